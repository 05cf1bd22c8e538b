/** The closed lists of the workshop, each written once. Source: the glossary in README.md beside this file. */

export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Sectors of the balance (report ch. 2, recruitment). */
export const SECTORS = ['municipality', 'business', 'voluntary', 'target', 'politics', 'other'] as const;
export type Sector = (typeof SECTORS)[number];

/** What a staff member may be in one municipality. */
export const STAFF_ROLES = ['owner', 'facilitator', 'reader'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Every step of a session, in one order: both kinds of workshop go through theirs in this order. */
export const STEPS = [
  'welcome',
  'recap',
  'presentations',
  'groups',
  'needs',
  'solutions',
  'nomination',
  'vote',
  'result',
  'homework',
  'cards',
  'reality',
  'plan',
  'end',
] as const;
export type Step = (typeof STEPS)[number];

/** The steps of workshop 1 (report ch. 3), and of the second and all that follow it (report ch. 5). */
const FIRST_STEPS = [
  'welcome',
  'groups',
  'needs',
  'solutions',
  'nomination',
  'vote',
  'result',
  'homework',
  'end',
] as const satisfies readonly Step[];
const LATER_STEPS = [
  'welcome',
  'recap',
  'presentations',
  'groups',
  'cards',
  'reality',
  'plan',
  'end',
] as const satisfies readonly Step[];
export const stepsOf = (workshopNumber: number): readonly Step[] =>
  workshopNumber === 1 ? FIRST_STEPS : LATER_STEPS;

/** How people get their tables: by a plan mixed on purpose, or by choosing themselves (report ch. 3.2). */
export const SEATINGS = ['planned', 'chosen'] as const;
export type Seating = (typeof SEATINGS)[number];

/** Who writes on a table's board: the table facilitator's device, or everyone's. */
export const WRITERS = ['facilitator', 'everyone'] as const;
export type Writers = (typeof WRITERS)[number];

export const WISH_KINDS = ['together', 'apart', 'fixed'] as const;
export type WishKind = (typeof WISH_KINDS)[number];

/**
 * How a vote is counted (report ch. 3.7): `votes` on different proposals, `dots` that may be stacked, `themes` where
 * each theme has its winner, `decision` where the facilitator decides with a reason and nobody votes.
 */
export const VOTE_METHODS = ['votes', 'dots', 'themes', 'decision'] as const;
export type VoteMethod = (typeof VOTE_METHODS)[number];

/** The steps that tables work at, where one may be ahead of the others. */
export const TABLE_STEPS = [
  'needs',
  'solutions',
  'nomination',
  'cards',
  'reality',
  'plan',
] as const satisfies readonly Step[];
export const isTableStep = (step: Step): boolean => (TABLE_STEPS as readonly Step[]).includes(step);
/** Those of them that belong to a workshop. */
export const tableStepsOf = (workshopNumber: number) =>
  TABLE_STEPS.filter((step) => stepsOf(workshopNumber).includes(step));

/** What the responsible find out about a proposal (report ch. 4), in the order they are asked. */
export const HOMEWORK_FIELDS = [
  'facts',
  'sources',
  'exists',
  'trial',
  'examples',
  'rewording',
  'presentation',
] as const;
export type HomeworkField = (typeof HOMEWORK_FIELDS)[number];

/** What a comment is about (report ch. 4). */
export const COMMENT_TAGS = ['rules', 'responsibility', 'knowledge', 'idea'] as const;
export type CommentTag = (typeof COMMENT_TAGS)[number];

/**
 * The fields of a solution card, in their order (report ch. 5). The last three are N3: is it new, is it useful, and who
 * puts it to use?
 */
export const CARD_FIELDS = [
  'challenge',
  'measure',
  'effect',
  'considerations',
  'activities',
  'resources',
  'followUp',
  'new',
  'useful',
  'used',
] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/** The reality check against today's rules and frames (report ch. 5). */
export const REALITY_AREAS = ['law', 'finance', 'capacity', 'anchoring'] as const;
export type RealityArea = (typeof REALITY_AREAS)[number];
export const REALITY_VERDICTS = ['possible', 'clarify', 'impossible'] as const;
export type RealityVerdict = (typeof REALITY_VERDICTS)[number];

/** How it goes with an action; whether it is late, its date says. */
export const ACTION_STATES = ['open', 'done', 'stopped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** The parts of all summaries, in one order; each can be left out (report ch. 3.9 and 5). */
export const SUMMARY_PARTS = [
  'about',
  'needs',
  'proposals',
  'vote',
  'chosen',
  'homework',
  'recap',
  'found',
  'comments',
  'discussion',
  'cards',
  'reality',
  'plan',
  'remaining',
  'attendance',
  'forward',
  'photos',
] as const;
export type SummaryPart = (typeof SUMMARY_PARTS)[number];
const FIRST_PARTS = ['needs', 'proposals', 'vote', 'chosen', 'homework'] as const;
const LATER_PARTS = [
  'recap',
  'found',
  'comments',
  'discussion',
  'cards',
  'reality',
  'plan',
  'remaining',
] as const;
export type FirstSummaryPart = Exclude<SummaryPart, (typeof LATER_PARTS)[number]>;
export type LaterSummaryPart = Exclude<SummaryPart, (typeof FIRST_PARTS)[number]>;

/** Those that the summary of this workshop has. */
export function summaryPartsOf(workshopNumber: number): readonly SummaryPart[] {
  const others: readonly SummaryPart[] = workshopNumber === 1 ? LATER_PARTS : FIRST_PARTS;
  return SUMMARY_PARTS.filter((part) => !others.includes(part));
}

/** The anchoring checklist (report ch. 2.1), in the order it is walked. */
export const ANCHORS = ['owner', 'resource', 'director', 'mayor', 'budget', 'guide', 'reach'] as const;
export type Anchor = (typeof ANCHORS)[number];

/** The two answers of those points that have two: who guides the process, and how wide it reaches. */
export const ANCHOR_CHOICES = {
  guide: ['own', 'hired'],
  reach: ['one', 'several'],
} as const satisfies Partial<Record<Anchor, readonly string[]>>;

/** What staff of a partner municipality may be in one project. */
export const PROJECT_ROLES = ['facilitator', 'reader'] as const;
export type ProjectRole = (typeof PROJECT_ROLES)[number];

export const INPUT_SOURCES = ['interview', 'questionnaire'] as const;
export type InputSource = (typeof INPUT_SOURCES)[number];

/** The four questions of an interview (report ch. 2.2). */
export const INPUT_FIELDS = ['works', 'hard', 'barriers', 'measures'] as const;
export type InputField = (typeof INPUT_FIELDS)[number];

export const BANK_KINDS = ['need', 'idea'] as const;
export type BankKind = (typeof BANK_KINDS)[number];

/** The stakeholder table of the report (ch. 2.4, figure 5). */
export const TIERS = ['primary', 'secondary'] as const;
export type Tier = (typeof TIERS)[number];
export const EFFECTS = ['negative', 'neutral', 'positive'] as const;
export type Effect = (typeof EFFECTS)[number];
export const AFFECTED = ['neutral', 'little', 'much'] as const;
export type Affected = (typeof AFFECTED)[number];

/** The six marks of a good innovation question (report ch. 2.3). */
export const QUESTION_MARKS = ['need', 'vision', 'open', 'short', 'motivating', 'action'] as const;
export type QuestionMark = (typeof QUESTION_MARKS)[number];

/** How an invitee was asked. Personal contact helps most (report ch. 2.5). */
export const CONTACTS = ['personal', 'phone', 'mail', 'other'] as const;
export type Contact = (typeof CONTACTS)[number];

/** What an invitee has answered; who attended is known from the workshops themselves. */
export const REPLIES = ['planned', 'invited', 'accepted', 'declined'] as const;
export type Reply = (typeof REPLIES)[number];

export const AGENDA_SCREENS = ['scene', 'text', 'break'] as const;
export type AgendaScreen = (typeof AGENDA_SCREENS)[number];

/** The parts of the information pack that can be rewritten, in their order (report ch. 2.7). */
export const PACK_PARTS = ['subject', 'greeting', 'background', 'expected', 'prepare', 'closing'] as const;
export type PackPart = (typeof PACK_PARTS)[number];

/** What tells of the information pack: `change` when date, time or place of a workshop is another. */
export const PACK_KINDS = ['invitation', 'change'] as const;
export type PackKind = (typeof PACK_KINDS)[number];
/**
 * `summary` is sent after a workshop, with its summary as an enclosure; `homework` reminds those responsible; `comments`
 * asks the reference group for theirs, `proposals` the participants.
 */
export const MAIL_KINDS = [...PACK_KINDS, 'summary', 'homework', 'comments', 'proposals'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];
export const MAIL_STATES = ['queued', 'sent', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** The interface language for a person's own language; one that the interface lacks falls back to the project's. */
export function interfaceLanguage(own: string | null | undefined, fallback: Language): Language {
  const base = (own ?? '').toLowerCase().split('-')[0] ?? '';
  if (base === 'no') return 'nb';
  return LANGUAGES.find((language) => language === base) ?? fallback;
}

/** Places a step relative to another: negative before, zero same, positive after. */
export function compareSteps(a: Step, b: Step): number {
  return STEPS.indexOf(a) - STEPS.indexOf(b);
}

/** The step after this one in a workshop; null at the end. */
export function nextStep(step: Step, workshopNumber: number): Step | null {
  const steps = stepsOf(workshopNumber);
  return steps[steps.indexOf(step) + 1] ?? null;
}

export function previousStep(step: Step, workshopNumber: number): Step | null {
  const steps = stepsOf(workshopNumber);
  return steps[steps.indexOf(step) - 1] ?? null;
}
