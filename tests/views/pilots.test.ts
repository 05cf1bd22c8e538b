import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { pilotView } from '~/views/pilot.server';
import { choiceView, scoresView } from '~/views/pilots.server';
import { roomView } from '~/views/room.server';
import { screenView } from '~/views/screen.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  makeMunicipality,
  makeParticipant,
  makeProject,
  projectRow,
  type Municipality,
  type Participant,
  type Project,
} from '../support/make';
import { makeCandidate, makeIndicator, makePilot, makeRound } from '../support/pilots';
import { makeSolution } from '../support/solutions';

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
const db = () => house.store.read;
const row = () => projectRow(house, project.id);
const choice = async () => choiceView(db(), await row());

describe('scoring together', () => {
  let anna: Participant;
  let bo: Participant;
  let pilotId: string;
  let scoringId: string;
  const give = async (who: Participant, value: number) => {
    const criterionIds = (await choice()).criteria.map(({ id }) => id).slice(0, 1);
    await call(house, who, 'score.give', { ...of(), scoringId, pilotId, criterionIds, values: [value] });
  };
  beforeEach(async () => {
    anna = await makeParticipant(house, project, 'Anna');
    bo = await makeParticipant(house, project, 'Bo');
    pilotId = await makeCandidate(house, project);
    scoringId = (await call(house, project.owner, 'scoring.open', of())).answer.scoringId ?? '';
    await give(anna, 2);
    await give(bo, 5);
  });

  it('shows how many have scored, and nothing of how, before the spread is shown', async () => {
    const { scoring } = await choice();
    expect(scoring).toMatchObject({ state: 'open', people: 2, spreads: [] });
    expect((await screenView(db(), await row())).scoring).toMatchObject({ people: 2, spreads: [] });
    expect((await roomView(db(), await row())).scoring).toBe(true);
    const hers = await scoresView(db(), await row(), anna.participantId);
    expect(Object.values(hers.mine[pilotId] ?? {})).toEqual([2]);
    expect(hers.scoring?.spreads).toEqual([]);
  });

  it('then shows how many gave which, to all the same, and never who', async () => {
    await call(house, project.owner, 'scoring.show', { ...of(), scoringId, shown: true });
    const { scoring } = await choice();
    expect(scoring?.spreads).toMatchObject([{ counts: [0, 1, 0, 0, 1], people: 2, lowest: 2, highest: 5 }]);
    const told = JSON.stringify([scoring, (await screenView(db(), await row())).scoring]);
    for (const { participantId } of [anna, bo]) expect(told).not.toContain(participantId);
    await call(house, project.owner, 'scoring.close', { ...of(), scoringId });
    expect((await roomView(db(), await row())).scoring).toBe(false);
    expect((await screenView(db(), await row())).scoring).toBeNull();
    expect((await scoresView(db(), await row(), anna.participantId)).scoring).toBeNull();
    expect((await choice()).scoring?.spreads).toHaveLength(1);
  });
});

describe('the choice', () => {
  it('offers the cards that are no candidates, and keeps the order in which candidates came', async () => {
    const [one, other] = [
      await makeSolution(house, project, 'One'),
      await makeSolution(house, project, 'Other'),
    ];
    await call(house, project.owner, 'candidate.add', { ...of(), solutionId: other });
    const { candidates, solutions } = await choice();
    expect(solutions).toEqual([{ id: one, title: 'One' }]);
    expect(candidates).toMatchObject([{ title: 'Other', state: 'candidate', scores: {}, rounds: 0 }]);
  });
});

describe('a pilot', () => {
  it('is told whole: its card, figures by round and indicator, and what users told', async () => {
    const pilotId = await makePilot(house, project);
    const indicatorId = await makeIndicator(house, project, pilotId);
    const roundId = await makeRound(house, project, pilotId);
    const figures = { ...of(), roundId, indicatorIds: [indicatorId], values: ['9'], notes: ['One left'] };
    await call(house, project.owner, 'pilotRound.figures', figures);
    const view = await pilotView(db(), await row(), pilotId, Date.parse('2026-03-10T12:00:00Z'));
    expect(view.pilot).toMatchObject({ title: 'Tenants’ school', standing: 'running', reason: 'The best' });
    expect(view.rounds).toMatchObject([
      { number: 1, figures: { [indicatorId]: { value: 9, note: 'One left' } }, told: [] },
    ]);
    expect(view.indicators).toMatchObject([{ title: 'Families', start: 0, target: 10 }]);
    expect([view.from, view.evaluation.realNeed, view.today]).toEqual([null, '', '2026-03-10']);
  });
});
