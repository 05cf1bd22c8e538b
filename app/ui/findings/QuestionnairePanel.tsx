import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { QuestionnaireView } from '~/views/shapes';
import { CopyField } from '../CopyField';
import { CallForm, Field } from '../forms';
import { Qr } from '../screen/WelcomeScene';

interface QuestionnairePanelProps {
  questionnaire: QuestionnaireView | null;
  project: { title: string; municipality: string };
  mayEdit: boolean;
}

/** The questionnaire as its owner has it: open or closed, where it is found, and how to spread it. */
export function QuestionnairePanel({ questionnaire, project, mayEdit }: QuestionnairePanelProps) {
  const { t } = useTranslation('findings');
  return (
    <section className="panel stack" id="questionnaire">
      <h2 className="ds-heading" data-size="sm">
        {t('questionnaire.title')}
      </h2>
      {questionnaire ? (
        <>
          <p>
            <strong>{t(questionnaire.open ? 'questionnaire.isOpen' : 'questionnaire.isClosed')}</strong>{' '}
            {t('questionnaire.answers', { count: questionnaire.answers })}
          </p>
          {questionnaire.open && <WayToIt questionnaire={questionnaire} project={project} />}
        </>
      ) : (
        <p>{t('questionnaire.why')}</p>
      )}
      {mayEdit && !questionnaire && (
        <CallForm call="questionnaire.save" input={{ open: 'true' }}>
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('questionnaire.make')}
          </button>
        </CallForm>
      )}
      {mayEdit && questionnaire && <Settings questionnaire={questionnaire} />}
    </section>
  );
}

type WayToItProps = Pick<QuestionnairePanelProps, 'project'> & { questionnaire: QuestionnaireView };

/** Open until the first answer has come: then it has been spread. */
function WayToIt({ questionnaire, project }: WayToItProps) {
  const { t } = useTranslation('findings');
  const { url, qrPath, qrSize, answers } = questionnaire;
  const { municipality, title } = project;
  return (
    <details className="ds-details" open={answers === 0}>
      <summary>{t('questionnaire.spread')}</summary>
      <div className="way-to-it">
        <div className="stack">
          <CopyField label={t('questionnaire.link')} value={url} />
          <CopyField
            label={t('questionnaire.mail')}
            value={t('questionnaire.mailText', { municipality, project: title, url })}
            rows={8}
          />
        </div>
        <div className="stack">
          <Qr wayIn={{ joinUrl: url, qrPath, qrSize }} />
          <a className="ds-link" href={url}>
            {t('questionnaire.see')}
          </a>
        </div>
      </div>
    </details>
  );
}

function Settings({ questionnaire: { open, intro } }: { questionnaire: QuestionnaireView }) {
  const { t } = useTranslation('findings');
  const call = 'questionnaire.save';
  return (
    <details className="ds-details" open={!open}>
      <summary>{t('questionnaire.introEdit')}</summary>
      <CallForm call={call} className="stack">
        <Field
          call={call}
          name="intro"
          label={t('questionnaire.intro')}
          hint={t('questionnaire.introHint')}
          rows={4}
          maxLength={LIMITS.text}
          defaultValue={intro}
        />
        <div className="row">
          <button className="ds-button" data-variant="primary" name="open" value={String(open)} type="submit">
            {t('questionnaire.save')}
          </button>
          <button
            className="ds-button"
            data-variant="secondary"
            name="open"
            value={String(!open)}
            type="submit"
          >
            {open ? t('questionnaire.close') : t('questionnaire.open')}
          </button>
        </div>
      </CallForm>
    </details>
  );
}
