import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThemeName } from '~/views/shapes';
import { CallForm, Choice } from '../forms';
import { markedIn } from './piece';

/** The form that every answer's buttons belong to: one for the whole list, so that a long list stays light. */
export const TAKE = 'take';
/** Around an answer and its buttons. */
export const ANSWER = 'answer';

const textOf = (inside: Element | null | undefined) =>
  inside?.closest(`.${ANSWER}`)?.querySelector('.told') ?? null;

interface TakeBarProps {
  themes: ThemeName[];
  /** The theme of what was taken last. */
  theme: string;
}

/** Stays in sight above the list: which theme the next piece gets, and what is marked. */
export function TakeBar({ themes, theme }: TakeBarProps) {
  const { t } = useTranslation('findings');
  const marked = useMarked();
  const takeMarked = (event: FormEvent<HTMLElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const text = textOf(submitter);
    const field = (event.target as HTMLFormElement).elements.namedItem('text') as HTMLInputElement;
    field.value = text ? markedIn(text) : '';
  };
  return (
    <div className="take-bar" onSubmit={takeMarked}>
      <CallForm call="bank.add" id={TAKE} className="row">
        <input type="hidden" name="text" />
        <ThemeChoice call="bank.add" label={t('take.theme')} themes={themes} theme={theme} />
        <p className="hint take-hint" data-marked={marked ? '' : undefined}>
          {marked ? (
            t('take.marked', { text: marked })
          ) : (
            <>
              {t('take.whole')} <span data-scripted>{t('take.mark')}</span>
            </>
          )}
        </p>
      </CallForm>
    </div>
  );
}

interface ThemeChoiceProps {
  call: string;
  label: string;
  themes: ThemeName[];
  theme: string;
}

/** Which theme something in the bank belongs to, if any. */
export function ThemeChoice({ call, label, themes, theme }: ThemeChoiceProps) {
  const { t } = useTranslation('findings');
  if (themes.length === 0) return null;
  return (
    <Choice
      call={call}
      name="themeId"
      label={label}
      defaultValue={theme}
      options={[
        { value: '', label: t('take.noTheme') },
        ...themes.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  );
}

/** What is marked in an answer now, shortened by the style; empty for nothing. */
function useMarked(): string {
  const [marked, setMarked] = useState('');
  useEffect(() => {
    const look = () => {
      const from = document.getSelection()?.anchorNode?.parentElement;
      const text = from?.closest('.told');
      setMarked(text ? markedIn(text) : '');
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return marked;
}
