import { balanceOf } from '~/domain/budget';
import { grouped } from '~/domain/kroner';
import { SEAT_KINDS } from '~/domain/lists-after';
import { quarterAt, runsOf } from '~/domain/quarters';
import type { Measure, ProgrammeAbout, ProgrammeReportView } from '~/views/shapes';
import type { Block, Column, Document, Translate } from './blocks';
import { budgetBlocks } from './programme-budget';
import { mappingBlocks, progressBlocks } from './programme-matrix';
import { within } from './text';

const column = (title: string, share: number, align: Column['align'] = 'start'): Column => ({
  ...{ title, align, share },
});
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

/**
 * The programme plan on paper (report ch. 7): what it is in short, then every part of it. `t` speaks the project's
 * language and knows every subject.
 */
export function programmeDocument(view: ProgrammeReportView, t: Translate): Document {
  return {
    title: t('title'),
    subtitle: view.programme?.title ?? view.project.title,
    municipality: view.project.municipality,
    language: view.project.language,
    date: view.madeAt,
    landscape: true,
    words: { page: t('report:page'), of: t('report:of'), missingSigns: t('report:missingSigns') },
    blocks: [
      ...inShort(view, t),
      { kind: 'newPage' },
      ...packageBlocks(view, t),
      ...organisationBlocks(view, t),
      ...mappingBlocks(view, t),
      ...progressBlocks(view, t),
      ...budgetBlocks(view, t),
    ],
  };
}

/** A quarter as narrow places have it. @param index counted from the programme's first */
const shortQuarter = (programme: ProgrammeAbout, index: number, t: Translate) =>
  t('progress.quarterShort', { ...quarterAt(programme, index) });

function inShort(view: ProgrammeReportView, t: Translate): Block[] {
  const { programme, packages, seats } = view;
  const or = (lines: string[], none: string) => (lines.length > 0 ? lines : [t(none)]);
  const leaders = seats.filter(({ kind }) => kind === 'leader').map(({ name, body }) => name || body);
  const works = packages.map(({ title, measures }) =>
    t('paper.key.package', {
      title: within(title),
      measures: t('paper.key.measures', { count: measures.length }),
    }),
  );
  const points = [
    { label: t('paper.key.aim'), lines: [programme?.aim || t('paper.key.noAim')] },
    { label: t('paper.key.period'), lines: [programme ? spanOf(programme, t) : t('about.none')] },
    { label: t('paper.key.leader'), lines: or(leaders, 'paper.key.noLeader') },
    { label: t('paper.key.packages'), lines: or(works, 'paper.key.none') },
    { label: t('paper.key.costs'), lines: or(costs(view, t), 'paper.key.none') },
  ];
  return [{ kind: 'keyPoints', title: t('paper.key.title'), points }];
}

function spanOf(programme: ProgrammeAbout, t: Translate): string {
  const last = programme.quarters - 1;
  const quarter = (index: number) => t('progress.quarterLong', { ...quarterAt(programme, index) });
  return t('about.span', { from: quarter(0), to: quarter(last), count: programme.quarters });
}

/** Year by year, those that have figures. */
const costs = ({ budget, project }: ProgrammeReportView, t: Translate): string[] =>
  budget
    .filter(({ lines }) => lines.length > 0)
    .map(({ year, lines }) => {
      const { cost, balanced } = balanceOf(lines);
      const state = t(balanced ? 'budget.goesUp' : 'budget.goesNot');
      return t('paper.key.year', { year, amount: grouped(cost.total, project.language), state });
    });

/** Every work package with its aim and what it does when. */
function packageBlocks({ packages, programme }: ProgrammeReportView, t: Translate): Block[] {
  const title = heading(t('parts.packages'));
  if (packages.length === 0) return [title, { kind: 'paragraph', text: t('package.none') }];
  const columns = [
    column(t('measure.title'), 50),
    column(t('paper.when'), 30),
    column(t('paper.source'), 30),
  ];
  return [
    title,
    ...packages.flatMap(({ title: name, aim, lead, measures }, at): Block[] => [
      { kind: 'heading', level: 2, text: `${at + 1}. ${name}` },
      ...(aim ? [{ kind: 'paragraph', text: aim } as const] : []),
      ...(lead ? [{ kind: 'paragraph', text: t('package.ledBy', { lead }), tone: 'quiet' } as const] : []),
      measures.length === 0
        ? { kind: 'paragraph', text: t('measure.none'), tone: 'quiet' }
        : {
            kind: 'table',
            columns,
            rows: measures.map((measure) => ({
              cells: [
                measure.text,
                (programme && whenOf(programme, measure, t)) || t('paper.noWhen'),
                measure.source || '–',
              ],
            })),
          },
    ]),
  ];
}

/** In words: what is done, and what is planned, from which quarter to which. */
function whenOf(programme: ProgrammeAbout, { marks }: Measure, t: Translate): string {
  const lines = (['done', 'planned'] as const).flatMap((mark) => {
    const marked = marks.flatMap((one, index) => (one === mark ? [index] : []));
    return runsOf(marked).map(({ from, to }) => {
      const [first, last] = [shortQuarter(programme, from, t), shortQuarter(programme, to, t)];
      const span = from === to ? first : t('paper.span', { from: first, to: last });
      return { from, text: t(`paper.${mark}`, { span }) };
    });
  });
  return lines
    .sort((a, b) => a.from - b.from)
    .map(({ text }) => text)
    .join('\n');
}

/** Who sits where, by the parts of the organisation. */
function organisationBlocks({ seats, packages }: ProgrammeReportView, t: Translate): Block[] {
  const title = heading(t('parts.organisation'));
  if (seats.length === 0) return [title, { kind: 'paragraph', text: t('seats.none') }];
  const columns = [
    column(t('seats.body'), 30),
    column(t('seats.name'), 30),
    column(t('seats.package'), 30),
    column(t('paper.share'), 15, 'end'),
  ];
  const kinds = SEAT_KINDS.filter((kind) => seats.some((seat) => seat.kind === kind));
  return [
    title,
    ...kinds.map((kind): Block => {
      const rows = seats
        .filter((seat) => seat.kind === kind)
        .map(({ body, name, packageId, share }) => ({
          cells: [
            body,
            name || t('seats.open'),
            packages.find(({ id }) => id === packageId)?.title ?? t('seats.noPackage'),
            share === null ? '–' : String(share),
          ],
        }));
      return { kind: 'table', caption: t(`seats.kinds.${kind}`), columns, rows };
    }),
  ];
}
