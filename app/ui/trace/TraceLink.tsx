import { useTranslation } from 'react-i18next';
import type { TraceKind } from '~/domain/trace';
import { traceAddress } from './address';

interface TraceLinkProps {
  projectId: string;
  kind: TraceKind;
  id: string;
  /** What it is called, for those who hear the link without what stands beside it. */
  about: string;
}

/** The way to what something came from, and what came of it. */
export function TraceLink({ projectId, kind, id, about }: TraceLinkProps) {
  const { t } = useTranslation('common');
  return (
    <a
      className="trace-link no-print"
      href={traceAddress(projectId, kind, id)}
      aria-label={`${t('trace')}: ${about}`}
    >
      {t('trace')}
    </a>
  );
}
