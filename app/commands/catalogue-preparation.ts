import { z } from 'zod';
import {
  ANCHORS,
  AFFECTED,
  AGENDA_SCREENS,
  BANK_KINDS,
  CONTACTS,
  EFFECTS,
  INPUT_FIELDS,
  PACK_KINDS,
  PROJECT_ROLES,
  QUESTION_MARKS,
  REPLIES,
  SECTORS,
  STEPS,
  TIERS,
  type Sector,
} from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { COLUMNS } from '~/domain/register-words';
import { aboutMe, entry, project } from './entries';
import * as f from './inputs';

const direction = z.enum(['up', 'down']);
/** What someone told in an interview or the questionnaire. */
const told = {
  who: f.optionalName,
  organisation: f.optionalName,
  sector: f.sector,
  works: f.optionalText,
  hard: f.optionalText,
  barriers: f.optionalText,
  measures: f.optionalText,
};
const finding = { kind: z.enum(BANK_KINDS), themeId: f.optionalId };
const judgement = {
  overall: z.enum(['', ...EFFECTS]).optional(),
  affected: z.enum(['', ...AFFECTED]).optional(),
};

/** The part of the catalogue that is preparation (report ch. 2): from anchoring to the invitation. */
export const PREPARATION = {
  // Preparation: anchoring and partners
  'anchor.save': project({
    item: z.enum(ANCHORS),
    settled: f.flag,
    choice: z.enum(['', 'own', 'hired', 'one', 'several']).default(''),
    name: f.optionalName,
    date: f.optionalDate,
    note: f.optionalText,
  }),
  'partner.save': project({
    partnerId: f.optionalId,
    name: f.name,
    contact: f.optionalName,
    email: f.optionalEmail,
  }),
  'partner.remove': project({ partnerId: f.id }),
  'partner.admit': project({ partnerId: f.id, name: f.name, email: f.email, role: z.enum(PROJECT_ROLES) }),
  'partner.dismiss': project({ memberId: f.id }),
  'partner.link': project({ memberId: f.id }),

  // Preparation: input, and what is found in it
  'input.save': project({ inputId: f.optionalId, ...told, date: f.optionalDate }),
  'input.remove': project({ inputId: f.id }),
  'questionnaire.save': project({ open: f.flag, intro: f.optionalText }),
  'questionnaire.answer': entry('questionnaire-code', { code: f.name, ...told }),
  /** With an input and no text: all that was told in that field. */
  'bank.add': project({
    ...finding,
    text: f.optionalText,
    inputId: f.optionalId,
    field: z.union([z.literal(''), z.enum(INPUT_FIELDS)]).default(''),
  }),
  'bank.edit': project({ bankId: f.id, ...finding, text: f.longText }),
  'bank.remove': project({ bankId: f.id }),

  // Preparation: themes and innovation questions
  /** A line that stands already keeps its question with its marks; questions that are not sent stay as they are. */
  'theme.save': project({
    themeId: f.optionalId,
    title: f.title,
    questions: f.someLines(LIMITS.questionsPerTheme),
  }),
  'theme.move': project({ themeId: f.id, direction }),
  'theme.remove': project({ themeId: f.id }),
  /** `questions` are keys of the template, such as `housing/2`. */
  'theme.pick': project({ template: f.id, themes: f.ids(LIMITS.themes), questions: f.ids(100) }),
  /** Another theme than the question's own moves it there, to the end. */
  'question.save': project({
    themeId: f.id,
    questionId: f.optionalId,
    text: f.longText,
    marks: f.several(QUESTION_MARKS),
  }),
  'question.move': project({ questionId: f.id, direction }),
  'question.remove': project({ questionId: f.id }),

  // Preparation: stakeholders
  'stakeholder.add': project({ names: f.names(1, LIMITS.stakeholders), sector: f.sector }),
  /** What is not sent stays as it is; a new one needs a name and a sector. */
  'stakeholder.save': project({
    stakeholderId: f.optionalId,
    name: f.name.optional(),
    sector: f.sector.optional(),
    tier: z.enum(['', ...TIERS]).optional(),
    role: f.someText,
    need: f.someText,
    positive: f.someText,
    negative: f.someText,
    ...judgement,
  }),
  'stakeholder.judge': project({ stakeholderId: f.id, ...judgement }),
  'stakeholder.move': project({ stakeholderId: f.id, direction }),
  'stakeholder.remove': project({ stakeholderId: f.id }),
  /** Without names one person is invited whose name is to come. */
  'stakeholder.invite': project({ stakeholderId: f.id, names: f.names(0, 30) }),
  'consequence.save': project({
    consequenceId: f.optionalId,
    stakeholderId: f.id,
    text: f.longText,
    todo: f.flag,
    who: f.optionalName,
    due: f.optionalDate,
  }),
  'consequence.done': project({ consequenceId: f.id, done: f.flag }),
  'consequence.remove': project({ consequenceId: f.id }),

  // Preparation: recruitment
  /** What is not sent stays as it is. */
  'invitee.save': project({
    participantId: f.optionalId,
    ...aboutMe,
    organisation: f.someName,
    email: f.someEmail,
    phone: f.someName,
    contact: z.enum(['', ...CONTACTS]).optional(),
    reply: z.enum(REPLIES).optional(),
    interpreter: f.someFlag,
    partnerId: f.someName,
  }),
  'invitee.remove': project({ participantId: f.id }),
  'invitee.restore': project({ participantId: f.id }),
  'invitee.reply': project({ participantIds: f.ids(LIMITS.people), reply: z.enum(REPLIES) }),
  /** The cells of a pasted or uploaded list, the first row included; they wait until the columns are matched. */
  'sheet.put': project({
    name: f.optionalName,
    cells: z.array(z.array(f.string().max(LIMITS.text)).max(LIMITS.sheetColumns)).max(LIMITS.people + 1),
  }),
  'sheet.drop': project({}),
  /**
   * `columns` names what each column of the sheet holds, in order; empty for a column that is left out. Takes people
   * along who are there already (`again`), and leaves out rows with something wrong (`skip`).
   */
  'invitee.import': project({
    columns: z.array(z.enum(['', ...COLUMNS])).max(LIMITS.sheetColumns),
    heading: f.flag,
    sector: z.enum(['', ...SECTORS]).default(''),
    again: f.flag,
    skip: f.flag,
  }),
  'mix.save': project(
    Object.fromEntries(SECTORS.map((sector) => [sector, f.whole(0, LIMITS.people).default(0)])) as Record<
      Sector,
      z.ZodDefault<ReturnType<typeof f.whole>>
    >,
  ),

  // Preparation: agenda and invitation
  /** Puts a template in the place of the workshop's agenda. */
  'agenda.fill': project({ number: f.whole(1, 9), template: f.id }),
  'agenda.save': project({
    itemId: f.optionalId,
    number: f.whole(1, 9),
    title: f.title,
    minutes: f.whole(0, 480),
    step: z.union([z.literal(''), z.enum(STEPS)]).default(''),
    screen: z.enum(AGENDA_SCREENS).default('scene'),
    screenText: f.optionalText,
    notes: f.optionalText,
    forEveryone: f.optionalText,
    forTables: f.optionalText,
  }),
  /** Moves an item to a place, 1 for the first. */
  'agenda.move': project({ itemId: f.id, place: f.whole(1, 100) }),
  'agenda.remove': project({ itemId: f.id }),
  /** An empty text takes the composed one again. */
  'pack.save': project({
    language: f.anyLanguage,
    subject: f.packPart,
    greeting: f.packPart,
    background: f.packPart,
    expected: f.packPart,
    prepare: f.packPart,
    closing: f.packPart,
  }),
  'pack.reset': project({ language: f.anyLanguage }),
  /** Without `again` those who have got it already are left out. */
  'pack.send': project({
    participantIds: f.ids(LIMITS.people),
    kind: z.enum(PACK_KINDS).default('invitation'),
    again: f.flag,
  }),
  'mail.retry': project({ mailId: f.id }),
  'mail.cancel': project({ mailId: f.id }),
} as const;
