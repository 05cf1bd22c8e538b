import { fetchDocument } from './downloads';
import { open } from './client';
import { save } from './stage-desk';
import { about, inPage, redirected, typed, type World } from './world';

/** Between the invitees' names and the room: everything an owner prepares, through the desk's own forms. */

const ANCHORS = ['owner', 'resource', 'director', 'mayor', 'budget', 'guide', 'reach'] as const;
const CHOICES: Partial<Record<(typeof ANCHORS)[number], string>> = { guide: 'own', reach: 'one' };

export async function anchor(world: World): Promise<void> {
  const [first] = world.plan.invitees;
  for (const item of ANCHORS) {
    const choice = CHOICES[item] ?? '';
    const fields = { item, settled: 'on', choice, name: first?.name ?? '', date: '', note: '' };
    const page = await world.owner.submit(`/desk/${world.projectId}/anchoring`, 'anchor.save', fields);
    redirected(page, /^\/desk\//, `anchoring: ${item}`);
  }
}

/** A talk with the first invitee becomes a need, and a passer-by answers the questionnaire. */
export async function takeInput(world: World): Promise<void> {
  const [talker] = world.plan.invitees;
  const [need] = world.plan.needs;
  if (!talker || !need) return;
  const { name: who, organisation, sector } = talker;
  const input = {
    who,
    organisation,
    sector,
    works: '',
    hard: need.text,
    barriers: '',
    measures: '',
    date: '',
  };
  const { inputId = '' } = await save(world, 'inputs', 'input.save', input, true);
  const finding = { kind: 'need', text: need.text, themeId: '', inputId };
  await save(world, 'inputs', 'bank.add', finding, false);
  await save(world, 'inputs', 'questionnaire.save', { open: 'on', intro: '' }, true);
  await answerQuestionnaire(world, need.text);
  const page = await world.owner.get(`/desk/${world.projectId}/bank`);
  world.recorder.check(page.status === 200, `the idea bank was answered ${page.status}`);
}

async function answerQuestionnaire(world: World, hard: string): Promise<void> {
  const inputs = await world.owner.get(`/desk/${world.projectId}/inputs`);
  const path = inPage(inputs, /(\/q\/[0-9A-Z]+)/, "the questionnaire's address");
  const passerBy = open(world.base);
  world.recorder.equal('the questionnaire', (await passerBy.get(path)).status, 200);
  const fields = {
    who: '',
    organisation: '',
    sector: 'voluntary',
    works: '',
    hard,
    barriers: '',
    measures: '',
  };
  redirected(await passerBy.submit(path, 'questionnaire.answer', fields), /^\/q\//, 'answering');
}

export async function analyseStakeholders(world: World): Promise<void> {
  for (const [i, one] of world.plan.stakeholders.entries()) {
    const { name, sector, tier, overall, affected } = one;
    const texts = { role: one.role ?? '', need: one.need ?? '' };
    const effects = { positive: one.positive ?? '', negative: one.negative ?? '', overall, affected };
    const fields = { name, sector, tier, ...texts, ...effects };
    await about(name, save(world, 'stakeholders', 'stakeholder.save', fields, i === 0));
  }
}

/** The model's agenda of four hours for each workshop of the case. */
export async function planAgendas(world: World): Promise<void> {
  for (const { number } of world.plan.workshops) {
    const template = number === 1 ? 'workshop-1' : 'workshop-2';
    const path = `/desk/${world.projectId}/agenda/${number}`;
    const page = await world.owner.submit(path, 'agenda.fill', { number, template });
    redirected(page, /^\/desk\//, `the agenda of workshop ${number}`);
  }
}

/** The owner's own closing line in the project's language, and everyone marked as invited. */
export async function writeInvitation(world: World): Promise<void> {
  const { language, municipality } = world.plan;
  await save(world, 'invitation', 'pack.save', { language, closing: closingOf(world) }, true);
  const participantIds = world.plan.invitees.map(({ key }) => world.persons.id(key));
  await save(world, 'people', 'invitee.reply', { participantIds, reply: 'invited' }, true);
  const page = await world.owner.get(`/desk/${world.projectId}/invitation`);
  world.recorder.check(
    page.text.includes(municipality) || page.status !== 200,
    'the invitation lacks its sender',
  );
  world.recorder.equal('the invitation page', page.status, 200);
}

const closingOf = ({ plan }: World) => `${plan.municipality} – ${plan.title}`;

export async function downloadPreparation(world: World, out: string): Promise<void> {
  const { stakeholders, workshops, title, themes } = world.plan;
  const analysed = stakeholders.flatMap((one) => [
    one.name,
    one.need ?? '',
    one.positive ?? '',
    one.negative ?? '',
  ]);
  await fetchDocument(world, out, 'stakeholders.pdf', []);
  await fetchDocument(world, out, 'stakeholders.docx', [...analysed, title]);
  await fetchDocument(world, out, 'stakeholders.xlsx', analysed.map(typed).filter(Boolean));
  await fetchDocument(world, out, 'info-pack.pdf', []);
  await fetchDocument(world, out, 'info-pack.docx', [title, ...themes.map((theme) => theme.title)]);
  await fetchDocument(world, out, 'badges.pdf', []);
  const dated = workshops.filter(({ date }) => date !== '');
  if (dated.length === 0) return;
  const calendar = await fetchDocument(
    world,
    out,
    'invitation.ics',
    dated.map(({ place }) => place),
  );
  const starts = calendar?.toString('utf8').match(/^DTSTART[^:]*:\d{8}T\d{6}Z\r?$/gm) ?? [];
  world.recorder.equal(
    'events in the calendar',
    starts.length,
    dated.filter(({ start }) => start !== '').length,
  );
}
