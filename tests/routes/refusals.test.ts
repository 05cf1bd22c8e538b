import { beforeAll, describe, expect, it } from 'vitest';
import { open, type Browser, type Fields, type Page } from '../../scripts/replay/client';
import { stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();
let server: Server;
let owner: Browser;
beforeAll(async () => {
  ({ server, owner } = await town.settledServer());
});
const words = (page: Page) => page.text.replace(/<script.*?<\/script>/gs, '').replace(/<[^>]*>/g, ' ');
const ENDED = 'Arbeidet er avsluttet.';
const ARCHIVED = 'Prosjektet er arkivert, så ingenting kan endres.';

/** A project in its second workshop, with Anna at a table, responsible for a homework and for an action. */
async function makeTable() {
  const project = await town.makeProject(owner);
  const must = (name: string, input: Fields) => town.must(owner, project.id, name, input);
  const { browser: anna, id: annaId } = await town.join(server, project, 'Anna');
  const [groupId] = project.tables;
  await must('seating.move', { participantId: annaId, groupId });
  await town.goTo(owner, project, 'welcome', 'vote');
  const { proposalId = '' } = await must('proposal.add', { groupId, title: 'A school for tenants' });
  await must('proposal.nominate', { proposalId, nominated: 'true' });
  await must('vote.decide', { proposalIds: [proposalId], reason: 'The one that there is' });
  const { homeworkId = '' } = await must('homework.assign', { proposalId, responsible: [annaId] });
  await must('workshop.begin', { expected: 1, number: 2 });
  await town.goTo(owner, project, 'welcome', 'plan');
  const { solutionId = '' } = await must('card.add', { groupId, proposalId });
  const action = { solutionId, activity: 'Ask the landlords', participantId: annaId };
  const { actionId = '' } = await must('action.save', action);
  return { project, must, anna, annaId, homeworkId, solutionId, actionId };
}

describe('a link into a project that has been closed', () => {
  it('tells so in a sentence on every page of a participant, and keeps what she then sends', async () => {
    const { must, anna, homeworkId, actionId } = await makeTable();
    await must('project.archive', {});
    for (const path of ['/room', '/homework', '/plan']) {
      const page = await anna.get(path);
      expect([path, page.status, words(page).includes(ENDED)]).toEqual([path, 200, true]);
    }
    const report = { homeworkId, field: 'facts', base: '', text: 'Three run it' };
    const written = await anna.submit('/homework', 'homework.write', report, town.newCallId());
    expect(written.status).toBe(422);
    for (const text of [ARCHIVED, 'Three run it']) expect(words(written)).toContain(text);
    const told = await anna.submit('/plan', 'action.tell', { actionId, status: 'done' }, town.newCallId());
    expect([told.status, words(told).includes(ARCHIVED)]).toEqual([422, true]);
  });

  it('lets nobody in by a badge or by the code of the room, and says why', async () => {
    const { project, must, anna } = await makeTable();
    const badge = await town.personalCodeOf(anna);
    await must('project.archive', {});
    const again = open(server.base);
    await again.get(`/k/${badge}`);
    const claimed = await again.submit('/hello', 'person.claim', {}, town.newCallId());
    expect([claimed.status, words(claimed).includes(ARCHIVED)]).toEqual([422, true]);
    const door = `/join/${project.roomCode}`;
    const joined = await open(server.base).submit(door, 'person.join', town.about('Ny'), town.newCallId());
    expect([joined.status, words(joined).includes(ARCHIVED)]).toEqual([422, true]);
  });
});

describe('an action that cannot be', () => {
  const early = { activity: 'Find rooms', start: '2026-04-02', due: '2026-04-01' };

  it('is refused at the table in a sentence, with what was typed on the open card', async () => {
    const { anna, solutionId } = await makeTable();
    const path = `/room?card=${solutionId}`;
    const page = await anna.submit(path, 'action.save', { solutionId, ...early }, town.newCallId());
    expect(page.status).toBe(422);
    for (const text of ['Fristen er før starten.', 'Find rooms']) expect(words(page)).toContain(text);
  });

  it('is refused at the desk in a sentence, with what was typed', async () => {
    const { project, must, annaId } = await makeTable();
    const path = `/desk/${project.id}/plan`;
    const page = await owner.submit(path, 'action.save', early, town.newCallId());
    expect(page.status).toBe(422);
    for (const text of ['Fristen er før starten.', 'Find rooms']) expect(words(page)).toContain(text);
    await must('invitee.remove', { participantId: annaId });
    const hers = { activity: 'Find rooms', participantId: annaId };
    const left = await owner.submit(path, 'action.save', hers, town.newCallId());
    expect(left.status).toBe(422);
    for (const text of ['er ikke med lenger', 'Find rooms']) expect(words(left)).toContain(text);
  });
});
