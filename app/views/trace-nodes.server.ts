import { ranks } from '~/domain/board';
import { standingOf } from '~/domain/pilots';
import { dayOf } from './pilots.server';
import type { TracedDecision, TraceNode } from './shapes';
import type { TraceRows } from './trace-rows.server';

/** What stands in the traces of a project. What was put away is told of only where something came of it. */
export const nodesOf = (rows: TraceRows): TraceNode[] => [
  ...needNodes(rows),
  ...headingNodes(rows),
  ...proposalNodes(rows),
  ...cardNodes(rows),
  ...plannedNodes(rows),
  ...pilotNodes(rows),
  ...decisionNodes(rows),
];

const needNodes = ({ needs }: TraceRows): TraceNode[] =>
  needs.map(({ id, text, bankId }) => ({ kind: 'need', id, title: text, fromBank: bankId !== '' }));

function headingNodes({ needs, headings, taps, numbers }: TraceRows): TraceNode[] {
  const tables = [...new Set(headings.map(({ groupId }) => groupId))];
  const priorities = new Map(
    tables.flatMap((table) => {
      const written = needs.filter(({ groupId }) => groupId === table);
      const lines = written.map((need) => ({ ...need, withdrawn: false }));
      return [
        ...ranks(
          lines,
          headings.filter(({ groupId }) => groupId === table),
        ),
      ];
    }),
  );
  return headings.map(({ id, heading, groupId }) => ({
    kind: 'heading',
    ...{ id, title: heading, table: numbers.get(groupId) ?? 0 },
    ...{ priority: priorities.get(id) ?? null, taps: taps.get(id) ?? 0 },
  }));
}

function proposalNodes(rows: TraceRows): TraceNode[] {
  const used = new Set([...cardsShown(rows), ...rows.homework].map(({ proposalId }) => proposalId));
  return rows.proposals
    .filter(({ id, withdrawnAt }) => !withdrawnAt || used.has(id))
    .map(({ id, title, groupId, withdrawnAt }) => {
      const unvoted = { votes: null, rank: null, chosen: false, reason: '' };
      const handover = rows.handovers.find(({ proposalId }) => proposalId === id);
      return {
        kind: 'proposal',
        ...{ id, title, table: rows.numbers.get(groupId) ?? 0 },
        ...(rows.votes.get(id) ?? unvoted),
        ...{ actor: handover?.actor ?? '', away: withdrawnAt !== null },
      };
    });
}

/** Cards that were put away stay where an action, a measure or a pilot came of them. */
function cardsShown({ solutions, actions, measures, pilots }: TraceRows) {
  const used = new Set([...actions, ...measures, ...pilots].map(({ solutionId }) => solutionId));
  return solutions.filter(({ id, removedAt }) => !removedAt || used.has(id));
}

function cardNodes(rows: TraceRows): TraceNode[] {
  const titles = new Map(rows.proposals.map(({ id, title }) => [id, title]));
  return [
    ...rows.homework.map(({ id, proposalId, doneAt }): TraceNode => ({
      kind: 'homework',
      ...{ id, title: titles.get(proposalId) ?? '', done: doneAt !== null },
    })),
    ...cardsShown(rows).map(({ id, title, groupId, removedAt }): TraceNode => ({
      kind: 'solution',
      ...{ id, title, table: rows.numbers.get(groupId) ?? 0, away: removedAt !== null },
    })),
  ];
}

const plannedNodes = ({ actions, measures }: TraceRows): TraceNode[] => [
  ...actions.map(({ id, activity, status }): TraceNode => ({ kind: 'action', id, title: activity, status })),
  ...measures.map(({ id, text, workPackage }): TraceNode => ({
    kind: 'measure',
    id,
    title: text,
    workPackage,
  })),
];

const pilotNodes = ({ pilots, rounds }: TraceRows): TraceNode[] =>
  pilots.flatMap(({ id, title, state, reason, decidedAt }) => {
    const played = rounds.filter(({ pilotId }) => pilotId === id);
    const standing = standingOf(state, played);
    return [
      { kind: 'pilot', id, title, standing, reason, decided: dayOf(decidedAt) } as const,
      ...played.map((round) => ({
        ...({ kind: 'round', id: round.id, title, pilotId: id, number: round.number } as const),
      })),
    ];
  });

/** What was decided after each round, under the round's id, and by the evaluation, under the pilot's. */
function decisionNodes({ pilots, rounds, evaluations }: TraceRows): TracedDecision[] {
  const titles = new Map(pilots.map(({ id, title }) => [id, title]));
  const of = (id: string, pilotId: string) =>
    ({ kind: 'decision', id, title: titles.get(pilotId) ?? '', pilotId }) as const;
  return [
    ...rounds
      .filter(({ decision }) => decision !== '')
      .map(({ id, pilotId, number, decision, change, decidedAt }) => ({
        ...of(id, pilotId),
        ...{ number, after: decision, becomes: '' as const, reason: change, decided: dayOf(decidedAt) },
      })),
    ...evaluations
      .filter(({ decision }) => decision !== '')
      .map(({ pilotId, decision, reason, decidedOn }) => ({
        ...of(pilotId, pilotId),
        ...{ number: null, after: '' as const, becomes: decision, reason, decided: decidedOn },
      })),
  ];
}
