import type { LaterSummaryView, SummaryChosen, SummaryFound } from '~/views/shapes';
import type { Block, Column, Table, Translate } from './blocks';
import { weekdayOf } from './dates';
import { within } from './text';

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const quiet = (text: string): Block => ({ kind: 'paragraph', text, tone: 'quiet' });
const column = (title: string, share: number, align: Column['align'] = 'start'): Column => ({
  title,
  align,
  share,
});

/** What the workshops before came to: the first need of each table, and what was chosen with its votes. */
export function recap({ recap: { needs, chosen } }: LaterSummaryView, t: Translate): Block[] {
  const first: Table = {
    kind: 'table',
    columns: [column(t('sheets.table'), 20), column(t('later.recap.need'), 80)],
    rows: needs.map(({ table, heading: need }) => ({ cells: [t('tableName', { number: table }), need] })),
  };
  const proposals: Table = {
    kind: 'table',
    columns: [column(t('vote.proposal'), 75), column(t('vote.votes'), 25)],
    rows: chosen.map((line) => ({
      cells: [{ title: line.title, text: family(line, t).join('\n') }, votesOf(line.votes, t)],
    })),
  };
  return [
    heading(1, t('later.recap.title')),
    paragraph(t('later.recap.lead')),
    ...(needs.length > 0 ? [first] : []),
    ...(chosen.length > 0 ? [proposals] : [paragraph(t('chosen.none'))]),
  ];
}

const votesOf = (votes: number | null, t: Translate) =>
  votes === null ? t('later.recap.noVote') : t('votes', { count: votes });

/** What a proposal became part of, and what became part of it. */
function family({ mergedInto, merged }: SummaryChosen, t: Translate): string[] {
  const parts = merged.map(({ title, votes }) => {
    const count = votes === null ? '' : ` (${t('votes', { count: votes })})`;
    return `${t('common:mergedHere', { title: within(title) })}${count}`;
  });
  return [...(mergedInto ? [t('common:mergedInto', { title: within(mergedInto) })] : []), ...parts];
}

/** What those responsible found out about each chosen proposal. */
export function found(view: LaterSummaryView, t: Translate): Block[] {
  const title = heading(1, t('later.found.title'));
  if (view.found.length === 0) return [title, paragraph(t('later.found.none'))];
  return [title, paragraph(t('later.found.lead')), ...view.found.flatMap((one) => oneFound(one, view, t))];
}

function oneFound(one: SummaryFound, view: LaterSummaryView, t: Translate): Block[] {
  const { title, mergedInto, responsible, given, done, fields, talks } = one;
  const facts = [
    { label: t('homework.responsible'), value: responsible.join('\n') || t('homework.nobody') },
    { label: t('later.found.state'), value: t(done ? 'later.found.done' : 'later.found.open') },
  ];
  const texts = fields.flatMap(({ field, question, text }) => [
    heading(3, field === '' ? question : t(`homework:fields.${field}`)),
    paragraph(text),
  ]);
  const nothing = fields.length + talks.length === 0;
  return [
    heading(2, title),
    ...(mergedInto ? [quiet(t('common:mergedInto', { title: within(mergedInto) }))] : []),
    ...(given ? [{ kind: 'facts', facts } as const] : [paragraph(t('key.noHomework'))]),
    ...(given && nothing ? [quiet(t('later.found.nothing'))] : []),
    ...texts,
    ...spoken(one, view, t),
  ];
}

function spoken({ talks }: SummaryFound, { project }: LaterSummaryView, t: Translate): Block[] {
  if (talks.length === 0) return [];
  const table: Table = {
    kind: 'table',
    columns: [
      column(t('later.found.who'), 30),
      column(t('later.found.date'), 25),
      column(t('later.found.what'), 45),
    ],
    rows: talks.map(({ who, date, what }) => ({
      cells: [who, date ? weekdayOf(project.language, date) : '–', what],
    })),
  };
  return [heading(3, t('later.found.talks')), table];
}

/** What was said of the proposals between the workshops. Without any there is nothing to say. */
export function comments({ comments: all }: LaterSummaryView, t: Translate): Block[] {
  if (all.length === 0) return [];
  return [
    heading(1, t('later.comments.title')),
    paragraph(t('later.comments.lead')),
    ...all.flatMap((one) => saidOf(one, t)),
  ];
}

type Said = LaterSummaryView['comments'][number];
function saidOf({ title, actor, comments: said }: Said, t: Translate): Block[] {
  const reply = (text: string) => (text === '' ? '' : `${t('later.comments.reply')} ${text}`);
  const table: Table = {
    kind: 'table',
    columns: [
      column(t('later.comments.from'), 25),
      column(t('later.comments.tag'), 25),
      column(t('later.comments.text'), 50),
    ],
    rows: said.map(({ from, tag, text, reply: answer }) => ({
      cells: [
        t(`later.comments.${from}`),
        t(`between:tags.${tag || 'none'}`),
        [text, reply(answer)].filter((part) => part !== '').join('\n'),
      ],
    })),
  };
  const facts = [{ label: t('later.comments.actor'), value: actor }];
  return [
    heading(2, title),
    ...(actor ? [{ kind: 'facts' as const, facts }] : []),
    ...(said.length > 0 ? [table] : []),
  ];
}

/** What the room added while homework was presented. Without any there is nothing to say. */
export function discussion({ discussion: all }: LaterSummaryView, t: Translate): Block[] {
  if (all.length === 0) return [];
  return [
    heading(1, t('later.discussion.title')),
    paragraph(t('later.discussion.lead')),
    ...all.flatMap(({ title, additions }): Block[] => [
      heading(2, title),
      { kind: 'bullets', items: additions },
    ]),
  ];
}
