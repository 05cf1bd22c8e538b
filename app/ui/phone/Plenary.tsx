import { useTranslation } from 'react-i18next';
import { osloClock } from '~/domain/oslo';
import type { MeView, RoomItem, RoomView, TableView } from '~/views/shapes';
import { useDates } from '../dates';
import { MergedInto } from '../MergedInto';
import { FindMyVote } from './CheckCodes';

/** Between tasks. */
export function LookUp({ text }: { text?: string }) {
  const { t } = useTranslation(['phone', 'common']);
  return (
    <section className="task look-up">
      <h1>{text ?? t('lookUp')}</h1>
    </section>
  );
}

/** An item without anything to do: a break, or all look up together. */
export function RestTask({ item, timer }: { item: RoomItem; timer: RoomView['timer'] }) {
  const { t } = useTranslation('phone');
  if (item.screen !== 'break')
    return (
      <section className="task look-up">
        <h1 dir="auto">{item.title}</h1>
        <p>{t('lookUpNow')}</p>
      </section>
    );
  const until = timer.endsAt === null ? t('break') : t('breakUntil', { time: osloClock(timer.endsAt) });
  return <LookUp text={until} />;
}

export function WelcomeTask({ room, me, table }: { room: RoomView; me: MeView; table: TableView | null }) {
  const { t } = useTranslation(['phone', 'common']);
  return (
    <section className="task">
      <h1 className="ds-heading" data-size="md">
        {t('welcome.title', { name: me.name })}
      </h1>
      <p>
        <bdi>{room.project.title}</bdi>
      </p>
      {table ? (
        <p className="seat">
          {t('youSit', { number: table.number })}: <bdi>{table.theme}</bdi>
          {table.place && (
            <>
              , <bdi>{table.place}</bdi>
            </>
          )}
          {me.leadsTableId === table.id && <strong> {t('youLead')}</strong>}
        </p>
      ) : (
        <p>{room.step === 'groups' ? t('notSeated') : t('welcome.text')}</p>
      )}
    </section>
  );
}

export function ResultTask({ room, me }: { room: RoomView; me: MeView }) {
  const { t } = useTranslation(['phone', 'common']);
  if (!room.result) return <LookUp />;
  return (
    <section className="task">
      <h1 className="ds-heading" data-size="sm">
        {t('result.title')}
      </h1>
      <ol className="result-list">
        {room.result.lines.map((line) => (
          <li key={line.proposalId} data-chosen={line.chosen || undefined}>
            <bdi dir="auto">{line.title}</bdi> <MergedInto title={line.mergedInto} />
            <span className="votes">
              {room.result?.method !== 'decision' && t('result.votes', { count: line.votes })}
              {line.chosen && <strong className="chosen"> ✓ {t('result.chosen')}</strong>}
            </span>
          </li>
        ))}
      </ol>
      <FindMyVote meId={me.id} />
    </section>
  );
}

export function HomeworkTask({ room, me }: { room: RoomView; me: MeView }) {
  const { t } = useTranslation(['phone', 'common']);
  const mine = room.homework.filter((line) => line.responsible.some((person) => person.id === me.id));
  const others = room.homework.filter((line) => !mine.includes(line));
  return (
    <section className="task">
      <h1 className="ds-heading" data-size="sm">
        {t('homework.title')}
      </h1>
      {room.homework.length === 0 && <p>{t('homework.none')}</p>}
      {mine.length > 0 && <HomeworkList title={t('homework.yours')} lines={mine} />}
      {others.length > 0 && <HomeworkList title={t('homework.others')} lines={others} />}
    </section>
  );
}

function HomeworkList({ title, lines }: { title: string; lines: RoomView['homework'] }) {
  const { t } = useTranslation(['phone', 'common']);
  const { day } = useDates();
  return (
    <>
      <h2 className="ds-heading" data-size="xs">
        {title}
      </h2>
      <ul className="cards">
        {lines.map((line) => (
          <li key={line.proposalId} className="homework-card">
            <h3 className="ds-heading" data-size="2xs" dir="auto">
              {line.title}
            </h3>
            <MergedInto title={line.mergedInto} />
            <p dir="auto">
              {line.responsible.length > 0
                ? t('homework.responsible', {
                    names: line.responsible.map((person) => person.name).join(', '),
                  })
                : t('homework.nobody')}
            </p>
            {line.due && <p>{t('homework.due', { date: day(line.due) })}</p>}
            {line.questions.length > 0 && (
              <ul dir="auto">
                {line.questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

export function ThanksTask({ room, me }: { room: RoomView; me: MeView }) {
  const { t } = useTranslation(['phone', 'common']);
  const { when } = useDates();
  const next = room.nextWorkshop;
  return (
    <section className="task">
      <h1 className="ds-heading" data-size="md">
        {t('end.title')}
      </h1>
      {!room.summaries.includes(room.workshop.number) && <p>{t('end.summary')}</p>}
      <p>
        {next?.date ? t('end.next', { when: when(next.date, next.start, next.place) }) : t('end.nextUnknown')}
      </p>
      <p>{t('end.keepCode')}</p>
      <HomeworkOfMine room={room} me={me} />
      {room.result && <FindMyVote meId={me.id} />}
    </section>
  );
}

function HomeworkOfMine({ room, me }: { room: RoomView; me: MeView }) {
  const { t } = useTranslation(['phone', 'common']);
  const mine = room.homework.filter((line) => line.responsible.some((person) => person.id === me.id));
  return mine.length > 0 ? <HomeworkList title={t('homework.yours')} lines={mine} /> : null;
}
