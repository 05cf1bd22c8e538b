import { useTranslation } from 'react-i18next';
import type { Language } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { measureIn } from '~/domain/questions';
import type { DeskHead, DeskTheme, ThemesOpen, ThemesView } from '~/views/shapes';
import { CallForm, Field } from '../forms';
import { MoveButtons } from './MoveButtons';
import { QuestionForm } from './QuestionForm';
import { MarkGuide, MarkList, Remarks, Tip } from './QuestionMarks';
import { TemplatePicker } from './TemplatePicker';

export type ThemesData = DeskHead & ThemesView & ThemesOpen;

/** Themes with their innovation questions, one of them open at a time. */
export function ThemesPage({ data }: { data: ThemesData }) {
  const { t } = useTranslation('themes');
  const { themes, mayEdit, pick, edit, add } = data;
  if (mayEdit && pick) return <TemplatePicker {...pick} />;
  return (
    <div className="themes stack">
      <p>{t('why')}</p>
      <MarkGuide />
      {themes.length === 0 && <NoThemes mayEdit={mayEdit} />}
      {themes.map((theme, i) => (
        <ThemeCard key={theme.id} data={data} theme={theme} at={i} />
      ))}
      {mayEdit && !edit && !add && <MoreThemes count={themes.length} />}
    </div>
  );
}

function NoThemes({ mayEdit }: { mayEdit: boolean }) {
  const { t } = useTranslation('themes');
  return (
    <div className="empty stack">
      <p>
        <strong>{t('none')}</strong>
      </p>
      <p>{t('noneWhy')}</p>
      {mayEdit && <PickLink variant="primary" />}
    </div>
  );
}

function PickLink({ variant }: { variant: 'primary' | 'secondary' }) {
  const { t } = useTranslation('themes');
  return (
    <a className="ds-button" data-variant={variant} href="?pick=">
      {t('pick.open')}
    </a>
  );
}

function MoreThemes({ count }: { count: number }) {
  const { t } = useTranslation('themes');
  if (count >= LIMITS.themes) return <p className="hint">{t('fullOfThemes', { max: LIMITS.themes })}</p>;
  const call = 'theme.save';
  return (
    <section className="panel stack">
      <div className="row spread">
        <h2 className="ds-heading" data-size="sm">
          {t('new')}
        </h2>
        {count > 0 && <PickLink variant="secondary" />}
      </div>
      <CallForm call={call} className="stack">
        <TitleField />
        <Field call={call} name="questions" label={t('questions')} hint={t('questionsHint')} rows={4} />
        <button className="ds-button" data-variant={count > 0 ? 'primary' : 'secondary'} type="submit">
          {t('add')}
        </button>
      </CallForm>
    </section>
  );
}

function TitleField({ title }: { title?: string }) {
  const { t } = useTranslation('themes');
  return (
    <Field
      call="theme.save"
      name="title"
      label={t('theme')}
      hint={t('titleHint')}
      required
      maxLength={LIMITS.title}
      defaultValue={title}
    />
  );
}

function ThemeCard({ data, theme, at }: { data: ThemesData; theme: DeskTheme; at: number }) {
  const { mayEdit, themes } = data;
  const { language } = data.project;
  return (
    <section className="panel stack" id={`theme-${theme.id}`} tabIndex={-1}>
      <div className="row spread">
        <h2 className="ds-heading" data-size="sm" dir="auto">
          {theme.title}
        </h2>
        {mayEdit && (
          <div className="row">
            <EditLink id={theme.id} name={theme.title} />
            <MoveButtons
              call="theme.move"
              target={{ themeId: theme.id }}
              name={theme.title}
              first={at === 0}
              last={at === themes.length - 1}
            />
          </div>
        )}
      </div>
      {mayEdit && data.edit === theme.id && <ThemeForm theme={theme} />}
      <AboutTheme theme={theme} language={language} />
      <ol className="theme-questions">
        {theme.questions.map((question) => (
          <li key={question.id} id={`question-${question.id}`} tabIndex={-1}>
            {mayEdit && data.edit === question.id ? (
              <QuestionForm theme={theme} themes={themes} question={question} language={language} />
            ) : (
              <Question question={question} language={language} mayEdit={mayEdit} />
            )}
          </li>
        ))}
      </ol>
      {mayEdit && <MoreQuestions data={data} theme={theme} />}
    </section>
  );
}

/** What the tool sees of a theme as a whole. */
function AboutTheme({ theme, language }: { theme: DeskTheme; language: Language }) {
  const { t } = useTranslation('themes');
  const { needs, ideas, questions } = theme;
  const word = measureIn(theme.title, language);
  return (
    <>
      {word && <Tip>{t('narrow', { word })}</Tip>}
      {needs + ideas > 0 && (
        <p className="hint">
          {t('found', { needs: t('needs', { count: needs }), ideas: t('ideas', { count: ideas }) })}
        </p>
      )}
      {questions.length === 0 && <p>{t('noQuestions')}</p>}
    </>
  );
}

function EditLink({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('common');
  return (
    <a
      className="ds-button"
      data-variant="tertiary"
      data-size="sm"
      href={`?edit=${id}#open`}
      aria-label={`${t('edit')}: ${name}`}
    >
      {t('edit')}
    </a>
  );
}

function ThemeForm({ theme }: { theme: DeskTheme }) {
  const { t } = useTranslation(['themes', 'common']);
  const target = { themeId: theme.id };
  return (
    <div className="open-form stack" id="open" tabIndex={-1}>
      <h3 className="ds-heading" data-size="xs">
        {t('themes:editTheme')}
      </h3>
      <CallForm call="theme.save" input={target} className="stack">
        <TitleField title={theme.title} />
        <div className="row">
          <button className="ds-button" data-variant="primary" type="submit">
            {t('common:save')}
          </button>
          <a className="ds-link" href={`?#theme-${theme.id}`}>
            {t('themes:cancel')}
          </a>
        </div>
      </CallForm>
      {theme.tables > 0 ? (
        <p className="hint">{t('themes:inUse')}</p>
      ) : (
        <CallForm call="theme.remove" input={target} className="row">
          <button className="ds-button" data-variant="tertiary" data-size="sm" type="submit">
            {t('themes:removeTheme')}
          </button>
          <p className="hint">{t('themes:removeThemeHint')}</p>
        </CallForm>
      )}
    </div>
  );
}

interface QuestionProps {
  question: DeskTheme['questions'][number];
  language: Language;
  mayEdit: boolean;
}

function Question({ question, language, mayEdit }: QuestionProps) {
  const { id, text, marks } = question;
  return (
    <>
      <div className="question-head">
        <p className="question" dir="auto">
          {text}
        </p>
        {mayEdit && <EditLink id={id} name={text} />}
      </div>
      <MarkList text={text} ticked={marks} language={language} />
      <Remarks text={text} language={language} />
    </>
  );
}

function MoreQuestions({ data, theme }: { data: ThemesData; theme: DeskTheme }) {
  const { t } = useTranslation('themes');
  const { themes, project } = data;
  const max = LIMITS.questionsPerTheme;
  if (theme.questions.length >= max) return <p className="hint">{t('full', { max })}</p>;
  if (data.add === theme.id)
    return <QuestionForm theme={theme} themes={themes} language={project.language} />;
  return (
    <p>
      <a
        className="ds-button"
        data-variant="secondary"
        data-size="sm"
        href={`?add=${theme.id}#open`}
        aria-label={`${t('question.new')}: ${theme.title}`}
      >
        {t('question.new')}
      </a>
    </p>
  );
}
