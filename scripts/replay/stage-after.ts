import type { HomeworkLine } from './client';
import { fetchDocument } from './downloads';
import { step } from './stage-room';
import { about, typed, type World } from './world';

/** After the vote: homework, the end of the session, and the documents. */

export async function assignHomework(world: World): Promise<void> {
  for (const work of world.plan.homework) {
    const { due, questions } = work;
    const responsible = work.responsible.map((key) => world.persons.id(key));
    const proposalId = world.proposals.id(work.proposal);
    const input = { proposalId, responsible, due, questions };
    const { homeworkId } = await about(work.proposal, world.console.must('homework.assign', input));
    world.homework.set(work.proposal, homeworkId);
  }
  await step(world, 'result', 'homework');
  const wanted = JSON.stringify(homeworkWanted(world));
  for (const { invitee, live } of world.people) {
    const shown = homeworkShown(world, live.view('room')?.homework ?? []);
    world.recorder.check(
      JSON.stringify(shown) === wanted,
      `homework at ${invitee.key}: ${JSON.stringify(shown)} instead of ${wanted}`,
    );
  }
}

function homeworkWanted(world: World) {
  return world.plan.homework.map(({ proposal, responsible, due, questions }) => ({
    proposal,
    responsible: [...responsible].sort(),
    due,
    questions: questions.map(typed).filter((question) => question !== ''),
  }));
}

/** In the case's order; lines of chosen proposals for which the case has no homework are left out. */
function homeworkShown(world: World, lines: readonly HomeworkLine[]) {
  return world.plan.homework.flatMap(({ proposal }) => {
    const line = lines.find((one) => one.proposalId === world.proposals.id(proposal));
    if (!line) return [];
    const responsible = line.responsible.map((person) => world.persons.key(person.id)).sort();
    return [{ proposal, responsible, due: line.due, questions: line.questions }];
  });
}

/** Fetches a workshop's summary in every format into `out`, and looks for what was written in it. */
export async function downloadSummary(world: World, out: string, number: number): Promise<void> {
  const { texts, lines } = number === 1 ? writtenFirst(world) : writtenLater(world);
  for (const format of ['pdf', 'docx', 'html'] as const)
    await fetchDocument(world, out, `summary-${number}.${format}`, texts);
  await fetchDocument(world, out, `summary-${number}.xlsx`, lines);
}

/** What stands in the summary of workshop 1, and in its spreadsheet. */
function writtenFirst(world: World): { texts: string[]; lines: string[] } {
  const one = world.plan;
  const responsible = new Set(one.homework.flatMap((work) => work.responsible));
  const lines = [
    ...one.needs.flatMap((need) => [need.text, need.cluster ?? '']),
    ...one.proposals.flatMap((proposal) => [proposal.title, proposal.text]),
    ...one.homework.flatMap((work) => work.questions),
  ];
  const texts = [
    one.title,
    one.municipality,
    ...one.themes
      .filter((theme) => one.groups.some((group) => group.theme === theme.key))
      .map(({ title }) => title),
    ...lines,
    ...one.invitees.filter((invitee) => responsible.has(invitee.key)).map((invitee) => invitee.name),
  ];
  return { texts, lines };
}

/** What stands in that of workshop 2: what the homework found, the cards, and who does what. */
function writtenLater({ plan }: World): { texts: string[]; lines: string[] } {
  const lines = plan.actions.flatMap(({ activity, responsible = '' }) => [activity, responsible]);
  const cards = plan.solutions.flatMap((one) => [
    ...[one.title, one.challenge ?? '', one.measure ?? '', one.effect ?? ''],
    ...[...(one.considerations ?? []), ...(one.activities ?? []), ...(one.resources ?? [])],
  ]);
  const found = plan.homework.flatMap(({ report }) => [report?.facts ?? '', report?.exists ?? '']);
  return { texts: [plan.title, plan.municipality, ...found, ...cards, ...lines].map(typed), lines };
}
