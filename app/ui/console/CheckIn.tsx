import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SECTORS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { osloClock } from '~/domain/oslo';
import { useRoom } from '~/live/useRoom';
import type { PersonLine } from '~/views/shapes';
import { Act, CallForm, Choice, Field } from '../forms';
import { SectorMark } from '../marks';
import { BadgeScan } from './BadgeScan';

/** Who is here: ticked by name, by the code on a badge, or added at the door. */
export function CheckIn({ people, leads }: { people: readonly PersonLine[]; leads: boolean }) {
  const { t } = useTranslation(['console', 'seating', 'common']);
  const [wanted, setWanted] = useState('');
  const search = useRef<HTMLInputElement>(null);
  // What was typed before the page's script ran, counts too: the field keeps its own words, the list follows them.
  useEffect(() => setWanted(search.current?.value ?? ''), []);
  const shown = people.filter((person) => matches(person, wanted));
  const awaited = people.filter(isAwaited).length;
  return (
    <section className="stack" aria-label={t('seating:checkIn.title')}>
      <h2 className="ds-heading" data-size="2xs">
        {t('seating:checkIn.title')}
      </h2>
      {people.length > 0 && (
        <p className="hint">
          {awaited === 0 ? t('seating:checkIn.everyone') : t('seating:checkIn.awaited', { count: awaited })}
        </p>
      )}
      {leads && <ByCode />}
      {people.length > 0 && (
        <div className="field">
          <label className="ds-label" htmlFor="check-in-search">
            {t('seating:checkIn.search')}
          </label>
          <input
            ref={search}
            className="ds-input"
            id="check-in-search"
            type="search"
            dir="auto"
            onChange={(event) => setWanted(event.target.value)}
          />
        </div>
      )}
      {people.length > 0 && shown.length === 0 && <p className="hint">{t('seating:checkIn.nobodyFound')}</p>}
      <ul className="people-list check-in">
        {shown.map((person) => (
          <PersonRow key={person.id} person={person} leads={leads} />
        ))}
      </ul>
      {leads && people.length > 0 && <p className="hint">{t('seating:checkIn.left')}</p>}
      {leads && <WalkIn />}
    </section>
  );
}

/** Is expected and has not come; who has left has been here. */
export const isAwaited = ({ hereAt, leftAt, declined }: PersonLine) =>
  hereAt === null && leftAt === null && !declined;

const matches = ({ name, organisation }: PersonLine, wanted: string) =>
  `${name} ${organisation}`.toLowerCase().includes(wanted.trim().toLowerCase());

function PersonRow({ person, leads }: { person: PersonLine; leads: boolean }) {
  const { t } = useTranslation(['console', 'seating']);
  const isHere = person.hereAt !== null;
  const hasLeft = person.leftAt !== null;
  const about = [
    hasLeft
      ? t('seating:checkIn.hasLeft', { time: osloClock(person.leftAt ?? 0) })
      : isHere
        ? t('people.isHere')
        : person.declined
          ? t('seating:checkIn.declined')
          : t('people.notHere'),
    person.invited ? '' : t('seating:checkIn.uninvited'),
    person.language === 'nb' || person.language === 'nn' ? '' : person.language,
  ];
  return (
    <li data-here={isHere || undefined}>
      {leads && <Tick person={person} />}
      <SectorMark sector={person.sector} />
      <span className="check-in-who">
        <bdi>{person.name}</bdi>
        <span className="hint">{about.filter(Boolean).join(' · ')}</span>
      </span>
      {leads && (isHere || hasLeft) && <Leave person={person} />}
    </li>
  );
}

/** A button that is a tick: it works without JavaScript too, and shows only what is saved. */
function Tick({ person }: { person: PersonLine }) {
  const { t } = useTranslation('seating');
  const projectId = useRoom().state.views.room?.project.id ?? '';
  const isHere = person.hereAt !== null;
  return (
    <CallForm
      call="attendance.mark"
      input={{ projectId, participantId: person.id, here: isHere ? '' : 'true' }}
    >
      <button
        className="tick-box"
        type="submit"
        role="checkbox"
        aria-checked={isHere}
        aria-label={t('checkIn.tick', { name: person.name })}
      >
        {isHere ? '✓' : ''}
      </button>
    </CallForm>
  );
}

/** Goes before the end, or comes back. */
function Leave({ person }: { person: PersonLine }) {
  const { t } = useTranslation('seating');
  const projectId = useRoom().state.views.room?.project.id ?? '';
  const isHere = person.hereAt !== null;
  return (
    <Act
      call="attendance.leave"
      input={{ projectId, participantId: person.id, left: isHere ? 'true' : '' }}
      label={t(isHere ? 'checkIn.leave' : 'checkIn.back')}
      about={person.name}
    />
  );
}

/** By the code on the badge: typed, or read by the camera. */
function ByCode() {
  const { t } = useTranslation('seating');
  const { state, client } = useRoom();
  const projectId = state.views.room?.project.id ?? '';
  const call = 'attendance.mark';
  return (
    <>
      <CallForm
        call={call}
        input={{ projectId, here: 'true' }}
        onSent={(form) => form.reset()}
        className="stack by-code"
      >
        <Field
          call={call}
          name="code"
          label={t('checkIn.code')}
          hint={t('checkIn.codeHint')}
          required
          maxLength={LIMITS.name}
          dir="ltr"
        />
        <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
          {t('checkIn.byCode')}
        </button>
      </CallForm>
      <BadgeScan onCode={(code) => client.call(call, { code, here: true })} />
    </>
  );
}

function WalkIn() {
  const { t } = useTranslation(['seating', 'common']);
  const projectId = useRoom().state.views.room?.project.id ?? '';
  const call = 'attendance.add';
  return (
    <details className="ds-details">
      <summary>{t('checkIn.add')}</summary>
      <CallForm call={call} input={{ projectId }} onSent={(form) => form.reset()} className="stack">
        <Field call={call} name="name" label={t('common:person.name')} required maxLength={LIMITS.name} />
        <Field
          call={call}
          name="organisation"
          label={t('common:person.organisation')}
          maxLength={LIMITS.name}
        />
        <Choice
          call={call}
          name="sector"
          label={t('common:person.sectorColumn')}
          options={SECTORS.map((value) => ({ value, label: t(`common:sectors.${value}`) }))}
        />
        <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
          {t('checkIn.addAct')}
        </button>
      </CallForm>
    </details>
  );
}
