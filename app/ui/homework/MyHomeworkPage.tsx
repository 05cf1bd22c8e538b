import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { HOMEWORK_FIELDS } from '~/domain/lists';
import { writingTopic } from '~/domain/topics';
import { useRoom } from '~/live/useRoom';
import type { Assignment, HomeworkReport, MyHomeworkView } from '~/views/shapes';
import { Ended } from '../Ended';
import { Outgoing } from '../phone/Outgoing';
import { RefusedBox, RefusedContext } from '../Problems';
import { LanguageLinks } from '../StartPage';
import { SharedText } from '../writing/SharedText';
import { DoneForm } from './DoneForm';
import { Files } from './Files';
import { ProposalFacts } from './ProposalFacts';
import { Talks } from './Talks';

/** What I find out between the workshops, written together with whoever shares it. */
export function MyHomeworkPage({ data: { me, assignments } }: { data: MyHomeworkView }) {
  const { t } = useTranslation('homework');
  const { state } = useRoom();
  const { room } = state.views;
  if (!room) return null;
  return (
    <main className="narrow stack homework-page" id="main">
      <p dir="auto">{room.project.title}</p>
      <h1 className="ds-heading" data-size="md">
        {t('mine.title')}
      </h1>
      <Ended archived={room.project.archived} />
      <RefusedBox />
      <RefusedText />
      <Outgoing />
      {assignments.length === 0 ? <p className="empty">{t('mine.none')}</p> : <p>{t('mine.why')}</p>}
      {assignments.map((one) => (
        <Section key={one.id} assignment={one} me={me} projectId={room.project.id} />
      ))}
      <p>
        <a className="ds-button" data-variant="secondary" href="/room">
          {t('mine.back')}
        </a>
      </p>
      <LanguageLinks back="/homework" />
    </main>
  );
}

/** Without JavaScript: what a refused form held is not lost. */
function RefusedText() {
  const { t } = useTranslation('homework');
  const refused = useContext(RefusedContext);
  const text = refused?.call === 'homework.write' ? refused.values.text : null;
  if (typeof text !== 'string' || text === '') return null;
  return (
    <div className="notice stack">
      <p>{t('mine.kept')}</p>
      <p className="told" dir="auto">
        {text}
      </p>
    </div>
  );
}

const NOTHING: HomeworkReport = { done: false, talks: [], files: [], aside: [] };

interface SectionProps {
  assignment: Assignment;
  me: string;
  projectId: string;
}

function Section({ assignment, me, projectId }: SectionProps) {
  const { t } = useTranslation('homework');
  const { state } = useRoom();
  const { id, title, questions, responsible } = assignment;
  const report = state.views.writings?.[writingTopic('homework', id)]?.report ?? NOTHING;
  const others = responsible.filter((person) => person.id !== me);
  return (
    <section className="panel stack homework" id={`h-${id}`} aria-labelledby={`title-${id}`}>
      <h2 className="ds-heading typed" data-size="sm" dir="auto" id={`title-${id}`}>
        {title}
      </h2>
      <ProposalFacts assignment={assignment} isDone={report.done} />
      {others.length > 0 && (
        <div className="notice stack">
          <p dir="auto">{t('with', { names: others.map((person) => person.name).join(', ') })}</p>
          <p>{t('mine.shared')}</p>
        </div>
      )}
      {questions.length > 0 && (
        <h3 className="ds-heading" data-size="xs">
          {t('questions')}
        </h3>
      )}
      {questions.map((question) => (
        <SharedText key={question.id} kind="homework" id={id} field={question.id} label={question.text} />
      ))}
      <h3 className="ds-heading" data-size="xs">
        {t('report')}
      </h3>
      {HOMEWORK_FIELDS.filter((field) => field !== 'presentation').map((field) => (
        <SharedText
          key={field}
          {...{ kind: 'homework', id, field }}
          label={t(`fields.${field}`)}
          hint={t(`hints.${field}`)}
        />
      ))}
      <Talks homeworkId={id} talks={report.talks} mayEdit />
      <SharedText
        {...{ kind: 'homework', id, field: 'presentation' }}
        label={t('fields.presentation')}
        hint={t('hints.presentation')}
        rows={6}
      />
      <Files
        {...{ homeworkId: id, as: 'participant', mayEdit: true }}
        {...{ projectId, files: report.files, aside: report.aside }}
      />
      <DoneForm homeworkId={id} done={report.done} />
    </section>
  );
}
