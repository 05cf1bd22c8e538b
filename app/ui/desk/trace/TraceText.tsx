import { useTranslation } from 'react-i18next';
import type { TraceBranch } from '~/domain/trace';
import type { TraceView } from '~/views/shapes';
import { traceAddress } from '../../trace/address';
import { reasonOf, useTraceWords } from '../../trace/words';

interface TraceTextProps {
  projectId: string;
  nodes: TraceView['nodes'];
  branches: readonly TraceBranch[];
  way: 'back' | 'forward';
}

/** A chain in sentences, each under what it follows from. */
export function TraceText({ branches, ...rest }: TraceTextProps) {
  return (
    <ul className="trace-text">
      {branches.map((branch) => (
        <Step key={`${branch.link} ${branch.key}`} branch={branch} {...rest} />
      ))}
    </ul>
  );
}

function Step({ branch, ...rest }: Omit<TraceTextProps, 'branches'> & { branch: TraceBranch }) {
  const { t } = useTranslation('trace');
  const { nameOf, factsOf } = useTraceWords();
  const node = rest.nodes[branch.key];
  if (!node) return null;
  const facts = factsOf(node);
  const reason = reasonOf(node);
  return (
    <li>
      <p>
        {t(`${rest.way}.${branch.link}`)}:{' '}
        <a href={traceAddress(rest.projectId, node.kind, node.id)}>
          <bdi>{nameOf(node)}</bdi>
        </a>
        {branch.again && <span className="hint"> ({t('again')})</span>}
      </p>
      {!branch.again && facts.length > 0 && (
        <p className="hint trace-facts">
          <bdi>{facts.join(' · ')}</bdi>
        </p>
      )}
      {!branch.again && reason && (
        <p className="hint">
          <bdi>{t('reason', { reason })}</bdi>
        </p>
      )}
      {branch.branches.length > 0 && <TraceText branches={branch.branches} {...rest} />}
    </li>
  );
}
