import { z } from 'zod';
import { AFFECTED, EFFECTS, SECTORS, TIERS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { Problem } from '~/domain/problem';
import * as f from './inputs';
import { fieldIssues } from './parse';

/**
 * The preparation in a case file (format `workshop-case/1`): what a project is before its first workshop. What a case
 * holds of later phases is read by others and passes here.
 */
const key = f.id;
const themes = z.array(z.object({ key, title: f.title, questions: f.lines(LIMITS.questionsPerTheme) }));
const stakeholders = z.array(
  z.object({
    name: f.name,
    sector: f.sector,
    tier: z.enum(['', ...TIERS]).default(''),
    role: f.optionalText,
    need: f.optionalText,
    positive: f.optionalText,
    negative: f.optionalText,
    overall: z.enum(['', ...EFFECTS]).default(''),
    affected: z.enum(['', ...AFFECTED]).default(''),
  }),
);
const invitees = z.array(
  z.object({
    key,
    name: f.name,
    organisation: f.optionalName,
    sector: z.enum(SECTORS),
    language: f.anyLanguage.optional(),
    email: f.optionalEmail,
  }),
);
const workshops = z.array(
  z.object({
    number: f.whole(1, 9),
    date: f.optionalDate,
    start: f.optionalTime,
    minutes: f.whole(15, 720),
    place: f.optionalName,
  }),
);
const groups = z.array(z.object({ key, theme: key, tableFacilitator: key.optional() }));

const preparation = z.object({
  format: z.literal('workshop-case/1'),
  language: f.language,
  title: f.title,
  aim: f.optionalText,
  themes: themes.max(LIMITS.themes).default([]),
  stakeholders: stakeholders.max(LIMITS.stakeholders).default([]),
  invitees: invitees.max(LIMITS.people).default([]),
  workshops: workshops.max(9).default([]),
  groups: groups.max(200).default([]),
});
export type PreparationCase = z.output<typeof preparation>;

/**
 * Reads the preparation of a case from JSON text.
 * @throws Problem `case-unreadable`, with the places that are wrong when it is JSON at all
 */
export function readPreparation(text: string): PreparationCase {
  const parsed = preparation.safeParse(jsonOf(text));
  if (!parsed.success) throw new Problem('case-unreadable', fieldIssues(parsed.error).slice(0, 20));
  const faults = [...doubles(parsed.data), ...dangling(parsed.data)];
  if (faults.length > 0) throw new Problem('case-unreadable', faults);
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Problem('case-unreadable');
  }
}

const wrong = (path: string) => ({ path, issue: 'wrong' as const });

/** Keys and numbers that are to be had once only. */
function doubles(one: PreparationCase) {
  const lists = {
    'themes.key': one.themes.map((row) => row.key),
    'invitees.key': one.invitees.map((row) => row.key),
    'groups.key': one.groups.map((row) => row.key),
    'workshops.number': one.workshops.map((row) => String(row.number)),
  };
  return Object.entries(lists)
    .filter(([, keys]) => new Set(keys).size < keys.length)
    .map(([path]) => wrong(path));
}

/** Groups whose theme or facilitator is not in the file. */
function dangling({ groups: tables, themes: subjects, invitees: people }: PreparationCase) {
  const known = { theme: subjects.map((row) => row.key), person: people.map((row) => row.key) };
  return tables.flatMap(({ theme, tableFacilitator }, i) => [
    ...(known.theme.includes(theme) ? [] : [wrong(`groups.${i}.theme`)]),
    ...(!tableFacilitator || known.person.includes(tableFacilitator)
      ? []
      : [wrong(`groups.${i}.tableFacilitator`)]),
  ]);
}
