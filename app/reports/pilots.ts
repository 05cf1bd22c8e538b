import { grouped } from '~/domain/kroner';
import { rankingOf } from '~/domain/scoring';
import type { CriterionView, PilotsReportView } from '~/views/shapes';
import type { Block, Column, Document, Translate } from './blocks';
import { pilotBlocks } from './pilot';
import { within } from './text';

const column = (title: string, share: number, align: Column['align'] = 'start'): Column => ({
  ...{ title, align, share },
});

/** The pilots on paper (report ch. 6): what was chosen and why, then each pilot with its rounds and what came of it. */
export function pilotsDocument(view: PilotsReportView, t: Translate): Document {
  const { project, pilots, madeAt } = view;
  return {
    title: t('paper.title'),
    subtitle: project.title,
    municipality: project.municipality,
    language: project.language,
    date: madeAt,
    words: { page: t('report:page'), of: t('report:of'), missingSigns: t('report:missingSigns') },
    blocks: [
      inShort(view, t),
      ...choiceBlocks(view, t),
      ...pilots.flatMap((pilot): Block[] => [
        { kind: 'newPage' },
        ...pilotBlocks(pilot, project.language, t),
      ]),
    ],
  };
}

function inShort({ pilots }: PilotsReportView, t: Translate): Block {
  const or = (lines: string[], none: string) => (lines.length > 0 ? lines : [t(none)]);
  const chosen = pilots.map(({ pilot }) =>
    t('paper.key.state', { pilot: within(pilot.title), state: t(`standing.${pilot.standing}`) }),
  );
  const decided = pilots.flatMap(({ pilot, rounds }) => {
    const last = rounds.filter(({ decision }) => decision !== '').at(-1);
    if (!last) return [];
    const decision = t(`decision.${last.decision}`);
    return [t('paper.key.round', { pilot: within(pilot.title), number: last.number, decision })];
  });
  const next = pilots.flatMap(({ pilot, rounds, evaluation }) => {
    const running = rounds.at(-1);
    const name = within(pilot.title);
    if (evaluation.decision)
      return [t('paper.key.state', { pilot: name, state: t(`evaluation.decisions.${evaluation.decision}`) })];
    return running?.decision === '' ? [t('paper.key.running', { pilot: name, number: running.number })] : [];
  });
  const points = [
    { label: t('paper.key.chosen'), lines: or(chosen, 'paper.key.none') },
    { label: t('paper.key.decided'), lines: or(decided, 'paper.key.noDecisions') },
    { label: t('paper.key.next'), lines: or(next, 'paper.key.noNext') },
  ];
  return { kind: 'keyPoints', title: t('paper.key.title'), points };
}

/** Candidates by criteria, the best first, and what was decided of each. */
function choiceBlocks(view: PilotsReportView, t: Translate): Block[] {
  const { criteria, candidates, scoring, project } = view;
  const nameOf = ({ title, key }: CriterionView) => title || t(`criteria.${key}`);
  const rows = rankingOf(criteria, candidates).flatMap(({ id, rank, mean }) => {
    const candidate = candidates.find((one) => one.id === id);
    if (!candidate) return [];
    const scores = criteria.map((criterion) => String(candidate.scores[criterion.id] ?? '–'));
    const weighted = mean === null ? '–' : grouped(Math.round(100 * mean) / 100, project.language);
    const place = rank === null ? '–' : String(rank);
    return [{ cells: [candidate.title, ...scores, weighted, place], marked: candidate.state === 'chosen' }];
  });
  const columns = [
    column(t('matrix.candidate'), 30),
    ...criteria.map((one) =>
      column(`${nameOf(one)} (${t('criteria.weight').toLowerCase()} ${one.weight})`, 20, 'end'),
    ),
    column(t('matrix.mean'), 12, 'end'),
    column(t('matrix.rank'), 10, 'end'),
  ];
  return [
    { kind: 'heading', level: 1, text: t('paper.choice') },
    ...(scoring ? [{ kind: 'paragraph', text: t('paper.spread'), tone: 'quiet' } as const] : []),
    { kind: 'table', columns, rows },
    decisionTable(view, t),
  ];
}

function decisionTable({ candidates }: PilotsReportView, t: Translate): Block {
  const columns = [
    column(t('matrix.candidate'), 30),
    column(t('paper.decision'), 20),
    column(t('paper.reason'), 50),
  ];
  const rows = candidates.map(({ title, standing, reason }) => ({
    cells: [title, t(`standing.${standing}`), reason || '–'],
  }));
  return { kind: 'table', columns, rows };
}
