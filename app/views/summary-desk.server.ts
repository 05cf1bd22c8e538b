import { eq, max } from 'drizzle-orm';
import { osloDate } from '~/domain/oslo';
import { daysLeft } from '~/domain/summary';
import type { Db } from '~db/client.server';
import { photoHeads } from '~db/photos';
import { attendance } from '~db/schema';
import { summaryMails } from '~db/summary';
import type { ProjectRow } from './allow.server';
import { peopleOf, summarisedIn, tablesOf, type WorkshopRow } from './rows.server';
import { summaryOwn } from './summary.server';
import type { SummaryDesk, SummaryRecipient, SummaryState } from '~/views/shapes';

/** What the front page tells: every summary that is still to be sent, and the last that has been. */
export async function summaryStates(db: Db, project: ProjectRow, now: Date): Promise<SummaryState[]> {
  const { told } = await summarisedIn(db, project);
  const states = await Promise.all(told.map((workshop) => summaryState(db, workshop, now)));
  const known = states.filter(({ daysLeft: left, openSince }) => left !== null || openSince !== null);
  return known.filter(({ openSince }, i) => openSince === null || i === known.length - 1);
}

/** Where the summary of a workshop stands: due, or sent. */
async function summaryState(db: Db, workshop: WorkshopRow, now: Date): Promise<SummaryState> {
  const [last] = await db
    .select({ at: max(attendance.at) })
    .from(attendance)
    .where(eq(attendance.workshopId, workshop.id));
  const attended = last?.at ? osloDate(last.at.getTime()) : '';
  const sent = [...(await newestMails(db, workshop)).values()];
  const failed = sent.filter((mail) => mail.state === 'failed').length;
  const { number, date, step, summaryOpenAt } = workshop;
  return {
    number,
    daysLeft: daysLeft({ date, step, attended }, osloDate(now.getTime())),
    openSince: summaryOpenAt ? osloDate(summaryOpenAt.getTime()) : null,
    people: sent.length - failed,
    failed,
  };
}

/** To whom a letter with the summary is on its way or has come; of those that failed, the last. */
async function newestMails(db: Db, workshop: WorkshopRow) {
  const mails = await summaryMails(db, workshop);
  const failedFirst = [...mails].sort((a, b) => Number(b.state === 'failed') - Number(a.state === 'failed'));
  return new Map(failedFirst.map((mail) => [mail.to, mail]));
}

/** The summary's page on the desk, but for who receives it. */
export async function summaryDesk(
  db: Db,
  project: ProjectRow,
  now: Date,
  number?: number,
): Promise<Pick<SummaryDesk, 'own' | 'state' | 'workshops' | 'photos' | 'tables'>> {
  const { told, workshop } = await summarisedIn(db, project, number);
  const [own, state, photos, heads] = await Promise.all([
    summaryOwn(db, workshop),
    summaryState(db, workshop, now),
    photoHeads(db, workshop.id),
    tablesOf(db, project.id),
  ]);
  const tables = heads.map(({ group, theme, number }) => ({ id: group.id, number, theme: theme.title }));
  return { own, state, workshops: told.map((one) => one.number), photos, tables };
}

/** The register as the summary's sending sees it: who was there comes first. Who may not see addresses gets none. */
export async function summaryRecipients(
  db: Db,
  project: ProjectRow,
  withAddress: boolean,
  number?: number,
): Promise<SummaryRecipient[]> {
  const { workshop } = await summarisedIn(db, project, number);
  const there = await db
    .select({ id: attendance.participantId })
    .from(attendance)
    .where(eq(attendance.workshopId, workshop.id));
  const present = new Set(there.map((row) => row.id));
  const newest = await newestMails(db, workshop);
  const all = (await peopleOf(db, project.id)).map(({ id, name, organisation, language, email }) => {
    const mail = newest.get(id);
    return {
      ...{ id, name, organisation, language },
      email: withAddress ? email : '',
      present: present.has(id),
      mail: mail ? { state: mail.state, on: osloDate((mail.sentAt ?? mail.createdAt).getTime()) } : null,
    };
  });
  return [...all.filter((one) => one.present), ...all.filter((one) => !one.present)];
}
