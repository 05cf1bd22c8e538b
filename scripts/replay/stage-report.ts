import { plain } from './document-text';
import { fetchDocument } from './downloads';
import { saveLines } from './stage-programme';
import { about, typed, type World } from './world';

/** What the pilots came to: a final report of each, and an example for the bank made of the first. */

type Pilot = World['plan']['pilots'][number];

export async function writeReports(world: World): Promise<void> {
  for (const [i, { solution, report, budget }] of world.plan.pilots.entries()) {
    const pilotId = world.pilots.id(solution);
    for (const [field, text] of Object.entries(report))
      await about(
        `pilots[${i}].report.${field}`,
        world.console.must('report.save', { pilotId, field, text }),
      );
    await saveLines(world, `pilots[${i}].budget`, budget, { pilotId });
  }
}

/** The reports by their number; the first is called `final-report` alone. */
export async function downloadReports(world: World, out: string): Promise<void> {
  for (const [i, pilot] of world.plan.pilots.entries()) {
    const { title = '' } = world.plan.solutions.find(({ proposal }) => proposal === pilot.solution) ?? {};
    const lines = pilot.budget.flatMap((line) => [line.title, line.note]);
    const written = [title, pilot.aim ?? '', ...Object.values(pilot.report), ...lines].map(typed);
    for (const format of ['pdf', 'docx'] as const) {
      const path = `/documents/${world.projectId}/final-report-${i + 1}.${format}`;
      const name = i === 0 ? 'final-report' : `final-report-${i + 1}`;
      await fetchDocument(world, out, `${name}.${format}`, written, path);
    }
  }
}

/** Filled from what is known, and with the case's words; published once every name in it has been ticked. */
export async function publishExample(world: World, out: string): Promise<void> {
  const [pilot] = world.plan.pilots;
  if (!pilot) return;
  const pilotId = world.pilots.id(pilot.solution);
  await world.console.must('story.fill', { pilotId });
  const told = storyOf(world, pilot);
  await about('pilots[0].example', world.console.must('story.save', { pilotId, ...told }));
  const kept = await namesFound(world, pilotId);
  if (kept.length > 0) {
    const reply = await world.console.call('example.publish', { pilotId, kept: [] });
    const said = reply.ok ? 'accepted' : reply.problem.code;
    world.recorder.equal('publishing names that nobody has ticked', said, 'names-unticked');
  }
  const { exampleId = '' } = await world.console.must('example.publish', { pilotId, kept });
  const path = `/examples/${exampleId}/example.html`;
  await fetchDocument(world, out, 'example.html', Object.values(told).map(typed), path);
}

/** What the case tells; what it leaves out and no example can be without, from what is nearest to it. */
function storyOf({ plan }: World, { solution, aim = '', rounds, example }: Pilot): Record<string, string> {
  const card = plan.solutions.find(({ proposal }) => proposal === solution);
  const feedback = rounds.map((round) => round.feedback ?? '').filter(Boolean);
  return {
    need: card?.challenge || plan.title,
    solution: card?.measure || aim || plan.title,
    effect: feedback.at(-1) || aim || plan.title,
    ...example,
  };
}

/** The names that the page asks about. */
async function namesFound(world: World, pilotId: string): Promise<string[]> {
  const { text } = await world.owner.get(`/desk/${world.projectId}/pilots/${pilotId}/story`);
  const boxes = text.match(/<input[^>]*name="kept\[\]"[^>]*>/g) ?? [];
  return boxes.map((box) => plain(/value="([^"]*)"/.exec(box)?.[1] ?? ''));
}
