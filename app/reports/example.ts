import { seriesOf, STORY_FACTS, type Example, type Series } from '~/domain/example';
import { grouped } from '~/domain/kroner';
import { STORY_FIELDS } from '~/domain/lists-after';
import type { Block, Document, Translate } from './blocks';
import { dateOf } from './dates';

/** An example of the bank on paper (report ch. 7, as in Bamble). @param madeAt server time, ms */
export function exampleDocument(example: Example, madeAt: number, t: Translate): Document {
  return {
    title: example.title,
    subtitle: t('paper.subtitle', { municipality: example.municipality }),
    municipality: example.municipality,
    language: example.language,
    date: madeAt,
    words: { page: t('report:page'), of: t('report:of'), missingSigns: t('report:missingSigns') },
    blocks: [
      factsBox(example, t),
      ...STORY_FIELDS.flatMap((field): Block[] => [
        ...section(t(`parts.${field}`), example[field]),
        ...(field === 'effect' ? seriesOf(example.figures).map((one) => chart(one, example, t)) : []),
      ]),
      ...updates(example, t),
    ],
  };
}

function factsBox(example: Example, t: Translate): Block {
  const { municipality, themes, published, language } = example;
  const facts = [
    { label: t('parts.municipality'), value: municipality },
    ...STORY_FACTS.map((fact) => ({ label: t(`parts.${fact}`), value: example[fact] })),
    { label: t('parts.themes'), value: themes.join(', ') },
    { label: t('parts.published'), value: dateOf(language, published) },
  ];
  return { kind: 'facts', facts: facts.filter(({ value }) => value !== '') };
}

function section(title: string, text: string): Block[] {
  if (text === '') return [];
  return [
    { kind: 'heading', level: 1, text: title },
    ...text.split(/\n{2,}/).map((part): Block => ({ kind: 'paragraph', text: part })),
  ];
}

function chart({ title, unit, figures }: Series, { language }: Example, t: Translate): Block {
  const bars = figures.map(({ year, value }) => ({
    ...{ label: String(year), value: Math.abs(value), marked: false },
    told: grouped(value, language),
  }));
  const valueTitle = unit || t('figures.value');
  return { kind: 'bars', caption: title, labelTitle: t('figures.year'), valueTitle, markedWord: '', bars };
}

function updates({ updates: told, language }: Example, t: Translate): Block[] {
  if (told.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t('parts.updates') },
    { kind: 'facts', facts: told.map(({ date, text }) => ({ label: dateOf(language, date), value: text })) },
  ];
}
