import { fetchDocument, pageText } from './downloads';
import { squeezed } from './document-text';
import { about, typed, type World } from './world';

/** After the workshops: choosing the pilots together, testing them in rounds. */

type Pilot = World['plan']['pilots'][number];
/** In the order in which the model has its criteria. */
const CRITERIA = ['effect', 'cost', 'capacity', 'fit'] as const;
const FIGURE_NAMES = ({ rounds }: Pilot) => [
  ...new Set(rounds.flatMap(({ figures }) => Object.keys(figures ?? {}))),
];

/** Each solution of the case's pilots becomes a candidate; everyone scores on her phone, the group agrees. */
export async function choosePilots(world: World): Promise<void> {
  const { pilots } = world.plan;
  for (const [i, { solution }] of pilots.entries()) {
    const input = { solutionId: world.solutions.id(solution) };
    const { pilotId } = await about(`pilots[${i}]`, world.console.must('candidate.add', input));
    world.pilots.set(solution, pilotId);
  }
  if (pilots.length === 0) return;
  const { text } = await world.owner.get(`/desk/${world.projectId}/pilots`);
  const shown = [...text.matchAll(/name="criterionIds\[\]" value="([^"]+)"/g)].map(([, id = '']) => id);
  const criterionIds = shown.slice(0, CRITERIA.length);
  await scoreTogether(world, criterionIds);
  for (const pilot of pilots.filter(({ scores }) => scores)) {
    const pilotId = world.pilots.id(pilot.solution);
    await world.console.must('candidate.assess', { pilotId, criterionIds, values: valuesOf(pilot) });
  }
  await checkRanking(world);
  for (const { solution } of pilots) {
    const decision = { pilotId: world.pilots.id(solution), state: 'chosen', reason: world.plan.title };
    await world.console.must('pilot.decide', decision);
  }
}

const valuesOf = ({ scores }: Pilot) => CRITERIA.map((name) => scores?.[name] ?? null);

/** Everyone gives what the case has; nobody sees how it lies before it is shown, and nobody scores after. */
async function scoreTogether(world: World, criterionIds: readonly string[]): Promise<void> {
  const { scoringId } = await world.console.must('scoring.open', {});
  const scored = world.plan.pilots.filter(({ scores }) => scores);
  const given = scored.map((pilot) => ({
    ...{ scoringId, pilotId: world.pilots.id(pilot.solution) },
    ...{ criterionIds, values: valuesOf(pilot) },
  }));
  await Promise.all(
    world.people.map(async ({ live }) => {
      for (const input of given) await live.must('score.give', input);
    }),
  );
  const scorers = given.length > 0 ? world.people.length : 0;
  const { scoring } = await world.screen.seen(
    'screen',
    (view) => view.scoring?.people === scorers,
    `${scorers} who have scored`,
  );
  world.recorder.equal('spreads before they are shown', scoring?.spreads.length, 0);
  await world.console.must('scoring.show', { scoringId, shown: true });
  await checkSpreads(world);
  const [first] = given;
  const late = first && (await world.people[0]?.live.call('score.give', first));
  if (late)
    world.recorder.equal('a score too late', late.ok ? 'accepted' : late.problem.code, 'scoring-closed');
  await world.console.must('scoring.close', { scoringId });
}

/** All gave the same, so each spread is everyone at the case's score. */
async function checkSpreads(world: World): Promise<void> {
  const scored = world.plan.pilots.filter(({ scores }) => scores).length * CRITERIA.length;
  const { scoring } = await world.screen.seen(
    'screen',
    (view) => view.scoring?.spreads.length === scored,
    `${scored} spreads`,
  );
  world.recorder.check(
    (scoring?.spreads ?? []).every(({ counts }) => Math.max(...counts) === world.people.length),
    'a spread does not hold everyone',
  );
}

/** With equal weights the order is that of the sums. */
async function checkRanking(world: World): Promise<void> {
  const sumOf = (pilot: Pilot) => valuesOf(pilot).reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const scored = world.plan.pilots.filter(({ scores }) => scores);
  const wanted = [...scored]
    .sort((a, b) => sumOf(b) - sumOf(a))
    .map(({ solution }) => world.pilots.id(solution));
  const { text } = await world.owner.get(`/desk/${world.projectId}/pilots`);
  const rows = [...text.matchAll(/<tr id="candidate-([^"]+)"/g)].map(([, id = '']) => id);
  world.recorder.equal('the ranking', rows.slice(0, wanted.length).join(), wanted.join());
}

/** The pilots as the case has them: aim, rounds with figures, and what was decided after each. */
export async function testPilots(world: World): Promise<void> {
  for (const [i, pilot] of world.plan.pilots.entries()) {
    const pilotId = world.pilots.id(pilot.solution);
    const { aim = '', targetGroup = '', resources = '' } = pilot;
    await about(
      `pilots[${i}]`,
      world.console.must('pilot.save', { pilotId, aim, targetGroup, money: resources }),
    );
    const indicators = new Map<string, string | undefined>();
    for (const title of FIGURE_NAMES(pilot)) {
      const input = { pilotId, title, start: '', target: '' };
      indicators.set(title, (await world.console.must('indicator.save', input)).id);
    }
    for (const [j, round] of pilot.rounds.entries())
      await about(`pilots[${i}].rounds[${j}]`, playRound(world, pilotId, round, indicators));
    await checkPilot(world, pilot);
  }
}

async function playRound(
  world: World,
  pilotId: string,
  round: Pilot['rounds'][number],
  indicators: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  const { roundId } = await world.console.must('pilotRound.begin', { pilotId });
  const { from, to, plan = '', done = '', feedback = '', decision, change = '' } = round;
  const told = { roundId, start: from, end: to, plan, done, feedback };
  await world.console.must('pilotRound.save', told);
  const figures = Object.entries(round.figures ?? {});
  await world.console.must('pilotRound.figures', {
    ...{ roundId, indicatorIds: figures.map(([title]) => indicators.get(title)) },
    values: figures.map(([, value]) => value),
  });
  if (decision) await world.console.must('pilotRound.decide', { roundId, decision, change });
}

/** The pilots on paper: everything that the case says of them. */
export async function downloadPilots(world: World, out: string): Promise<void> {
  const { pilots } = world.plan;
  if (pilots.length === 0) return;
  const written = pilots.flatMap(textsOf).map(typed);
  await fetchDocument(world, out, 'pilots.pdf', []);
  await fetchDocument(world, out, 'pilots.docx', written);
}

const textsOf = (pilot: Pilot): string[] =>
  [
    ...[pilot.aim, pilot.targetGroup, pilot.resources, ...FIGURE_NAMES(pilot)],
    ...pilot.rounds.flatMap(({ plan, done, feedback, change }) => [plan, done, feedback, change]),
  ].map((text) => text ?? '');

async function checkPilot(world: World, pilot: Pilot): Promise<void> {
  const page = await pageText(world, `/pilots/${world.pilots.id(pilot.solution)}`);
  for (const text of textsOf(pilot))
    world.recorder.check(
      page.includes(squeezed(typed(text))),
      `the pilot's page does not show "${text.slice(0, 80)}"`,
    );
}
