import { useTranslation } from 'react-i18next';
import { STORY_FACTS, type StoryText } from '~/domain/example';
import { LIMITS } from '~/domain/limits';
import { STORY_FIELDS } from '~/domain/lists-after';
import type { DeskHead, StoryView } from '~/views/shapes';
import { CallForm, Field } from '../../forms';
import { Publishing } from './Publishing';
import { StoryFigures, StoryUpdates } from './StoryParts';

export type StoryData = DeskHead & StoryView;

/** The story of a pilot: written here, then published in the bank of examples. */
export function StoryPage({ data }: { data: StoryData }) {
  const { t } = useTranslation('stories');
  const { pilot, project, story, mayEdit } = data;
  return (
    <div className="story-page stack">
      <p>
        <a href={`/desk/${project.id}/pilots/${pilot.id}`}>
          <bdi>{t('back', { pilot: pilot.title })}</bdi>
        </a>{' '}
        · <a href="/examples">{t('bank.title')}</a>
      </p>
      <p>{t('why')}</p>
      {!pilot.isChosen ? (
        <p className="notice">{t('notChosen')}</p>
      ) : (
        <>
          {mayEdit && <Fill data={data} />}
          {mayEdit ? <StoryForm data={data} /> : story && <StoryRead story={story} />}
          <StoryFigures data={data} />
          <StoryUpdates data={data} />
          <Publishing data={data} />
        </>
      )}
    </div>
  );
}

function Fill({ data: { pilot, story } }: { data: StoryData }) {
  const { t } = useTranslation('stories');
  return (
    <CallForm call="story.fill" input={{ pilotId: pilot.id }} className="stack-tight">
      <button className="ds-button" data-variant={story ? 'secondary' : 'primary'} type="submit">
        {t('fill')}
      </button>
      <p className="hint">{t('fillHint')}</p>
    </CallForm>
  );
}

const CALL = 'story.save';

function StoryForm({ data: { pilot, story } }: { data: StoryData }) {
  const { t } = useTranslation('stories');
  return (
    <CallForm call={CALL} input={{ pilotId: pilot.id }} className="stack" aria-label={t('form')}>
      <Field
        call={CALL}
        name="title"
        label={t('parts.title')}
        required
        maxLength={LIMITS.title}
        defaultValue={story?.title ?? pilot.title}
      />
      <fieldset className="stack">
        <legend>{t('parts.facts')}</legend>
        <div className="form-grid">
          {STORY_FACTS.map((fact) => (
            <Field
              key={fact}
              call={CALL}
              name={fact}
              label={t(`parts.${fact}`)}
              hint={t(`hints.${fact}`)}
              maxLength={LIMITS.name}
              defaultValue={story?.[fact]}
            />
          ))}
          <Field
            call={CALL}
            name="themes"
            rows={2}
            label={t('parts.themes')}
            hint={t('hints.themes')}
            defaultValue={story?.themes.join('\n')}
          />
        </div>
      </fieldset>
      {STORY_FIELDS.map((field) => (
        <Field
          key={field}
          call={CALL}
          name={field}
          rows={4}
          label={t(`parts.${field}`)}
          hint={t(`hints.${field}`)}
          maxLength={LIMITS.text}
          defaultValue={story?.[field]}
        />
      ))}
      <button className="ds-button" data-variant="primary" type="submit">
        {t('save')}
      </button>
    </CallForm>
  );
}

/** As somebody reads it who may not write. */
function StoryRead({ story }: { story: StoryText }) {
  const { t } = useTranslation('stories');
  const parts = (['title', ...STORY_FACTS, ...STORY_FIELDS] as const).filter((part) => story[part] !== '');
  return (
    <dl className="facts">
      {parts.map((part) => (
        <div key={part}>
          <dt>{t(`parts.${part}`)}</dt>
          <dd dir="auto" className="typed">
            {story[part]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
