import { CARD_FIELDS, REALITY_AREAS } from '~/domain/lists';
import type { LaterSummaryView, SummaryCard } from '~/views/shapes';
import type { Block, Translate } from './blocks';
import { weekdayOf } from './dates';
import { tableName } from './summary-board';

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });

/** Every solution card with what the table wrote on it; what it left empty is named in one line. */
export function cards({ cards: all }: LaterSummaryView, t: Translate): Block[] {
  const title = heading(1, t('later.cards.title'));
  if (all.length === 0) return [title, { kind: 'paragraph', text: t('later.noCards') }];
  return [
    title,
    { kind: 'paragraph', text: t('later.cards.lead') },
    ...all.flatMap((card) => oneCard(card, t)),
  ];
}

function oneCard({ title, proposal, table, fields }: SummaryCard, t: Translate): Block[] {
  const name = (field: string) => t(`cards:fields.${field}`);
  const written = CARD_FIELDS.filter((field) => fields[field] !== '');
  const empty = CARD_FIELDS.filter((field) => fields[field] === '');
  const facts = [
    { label: t('vote.table'), value: tableName(table, t) },
    ...(proposal === title ? [] : [{ label: t('later.cards.from'), value: proposal }]),
    ...written.map((field) => ({ label: name(field), value: fields[field] })),
  ];
  const left: Block[] =
    written.length === 0
      ? [{ kind: 'paragraph', text: t('later.found.nothing'), tone: 'quiet' }]
      : missing(t('later.cards.missing'), empty.map(name));
  return [heading(2, title), { kind: 'facts', facts }, ...left];
}

const missing = (words: string, names: string[]): Block[] =>
  names.length > 0 ? [{ kind: 'paragraph', text: `${words} ${names.join(' · ')}`, tone: 'quiet' }] : [];

/** How each solution stands to the rules and frames of today, by area. */
export function reality(view: LaterSummaryView, t: Translate): Block[] {
  const title = heading(1, t('later.reality.title'));
  const judged = view.cards.filter((card) => card.checks.some(isJudged));
  if (judged.length === 0) return [title, { kind: 'paragraph', text: t('later.reality.none') }];
  const others = view.cards.filter((card) => !judged.includes(card)).map((card) => card.title);
  return [
    title,
    { kind: 'paragraph', text: t('later.reality.lead') },
    ...judged.flatMap((card) => oneCheck(card, view, t)),
    ...missing(t('later.reality.without'), others),
  ];
}

const isJudged = ({ verdict, note }: SummaryCard['checks'][number]) => verdict !== '' || note !== '';

function oneCheck({ title, checks }: SummaryCard, { project }: LaterSummaryView, t: Translate): Block[] {
  const judged = checks.filter(isJudged);
  const day = (date: string) => (date ? weekdayOf(project.language, date) : '');
  const left = REALITY_AREAS.filter((area) => judged.every((check) => check.area !== area));
  return [
    heading(2, title),
    {
      kind: 'table',
      columns: [
        { title: t('later.reality.area'), align: 'start', share: 30 },
        { title: t('later.reality.verdict'), align: 'start', share: 40 },
        { title: t('later.reality.who'), align: 'start', share: 30 },
      ],
      rows: judged.map(({ area, verdict, note, who, due }) => ({
        cells: [
          t(`cards:areas.${area}`),
          { title: t(`cards:verdicts.${verdict || 'none'}`), text: note },
          [who, day(due)].filter((part) => part !== '').join('\n') || '–',
        ],
      })),
    },
    ...missing(
      t('later.reality.unjudged'),
      left.map((area) => t(`cards:areas.${area}`)),
    ),
  ];
}
