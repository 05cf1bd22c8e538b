import { z } from 'zod';

/**
 * The format `workshop-case/1` (shared/cases/README.md), and what we have added to it that a case may leave out: how it
 * went with `actions[].told`, `openPoints`, the `programme`, and what the pilots came to (`pilots[].budget`, `.report`,
 * `.example`). Fields that this file does not know pass through, so that a case may
 * carry more than the replay plays.
 */
export const FORMAT = 'workshop-case/1';

const key = z.string().min(1);
const text = z.string();
const filled = z.string().refine((value) => value.trim() !== '', 'should not be empty');
const texts = z.array(z.string());
const keys = z.array(key);
const count = z.number().int();
const date = z.iso.date();
const optionalDate = z.union([z.literal(''), date]).default('');
const sector = z.enum(['municipality', 'business', 'voluntary', 'target', 'politics', 'other']);
const bcp47 = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const listOf = <S extends z.ZodRawShape>(shape: S) => z.array(z.looseObject(shape));

const themes = listOf({ key, title: filled, questions: texts.default([]) });
const invitees = listOf({
  key,
  name: filled,
  organisation: text.default(''),
  sector,
  language: bcp47.optional(),
});
const workshops = listOf({
  number: count.min(1).max(9),
  date: optionalDate,
  start: text.default(''),
  minutes: count.min(15),
  place: text.default(''),
});
const groups = listOf({ key, theme: key, tableFacilitator: key.optional() });
const needs = listOf({ key, group: key, text: filled, cluster: filled.optional() });
const proposals = listOf({ key, group: key, title: filled, text: text.default(''), nominated: z.boolean() });
const ballots = listOf({ participant: key, proposals: keys });
const expected = z.looseObject({
  tally: z.record(key, count.min(0)),
  votesCast: count.min(0),
  voters: count.min(0),
});
const report = z.looseObject({
  facts: text.optional(),
  talks: text.optional(),
  exists: text.optional(),
  example: text.optional(),
  rewording: text.optional(),
});
const homework = listOf({
  proposal: key,
  responsible: keys.default([]),
  due: optionalDate,
  questions: texts.default([]),
  report: report.optional(),
});

// What later stages will play: checked when present, so that a case does not rot unread.
const stakeholders = listOf({
  name: filled,
  sector,
  tier: z.enum(['primary', 'secondary']),
  role: text.optional(),
  need: text.optional(),
  positive: text.optional(),
  negative: text.optional(),
  overall: z.enum(['negative', 'neutral', 'positive']),
  affected: z.enum(['neutral', 'little', 'much']),
});
const comments = listOf({
  proposal: key,
  from: filled,
  role: z.enum(['reference', 'participant']),
  text: filled,
});
const verdict = z.tuple([z.enum(['possible', 'clarify', 'impossible']), text]);
const solutions = listOf({
  proposal: key,
  title: filled,
  challenge: text.optional(),
  measure: text.optional(),
  effect: text.optional(),
  considerations: texts.optional(),
  activities: texts.optional(),
  resources: texts.optional(),
  realityCheck: z
    .looseObject({ law: verdict, finance: verdict, capacity: verdict, anchoring: verdict })
    .optional(),
});
const told = listOf({ status: z.enum(['open', 'done', 'stopped']), note: text.default('') });
/** `told` is what was heard of an action afterwards, the newest last. */
const actions = listOf({
  solution: key,
  activity: filled,
  responsible: text.optional(),
  due: optionalDate,
  told: told.default([]),
});
/** What workshop 2 left open. */
const openPoints = listOf({
  text: filled,
  who: text.default(''),
  due: optionalDate,
  settled: z.boolean().default(false),
});
const score = count.min(1).max(5);
const rounds = listOf({
  number: count.min(1),
  from: optionalDate,
  to: optionalDate,
  plan: text.optional(),
  done: text.optional(),
  feedback: text.optional(),
  figures: z.record(z.string(), z.number()).optional(),
  decision: z.enum(['continue', 'adjust', 'drop', 'back', 'scale']).optional(),
  change: text.optional(),
});
const kroner = count.min(0).default(0);
const budget = listOf({
  side: z.enum(['cost', 'financing']),
  title: filled,
  year: count.optional(),
  cash: kroner,
  own: kroner,
  hours: z.number().optional(),
  rate: z.number().optional(),
  spent: count.min(0).optional(),
  note: text.default(''),
}).default([]);
/** Without it the programme begins with the first workshop's year and has a work package for each theme. */
const programme = z.looseObject({
  year: count.min(2000).max(2100),
  quarter: count.min(1).max(4).default(1),
  quarters: count.min(1).max(20).default(8),
  packages: listOf({
    title: filled,
    aim: text.default(''),
    lead: text.default(''),
    solutions: keys.default([]),
    measures: texts.default([]),
    mapping: z.record(z.string(), filled).default({}),
  }).default([]),
  seats: listOf({
    kind: z.enum(['steering', 'leader', 'resource', 'contact']),
    body: filled,
    name: text.default(''),
    share: count.min(0).max(100).optional(),
  }).default([]),
  budget,
});
const pilots = listOf({
  solution: key,
  scores: z.looseObject({ effect: score, cost: score, capacity: score, fit: score }).optional(),
  aim: text.optional(),
  targetGroup: text.optional(),
  resources: text.optional(),
  rounds: rounds.default([]),
  /** By the form's parts: method, transfer, onward … */
  report: z.record(z.string(), filled).default({}),
  budget,
  /** By the parts of an example: need, process, solution, effect, spreading. */
  example: z.record(z.string(), filled).default({}),
});

export const workshopCase = z.looseObject({
  format: z.literal(FORMAT),
  language: z.enum(['nb', 'nn', 'en']),
  municipality: filled,
  county: text.default(''),
  title: filled,
  aim: text.default(''),
  themes: themes.min(1),
  stakeholders: stakeholders.default([]),
  invitees: invitees.min(1),
  workshops: workshops.default([]),
  groups: groups.min(1),
  rounds: count.min(1).default(1),
  needs: needs.default([]),
  priorityClusters: z.array(filled).default([]),
  proposals: proposals.default([]),
  votesPerPerson: count.min(1).max(10).default(2),
  ballots: ballots.default([]),
  chosen: keys.default([]),
  expected,
  homework: homework.default([]),
  comments: comments.default([]),
  merges: listOf({ into: key, from: keys }).default([]),
  handedTo: listOf({ proposal: key, actor: filled }).default([]),
  solutions: solutions.default([]),
  actions: actions.default([]),
  openPoints: openPoints.default([]),
  pilots: pilots.default([]),
  programme: programme.optional(),
});
export type WorkshopCase = z.output<typeof workshopCase>;
export type CaseInvitee = WorkshopCase['invitees'][number];
export type CaseGroup = WorkshopCase['groups'][number];
