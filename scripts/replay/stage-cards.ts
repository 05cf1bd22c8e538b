import { Waited, type Card, type Live, type Table } from './client';
import { everyGroup, writer } from './stage-board';
import { step } from './stage-room';
import { about, typed, type World } from './world';
import { checkWriting, writeTogether } from './writing';

/** At the tables of workshop 2: solution cards, the reality check, and who does what by when. */

type Solution = World['plan']['solutions'][number];
const AREAS = ['law', 'finance', 'capacity', 'anchoring'] as const;

/** The case's card by the product's fields; a list is a line for each. */
function textsOf(solution: Solution): Record<string, string> {
  const { challenge, measure, effect, considerations, activities, resources } = solution;
  const lists = Object.entries({ considerations, activities, resources });
  const lines = lists.map(([field, list]) => [field, (list ?? []).map(typed).join('\n')]);
  const texts = Object.entries({ challenge, measure, effect }).map(([field, text]) => [
    field,
    typed(text ?? ''),
  ]);
  return Object.fromEntries([...texts, ...lines]) as Record<string, string>;
}

/** Where a solution stands in the case, and its card on the server. */
interface Place {
  solution: Solution;
  path: string;
  /** What its actions call it. */
  key: string;
}
/** All tables at the same time, each with the solutions of its own proposals. */
async function everySolution(
  world: World,
  job: (place: Place, hands: readonly Live[], group: string) => Promise<void>,
): Promise<void> {
  const { proposals, solutions } = world.plan;
  const groupOf = (key: string) => proposals.find((proposal) => proposal.key === key)?.group;
  await everyGroup(world, async (group, hands) => {
    for (const [i, solution] of solutions.entries())
      if (groupOf(solution.proposal) === group)
        await job({ solution, path: `solutions[${i}]`, key: solution.proposal }, hands, group);
  });
}

/** Two at a table make the same card at once; then everyone writes in it, field by field at the same time. */
export async function writeCards(world: World): Promise<void> {
  await step(world, 'groups', 'cards');
  await everySolution(world, async ({ solution, path, key }, hands, group) => {
    const card = {
      groupId: world.groups.id(group),
      proposalId: world.proposals.id(solution.proposal),
      title: solution.title,
    };
    const [first, second] = await about(
      path,
      Promise.all([0, 1].map((i) => writer(hands, i).must('card.add', card))),
    );
    world.recorder.equal(`the card ${path}, made by two at once`, second?.solutionId, first?.solutionId);
    world.solutions.set(key, first?.solutionId);
    const solutionId = world.solutions.id(key);
    const writing = Object.entries(textsOf(solution)).map(([field, text], i) => {
      const own = hands.map((_, turn) => writer(hands, i + turn));
      const send = (hand: Live, typing: object) => hand.must('card.write', { solutionId, field, ...typing });
      return text === '' ? null : about(`${path}.${field}`, writeTogether(own, text, send));
    });
    await Promise.all(writing);
    await checkTexts(world, { solution, path, key }, writer(hands, 0), group);
  });
  await checkCards(world, 'the cards', ({ filled }) => filled, filledOf);
}

const filledOf = (_: World, { solution }: Place) =>
  Object.values(textsOf(solution)).filter((text) => text !== '').length;

/** Whoever writes it and the staff read it; somebody at another table asks in vain. */
async function checkTexts(world: World, { solution, path, key }: Place, hand: Live, group: string) {
  const topic = `card:${world.solutions.id(key)}` as const;
  for (const live of [hand, world.console])
    await checkWriting(world, live, topic, textsOf(solution), `${path} at the ${live.as}`);
  const table = world.groups.id(group);
  const stranger = world.people.find(({ ownTables }) => !ownTables.has(table));
  stranger?.live.watch(topic);
  await stranger?.live.resync();
  world.recorder.check(
    !stranger?.writingsSent.has(topic),
    `${stranger?.invitee.key} was sent ${path} of others`,
  );
}

/** Each card against today's rules and frames, its four areas by four people at once. */
export async function checkReality(world: World): Promise<void> {
  await step(world, 'cards', 'reality');
  await everySolution(world, async ({ solution, path, key }, hands) => {
    const judging = AREAS.map((area, i) => {
      const [verdict, note] = solution.realityCheck?.[area] ?? [];
      if (verdict === undefined) return null;
      const judgement = { solutionId: world.solutions.id(key), area, verdict, note };
      return about(`${path}.realityCheck.${area}`, writer(hands, i).must('card.check', judgement));
    });
    await Promise.all(judging);
  });
  const shown = ({ checks }: Card) => checks.map(({ area, verdict, note }) => [area, verdict, note]);
  await checkCards(world, 'the reality check', shown, (_, { solution }) =>
    AREAS.flatMap((area) => {
      const [verdict, note = ''] = solution.realityCheck?.[area] ?? [];
      return verdict === undefined ? [] : [[area, verdict, typed(note)]];
    }),
  );
}

/** The tables say who does what by when, in the case's order; the screen shows it grow. */
export async function planActions(world: World): Promise<void> {
  await step(world, 'reality', 'plan');
  const { actions, solutions } = world.plan;
  for (const [i, action] of actions.entries()) {
    const { activity, responsible = '', due } = action;
    const solutionId = world.solutions.id(action.solution);
    const group = world.plan.proposals.find(({ key }) => key === action.solution)?.group ?? '';
    const hands = world.at(group).map(({ live }) => live);
    const hand = writer(hands.length > 0 ? hands : [world.console], i);
    const person = world.plan.invitees.find(({ name }) => typed(name) === typed(responsible));
    const participantId = person ? world.persons.id(person.key) : '';
    const input = { solutionId, activity, responsible, participantId, due };
    const { actionId } = await about(`actions[${i}]`, hand.must('action.save', input));
    world.actions.set(String(i), actionId);
  }
  const shown = (card: Card) =>
    card.actions.map(({ activity, responsible, due }) => [activity, responsible, due]);
  await checkCards(world, 'the plan', shown, (_, { key }) =>
    actions
      .filter(({ solution }) => solution === key)
      .map(({ activity, responsible, due }) => [typed(activity), typed(responsible ?? ''), due]),
  );
  if (solutions.length > 0) await refuseDueBeforeStart(world);
}

async function refuseDueBeforeStart(world: World): Promise<void> {
  const late = { activity: 'Replay', start: '2000-01-02', due: '2000-01-01' };
  const reply = await world.console.call('action.save', late);
  world.recorder.equal(
    'an action due before its start',
    reply.ok ? 'accepted' : reply.problem.code,
    'due-before-start',
  );
}

/** Everyone at a table, the console and the screen come to show the case's cards. */
async function checkCards(
  world: World,
  what: string,
  shown: (card: Card) => unknown,
  wanted: (world: World, place: Place) => unknown,
): Promise<void> {
  await everySolution(world, async (place, hands, group) => {
    const topic = `table:${world.groups.id(group)}` as const;
    const { key, path, solution } = place;
    const all = JSON.stringify([typed(solution.title), wanted(world, place)]);
    const now = (table: Table | null) => {
      const card = table?.cards.find(({ id }) => id === world.solutions.id(key));
      return card && JSON.stringify([card.title, shown(card)]);
    };
    for (const live of [...hands, world.console, world.screen])
      await live
        .seen(topic, (table) => now(table) === all, what, 5_000)
        .catch((error: unknown) => {
          if (!(error instanceof Waited)) throw error;
          world.recorder.equal(`${what}, ${path} at the ${live.as}`, now(live.view(topic)), all);
        });
  });
}
