import { traceKey, type TraceKind } from '~/domain/trace';
import type { TraceNode } from '~/views/shapes';

/** Where the trace of something is. */
export const traceAddress = (projectId: string, kind: TraceKind, id: string): string =>
  `/desk/${projectId}/trace?of=${traceKey({ kind, id })}`;

/** Where it stands itself on the desk; null for what is on the boards only. */
export function placeOf(projectId: string, node: TraceNode): string | null {
  const desk = `/desk/${projectId}`;
  switch (node.kind) {
    case 'need':
    case 'heading':
    case 'solution':
      return null;
    case 'proposal':
      return `${desk}/between#p-${node.id}`;
    case 'homework':
      return `${desk}/homework#h-${node.id}`;
    case 'action':
      return `${desk}/plan#action-${node.id}`;
    case 'measure':
      return `${desk}/programme`;
    case 'pilot':
      return `${desk}/pilots/${node.id}`;
    case 'round':
      return `${desk}/pilots/${node.pilotId}#round-${node.id}`;
    case 'decision':
      return `${desk}/pilots/${node.pilotId}#${node.number === null ? 'evaluation' : `round-${node.id}`}`;
  }
}
