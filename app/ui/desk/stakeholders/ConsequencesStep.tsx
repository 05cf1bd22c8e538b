import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { Consequence, Stakeholder } from '~/views/shapes';
import { Act, CallForm, Field } from '../../forms';
import { useRefused } from '../../Problems';
import { addressOf } from './address';
import { OneAtATime } from './DescribeStep';
import type { StakeholdersData } from './StakeholdersPage';
import { StakeholderName } from './StakeholderTable';
import { Todos } from './Todos';

/** Step 5: what each stakeholder means for the project, and what somebody must do about it. */
export function ConsequencesStep({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  const { chosen, note, mayEdit } = data;
  return (
    <>
      <Todos data={data} />
      {mayEdit && chosen && (
        <OneAtATime data={data} step="consequences" chosen={chosen} onwards={t('edit.nextOne')}>
          <InShort chosen={chosen} />
          {!note && <Notes data={data} of={chosen} />}
          <NoteForm data={data} chosen={chosen} note={note} />
        </OneAtATime>
      )}
      <h3 className="ds-heading" data-size="xs">
        {t('edit.list')}
      </h3>
      <AllNotes data={data} />
    </>
  );
}

/** What the steps before have found, so that the consequence can be drawn from it. */
function InShort({ chosen }: { chosen: Stakeholder }) {
  const { t } = useTranslation('stakeholders');
  const judged = [
    chosen.tier && t(`tiers.${chosen.tier}`),
    chosen.affected && t(`map.spotAffected.${chosen.affected}`),
    chosen.overall && t(`map.spotOverall.${chosen.overall}`),
  ].filter(Boolean);
  const told = (['role', 'need', 'positive', 'negative'] as const).filter((field) => chosen[field] !== '');
  return (
    <div className="in-short">
      {judged.length > 0 && <p>{judged.join(' · ')}</p>}
      {told.length > 0 && (
        <dl>
          {told.map((field) => (
            <div key={field}>
              <dt>{t(`columns.${field}`)}</dt>
              <dd dir="auto" className="typed">
                {chosen[field]}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

const notesOf = (data: StakeholdersData, id: string) =>
  data.consequences.filter((note) => note.stakeholderId === id);

function Notes({ data, of }: { data: StakeholdersData; of: Stakeholder }) {
  const { t } = useTranslation(['stakeholders', 'common']);
  const notes = notesOf(data, of.id);
  if (notes.length === 0) return null;
  return (
    <ul className="notes">
      {notes.map((note) => (
        <li key={note.id}>
          <span dir="auto" className="typed">
            {note.text}
          </span>
          <span className="row">
            <a
              href={addressOf(data.project.id, 'consequences', note.id)}
              aria-label={`${t('common:edit')}: ${note.text}`}
            >
              {t('common:edit')}
            </a>
            <Act
              call="consequence.remove"
              input={{ consequenceId: note.id, _then: addressOf(data.project.id, 'consequences', of.id) }}
              label={t('common:remove')}
              about={note.text}
              confirm={t('consequence.removeSure')}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

interface NoteFormProps {
  data: StakeholdersData;
  chosen: Stakeholder;
  note: Consequence | null;
}

function NoteForm({ data, chosen, note }: NoteFormProps) {
  const { t } = useTranslation(['stakeholders', 'common']);
  const call = 'consequence.save';
  const kept = useRefused(call)?.values;
  const back = addressOf(data.project.id, 'consequences', chosen.id);
  const input = { stakeholderId: chosen.id, _then: back, ...(note ? { consequenceId: note.id } : {}) };
  return (
    <CallForm call={call} input={input} className="stack">
      <Field
        call={call}
        name="text"
        label={note ? t('consequence.change') : t('consequence.text')}
        hint={t('consequence.textHint')}
        rows={2}
        required
        maxLength={LIMITS.text}
        defaultValue={note?.text}
      />
      <label className="check">
        <input
          type="checkbox"
          name="todo"
          value="on"
          defaultChecked={kept ? kept.todo === 'on' : note?.todo}
        />
        {t('consequence.todo')}
      </label>
      <div className="form-grid">
        <Field
          call={call}
          name="who"
          label={`${t('consequence.who')} (${t('common:optional')})`}
          maxLength={LIMITS.name}
          defaultValue={note?.who}
        />
        <Field
          call={call}
          name="due"
          type="date"
          label={`${t('consequence.due')} (${t('common:optional')})`}
          defaultValue={note?.due}
        />
      </div>
      <div className="row">
        <button className="ds-button" data-variant="primary" type="submit">
          {note ? t('common:save') : t('consequence.add')}
        </button>
        {note && <a href={back}>{t('edit.close')}</a>}
      </div>
    </CallForm>
  );
}

function AllNotes({ data }: { data: StakeholdersData }) {
  const { t } = useTranslation('stakeholders');
  return (
    <div className="scroll-x">
      <table className="ds-table as-cards">
        <thead>
          <tr>
            <th scope="col">{t('columns.name')}</th>
            <th scope="col">{t('steps.consequences.title')}</th>
            {data.mayEdit && <th scope="col">{t('columns.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {data.lines.map((line) => (
            <tr key={line.id} data-chosen={line.id === data.chosen?.id || undefined}>
              <StakeholderName of={line} />
              <td data-label={t('steps.consequences.title')}>
                <NoteTexts notes={notesOf(data, line.id)} />
              </td>
              {data.mayEdit && (
                <td>
                  <a
                    href={addressOf(data.project.id, 'consequences', line.id)}
                    aria-label={`${t('consequence.write')}: ${line.name}`}
                  >
                    {t('consequence.write')}
                  </a>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NoteTexts({ notes }: { notes: Consequence[] }) {
  const { t } = useTranslation('stakeholders');
  if (notes.length === 0) return <span className="hint">{t('consequence.none')}</span>;
  return (
    <ul>
      {notes.map((note) => (
        <li key={note.id} dir="auto" className="typed">
          {note.text}
        </li>
      ))}
    </ul>
  );
}
