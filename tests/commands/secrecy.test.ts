import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { pseudonym } from '~/commands/pseudonym.server';
import { tally } from '~/domain/voting';
import type { OpenHouse } from '~/house.server';
import { ballots } from '~db/schema';
import { closeAfterAll, freshHouse, onPostgres } from '../support/db';
import {
  call,
  closeVote,
  makeCrowd,
  makeProject,
  makeProposal,
  openVote,
  outcomeOf,
  roundRow,
  vote,
  type Participant,
  type Project,
} from '../support/make';
import { chance } from '../support/seeded';
import { rows } from './rows';
import { dump } from './world';

let house: OpenHouse;
let project: Project;
let paper: string[];
let crowd: Participant[];
let round: string;
let key: string;
/** Who voted for what, in the order in which the votes came; only this test knows. */
let cast: { who: Participant; proposalId: string }[];
let before: Awaited<ReturnType<typeof ballotRows>>;
let fingerprints: string[];
/** Every row while the vote was open. */
let whileOpen: string;

/** The rows as they lie in the store, one after the other. */
const ballotRows = () =>
  house.store.read
    .select()
    .from(ballots)
    .where(eq(ballots.voteRoundId, round))
    .orderBy(onPostgres ? sql`ctid` : sql`rowid`);

beforeAll(async () => {
  const { pick } = chance('a secret vote');
  house = await freshHouse();
  project = await makeProject(house);
  paper = [];
  for (let i = 0; i < 5; i += 1) paper.push(await makeProposal(house, project, `Proposal ${i}`));
  crowd = await makeCrowd(house, project, 40);
  round = await openVote(house, project, 2);
  key = (await roundRow(house, round)).key ?? '';
  cast = crowd.flatMap((who) => {
    const first = pick(paper);
    return [first, pick(paper.filter((one) => one !== first))].map((proposalId) => ({ who, proposalId }));
  });
  for (const { who, proposalId } of cast) await vote(house, who, round, proposalId);
  before = await ballotRows();
  whileOpen = await dump(house);
  const calls = await rows(house, 'calls', { projectId: project.id, name: 'ballot.place' });
  fingerprints = calls.map((one) => one.fingerprint);
  await closeVote(house, project, round);
});
closeAfterAll();

describe('a vote that is closed', () => {
  it('V32 has no key any more, anywhere', async () => {
    expect(key).toMatch(/^[\w-]{43}$/);
    expect((await roundRow(house, round)).key).toBeNull();
    // What is looked for would be found.
    for (const one of [key, ...before.map(({ id }) => id)]) expect(whileOpen).toContain(one);
    expect(await dump(house)).not.toContain(key);
  });

  it('V33 keeps no voter’s pseudonym, nor a ballot’s id, so that nothing leads from before to after', async () => {
    const after = await dump(house);
    for (const who of crowd) expect(after).not.toContain(pseudonym(key, who.participantId));
    for (const { id } of before) expect(after).not.toContain(id);
    for (const ballot of await ballotRows())
      expect(crowd.map((who) => who.participantId)).not.toContain(ballot.voter);
  });

  it('V33 leaves none of this in the files of the store either, nor in its log of changes', () => {
    expect(fingerprints.filter(Boolean)).toHaveLength(80);
    const gone = [key, ...fingerprints, ...before.flatMap(({ id, voter }) => [id, voter])];
    const folder = house.env.dataDir;
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(files.length > 0).toBe(!onPostgres);
    for (const bytes of files) expect(gone.filter((one) => bytes.includes(one))).toEqual([]);
  });

  it('V34 has the ballots in another order than they came', async () => {
    const after = (await ballotRows()).map((one) => one.proposalId);
    expect(after).not.toEqual(cast.map((one) => one.proposalId));
    expect([...after].sort()).toEqual(cast.map((one) => one.proposalId).sort());
    const sameVoterNext = (voters: string[]) => voters.filter((voter, i) => voter === voters[i + 1]).length;
    expect(sameVoterNext(before.map((one) => one.voter))).toBe(40);
    expect(sameVoterNext((await ballotRows()).map((one) => one.voter))).toBeLessThan(12);
  });

  it('V35 still shows that nobody had more than the budget, and can be counted again from the rows alone', async () => {
    const after = await ballotRows();
    expect(new Set(after.map((one) => one.voter)).size).toBe(40);
    for (const voter of new Set(after.map((one) => one.voter)))
      expect(
        after
          .filter((one) => one.voter === voter)
          .map((one) => one.slot)
          .sort(),
      ).toEqual([1, 2]);
    const counted = tally(paper, after);
    for (const line of counted.lines)
      expect(line.votes).toBe(cast.filter((one) => one.proposalId === line.proposalId).length);
  });

  it('V36 has left no fingerprint in the record of calls: they say who voted, and not for what', async () => {
    const calls = (await rows(house, 'calls', { projectId: project.id })).filter((one) =>
      one.name.startsWith('ballot.'),
    );
    expect(calls).toHaveLength(80);
    for (const one of calls) {
      expect(one.fingerprint).toBe('');
      const text = JSON.stringify(one);
      for (const id of [...paper, round]) expect(text).not.toContain(id);
    }
  });

  it('V37 keeps one who cast fewer votes than the others as hidden as they are', async () => {
    const own = await makeProject(house);
    const [mine, other] = [await makeProposal(house, own, 'Mine'), await makeProposal(house, own, 'Other')];
    const people = await makeCrowd(house, own, 10);
    const voteRoundId = await openVote(house, own, 2);
    for (const who of people.slice(1))
      for (const proposalId of [mine, other]) await vote(house, who, voteRoundId, proposalId);
    await vote(house, people[0] as Participant, voteRoundId, mine);
    await closeVote(house, own, voteRoundId);
    // Whoever reads the database sees how many votes each person placed, and how many each ballot paper holds.
    const placed = new Map<string, number>();
    for (const one of await rows(house, 'calls', { projectId: own.id, name: 'ballot.place' }))
      placed.set(one.actor, (placed.get(one.actor) ?? 0) + 1);
    const papers = new Map<string, number>();
    for (const one of await rows(house, 'ballots', { voteRoundId }))
      papers.set(one.voter, (papers.get(one.voter) ?? 0) + 1);
    const alone = (counts: Map<string, number>) => [...counts.values()].filter((count) => count === 1).length;
    const seenThrough = alone(placed) === 1 && alone(papers) === 1;
    expect(seenThrough).toBe(false);
  });
});

describe('the record of calls', () => {
  it('S13 holds no free text, name, code or proposal of a ballot, from the first command to the last', async () => {
    const own = await makeProject(house);
    const { owner, id: projectId, tables } = own;
    const secret = 'CANARY-7c1d';
    const proposalId = await makeProposal(house, own, `${secret} title`);
    await call(house, owner, 'project.edit', { projectId, title: secret, aim: secret, language: 'nb' });
    const { needId = '' } = (
      await call(house, owner, 'need.add', { projectId, groupId: tables[0], text: secret })
    ).answer;
    await call(house, owner, 'need.group', {
      projectId,
      groupId: tables[0],
      needIds: [needId],
      heading: secret,
    });
    const [anna] = await makeCrowd(house, own, 1, secret);
    const input = {
      projectId,
      name: secret,
      sector: 'other',
      language: 'nb',
      email: `${secret}@example.no`,
    } as const;
    await call(house, owner, 'invitee.save', input);
    const voteRoundId = await openVote(house, own);
    await vote(house, anna as Participant, voteRoundId, proposalId);
    const open = JSON.stringify(
      (await rows(house, 'calls', { projectId })).filter((one) => one.name === 'ballot.place'),
    );
    expect(open).not.toContain(proposalId);
    await closeVote(house, own, voteRoundId);
    await call(house, owner, 'result.choose', {
      projectId,
      voteRoundId,
      proposalIds: [proposalId],
      reason: secret,
    });
    await call(house, owner, 'homework.assign', { projectId, proposalId, questions: [secret] });
    const record = JSON.stringify(await rows(house, 'calls'));
    expect(record.toLowerCase()).not.toContain(secret.toLowerCase());
    for (const { personalCode } of await rows(house, 'participants', { projectId }))
      expect(record).not.toContain(personalCode);
    expect(record).not.toContain(own.roomCode);
  });

  it('S13 holds no password, and no call id makes another person’s call one’s own', async () => {
    const [anna, bo] = crowd as [Participant, Participant];
    const edit = (who: Participant, name: string) =>
      outcomeOf(
        call(
          house,
          who,
          'person.edit',
          { projectId: project.id, name, sector: 'other', language: 'nb' },
          'one-and-the-same',
        ),
      );
    expect([await edit(anna, 'Anna'), await edit(bo, 'Bo'), await edit(anna, 'Bo')]).toEqual([
      'accepted',
      'accepted',
      'call-reused',
    ]);
  });
});
