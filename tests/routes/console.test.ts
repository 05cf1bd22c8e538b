import { beforeAll, describe, expect, it } from 'vitest';
import { stepsOf } from '~/domain/lists';
import type { Browser, Fields, Page } from '../../scripts/replay/client';
import { stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();
let server: Server;
let owner: Browser;
beforeAll(async () => {
  ({ server, owner } = await town.settledServer());
});

/** A project whose second workshop runs, with a person and a homework, and a card at its first table. */
async function secondWorkshop() {
  const project = await town.makeProject(owner);
  const must = (name: string, input: Fields) => town.must(owner, project.id, name, input);
  const anna = await town.join(server, project, 'Anna');
  const [groupId] = project.tables;
  await must('seating.move', { participantId: anna.id, groupId });
  await town.goTo(owner, project, 'welcome', 'solutions');
  const [proposalId = ''] = await town.nominate(owner, project, ['A school for tenants']);
  await town.goTo(owner, project, 'solutions', 'vote');
  const { voteRoundId = '' } = await must('vote.open', { votesPerPerson: 2 });
  await must('vote.close', { voteRoundId });
  await must('result.choose', { voteRoundId, proposalIds: [proposalId], reason: 'The one that there is' });
  const { homeworkId = '' } = await must('homework.assign', { proposalId, responsible: [anna.id] });
  await must('workshop.begin', { expected: 1, number: 2 });
  return { project, groupId, proposalId, homeworkId, anna, must };
}

/** The forms that a page would post to itself, by their commands. */
const callsOn = (page: Page): string[] => [
  ...new Set(
    (page.text.match(/<form\b[^>]*method="post"[^>]*>.*?<\/form>/gs) ?? [])
      .filter((form) => !/^<form\b[^>]*\baction=/.test(form))
      .flatMap((form) => /name="_call" value="([^"]+)"/.exec(form)?.[1] ?? []),
  ),
];
/** A command that the page does not take is not found; one that it takes finds fault with what is not typed. */
async function takesAll(path: string, calls: Iterable<string>): Promise<void> {
  for (const call of calls) {
    const { status } = await owner.submit(path, call, {}, town.newCallId());
    expect([call, status]).not.toEqual([call, 404]);
  }
}
const words = (page: Page) => page.text.replace(/<script.*?<\/script>/gs, '').replace(/<[^>]*>/g, ' ');

describe('the console without JavaScript', () => {
  it('takes every form that it shows, at every step of workshop 2', async () => {
    const { project, groupId, proposalId, homeworkId, must } = await secondWorkshop();
    const { solutionId = '' } = await must('card.add', { groupId, proposalId });
    const { solutionId: gone = '' } = await must('card.add', { groupId, proposalId, title: 'Put away' });
    await must('card.remove', { solutionId: gone });
    const path = `/console/${project.id}`;
    const shown = new Set<string>();
    let before = 'welcome';
    for (const step of stepsOf(2)) {
      if (step !== before) await town.goTo(owner, project, before, step);
      if (step === 'presentations') {
        await must('homework.present', { homeworkId });
        await must('addition.give', { homeworkId, text: 'The library has room' });
      }
      for (const call of callsOn(await owner.get(`${path}?card=${solutionId}`))) shown.add(call);
      before = step;
    }
    expect([...shown]).toEqual(
      expect.arrayContaining(['homework.present', 'addition.withdraw', 'table.step', 'workshop.begin']),
    );
    expect([...shown]).toEqual(
      expect.arrayContaining(['card.add', 'card.rename', 'card.write', 'card.restore', 'card.check']),
    );
    expect([...shown]).toContain('action.save');
    await takesAll(path, shown);
  });

  it('takes every form that it shows, at every step of workshop 1', async () => {
    const project = await town.makeProject(owner);
    const path = `/console/${project.id}`;
    const shown = new Set<string>();
    let before = 'welcome';
    for (const step of stepsOf(1)) {
      if (step !== before) await town.goTo(owner, project, before, step);
      for (const call of callsOn(await owner.get(path))) shown.add(call);
      before = step;
    }
    expect([...shown]).toEqual(expect.arrayContaining(['session.step', 'seating.plan', 'workshop.board']));
    await takesAll(path, shown);
  });

  it('makes a card, writes it, checks it and plans by it, with the card left open', async () => {
    const { project, groupId, proposalId } = await secondWorkshop();
    const path = `/console/${project.id}`;
    const submit = (call: string, fields: Fields) => owner.submit(path, call, fields, town.newCallId());
    await town.goTo(owner, project, 'welcome', 'cards');
    expect((await submit('card.add', { groupId, proposalId, title: 'Tenants first' })).location).toBe(path);
    const id = town.within(await owner.get(path), /href="\?card=([^#"]+)#/);
    const open = `${path}?card=${id}#card-${id}`;
    const written = { solutionId: id, field: 'measure', base: '', text: 'Four evenings' };
    expect((await submit('card.write', written)).location).toBe(open);
    expect((await owner.get(open)).text).toMatch(/<textarea[^>]*>Four evenings<\/textarea>/);
    await town.goTo(owner, project, 'cards', 'reality');
    const check = { solutionId: id, area: 'law', verdict: 'clarify', note: 'Ask first', who: 'NAV', due: '' };
    expect((await submit('card.check', check)).location).toBe(open);
    expect(words(await owner.get(open))).toContain('Ask first');
    await town.goTo(owner, project, 'reality', 'plan');
    const action = { solutionId: id, activity: 'Find rooms', responsible: 'NAV', due: '2026-04-01' };
    expect((await submit('action.save', action)).location).toBe(open);
    expect(words(await owner.get(open))).toContain('Find rooms');
  });

  it('tells of a date before the start and of a responsible who has left, and keeps what was typed', async () => {
    const { project, groupId, proposalId, anna, must } = await secondWorkshop();
    const { solutionId = '' } = await must('card.add', { groupId, proposalId });
    await town.goTo(owner, project, 'welcome', 'plan');
    const path = `/console/${project.id}?card=${solutionId}`;
    const refused = (fields: Fields) =>
      owner.submit(path, 'action.save', { solutionId, activity: 'Find rooms', ...fields }, town.newCallId());
    const early = await refused({ start: '2026-04-02', due: '2026-04-01' });
    expect(early.status).toBe(422);
    expect(words(early)).toContain('Fristen er før starten.');
    expect(words(early)).toContain('Find rooms');
    await must('invitee.remove', { participantId: anna.id });
    const left = await refused({ participantId: anna.id });
    expect([left.status, words(left).includes('er ikke med lenger')]).toEqual([422, true]);
  });
});
