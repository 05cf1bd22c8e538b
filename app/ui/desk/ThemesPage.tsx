import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { ProjectView } from '~/views/shapes';
import { CallForm, Field } from '../forms';

type Theme = ProjectView['themes'][number];

/** Themes with their innovation questions. */
export function ThemesPage({ data }: { data: ProjectView }) {
  const { t } = useTranslation(['desk', 'themes', 'common']);
  const mayEdit = data.role !== 'reader' && !data.project.archived;
  return (
    <>
      <p>{t('themes:why')}</p>
      {data.themes.length === 0 && <p className="empty">{t('themes:none')}</p>}
      {data.themes.map((theme, i) => (
        <ThemeCard
          key={theme.id}
          theme={theme}
          first={i === 0}
          last={i === data.themes.length - 1}
          mayEdit={mayEdit}
        />
      ))}
      {mayEdit && data.themes.length < LIMITS.themes && (
        <section className="panel stack">
          <h2 className="ds-heading" data-size="sm">
            {t('themes:new')}
          </h2>
          <ThemeForm />
        </section>
      )}
    </>
  );
}

function ThemeForm({ theme }: { theme?: Theme }) {
  const { t } = useTranslation(['desk', 'themes', 'common']);
  const call = 'theme.save';
  return (
    <CallForm call={call} input={theme ? { themeId: theme.id } : {}} className="stack">
      <Field
        call={call}
        name="title"
        label={t('themes:theme')}
        required
        maxLength={LIMITS.title}
        defaultValue={theme?.title}
      />
      <Field
        call={call}
        name="questions"
        label={t('themes:questions')}
        hint={t('themes:questionsHint')}
        rows={4}
        defaultValue={theme?.questions.join('\n')}
      />
      <button className="ds-button" data-variant="primary" type="submit">
        {theme ? t('common:save') : t('themes:add')}
      </button>
    </CallForm>
  );
}

function ThemeCard({
  theme,
  first,
  last,
  mayEdit,
}: {
  theme: Theme;
  first: boolean;
  last: boolean;
  mayEdit: boolean;
}) {
  const { t } = useTranslation(['desk', 'themes', 'common']);
  const target = { themeId: theme.id };
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="sm" dir="auto">
        {theme.title}
      </h2>
      <ul>
        {theme.questions.map((question) => (
          <li key={question} dir="auto">
            {question}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div className="row">
          {!first && <MoveButton target={target} direction="up" label={t('themes:up')} title={theme.title} />}
          {!last && (
            <MoveButton target={target} direction="down" label={t('themes:down')} title={theme.title} />
          )}
          {theme.tables === 0 ? (
            <CallForm call="theme.remove" input={target} confirm={t('themes:removeSure')}>
              <button
                className="ds-button"
                data-variant="tertiary"
                data-size="sm"
                type="submit"
                aria-label={`${t('common:remove')}: ${theme.title}`}
              >
                {t('common:remove')}
              </button>
            </CallForm>
          ) : (
            <span className="hint">{t('themes:inUse')}</span>
          )}
        </div>
      )}
      {mayEdit && (
        <details className="ds-details">
          <summary aria-label={`${t('common:edit')}: ${theme.title}`}>{t('common:edit')}</summary>
          <ThemeForm theme={theme} />
        </details>
      )}
    </section>
  );
}

interface MoveButtonProps {
  target: { themeId: string };
  direction: 'up' | 'down';
  label: string;
  title: string;
}

function MoveButton({ target, direction, label, title }: MoveButtonProps) {
  return (
    <CallForm call="theme.move" input={{ ...target, direction }}>
      <button
        className="ds-button"
        data-variant="tertiary"
        data-size="sm"
        type="submit"
        aria-label={`${label}: ${title}`}
      >
        {label}
      </button>
    </CallForm>
  );
}
