import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { NOBODY, OPERATOR } from '~/domain/actor';
import { Problem } from '~/domain/problem';
import { openHouse, type OpenHouse } from '~/house.server';
import { actorFrom, signIn, signInHash, signOut } from '~/session.server';
import { readEnv } from '~/env.server';
import { standingIn, standingInProject } from '~db/standing';
import { ballots, calls, municipalities, screens, secrets, seats, signIns } from '~db/schema';
import { closeAfterAll, freshHouse, onPostgres, temporaryFolder } from '../support/db';
import {
  call,
  lead,
  makeMunicipality,
  makeParticipant,
  makeProject,
  makeProposal,
  makeScreen,
  openVote,
  outcomeOf,
  projectRow,
  type Participant,
  type Project,
} from '../support/make';

let house: OpenHouse;
let project: Project;
let anna: Participant;
beforeAll(async () => {
  house = await freshHouse();
  project = await makeProject(house);
  anna = await makeParticipant(house, project, 'Anna');
});
closeAfterAll();

const names = async () => (await house.store.read.select().from(municipalities)).map((row) => row.name);
const place = (name: string) => ({ id: house.newId(), name, createdAt: house.now() });

describe('a write', () => {
  it('R1 can be read by everyone at the moment it is acknowledged', async () => {
    const all = Array.from({ length: 40 }, (_, i) => `Place ${i}`);
    const seen = all.map((name) =>
      house.store
        .write((tx) => tx.insert(municipalities).values(place(name)))
        .then(async () => (await names()).includes(name)),
    );
    expect(await Promise.all(seen)).toEqual(all.map(() => true));
  });

  it('that is refused in the middle leaves nothing, and those beside it stay', async () => {
    const put = (name: string, refused: boolean) =>
      outcomeOf(
        house.store.write(async (tx) => {
          await tx.insert(municipalities).values(place(name));
          if (refused) throw new Problem('busy');
        }),
      );
    expect(await Promise.all([put('before', false), put('refused', true), put('after', false)])).toEqual([
      'accepted',
      'busy',
      'accepted',
    ]);
    const all = await names();
    expect(['before', 'refused', 'after'].filter((name) => all.includes(name))).toEqual(['before', 'after']);
  });

  it('keeps instants to the millisecond, flags as flags, and nothing as null', async () => {
    const createdAt = new Date('2026-02-09T16:00:00.123Z');
    const id = await makeScreen(house, '700100');
    await house.store.write((tx) => tx.update(screens).set({ createdAt }).where(eq(screens.id, id)));
    const [screen] = await house.store.read.select().from(screens).where(eq(screens.id, id));
    expect(screen).toEqual({ id, number: '700100', projectId: null, createdAt });
    expect((await projectRow(house, project.id)).archivedAt).toBeNull();
  });
});

describe('the database itself refuses', () => {
  const refused = (job: Promise<unknown>) => expect(job).rejects.toThrow();
  let round: string;
  let paper: [string, string];
  beforeAll(async () => {
    paper = [await makeProposal(house, project, 'A'), await makeProposal(house, project, 'B')];
    round = await openVote(house, project, 2);
  });
  const ballot = (slot: number, proposalId: string) => ({
    id: house.newId(),
    voteRoundId: round,
    voter: 'v',
    slot,
    proposalId,
  });
  const put = (...all: ReturnType<typeof ballot>[]) =>
    house.store.write((tx) => tx.insert(ballots).values(all));

  it('R6 a second vote in the same slot, and a second on the same proposal', async () => {
    await put(ballot(1, paper[0]));
    await refused(put(ballot(1, paper[1])));
    await refused(put(ballot(2, paper[0])));
    await put(ballot(2, paper[1]));
  });

  it('V24 a vote on what is not on the paper', async () => {
    await refused(put({ ...ballot(3, 'none'), voter: 'w' }));
  });

  it('R5 a second record of the same call', async () => {
    const record = {
      id: 'a',
      actor: 'x',
      callId: 'one-call',
      name: 'n',
      projectId: null,
      fingerprint: '',
      answer: {},
      at: house.now(),
    };
    await house.store.write((tx) => tx.insert(calls).values(record));
    await refused(house.store.write((tx) => tx.insert(calls).values({ ...record, id: 'b' })));
  });

  it('two seats for one person in one round, and a seat at no table', async () => {
    const seat = {
      workshopId: project.workshopId,
      round: 1,
      participantId: anna.participantId,
      groupId: project.tables[0],
    };
    await house.store.write((tx) => tx.insert(seats).values(seat));
    await refused(
      house.store.write((tx) => tx.insert(seats).values({ ...seat, groupId: project.tables[1] })),
    );
    await refused(house.store.write((tx) => tx.insert(seats).values({ ...seat, round: 2, groupId: 'none' })));
  });
});

describe('how someone stands', () => {
  const inProject = async (actor: Parameters<typeof standingInProject>[1]) =>
    standingInProject(house.store.read, actor, await projectRow(house, project.id));

  it('S1 towards a project is by membership, by table, by screen, or not at all', async () => {
    const { owner, facilitator, reader } = project.municipality;
    const there = await makeMunicipality(house);
    const bo = await makeParticipant(house, project, 'Bo');
    await lead(house, project, bo, 0);
    const screen = (projectId: string | null) => ({ kind: 'screen', screenId: 's', projectId }) as const;
    const all = [
      owner,
      facilitator,
      reader,
      there.owner,
      anna,
      bo,
      { ...anna, projectId: 'other' },
      screen(project.id),
      screen(null),
      NOBODY,
      OPERATOR,
    ];
    const standings = [];
    for (const actor of all) standings.push(await inProject(actor));
    expect(standings).toEqual([
      'owner',
      'facilitator',
      'reader',
      'stranger',
      'participant',
      'tableFacilitator',
      'stranger',
      'screen',
      'nobody',
      'nobody',
      'operator',
    ]);
  });

  it('S1 towards the installation staff are strangers', async () => {
    const { owner, id } = project.municipality;
    const db = house.store.read;
    expect([
      await standingIn(db, owner, null),
      await standingIn(db, owner, id),
      await standingIn(db, owner, 'none'),
    ]).toEqual(['stranger', 'owner', 'stranger']);
  });
});

describe('a browser', () => {
  const cookieOf = (set: string) => set.split(';')[0] ?? '';

  it('S2 gets a cookie that scripts cannot read, and on https one that only this host can set', async () => {
    const plain = await signIn(house, null, 'participant', anna.participantId);
    expect(plain).toMatch(/^samverk_me=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    const secure = await signIn({ ...house, secure: true }, null, 'participant', anna.participantId);
    expect(secure).toMatch(
      /^__Host-samverk_me=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('S9 gets a new token at each sign-in, and the old one is nobody’s', async () => {
    const first = cookieOf(await signIn(house, null, 'participant', anna.participantId));
    const second = cookieOf(await signIn(house, first, 'participant', anna.participantId));
    expect(second).not.toBe(first);
    expect(await actorFrom(house, first, 'participant')).toEqual(NOBODY);
    expect(await actorFrom(house, second, 'participant')).toEqual(anna);
  });

  it('is nobody after signing out, with a made-up cookie, as another kind, and when its time is over', async () => {
    const cookie = cookieOf(await signIn(house, null, 'participant', anna.participantId));
    expect(await actorFrom(house, cookie, 'staff')).toEqual(NOBODY);
    for (const other of [null, '', 'samverk_me=', 'samverk_me=made-up', 'rubbish;;='])
      expect(await actorFrom(house, other, 'participant')).toEqual(NOBODY);
    const hash = signInHash(house, cookie, 'participant') ?? '';
    const past = new Date(house.now().getTime() - 1);
    await house.store.write((tx) =>
      tx.update(signIns).set({ expiresAt: past }).where(eq(signIns.tokenHash, hash)),
    );
    expect(await actorFrom(house, cookie, 'participant')).toEqual(NOBODY);
    const next = cookieOf(await signIn(house, null, 'participant', anna.participantId));
    expect(await signOut(house, next, 'participant')).toMatch(/^samverk_me=; Max-Age=0;/);
    expect(await actorFrom(house, next, 'participant')).toEqual(NOBODY);
  });

  it('S13 is stored by a hash: its token is nowhere in the database', async () => {
    const cookie = cookieOf(await signIn(house, null, 'staff', project.owner.personId));
    const token = cookie.split('=')[1] ?? '';
    expect(JSON.stringify(await house.store.read.select().from(signIns))).not.toContain(token);
    expect(await actorFrom(house, cookie, 'staff')).toEqual(project.owner);
  });

  it('may be staff, participant and screen at once', async () => {
    const screenId = await makeScreen(house, '700200');
    const cookies = [];
    for (const [kind, id] of [
      ['staff', project.owner.personId],
      ['participant', anna.participantId],
      ['screen', screenId],
    ] as const)
      cookies.push(cookieOf(await signIn(house, null, kind, id)));
    const all = cookies.join('; ');
    expect(await actorFrom(house, all, 'staff')).toEqual(project.owner);
    expect(await actorFrom(house, all, 'participant')).toEqual(anna);
    expect(await actorFrom(house, all, 'screen')).toEqual({ kind: 'screen', screenId, projectId: null });
  });
});

// Of PostgreSQL the tests have one in memory only.
if (!onPostgres)
  it('R8 a house that is opened again has its rows, its own secret, and the answers that it gave', async () => {
    const folder = temporaryFolder();
    const env = () => readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: folder });
    const before = await openHouse(env());
    const callId = 'sent-before-the-restart';
    const first = await call(before, OPERATOR, 'municipality.add', { name: 'Storvik' }, callId);
    const digest = before.digest('x');
    await before.close();
    const after = await openHouse(env());
    expect(await call(after, OPERATOR, 'municipality.add', { name: 'Storvik' }, callId)).toEqual(first);
    expect(await outcomeOf(call(after, OPERATOR, 'municipality.add', { name: 'Other' }, callId))).toBe(
      'call-reused',
    );
    expect(await after.store.read.select().from(municipalities)).toHaveLength(1);
    expect(after.digest('x')).toBe(digest);
    expect(await after.store.read.select().from(secrets)).toHaveLength(1);
    await after.close();
  });
