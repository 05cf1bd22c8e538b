import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsIn } from '~/domain/word-count';
import { useRefused } from '../../Problems';

interface WordCountProps {
  call: string;
  /** What the field begins with, unless it was refused with something else. */
  text: string;
  limit: number;
  /** The field. */
  children: ReactNode;
}

/** How many words a field has of how many, while they are typed; without JavaScript, as they were sent. */
export function WordCount({ call, text, limit, children }: WordCountProps) {
  const { t } = useTranslation('finalReport');
  const kept = useRefused(call)?.values.text;
  const [words, setWords] = useState(wordsIn(typeof kept === 'string' ? kept : text));
  const isOver = words > limit;
  const count = ({ target }: FormEvent) => {
    if (target instanceof HTMLTextAreaElement) setWords(wordsIn(target.value));
  };
  return (
    <div className="stack-tight" onInput={count}>
      {children}
      <p className="hint figures word-count" data-over={isOver || undefined}>
        {t('words', { words, limit })}
      </p>
      <p role="status" className="late">
        {isOver && t('tooMany', { limit })}
      </p>
    </div>
  );
}
