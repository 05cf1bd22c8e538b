import { z } from 'zod';
import { LANGUAGES, SECTORS } from '~/domain/lists';
import { readDecimal, readKroner } from '~/domain/kroner';
import { LIMITS } from '~/domain/limits';
import { EMAIL } from '~/domain/register';

/** The field types that the catalogue is made of. Each takes what a form sends as well as what JSON sends. */

/** Without NUL: PostgreSQL cannot keep one, and no keyboard makes one (bar R26). */
export const string = () => z.string().regex(/^[^\0]*$/);
export const id = string().min(1).max(64);
export const optionalId = z
  .union([id, z.literal(''), z.null()])
  .optional()
  .transform((value) => value || null);

const line = (max: number) => string().trim().max(max);
export const name = line(LIMITS.name).min(1);
export const title = line(LIMITS.title).min(1);
export const optionalTitle = line(LIMITS.title).default('');
export const longText = line(LIMITS.text).min(1);
export const optionalText = line(LIMITS.text).default('');
export const packPart = line(LIMITS.packPart).default('');
export const reportPart = line(LIMITS.reportPart).default('');
/** As it is typed, blanks and all, with one sign for a new line. */
const typed = string()
  .max(2 * LIMITS.text)
  .transform((text) => text.replaceAll('\r\n', '\n'))
  .default('');
/** What somebody wrote into a field that several write: letter by letter, or as a form with what it was made of. */
export const writing = {
  field: id,
  update: z
    .string()
    .max(LIMITS.update)
    .regex(/^[A-Za-z0-9+/]+=*$/)
    .optional(),
  base: typed,
  text: typed,
};
/** A text that is left as it is when not sent. */
export const someText = line(LIMITS.text).optional();
export const optionalName = line(LIMITS.name).default('');
export const someName = line(LIMITS.name).optional();

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email({ pattern: EMAIL }).max(LIMITS.email));
export const optionalEmail = z
  .union([z.literal(''), email])
  .optional()
  .transform((value) => value ?? '');

export const someEmail = z.union([z.literal(''), email]).optional();

export const password = z.string().min(LIMITS.password.min).max(LIMITS.password.max);
export const sector = z.enum(SECTORS);
export const language = z.enum(LANGUAGES);
/** A person's own language, BCP 47. */
export const anyLanguage = z
  .string()
  .trim()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** ISO dates that exist, and clock times; empty while undecided. */
export const optionalDate = z.union([z.literal(''), z.iso.date()]).default('');
export const date = z.iso.date();
export const someDate = z.union([z.literal(''), z.iso.date()]).optional();
export const optionalTime = z
  .union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)])
  .default('');

export const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** What was typed, read; a form that cannot be read is refused in the words of this field issue. */
const typedAs = (read: (typed: string) => number | null, issue: 'not-kroner' | 'wrong') =>
  z.string().transform((text, ctx) => {
    const value = read(text);
    if (value !== null) return value;
    ctx.addIssue({ code: 'custom', message: issue });
    return z.NEVER;
  });

/** An amount in whole kroner, as a number or as somebody typed it. */
const amount = z
  .union([z.number(), typedAs(readKroner, 'not-kroner')])
  .pipe(z.number().int().min(0).max(LIMITS.kroner));
export const kroner = amount.default(0);
const nothing = z.union([z.literal(''), z.null()]).transform(() => null);
/** One that is left as it is when not sent; empty while it is not known. */
export const someKroner = z.union([nothing, amount]).optional();
/** Hours, or kroner an hour; empty for none. */
export const optionalDecimal = z
  .union([
    nothing,
    z.union([z.number(), typedAs(readDecimal, 'wrong')]).pipe(z.number().min(0).max(LIMITS.decimal)),
  ])
  .default(null);
/** A figure of any kind, below nought too; null for none. */
export const figure = z
  .union([
    nothing,
    z.union([z.number(), typedAs(readDecimal, 'wrong')]).pipe(z.number().min(-1e12).max(1e12)),
  ])
  .default(null);
/** One that must be told. */
export const someFigure = figure.refine((value) => value !== null, { message: 'wrong' }).transform(Number);
/** Per cent of a post; empty when nothing is said. */
export const optionalShare = z.union([nothing, whole(0, 100)]).default(null);
export const flag = z
  .union([z.boolean(), z.enum(['true', 'false', 'on', ''])])
  .optional()
  .transform((value) => value === true || value === 'true' || value === 'on');

/** A flag that is left as it is when not sent: a form that has it sends '' for no. */
export const someFlag = z.union([z.undefined(), flag]);

const lineList = (maxLines: number) =>
  z
    .union([z.array(z.string()), z.string().transform((text) => text.split(/\r?\n/))])
    .transform((all) => all.map((one) => one.trim()).filter((one) => one !== ''))
    .pipe(z.array(string().max(LIMITS.text)).max(maxLines));
/** Lines as an array, or one text with a line each; empty lines fall away. */
export const lines = (maxLines: number) => lineList(maxLines).default([]);
/** Lines that are left as they are when not sent. */
export const someLines = (maxLines: number) => lineList(maxLines).optional();

/** Themes, one a line; left as they are when not sent. */
export const someThemes = lineList(LIMITS.themes).pipe(z.array(name)).optional();

/** Names, one a line. */
export const names = (min: number, max: number) => lines(max).pipe(z.array(name).min(min));

/** Some of a closed list, each once. */
export const several = <const L extends readonly [string, ...string[]]>(list: L) =>
  z
    .union([z.array(z.enum(list)), z.enum(list).transform((one) => [one])])
    .default([])
    .transform((all) => [...new Set(all)]);

/** A list of ids, or one text with commas between them: a form with a thousand fields would be slow. */
export const ids = (max: number) =>
  z
    .union([z.array(id), string().transform((text) => text.split(',').filter((one) => one !== ''))])
    .default([])
    .pipe(z.array(id).max(max));

/** Ids that are left as they are when not sent: a form that has them sends an empty one for none. */
export const someIds = (max: number) =>
  z
    .array(string().max(64))
    .transform((all) => [...new Set(all.filter((one) => one !== ''))])
    .pipe(z.array(id).max(max))
    .optional();

/** A file of at most LIMITS.uploadBytes as base64. */
export const file = z.string().max(Math.ceil(LIMITS.uploadBytes / 3) * 4);
