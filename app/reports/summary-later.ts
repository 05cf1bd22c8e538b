import type { LaterSummaryPart } from '~/domain/lists';
import { countRemaining, remainingOf } from '~/domain/plan';
import type { LaterSummaryView } from '~/views/shapes';
import { inSubject, type Block, type Document, type Translate } from './blocks';
import { weekdayOf } from './dates';
import { firstDue, leftOpen, nextDue, whoDoesWhat } from './plan';
import { checkTable, planTable, pointTable } from './plan-tables';
import { attendance } from './summary-after';
import { comments, discussion, found, recap } from './summary-between';
import { cards, reality } from './summary-cards';
import { about, fewLines, nextStep, summaryOf, textBlocks } from './summary-frame';
import { photos } from './summary-photos';
import { within } from './text';

/**
 * The summary of workshop 2, and of each that follows it (report ch. 5): what was found, discussed and worked out, and
 * who does what by when, with the answers first. What is empty is said in words, or left out.
 */
export const laterSummaryDocument = (view: LaterSummaryView, t: Translate): Document =>
  summaryOf(view, inShort(view, t), PARTS, t);

const PARTS = {
  about,
  recap,
  found,
  comments,
  discussion,
  cards,
  reality,
  plan,
  remaining,
  attendance,
  forward,
  photos,
} satisfies Record<LaterSummaryPart, (view: LaterSummaryView, t: Translate) => Block[]>;

function inShort(view: LaterSummaryView, t: Translate): Block[] {
  const tPlan = inSubject('plan', t);
  const { nextWorkshop, plan: agreed } = view;
  const points = [
    { label: t('later.decided'), lines: solutions(view, t) },
    { label: t('key.who'), lines: whoDoesWhat(agreed, tPlan) },
    { label: tPlan('paper.key.next'), lines: [nextDue(agreed, tPlan)] },
    { label: tPlan('paper.key.open'), lines: leftOpen(agreed, tPlan) },
    ...(nextWorkshop ? [{ label: t('key.next'), lines: [nextStep(view, t)] }] : []),
  ];
  return [{ kind: 'keyPoints', title: t('key.title'), points }];
}

function solutions({ cards: made }: LaterSummaryView, t: Translate): string[] {
  if (made.length === 0) return [t('later.noCards')];
  return fewLines(
    made.map(({ title }) => within(title)),
    (count) => t('plan:paper.key.more', { count }),
  );
}

/** Who does what by when. */
function plan({ plan: agreed }: LaterSummaryView, t: Translate): Block[] {
  const [, ...rest] = planTable(agreed, inSubject('plan', t));
  return [{ kind: 'heading', level: 1, text: t('plan:title') }, ...rest];
}

/** What was not settled in the room: activities that lack something, checks to clarify, and open points. */
function remaining({ plan: agreed }: LaterSummaryView, t: Translate): Block[] {
  const tPlan = inSubject('plan', t);
  const title: Block = { kind: 'heading', level: 1, text: t('later.remaining.title') };
  const left = countRemaining(remainingOf(agreed.actions, agreed.checks, agreed.points));
  const lead: Block =
    left === 0
      ? { kind: 'paragraph', text: t('later.remaining.none') }
      : { kind: 'bullets', items: leftOpen(agreed, tPlan) };
  const tables = [...checkTable(agreed, tPlan), ...pointTable(agreed, tPlan)];
  return [
    title,
    lead,
    ...tables.map((block) => (block.kind === 'heading' ? { ...block, level: 2 as const } : block)),
  ];
}

/** The facilitator's own words; else what is known of the next dates. */
function forward(view: LaterSummaryView, t: Translate): Block[] {
  const { own, plan: agreed, nextWorkshop, project } = view;
  if (own.forward !== '') return textBlocks(t('forward.title'), own.forward);
  const day = (date: string) => weekdayOf(project.language, date);
  const next = firstDue(agreed);
  const work = [t('later.forward.plan'), ...(next ? [t('later.forward.due', { date: day(next.due) })] : [])];
  const meeting = nextWorkshop ? [`${nextStep(view, t)}. ${t('later.forward.next')}`.replace('..', '.')] : [];
  return [
    { kind: 'heading', level: 1, text: t('forward.title') },
    { kind: 'bullets', items: [t('forward.summary'), work.join(' '), ...meeting, t('forward.pilots')] },
  ];
}
