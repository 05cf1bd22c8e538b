import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/actor';
import { Hand } from '~/domain/writing/hand';
import type { OpenHouse } from '~/house.server';
import { roomView } from '~/views/room.server';
import { screenView } from '~/views/screen.server';
import { tableView } from '~/views/table.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  goTo,
  lead,
  makeCrowd,
  makeHomework,
  makeParticipant,
  makeProject,
  makeProposal,
  moveTo,
  outcomeOf,
  projectRow,
  type Project,
} from '../support/make';
import { pdfOf } from '../support/pdfs';
import { makeRemoved, makeSolution, secondWorkshop } from '../support/solutions';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
beforeAll(async () => {
  house = await freshHouse();
});
closeAfterAll();
const begun = async () => {
  project = await makeProject(house);
  return { projectId: project.id };
};

describe('a solution card', () => {
  it('loses no word of eight people at the table who write in one field at once', async () => {
    const { projectId } = await begun();
    const people = await makeCrowd(house, project, 8);
    for (const person of people) await moveTo(house, project, person, project.tables[0]);
    const solutionId = await makeSolution(house, project, 'A school for tenants');
    await secondWorkshop(house, project, 'cards');
    const written = people.flatMap((person, who) =>
      Array.from({ length: 5 }, (_, turn) => ({ person, word: `w${who}x${turn}` })),
    );
    await Promise.all(
      written.map(({ person, word }) => {
        const hand = new Hand(null);
        hand.typed(` ${word} `, word.length + 2);
        const update = Buffer.from(hand.send(true) ?? []).toString('base64');
        return call(house, person, 'card.write', { projectId, solutionId, field: 'measure', update });
      }),
    );
    const { text } = await row(house, 'writings', { solutionId });
    const words = text.split(/\s+/).filter((word) => word !== '');
    expect(words.sort()).toEqual(written.map(({ word }) => word).sort());
  });

  it('is one, though two at the table make it of the same proposal', async () => {
    const { projectId } = await begun();
    const proposalId = await makeProposal(house, project, 'A café');
    const card = { projectId, groupId: project.tables[0], proposalId };
    await Promise.all([1, 2].map(() => call(house, project.owner, 'card.add', card)));
    expect(await rows(house, 'solutions', { projectId })).toHaveLength(1);
  });

  it('that was put away takes no words and no judgement until it is brought back', async () => {
    const { projectId } = await begun();
    const solutionId = await makeRemoved(house, project, 'Gone');
    const words = { projectId, solutionId, field: 'effect', text: 'More rent' };
    const check = { projectId, solutionId, area: 'law', verdict: 'possible' } as const;
    const write = () => outcomeOf(call(house, project.owner, 'card.write', words));
    expect(await write()).toBe('card-removed');
    expect(await outcomeOf(call(house, project.owner, 'card.check', check))).toBe('card-removed');
    await call(house, project.owner, 'card.restore', { projectId, solutionId });
    expect(await write()).toBe('accepted');
  });

  it('where one device writes for the table, is for its facilitator and the staff, and for everyone where none leads', async () => {
    const { projectId } = await begun();
    const anna = await makeParticipant(house, project, 'Anna');
    const bo = await makeParticipant(house, project, 'Bo');
    const cecilie = await makeParticipant(house, project, 'Cecilie');
    await lead(house, project, anna, 0);
    for (const who of [anna, bo]) await moveTo(house, project, who, project.tables[0]);
    await moveTo(house, project, cecilie, project.tables[1]);
    const [led, free] = [
      await makeSolution(house, project, 'Led'),
      await makeSolution(house, project, 'Free', 1),
    ];
    await secondWorkshop(house, project, 'plan');
    const board = { projectId, number: 2, writers: 'facilitator', nominations: 2 } as const;
    await call(house, project.owner, 'workshop.board', board);
    const outcomes = (who: Actor, solutionId: string) => {
      const of = { projectId, solutionId };
      return Promise.all([
        outcomeOf(call(house, who, 'card.write', { ...of, field: 'effect', text: 'More' })),
        outcomeOf(call(house, who, 'card.rename', { ...of, title: 'Better' })),
        outcomeOf(call(house, who, 'card.check', { ...of, area: 'law', verdict: 'possible' })),
        outcomeOf(call(house, who, 'action.save', { ...of, activity: 'Ask' })),
      ]);
    };
    expect(new Set(await outcomes(bo, led))).toEqual(new Set(['one-device']));
    for (const [who, card] of [
      [anna, led],
      [project.owner, led],
      [cecilie, free],
    ] as const)
      expect(new Set(await outcomes(who, card))).toEqual(new Set(['accepted']));
  });

  it('is written at its own table only', async () => {
    const { projectId } = await begun();
    const [anna, bo] = [
      await makeParticipant(house, project, 'Anna'),
      await makeParticipant(house, project, 'Bo'),
    ];
    await moveTo(house, project, anna, project.tables[0]);
    await moveTo(house, project, bo, project.tables[1]);
    const solutionId = await makeSolution(house, project, 'Ours');
    await secondWorkshop(house, project, 'cards');
    const renamed = { projectId, solutionId, title: 'Better' };
    expect(await outcomeOf(call(house, bo, 'card.rename', renamed))).toBe('not-your-table');
    expect(await outcomeOf(call(house, anna, 'card.rename', renamed))).toBe('accepted');
  });

  it('says nobody and no date for what needs no clarification', async () => {
    const { projectId } = await begun();
    const solutionId = await makeSolution(house, project, 'Checked');
    const check = (verdict: 'clarify' | 'possible') => {
      const about = {
        projectId,
        solutionId,
        area: 'finance',
        verdict,
        who: 'NAV',
        due: '2026-03-20',
      } as const;
      return call(house, project.owner, 'card.check', about);
    };
    await check('clarify');
    await check('possible');
    expect(await rows(house, 'realityChecks', { solutionId })).toMatchObject([
      { area: 'finance', verdict: 'possible', who: '', due: '' },
    ]);
    const { cards } = await tableView(house.store.read, projectId, project.tables[0]);
    expect(cards).toMatchObject([{ title: 'Checked', filled: 0, checks: [{ verdict: 'possible' }] }]);
  });
});

describe('a homework that is presented', () => {
  it('stands in the room with its additions, and on the screen as slides', async () => {
    const { projectId } = await begun();
    const anna = await makeParticipant(house, project, 'Anna');
    const homeworkId = await makeHomework(house, project, [anna.participantId]);
    const text = 'First slide\n\nSecond slide';
    const found = { projectId, homeworkId };
    await call(house, anna, 'homework.write', { ...found, field: 'presentation', text });
    await call(house, anna, 'homework.write', { ...found, field: 'facts', text: 'Three run it.' });
    const workshopId = await secondWorkshop(house, project, 'recap');
    const room = async () => roomView(house.store.read, await projectRow(house, projectId));
    const { recap } = await room();
    const told = [{ field: 'facts', text: 'Three run it.' }];
    expect(recap?.chosen).toMatchObject([{ title: 'A café', votes: null, found: told }]);
    await goTo(house, { ...project, workshopId }, 'presentations');
    await call(house, project.owner, 'homework.present', { ...found, slide: 1 });
    await call(house, anna, 'addition.give', { ...found, text: 'The library has room.' });
    const { presentation, homework } = await room();
    expect(homework).toMatchObject([{ homeworkId, title: 'A café' }]);
    expect(presentation).toMatchObject({
      responsible: ['Anna'],
      additions: [{ text: 'The library has room.' }],
    });
    const { slides } = await screenView(house.store.read, await projectRow(house, projectId));
    const words = ['First slide', 'Second slide'].map((one) => ({ kind: 'text', text: one }));
    expect(slides).toEqual({ homeworkId, at: 1, slides: words });
  });

  it('goes on with the pages of its files, and phones see the one that the room sees', async () => {
    const { projectId } = await begun();
    const anna = await makeParticipant(house, project, 'Anna');
    const homeworkId = await makeHomework(house, project, [anna.participantId]);
    const found = { projectId, homeworkId };
    await call(house, anna, 'homework.write', { ...found, field: 'presentation', text: 'First slide' });
    const file = pdfOf({ pages: ['1 0 0', '0 0 1'] }).toString('base64');
    const { answer } = await call(house, anna, 'material.add', { ...found, name: 'plan.pdf', file });
    await secondWorkshop(house, project, 'presentations');
    await call(house, project.owner, 'homework.present', { ...found, slide: 2 });
    const row = () => projectRow(house, projectId);
    const { slides } = await screenView(house.store.read, await row());
    expect(slides?.slides.map(({ kind }) => kind)).toEqual(['text', 'page', 'page']);
    const seen = async () => (await roomView(house.store.read, await row())).presentation?.slide;
    const last = { fileId: answer.fileId, name: 'plan.pdf', page: 2, pages: 2 };
    expect(await seen()).toEqual({ kind: 'page', ...last, at: 2, count: 3 });
    await call(house, anna, 'material.remove', { projectId, fileId: answer.fileId ?? '' });
    expect(await seen()).toEqual({ kind: 'text', text: 'First slide', at: 0, count: 1 });
  });

  it('is added to by everyone, and an addition is taken away by its giver or the staff only', async () => {
    const { projectId } = await begun();
    const anna = await makeParticipant(house, project, 'Anna');
    const bo = await makeParticipant(house, project, 'Bo');
    const homeworkId = await makeHomework(house, project, [anna.participantId]);
    await secondWorkshop(house, project, 'presentations');
    const given = await call(house, bo, 'addition.give', { projectId, homeworkId, text: 'More' });
    const gone = { projectId, additionId: given.answer.additionId ?? '' };
    expect(await outcomeOf(call(house, anna, 'addition.withdraw', gone))).toBe('not-your-own');
    expect(await outcomeOf(call(house, bo, 'addition.withdraw', gone))).toBe('accepted');
  });
});
