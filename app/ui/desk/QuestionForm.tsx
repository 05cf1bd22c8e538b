import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { QUESTION_MARKS, type Language, type QuestionMark } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { JUDGED_MARK, marksOf, QUESTION_LENGTH, questionLength } from '~/domain/questions';
import type { DeskTheme } from '~/views/shapes';
import { Act, CallForm, Choice, Field } from '../forms';
import { useRefused } from '../Problems';
import { MoveButtons } from './MoveButtons';
import { Remarks } from './QuestionMarks';

interface QuestionFormProps {
  theme: DeskTheme;
  themes: readonly DeskTheme[];
  /** The question that is changed; a new one when nothing is said. */
  question?: DeskTheme['questions'][number];
  language: Language;
}
const CALL = 'question.save';

/** One question on its way: what it says, its marks, and what the tool remarks while it is written. */
export function QuestionForm({ theme, themes, question, language }: QuestionFormProps) {
  const { t } = useTranslation(['themes', 'common']);
  const [draft, setDraft] = useState(useKept(question));
  const read = (event: FormEvent) => {
    const { form } = event.target as HTMLInputElement;
    if (form) setDraft(draftOf(new FormData(form)));
  };
  return (
    <div className="open-form stack" id="open" tabIndex={-1}>
      <h3 className="ds-heading" data-size="xs">
        {question ? t('themes:question.edit') : t('themes:question.new')}
      </h3>
      <CallForm
        call={CALL}
        input={question ? { questionId: question.id } : { themeId: theme.id }}
        className="stack"
      >
        <div className="stack" onInput={read}>
          <Field
            call={CALL}
            name="text"
            label={t('themes:question.text')}
            hint={t('themes:question.hint')}
            rows={3}
            required
            maxLength={LIMITS.text}
            defaultValue={question?.text}
          />
          <p className="hint">
            {t('themes:question.length', { count: questionLength(draft.text), max: QUESTION_LENGTH })}
          </p>
          <div className="stack" aria-live="polite">
            <Remarks text={draft.text} language={language} />
          </div>
          <MarkBoxes draft={draft} language={language} />
          {question && <ThemeChoice theme={theme} themes={themes} />}
        </div>
        <div className="row">
          <button className="ds-button" data-variant="primary" type="submit">
            {t('themes:question.save')}
          </button>
          <a className="ds-link" href={`?#theme-${theme.id}`}>
            {t('themes:cancel')}
          </a>
        </div>
      </CallForm>
      {question && <QuestionActions theme={theme} id={question.id} text={question.text} />}
    </div>
  );
}

interface Draft {
  text: string;
  ticked: QuestionMark[];
}
const draftOf = (form: FormData): Draft => ({
  text: String(form.get('text') ?? ''),
  ticked: QUESTION_MARKS.filter((mark) => form.getAll('marks[]').includes(mark)),
});

/** What was sent and refused, else what is saved. */
function useKept(question: QuestionFormProps['question']): Draft {
  const refused = useRefused(CALL);
  if (!refused) return { text: question?.text ?? '', ticked: question?.marks ?? [] };
  const { text, marks } = refused.values;
  const sent = Array.isArray(marks) ? marks : [];
  return {
    text: typeof text === 'string' ? text : '',
    ticked: QUESTION_MARKS.filter((mark) => sent.includes(mark)),
  };
}

/** The owner ticks; the one mark that the tool sees is only shown. */
function MarkBoxes({ draft, language }: { draft: Draft; language: Language }) {
  const { t } = useTranslation('themes');
  const [kept] = useState(draft.ticked);
  const marks = marksOf(draft.text, draft.ticked, language);
  return (
    <fieldset className="mark-boxes">
      <legend className="ds-label" data-weight="medium">
        {t('marks.progress', { count: marks.length, max: QUESTION_MARKS.length })}
      </legend>
      <p className="hint">{t('marks.why')}</p>
      {QUESTION_MARKS.map((mark) => (
        <div key={mark} className="mark-box">
          {mark === JUDGED_MARK ? (
            <Judged has={marks.includes(mark)} />
          ) : (
            <label className="tick">
              <input
                type="checkbox"
                name="marks[]"
                value={mark}
                defaultChecked={kept.includes(mark)}
                aria-describedby={`why-${mark}`}
              />
              <span>{t(`marks.${mark}.name`)}</span>
            </label>
          )}
          <p className="hint" id={`why-${mark}`}>
            {t(`marks.${mark}.why`)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}

function Judged({ has }: { has: boolean }) {
  const { t } = useTranslation('themes');
  return (
    <p className="tick">
      <span aria-hidden="true">{has ? '✓' : '○'}</span>
      <span>
        <span className="ds-sr-only">{has ? t('marks.has') : t('marks.lacks')}: </span>
        {t(`marks.${JUDGED_MARK}.name`)} <em>({t('marks.judged')})</em>
      </span>
    </p>
  );
}

function ThemeChoice({ theme, themes }: Pick<QuestionFormProps, 'theme' | 'themes'>) {
  const { t } = useTranslation('themes');
  return (
    <Choice
      call={CALL}
      name="themeId"
      label={t('theme')}
      defaultValue={theme.id}
      options={themes.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}

function QuestionActions({ theme, id, text }: { theme: DeskTheme; id: string; text: string }) {
  const { t } = useTranslation('themes');
  const at = theme.questions.findIndex((one) => one.id === id);
  const count = theme.questions.length;
  return (
    <div className="row">
      <p className="hint">{t('question.order', { number: at + 1, count })}</p>
      <MoveButtons
        call="question.move"
        target={{ questionId: id }}
        name={text}
        first={at === 0}
        last={at === count - 1}
        back={`?edit=${id}`}
      />
      <Act
        call="question.remove"
        input={{ questionId: id, _to: `#theme-${theme.id}` }}
        label={t('question.remove')}
      />
    </div>
  );
}
