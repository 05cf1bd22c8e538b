import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { osloInstant } from '~/domain/oslo';
import type { OpenHouse } from '~/house.server';
import { frontView } from '~/views/front.server';
import { roomView } from '~/views/room.server';
import { laterSummaryView } from '~/views/summary-later.server';
import { summaryDesk } from '~/views/summary-desk.server';
import { summaryView } from '~/views/summary.server';
import { attendance } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  goTo,
  makeHomework,
  makeParticipant,
  makeProject,
  moveTo,
  outcomeOf,
  projectRow,
  type Participant,
  type Project,
} from '../support/make';
import { makeSolution, secondWorkshop } from '../support/solutions';

let house: OpenHouse;
let project: Project;
let anna: Participant;
let homeworkId: string;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  anna = await makeParticipant(house, project, 'Anna', 'target');
  homeworkId = await makeHomework(house, project, [anna.participantId]);
});
closeAfterAll();

const of = () => ({ projectId: project.id });
const db = () => house.store.read;
const projectNow = () => projectRow(house, project.id);
const owner = () => project.owner;
const second = async () => laterSummaryView(db(), await projectNow(), house.now().getTime(), 2);
const first = async () => summaryView(db(), await projectNow(), house.now().getTime());

describe('summary 2', () => {
  it('tells what the homework found, field by field, with talks, and whether it is done', async () => {
    const write = (field: string, text: string) =>
      call(house, anna, 'homework.write', { ...of(), homeworkId, field, base: '', text });
    await write('facts', '61 families');
    await write('sources', 'The yearly report');
    await call(house, anna, 'talk.save', {
      ...of(),
      homeworkId,
      who: 'NAV',
      date: '2026-02-10',
      what: 'Yes',
    });
    await call(house, anna, 'homework.done', { ...of(), homeworkId, done: true });
    await secondWorkshop(house, project, 'welcome');
    const { found, recap } = await second();
    expect(found).toMatchObject([
      {
        ...{ title: 'A café', mergedInto: '', given: true, done: true, responsible: ['Anna'] },
        fields: [
          { field: 'facts', text: '61 families' },
          { field: 'sources', text: 'The yearly report' },
        ],
        talks: [{ who: 'NAV', date: '2026-02-10', what: 'Yes' }],
      },
    ]);
    expect(recap.chosen).toMatchObject([{ title: 'A café', votes: null }]);
  });

  it('tells what the room added, and nothing that was taken back', async () => {
    await moveTo(house, project, anna, project.tables[0]);
    await secondWorkshop(house, project, 'presentations');
    await call(house, owner(), 'homework.present', { ...of(), homeworkId });
    const give = (text: string) => call(house, anna, 'addition.give', { ...of(), homeworkId, text });
    await give('Ask the church');
    const { answer } = await give('No');
    await call(house, anna, 'addition.withdraw', { ...of(), additionId: answer.additionId ?? '' });
    expect((await second()).discussion).toEqual([{ title: 'A café', additions: ['Ask the church'] }]);
  });

  it('holds every card with its texts and its reality check, and the plan', async () => {
    const workshopId = await secondWorkshop(house, project, 'cards');
    const solutionId = await makeSolution(house, project, 'A school', 1);
    await call(house, owner(), 'card.write', {
      ...of(),
      solutionId,
      field: 'effect',
      base: '',
      text: 'Fewer moves',
    });
    const clarify = { area: 'finance', verdict: 'clarify', who: 'Ola', due: '2026-03-01' } as const;
    await call(house, owner(), 'card.check', { ...of(), solutionId, ...clarify });
    await goTo(house, { ...project, workshopId }, 'plan');
    await call(house, owner(), 'action.save', { ...of(), solutionId, activity: 'Find a room' });
    await call(house, owner(), 'point.save', { ...of(), text: 'Who pays' });
    const { cards, plan } = await second();
    expect(cards).toMatchObject([
      {
        ...{ title: 'A school', proposal: 'A school', table: { number: 2, theme: 'Work' } },
        fields: { effect: 'Fewer moves', challenge: '' },
        checks: [clarify],
      },
    ]);
    expect(plan.actions).toMatchObject([{ activity: 'Find a room' }]);
    expect([plan.checks.length, plan.points.length]).toEqual([1, 1]);
  });

  it('keeps to what was agreed up to it when a third workshop goes on', async () => {
    await secondWorkshop(house, project, 'plan');
    await call(house, owner(), 'action.save', { ...of(), activity: 'Of the second' });
    const third = { number: 3, date: '', start: '', minutes: 120, place: '' };
    await call(house, owner(), 'workshop.save', { ...of(), ...third });
    await call(house, owner(), 'workshop.begin', { ...of(), expected: 2, number: 3 });
    await call(house, owner(), 'action.save', { ...of(), activity: 'Of the third' });
    await makeSolution(house, project, 'Of the third');
    const activities = async (number: number) => {
      const view = await laterSummaryView(db(), await projectNow(), 0, number);
      return [view.plan.actions.map(({ activity }) => activity), view.cards.length];
    };
    expect(await activities(2)).toEqual([['Of the second'], 0]);
    expect(await activities(3)).toEqual([['Of the second', 'Of the third'], 1]);
  });

  it('tells what was said between the workshops with the answers, and names nobody', async () => {
    await call(house, owner(), 'comments.open', of());
    const proposalId = (await first()).homework[0]?.proposalId ?? '';
    const said = await call(house, anna, 'comment.give', {
      ...of(),
      proposalId,
      tag: 'idea',
      text: 'By night',
    });
    const { commentId = '' } = said.answer;
    await call(house, owner(), 'comment.reply', { ...of(), commentId, reply: 'Good' });
    const handed = { ...of(), proposalId, actor: 'The parish' };
    await call(house, owner(), 'proposal.handover', handed);
    await secondWorkshop(house, project, 'welcome');
    const { comments } = await second();
    expect(comments).toEqual([
      {
        ...{ title: 'A café', actor: 'The parish' },
        comments: [{ from: 'participant', tag: 'idea', text: 'By night', reply: 'Good' }],
      },
    ]);
    expect(JSON.stringify(comments)).not.toContain('Anna');
  });

  it('is not there before its workshop has begun', async () => {
    expect(await outcomeOf(second())).toBe('not-found');
  });
});

describe('summary 1, once workshop 2 runs', () => {
  it('is what it was, and can still be finished and opened', async () => {
    const kept = { ...of(), foreword: 'Thank you', parts: ['about' as const] };
    await call(house, owner(), 'summary.save', kept);
    const before = await first();
    await secondWorkshop(house, project, 'welcome');
    expect({ ...(await first()), madeAt: 0 }).toEqual({ ...before, madeAt: 0 });
    const desk = async (number?: number) => summaryDesk(db(), await projectNow(), house.now(), number);
    expect(await desk()).toMatchObject({ state: { number: 2 }, own: { foreword: '' }, workshops: [1, 2] });
    expect(await desk(1)).toMatchObject({ state: { number: 1 }, own: { foreword: 'Thank you' } });
    expect(await outcomeOf(desk(3))).toBe('not-found');
    await call(house, owner(), 'summary.open', { ...of(), workshop: 1 });
    expect((await roomView(db(), await projectNow())).summaries).toEqual([1]);
  });
});

describe('the front page', () => {
  it('tells of each summary that is to be sent, and of the last that was', async () => {
    const held = new Date(osloInstant('2026-02-03', '16:00'));
    const told = async () => {
      const now = new Date(osloInstant('2026-02-05', '12:00'));
      const { summaries } = await frontView(db(), await projectNow(), now);
      return summaries.map(({ number, daysLeft, openSince }) => [number, daysLeft, openSince !== null]);
    };
    await goTo(house, project, 'end');
    await house.store.write((tx) => tx.update(attendance).set({ at: held }));
    expect(await told()).toEqual([[1, -1, false]]);
    const id = await secondWorkshop(house, project, 'end');
    await house.store.write((tx) =>
      tx.insert(attendance).values({ workshopId: id, participantId: anna.participantId, at: held }),
    );
    expect(await told()).toEqual([
      [1, -1, false],
      [2, -1, false],
    ]);
    await call(house, owner(), 'summary.open', { ...of(), workshop: 1 });
    expect(await told()).toEqual([[2, -1, false]]);
    await call(house, owner(), 'summary.open', { ...of(), workshop: 2 });
    expect(await told()).toEqual([[2, -1, true]]);
  });
});
