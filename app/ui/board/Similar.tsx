import { useTranslation } from 'react-i18next';
import { alike, similarTo } from '~/domain/similar';
import { useRoom } from '~/live/useRoom';
import type { NeedLine, TableView } from '~/views/shapes';
import { Button } from '../kit';

const SHORTEST = 4;
const SETS_SHOWN = 2;

const useLanguage = () => useRoom().state.views.room?.project.language ?? 'nb';
export const needRowId = (id: string) => `need-${id}`;

/** While someone writes a need: one that says much the same, and the way to it. What is written stays. */
export function SimilarNeed({ text, table }: { text: string; table: TableView }) {
  const { t } = useTranslation(['board', 'common']);
  const language = useLanguage();
  const standing = table.needs.filter((need) => !need.withdrawn);
  const first = text.trim().length < SHORTEST ? undefined : similarTo(text, standing, language)[0];
  const show = () => {
    const row = document.getElementById(needRowId(first?.id ?? ''));
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('input')?.focus();
  };
  return (
    <div className="similar" role="status">
      {first && (
        <>
          <p>
            <bdi>{t('similar.like', { text: t('common:quote', { text: first.text }) })}</bdi>{' '}
            {t('similar.instead')}
          </p>
          <Button variant="secondary" data-size="sm" onClick={show}>
            {t('similar.show')}
          </Button>
        </>
      )}
    </div>
  );
}

interface SimilarSetsProps {
  loose: readonly NeedLine[];
  ticked: readonly string[];
  onPick: (ids: readonly string[]) => void;
}

/** Before gathering: needs that say much the same, to be ticked all at once. */
export function SimilarSets({ loose, ticked, onPick }: SimilarSetsProps) {
  const { t } = useTranslation(['board', 'common']);
  const sets = alike(loose, useLanguage()).filter((set) => !set.every(({ id }) => ticked.includes(id)));
  if (sets.length === 0) return null;
  return (
    <ul className="similar-sets">
      {sets.slice(0, SETS_SHOWN).map((set) => (
        <li key={set[0]?.id} className="similar">
          <p>
            {t('similar.these')}{' '}
            <bdi>{set.map((need) => t('common:quote', { text: need.text })).join(' · ')}</bdi>
          </p>
          <Button variant="secondary" data-size="sm" onClick={() => onPick(set.map(({ id }) => id))}>
            {t('similar.pick', { count: set.length })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
