import { useTranslation } from 'react-i18next';

interface NotesProps {
  round: number;
  fromBank: boolean;
  adapted?: boolean;
  mergedInto?: string;
  splitFrom?: string;
}

/** Small words after a need or a proposal: which round it came in, and from where. */
export function Notes({ round, fromBank, adapted = false, mergedInto = '', splitFrom = '' }: NotesProps) {
  const { t } = useTranslation(['board', 'common']);
  const words = [
    ...(round > 1 ? [t('round', { round })] : []),
    ...(fromBank ? [t('fromBank')] : []),
    ...(adapted ? [t('adapted')] : []),
    ...(mergedInto ? [t('common:mergedInto', { title: mergedInto })] : []),
    ...(splitFrom ? [t('common:splitFrom', { title: splitFrom })] : []),
  ];
  return words.map((word) => (
    <span key={word} className="note-tag" dir="auto">
      {word}
    </span>
  ));
}
