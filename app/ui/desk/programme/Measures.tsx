import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { Measure, WorkPackage } from '~/views/shapes';
import { Act, CallForm, Choice, Field } from '../../forms';
import { TraceLink } from '../../trace/TraceLink';
import { addressOf } from './address';
import { Mover } from './Mover';
import type { ProgrammeData } from './ProgrammePage';

const CALL = 'measure.save';

interface Props {
  data: ProgrammeData;
  workPackage: WorkPackage;
}

/** One thing that a work package does, and where it came from. */
export function MeasureLine({ data, workPackage, measure, at }: Props & { measure: Measure; at: number }) {
  const { t } = useTranslation(['programme', 'common']);
  const { project, asked, mayEdit } = data;
  const { id, text, source } = measure;
  const back = addressOf(project.id, asked);
  if (mayEdit && asked.edit === id)
    return (
      <li>
        <MeasureForm data={data} workPackage={workPackage} measure={measure} />
      </li>
    );
  return (
    <li>
      <div>
        <p dir="auto" className="typed">
          {text}
        </p>
        {source && source !== text && (
          <p className="hint">
            <bdi>{t('measure.from', { source })}</bdi>
          </p>
        )}
        {source && <TraceLink projectId={project.id} kind="measure" id={id} about={text} />}
      </div>
      {mayEdit && (
        <div className="row no-print">
          <a
            className="ds-button"
            data-variant="tertiary"
            data-size="sm"
            href={`${addressOf(project.id, asked, { edit: id })}#edit`}
            aria-label={`${t('common:edit')}: ${text}`}
          >
            {t('common:edit')}
          </a>
          <Mover
            call="measure.move"
            target={{ measureId: id }}
            name={text}
            at={at}
            of={workPackage.measures.length}
            back={back}
          />
        </div>
      )}
    </li>
  );
}

/** A measure written, or changed; a new one leaves the form open for the next. */
export function MeasureForm({ data, workPackage, measure }: Props & { measure?: Measure }) {
  const { t } = useTranslation(['programme', 'common']);
  const { project, asked, packages } = data;
  const back = `${addressOf(project.id, asked)}#package-${workPackage.id}`;
  const then = measure ? back : `${addressOf(project.id, asked, { add: workPackage.id })}#open`;
  const input: Record<string, string> = measure
    ? { measureId: measure.id, _then: then }
    : { packageId: workPackage.id, _then: then };
  return (
    <section className="stack measure-form no-print" id={measure ? 'edit' : 'open'} tabIndex={-1}>
      <CallForm call={CALL} input={input} className="stack">
        <Field
          key={workPackage.measures.length}
          call={CALL}
          name="text"
          rows={2}
          required
          label={measure ? t('measure.text') : t('measure.new')}
          maxLength={LIMITS.text}
          defaultValue={measure?.text}
        />
        {measure && (
          <Choice
            call={CALL}
            name="packageId"
            label={t('measure.package')}
            defaultValue={workPackage.id}
            options={packages.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <div className="row">
          <button className="ds-button" data-variant="primary" type="submit">
            {t(measure ? 'common:save' : 'add')}
          </button>
          <a className="ds-button" data-variant="tertiary" href={back}>
            {t('close')}
          </a>
        </div>
      </CallForm>
      {measure && (
        <Act
          call="measure.remove"
          input={{ measureId: measure.id, _then: back }}
          label={t('common:remove')}
          about={measure.text}
        />
      )}
    </section>
  );
}
