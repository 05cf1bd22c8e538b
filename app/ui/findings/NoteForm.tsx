import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { InputForm } from '~/views/shapes';
import { CallForm, Field } from '../forms';
import { SectorChoice, ToldFields } from './ToldFields';

interface NoteFormProps {
  /** The input that is edited; a new note without one. */
  input: InputForm | null;
  /** Where the reader was. */
  back: string;
}

/** A note from a talk, or a correction of an answer. One at a time. */
export function NoteForm({ input, back }: NoteFormProps) {
  const { t } = useTranslation(['findings', 'common']);
  const call = 'input.save';
  const talk = input?.source !== 'questionnaire';
  return (
    <section className="panel stack" id="edit">
      <h2 className="ds-heading" data-size="sm">
        {input ? t('findings:note.edit') : t('findings:note.new')}
      </h2>
      <CallForm call={call} input={input ? { inputId: input.id } : {}} className="stack">
        <div className="note-grid">
          <Field
            call={call}
            name="who"
            label={talk ? t('findings:note.who') : `${t('common:person.name')} (${t('common:optional')})`}
            required={talk}
            maxLength={LIMITS.name}
            defaultValue={input?.who}
            autoComplete="off"
          />
          <Field
            call={call}
            name="organisation"
            label={`${t('common:person.organisation')} (${t('common:optional')})`}
            maxLength={LIMITS.name}
            defaultValue={input?.organisation}
            autoComplete="off"
          />
          <SectorChoice call={call} label={t('common:person.sectorColumn')} sector={input?.sector} />
          <Field
            call={call}
            name="date"
            type="date"
            label={`${t('findings:note.date')} (${t('common:optional')})`}
            defaultValue={input?.date}
          />
        </div>
        <p className="hint">{t('findings:note.oneNeeded')}</p>
        <div className="note-grid">
          <ToldFields call={call} told={input ?? undefined} />
        </div>
        <div className="row">
          <button className="ds-button" data-variant="primary" type="submit">
            {t('findings:note.save')}
          </button>
          <a className="ds-button" data-variant="tertiary" href={back}>
            {t('findings:note.cancel')}
          </a>
        </div>
      </CallForm>
      {input && (
        <CallForm call="input.remove" input={{ inputId: input.id }} className="row">
          <button className="ds-button" data-variant="secondary" data-color="danger" type="submit">
            {t('findings:note.remove')}
          </button>
          <span className="hint">{t('findings:note.removeWhy')}</span>
        </CallForm>
      )}
    </section>
  );
}
