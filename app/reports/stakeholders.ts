import { byDue, daysLate } from '~/domain/days';
import { isRepresented } from '~/domain/stakeholders';
import type { Stakeholder, StakeholderReportView } from '~/views/shapes';
import type { Block, Document, Translate } from './blocks';
import { weekdayOf } from './dates';
import { notes, todos } from './stakeholder-consequences';
import { map } from './stakeholder-map';
import { within } from './text';

/** More names than this in a line of the first page are counted instead. */
const NAMES_IN_A_LINE = 6;
/** The columns of figure 5, each with its share of the width: hundreds in steps of five, as pages know them. */
const COLUMNS = {
  ...{ name: 15, need: 15, positive: 15, negative: 15 },
  ...{ overall: 10, affected: 10, role: 10, tier: 10 },
} as const;

/**
 * The stakeholder analysis on paper (report ch. 2.4): five lines first, then the map, the table of figure 5, and what
 * it means for the project. `t` speaks the project's language and knows every subject.
 */
export function stakeholderDocument(view: StakeholderReportView, t: Translate): Document {
  return {
    title: t('stakeholders.title'),
    subtitle: view.project.title,
    municipality: view.project.municipality,
    language: view.project.language,
    date: view.madeAt,
    landscape: true,
    words: { page: t('report:page'), of: t('report:of'), missingSigns: t('report:missingSigns') },
    blocks: [
      ...inShort(view, t),
      ...about(view, t),
      { kind: 'newPage' },
      ...map(view, t),
      ...table(view, t),
      ...todos(view, t),
      ...notes(view, t),
    ],
  };
}

function about({ project }: StakeholderReportView, t: Translate): Block[] {
  const aim: Block[] = project.aim
    ? [{ kind: 'facts', facts: [{ label: t('stakeholders.about.aim'), value: project.aim }] }]
    : [];
  return [
    { kind: 'heading', level: 1, text: t('stakeholders.about.title') },
    ...aim,
    { kind: 'paragraph', text: t('stakeholders.about.how') },
  ];
}

/** The table of figure 5: one row per stakeholder. */
function table({ stakeholders }: StakeholderReportView, t: Translate): Block[] {
  const title: Block = { kind: 'heading', level: 1, text: t('stakeholders.table.title') };
  if (stakeholders.length === 0) return [title, { kind: 'paragraph', text: t('stakeholders.table.none') }];
  const columns = Object.entries(COLUMNS).map(([name, share]) => {
    return { title: t(`stakeholders:columns.${name}`), align: 'start' as const, share };
  });
  const rows = stakeholders.map((one) => ({
    cells: [
      { title: one.name, text: t(`common:sectors.${one.sector}`) },
      ...[one.need, one.positive, one.negative],
      one.overall ? t(`stakeholders:effects.${one.overall}`) : '–',
      one.affected ? t(`stakeholders:affected.${one.affected}`) : '–',
      one.role,
      one.tier ? t(`stakeholders:tiers.${one.tier}`) : t('stakeholders:unknown.tier'),
    ],
  }));
  return [title, { kind: 'table', columns, rows }];
}

function inShort(view: StakeholderReportView, t: Translate): Block[] {
  const { stakeholders } = view;
  const much = stakeholders.filter((one) => one.affected === 'much');
  const negative = stakeholders.filter((one) => one.overall === 'negative');
  const points = [
    { label: t('stakeholders.key.who'), lines: [counts(stakeholders, t)] },
    { label: t('stakeholders.key.much'), lines: [named(much, t) ?? t('stakeholders.key.nobodyMuch')] },
    {
      label: t('stakeholders.key.negative'),
      lines: [named(negative, t) ?? t('stakeholders.key.nobodyNegative')],
    },
    { label: t('stakeholders.key.missing'), lines: [missing(view, t)] },
    { label: t('stakeholders.key.todo'), lines: [left(view, t)] },
  ];
  return [{ kind: 'keyPoints', title: t('stakeholders.key.title'), points }];
}

function counts(all: readonly Stakeholder[], t: Translate): string {
  const of = (tier: Stakeholder['tier']) => all.filter((one) => one.tier === tier).length;
  const groups = [
    t('stakeholders.key.primary', { count: of('primary') }),
    t('stakeholders.key.secondary', { count: of('secondary') }),
    ...(of('') > 0 ? [t('stakeholders.key.ungrouped', { count: of('') })] : []),
  ];
  return `${t('stakeholders.key.all', { count: all.length })}: ${groups.join(', ')}`;
}

/** Some names, primary ones first, or null when there is none. */
function named(all: readonly Stakeholder[], t: Translate): string | null {
  if (all.length === 0) return null;
  const first = [...all.filter(isPrimary), ...all.filter((one) => !isPrimary(one))];
  const shown = first.length > NAMES_IN_A_LINE ? first.slice(0, NAMES_IN_A_LINE - 1) : first;
  const names = shown.map((one) => within(one.name)).join(', ');
  const more = first.length - shown.length;
  return more > 0 ? `${names} ${t('stakeholders.key.more', { count: more })}` : names;
}
const isPrimary = (one: Stakeholder) => one.tier === 'primary';

function missing({ stakeholders, representatives }: StakeholderReportView, t: Translate): string {
  const primary = stakeholders.filter(isPrimary);
  if (primary.length === 0) return t('stakeholders.key.noPrimary');
  const replies = (id: string) =>
    representatives.filter((one) => one.stakeholderId === id).map((one) => one.reply);
  const alone = primary.filter((one) => !isRepresented(replies(one.id)));
  return named(alone, t) ?? t('stakeholders.key.allIn');
}

function left({ consequences, today, project }: StakeholderReportView, t: Translate): string {
  const all = consequences.filter((note) => note.todo);
  if (all.length === 0) return t('stakeholders.key.noTodo');
  const open = all.filter((note) => !note.done).sort(byDue);
  const late = open.filter((note) => daysLate(note.due, today) > 0);
  const next = open.find((note) => note.due >= today);
  return [
    t('stakeholders.key.left', { left: open.length, count: all.length }),
    ...(late.length > 0 ? [t('stakeholders.key.late', { count: late.length })] : []),
    ...(next ? [t('stakeholders.key.next', { day: weekdayOf(project.language, next.due) })] : []),
  ].join(' ');
}
