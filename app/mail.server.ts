import { and, asc, eq, lte } from 'drizzle-orm';
import { isUnderWay, nextTry, reasonOf, verdictOn, type MailNote, type MailTrouble } from '~/domain/mail';
import { found } from '~/domain/problem';
import type { House } from '~/commands/context.server';
import { oneLine } from '~/reports/text';
import { contactOf } from '~/views/invitation.server';
import { mails, municipalities, projects, workshops } from '~db/schema';
import type { Enclosure, Enclosures } from './enclosures.server';
import type { MailSettings } from './env.server';

type MailRow = typeof mails.$inferSelect;

/** Sends the mail that commands leave in the table `mails`: each once, as far as that is possible. */
export interface Postman {
  /** Looks now, and again from time to time. */
  start(): void;
  /** There is new mail. */
  wake(): void;
  /** Sends what is due, up to a bundle. Returns whether more may be due. */
  deliver(now: Date): Promise<boolean>;
  close(): Promise<void>;
}

const LOOK_MS = 30_000;
const BUNDLE = 20;
/** Longer than any try can take: a mail still under way after that was interrupted by the end of the server. */
const TRY_MS = 10 * 60_000;
/** What is being handed over when the server stops gets this long. */
const PATIENCE_MS = 4_000;
const TIMEOUTS = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  dnsTimeout: 15_000,
  socketTimeout: 60_000,
};

export function createPostman(house: Post, settings: MailSettings): Postman {
  const transport = transportTo(settings.url);
  const { signal, abort } = abortable();
  const send: Round['send'] = async (mail) => (await transport).sendMail({ ...mail, signal });
  const round: Round = { house, settings, send, closed: false };
  const look = oneAtATime(
    () => deliverBundle(round, house.now()),
    (error) => house.log.error({ err: error }, 'the postman stumbled'),
  );
  let clock: NodeJS.Timeout | undefined;
  const wake = () => void (clock && !round.closed && look());
  return {
    wake,
    deliver: (now) => deliverBundle(round, now),
    start() {
      clock = setInterval(wake, LOOK_MS).unref();
      wake();
    },
    async close() {
      round.closed = true;
      clearInterval(clock);
      const impatience = setTimeout(abort, PATIENCE_MS);
      await look();
      clearTimeout(impatience);
      (await transport).close();
    },
  };
}

/** The library is read beside the start, which does not wait for it. */
async function transportTo(url: string) {
  const { createTransport } = await import('nodemailer');
  return createTransport({ url, disableFileAccess: true, disableUrlAccess: true, ...TIMEOUTS });
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** Runs a job until it says that nothing is left; who asks meanwhile waits for the same run, which looks once more. */
function oneAtATime(job: () => Promise<boolean>, stumbled: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async () => {
    let more = true;
    while (more) {
      again = false;
      more = (await job()) || again;
    }
  };
  return () => {
    again = true;
    running ??= run()
      .catch(stumbled)
      .finally(() => (running = null));
    return running;
  };
}

/** What a postman needs of the house. */
type Post = Pick<House, 'store' | 'log' | 'now'> & { enclosures: Enclosures };
interface Round {
  house: Post;
  settings: MailSettings;
  send(mail: Awaited<ReturnType<typeof envelope>>): Promise<unknown>;
  closed: boolean;
}

async function deliverBundle(round: Round, now: Date): Promise<boolean> {
  for (let i = 0; i < BUNDLE; i += 1) {
    const mail = round.closed ? null : await claim(round, now);
    if (!mail) return false;
    const trouble = await tried(round, mail);
    if (trouble?.code === 'EABORT') return false;
    if (!trouble) await settle(round, mail, { state: 'sent', sentAt: now, nextAt: null });
    else if (verdictOn(trouble) === 'server') {
      await postponeAll(round, mail, trouble, now);
      return false;
    } else await refused(round, mail, trouble, now);
  }
  return true;
}

/** The next mail that is due, marked as tried before it is handed over: a crash never sends it twice. */
async function claim({ house }: Round, now: Date): Promise<MailRow | null> {
  return house.store.write(async (tx) => {
    for (;;) {
      const [mail] = await tx
        .select()
        .from(mails)
        .where(and(eq(mails.state, 'queued'), lte(mails.nextAt, now)))
        .orderBy(asc(mails.nextAt), asc(mails.createdAt), asc(mails.id))
        .limit(1);
      if (!mail) return null;
      const interrupted: MailNote = '#interrupted';
      const [marked] = await tx
        .update(mails)
        .set(
          isUnderWay(mail)
            ? { state: 'failed', nextAt: null, error: interrupted }
            : { attempts: mail.attempts + 1, error: '', nextAt: new Date(now.getTime() + TRY_MS) },
        )
        .where(and(eq(mails.id, mail.id), eq(mails.state, 'queued'), eq(mails.attempts, mail.attempts)))
        .returning();
      if (marked?.state === 'queued') return marked;
    }
  });
}

/** Hands a mail over. Returns what went wrong, or null. The log learns no name, address or text (bar S13). */
async function tried(round: Round, mail: MailRow): Promise<MailTrouble | null> {
  try {
    await round.send(await envelope(round, mail));
    return null;
  } catch (error) {
    const { code, command, responseCode, response } = error as MailTrouble;
    round.house.log.info({ id: mail.id, code, responseCode }, 'a mail could not be sent');
    return { code, command, responseCode, response };
  }
}

/** One mail as it is sent. Its Message-ID is its own, so that a mail server knows it if it comes twice. */
async function envelope({ house, settings }: Round, mail: MailRow) {
  const db = house.store.read;
  const [place] = await db
    .select({ project: projects, municipality: municipalities.name, workshop: workshops.number })
    .from(projects)
    .innerJoin(municipalities, eq(municipalities.id, projects.municipalityId))
    .leftJoin(workshops, eq(workshops.id, mail.workshopId ?? ''))
    .where(eq(projects.id, mail.projectId));
  const contact = place ? await contactOf(db, place.project) : { name: '', email: '' };
  const enclosure = mail.kind === 'summary' ? await enclosed(house, mail, place?.workshop) : undefined;
  const { name, address } = settings.from;
  return {
    messageId: `<${mail.id}@${address.split('@')[1] ?? ''}>`,
    from: { name: oneLine(name || (place?.municipality ?? '')), address },
    ...(contact.email ? { replyTo: { name: oneLine(contact.name), address: contact.email } } : {}),
    to: { name: oneLine(mail.recipientName), address: mail.recipient },
    ...letterParts(mail, enclosure),
    date: mail.createdAt,
  };
}

/** What goes with a letter. That it cannot be made is our fault, and about this mail alone. */
async function enclosed(
  { enclosures, log }: Post,
  mail: MailRow,
  workshop?: number | null,
): Promise<Enclosure> {
  try {
    return await enclosures.summary(mail.projectId, found(workshop), mail.language);
  } catch (error) {
    log.error({ err: error, id: mail.id }, 'an enclosure could not be made');
    const trouble: MailTrouble = { code: 'EENCLOSURE' };
    throw Object.assign(new Error('no enclosure'), trouble);
  }
}

/** What a letter is made of, sent or to be kept as a file: plain text, and the files that go with it. */
export function letterParts(
  { subject, text, calendar, language }: Pick<MailRow, 'subject' | 'text' | 'calendar' | 'language'>,
  enclosure?: Enclosure,
) {
  const contentType = 'text/calendar; charset=utf-8; method=PUBLISH';
  const attachments = [
    ...(calendar === '' ? [] : [{ filename: 'invitation.ics', content: calendar, contentType }]),
    ...(enclosure ? [enclosure] : []),
  ];
  return {
    subject: oneLine(subject),
    text,
    headers: { 'Content-Language': language },
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

async function settle({ house }: Round, mail: MailRow, how: Partial<MailRow>): Promise<void> {
  await house.store.write((tx) => tx.update(mails).set(how).where(eq(mails.id, mail.id)));
}

/** The mail server said no to this one: for good, or for now. */
async function refused(round: Round, mail: MailRow, trouble: MailTrouble, now: Date): Promise<void> {
  const next = verdictOn(trouble) === 'later' ? nextTry(mail.attempts, now) : null;
  const state = next ? 'queued' : 'failed';
  await settle(round, mail, { state, nextAt: next, error: reasonOf(trouble) });
}

/** Nothing can be sent now, so nothing else is tried: all that is due waits as long as this one, with the same reason. */
async function postponeAll({ house }: Round, mail: MailRow, trouble: MailTrouble, now: Date): Promise<void> {
  const error = reasonOf(trouble);
  await house.store.write(async (tx) => {
    const due = await tx
      .select()
      .from(mails)
      .where(and(eq(mails.state, 'queued'), lte(mails.nextAt, now)));
    const waiting = due
      .filter((one) => !isUnderWay(one))
      .map(({ id, attempts }) => ({ id, attempts: attempts + 1 }));
    for (const { id, attempts } of [mail, ...waiting]) {
      const next = nextTry(attempts, now);
      await tx
        .update(mails)
        .set({ attempts, error, nextAt: next, state: next ? 'queued' : 'failed' })
        .where(eq(mails.id, id));
    }
  });
}
