import { parseCalendar } from './calendar';
import { parseCsv } from './csv';
import { daysInSheet, squeezed } from './document-text';
import { fetchDocument } from './downloads';
import { about, typed, type World } from './world';

/** After workshop 2: how it goes with the actions, what was left open, and the plan on paper. */

type Action = World['plan']['actions'][number];
const statusOf = (action: Action) => action.told.at(-1)?.status ?? 'open';

/** Whoever is responsible tells how it goes, by her own phone where she is in the case; nobody else may. */
export async function tellOfActions(world: World): Promise<void> {
  for (const [i, action] of world.plan.actions.entries()) {
    const actionId = world.actions.id(String(i));
    const isHers = ({ invitee }: { invitee: { name: string } }) =>
      typed(invitee.name) === typed(action.responsible ?? '');
    const hand = world.people.find(isHers)?.live ?? world.console;
    for (const [j, { status, note }] of action.told.entries())
      await about(`actions[${i}].told[${j}]`, hand.must('action.tell', { actionId, status, note }));
    const other = world.people.find((person) => !isHers(person));
    if (i > 0 || !other) continue;
    const reply = await other.live.call('action.tell', { actionId, status: 'stopped', note: '' });
    const said = reply.ok ? 'accepted' : reply.problem.code;
    world.recorder.equal("telling of another's action", said, 'not-responsible');
  }
}

/** What was not settled in the room; of what was settled since, that it was. */
export async function notePoints(world: World): Promise<void> {
  for (const [i, { text, who, due, settled }] of world.plan.openPoints.entries()) {
    const saving = world.console.must('point.save', { text, who, due });
    const { pointId } = await about(`openPoints[${i}]`, saving);
    if (settled) await world.console.must('point.settle', { pointId, settled: true });
  }
}

/** The action plan in every format: the same lines, with real dates. */
export async function downloadPlan(world: World, out: string): Promise<void> {
  const { actions, openPoints } = world.plan;
  const lines = actions.flatMap((one) => [one.activity, titleOf(world, one), one.responsible ?? '']);
  const notes = actions.flatMap(({ told }) => told.map(({ note }) => note));
  const left = [...openPoints.flatMap(({ text, who }) => [text, who]), ...unclear(world)];
  const written = [...lines, ...notes, ...left].map(typed);
  await fetchDocument(world, out, 'action-plan.pdf', []);
  await fetchDocument(world, out, 'action-plan.docx', written);
  const workbook = await fetchDocument(world, out, 'action-plan.xlsx', written);
  const due = (rows: readonly { due: string }[]) => rows.flatMap((one) => one.due || []).sort();
  if (workbook)
    world.recorder.equal('the dates of the spreadsheet', await daysInSheet(workbook, 1), due(actions));
  await checkCsv(world, out);
  await checkCalendar(world, out);
}

const titleOf = (world: World, { solution }: Action) =>
  world.plan.solutions.find(({ proposal }) => proposal === solution)?.title ?? '';

/** What the reality check says of whatever needs clarification. */
const unclear = (world: World) =>
  world.plan.solutions.flatMap(({ realityCheck }) =>
    ([realityCheck?.law, realityCheck?.finance, realityCheck?.capacity, realityCheck?.anchoring] as const)
      .filter((check) => check?.[0] === 'clarify')
      .map((check) => check?.[1] ?? ''),
  );

/** One row for each action. A sign before what would be a formula is the file's own. */
async function checkCsv(world: World, out: string): Promise<void> {
  const file = await fetchDocument(world, out, 'action-plan.csv', []);
  if (!file) return;
  const [, ...rows] = parseCsv(file.toString('utf8'));
  const plain = (text: string) => squeezed(text.replace(/^'(?=[=+\-@\t\r])/, ''));
  const shown = rows.map(([activity = '', solution = '', who = '', , due = '']) =>
    [activity, solution, who, due].map(plain),
  );
  const wanted = world.plan.actions.map((one) =>
    [one.activity, titleOf(world, one), one.responsible ?? '', one.due].map(squeezed),
  );
  world.recorder.equal('the rows of the CSV', shown.sort(), wanted.sort());
}

/** A day in the calendar for each open action that has one; without any there is no calendar. */
async function checkCalendar(world: World, out: string): Promise<void> {
  const open = world.plan.actions.filter((one) => one.due !== '' && statusOf(one) === 'open');
  if (open.length === 0) return;
  const file = await fetchDocument(
    world,
    out,
    'action-plan.ics',
    open.map(({ activity }) => activity),
  );
  if (!file) return;
  const days = parseCalendar(file.toString('utf8')).map((event) => event.get('DTSTART')?.value ?? '');
  const wanted = open.map(({ due }) => due.replaceAll('-', ''));
  world.recorder.equal('the days of the calendar', days.sort(), wanted.sort());
}
