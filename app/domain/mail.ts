import type { MailState, Reply } from './lists';

/** How those who are to be sent something are found: by what they have got and answered. */
export const RECIPIENT_GROUPS = ['waiting', 'invited', 'accepted', 'declined', 'all', 'unaddressed'] as const;
export type RecipientGroup = (typeof RECIPIENT_GROUPS)[number];

interface Invited {
  email: string;
  reply: Reply;
  mail: { state: MailState } | null;
}

/** Belongs this person to the group? Waiting is who has not got the invitation, also when sending it failed. */
export function inGroup(person: Invited, group: RecipientGroup): boolean {
  switch (group) {
    case 'all':
      return true;
    case 'unaddressed':
      return person.email === '';
    case 'waiting':
      return person.mail ? person.mail.state === 'failed' : person.reply === 'planned';
    default:
      return person.reply === group;
  }
}

/** What we say of a mail ourselves, kept in the place of the mail server's words. */
const MAIL_NOTES = ['#unreachable', '#sign-in', '#interrupted', '#cancelled', '#not-made'] as const;
export type MailNote = (typeof MAIL_NOTES)[number];
export const isNote = (error: string): error is MailNote => MAIL_NOTES.some((note) => note === error);

/** Minutes to the next try after the first, second … one; after the last a mail has failed. */
const PAUSES_MIN = [1, 5, 30, 120, 360, 360, 360] as const;
/** When to try again after this many tries, or null when that was the last. */
export function nextTry(attempts: number, now: Date): Date | null {
  const pause = PAUSES_MIN[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause * 60_000);
}

/** A try counts from before the mail is handed over: a mail that was tried and told nothing is under way. */
export const isUnderWay = (mail: { state: MailState; attempts: number; error: string }): boolean =>
  mail.state === 'queued' && mail.attempts > 0 && mail.error === '';

/**
 * What a mail program tells of a failure: `command` is what the mail server was asked. EENCLOSURE is our own: what goes
 * with the letter could not be made.
 */
export interface MailTrouble {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}
/** `mail`: this one will never arrive. `later`: this one may. `server`: none can be sent now. */
export type Verdict = 'mail' | 'later' | 'server';

/** Only what the server says of a letter or its address is about that mail. What it says of the sender holds for all. */
export function verdictOn({ code, command, responseCode = 0 }: MailTrouble): Verdict {
  if (code === 'EENCLOSURE') return 'mail';
  if ((code !== 'EENVELOPE' && code !== 'EMESSAGE') || command === 'MAIL FROM') return 'server';
  return responseCode >= 400 && responseCode < 500 ? 'later' : 'mail';
}

const WORDS = 200;
/** The reason as it is kept: the server's own words in one short line, or ours when it said nothing. */
export function reasonOf({ code, response }: MailTrouble): string {
  const words = (response ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (words !== '' && !words.startsWith('#')) return [...words].slice(0, WORDS).join('');
  const notes: Record<string, MailNote> = { EAUTH: '#sign-in', EENCLOSURE: '#not-made' };
  return notes[code ?? ''] ?? '#unreachable';
}
