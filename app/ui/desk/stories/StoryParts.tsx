import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { useDates } from '../../dates';
import { FigureBars } from '../../examples/FigureBars';
import { Act, Field } from '../../forms';
import { useFigures } from '../../pilots/words';
import { PartForm } from '../pilots/PartForm';
import type { StoryData } from './StoryPage';

type Figure = StoryData['figures'][number];
type Update = StoryData['updates'][number];

function Section({ name, children }: { name: 'figures' | 'updates'; children: ReactNode }) {
  const { t } = useTranslation('stories');
  return (
    <section className="stack" aria-labelledby={`${name}-title`} id={name}>
      <h2 className="ds-heading" data-size="sm" id={`${name}-title`}>
        {t(`parts.${name}`)}
      </h2>
      <p className="hint">{t(`hints.${name}`)}</p>
      {children}
    </section>
  );
}

/** The figures over years: drawn, and each to be mended. */
export function StoryFigures({ data: { figures, pilot, mayEdit } }: { data: StoryData }) {
  const { t } = useTranslation(['stories', 'common']);
  const { read } = useFigures();
  const nameOf = ({ title, year, value }: Figure) => `${title}, ${year}: ${read(value)}`;
  return (
    <Section name="figures">
      <FigureBars figures={figures} />
      {mayEdit && (
        <ul className="story-parts">
          {figures.map((figure) => (
            <li key={figure.id} className="row">
              <FigureForm pilotId={pilot.id} figure={figure} title={nameOf(figure)} />
              <Act
                call="storyFigure.remove"
                input={{ figureId: figure.id }}
                label={t('common:remove')}
                about={nameOf(figure)}
              />
            </li>
          ))}
        </ul>
      )}
      {mayEdit && figures.length < LIMITS.storyParts && (
        <FigureForm pilotId={pilot.id} title={t('figures.add')} like={figures.at(-1)} />
      )}
    </Section>
  );
}

interface FigureFormProps {
  pilotId: string;
  figure?: Figure;
  /** A new one is mostly of the same kind as the last. */
  like?: Figure;
  title: string;
}
function FigureForm({ pilotId, figure, like, title }: FigureFormProps) {
  const { t } = useTranslation(['stories', 'common']);
  const { typed } = useFigures();
  const call = 'storyFigure.save';
  const kind = figure ?? like;
  return (
    <PartForm
      call={call}
      field="figureId"
      id={figure?.id}
      pilotId={pilotId}
      title={title}
      add={t('figures.add')}
    >
      <div className="form-grid">
        <Field
          call={call}
          name="title"
          label={t('figures.title')}
          required
          maxLength={LIMITS.title}
          defaultValue={kind?.title}
        />
        <Field
          call={call}
          name="unit"
          label={t('figures.unit')}
          hint={t('figures.unitHint')}
          maxLength={LIMITS.name}
          defaultValue={kind?.unit}
        />
        <Field
          call={call}
          name="year"
          type="number"
          min={1900}
          max={2100}
          label={t('figures.year')}
          required
          defaultValue={figure ? String(figure.year) : undefined}
        />
        <Field
          call={call}
          name="value"
          label={t('figures.value')}
          required
          defaultValue={figure && typed(figure.value)}
        />
      </div>
    </PartForm>
  );
}

/** What happened afterwards, by date. */
export function StoryUpdates({ data: { updates, pilot, mayEdit } }: { data: StoryData }) {
  const { t } = useTranslation(['stories', 'common']);
  const { dateOf } = useDates();
  return (
    <Section name="updates">
      <ul className="story-parts">
        {updates.map((update) => (
          <li key={update.id} className="stack-tight">
            <p>
              <strong>{dateOf(update.date)}</strong>
            </p>
            <p dir="auto" className="typed">
              {update.text}
            </p>
            {mayEdit && (
              <div className="row">
                <UpdateForm pilotId={pilot.id} update={update} title={t('updates.change')} />
                <Act
                  call="storyUpdate.remove"
                  input={{ updateId: update.id }}
                  label={t('common:remove')}
                  about={dateOf(update.date)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && updates.length < LIMITS.storyParts && (
        <UpdateForm pilotId={pilot.id} title={t('updates.add')} />
      )}
    </Section>
  );
}

function UpdateForm({ pilotId, update, title }: { pilotId: string; update?: Update; title: string }) {
  const { t } = useTranslation(['stories', 'common']);
  const call = 'storyUpdate.save';
  return (
    <PartForm
      call={call}
      field="updateId"
      id={update?.id}
      pilotId={pilotId}
      title={title}
      add={t('updates.add')}
    >
      <Field
        call={call}
        name="date"
        type="date"
        label={t('updates.date')}
        required
        defaultValue={update?.date}
      />
      <Field
        call={call}
        name="text"
        rows={3}
        label={t('updates.text')}
        required
        maxLength={LIMITS.text}
        defaultValue={update?.text}
      />
    </PartForm>
  );
}
