import { useTranslation } from 'react-i18next';

/** What became part of a proposal afterwards, each with the votes that it had; null when nobody voted. */
export function MergedHere({ merged }: { merged: readonly { title: string; votes: number | null }[] }) {
  const { t } = useTranslation('common');
  return merged.map(({ title, votes }) => (
    <p key={title} className="hint" dir="auto">
      {t('mergedHere', { title })}
      {votes !== null && ` · ${t('votes', { count: votes })}`}
    </p>
  ));
}
