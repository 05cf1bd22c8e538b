import { open, socket } from './client';
import { parseCsv } from './csv';
import { watchParticipant } from './watch';
import { formTarget, inPage, redirected, type Person, type World } from './world';

/** In the room: everyone joins, the session steps on, people are seated. */

/** Everyone at the same time, each with the code from the badge. */
export async function joinAll(world: World): Promise<void> {
  const codes = await personalCodes(world);
  const joined = world.plan.invitees.map((invitee, i) => join(world, invitee, codes[i] ?? ''));
  world.people.push(...(await Promise.all(joined)));
  const count = world.people.length;
  const here = await world.console.seen(
    'console',
    (view) => view.people.filter((person) => person.hereAt !== null).length >= count,
    `${count} people here`,
  );
  world.recorder.equal('people on the console', here.people.length, count);
  await world.screen.seen('screen', (view) => view.here === count, `${count} people on the screen`);
}

/** From the badge list, which stands in the order in which the people were invited. */
async function personalCodes(world: World): Promise<string[]> {
  const list = await world.owner.download(`/documents/${world.projectId}/codes.csv`);
  if (list.status !== 200) throw new Error(`the badge list was answered ${list.status}`);
  const [head = [], ...rows] = parseCsv(list.bytes.toString('utf8'));
  const count = world.plan.invitees.length;
  if (rows.length !== count) throw new Error(`the badge list has ${rows.length} people, not ${count}`);
  return rows.map((row) => row[head.length - 1] ?? '');
}

async function join(world: World, invitee: Person['invitee'], personalCode: string): Promise<Person> {
  const browser = open(world.base);
  const what = `${invitee.key} joining`;
  const target = formTarget(await browser.get('/'), 'code', '/');
  redirected(await browser.post(target, { code: personalCode }), /^\/hello$/, what);
  world.recorder.equal(`${what}: GET /hello`, (await browser.get('/hello')).status, 200);
  redirected(await browser.submit('/hello', 'person.claim', { personalCode }), /^\/room$/, what);
  const room = await browser.get('/room');
  const projectId = inPage(room, /data-project="([^"]+)"/, 'data-project');
  world.recorder.equal(`${what}: the project`, projectId, world.projectId);
  const live = await socket(browser, 'participant', world.projectId);
  const id = world.persons.id(invitee.key);
  const seen = {
    boardsSent: new Set<string>(),
    ownTables: new Set<string>(),
    writingsSent: new Set<string>(),
  };
  const person = { invitee, id, browser, live, ...seen };
  watchParticipant(world, person);
  const me = await live.seen('me', () => true, `${invitee.key}'s own view`);
  // In later workshops the first view has her table already, and it may have come before anyone watched.
  for (const table of [me.tableId, me.leadsTableId]) if (table) person.ownTables.add(table);
  world.recorder.equal(`${what}: who she is`, [me.id, me.name], [id, invitee.name.trim()]);
  return person;
}

/** One step on, from the console; done when everyone's room has taken it. */
export async function step(world: World, expected: string, next: string): Promise<void> {
  await world.console.must('session.step', { expected, step: next });
  await reached(world, next);
}

async function reached(world: World, next: string): Promise<void> {
  const everyone = [world.console, world.screen, ...world.people.map((person) => person.live)];
  await Promise.all(
    everyone.map((live) => live.seen('room', (room) => room.step === next, `the step ${next}`)),
  );
}

/** Two presses of "next" at once advance once: the second is told that the step has moved. */
export async function stepTwiceAtOnce(world: World, expected: string, next: string): Promise<void> {
  const press = () => world.console.call('session.step', { expected, step: next });
  const replies = await Promise.all([press(), press()]);
  const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.problem.code)).sort();
  world.recorder.equal('two presses of "next" at once', codes, ['ok', 'step-moved']);
  await reached(world, next);
}

/** Plans all rounds of the case, and checks who sits where on console, phones and screen. */
export async function seat(world: World): Promise<void> {
  const { rounds } = world.plan;
  await world.console.must('seating.settings', { rounds, seating: 'planned' });
  await world.console.must('seating.plan', { who: 'present' });
  const view = await world.console.seen(
    'console',
    (console) => console.people.every((person) => person.tables.filter(Boolean).length === rounds),
    'a seat for everyone in every round',
  );
  const { quality } = view.seating;
  if (quality) {
    const { sectors, acquaintances, wishes, organisations, faults } = quality;
    const figures = { sectors, acquaintances, wishes, organisations, faults: faults.length };
    world.recorder.record.plan = { rounds, ...figures };
  }
  world.recorder.check(quality !== null, 'the console has no figures for the plan');
  await seated(world, 1);
}

/** Everyone is at the table of this round on her own phone, which has its board. */
async function seated(world: World, round: number): Promise<void> {
  const { people } = world.console.view('console') ?? { people: [] };
  const seats = new Map(people.map((person) => [person.id, person.tables[round - 1]]));
  await Promise.all(
    world.people.map(async ({ id, live, invitee }) => {
      const tableId = seats.get(id) ?? '';
      await live.seen('me', (me) => me.tableId === tableId, `${invitee.key}'s seat in round ${round}`);
      await live.seen(`table:${tableId}`, () => true, `the board of ${invitee.key}'s table`);
    }),
  );
  checkSpread(world, round);
}

function checkSpread(world: World, round: number): void {
  const { recorder } = world;
  const sizes: number[] = [];
  for (const group of world.plan.groups) {
    const people = world.at(group.key).map((person) => person.invitee.key);
    sizes.push(people.length);
    recorder.record.seating.push({ round, group: group.key, people });
    const leader = group.tableFacilitator;
    if (leader)
      recorder.check(people.includes(leader), `${leader} does not sit at ${group.key}, the table she leads`);
  }
  recorder.check(Math.max(...sizes) - Math.min(...sizes) <= 1, `uneven tables: ${sizes.join(', ')} people`);
  checkVisits(world, round);
}

/** Nobody but those who lead a table comes to one twice before having been at all. */
function checkVisits(world: World, round: number): void {
  const { recorder, plan } = world;
  const leaders = plan.groups.map((group) => group.tableFacilitator);
  for (const { invitee } of world.people) {
    if (leaders.includes(invitee.key) || round > plan.groups.length) continue;
    const been = recorder.record.seating.filter((seat) => seat.people.includes(invitee.key));
    const tables = new Set(been.map((seat) => seat.group));
    recorder.check(tables.size === been.length, `${invitee.key} comes to a table twice by round ${round}`);
  }
}

/**
 * Changes tables, round by round, until the plan is played: two presses count once, the screen says who goes where, and
 * everyone says that she is there. Ends at the step where the room was.
 */
export async function rotate(world: World, from: string): Promise<void> {
  for (let round = 2; round <= world.plan.rounds; round += 1) {
    const press = () => world.console.call('session.round', { expected: round - 1, round });
    const replies = await Promise.all([press(), press()]);
    const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.problem.code)).sort();
    world.recorder.equal(`two presses of round ${round} at once`, codes, ['ok', 'step-moved']);
    await reached(world, 'groups');
    await seated(world, round);
    await checkScreenRotation(world, round);
    await arriveAll(world, round);
    await step(world, 'groups', from);
  }
}

async function checkScreenRotation(world: World, round: number): Promise<void> {
  const { rotation } = await world.screen.seen(
    'screen',
    (view) => view.rotation?.round === round,
    `who goes where in round ${round}`,
  );
  const shown = (rotation?.from ?? []).flatMap((table) => table.people.map(({ id, to }) => [id, to]));
  const people = world.console.view('console')?.people ?? [];
  const goers = people.filter((one) => one.tables[round - 1] !== one.tables[round - 2]);
  const wanted = goers.map((one) => [one.id, one.tables[round - 1]]);
  world.recorder.equal(`who goes where in round ${round}`, shown.sort(), wanted.sort());
}

async function arriveAll(world: World, round: number): Promise<void> {
  await Promise.all(world.people.map(({ live }) => live.must('seating.arrive', { round })));
  await world.screen.seen(
    'screen',
    ({ rotation }) => rotation !== null && rotation.arrived === rotation.of,
    `everyone at the tables of round ${round}`,
  );
}

/** The screen's names per table, once the step "groups" shows them. */
export async function checkScreenSeating(world: World): Promise<void> {
  const count = world.people.length;
  const shown = await world.screen.seen(
    'screen',
    (view) => view.seating.reduce((sum, table) => sum + table.people.length, 0) >= count,
    'the names per table',
  );
  for (const group of world.plan.groups) {
    const names = world.at(group.key).map((person) => person.invitee.name.trim());
    const onScreen =
      shown.seating
        .find((table) => table.tableId === world.groups.id(group.key))
        ?.people.map((person) => person.name) ?? [];
    world.recorder.equal(`names at ${group.key} on the screen`, [...onScreen].sort(), names.sort());
  }
}
