import { grouped } from '~/domain/kroner';
import type { Language } from '~/domain/lists';
import type { PilotIndicator, PilotRoundView, PilotView } from '~/views/shapes';
import type { Block, Column, Translate } from './blocks';
import { dateOf } from './dates';

const column = (title: string, share: number): Column => ({ title, align: 'start', share });
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const ABOUT = ['aim', 'targetGroup', 'activities', 'money', 'staff', 'anchoring', 'leader'] as const;
const TEXTS = ['plan', 'done', 'feedback', 'analysis'] as const;
const EVALUATION = [
  'results',
  'effects',
  'realNeed',
  'needNote',
  'new',
  'useful',
  'used',
  'transfer',
] as const;

type Fact = readonly [label: string, value: string];
const facts = (all: readonly Fact[]): Block[] => {
  const written = all.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
  return written.length > 0 ? [{ kind: 'facts', facts: written }] : [];
};

/** One pilot whole: what it was to be, what was measured, its rounds, and what came of it. */
export function pilotBlocks(view: PilotView, language: Language, t: Translate): Block[] {
  const { pilot, from } = view;
  return [
    { ...{ kind: 'heading', level: 1, text: pilot.title }, tag: t(`standing.${pilot.standing}`) } as Block,
    ...(from
      ? [{ kind: 'paragraph', text: t('pilot.from', { solution: from.solution }), tone: 'quiet' } as const]
      : []),
    ...facts([
      ...ABOUT.map((name) => [t(`pilot.${name}`), pilot[name]] as const),
      [t('pilot.period'), periodOf(language, pilot.start, pilot.due)],
    ]),
    ...partBlocks(view, language, t),
    ...view.indicators.flatMap((one) => indicatorBlocks(one, view.rounds, language, t)),
    ...view.rounds.flatMap((round) => roundBlocks(round, view.indicators, language, t)),
    ...evaluationBlocks(view, language, t),
  ];
}

/** From when to when; empty where neither is set. */
export const periodOf = (language: Language, start: string, end: string) =>
  start || end
    ? [start, end]
        .map((date) => dateOf(language, date))
        .join(' – ')
        .trim()
    : '';

/** Sub-aims and partners, where there are any. */
function partBlocks({ aims, partners }: PilotView, language: Language, t: Translate): Block[] {
  const aimColumns = [column(t('aims.text'), 50), column(t('aims.due'), 20), column(t('paper.reached'), 30)];
  const aimRows = aims.map(({ text, due, reached, note }) => ({
    cells: [text, dateOf(language, due) || '–', { title: t(`aims.states.${reached}`), text: note }],
  }));
  const partnerColumns = [column(t('partners.name'), 40), column(t('partners.role'), 60)];
  const partnerRows = partners.map(({ name, role }) => ({ cells: [name, role || '–'] }));
  return [
    ...(aims.length > 0
      ? [heading(2, t('aims.title')), { kind: 'table', columns: aimColumns, rows: aimRows } as const]
      : []),
    ...(partners.length > 0
      ? [
          heading(2, t('partners.title')),
          { kind: 'table', columns: partnerColumns, rows: partnerRows } as const,
        ]
      : []),
  ];
}

/** The figures of one indicator as a table, and drawn as bars where none is below nought. */
function indicatorBlocks(
  { id, title, unit, start, target }: PilotIndicator,
  rounds: readonly PilotRoundView[],
  language: Language,
  t: Translate,
): Block[] {
  const caption = unit ? t('paper.values', { title, unit }) : title;
  const all = [
    { label: t('indicators.start'), value: start, marked: false },
    ...rounds.map((round) => ({
      label: t('indicators.round', { number: round.number }),
      value: round.figures[id]?.value ?? null,
      marked: false,
    })),
    { label: t('indicators.target'), value: target, marked: true },
  ];
  const known = all.flatMap(({ value, ...rest }) => (value === null ? [] : [{ ...rest, value }]));
  if (known.length === 0) return [];
  if (known.every(({ value }) => value >= 0 && Number.isInteger(value)))
    return [
      {
        ...{ kind: 'bars', caption, labelTitle: t('rounds.title'), valueTitle: t('paper.value') },
        ...{ markedWord: t('indicators.target'), bars: known },
      },
    ];
  const rows = known.map(({ label, value }) => ({ cells: [label, grouped(value, language)] }));
  return [
    { kind: 'table', caption, columns: [column(t('rounds.title'), 60), column(t('paper.value'), 40)], rows },
  ];
}

function roundBlocks(
  round: PilotRoundView,
  indicators: readonly PilotIndicator[],
  language: Language,
  t: Translate,
): Block[] {
  const figures = indicators.flatMap(({ id, title, unit }): Fact[] => {
    const figure = round.figures[id];
    if (!figure) return [];
    return [[title, [grouped(figure.value, language), unit, figure.note].filter(Boolean).join(' ')]];
  });
  const decision = round.decision
    ? [t(`decision.${round.decision}`), round.change].filter(Boolean).join('. ')
    : t('decision.none');
  return [
    heading(
      2,
      [t('rounds.round', { number: round.number }), periodOf(language, round.start, round.end)]
        .filter(Boolean)
        .join(', '),
    ),
    ...facts([
      ...TEXTS.map((name) => [t(`rounds.${name}`), round[name]] as const),
      ...figures,
      [t('decision.title'), decision],
    ]),
    ...toldBlocks(round, t),
  ];
}

/** What users told by the link, but for what was put aside. */
function toldBlocks(round: PilotRoundView, t: Translate): Block[] {
  const told = round.told.filter(({ hidden }) => !hidden);
  if (told.length === 0) return [];
  return [
    heading(3, t('told.title')),
    { kind: 'paragraph', text: t('paper.feedback', { count: told.length }), tone: 'quiet' },
    { kind: 'bullets', items: told.map(({ text }) => text) },
  ];
}

function evaluationBlocks({ evaluation }: PilotView, language: Language, t: Translate): Block[] {
  const { decision, actor, decidedBy, decidedOn, reason, realNeed } = evaluation;
  const written = facts([
    ...EVALUATION.map(
      (name) =>
        [
          t(`evaluation.${name}`),
          name === 'realNeed' ? realNeed && t(`evaluation.need.${realNeed}`) : evaluation[name],
        ] as const,
    ),
    [t('evaluation.decision'), decision && t(`evaluation.decisions.${decision}`)],
    [t('evaluation.actor'), actor],
    [t('evaluation.decidedBy'), decidedBy],
    [t('evaluation.decidedOn'), dateOf(language, decidedOn)],
    [t('evaluation.reason'), reason],
  ]);
  return written.length > 0 ? [heading(2, t('evaluation.title')), ...written] : [];
}
