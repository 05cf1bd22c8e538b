import type { Live, Table } from './client';
import { step } from './stage-room';
import { about, typed, type World } from './world';

/** At the tables: needs, headings, priorities, proposals, nominations. */

/** How far the boards have come; each stage adds to what is expected on them. */
const PHASES = ['needs', 'headings', 'priorities', 'proposals', 'nominations'] as const;
type Phase = (typeof PHASES)[number];

/** Every table writes its needs at once, spread over its people. */
export async function writeNeeds(world: World): Promise<void> {
  await step(world, 'groups', 'needs');
  await everyGroup(world, async (group, writers) => {
    const needs = world.plan.needs.filter((need) => need.group === group);
    const adding = needs.map(async ({ key, text }, i) => {
      const input = { groupId: world.groups.id(group), text };
      const { needId } = await about(key, writer(writers, i).must('need.add', input));
      world.needs.set(key, needId);
    });
    await Promise.all(adding);
  });
  await checkBoards(world, 'needs');
}

/** The table facilitator puts needs together under their headings. */
export async function groupNeeds(world: World): Promise<void> {
  await everyGroup(world, async (group) => {
    for (const heading of headingsOf(world, group)) {
      const needs = world.plan.needs.filter((need) => need.group === group && need.cluster === heading);
      const needIds = needs.map((need) => world.needs.id(need.key));
      const input = { groupId: world.groups.id(group), needIds, heading };
      const { clusterId } = await about(heading, world.leader(group).must('need.group', input));
      world.clusters.set(`${group} ${heading}`, clusterId);
    }
  });
  await checkBoards(world, 'headings');
}

export async function prioritise(world: World): Promise<void> {
  await everyGroup(world, async (group) => {
    for (const [i, heading] of prioritiesOf(world, group).entries()) {
      const clusterId = world.clusters.id(`${group} ${heading}`);
      await about(heading, world.leader(group).must('cluster.prioritise', { clusterId, priority: i + 1 }));
    }
  });
  await checkBoards(world, 'priorities');
}

export async function writeProposals(world: World): Promise<void> {
  await step(world, 'needs', 'solutions');
  await everyGroup(world, async (group, writers) => {
    const proposals = world.plan.proposals.filter((proposal) => proposal.group === group);
    const adding = proposals.map(async ({ key, title, text }, i) => {
      const input = { groupId: world.groups.id(group), title, text, clusterId: '' };
      const { proposalId } = await about(key, writer(writers, i).must('proposal.add', input));
      world.proposals.set(key, proposalId);
    });
    await Promise.all(adding);
  });
  await checkBoards(world, 'proposals');
}

export async function nominate(world: World): Promise<void> {
  await step(world, 'solutions', 'nomination');
  await allowNominations(world);
  await everyGroup(world, async (group) => {
    const picked = world.plan.proposals.filter((proposal) => proposal.group === group && proposal.nominated);
    for (const { key } of picked) {
      const input = { proposalId: world.proposals.id(key), nominated: true };
      await about(key, world.leader(group).must('proposal.nominate', input));
    }
    await namePresenter(world, group);
  });
  await checkBoards(world, 'nominations');
}

/** As many as the case's tables have nominated, and at least a couple. */
async function allowNominations(world: World): Promise<void> {
  const counts = world.plan.groups.map(
    ({ key }) => world.plan.proposals.filter(({ group, nominated }) => group === key && nominated).length,
  );
  const nominations = Math.max(2, ...counts);
  await world.console.must('workshop.board', { number: 1, writers: 'everyone', nominations });
}

/** The first at the table presents; the screen must come to name her. */
async function namePresenter(world: World, group: string): Promise<void> {
  const [first] = world.at(group);
  if (!first) return;
  const groupId = world.groups.id(group);
  await about(group, world.leader(group).must('table.presenter', { groupId, participantId: first.id }));
  const named = (table: Table) => table.presenter?.id === first.id;
  await world.screen.seen(`table:${groupId}`, named, `${group}'s presenter on the screen`);
}

/** All tables at the same time; a table without people is written from the console. */
export async function everyGroup(
  world: World,
  job: (group: string, writers: readonly Live[]) => Promise<void>,
): Promise<void> {
  const jobs = world.plan.groups.map(({ key }) => {
    const writers = world.at(key).map((person) => person.live);
    return job(key, writers.length > 0 ? writers : [world.console]);
  });
  await Promise.all(jobs);
}

export function writer(writers: readonly Live[], i: number): Live {
  const live = writers[i % writers.length];
  if (!live) throw new Error('nobody to write');
  return live;
}

function headingsOf(world: World, group: string): string[] {
  const own = world.plan.needs.filter((need) => need.group === group);
  return [...new Set(own.flatMap((need) => need.cluster ?? []))];
}

/** The case's priorities that this table has, in the case's order. */
export function prioritiesOf(world: World, group: string): string[] {
  const own = headingsOf(world, group);
  return world.plan.priorityClusters.filter((heading) => own.includes(heading));
}

/** A board without ids and order, so that the case and every copy of the board compare as text. */
interface Board {
  needs: [key: string, text: string, heading: string | null][];
  headings: [heading: string, priority: number | null][];
  proposals: [key: string, title: string, text: string, nominated: boolean][];
}

function boardShown(world: World, table: Table): Board {
  const heading = new Map(table.clusters.map((cluster) => [cluster.id, cluster.heading]));
  return sorted({
    needs: table.needs
      .filter((need) => !need.withdrawn)
      .map((need) => [world.needs.key(need.id), need.text, heading.get(need.clusterId ?? '') ?? null]),
    headings: table.clusters.map((cluster) => [cluster.heading, cluster.priority]),
    proposals: table.proposals
      .filter((proposal) => !proposal.withdrawn)
      .map(({ id, title, text, nominated }) => [world.proposals.key(id), title, text, nominated]),
  });
}

function boardWanted(world: World, group: string, phase: Phase): Board {
  const past = (other: Phase) => PHASES.indexOf(phase) >= PHASES.indexOf(other);
  const needs = world.plan.needs.filter((need) => need.group === group);
  const proposals = world.plan.proposals.filter((proposal) => proposal.group === group && past('proposals'));
  const rank = (heading: string) => prioritiesOf(world, group).indexOf(heading) + 1;
  const heading = (cluster: string | undefined) => (past('headings') && cluster ? typed(cluster) : null);
  return sorted({
    needs: needs.map(({ key, text, cluster }) => [key, typed(text), heading(cluster)]),
    headings: headingsOf(world, group)
      .filter(() => past('headings'))
      .map((one) => [typed(one), past('priorities') && rank(one) > 0 ? rank(one) : null]),
    proposals: proposals.map(({ key, title, text, nominated }) => [
      key,
      typed(title),
      typed(text),
      nominated && past('nominations'),
    ]),
  });
}

function sorted({ needs, headings, proposals }: Board): Board {
  const order = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
  return {
    needs: [...needs].sort(order),
    headings: [...headings].sort(order),
    proposals: [...proposals].sort(order),
  };
}

/** Everyone at a table, the console and the screen must come to show the board that the case has. */
async function checkBoards(world: World, phase: Phase): Promise<void> {
  const checks = world.plan.groups.flatMap(({ key }) => {
    const wanted = boardWanted(world, key, phase);
    const copies = [
      ...world.at(key).map(({ invitee, live }) => ({ who: invitee.key, live })),
      { who: 'the console', live: world.console },
      { who: 'the screen', live: world.screen },
    ];
    return copies.map(({ who, live }) => checkBoard(world, key, live, wanted, `${key}'s ${phase} at ${who}`));
  });
  await Promise.all(checks);
}

async function checkBoard(
  world: World,
  group: string,
  live: Live,
  wanted: Board,
  what: string,
): Promise<void> {
  const topic = `table:${world.groups.id(group)}` as const;
  const same = (table: Table) => JSON.stringify(boardShown(world, table)) === JSON.stringify(wanted);
  try {
    await live.seen(topic, same, what, 5_000);
  } catch {
    const table = live.view(topic);
    const shown = table ? boardShown(world, table) : null;
    if (!shown) return world.recorder.problem(`${what}: no board`);
    for (const part of ['needs', 'headings', 'proposals'] as const)
      world.recorder.equal(`${what}, ${part}`, shown[part], wanted[part]);
  }
}
