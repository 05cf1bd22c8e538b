import type { Language } from './lists';
import { STORY_FIELDS, type StoryField } from './lists-after';

/** An example for the bank (report ch. 7, as in Bamble), as it is published, and as its file holds it. */

const SCHEMA_VERSION = 1;
export const EXAMPLE_SCHEMA = `samverk-example/${SCHEMA_VERSION}` as const;

/** The facts box, besides the municipality. */
export const STORY_FACTS = ['kind', 'area', 'start', 'end', 'contact'] as const;
export type StoryFact = (typeof STORY_FACTS)[number];

/** The parts of an example that hold texts, in their order. */
export const STORY_PARTS = [
  'title',
  ...STORY_FACTS,
  'themes',
  ...STORY_FIELDS,
  'figures',
  'updates',
] as const;
export type StoryPart = (typeof STORY_PARTS)[number];

/** Without these there is nothing to learn from it. */
export const STORY_NEEDS = ['need', 'solution', 'effect'] as const satisfies readonly StoryField[];

export interface ExampleFigure {
  title: string;
  unit: string;
  year: number;
  value: number;
}
export interface ExampleUpdate {
  /** ISO date. */
  date: string;
  text: string;
}
/** What somebody wrote of a pilot; `start` and `end` as they are told, such as "autumn 2014". */
export type StoryText = Record<'title' | StoryFact | StoryField, string> & { themes: string[] };

export interface Example extends StoryText {
  schema: typeof EXAMPLE_SCHEMA;
  language: Language;
  municipality: string;
  /** ISO date on which it was published where it was written. */
  published: string;
  figures: ExampleFigure[];
  updates: ExampleUpdate[];
}

/** The version that a schema's name tells, or null for other names. */
export function exampleVersion(schema: unknown): number | null {
  const [, number] = /^samverk-example\/(\d{1,6})$/.exec(typeof schema === 'string' ? schema : '') ?? [];
  return number === undefined ? null : Number(number);
}
export const isTooNew = (version: number): boolean => version > SCHEMA_VERSION;

type About = Pick<Example, 'language' | 'municipality' | 'published'>;

/** The example that a story makes: its figures by what they tell and year, its updates by date. */
export function exampleOf(
  story: StoryText,
  figures: readonly ExampleFigure[],
  updates: readonly ExampleUpdate[],
  { language, municipality, published }: About,
): Example {
  return inOrder({
    ...story,
    ...{ schema: EXAMPLE_SCHEMA, language, municipality, published },
    figures: seriesOf(figures).flatMap(({ figures: some }) => some),
    updates: [...updates].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
  });
}

/** With its keys in one order: a database may keep them in another. */
function inOrder(example: Example): Example {
  const { schema, language, municipality, published, title, themes, figures, updates } = example;
  const some = <K extends StoryFact | StoryField>(keys: readonly K[]) =>
    Object.fromEntries(keys.map((key) => [key, example[key]])) as Record<K, string>;
  return {
    ...{ schema, language, municipality, published, title },
    ...some(STORY_FACTS),
    themes,
    ...some(STORY_FIELDS),
    figures: figures.map(({ title, unit, year, value }) => ({ title, unit, year, value })),
    updates: updates.map(({ date, text }) => ({ date, text })),
  };
}

/** Do two tell the same? The day of publishing does not count. */
export const sameExample = (a: Example, b: Example): boolean =>
  JSON.stringify(inOrder({ ...a, published: '' })) === JSON.stringify(inOrder({ ...b, published: '' }));

/** As the file holds it. */
export const exampleFile = (example: Example): string => `${JSON.stringify(inOrder(example), null, 2)}\n`;

interface PartText {
  part: StoryPart;
  text: string;
}

/** Every text that somebody wrote in it, with the part that it stands in. */
export function textsIn(example: StoryText & Pick<Example, 'figures' | 'updates'>): PartText[] {
  return STORY_PARTS.flatMap((part): PartText[] => {
    if (part === 'figures')
      return example.figures.flatMap(({ title, unit }) => [title, unit].map((text) => ({ part, text })));
    if (part === 'updates') return example.updates.map(({ text }) => ({ part, text }));
    if (part === 'themes') return [{ part, text: example.themes.join('\n') }];
    return [{ part, text: example[part] }];
  });
}

/** The parts that are still empty, of those that it cannot be without. */
export const missingIn = (story: StoryText): (typeof STORY_NEEDS)[number][] =>
  STORY_NEEDS.filter((field) => story[field] === '');

export interface Series {
  title: string;
  unit: string;
  figures: ExampleFigure[];
  /** The largest figure, whatever its sign; at least a trifle, so that a chart of noughts has a scale. */
  largest: number;
}

/** The figures that belong together, each series by its years, in the order in which they were first told. */
export function seriesOf(figures: readonly ExampleFigure[]): Series[] {
  const all = new Map<string, ExampleFigure[]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.title, figure.unit]);
    all.set(key, [...(all.get(key) ?? []), figure]);
  }
  return [...all.values()].map((some) => ({
    ...{ title: some[0]?.title ?? '', unit: some[0]?.unit ?? '' },
    figures: [...some].sort((a, b) => a.year - b.year),
    largest: Math.max(Number.MIN_VALUE, ...some.map(({ value }) => Math.abs(value))),
  }));
}

/** Is every word of the question somewhere in it? */
export function answers(example: Example, question: string): boolean {
  const text = [example.municipality, ...textsIn(example).map((one) => one.text)].join(' ').toLowerCase();
  return question
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const small = (theme: string) => theme.trim().toLowerCase();
export const hasTheme = (example: Example, theme: string): boolean =>
  example.themes.some((one) => small(one) === small(theme));

/** The themes of a bank, each once however it is written, with how many examples have it; the most used first. */
export function themesOf(examples: readonly Example[]): { theme: string; count: number }[] {
  const all = new Map<string, string>();
  for (const { themes } of examples)
    for (const theme of themes) if (!all.has(small(theme))) all.set(small(theme), theme);
  return [...all.values()]
    .map((theme) => ({ theme, count: examples.filter((one) => hasTheme(one, theme)).length }))
    .sort((a, b) => b.count - a.count || (a.theme < b.theme ? -1 : 1));
}
