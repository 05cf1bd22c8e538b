import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { useRoom } from '~/live/useRoom';
import { CallForm, Choice, Field } from '../forms';

const MODEL_VOTES = 2;
const METHODS = ['votes', 'dots', 'themes'] as const;

interface OpenFormProps {
  leads: boolean;
  projectId: string;
  /** A round has been held already. */
  again: boolean;
}

/** Opens a round on what is nominated now: by which method, with how many votes, on whose proposals. */
export function OpenForm({ leads, projectId, again }: OpenFormProps) {
  const { t } = useTranslation(['console', 'common']);
  const count = useRoom().state.views.console?.nominated ?? 0;
  if (count === 0) return <p>{t('vote.none')}</p>;
  const call = 'vote.open';
  return (
    <>
      <p>{t('vote.candidates', { count })}</p>
      {leads && (
        <CallForm call={call} input={{ projectId }} className="stack">
          <div className="vote-settings">
            <Choice
              call={call}
              name="method"
              label={t('vote.method')}
              options={METHODS.map((value) => ({ value, label: t(`vote.methods.${value}`) }))}
              defaultValue="votes"
            />
            <Field
              call={call}
              name="votesPerPerson"
              label={t('vote.perPerson')}
              type="number"
              min={1}
              max={LIMITS.votesPerPerson}
              defaultValue={String(MODEL_VOTES)}
            />
            <Choice
              call={call}
              name="ownTable"
              label={t('vote.ownTable')}
              hint={t('vote.ownTableWhy')}
              options={[
                { value: 'true', label: t('vote.ownTables.yes') },
                { value: 'false', label: t('vote.ownTables.no') },
              ]}
              defaultValue="true"
            />
            <Choice
              call={call}
              name="standing"
              label={t('vote.standing')}
              options={[
                { value: 'false', label: t('vote.standings.hidden') },
                { value: 'true', label: t('vote.standings.shown') },
              ]}
              defaultValue="false"
            />
          </div>
          <div>
            <button className="ds-button" data-variant={again ? 'secondary' : 'primary'} type="submit">
              {again ? t('vote.again') : t('vote.open')}
            </button>
          </div>
        </CallForm>
      )}
    </>
  );
}

/** Nobody votes: the facilitator says what goes on, and why. */
export function DecideForm({ projectId }: { projectId: string }) {
  const { t } = useTranslation(['console', 'common']);
  const { views } = useRoom().state;
  const tables = (views.room?.tables ?? []).flatMap(({ id }) => views.tables[id] ?? []);
  const nominated = tables.flatMap(({ proposals }) =>
    proposals.filter((proposal) => proposal.nominated && !proposal.withdrawn),
  );
  if (nominated.length === 0) return null;
  return (
    <details className="ds-details">
      <summary>{t('vote.decide')}</summary>
      <CallForm call="vote.decide" input={{ projectId }} className="stack">
        <p className="hint">{t('vote.decideWhy')}</p>
        <fieldset className="decide-paper">
          <legend className="ds-label">{t('result.proposal')}</legend>
          {nominated.map(({ id, title }) => (
            <label key={id}>
              <input type="checkbox" name="proposalIds[]" value={id} />
              <span dir="auto">{title}</span>
            </label>
          ))}
        </fieldset>
        <Field
          call="vote.decide"
          name="reason"
          label={t('result.reason')}
          rows={3}
          required
          maxLength={LIMITS.text}
        />
        <div>
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('vote.decideSave')}
          </button>
        </div>
      </CallForm>
    </details>
  );
}
