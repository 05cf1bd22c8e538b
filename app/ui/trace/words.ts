import { useTranslation } from 'react-i18next';
import type { TracedDecision, TracedPilot, TracedProposal, TraceNode } from '~/views/shapes';
import { useDates } from '../dates';

/** What stands in a trace, in words. */
export function useTraceWords() {
  const { t } = useTranslation(['trace', 'pilots']);
  const factsOf = useFacts();
  const decided = ({ after, becomes }: TracedDecision) =>
    after ? t(`pilots:decision.${after}`) : t(`pilots:evaluation.decisions.${becomes}`);
  return {
    factsOf,
    /** What it is called where its kind is said too. */
    nameOf(node: TraceNode): string {
      if (node.kind === 'round') return t('name.round', { number: node.number, pilot: node.title });
      if (node.kind !== 'decision') return node.title;
      const parts = { decision: decided(node), pilot: node.title };
      return node.number === null
        ? t('name.evaluation', parts)
        : t('name.decision', { ...parts, number: node.number });
    },
  };
}

/** What is known of it, in short pieces; what people wrote by itself is in `reasonOf`. */
function useFacts() {
  const { t } = useTranslation(['trace', 'common', 'plan', 'pilots']);
  const choiceOf = useChoiceFacts();
  const boardOf = useBoardFacts();
  const pieces = (node: TraceNode): (string | false)[] => {
    switch (node.kind) {
      case 'need':
        return [node.fromBank && t('facts.bank')];
      case 'heading':
      case 'solution':
        return boardOf(node);
      case 'proposal':
        return [...boardOf(node), ...choiceOf(node)];
      case 'homework':
        return [t(node.done ? 'facts.done' : 'facts.open')];
      case 'action':
        return [t(`plan:states.${node.status}`)];
      case 'measure':
        return [t('facts.package', { title: node.workPackage })];
      case 'pilot':
      case 'decision':
        return choiceOf(node);
      case 'round':
        return [];
    }
  };
  return (node: TraceNode): string[] => pieces(node).filter((piece) => typeof piece === 'string');
}

/** Which table it is of, and how that table judged it. */
function useBoardFacts() {
  const { t } = useTranslation(['trace', 'common']);
  return (node: Extract<TraceNode, { table: number }>): (string | false)[] => {
    const table = t('common:table', { number: node.table });
    if (node.kind !== 'heading') return [table, node.away && t('facts.away')];
    const { priority, taps } = node;
    return [
      table,
      priority !== null && t('facts.priority', { number: priority }),
      taps > 0 && t('facts.taps', { count: taps }),
    ];
  };
}

/** How it was voted on or decided. */
function useChoiceFacts() {
  const { t } = useTranslation(['trace', 'pilots']);
  const { dateOf } = useDates();
  return (node: TracedProposal | TracedPilot | TracedDecision): (string | false)[] => {
    if (node.kind !== 'proposal') {
      const day = node.decided !== '' && t('facts.decided', { day: dateOf(node.decided) });
      return node.kind === 'pilot' ? [t(`pilots:standing.${node.standing}`), day] : [day];
    }
    const { votes, rank, chosen, actor } = node;
    return [
      votes !== null && t('facts.votes', { count: votes }),
      rank !== null && t('facts.rank', { number: rank }),
      chosen && t('facts.chosen'),
      actor !== '' && t('facts.actor', { actor }),
    ];
  };
}

/** Why it was chosen or decided, as it was written; or empty. */
export const reasonOf = (node: TraceNode): string => ('reason' in node ? node.reason : '');
