import { fetchDocument, pageText } from './downloads';
import { squeezed } from './document-text';
import { about, typed, type World } from './world';

/** The programme plan: work packages made of the case's solutions and actions, who takes part, and what it costs. */

type Programme = NonNullable<World['plan']['programme']>;
type Line = Programme['budget'][number];

/** As the case has it; otherwise a work package for each theme that has solutions, two years from the first workshop. */
function programmeOf({ plan }: World): Programme {
  if (plan.programme) return plan.programme;
  const themeOf = (key: string) => {
    const group = plan.proposals.find((one) => one.key === key)?.group;
    return plan.groups.find((one) => one.key === group)?.theme;
  };
  const packages = plan.themes.map(({ key, title }) => ({
    ...{ title, aim: '', lead: '', measures: [], mapping: {} },
    solutions: plan.solutions.flatMap(({ proposal }) => (themeOf(proposal) === key ? [proposal] : [])),
  }));
  return {
    ...{ year: Number(plan.workshops[0]?.date.slice(0, 4)) || 2026, quarter: 1, quarters: 8 },
    ...{ packages: packages.filter(({ solutions }) => solutions.length > 0), seats: [], budget: [] },
  };
}

export async function planProgramme(world: World): Promise<void> {
  const { year, quarter, quarters, packages, seats, budget } = programmeOf(world);
  const { title, aim } = world.plan;
  await world.console.must('programme.save', { title, aim, year, quarter, quarters });
  for (const [i, one] of packages.entries())
    await about(`programme.packages[${i}]`, makePackage(world, one, Math.min(i, quarters - 1), quarters - 1));
  for (const [i, seat] of seats.entries())
    await about(`programme.seats[${i}]`, world.console.must('programmeSeat.save', { ...seat }));
  await saveLines(world, 'programme.budget', budget, { year });
  await checkBalance(world, budget);
}

/**
 * Its measures begin one after another.
 * @param from the quarter in which the first begins; the programme's first is 0
 * @param last the programme's last
 */
async function makePackage(
  world: World,
  one: Programme['packages'][number],
  from: number,
  last: number,
): Promise<void> {
  const { title, aim, lead } = one;
  const { packageId } = await world.console.must('package.save', { title, aim, lead });
  const solutionIds = one.solutions.map((key) => world.solutions.id(key));
  const actionIds = world.plan.actions.flatMap(({ solution }, i) =>
    one.solutions.includes(solution) ? [world.actions.id(String(i))] : [],
  );
  if (solutionIds.length + actionIds.length > 0)
    await world.console.must('measure.pick', { packageId, solutionIds, actionIds });
  for (const text of one.measures) await world.console.must('measure.save', { packageId, text });
  for (const [topic, text] of Object.entries(one.mapping))
    await world.console.must('mapping.save', { packageId, topic, text });
  const { text } = await world.owner.get(`/desk/${world.projectId}/programme`);
  // Each stands in several forms of the page.
  const shown = [...text.matchAll(/name="measureId" value="([^"]+)"/g)].map(([, id = '']) => id);
  const ids = [...new Set(shown)];
  const made = solutionIds.length + actionIds.length + one.measures.length;
  for (const [i, measureId] of ids.slice(-made).entries()) {
    const quarter = Math.min(from + i, last);
    await world.console.must('progress.mark', { measureId, quarter, mark: 'planned' });
  }
}

/** Lines of a budget, in their order. @param of the year they are of by default, or the pilot */
export async function saveLines(
  world: World,
  row: string,
  lines: readonly Line[],
  of: { year: number } | { pilotId: string },
): Promise<void> {
  for (const [i, { side, title, year, cash, own, hours, rate, spent, note }] of lines.entries()) {
    const line = { ...{ side, title, cash, own, note }, hours: hours ?? '', rate: rate ?? '' };
    const whole = { ...line, spent: spent ?? '', ...of, ...(year === undefined ? {} : { year }) };
    await about(`${row}[${i}]`, world.console.must('budget.save', whole));
  }
}

/** Every year shows both its sums. */
async function checkBalance(world: World, budget: readonly Line[]): Promise<void> {
  for (const year of new Set(budget.map((line) => line.year))) {
    const page = await pageText(world, `/programme?part=budget&year=${year ?? ''}`);
    for (const wanted of ['cost', 'financing']) {
      const lines = budget.filter((line) => line.year === year && line.side === wanted);
      const sum = lines.reduce((all, { cash, own }) => all + cash + own, 0);
      world.recorder.check(page.includes(digits(sum)), `the budget of ${year} does not show the sum ${sum}`);
    }
  }
}

/** An amount as the owner's pages have it, which are in bokmål until she chooses another language. */
const digits = (sum: number) => squeezed(new Intl.NumberFormat('nb').format(sum));

/** The programme in every format: its packages, measures, seats and lines. */
export async function downloadProgramme(world: World, out: string): Promise<void> {
  const { packages, seats, budget } = programmeOf(world);
  const picked = packages.flatMap(({ solutions }) =>
    world.plan.solutions.filter(({ proposal }) => solutions.includes(proposal)).map(({ title }) => title),
  );
  const written = [
    ...packages.flatMap(({ title, aim, lead, measures }) => [title, aim, lead, ...measures]),
    ...[...picked, ...seats.flatMap(({ body, name }) => [body, name]), ...budget.map(({ title }) => title)],
  ].map(typed);
  await fetchDocument(world, out, 'programme.pdf', []);
  await fetchDocument(world, out, 'programme.docx', written);
  await fetchDocument(world, out, 'programme.xlsx', written);
}
