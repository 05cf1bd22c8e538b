import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import type { HomeworkLine, PersonLine } from '~/views/shapes';
import { CallForm, Field } from '../forms';
import { MergedInto } from '../MergedInto';

/** Who checks each chosen proposal out until next time, and what they are to find out. */
export function HomeworkPanel({ leads }: { leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const { views } = useRoom().state;
  const { room } = views;
  if (!room) return null;
  if (room.homework.length === 0) return <p>{t('homework.none')}</p>;
  return (
    <ul className="cards">
      {room.homework.map((line) => (
        <li key={line.proposalId} className="panel stack">
          <h2 className="ds-heading" data-size="xs" dir="auto">
            {line.title}
          </h2>
          <MergedInto title={line.mergedInto} />
          <p dir="auto">{line.responsible.map((person) => person.name).join(', ')}</p>
          {leads && (
            <HomeworkForm
              key={line.proposalId}
              line={line}
              projectId={room.project.id}
              people={views.console?.people ?? []}
              due={room.nextWorkshop?.date ?? ''}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface HomeworkFormProps {
  line: HomeworkLine;
  projectId: string;
  people: readonly PersonLine[];
  due: string;
}

function HomeworkForm({ line, projectId, people, due }: HomeworkFormProps) {
  const { t } = useTranslation(['console', 'common']);
  const call = 'homework.assign';
  const chosen = new Set(line.responsible.map((person) => person.id));
  return (
    <CallForm call={call} input={{ projectId, proposalId: line.proposalId }} className="stack">
      <details className="ds-details" open={chosen.size === 0}>
        <summary aria-label={`${t('homework.people')}: ${line.title}`}>{t('homework.people')}</summary>
        <fieldset className="pick-people">
          <legend>{t('homework.pick')}</legend>
          {people.map((person) => (
            <label key={person.id}>
              <input
                type="checkbox"
                name="responsible[]"
                value={person.id}
                defaultChecked={chosen.has(person.id)}
              />{' '}
              <bdi>{person.name}</bdi> <span className="hint">{person.organisation}</span>
            </label>
          ))}
        </fieldset>
      </details>
      <Field
        call={call}
        name="questions"
        label={t('homework.questions')}
        hint={t('homework.questionsHint')}
        rows={3}
        defaultValue={line.questions.join('\n')}
      />
      <Field call={call} name="due" type="date" label={t('homework.due')} defaultValue={line.due || due} />
      <button className="ds-button" data-variant="primary" type="submit">
        {t('homework.save')}
      </button>
    </CallForm>
  );
}
