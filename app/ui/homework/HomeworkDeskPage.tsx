import { useTranslation } from 'react-i18next';
import type { DeskHead, HomeworkDesk, HomeworkStatus } from '~/views/shapes';
import { useDates } from '../dates';
import { DoneForm } from './DoneForm';
import { Files } from './Files';
import { Nudges } from './Nudges';
import { ProposalFacts } from './ProposalFacts';
import { Talks } from './Talks';
import { Written } from './Written';

export type HomeworkData = DeskHead & HomeworkDesk;
interface Props {
  data: HomeworkData;
  /** A file was sent in: the page is read anew, and what is half written stays. */
  onSaved: () => void;
}

/** The desk follows the homework up: how each goes, whom to reach, and what is written. */
export function HomeworkDeskPage({ data, onSaved }: Props) {
  const { t } = useTranslation('homework');
  const { homework, unassigned, mayEdit, project } = data;
  const done = homework.filter((one) => one.done).length;
  return (
    <div className="homework-page stack">
      <p>{t('desk.why')}</p>
      {homework.length === 0 && <p className="empty">{t('desk.none')}</p>}
      {homework.length > 0 && <p>{t('desk.counts', { done, all: homework.length })}</p>}
      {unassigned.length > 0 && (
        <div className="notice stack">
          <p>{t('desk.unassigned')}</p>
          <ul>
            {unassigned.map(({ id, title }) => (
              <li key={id} dir="auto">
                {title}
              </li>
            ))}
          </ul>
        </div>
      )}
      {mayEdit && (unassigned.length > 0 || homework.length === 0) && (
        <p>
          <a className="ds-button" data-variant="secondary" href={`/console/${project.id}`}>
            {t('desk.console')}
          </a>
        </p>
      )}
      {homework.length > 0 && (
        <>
          <StatusTable data={data} />
          <Nudges data={data} />
          {homework.map((one) => (
            <Section key={one.id} homework={one} mayEdit={mayEdit} projectId={project.id} onSaved={onSaved} />
          ))}
        </>
      )}
    </div>
  );
}

function StatusTable({ data: { homework } }: Pick<Props, 'data'>) {
  const { t } = useTranslation('homework');
  const columns = ['proposal', 'responsible', 'due', 'state', 'last'] as const;
  return (
    <section className="stack" aria-labelledby="status">
      <h2 className="ds-heading" data-size="sm" id="status">
        {t('desk.status')}
      </h2>
      <div className="scroll-x">
        <table className="ds-table as-cards">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`desk.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {homework.map((one) => (
              <StatusRow key={one.id} homework={one} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function StatusRow({ homework }: { homework: HomeworkStatus }) {
  const { t } = useTranslation('homework');
  const { day } = useDates();
  const { id, title, responsible, due, state, last } = homework;
  const words = t(`states.${state}`);
  return (
    <tr>
      <th scope="row" dir="auto" className="typed">
        <a href={`#h-${id}`}>{title}</a>
      </th>
      <td data-label={t('desk.columns.responsible')}>
        {responsible.length > 0 ? (
          <bdi>{responsible.map((person) => person.name).join(', ')}</bdi>
        ) : (
          <span className="late">{t('nobody')}</span>
        )}
      </td>
      <td data-label={t('desk.columns.due')}>{due ? day(due) : t('noDue')}</td>
      <td data-label={t('desk.columns.state')}>
        {state === 'overdue' ? <strong className="late">{words}</strong> : words}
      </td>
      <td data-label={t('desk.columns.last')}>
        {last ? <bdi>{t('desk.lastBy', { day: day(last.on), name: last.by || t('desk.staff') })}</bdi> : '–'}
      </td>
    </tr>
  );
}

/** One homework with all that is written, for the staff to read, and to write for those who cannot. */
interface SectionProps extends Pick<Props, 'onSaved'> {
  homework: HomeworkStatus;
  mayEdit: boolean;
  projectId: string;
}

function Section({ homework, mayEdit, projectId, onSaved }: SectionProps) {
  const { t } = useTranslation('homework');
  const { id, title, done, talks, files, aside, fields, responsible } = homework;
  const names = responsible.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(', '));
  return (
    <section className="panel stack homework" id={`h-${id}`} aria-labelledby={`title-${id}`}>
      <h2 className="ds-heading typed" data-size="sm" dir="auto" id={`title-${id}`}>
        {title}
      </h2>
      <ProposalFacts assignment={homework} isDone={done} />
      <p dir="auto">{names.length > 0 ? t('responsible', { names: names.join('; ') }) : t('nobody')}</p>
      <h3 className="ds-heading" data-size="xs">
        {t('written.title')}
      </h3>
      {fields.map((field) => (
        <Written key={field.field} homeworkId={id} written={field} mayEdit={mayEdit} />
      ))}
      <Talks homeworkId={id} talks={talks} mayEdit={mayEdit} />
      <Files {...{ homeworkId: id, as: 'console', mayEdit, projectId, files, aside, onSaved }} />
      {mayEdit && <DoneForm homeworkId={id} done={done} />}
    </section>
  );
}
