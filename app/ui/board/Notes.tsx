import { useTranslation } from 'react-i18next';

interface NotesProps {
  round: number;
  fromBank: boolean;
  adapted?: boolean;
}

/** Small words after a need or a proposal: which round it came in, and from where. */
export function Notes({ round, fromBank, adapted = false }: NotesProps) {
  const { t } = useTranslation('board');
  const words = [
    ...(round > 1 ? [t('round', { round })] : []),
    ...(fromBank ? [t('fromBank')] : []),
    ...(adapted ? [t('adapted')] : []),
  ];
  return words.map((word) => (
    <span key={word} className="note-tag">
      {word}
    </span>
  ));
}
