import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskHead, InvitationView, MissingFact } from '~/views/shapes';
import type { PackTexts } from '~/domain/pack';
import { InvitationDocuments } from './InvitationDocuments';
import { InvitationParts } from './InvitationParts';
import { InvitationPreview } from './InvitationPreview';
import { InvitationRecipients } from './InvitationRecipients';
import { InvitationSending } from './InvitationSending';
import { InvitationText, LanguageTabs } from './InvitationText';

export type InvitationData = DeskHead & InvitationView;
interface Props {
  data: InvitationData;
}

/** The information pack (report ch. 2.7): the text, who receives it, and the last look before it is sent. */
export function InvitationPage({ data }: Props) {
  if (data.sending) return <InvitationSending data={data} sending={data.sending} />;
  return (
    <>
      <InvitationParts
        projectId={data.project.id}
        here={data.part}
        waiting={data.recipients.counts.waiting}
      />
      {data.mayEdit && data.mailReady && data.outdated > 0 && <Outdated people={data.outdated} />}
      {data.part === 'recipients' ? <InvitationRecipients data={data} /> : <TextPart data={data} />}
    </>
  );
}

function TextPart({ data }: Props) {
  const { t } = useTranslation('invitation');
  const [typed, setTyped] = useState<PackTexts>({});
  const preview = <InvitationPreview data={data} typed={typed} />;
  const text = data.mayEdit && <InvitationText key={data.language} data={data} onType={setTyped} />;
  // Who came for one person's letter sees that first; who came to write, the text.
  if (data.person.id)
    return (
      <>
        <p>
          <a className="ds-link" href="?group=waiting">
            {t('preview.toRecipients')}
          </a>
        </p>
        <div className="letter-desk">
          {preview}
          {text}
        </div>
      </>
    );
  return (
    <>
      <p>{t('why')}</p>
      <Missing missing={data.missing} projectId={data.project.id} />
      <LanguageTabs data={data} />
      <div className="letter-desk">
        {text}
        {preview}
      </div>
      <InvitationDocuments data={data} />
    </>
  );
}

function Outdated({ people }: { people: number }) {
  const { t } = useTranslation('invitation');
  return (
    <div className="ds-alert stack" data-color="warning">
      <p>{t('change.text', { count: people })}</p>
      <p>
        <a className="ds-button" data-variant="primary" href="?send=change">
          {t('change.go')}
        </a>
      </p>
    </div>
  );
}

/** Where each missing fact is filled in. */
const PLACES = {
  aim: '',
  themes: '/themes',
  questions: '/themes',
  date: '/workshops',
  start: '/workshops',
  place: '/workshops',
  programme: '/workshops',
  contact: '/anchoring',
  people: '/people',
} as const satisfies Record<MissingFact['what'], string>;

function Missing({ missing, projectId }: { missing: MissingFact[]; projectId: string }) {
  const { t } = useTranslation('invitation');
  if (missing.length === 0) return <p>✓ {t('missing.none')}</p>;
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="xs">
        {t('missing.title')}
      </h2>
      <ul className="remaining">
        {missing.map(({ what, number }) => {
          const text = t(`missing.${what}`, { number });
          return (
            <li key={text}>
              <span>{text}</span>
              <a
                className="ds-link"
                href={`/desk/${projectId}${PLACES[what]}`}
                aria-label={`${t('missing.fix')}: ${text}`}
              >
                {t('missing.fix')}
              </a>
            </li>
          );
        })}
      </ul>
      <p className="hint">{t('missing.goOn')}</p>
    </section>
  );
}
