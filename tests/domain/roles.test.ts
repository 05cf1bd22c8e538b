import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '~/commands/catalogue';
import { STEPS, TABLE_STEPS, type Step } from '~/domain/lists';
import { can, RULES, STANDINGS, type Act, type Standing, type Verdict } from '~/domain/roles';

type When = 'always' | readonly Step[];
type Line = [who: readonly Standing[], when: When];

const operator = ['operator'] as const;
const owner = ['owner'] as const;
const leaders = ['owner', 'facilitator'] as const;
const staff = ['owner', 'facilitator', 'reader'] as const;
const visitors = ['nobody', 'stranger'] as const;
const anyone = ['nobody', 'stranger', 'participant', 'tableFacilitator'] as const;
const guests = ['participant', 'tableFacilitator'] as const;

const same = (acts: readonly Act[], ...lines: Line[]) => Object.fromEntries(acts.map((act) => [act, lines]));
const whileWriting: Line[] = [
  [leaders, 'always'],
  [['participant'], ['needs', 'solutions']],
  [['tableFacilitator'], ['needs', 'solutions', 'nomination']],
];
const whileSolving: Line[] = [
  [leaders, 'always'],
  [['participant'], ['solutions']],
  [['tableFacilitator'], ['needs', 'solutions', 'nomination']],
];

const atTheCards: Line[] = [
  [leaders, 'always'],
  [guests, ['cards', 'reality', 'plan']],
];

/** Who may do what, and at which steps: domain 1 (roles) and 3 (the session), written anew. All else is refused. */
const EXPECTED: Record<string, readonly Line[]> = {
  ...same(['setup.install', 'staff.password'], [visitors, 'always']),
  ...same(['municipality.add'], [operator, 'always']),
  ...same(['staff.add', 'staff.role', 'staff.remove', 'staff.link'], [operator, 'always'], [owner, 'always']),
  ...same(
    ['project.archive', 'project.restore', 'view.staff', 'view.archive', 'view.operation'],
    [owner, 'always'],
  ),
  ...same(['project.create', 'project.example', 'project.edit', 'workshop.save'], [leaders, 'always']),
  ...same(['project.import'], [operator, 'always'], [leaders, 'always']),
  ...same(['project.receive'], [operator, 'always'], [owner, 'always']),
  ...same(['anchor.save', 'partner.save', 'partner.remove'], [leaders, 'always']),
  ...same(['partner.admit', 'partner.dismiss', 'partner.link'], [owner, 'always']),
  ...same(['input.save', 'input.remove', 'questionnaire.save'], [leaders, 'always']),
  ...same(['questionnaire.answer'], [['nobody', 'stranger'], 'always']),
  ...same(['bank.add', 'bank.edit', 'bank.remove'], [leaders, 'always']),
  ...same(['theme.save', 'theme.move', 'theme.remove', 'theme.pick'], [leaders, 'always']),
  ...same(['question.save', 'question.move', 'question.remove'], [leaders, 'always']),
  ...same(['stakeholder.add', 'stakeholder.save', 'stakeholder.judge'], [leaders, 'always']),
  ...same(['stakeholder.move', 'stakeholder.remove', 'stakeholder.invite'], [leaders, 'always']),
  ...same(['consequence.save', 'consequence.done', 'consequence.remove'], [leaders, 'always']),
  ...same(['invitee.reply', 'invitee.import', 'sheet.put', 'sheet.drop', 'mix.save'], [leaders, 'always']),
  ...same(['workshop.remove', 'workshop.begin', 'session.item', 'session.respread'], [leaders, 'always']),
  ...same(['agenda.fill', 'agenda.save', 'agenda.move', 'agenda.remove'], [leaders, 'always']),
  ...same(['pack.save', 'pack.reset', 'pack.send', 'mail.retry', 'mail.cancel'], [leaders, 'always']),
  ...same(['invitee.save', 'invitee.remove', 'invitee.restore'], [leaders, 'always']),
  ...same(['table.save', 'table.remove', 'seating.plan', 'seating.move'], [leaders, 'always']),
  ...same(['table.lead', 'attendance.leave'], [leaders, 'always']),
  ...same(['attendance.mark', 'attendance.add', 'wish.add', 'wish.remove'], [leaders, 'always']),
  ...same(['seating.settings', 'seating.take', 'session.round'], [leaders, 'always']),
  ...same(['seating.choose'], [guests, ['welcome', 'recap', 'presentations', 'groups', ...TABLE_STEPS]]),
  ...same(['seating.arrive'], [guests, 'always']),
  ...same(['session.step', 'session.timer', 'screen.pair', 'screen.release'], [leaders, 'always']),
  ...same(
    ['vote.open', 'vote.decide', 'vote.close', 'result.choose', 'homework.assign', 'summary.save'],
    [leaders, 'always'],
  ),
  ...same(
    ['homework.write', 'homework.done', 'talk.save', 'talk.remove'],
    [leaders, 'always'],
    [guests, 'always'],
  ),
  ...same(['material.add', 'material.remove', 'material.restore'], [leaders, 'always'], [guests, 'always']),
  ...same(['homework.remind'], [leaders, 'always']),
  ...same(['table.step'], [leaders, 'always'], [['tableFacilitator'], TABLE_STEPS]),
  ...same(['summary.send', 'summary.open'], [leaders, 'always']),
  ...same(['photo.add', 'photo.save', 'photo.move', 'photo.remove'], [leaders, 'always']),
  ...same(['action.move', 'action.remove'], [leaders, 'always']),
  ...same(['point.save', 'point.settle', 'point.remove'], [leaders, 'always']),
  ...same(['programme.save', 'package.save', 'package.move', 'package.remove'], [leaders, 'always']),
  ...same(['measure.save', 'measure.pick', 'measure.move', 'measure.remove'], [leaders, 'always']),
  ...same(['progress.mark', 'mapping.save'], [leaders, 'always']),
  ...same(['programmeSeat.save', 'programmeSeat.remove'], [leaders, 'always']),
  ...same(['budget.save', 'budget.move', 'budget.remove'], [leaders, 'always']),
  ...same(['report.save'], [leaders, 'always']),
  ...same(['action.tell'], [leaders, 'always'], [guests, 'always']),
  ...same(['action.save'], [leaders, 'always'], [guests, ['plan']]),
  ...same(['homework.present'], [leaders, 'always']),
  ...same(['addition.give', 'addition.withdraw'], [leaders, 'always'], [guests, ['presentations']]),
  ...same(['card.add', 'card.rename', 'card.move', 'card.remove'], ...atTheCards),
  ...same(['card.restore', 'card.write', 'card.check'], ...atTheCards),
  ...same(['ballot.paper', 'ballot.discard'], [leaders, 'always']),
  ...same(['candidate.add', 'candidate.remove', 'candidate.assess', 'pilot.decide'], [leaders, 'always']),
  ...same(['criterion.save', 'criterion.remove'], [leaders, 'always']),
  ...same(['scoring.open', 'scoring.show', 'scoring.close'], [leaders, 'always']),
  ...same(['pilot.save', 'evaluation.save', 'indicator.save', 'indicator.remove'], [leaders, 'always']),
  ...same(['pilotAim.save', 'pilotAim.remove', 'pilotPartner.save'], [leaders, 'always']),
  ...same(['pilotPartner.remove', 'pilotRound.begin', 'pilotRound.save'], [leaders, 'always']),
  ...same(['pilotRound.figures', 'pilotRound.decide', 'pilotRound.remove'], [leaders, 'always']),
  ...same(['feedback.open', 'feedback.hide'], [leaders, 'always']),
  ...same(['story.fill', 'story.save', 'story.takeOut', 'storyFigure.save'], [leaders, 'always']),
  ...same(['storyFigure.remove', 'storyUpdate.save', 'storyUpdate.remove'], [leaders, 'always']),
  ...same(['example.publish', 'example.withdraw', 'example.restore', 'example.import'], [leaders, 'always']),
  ...same(['view.examples'], [staff, 'always']),
  ...same(['feedback.give'], [visitors, 'always']),
  ...same(['sponsor.save', 'sponsor.link', 'sponsor.remove', 'sponsor.restore'], [owner, 'always']),
  ...same(['sponsor.follow', 'status.report'], [leaders, 'always']),
  ...same(['status.ask'], [visitors, 'always']),
  ...same(['score.give', 'view.scores'], [guests, 'always']),
  ...same(['referee.save', 'referee.remove', 'referee.restore', 'referee.ask'], [leaders, 'always']),
  ...same(
    ['comments.ask', 'comments.open', 'comments.close', 'comment.note', 'comment.reply'],
    [leaders, 'always'],
  ),
  ...same(['comment.give', 'view.comments'], [guests, 'always']),
  ...same(['comment.withdraw', 'comment.restore'], [leaders, 'always'], [guests, 'always']),
  ...same(['comment.refer', 'comment.retract'], [visitors, 'always']),
  ...same(['proposal.merge', 'proposal.part', 'proposal.split'], [leaders, 'always']),
  ...same(['proposal.reword', 'proposal.handover', 'proposal.takeback'], [leaders, 'always']),
  ...same(['person.join', 'person.claim'], [anyone, 'always']),
  ...same(['person.edit', 'view.me', 'view.protocol', 'view.summary'], [guests, 'always']),
  ...same(['need.add', 'need.edit', 'need.withdraw', 'need.restore'], ...whileWriting),
  ...same(['need.group', 'need.move', 'bank.take'], ...whileWriting),
  ...same(['cluster.rename', 'cluster.split', 'cluster.merge'], ...whileWriting),
  ...same(['cluster.vote'], [guests, ['needs', 'solutions']]),
  ...same(['change.undo'], [leaders, 'always'], [guests, TABLE_STEPS]),
  ...same(['workshop.board', 'nomination.present'], [leaders, 'always']),
  ...same(['proposal.add', 'proposal.edit', 'proposal.withdraw', 'proposal.restore'], ...whileSolving),
  ...same(
    ['cluster.prioritise', 'cluster.rank'],
    [leaders, 'always'],
    [['tableFacilitator'], ['needs', 'solutions', 'nomination']],
  ),
  ...same(
    ['proposal.nominate', 'table.presenter'],
    [leaders, 'always'],
    [['tableFacilitator'], ['solutions', 'nomination']],
  ),
  ...same(['ballot.place', 'ballot.withdraw', 'ballot.abstain'], [guests, ['vote']]),
  ...same(['view.desk', 'view.console', 'view.documents'], [staff, 'always']),
  ...same(['view.room', 'view.board'], [staff, 'always'], [guests, 'always'], [['screen'], 'always']),
  ...same(['view.screen'], [staff, 'always'], [['screen'], 'always']),
};

function expected(act: Act, standing: Standing, step: Step | null): Verdict {
  const line = EXPECTED[act]?.find(([who]) => who.includes(standing));
  if (!line) return 'no';
  if (line[1] === 'always') return 'yes';
  return step !== null && line[1].includes(step) ? 'yes' : 'wrong-step';
}

const ACTS = Object.keys(RULES) as Act[];

describe('the table of permissions', () => {
  it('S1 names every act of the product, and this list names them all', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...ACTS].sort());
    for (const name of Object.keys(CATALOGUE)) expect(ACTS).toContain(name);
  });

  it.each(ACTS)('S1 %s: everyone at every step gets the verdict of the list', (act) => {
    for (const standing of STANDINGS)
      for (const step of [null, ...STEPS]) {
        const verdict = can(standing, act, step);
        expect(`${standing} at ${step}: ${verdict}`).toBe(
          `${standing} at ${step}: ${expected(act, standing, step)}`,
        );
      }
  });

  it('S1 a reader and a screen change nothing', () => {
    const writes = ACTS.filter((act) => !act.startsWith('view.'));
    for (const standing of ['reader', 'screen'] as const)
      for (const act of writes) for (const step of STEPS) expect(can(standing, act, step)).toBe('no');
  });

  it('V15 nobody votes but those in the room, and only while the room votes', () => {
    for (const standing of STANDINGS)
      for (const step of STEPS) {
        const may = can(standing, 'ballot.place', step) === 'yes';
        expect(may).toBe(step === 'vote' && (standing === 'participant' || standing === 'tableFacilitator'));
      }
  });
});
