import { TABLE_STEPS, type Step } from './lists';
import { AFTER } from './roles-after';
import {
  anyParticipant,
  everyoneOnStaff,
  leaders,
  owners,
  type Rule,
  type Standing,
  type When,
} from './standings';

export { STANDINGS, type Standing } from './standings';

const WRITING = ['needs', 'solutions'] as const;
const IDEAS = ['solutions'] as const;
/** While the tables have their boards before them. */
const BOARDS = ['needs', 'solutions', 'nomination'] as const;
/** While the tables have their solution cards before them. */
const CARDS = ['cards', 'reality', 'plan'] as const;
/** While there are tables to sit at. */
const SEATED = ['welcome', 'recap', 'presentations', 'groups', ...TABLE_STEPS] as const;
const writers = (participant: When): Rule => ({ ...leaders, participant, tableFacilitator: BOARDS });
const seatedAt = (steps: When): Rule => ({ ...leaders, participant: steps, tableFacilitator: steps });
const tableLead = (steps: When): Rule => ({ ...leaders, tableFacilitator: steps });

/** The one table of permissions: every command and every view of the product, and who may do it when. */
export const RULES = {
  // Installation and staff
  'setup.install': { nobody: 'always', stranger: 'always' },
  'municipality.add': { operator: 'always' },
  'staff.add': { operator: 'always', ...owners },
  'staff.role': { operator: 'always', ...owners },
  'staff.remove': { operator: 'always', ...owners },
  'staff.link': { operator: 'always', ...owners },
  'staff.password': { nobody: 'always', stranger: 'always' },
  // Project (the desk)
  'project.create': leaders,
  'project.example': leaders,
  'project.edit': leaders,
  'project.archive': owners,
  'project.restore': owners,
  'project.import': { operator: 'always', ...leaders },
  'project.receive': { operator: 'always', ...owners },
  /** What was done at a table, its people take back too; of the desk, only leaders (commands/undo). */
  'change.undo': { ...leaders, participant: TABLE_STEPS, tableFacilitator: TABLE_STEPS },
  'workshop.save': leaders,
  'workshop.remove': leaders,
  'workshop.begin': leaders,
  // Preparation (report ch. 2)
  'anchor.save': leaders,
  'partner.save': leaders,
  'partner.remove': leaders,
  'partner.admit': owners,
  'partner.dismiss': owners,
  'partner.link': owners,
  'input.save': leaders,
  'input.remove': leaders,
  'questionnaire.save': leaders,
  'questionnaire.answer': { nobody: 'always', stranger: 'always' },
  'bank.add': leaders,
  'bank.edit': leaders,
  'bank.remove': leaders,
  'theme.save': leaders,
  'theme.move': leaders,
  'theme.remove': leaders,
  'theme.pick': leaders,
  'question.save': leaders,
  'question.move': leaders,
  'question.remove': leaders,
  'stakeholder.add': leaders,
  'stakeholder.save': leaders,
  'stakeholder.judge': leaders,
  'stakeholder.move': leaders,
  'stakeholder.remove': leaders,
  'stakeholder.invite': leaders,
  'consequence.save': leaders,
  'consequence.done': leaders,
  'consequence.remove': leaders,
  'invitee.save': leaders,
  'invitee.remove': leaders,
  'invitee.restore': leaders,
  'invitee.reply': leaders,
  'invitee.import': leaders,
  'sheet.put': leaders,
  'sheet.drop': leaders,
  'mix.save': leaders,
  'agenda.fill': leaders,
  'agenda.save': leaders,
  'agenda.move': leaders,
  'agenda.remove': leaders,
  'pack.save': leaders,
  'pack.reset': leaders,
  'pack.send': leaders,
  'mail.retry': leaders,
  'mail.cancel': leaders,
  // The room (console)
  'table.save': leaders,
  'table.remove': leaders,
  'table.lead': leaders,
  'attendance.mark': leaders,
  'attendance.leave': leaders,
  'attendance.add': leaders,
  'seating.settings': leaders,
  'wish.add': leaders,
  'wish.remove': leaders,
  'seating.plan': leaders,
  'seating.take': leaders,
  'seating.move': leaders,
  'seating.choose': { participant: SEATED, tableFacilitator: SEATED },
  'seating.arrive': anyParticipant,
  'session.round': leaders,
  'session.step': leaders,
  'session.item': leaders,
  'session.respread': leaders,
  'table.step': tableLead(TABLE_STEPS),
  'session.timer': leaders,
  'screen.pair': leaders,
  'screen.release': leaders,
  'workshop.board': leaders,
  'nomination.present': leaders,
  'vote.open': leaders,
  'vote.decide': leaders,
  'vote.close': leaders,
  'ballot.paper': leaders,
  'ballot.discard': leaders,
  'result.choose': leaders,
  'homework.assign': leaders,
  // Those responsible, of the participants (commands/homework-report).
  'homework.write': { ...leaders, ...anyParticipant },
  'homework.done': { ...leaders, ...anyParticipant },
  'talk.save': { ...leaders, ...anyParticipant },
  'talk.remove': { ...leaders, ...anyParticipant },
  'material.add': { ...leaders, ...anyParticipant },
  'material.remove': { ...leaders, ...anyParticipant },
  'material.restore': { ...leaders, ...anyParticipant },
  'homework.remind': leaders,
  'summary.save': leaders,
  'summary.send': leaders,
  'summary.open': leaders,
  'photo.add': leaders,
  'photo.save': leaders,
  'photo.move': leaders,
  'photo.remove': leaders,
  // Between the workshops: comments, and what becomes of the proposals (report ch. 4)
  'referee.save': leaders,
  'referee.remove': leaders,
  'referee.restore': leaders,
  'referee.ask': leaders,
  'comments.ask': leaders,
  'comments.open': leaders,
  'comments.close': leaders,
  'comment.note': leaders,
  'comment.reply': leaders,
  'comment.give': anyParticipant,
  'comment.withdraw': { ...leaders, ...anyParticipant },
  'comment.restore': { ...leaders, ...anyParticipant },
  'comment.refer': { nobody: 'always', stranger: 'always' },
  'comment.retract': { nobody: 'always', stranger: 'always' },
  'proposal.merge': leaders,
  'proposal.part': leaders,
  'proposal.split': leaders,
  'proposal.reword': leaders,
  'proposal.handover': leaders,
  'proposal.takeback': leaders,
  'view.comments': anyParticipant,
  // Workshop 2: the homework presented, and the solution cards (report ch. 5)
  'homework.present': leaders,
  'addition.give': seatedAt(['presentations']),
  /** Of participants, only what they gave themselves (commands/reality). */
  'addition.withdraw': seatedAt(['presentations']),
  'card.add': seatedAt(CARDS),
  'card.rename': seatedAt(CARDS),
  'card.move': seatedAt(CARDS),
  'card.remove': seatedAt(CARDS),
  'card.restore': seatedAt(CARDS),
  'card.write': seatedAt(CARDS),
  'card.check': seatedAt(CARDS),
  // The action plan (report ch. 5)
  'action.save': seatedAt(['plan']),
  'action.move': leaders,
  'action.remove': leaders,
  /** Of participants, only who is responsible (commands/actions). */
  'action.tell': { ...leaders, ...anyParticipant },
  'point.save': leaders,
  'point.settle': leaders,
  'point.remove': leaders,
  ...AFTER,
  // Participants
  'person.join': { nobody: 'always', stranger: 'always', participant: 'always', tableFacilitator: 'always' },
  'person.claim': { nobody: 'always', stranger: 'always', participant: 'always', tableFacilitator: 'always' },
  'person.edit': anyParticipant,
  // The table's board
  'need.add': writers(WRITING),
  'need.edit': writers(WRITING),
  'need.withdraw': writers(WRITING),
  'need.restore': writers(WRITING),
  'need.group': writers(WRITING),
  'need.move': writers(WRITING),
  'cluster.rename': writers(WRITING),
  'cluster.split': writers(WRITING),
  'cluster.merge': writers(WRITING),
  'cluster.vote': { participant: WRITING, tableFacilitator: WRITING },
  'cluster.rank': tableLead(BOARDS),
  'bank.take': writers(WRITING),
  'cluster.prioritise': tableLead(BOARDS),
  'proposal.add': writers(IDEAS),
  'proposal.edit': writers(IDEAS),
  'proposal.withdraw': writers(IDEAS),
  'proposal.restore': writers(IDEAS),
  'proposal.nominate': tableLead(['solutions', 'nomination']),
  'table.presenter': tableLead(['solutions', 'nomination']),
  // The ballot
  'ballot.place': { participant: ['vote'], tableFacilitator: ['vote'] },
  'ballot.withdraw': { participant: ['vote'], tableFacilitator: ['vote'] },
  'ballot.abstain': { participant: ['vote'], tableFacilitator: ['vote'] },
  // Views
  'view.desk': everyoneOnStaff,
  'view.staff': owners,
  'view.console': everyoneOnStaff,
  'view.documents': everyoneOnStaff,
  'view.archive': owners,
  'view.operation': owners,
  'view.room': { ...everyoneOnStaff, ...anyParticipant, screen: 'always' },
  'view.board': { ...everyoneOnStaff, ...anyParticipant, screen: 'always' },
  'view.screen': { ...everyoneOnStaff, screen: 'always' },
  'view.me': anyParticipant,
  'view.protocol': anyParticipant,
  'view.summary': anyParticipant,
} as const satisfies Record<string, Rule>;

export type Act = keyof typeof RULES;

/** What `can` answers: yes, no, or not at this step (which has a sentence of its own). */
export type Verdict = 'yes' | 'no' | 'wrong-step';

/**
 * May someone of this standing do this act while the session is at this step?
 * @param step the running workshop's step, or null outside a project
 */
export function can(standing: Standing, act: Act, step: Step | null): Verdict {
  const when = (RULES[act] as Rule)[standing];
  if (when === undefined) return 'no';
  if (when === 'always') return 'yes';
  return step !== null && when.includes(step) ? 'yes' : 'wrong-step';
}
