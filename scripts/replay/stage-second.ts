import { prioritiesOf } from './stage-board';
import { checkScreenSeating, joinAll, step } from './stage-room';
import { checkBoardsSent } from './watch';
import { about, typed, type World } from './world';

/** The second workshop: it begins, everyone comes again, hears what there is, and sits down where they sat. */

const everyone = (world: World) => [world.console, world.screen, ...world.people.map(({ live }) => live)];

/** The session goes over to the next workshop: two presses count once. Then everyone comes, each on another device. */
export async function begin(world: World, number: number): Promise<void> {
  const expected = world.console.view('room')?.workshop.number ?? 1;
  const press = () => world.console.call('workshop.begin', { expected, number });
  const replies = await Promise.all([press(), press()]);
  const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.problem.code)).sort();
  world.recorder.equal(`two presses of "begin workshop ${number}" at once`, codes, ['ok', 'session-begun']);
  for (const live of [world.console, world.screen])
    await live.seen(
      'room',
      (room) => room.workshop.number === number && room.step === 'welcome',
      `workshop ${number}`,
    );
  await world.screen.seen('screen', ({ here }) => here === 0, 'an empty room');
  await world.console.seen(
    'console',
    ({ people }) => people.every(({ hereAt }) => hereAt === null),
    'nobody',
  );
  checkBoardsSent(world);
  for (const { live } of world.people.splice(0)) live.close();
  await joinAll(world);
}

/** Everyone sees what workshop 1 came to, from the record. */
export async function recap(world: World): Promise<void> {
  await step(world, 'welcome', 'recap');
  const { plan, recorder } = world;
  const found = (key: string) =>
    typed(plan.homework.find(({ proposal }) => proposal === key)?.report?.facts ?? '');
  const chosen = plan.chosen.map((key) => [key, recorder.record.tally[key] ?? null, found(key)]);
  const needs = plan.groups.flatMap(({ key }) => prioritiesOf(world, key).slice(0, 1).map(typed));
  for (const live of everyone(world)) {
    const shown = live.view('room')?.recap;
    const told = (shown?.chosen ?? []).map(({ proposalId, votes, found: fields }) => {
      const facts = fields.find(({ field }) => field === 'facts')?.text ?? '';
      // What is long is shortened for phones.
      const key = world.proposals.key(proposalId);
      return [key, votes, facts.endsWith(' …') ? found(key) : facts];
    });
    recorder.equal(`the recap at the ${live.as}`, told.sort(), [...chosen].sort());
    const first = shown?.needs.map(({ heading }) => heading).sort();
    recorder.equal(`the first needs at the ${live.as}`, first, [...needs].sort());
  }
}

/** Each homework is presented, and the others add what the case's card then takes into consideration. */
export async function presentHomework(world: World): Promise<void> {
  await step(world, 'recap', 'presentations');
  for (const { proposal } of world.plan.homework) {
    const homeworkId = world.homework.id(proposal);
    await about(proposal, world.console.must('homework.present', { homeworkId, slide: 0 }));
    await world.screen.seen(
      'screen',
      ({ slides }) => slides?.homeworkId === homeworkId,
      `${proposal} as slides`,
    );
    await addTo(world, proposal, homeworkId);
  }
  await world.console.must('homework.present', { homeworkId: '' });
  const over = everyone(world).map((live) =>
    live.seen('room', (room) => room.presentation === null, 'no homework'),
  );
  await Promise.all(over);
}

async function addTo(world: World, proposal: string, homeworkId: string): Promise<void> {
  const { homework, solutions } = world.plan;
  const own = homework.find((one) => one.proposal === proposal)?.responsible ?? [];
  const others = world.people.filter(({ invitee }) => !own.includes(invitee.key));
  const row = solutions.findIndex((one) => one.proposal === proposal);
  const texts = (solutions[row]?.considerations ?? []).map(typed).filter((text) => text !== '');
  const giving = texts.map((text, i) => {
    const hand = others[i % others.length]?.live ?? world.console;
    return about(`solutions[${row}].considerations`, hand.must('addition.give', { homeworkId, text }));
  });
  await Promise.all(giving);
  const wanted = JSON.stringify([...texts].sort());
  const seen = everyone(world).map((live) =>
    live.seen(
      'room',
      ({ presentation }) =>
        presentation?.homeworkId === homeworkId &&
        JSON.stringify(presentation.additions.map(({ text }) => text).sort()) === wanted,
      `what was added to ${proposal}`,
    ),
  );
  await Promise.all(seen);
}

/** The same groups as in workshop 1: everyone works on at the table where she began. */
export async function sitAgain(world: World): Promise<void> {
  await step(world, 'presentations', 'groups');
  const { seating } = world.recorder.record;
  for (const { invitee, live } of world.people) {
    const first = seating.find(({ round, people }) => round === 1 && people.includes(invitee.key));
    const now = world.groups.key(live.view('me')?.tableId ?? '');
    world.recorder.equal(`where ${invitee.key} sits again`, now, first?.group);
  }
  await checkScreenSeating(world);
}

/** A workshop after the second goes through the same steps, with the cards and the plan on the tables. */
export async function walkThrough(world: World): Promise<void> {
  const steps = ['welcome', 'recap', 'presentations', 'groups', 'cards', 'reality', 'plan', 'end'] as const;
  for (const [i, next] of steps.entries()) if (i > 0) await step(world, steps[i - 1] ?? '', next);
}
