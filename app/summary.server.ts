import { LIMITS } from './domain/limits';
import { Problem } from './domain/problem';
import { loadPart, type PartData } from './desk.server';
import { writeLetters } from './letters.server';
import type { AppContext } from './server';
import type { ProjectRow } from './views/allow.server';
import { peopleOf } from './views/rows.server';
import type { SummaryDesk, SummaryRecipient, SummaryTab } from './views/shapes';
import { summaryDesk, summaryRecipients } from './views/summary-desk.server';
import type { Args } from './web.server';
import type { Db } from '~db/client.server';

const TABS = ['write', 'photos', 'send'] as const satisfies readonly SummaryTab[];
export const summaryTabIn = (query: URLSearchParams): SummaryTab =>
  TABS.find((one) => one === query.get('part')) ?? 'write';
/** The number of the workshop that an address asks for. */
export const workshopIn = (query: URLSearchParams): number | undefined =>
  query.has('workshop') ? Number(query.get('workshop')) : undefined;

/** The page of the summary. What it shows is asked for in the address: workshop, part, person, left. */
export function loadSummary(args: Args): Promise<PartData<SummaryDesk>> {
  const query = new URL(args.request.url).searchParams;
  const part = summaryTabIn(query);
  const { house, origin } = args.context;
  return loadPart(args, async (db, project, role) => {
    const leads = role !== 'reader';
    const desk = await summaryDesk(db, project, house.now(), workshopIn(query));
    const { number } = desk.state;
    const recipients = part === 'send' ? await summaryRecipients(db, project, leads, number) : [];
    return {
      ...desk,
      part,
      left: query.getAll('left').slice(0, LIMITS.photos),
      mailReady: house.postman !== null,
      recipients,
      letter: leads
        ? await letterTo(query.get('person'), recipients, { db, project, origin, house, workshop: number })
        : null,
    };
  });
}

interface Writing {
  db: Db;
  project: ProjectRow;
  origin: string;
  house: AppContext['house'];
  workshop: number;
}

/** The letter to the person who is asked for, else to the first. */
async function letterTo(
  asked: string | null,
  recipients: readonly SummaryRecipient[],
  { house, ...writing }: Writing,
): Promise<SummaryDesk['letter']> {
  const { id } = recipients.find((one) => one.id === asked) ?? recipients[0] ?? {};
  const person = (await peopleOf(writing.db, writing.project.id)).find((one) => one.id === id);
  if (!person) return null;
  const [letter] = await writeLetters({ ...writing, now: house.now() }, 'summary', [person]);
  return letter ? { id: person.id, name: person.name, subject: letter.subject, text: letter.text } : null;
}

const filesIn = (form: FormData) =>
  form.getAll('photos').filter((one): one is File => one instanceof File && one.size > 0);
const fits = (file: File) => file.size <= LIMITS.uploadBytes;

/** The pictures of a form, as the command takes them. @throws Problem `photo-too-large` when none is small enough */
export async function photosIn(form: FormData): Promise<{ photos: string[] }> {
  const files = filesIn(form);
  if (files.length > 0 && !files.some(fits)) throw new Problem('photo-too-large');
  const photos = [];
  for (const file of files.filter(fits))
    photos.push(Buffer.from(await file.arrayBuffer()).toString('base64'));
  return { photos };
}

/** The names of those files in a form that were not added. @param unread places among those small enough */
export function leftOut(form: FormData, unread: string): string[] {
  const files = filesIn(form);
  const places = unread === '' ? [] : unread.split(',').map(Number);
  const bad = [...files.filter((file) => !fits(file)), ...places.map((at) => files.filter(fits)[at])];
  return bad.flatMap((file) => (file ? [file.name.slice(0, LIMITS.name)] : []));
}
