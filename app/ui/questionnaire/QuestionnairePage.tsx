import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INPUT_FIELDS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import type { AskView } from '~/views/shapes';
import { SectorChoice, ToldFields } from '../findings/ToldFields';
import { CallForm, Field } from '../forms';
import { RefusedBox, RefusedContext, type Refused } from '../Problems';
import { LanguageLinks } from '../StartPage';
import { dropDraft, useDraft } from './draft';

interface QuestionnairePageProps {
  ask: AskView;
  /** The answer before this page was sent. */
  thanks: boolean;
  refused: Refused | undefined;
}

/** The questionnaire on a stranger's phone: who asks and why, four questions, and one button. */
export function QuestionnairePage({ ask, thanks, refused }: QuestionnairePageProps) {
  if (thanks) return <Thanks ask={ask} />;
  if (ask.state !== 'open') return <Over ask={ask} refused={refused} />;
  return <Questions ask={ask} refused={refused} />;
}

interface FrameProps {
  title: string;
  /** The page itself, for whoever changes the language. */
  here: string;
  children: ReactNode;
}

/** The languages come first: whoever needs another one needs it before she reads, and before she writes. */
function Frame({ title, here, children }: FrameProps) {
  const { t } = useTranslation('common');
  return (
    <main className="narrow stack questionnaire" id="main">
      <div className="row spread">
        <p className="brand">{t('product')}</p>
        <LanguageLinks back={here} />
      </div>
      <h1 className="ds-heading" data-size="md" dir="auto">
        {title}
      </h1>
      {children}
    </main>
  );
}

const FACTS = ['time', 'readers', 'use', 'others'] as const;

/** Who asks, what about, and what happens with the answer. */
function Why({ ask: { project, intro } }: { ask: AskView }) {
  const { t } = useTranslation('findings');
  return (
    <>
      <p className="project-title" dir="auto">
        {project}
      </p>
      <p className="told" dir="auto">
        {intro || t('ask.intro')}
      </p>
      <section className="notice stack">
        <h2 className="ds-heading" data-size="2xs">
          {t('ask.about')}
        </h2>
        <ul>
          {FACTS.map((fact) => (
            <li key={fact}>{t(`ask.${fact}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** After a refusal the form stands first: why we ask has been read. */
function Questions({ ask, refused }: { ask: AskView; refused: Refused | undefined }) {
  const { t } = useTranslation(['findings', 'common']);
  const { code, municipality } = ask;
  const call = 'questionnaire.answer';
  const optional = (label: string) => `${label} (${t('common:optional')})`;
  const { box, restored, keep, clear } = useDraft(code);
  return (
    <RefusedContext.Provider value={refused ?? null}>
      <Frame title={t('findings:ask.heading', { municipality })} here={`/q/${code}`}>
        <RefusedBox />
        {!refused && <Why ask={ask} />}
        {restored && (
          <div className="row spread">
            <p role="status">{t('findings:ask.restored')}</p>
            <button
              className="ds-button"
              data-variant="tertiary"
              data-size="sm"
              type="button"
              onClick={clear}
            >
              {t('findings:ask.clear')}
            </button>
          </div>
        )}
        <div ref={box} onInput={keep}>
          <CallForm call={call} className="stack">
            <SectorChoice call={call} label={t('common:person.sector')} />
            <ToldFields call={call} />
            <Field
              call={call}
              name="who"
              label={optional(t('findings:ask.name'))}
              hint={t('findings:ask.nameHint')}
              maxLength={LIMITS.name}
              autoComplete="name"
            />
            <Field
              call={call}
              name="organisation"
              label={optional(t('common:person.organisation'))}
              maxLength={LIMITS.name}
              autoComplete="organization"
            />
            <p className="hint" data-scripted>
              {t('findings:ask.draft')}
            </p>
            <button className="ds-button wide" data-variant="primary" data-size="lg" type="submit">
              {t('findings:ask.send')}
            </button>
          </CallForm>
        </div>
      </Frame>
    </RefusedContext.Provider>
  );
}

function Thanks({ ask: { code, state } }: { ask: AskView }) {
  const { t } = useTranslation('findings');
  useEffect(() => dropDraft(code), [code]);
  return (
    <Frame title={t('ask.thanks')} here={`/q/${code}?thanks`}>
      <p>{t('ask.thanksText')}</p>
      {state === 'open' && (
        <p>
          <a className="ds-button" data-variant="secondary" href={`/q/${code}`}>
            {t('ask.again')}
          </a>
        </p>
      )}
    </Frame>
  );
}

/** Closed or archived, perhaps while someone was writing: then what was written is shown, so that it can be kept. */
function Over({ ask, refused }: { ask: AskView; refused: Refused | undefined }) {
  const { t } = useTranslation(['findings', 'problems']);
  const typed = INPUT_FIELDS.filter((field) => refused?.values[field]);
  return (
    <Frame title={ask.project} here={`/q/${ask.code}`}>
      <p role={refused ? 'alert' : undefined}>
        {ask.state === 'closed' ? t('problems:questionnaire-closed') : t('findings:ask.archived')}
      </p>
      {typed.length > 0 && (
        <section className="notice stack">
          <p>{t('findings:ask.notSent')}</p>
          <dl className="answers">
            {typed.map((field) => (
              <div key={field}>
                <dt>{t(`findings:fields.${field}`)}</dt>
                <dd className="told" dir="auto">
                  {String(refused?.values[field])}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </Frame>
  );
}
