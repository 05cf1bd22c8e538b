import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/actor';
import type { Topic } from '~/domain/topics';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  goTo,
  makeParticipant,
  makeProject,
  makeProposal,
  openVote,
  vote,
  type Project,
} from '../support/make';
import { views } from './all';

let house: OpenHouse;
let project: Project;
let published: Topic[];
beforeAll(async () => {
  house = await freshHouse();
  const deaf = () => undefined;
  const heard = (_: string, topics: readonly Topic[]) => published.push(...topics);
  house.listen({ published: heard, signedOut: deaf, screenPaired: deaf });
});
beforeEach(async () => {
  published = [];
  project = await makeProject(house);
});
closeAfterAll();

const ofProject = () => ({ projectId: project.id });
const log = () => views(house, project).log();
const title = (text: string) =>
  call(house, project.owner, 'theme.save', {
    ...ofProject(),
    ...{ themeId: project.themes[0], title: text, questions: [] },
  });
const undo = (changeId: string | null | undefined, actor: Actor = project.owner) =>
  call(house, actor, 'change.undo', { ...ofProject(), changeId: changeId ?? '' });

describe('the log', () => {
  it('has the last twenty acts of the staff, newest first, with who and what', async () => {
    for (let i = 1; i <= 22; i += 1) await title(`Theme ${i}`);
    const lines = await log();
    expect(lines.map(({ label }) => label)).toEqual(Array.from({ length: 20 }, (_, i) => `Theme ${22 - i}`));
    expect(lines[0]).toMatchObject({ name: 'theme.save', who: project.owner.name, undone: false });
  });

  it('lets each of the twenty be undone, one after the other, and none drops out', async () => {
    for (let i = 1; i <= 21; i += 1) await title(`Theme ${i}`);
    for (let i = 0; i < 20; i += 1) await undo((await log())[i]?.way);
    const lines = await log();
    expect(lines.every(({ undone }) => undone)).toBe(true);
    expect((await views(house, project).room()).tables[0]?.theme).toBe('Theme 1');
  });

  it('tells an undoing on the line of its act, which can be done again and undone again', async () => {
    await title('Homes');
    for (const undone of [true, false, true, false]) {
      await undo((await log())[0]?.way);
      const [line] = await log();
      expect(line).toMatchObject({ label: 'Homes', undone });
      expect((await views(house, project).room()).tables[0]?.theme).toBe(undone ? 'Housing' : 'Homes');
    }
    expect((await log()).filter(({ label }) => label === 'Homes')).toHaveLength(1);
  });

  it('names who came, left, was moved or leads, and the table whose board was changed', async () => {
    const { participantId } = await makeParticipant(house, project, 'Anna Aas');
    const about = { ...ofProject(), participantId };
    const [groupId] = project.tables;
    await call(house, project.owner, 'attendance.leave', { ...about, left: true });
    await call(house, project.owner, 'attendance.leave', { ...about, left: false });
    await call(house, project.owner, 'seating.move', { ...about, groupId });
    await call(house, project.owner, 'table.lead', { ...about, groupId });
    await call(house, project.owner, 'need.add', { ...ofProject(), groupId, text: 'A bus' });
    const lines = (await log()).slice(0, 5);
    expect(lines.map(({ label }) => label)).toEqual(['A bus', ...Array<string>(4).fill('Anna Aas')]);
    expect(lines.map(({ name }) => name).slice(3)).toEqual(['attendance.back', 'attendance.leave']);
    expect(lines.map(({ tableId }) => tableId)).toEqual([groupId, null, null, null, null]);
  });

  it('has nothing of what guests do', async () => {
    const anna = await makeParticipant(house, project, 'Anna Aas');
    const [groupId] = project.tables;
    await call(house, project.owner, 'seating.move', { ...ofProject(), ...anna, groupId });
    await goTo(house, project, 'needs');
    const before = await log();
    await call(house, anna, 'need.add', { ...ofProject(), groupId, text: 'A guest’s need' });
    await makeParticipant(house, project, 'Bo Berg');
    expect(await log()).toEqual(before);
  });

  it('is sent anew when the staff acts or something is undone; a vote costs it nothing', async () => {
    const anna = await makeParticipant(house, project, 'Anna Aas');
    const proposalId = await makeProposal(house, project, 'A café');
    expect(published).toContain('log');
    const round = await openVote(house, project);
    const before = await log();
    published = [];
    await vote(house, anna, round, proposalId);
    expect(published).not.toContain('log');
    expect(await log()).toEqual(before);
    await call(house, project.owner, 'ballot.paper', {
      ...ofProject(),
      ...{ voteRoundId: round, proposalIds: [proposalId] },
    });
    expect(published).not.toContain('log');
    await title('Homes');
    expect(published).toContain('log');
    published = [];
    await undo((await log())[0]?.way);
    expect(published).toContain('log');
  });
});
