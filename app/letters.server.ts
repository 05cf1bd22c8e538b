import { cancelledIn, summaryOf, type ToldEvent } from '~/domain/calendar';
import { spacedCode } from '~/domain/codes';
import { interfaceLanguage, PACK_KINDS, type MailKind, type PackPart } from '~/domain/lists';
import { letter, packLanguage, withOwn, type Addressee, type Pack, type PackTexts } from '~/domain/pack';
import type { Invitee, Letter } from '~/commands/context.server';
import { translator } from '~/i18n/i18n.server';
import type { Translate } from '~/reports/blocks';
import { calendarFile } from '~/reports/calendar.server';
import { weekdayOf } from '~/reports/dates';
import { composePack, type Composing } from '~/reports/invitation';
import { within } from '~/reports/text';
import type { ProjectRow } from '~/views/allow.server';
import { openHomework } from '~/views/homework-rows.server';
import { ownTextsOf, packFacts, toldFiles } from '~/views/invitation.server';
import type { PackFacts } from '~/views/shapes';
import type { Db } from '~db/client.server';

/** The information pack in one language: what it is composed of, and what the owner has written herself. */
interface WrittenPack {
  composing: Composing;
  composed: Pack;
  own: PackTexts;
  /** The composed pack with the owner's texts in their places. */
  pack: Pack;
}

/** @param origin the address that people use, without a slash at the end */
export async function writePack(
  db: Db,
  project: ProjectRow,
  language: string,
  origin: string,
  known?: PackFacts,
): Promise<WrittenPack> {
  const facts = known ?? (await packFacts(db, project));
  const spoken = interfaceLanguage(language, project.language);
  const fixed = (await translator(spoken)).getFixedT(spoken, 'papers', 'invitation');
  const t: Translate = (key, values) => String(fixed(key as never, (values ?? {}) as never));
  const composing = { facts, language: spoken, t, origin };
  const composed = composePack(composing);
  const own = await ownTextsOf(db, project.id, language);
  return { composing, composed, own, pack: withOwn(composed, own) };
}

export async function composedParts(
  db: Db,
  project: ProjectRow,
  language: string,
): Promise<Record<PackPart, string>> {
  return (await writePack(db, project, language, '')).composed.parts;
}

/** The way in for one person: into the room, or for one of the reference group to the proposals. */
export const addressee = (
  person: Pick<Invitee, 'name' | 'personalCode'>,
  origin: string,
  way: 'k' | 'c' = 'k',
): Addressee => ({
  name: person.name,
  code: spacedCode(person.personalCode),
  link: `${origin}/${way}/${person.personalCode}`,
});

const isOfPack = (kind: MailKind) => (PACK_KINDS as readonly MailKind[]).includes(kind);

interface Writing {
  db: Db;
  project: ProjectRow;
  origin: string;
  now: Date;
  /** The number of the one whose summary it is. */
  workshop?: number;
}
/** Everyone's own letter, in the order of the people, and the calendar file that goes with it. */
export async function writeLetters(
  { db, project, origin, now, workshop }: Writing,
  kind: MailKind,
  people: readonly Invitee[],
): Promise<Letter[]> {
  const known = await packFacts(db, project);
  const facts = { ...known, running: workshop ?? known.running };
  const told = kind === 'change' ? await toldFiles(db, project) : [];
  const calendars = told.map((file) => file.calendar);
  const cancelled = cancelledIn(calendars, facts.workshops);
  // One that is only without a date for now stands among the others, and is not called off.
  const gone = cancelled.filter((event) => facts.workshops.every(({ id }) => id !== event.workshopId));
  const packs = new Map<string, { pack: Pack; composing: Composing; calendar: string }>();
  const tasks = kind === 'homework' ? await openHomework(db, project.id) : null;
  for (const language of new Set(people.map((person) => packLanguage(person.language)))) {
    const { composing, pack } = await writePack(db, project, language, origin, facts);
    packs.set(language, {
      composing,
      pack: gone.length === 0 ? pack : { ...pack, change: cancellation(composing, gone) },
      calendar: isOfPack(kind) ? calendarFile(composing, now, cancelled) : '',
    });
  }
  return people.flatMap((person) => {
    const language = packLanguage(person.language);
    const written = packs.get(language);
    if (!written) return [];
    const pack = tasks ? reminding(written, tasks.get(person.id) ?? []) : written.pack;
    const to = addressee(person, origin, kind === 'comments' ? 'c' : 'k');
    return [{ ...letter(pack, kind, to), calendar: written.calendar, language }];
  });
}

/** Everyone's own letter, by the person's id: for who sends it in another way. */
export async function lettersById(
  writing: Writing,
  kind: MailKind,
  people: readonly Invitee[],
): Promise<ReadonlyMap<string, Pick<Letter, 'subject' | 'text'>>> {
  const letters = await writeLetters(writing, kind, people);
  return new Map(
    letters.flatMap(({ subject, text }, i) => {
      const person = people[i];
      return person ? [[person.id, { subject, text }] as const] : [];
    }),
  );
}

/** The beginning of a letter that tells which workshops do not take place after all. */
function cancellation({ facts, t }: Composing, events: readonly ToldEvent[]): Pack['change'] {
  const what = events.map((event) => t('change.cancelled', { what: summaryOf(event) }));
  return {
    subject: t('change.cancelledSubject', { title: facts.project.title }),
    lead: [t('change.cancelledLead'), ...what].join('\n\n'),
  };
}

/** What this person is responsible for, by name and date. */
function reminding(
  { pack, composing: { t, language } }: { pack: Pack; composing: Composing },
  tasks: readonly { title: string; due: string }[],
): Pack {
  const lines = tasks.map(({ title, due }) =>
    due ? t('homework.line', { title: within(title), day: weekdayOf(language, due) }) : within(title),
  );
  if (lines.length === 0) return pack;
  const listed = [t('homework.yours'), ...lines.map((line) => `- ${line}`)].join('\n');
  return { ...pack, homework: { ...pack.homework, lead: `${pack.homework.lead}\n\n${listed}` } };
}
