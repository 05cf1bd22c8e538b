import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandName } from '~/commands/catalogue';
import { runCommand } from '~/commands/run.server';
import { STEPS, type Step } from '~/domain/lists';
import { RULES } from '~/domain/roles';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import { goTo, newCallId, outcomeOf } from '../support/make';
import { makeElsewhere, makeWorld, type Who, type World } from './world';

type Bound = Partial<Record<'participant' | 'tableFacilitator', readonly Step[]>>;
const writing: Bound = {
  participant: ['needs', 'solutions'],
  tableFacilitator: ['needs', 'solutions', 'nomination'],
};
const solving: Bound = { participant: ['solutions'], tableFacilitator: ['needs', 'solutions', 'nomination'] };
const seated: readonly Step[] = ['welcome', 'groups', 'needs', 'solutions', 'nomination'];
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
  'change.undo': {
    participant: ['needs', 'solutions', 'nomination'],
    tableFacilitator: ['needs', 'solutions', 'nomination'],
  },
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
  'table.step': { tableFacilitator: ['needs', 'solutions', 'nomination'] },
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

describe.each(STEPS)('at the step %s', (step) => {
  it('the room is refused what belongs to other steps, and only that', async () => {
    await goTo(house, w.project, step);
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
  });
});
