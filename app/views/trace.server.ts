import { found } from '~/domain/problem';
import {
  back,
  forward,
  graphOf,
  keysIn,
  TRACE_STARTS,
  traceKey,
  type TraceKind,
  type TraceLink,
  type TraceLinkKind,
} from '~/domain/trace';
import type { Db } from '~db/client.server';
import type { ProjectRow } from './allow.server';
import type { TraceView } from './shapes';
import { nodesOf } from './trace-nodes.server';
import { traceRows, type TraceRows } from './trace-rows.server';

/**
 * The trace of one thing, and what else can be looked at.
 * @param of its kind and id as `traceKey` writes them; empty for nothing yet
 * @throws Problem `not-found` for what the project has not
 */
export async function traceView(db: Db, project: ProjectRow, of: string): Promise<TraceView> {
  const rows = await traceRows(db, project);
  const graph = graphOf(nodesOf(rows), linksOf(rows));
  const all = [...graph.nodes.values()];
  const picks = TRACE_STARTS.flatMap((kind) => all.filter((node) => node.kind === kind));
  if (of === '') return { subject: null, back: [], forward: [], nodes: {}, links: [], picks };
  const subject = found(graph.nodes.get(of));
  const chains = { back: back(graph, of), forward: forward(graph, of) };
  const keys = new Set([of, ...keysIn(chains.back), ...keysIn(chains.forward)]);
  const nodes = all.filter((node) => keys.has(traceKey(node)));
  return {
    ...{ subject, ...chains, picks },
    nodes: Object.fromEntries(nodes.map((node) => [traceKey(node), node])),
    links: graph.links.filter(({ from, to }) => keys.has(from) && keys.has(to)),
  };
}

type End = readonly [TraceKind, string | null];
/** None where one of the two is missing. */
function link(kind: TraceLinkKind, [fromKind, from]: End, [toKind, to]: End): TraceLink[] {
  if (!from || !to) return [];
  return [{ kind, from: traceKey({ kind: fromKind, id: from }), to: traceKey({ kind: toKind, id: to }) }];
}

/** How the rows are tied to each other. Ends that are no longer there are left to `graphOf`. */
function linksOf(rows: TraceRows): TraceLink[] {
  return [
    ...fromNeeds(rows),
    ...betweenProposals(rows),
    ...toCards(rows),
    ...fromCards(rows),
    ...ofPilots(rows),
  ];
}

const fromNeeds = ({ needs, ties, proposals }: TraceRows): TraceLink[] => [
  ...needs.flatMap(({ id, clusterId }) => link('gathered', ['need', id], ['heading', clusterId])),
  ...ties.flatMap(({ needId, proposalId }) =>
    link('needAnswered', ['need', needId], ['proposal', proposalId]),
  ),
  ...proposals.flatMap(({ id, clusterId }) =>
    link('headingAnswered', ['heading', clusterId], ['proposal', id]),
  ),
];

const betweenProposals = ({ proposals }: TraceRows): TraceLink[] =>
  proposals.flatMap(({ id, mergedInto, splitFrom }) => [
    ...link('merged', ['proposal', id], ['proposal', mergedInto]),
    ...link('split', ['proposal', splitFrom], ['proposal', id]),
  ]);

/** A card of a proposal that had homework builds on the homework. */
function toCards({ homework, solutions }: TraceRows): TraceLink[] {
  const checked = new Map(homework.map(({ id, proposalId }) => [proposalId, id]));
  return [
    ...homework.flatMap(({ id, proposalId }) => link('checked', ['proposal', proposalId], ['homework', id])),
    ...solutions.flatMap(({ id, proposalId }) => {
      const homeworkId = checked.get(proposalId);
      return homeworkId
        ? link('built', ['homework', homeworkId], ['solution', id])
        : link('carded', ['proposal', proposalId], ['solution', id]);
    }),
  ];
}

/** What was made of an action comes of its card by way of it. */
const fromCards = ({ actions, pilots, measures }: TraceRows): TraceLink[] => [
  ...actions.flatMap(({ id, solutionId }) => link('planned', ['solution', solutionId], ['action', id])),
  ...pilots.flatMap(({ id, solutionId }) => link('tested', ['solution', solutionId], ['pilot', id])),
  ...measures.flatMap(({ id, solutionId, actionId }) =>
    actionId
      ? link('carried', ['action', actionId], ['measure', id])
      : link('measured', ['solution', solutionId], ['measure', id]),
  ),
];

/** A round that goes back to the idea phase opens the proposal of its pilot's card again. */
function ofPilots({ pilots, rounds, evaluations, solutions }: TraceRows): TraceLink[] {
  const cardOf = new Map(pilots.map(({ id, solutionId }) => [id, solutionId]));
  const proposalOf = new Map(solutions.map(({ id, proposalId }) => [id, proposalId]));
  return [
    ...rounds.flatMap(({ id, pilotId, decision }) => [
      ...link('run', ['pilot', pilotId], ['round', id]),
      ...link('decided', ['round', id], ['decision', id]),
      ...(decision === 'back'
        ? link('reopened', ['decision', id], ['proposal', proposalOf.get(cardOf.get(pilotId) ?? '') ?? null])
        : []),
    ]),
    ...evaluations.flatMap(({ pilotId }) => link('evaluated', ['pilot', pilotId], ['decision', pilotId])),
  ];
}
