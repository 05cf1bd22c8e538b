import { summaryPartsOf, type SummaryPart } from '~/domain/lists';
import type { SummaryFrame } from '~/views/shapes';
import type { Block, Document, Translate } from './blocks';
import { hours, weekdayOf } from './dates';
import { within } from './text';

/** What the summaries of all workshops share. */

/** More lines than this on the first page are counted instead, so that its answers stay readable. */
const FIRST_PAGE_LINES = 6;

type Makers<V> = Partial<Record<SummaryPart, (view: V, t: Translate) => Block[]>>;

/** The document: the answers first, then the foreword, then all parts that the facilitator has not left out. */
export function summaryOf<V extends SummaryFrame>(
  view: V,
  inShort: Block[],
  makers: Makers<V>,
  t: Translate,
): Document {
  return {
    title: t('title', { number: view.workshop.number }),
    subtitle: view.project.title,
    municipality: view.project.municipality,
    language: view.project.language,
    date: view.madeAt,
    words: { page: t('page'), of: t('of'), missingSigns: t('missingSigns') },
    blocks: [...inShort, ...textBlocks(t('foreword'), view.own.foreword), ...parts(view, makers, t)],
  };
}

/** What stands beside the answers, and then the rest on new pages. */
function parts<V extends SummaryFrame>(view: V, makers: Makers<V>, t: Translate): Block[] {
  const kept = summaryPartsOf(view.workshop.number).filter((part) => !view.own.leftOut.includes(part));
  const rest = kept.filter((part) => part !== 'about');
  return [
    ...(kept.includes('about') ? (makers.about?.(view, t) ?? []) : []),
    ...(rest.length > 0 ? [{ kind: 'newPage' } as const] : []),
    ...rest.flatMap((part) => makers[part]?.(view, t) ?? []),
  ];
}

/** What somebody wrote under a heading, a paragraph for each empty line between; nothing when it is empty. */
export function textBlocks(heading: string, text: string): Block[] {
  const paragraphs = text.split(/\n{2,}/).filter((one) => one.trim() !== '');
  if (paragraphs.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: heading },
    ...paragraphs.map((one) => ({ kind: 'paragraph', text: one }) as const),
  ];
}

export function about(view: SummaryFrame, t: Translate): Block[] {
  const { project, workshop, attendance: people, themes } = view;
  const day = workshop.date ? weekdayOf(project.language, workshop.date) : '';
  const time = [day, hours(t, workshop.start, workshop.minutes)].filter((part) => part !== '').join(', ');
  const facts = [
    { label: t('about.aim'), value: project.aim },
    { label: t('about.time'), value: time },
    { label: t('about.place'), value: workshop.place },
    { label: t('about.present'), value: t('about.people', { count: people.total }) },
    { label: t('about.themes'), value: themes.join('\n') },
  ];
  return [
    { kind: 'heading', level: 1, text: t('about.title') },
    { kind: 'facts', facts: facts.map((fact) => ({ ...fact, value: fact.value || t('notSet') })) },
  ];
}

/** When and where the next workshop is, as far as it is known. */
export function nextStep({ nextWorkshop, project }: SummaryFrame, t: Translate): string {
  if (!nextWorkshop) return t('key.noNext');
  const name = t('key.nextWorkshop', { number: nextWorkshop.number });
  if (!nextWorkshop.date) return `${name}. ${t('key.noNext')}`;
  const day = weekdayOf(project.language, nextWorkshop.date);
  const words = [day, hours(t, nextWorkshop.start), within(nextWorkshop.place)];
  return `${name}: ${words.filter((part) => part !== '').join(', ')}`;
}

/** @param more says how many are not shown */
export function fewLines(lines: string[], more: (count: number) => string): string[] {
  if (lines.length <= FIRST_PAGE_LINES) return lines;
  const shown = lines.slice(0, FIRST_PAGE_LINES - 1);
  return [...shown, more(lines.length - shown.length)];
}
