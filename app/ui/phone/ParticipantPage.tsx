import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Step } from '~/domain/lists';
import { isOverAfter } from '~/domain/comments';
import { spacedCode } from '~/domain/codes';
import { osloDate } from '~/domain/oslo';
import { useRoom, useServerNow, useWakeLock } from '~/live/useRoom';
import type { MeView, RoomView, TableView } from '~/views/shapes';
import { Clock } from '../Clock';
import { Ended } from '../Ended';
import { Button } from '../kit';
import { OneDevice, readsOnly } from '../board/OneDevice';
import { OtherTables } from '../board/OtherTables';
import { BallotTask } from './BallotTask';
import { Outgoing } from './Outgoing';
import { ChooseTable, isOnTheWay, SeatCard } from './SeatCard';
import { bundleOf, LaterTask, useLaterTask } from './LaterTask';
import { HomeworkTask, LookUp, RestTask, ResultTask, ThanksTask, WelcomeTask } from './Plenary';
import { Instruction, Pace } from './Pace';
import { SummaryLinks } from './SummaryLinks';

interface TaskProps {
  room: RoomView;
  me: MeView;
  table: TableView | null;
}

interface ParticipantPageProps {
  aboutMe: ReactNode;
  /** Another table whose board is read. */
  reading: string | null;
  /** The solution card that is open from the start. */
  card: string | null;
}

/** The participant's page: one task at a time, by where the room is. */
export function ParticipantPage({ aboutMe, reading, card }: ParticipantPageProps) {
  const { t } = useTranslation(['phone', 'seating', 'common']);
  const { state } = useRoom();
  useWakeLock();
  const { room, me } = state.views;
  const { moment, behind, follow } = useFollowed(momentOf(room, me));
  if (!room || !me) return null;
  const { item } = room;
  // What was half written stays on the page, out of sight, while the room rests.
  const rest = item?.plenary && !behind ? item : null;
  // The board that somebody is writing on stays until she goes along.
  const table = (moment.tableId && state.views.tables[moment.tableId]) || null;
  return (
    <main className="phone" id="main" data-project={room.project.id} data-later={bundleOf(moment.step)}>
      <header className="phone-head">
        <p className="where">
          <strong dir="auto">{rest ? rest.title : t(`common:steps.${moment.step}`)}</strong>
          {table && (
            <span>
              {t('common:table', { number: table.number })} <bdi>{table.theme}</bdi>
            </span>
          )}
        </p>
        <Clock />
      </header>
      {behind && (
        <div className="next-step" role="status">
          <p>{newsOf({ moment, room, me }, t)}</p>
          <Button onClick={follow}>{t('goThere')}</Button>
        </div>
      )}
      <Ended archived={room.project.archived} />
      <Outgoing />
      <SummaryLinks room={room} />
      {room.commentsUntil !== null && <CommentsLink until={room.commentsUntil} />}
      {room.scoring && <ScoresLink />}
      {me.actions > 0 && <PlanLink count={me.actions} />}
      {me.homework > 0 && <HomeworkLink count={me.homework} />}
      {rest && <RestTask item={rest} timer={room.timer} />}
      <div hidden={rest !== null}>
        <Instruction room={room} me={me} step={moment.step} />
        <Task step={moment.step} room={room} me={me} table={table} card={card} />
        {table && me.leadsTableId === table.id && <Pace room={room} groupId={table.id} step={moment.step} />}
        <OtherTables mine={me.tableId} open={reading} />
      </div>
      <noscript>
        <p className="no-script">
          {t('noScript')} <a href="/room">{t('common:refresh')}</a>
        </p>
      </noscript>
      <details className="ds-details about-me">
        <summary>{t('menu')}</summary>
        <div className="stack">
          <p>
            {t('myCode')}: <strong className="code">{spacedCode(me.personalCode)}</strong>
          </p>
          <p className="hint">{t('myCodeWhy', { next: room.workshop.number + 1 })}</p>
          {aboutMe}
        </div>
      </details>
    </main>
  );
}

/** Where the page is: at a step, and whether that is only what waits behind a rest. */
interface Moment {
  step: Step;
  tableId: string | null;
  key: string;
}
/** Where my table is: by itself, or with the room. */
const stepOf = (room: RoomView | undefined, me: MeView | undefined): Step =>
  room?.tables.find((table) => table.id === me?.tableId)?.step ?? room?.step ?? 'welcome';

const momentOf = (room: RoomView | undefined, me: MeView | undefined): Moment => {
  const step = stepOf(room, me);
  const tableId = me?.tableId ?? null;
  const place = `${step} ${tableId ?? ''}`;
  return { step, tableId, key: room?.item?.plenary ? `${place}: ${room.item.title}` : place };
};

/** What has happened behind the page: a new step, or a new table. */
function newsOf(
  { moment, room, me }: { moment: Moment; room: RoomView; me: MeView },
  t: TFunction<['phone', 'seating', 'common']>,
): string {
  const number = room.tables.find((table) => table.id === me.tableId)?.number;
  const step = stepOf(room, me);
  if (moment.step === step && !room.item?.plenary && number) return t('seating:phone.newTable', { number });
  return t('nextStep', { step: room.item?.plenary ? room.item.title : t(`common:steps.${step}`) });
}

/**
 * Where the room is, but never before its page is there, and never under the hands of someone who is writing: then the
 * page stays behind and says so.
 */
function useFollowed(latest: Moment): { moment: Moment; behind: boolean; follow: () => void } {
  const [moment, setMoment] = useState(latest);
  const now = useRef(latest);
  now.current = latest;
  const waits = useLaterTask(latest.step);
  const behind = moment.key !== latest.key && !waits;
  useEffect(() => {
    if (!behind) return;
    const follow = () => {
      // After a rest the task that waited is uncovered as it was left.
      if (now.current.key === moment.step || !isWriting()) setMoment(now.current);
    };
    follow();
    document.addEventListener('input', follow);
    return () => document.removeEventListener('input', follow);
  });
  return { moment, behind, follow: () => setMoment(now.current) };
}

/** Some text on the page is not what it was when it was drawn, or waits to be sent. */
function isWriting(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    '.task textarea, .task input[type="text"], .task input:not([type])',
  );
  return [...fields].some((field) => field.value !== ('draft' in field.dataset ? '' : field.defaultValue));
}

function Task({ step, room, me, table, card }: TaskProps & { step: Step; card: string | null }) {
  const { t } = useTranslation(['phone', 'common']);
  const later = <LaterTask step={step} room={room} me={me} table={table} card={card} />;
  switch (step) {
    case 'welcome':
    case 'groups':
      return (
        <>
          <SeatCard room={room} me={me} />
          {!isOnTheWay({ room, me }) && <WelcomeTask room={room} me={me} table={table} />}
          <ChooseTable room={room} me={me} />
        </>
      );
    case 'needs':
      if (!table) return <NoTable room={room} me={me} />;
      if (readsOnly(room, me, table)) return <OneDevice me={me} table={table} title={t('needs.title')} />;
      return later;
    case 'solutions':
      if (!table) return <NoTable room={room} me={me} />;
      if (readsOnly(room, me, table)) return <OneDevice me={me} table={table} title={t('solutions.title')} />;
      return later;
    case 'nomination':
      if (!table || !me.leadsTableId) return <LookUp text={t('nomination.wait')} />;
      return later;
    case 'vote':
      return <BallotTask room={room} me={me} />;
    case 'result':
      return <ResultTask room={room} me={me} />;
    case 'homework':
      return <HomeworkTask room={room} me={me} />;
    case 'cards':
    case 'reality':
    case 'plan':
      if (!table) return <NoTable room={room} me={me} />;
      return later;
    case 'recap':
    case 'presentations':
      return later;
    case 'end':
      return <ThanksTask room={room} me={me} />;
  }
}

/** Without a table: to choose one, or to ask for one. */
function NoTable({ room, me }: Pick<TaskProps, 'room' | 'me'>) {
  const { t } = useTranslation('phone');
  return room.seating.kind === 'chosen' ? (
    <ChooseTable room={room} me={me} alone />
  ) : (
    <LookUp text={t('notSeated')} />
  );
}

/** The way to what I have taken on. */
function PlanLink({ count }: { count: number }) {
  const { t } = useTranslation('plan');
  return (
    <p className="plan-link">
      <a className="ds-button" data-variant="secondary" href="/plan">
        {t('mine.link', { count })}
      </a>
    </p>
  );
}

/** The way to scoring the candidates for pilots. */
function ScoresLink() {
  const { t } = useTranslation('phone');
  return (
    <a className="ds-button wide" data-variant="primary" href="/scores">
      {t('scores')}
    </a>
  );
}

/** The way to the comments, until their last day is over. */
function CommentsLink({ until }: { until: string }) {
  const { t } = useTranslation('phone');
  const now = useServerNow(until !== '');
  if (isOverAfter(until, osloDate(now))) return null;
  return (
    <a className="ds-button wide" data-variant="secondary" href="/comments">
      {t('comments')}
    </a>
  );
}

/** The way to what I find out for the next workshop. */
function HomeworkLink({ count }: { count: number }) {
  const { t } = useTranslation('homework');
  return (
    <p className="plan-link">
      <a className="ds-button" data-variant="secondary" href="/homework">
        {t('mine.link', { count })}
      </a>
    </p>
  );
}
