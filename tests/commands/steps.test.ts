import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandName } from '~/commands/catalogue';
import { runCommand } from '~/commands/run.server';
import { stepsOf, TABLE_STEPS, type Step } from '~/domain/lists';
import { RULES } from '~/domain/roles';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, goTo, newCallId, outcomeOf, type Project } from '../support/make';
import { row } from './rows';
import { makeElsewhere, makeWorld, type Who, type World } from './world';

type Bound = Partial<Record<'participant' | 'tableFacilitator', readonly Step[]>>;
const writing: Bound = {
  participant: ['needs', 'solutions'],
  tableFacilitator: ['needs', 'solutions', 'nomination'],
};
const solving: Bound = { participant: ['solutions'], tableFacilitator: ['needs', 'solutions', 'nomination'] };
const seated: readonly Step[] = ['welcome', 'recap', 'presentations', 'groups', ...TABLE_STEPS];
const guests = (...steps: Step[]): Bound => ({ participant: steps, tableFacilitator: steps });
const atCards = guests('cards', 'reality', 'plan');
const voting: Bound = { participant: ['vote'], tableFacilitator: ['vote'] };

/** What the room may do only while the session is at some steps (domain 3). */
const BOUND: Partial<Record<CommandName, Bound>> = {
  'need.add': writing,
  'need.edit': writing,
  'need.withdraw': writing,
  'need.restore': writing,
  'need.group': writing,
  'need.move': writing,
  'cluster.rename': writing,
  'cluster.split': writing,
  'cluster.merge': writing,
  'cluster.vote': { participant: ['needs', 'solutions'], tableFacilitator: ['needs', 'solutions'] },
  'cluster.rank': { tableFacilitator: ['needs', 'solutions', 'nomination'] },
  'bank.take': writing,
  'change.undo': { participant: TABLE_STEPS, tableFacilitator: TABLE_STEPS },
  'cluster.prioritise': { tableFacilitator: ['needs', 'solutions', 'nomination'] },
  'proposal.add': solving,
  'proposal.edit': solving,
  'proposal.withdraw': solving,
  'proposal.restore': solving,
  'proposal.nominate': { tableFacilitator: ['solutions', 'nomination'] },
  'table.presenter': { tableFacilitator: ['solutions', 'nomination'] },
  'ballot.place': voting,
  'ballot.withdraw': voting,
  'ballot.abstain': voting,
  'seating.choose': { participant: seated, tableFacilitator: seated },
  'addition.give': guests('presentations'),
  'addition.withdraw': guests('presentations'),
  'card.add': atCards,
  'card.rename': atCards,
  'card.move': atCards,
  'card.remove': atCards,
  'card.restore': atCards,
  'card.write': atCards,
  'card.check': atCards,
  'action.save': guests('plan'),
  'table.step': { tableFacilitator: TABLE_STEPS },
};
/** Fits every one of these commands, and names nothing that exists: only the step is refused or let through. */
const ANYTHING = {
  groupId: 'none',
  needId: 'none',
  needIds: ['none'],
  clusterId: 'none',
  intoId: 'none',
  bankId: 'none',
  changeId: 'none',
  participantId: 'none',
  proposalId: 'none',
  voteRoundId: 'none',
  solutionId: 'none',
  homeworkId: 'none',
  additionId: 'none',
  direction: 'up',
  field: 'challenge',
  area: 'law',
  activity: 'An activity',
  heading: 'A heading',
  title: 'A title',
  text: 'A text',
  abstains: true,
  step: 'needs',
  round: 1,
};

let house: OpenHouse;
let w: World;
beforeAll(async () => {
  house = await freshHouse();
  w = await makeWorld(house, await makeElsewhere(house));
});
closeAfterAll();

it('every command that is bound to steps stands in this list', () => {
  const bound = Object.entries(RULES).filter(([, rule]) =>
    Object.values(rule).some((when) => Array.isArray(when)),
  );
  expect(Object.keys(BOUND).sort()).toEqual(bound.map(([name]) => name).sort());
});

describe.each([1, 2])('in workshop %i', (number) => {
  let project: Project;
  beforeAll(async () => {
    const { id: projectId, owner } = w.project;
    if (number > 1) await call(house, owner, 'workshop.begin', { projectId, expected: 1, number });
    const { id: workshopId } = await row(house, 'workshops', { projectId, number });
    project = { ...w.project, workshopId };
  });

  it.each(stepsOf(number))(
    'at %s the room is refused what belongs to other steps, and only that',
    async (step) => {
      await goTo(house, project, step);
      const told: Record<string, string> = {};
      const right: Record<string, string> = {};
      for (const [name, bound] of Object.entries(BOUND))
        for (const [who, steps] of Object.entries(bound) as [Who, readonly Step[]][]) {
          const input = { ...ANYTHING, projectId: w.project.id };
          const outcome = await outcomeOf(runCommand(house, name, input, w.actors[who], newCallId()));
          told[`${name} by ${who}`] = outcome === 'wrong-step' ? 'wrong-step' : 'let through';
          right[`${name} by ${who}`] = steps.includes(step) ? 'let through' : 'wrong-step';
        }
      expect(told).toEqual(right);
    },
  );
});
