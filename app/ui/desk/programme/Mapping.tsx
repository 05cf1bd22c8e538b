import { useTranslation } from 'react-i18next';
import { MAPPING_TOPICS, type MappingTopic } from '~/domain/lists-after';
import { LIMITS } from '~/domain/limits';
import type { WorkPackage } from '~/views/shapes';
import { CallForm, Field } from '../../forms';
import { addressOf } from './address';
import type { ProgrammeData } from './ProgrammePage';

const CALL = 'mapping.save';

interface Props {
  data: ProgrammeData;
}
interface CellProps extends Props {
  topic: MappingTopic;
  workPackage: WorkPackage;
}

const nameOf = ({ topic, workPackage }: Pick<CellProps, 'topic' | 'workPackage'>) =>
  `${topic}.${workPackage.id}`;

/** The mapping matrix: what is known of each topic, for each work package. */
export function Mapping({ data }: Props) {
  const { t } = useTranslation('programme');
  const { packages, asked, mayEdit } = data;
  if (packages.length === 0) return <p className="empty">{t('mapping.needsPackages')}</p>;
  const cells = packages.flatMap((workPackage) => MAPPING_TOPICS.map((topic) => ({ topic, workPackage })));
  const chosen = cells.find((cell) => nameOf(cell) === asked.edit);
  const done = cells.filter(({ topic, workPackage }) => workPackage.mapping[topic]).length;
  return (
    <>
      <p>{t('mapping.why')}</p>
      <p className="hint">{t('mapping.filled', { done, all: cells.length })}</p>
      {mayEdit && chosen && <CellForm key={asked.edit} data={data} {...chosen} />}
      <div className="scroll-x held" role="region" aria-label={t('mapping.caption')} tabIndex={0}>
        <table className="ds-table mapping">
          <caption className="ds-sr-only">{t('mapping.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('mapping.topic')}</th>
              {packages.map(({ id, title }) => (
                <th key={id} scope="col" dir="auto">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {MAPPING_TOPICS.map((topic) => (
              <tr key={topic}>
                <th scope="row">{t(`mapping.topics.${topic}`)}</th>
                {packages.map((workPackage) => (
                  <Cell key={workPackage.id} data={data} topic={topic} workPackage={workPackage} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Cell({ data, topic, workPackage }: CellProps) {
  const { t } = useTranslation(['programme', 'common']);
  const text = workPackage.mapping[topic];
  const edit = nameOf({ topic, workPackage });
  const words = text ? t('common:edit') : t('mapping.write');
  const about = t('mapping.cell', { topic: t(`mapping.topics.${topic}`), title: workPackage.title });
  return (
    <td id={edit} data-chosen={edit === data.asked.edit || undefined}>
      {text && (
        <p dir="auto" className="typed">
          {text}
        </p>
      )}
      {data.mayEdit && (
        <a
          className="no-print cell-link"
          href={`${addressOf(data.project.id, data.asked, { edit })}#edit`}
          aria-label={`${words}: ${about}`}
        >
          {words}
        </a>
      )}
    </td>
  );
}

function CellForm({ data, topic, workPackage }: CellProps) {
  const { t } = useTranslation(['programme', 'common']);
  const back = `${addressOf(data.project.id, data.asked)}#${nameOf({ topic, workPackage })}`;
  return (
    <section className="panel stack no-print" id="edit" tabIndex={-1} aria-labelledby="edit-title">
      <h3 className="ds-heading" data-size="xs" id="edit-title">
        <bdi>{t('mapping.cell', { topic: t(`mapping.topics.${topic}`), title: workPackage.title })}</bdi>
      </h3>
      <CallForm call={CALL} input={{ packageId: workPackage.id, topic, _then: back }} className="stack">
        <Field
          call={CALL}
          name="text"
          rows={4}
          label={t('mapping.text')}
          maxLength={LIMITS.text}
          defaultValue={workPackage.mapping[topic]}
        />
        <div className="row">
          <button className="ds-button" data-variant="primary" type="submit">
            {t('common:save')}
          </button>
          <a className="ds-button" data-variant="tertiary" href={back}>
            {t('close')}
          </a>
        </div>
      </CallForm>
    </section>
  );
}
