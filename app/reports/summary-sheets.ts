import type { SummaryView } from '~/views/shapes';
import type { Translate } from './blocks';
import type { Sheet } from './sheets';

/** The lists of a workshop as a spreadsheet: what was needed, what was proposed, and who finds out what. */
export function summarySheets(view: SummaryView, t: Translate): Sheet[] {
  const sheet = (name: string, widths: Record<string, number>, rows: Sheet['rows']): Sheet => ({
    name: t(`sheets.${name}`),
    columns: Object.entries(widths).map(([column, width]) => ({ title: t(`sheets.${column}`), width })),
    rows,
  });
  const where = { table: 8, theme: 28 };
  const needs = { ...where, heading: 32, priority: 10, need: 60 };
  const proposals = { ...where, proposal: 36, text: 60, answers: 32, nominated: 12, votes: 10, chosen: 10 };
  const homework = { proposal: 36, responsible: 32, due: 14, questions: 60 };
  return [
    sheet('needs', needs, needRows(view)),
    sheet('proposals', proposals, proposalRows(view, t)),
    sheet(
      'homework',
      homework,
      view.homework.map((line) => [
        line.title,
        line.responsible.map((person) => person.name).join('\n'),
        line.due ? { day: line.due } : '',
        line.questions.join('\n'),
      ]),
    ),
  ];
}

const needRows = (view: SummaryView): Sheet['rows'] =>
  view.tables.flatMap(({ number, theme, clusters, looseNeeds }) => [
    ...clusters.flatMap(({ heading, priority, needs }) =>
      needs.map((need) => [number, theme, heading, priority ?? '', need.text]),
    ),
    ...looseNeeds.map((need) => [number, theme, '', '', need.text]),
  ]);

/** The count is that of the first round; what was not nominated was not voted on. */
function proposalRows(view: SummaryView, t: Translate): Sheet['rows'] {
  const yes = (is: boolean) => t(is ? 'sheets.yes' : 'sheets.no');
  return view.tables.flatMap(({ number, theme, proposals }) =>
    proposals.map(({ id, title, text, answers, nominated }) => {
      const lines = view.rounds.flatMap((round) => round.lines.filter((line) => line.proposalId === id));
      const chosen = lines.some((line) => line.chosen);
      return [
        number,
        theme,
        title,
        text,
        answers.join('\n'),
        yes(nominated),
        lines[0]?.votes ?? '',
        yes(chosen),
      ];
    }),
  );
}
