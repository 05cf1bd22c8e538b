import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandName } from '~/commands/catalogue';
import { NOBODY } from '~/domain/actor';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeParticipant,
  makeProject,
  outcomeOf,
  type Municipality,
  type Project,
  type Sent,
} from '../support/make';
import { makeCandidate, makeIndicator, makePilot, makeRound } from '../support/pilots';
import { makeRemoved, makeSolution } from '../support/solutions';
import { rows } from './rows';

let house: OpenHouse;
let place: Municipality;
let project: Project;
beforeAll(async () => {
  house = await freshHouse();
  place = await makeMunicipality(house);
});
beforeEach(async () => {
  project = await makeProject(house, place);
});
closeAfterAll();

const of = () => ({ projectId: project.id });
const says = <N extends CommandName>(name: N, input: Sent<N>) =>
  outcomeOf(call(house, project.owner, name, input));
const must = async <N extends CommandName>(name: N, input: Sent<N>) =>
  (await call(house, project.owner, name, input)).answer;

describe('a candidate', () => {
  it('is made of a card once, of one that is put away never, and again when the pilot was decided', async () => {
    const solutionId = await makeSolution(house, project, 'A school for tenants');
    const { pilotId = '' } = await must('candidate.add', { ...of(), solutionId });
    expect(await says('candidate.add', { ...of(), solutionId })).toBe('candidate-there');
    const gone = await makeRemoved(house, project, 'Gone');
    expect(await says('candidate.add', { ...of(), solutionId: gone })).toBe('card-removed');
    expect(await says('candidate.add', of())).toBe('invalid-input');
    await must('pilot.decide', { ...of(), pilotId, state: 'chosen', reason: 'Cheap' });
    expect(await says('candidate.add', { ...of(), solutionId })).toBe('accepted');
  });

  it('is chosen or not with a reason, and put back without', async () => {
    const pilotId = await makeCandidate(house, project);
    for (const state of ['chosen', 'declined'] as const)
      expect(await says('pilot.decide', { ...of(), pilotId, state })).toBe('reason-needed');
    expect(await says('pilot.decide', { ...of(), pilotId, state: 'candidate' })).toBe('accepted');
  });

  it('that is put aside is found no more', async () => {
    const pilotId = await makeCandidate(house, project);
    await must('candidate.remove', { ...of(), pilotId });
    expect(await says('pilot.save', { ...of(), pilotId, aim: 'Ten' })).toBe('not-found');
  });

  it('brings the four criteria once; own ones need a title', async () => {
    await makeCandidate(house, project);
    await makeCandidate(house, project, 'Mentor');
    expect(await rows(house, 'criteria', of())).toHaveLength(4);
    expect(await says('criterion.save', { ...of(), weight: 3 })).toBe('invalid-input');
    expect(await says('criterion.save', { ...of(), title: 'Joy', weight: 11 })).toBe('invalid-input');
    expect(await says('criterion.save', { ...of(), title: 'Joy', weight: 3 })).toBe('accepted');
  });

  it('loses a score that is emptied, and keeps the note of one that is changed', async () => {
    const pilotId = await makeCandidate(house, project);
    const [{ id = '' } = {}] = await rows(house, 'criteria', of());
    const about = { ...of(), pilotId, criterionIds: [id] };
    await must('candidate.assess', { ...about, values: [2], notes: ['Dear'] });
    await must('candidate.assess', { ...about, values: ['4'] });
    expect(await rows(house, 'assessments', { pilotId })).toMatchObject([{ value: 4, note: 'Dear' }]);
    expect(await says('candidate.assess', { ...about, values: [6] })).toBe('invalid-input');
    await must('candidate.assess', { ...about, values: [''] });
    expect(await rows(house, 'assessments', { pilotId })).toEqual([]);
  });
});

describe('scoring together', () => {
  it('needs a candidate, is open once at a time, and takes nothing once the spread is shown', async () => {
    expect(await says('scoring.open', of())).toBe('no-candidates');
    const pilotId = await makeCandidate(house, project);
    const { scoringId = '' } = await must('scoring.open', of());
    expect(await says('scoring.open', of())).toBe('scoring-open');
    const anna = await makeParticipant(house, project, 'Anna');
    const [{ id = '' } = {}] = await rows(house, 'criteria', of());
    const score = (value: number) =>
      outcomeOf(
        call(house, anna, 'score.give', {
          ...{ ...of(), scoringId, pilotId },
          ...{ criterionIds: [id], values: [value] },
        }),
      );
    expect(await score(3)).toBe('accepted');
    await must('scoring.show', { ...of(), scoringId, shown: true });
    expect(await score(5)).toBe('scoring-closed');
    await must('scoring.show', { ...of(), scoringId, shown: false });
    expect(await score(4)).toBe('accepted');
    await must('scoring.close', { ...of(), scoringId });
    expect(await score(1)).toBe('scoring-closed');
    expect(await says('scoring.show', { ...of(), scoringId, shown: true })).toBe('scoring-closed');
    expect(await rows(house, 'scores', { scoringId })).toMatchObject([{ value: 4 }]);
    expect((await must('scoring.open', of())).scoringId).not.toBe(scoringId);
    expect(await rows(house, 'scores', { scoringId })).toHaveLength(1);
  });
});

describe('the rounds of a pilot', () => {
  it('begin only for what was chosen, one after the other, and not after the last decision', async () => {
    const candidate = await makeCandidate(house, project);
    expect(await says('pilotRound.begin', { ...of(), pilotId: candidate })).toBe('not-a-pilot');
    expect(await says('evaluation.save', { ...of(), pilotId: candidate })).toBe('not-a-pilot');
    const pilotId = await makePilot(house, project);
    const first = await makeRound(house, project, pilotId);
    expect(await says('pilotRound.begin', { ...of(), pilotId })).toBe('round-undecided');
    const decide = (roundId: string, decision: 'continue' | 'adjust' | 'drop' | 'back', change = '') =>
      says('pilotRound.decide', { ...of(), roundId, decision, change });
    for (const decision of ['adjust', 'drop', 'back'] as const)
      expect(await decide(first, decision)).toBe('reason-needed');
    expect(await decide(first, 'continue')).toBe('accepted');
    const second = await makeRound(house, project, pilotId);
    expect(await says('pilotRound.remove', { ...of(), roundId: first })).toBe('not-the-last');
    expect(await decide(second, 'back', 'Nobody came')).toBe('accepted');
    expect(await says('pilotRound.begin', { ...of(), pilotId })).toBe('pilot-ended');
  });

  it('end on or after the day they begin, also when only one of the days is sent', async () => {
    const pilotId = await makePilot(house, project);
    const roundId = await makeRound(house, project, pilotId);
    await must('pilotRound.save', { ...of(), roundId, start: '2026-05-01' });
    const saving = says('pilotRound.save', { ...of(), roundId, end: '2026-04-30' });
    expect(await saving).toBe('due-before-start');
    expect(await says('pilot.save', { ...of(), pilotId, start: '2026-05-02', due: '2026-05-01' })).toBe(
      'due-before-start',
    );
  });

  it('take figures as people type them, of their own pilot only, and refuse what is no number', async () => {
    const pilotId = await makePilot(house, project);
    const indicatorId = await makeIndicator(house, project, pilotId);
    const roundId = await makeRound(house, project, pilotId);
    const figures = (values: string[], ids = [indicatorId]) =>
      says('pilotRound.figures', { ...of(), roundId, indicatorIds: ids, values });
    expect(await figures(['nine'])).toBe('invalid-input');
    const other = await makeIndicator(house, project, await makePilot(house, project, 'Mentor'));
    expect(await figures(['1'], [other])).toBe('not-found');
    for (const [typed, value] of [
      ['1 080,5', 1080.5],
      ['\u22123', -3],
    ] as const) {
      expect(await figures([typed])).toBe('accepted');
      expect(await rows(house, 'figures', { roundId })).toMatchObject([{ value }]);
    }
    expect(await figures([''])).toBe('accepted');
    expect(await rows(house, 'figures', { roundId })).toEqual([]);
  });

  it('take what users tell while they are open, and keep neither a name nor an hour', async () => {
    const roundId = await makeRound(house, project, await makePilot(house, project));
    const { code = '' } = await must('feedback.open', { ...of(), roundId, open: true });
    const tell = (text: string) => outcomeOf(call(house, NOBODY, 'feedback.give', { code, text }));
    expect(await tell('It helped')).toBe('accepted');
    await must('feedback.open', { ...of(), roundId, open: false });
    expect(await tell('Too late')).toBe('feedback-closed');
    const [told, ...others] = await rows(house, 'feedback', { roundId });
    expect(others).toEqual([]);
    expect(Object.keys(told ?? {}).sort()).toEqual(
      ['day', 'hiddenAt', 'id', 'projectId', 'rating', 'roundId', 'text'].sort(),
    );
  });
});
