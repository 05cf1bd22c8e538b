import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { WorkPackage } from '~/views/shapes';
import { Act, CallForm, Field } from '../../forms';
import { addressOf } from './address';
import { MeasureForm, MeasureLine } from './Measures';
import { Mover } from './Mover';
import { PickForm } from './PickForm';
import type { ProgrammeData } from './ProgrammePage';

const CALL = 'package.save';

interface Props {
  data: ProgrammeData;
}

/** The work packages, each with its aim and what it does. */
export function Packages({ data }: Props) {
  const { t } = useTranslation('programme');
  const { packages, asked, mayEdit } = data;
  const chosen = packages.find(({ id }) => id === asked.edit);
  const isBusy = Boolean(asked.edit || asked.add || asked.pick);
  return (
    <>
      {packages.length === 0 && (
        <div className="empty">
          <p>
            <strong>{t('package.none')}</strong>
          </p>
          <p>{t('package.noneWhy')}</p>
        </div>
      )}
      <ol className="packages stack">
        {packages.map((one, at) => (
          <li key={one.id} className="panel stack" id={`package-${one.id}`}>
            {mayEdit && one === chosen ? (
              <PackageForm data={data} workPackage={one} />
            ) : (
              <PackageHead data={data} workPackage={one} at={at} />
            )}
            <Measures data={data} workPackage={one} />
          </li>
        ))}
      </ol>
      {mayEdit && !isBusy && packages.length < LIMITS.packages && <PackageForm data={data} />}
    </>
  );
}

function PackageHead({ data, workPackage, at }: Props & { workPackage: WorkPackage; at: number }) {
  const { t } = useTranslation(['programme', 'common']);
  const { id, title, aim, lead } = workPackage;
  const { project, asked, packages } = data;
  return (
    <div className="row spread package-head">
      <div className="package-words">
        <h3 className="ds-heading" data-size="xs" dir="auto">
          {at + 1}. {title}
        </h3>
        {aim && (
          <p dir="auto" className="typed">
            {aim}
          </p>
        )}
        {lead && (
          <p className="hint">
            <bdi>{t('package.ledBy', { lead })}</bdi>
          </p>
        )}
      </div>
      {data.mayEdit && (
        <div className="row no-print">
          <a
            className="ds-button"
            data-variant="tertiary"
            data-size="sm"
            href={`${addressOf(project.id, asked, { edit: id })}#edit`}
            aria-label={`${t('common:edit')}: ${title}`}
          >
            {t('common:edit')}
          </a>
          <Mover
            call="package.move"
            target={{ packageId: id }}
            name={title}
            at={at}
            of={packages.length}
            back={addressOf(project.id, asked)}
          />
        </div>
      )}
    </div>
  );
}

function PackageForm({ data, workPackage }: Props & { workPackage?: WorkPackage }) {
  const { t } = useTranslation(['programme', 'common']);
  const { project, asked } = data;
  const back = addressOf(project.id, asked);
  const then = workPackage ? `${back}#package-${workPackage.id}` : `${back}#edit`;
  const input = { _then: then, ...(workPackage ? { packageId: workPackage.id } : {}) };
  const text = { call: CALL, maxLength: LIMITS.name } as const;
  return (
    <section
      className={workPackage ? 'stack' : 'panel stack no-print'}
      id="edit"
      tabIndex={-1}
      aria-labelledby="edit-title"
    >
      <h3 className="ds-heading" data-size="xs" id="edit-title">
        {t(workPackage ? 'package.change' : 'package.new')}
      </h3>
      <CallForm call={CALL} input={input} className="stack">
        <div className="form-grid">
          <Field
            {...text}
            name="title"
            required
            label={t('package.title')}
            maxLength={LIMITS.title}
            defaultValue={workPackage?.title}
          />
          <Field {...text} name="lead" label={t('package.lead')} defaultValue={workPackage?.lead} />
        </div>
        <Field
          {...text}
          name="aim"
          rows={2}
          label={t('package.aim')}
          maxLength={LIMITS.text}
          defaultValue={workPackage?.aim}
        />
        <div className="row">
          <button
            className="ds-button"
            data-variant={workPackage || data.packages.length === 0 ? 'primary' : 'secondary'}
            type="submit"
          >
            {t(workPackage ? 'common:save' : 'add')}
          </button>
          {workPackage && (
            <a className="ds-button" data-variant="tertiary" href={back}>
              {t('close')}
            </a>
          )}
        </div>
      </CallForm>
      {workPackage && (
        <div className="row">
          <Act
            call="package.remove"
            input={{ packageId: workPackage.id, _then: back }}
            label={t('package.remove')}
            about={workPackage.title}
          />
          <p className="hint">{t('package.removeHint')}</p>
        </div>
      )}
    </section>
  );
}

function Measures({ data, workPackage }: Props & { workPackage: WorkPackage }) {
  const { t } = useTranslation('programme');
  const { id, title, measures } = workPackage;
  const { project, asked, mayEdit } = data;
  const link = (changes: { add: string } | { pick: string }, words: string) => (
    <a
      className="ds-button"
      data-variant="secondary"
      data-size="sm"
      href={`${addressOf(project.id, asked, changes)}#open`}
      aria-label={`${words}: ${title}`}
    >
      {words}
    </a>
  );
  return (
    <>
      <h4 className="ds-heading" data-size="2xs">
        {t('measure.title')}
      </h4>
      {measures.length === 0 && <p className="hint">{t('measure.none')}</p>}
      <ol className="measures">
        {measures.map((measure, at) => (
          <MeasureLine key={measure.id} data={data} workPackage={workPackage} measure={measure} at={at} />
        ))}
      </ol>
      {mayEdit && asked.add === id && <MeasureForm data={data} workPackage={workPackage} />}
      {mayEdit && asked.pick === id && <PickForm data={data} workPackage={workPackage} />}
      {mayEdit && asked.add !== id && asked.pick !== id && (
        <div className="row no-print">
          {link({ add: id }, t('measure.new'))}
          {link({ pick: id }, t('pick.open'))}
        </div>
      )}
    </>
  );
}
