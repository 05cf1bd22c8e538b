import { useTranslation } from 'react-i18next';
import type { BetweenView, DeskHead } from '~/views/shapes';
import { CopyField } from '../CopyField';
import { useDates } from '../dates';
import { Act, CallForm, Choice, Field } from '../forms';
import { AskPeople } from './AskPeople';
import { MERGE_FORM } from './Parts';
import { ProposalCard } from './ProposalCard';
import { RefereesPanel } from './RefereesPanel';

export type BetweenData = DeskHead & BetweenView;

/** The desk between the workshops: who may comment, what was said, and what becomes of the proposals. */
export function BetweenPage({ data }: { data: BetweenData }) {
  const { t } = useTranslation('between');
  const { project, proposals, counts, mayEdit } = data;
  return (
    <>
      <p>{t('why')}</p>
      <p>{t('counts', counts)}</p>
      <div className="between-ways">
        <TimePanel data={data} />
        <RefereesPanel data={data} />
      </div>
      <section className="stack" aria-labelledby="proposals">
        <h2 className="ds-heading" data-size="md" id="proposals">
          {t('proposals.title')}
        </h2>
        {proposals.length === 0 && <p className="empty">{t('proposals.none')}</p>}
        {proposals.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            projectId={project.id}
            proposal={proposal}
            mayEdit={mayEdit}
            mayTick={mayEdit && proposals.length > 1}
          />
        ))}
      </section>
      {mayEdit && proposals.length > 1 && <MergePanel data={data} />}
    </>
  );
}

/** Open or closed, until when, and where participants comment. */
function TimePanel({ data }: { data: BetweenData }) {
  const { t } = useTranslation('between');
  const { opened, until, link, mayEdit } = data;
  const call = 'comments.open';
  return (
    <section className="panel stack" id="time">
      <h2 className="ds-heading" data-size="sm">
        {t('time.title')}
      </h2>
      <p>
        <strong>{useTimeWords(data)}</strong>
      </p>
      {mayEdit && (
        <CallForm call={call} className="stack">
          <Field
            call={call}
            name="until"
            type="date"
            label={t('time.until')}
            hint={t('time.untilHint')}
            defaultValue={until}
          />
          <button className="ds-button" data-variant={opened ? 'secondary' : 'primary'} type="submit">
            {t(opened ? 'time.change' : 'time.doOpen')}
          </button>
        </CallForm>
      )}
      {mayEdit && opened && <Act call="comments.close" label={t('time.close')} variant="secondary" />}
      {opened && (
        <>
          <CopyField label={t('time.link')} value={link} />
          <p className="hint">{t('time.linkHint')}</p>
          <AskPeople data={data} />
        </>
      )}
    </section>
  );
}

function useTimeWords({ open, opened, until }: BetweenView): string {
  const { t } = useTranslation('between');
  const { day } = useDates();
  if (!opened) return t('time.closed');
  if (!open) return t('time.over', { day: day(until) });
  return until ? t('time.openUntil', { day: day(until) }) : t('time.open');
}

function MergePanel({ data: { proposals } }: { data: BetweenData }) {
  const { t } = useTranslation('between');
  const call = 'proposal.merge';
  return (
    <section className="panel stack" id="merge">
      <h2 className="ds-heading" data-size="sm">
        {t('merge.title')}
      </h2>
      <p>{t('merge.why')}</p>
      <CallForm call={call} id={MERGE_FORM} className="stack">
        <Choice
          call={call}
          name="into"
          label={t('merge.into')}
          options={proposals.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('merge.go')}
        </button>
      </CallForm>
    </section>
  );
}
