import { z } from 'zod';
import { EXAMPLE_SCHEMA, exampleVersion, isTooNew, type Example } from '~/domain/example';
import { LANGUAGES } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { Problem } from '~/domain/problem';
import { string } from './inputs';
import { fieldIssues } from './parse';

/** The schema of an example's file, samverk-example/1. Every text is plain: nothing in it is ever read as markup. */

const line = string().max(LIMITS.name);
const text = string().max(LIMITS.text);

export const exampleSchema = z.strictObject({
  schema: z.literal(EXAMPLE_SCHEMA),
  language: z.enum(LANGUAGES),
  municipality: line.min(1),
  published: z.iso.date(),
  title: string().min(1).max(LIMITS.title),
  kind: line,
  area: line,
  start: line,
  end: line,
  contact: line,
  themes: z.array(line.min(1)).max(LIMITS.themes),
  need: text,
  process: text,
  solution: text,
  effect: text,
  spreading: text,
  figures: z
    .array(
      z.strictObject({
        title: string().min(1).max(LIMITS.title),
        unit: line,
        year: z.int().min(1900).max(2100),
        value: z.number().min(-1e12).max(1e12),
      }),
    )
    .max(LIMITS.storyParts),
  updates: z.array(z.strictObject({ date: z.iso.date(), text: text.min(1) })).max(LIMITS.storyParts),
}) satisfies z.ZodType<Example>;

const MOST_NAMED = 20;

/**
 * Reads the file of an example.
 * @throws Problem `example-unreadable`, `example-too-new`, `example-damaged` with the places
 */
export function readExample(file: string): Example {
  const content = z.looseObject({ schema: z.string() }).safeParse(json(file));
  const version = content.success ? exampleVersion(content.data.schema) : null;
  if (version === null) throw new Problem('example-unreadable');
  if (isTooNew(version)) throw new Problem('example-too-new');
  const example = exampleSchema.safeParse(content.data);
  if (example.success) return example.data;
  throw new Problem('example-damaged', fieldIssues(example.error).slice(0, MOST_NAMED));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
