import { CARD_FIELDS } from '~/domain/lists';
import type { LaterSummaryView } from '~/views/shapes';
import { inSubject, type Translate } from './blocks';
import { planSheets } from './plan-sheets';
import type { Sheet } from './sheets';
import { tableName } from './summary-board';

/** The lists of a later workshop as a spreadsheet: homework, comments, cards, reality check, and the action plan. */
export function laterSummarySheets(view: LaterSummaryView, t: Translate): Sheet[] {
  return [
    foundSheet(view, t),
    commentSheet(view, t),
    cardSheet(view, t),
    realitySheet(view, t),
    ...planSheets(view.plan, inSubject('plan', t)),
  ];
}

const sheetOf = (name: string, columns: [title: string, width: number][], rows: Sheet['rows']): Sheet => ({
  name,
  columns: columns.map(([title, width]) => ({ title, width })),
  rows,
});

/** One row for each field that is written in, and for each talk. */
function foundSheet({ found }: LaterSummaryView, t: Translate): Sheet {
  const columns: [string, number][] = [
    [t('sheets.proposal'), 36],
    [t('sheets.responsible'), 30],
    [t('later.found.state'), 14],
    [t('later.found.what'), 36],
    [t('later.found.date'), 13],
    [t('sheets.text'), 70],
  ];
  const rows = found.flatMap(({ title, responsible, done, fields, talks }): Sheet['rows'] => {
    const head = [title, responsible.join('\n'), t(done ? 'later.found.done' : 'later.found.open')];
    return [
      ...fields.map(({ field, question, text }) => [
        ...head,
        ...[field === '' ? question : t(`homework:fields.${field}`), '', text],
      ]),
      ...talks.map(({ who, date, what }) => [...head, who, date ? { day: date } : '', what]),
    ];
  });
  return sheetOf(t('later.sheets.found'), columns, rows);
}

function commentSheet({ comments }: LaterSummaryView, t: Translate): Sheet {
  const columns: [string, number][] = [
    [t('sheets.proposal'), 36],
    [t('later.comments.from'), 20],
    [t('later.comments.tag'), 24],
    [t('later.sheets.comments'), 60],
    [t('between:comment.reply'), 60],
  ];
  const rows = comments.flatMap(({ title, comments: said }) =>
    said.map(({ from, tag, text, reply }) => [
      ...[title, t(`later.comments.${from}`), t(`between:tags.${tag || 'none'}`), text, reply],
    ]),
  );
  return sheetOf(t('later.sheets.comments'), columns, rows);
}

function cardSheet({ cards }: LaterSummaryView, t: Translate): Sheet {
  const columns: [string, number][] = [
    [t('plan:columns.solution'), 36],
    [t('later.cards.from'), 36],
    [t('vote.table'), 28],
    ...CARD_FIELDS.map((field): [string, number] => [t(`cards:fields.${field}`), 40]),
  ];
  const rows = cards.map(({ title, proposal, table, fields }) => [
    ...[title, proposal, tableName(table, t)],
    ...CARD_FIELDS.map((field) => fields[field]),
  ]);
  return sheetOf(t('later.sheets.cards'), columns, rows);
}

function realitySheet({ cards }: LaterSummaryView, t: Translate): Sheet {
  const columns: [string, number][] = [
    [t('plan:columns.solution'), 36],
    [t('later.reality.area'), 24],
    [t('later.reality.verdict'), 18],
    [t('cards:reality.note'), 50],
    [t('later.reality.who'), 26],
    [t('plan:columns.due'), 13],
  ];
  const rows = cards.flatMap(({ title, checks }) =>
    checks.map(({ area, verdict, note, who, due }): Sheet['rows'][number] => [
      ...[title, t(`cards:areas.${area}`), t(`cards:verdicts.${verdict || 'none'}`), note, who],
      due ? { day: due } : '',
    ]),
  );
  return sheetOf(t('later.sheets.reality'), columns, rows);
}
