import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { BetweenProposal } from '~/views/shapes';
import { CallForm, Field } from '../forms';
import { Folded } from '../RefusedFor';

interface FormProps {
  proposal: BetweenProposal;
}

/** New words for a proposal; the old ones are kept. */
export function RewordForm({ proposal: { id, title, text } }: FormProps) {
  const { t } = useTranslation('between');
  const call = 'proposal.reword';
  return (
    <Folded call={call} title={t('reword.title')}>
      <CallForm
        call={call}
        input={{ proposalId: id }}
        className="stack"
        aria-label={`${t('reword.title')}: ${title}`}
      >
        <p className="hint">{t('reword.why')}</p>
        <Field
          call={call}
          name="title"
          label={t('reword.name')}
          required
          maxLength={LIMITS.title}
          defaultValue={title}
        />
        <Field
          call={call}
          name="text"
          label={t('reword.text')}
          rows={4}
          maxLength={LIMITS.text}
          defaultValue={text}
        />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('reword.go')}
        </button>
      </CallForm>
    </Folded>
  );
}

/** The numbers of the parts that a proposal can be split into. */
export const SPLIT_PARTS = Array.from({ length: LIMITS.splitParts }, (_, i) => i + 1);

/** New proposals out of one. Parts without a title are left out. */
export function SplitForm({ proposal: { id, title } }: FormProps) {
  const { t } = useTranslation('between');
  const call = 'proposal.split';
  return (
    <Folded call={call} title={t('split.title')}>
      <CallForm
        call={call}
        input={{ proposalId: id }}
        className="stack"
        aria-label={`${t('split.title')}: ${title}`}
      >
        <p className="hint">{t('split.why')}</p>
        {SPLIT_PARTS.map((number) => (
          <div className="form-grid" key={number}>
            <Field
              call={call}
              name={`title${number}`}
              label={t('split.name', { number })}
              required={number === 1}
              maxLength={LIMITS.title}
            />
            <Field
              call={call}
              name={`text${number}`}
              label={t('split.text', { number })}
              rows={2}
              maxLength={LIMITS.text}
            />
          </div>
        ))}
        <button className="ds-button" data-variant="primary" type="submit">
          {t('split.go')}
        </button>
      </CallForm>
    </Folded>
  );
}

/** Somebody named takes it forward. */
export function HandoverForm({ proposal: { id, title, handover } }: FormProps) {
  const { t } = useTranslation('between');
  const call = 'proposal.handover';
  return (
    <Folded call={call} title={t('handover.title')}>
      <CallForm
        call={call}
        input={{ proposalId: id }}
        className="stack"
        aria-label={`${t('handover.title')}: ${title}`}
      >
        <p className="hint">{t('handover.why')}</p>
        <Field
          call={call}
          name="actor"
          label={t('handover.actor')}
          required
          maxLength={LIMITS.name}
          defaultValue={handover?.actor}
        />
        <Field
          call={call}
          name="contact"
          label={t('handover.contact')}
          maxLength={LIMITS.name}
          defaultValue={handover?.contact}
        />
        <Field
          call={call}
          name="note"
          label={t('handover.note')}
          rows={3}
          maxLength={LIMITS.text}
          defaultValue={handover?.note}
        />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('handover.go')}
        </button>
      </CallForm>
    </Folded>
  );
}
