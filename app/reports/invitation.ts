import { clockTimes } from '~/domain/agenda';
import { COMMENT_TAGS, type Language } from '~/domain/lists';
import type { Pack } from '~/domain/pack';
import type { PackFacts, PackWorkshop } from '~/views/shapes';
import type { Translate } from './blocks';
import { hours, weekdayOf } from './dates';
import { within } from './text';

/** A composed background with all its questions may be this long; a longer one names the themes only. */
const BACKGROUND_SIGNS = 6000;

/** The composed language: that of the interface, also where the reader's own is another. */
export interface Composing {
  facts: PackFacts;
  language: Language;
  /** Sentences of papers.invitation in that language. */
  t: Translate;
  /** The address of Samverk, without a slash at the end. */
  origin: string;
}

/** The information pack as it follows from what is known (report ch. 2.7). What is not known is said to follow, or left out. */
export function composePack(composing: Composing): Pack {
  const { facts, t, origin } = composing;
  const headings = ['expected', 'practical', 'programme', 'prepare', 'joining'] as const;
  return {
    parts: composeParts(composing),
    headings: Object.fromEntries(headings.map((key) => [key, t(`${key}.title`)])) as Pack['headings'],
    practical: practical(composing),
    programme: paragraphs(facts.workshops.map((workshop) => programme(workshop, t))),
    joining: lines([
      `${t('joining.how')} {{link}}`,
      t('joining.code', { host: hostOf(origin), code: '{{code}}' }),
      t('joining.secret'),
    ]),
    change: {
      subject: t('change.subject', { title: within(facts.project.title) }),
      lead: t('change.lead'),
    },
    summary: otherLetter(composing, 'summary'),
    homework: otherLetter(composing, 'homework'),
    ...questions(composing),
  };
}

function composeParts(composing: Composing): Pack['parts'] {
  const { facts, t } = composing;
  const { workshops, project } = facts;
  const count = workshops.length;
  return {
    subject: t('subject', { count, title: within(project.title) }),
    greeting: t('greeting', { name: '{{name}}' }),
    background: background(facts, t),
    expected: paragraphs([timeOf(composing), t('expected.work'), count > 1 && t('expected.homework')]),
    prepare: lines([
      t('prepare.lead'),
      ...['needs', 'contribute', 'ideas'].map((key) => item(t(`prepare.${key}`))),
    ]),
    closing: closing(facts, t),
  };
}

/**
 * What the summary goes with, or what reminds of homework. The first is neutral on whether the reader was there: others
 * of the register may get it too.
 */
function otherLetter(
  { facts, t, origin }: Composing,
  kind: 'summary' | 'homework' | 'comments' | 'proposals',
): Pack['summary'] {
  const about = { number: facts.running, title: within(facts.project.title) };
  return {
    subject: t(`${kind}.subject`, about),
    lead: t(`${kind}.lead`, about),
    joining: lines([
      `${t(`${kind}.how`)} {{link}}`,
      t('joining.code', { host: hostOf(origin), code: '{{code}}' }),
      t('joining.secret'),
    ]),
    closing: closing(facts, (key, values) => t(key.replace('closing.ask', 'summary.ask'), values)),
  };
}

/** What the reference group is asked, whose link is all that they need; and the participants, in the same words. */
function questions(composing: Composing): Pick<Pack, 'comments' | 'proposals'> {
  const { facts, language, t } = composing;
  const { title, municipality } = facts.project;
  const about = { title: within(title), municipality: within(municipality) };
  const until = facts.commentsUntil;
  const lead = (kind: 'comments' | 'proposals') =>
    paragraphs([
      t(`${kind}.lead`, about),
      lines([t('comments.ask'), ...COMMENT_TAGS.map((key) => item(t(`comments.${key}`)))]),
      until !== '' && t('comments.until', { day: weekdayOf(language, until) }),
    ]);
  const joining = lines([`${t('comments.how')} {{link}}`, t('comments.secret')]);
  return {
    comments: { ...otherLetter(composing, 'comments'), lead: lead('comments'), joining },
    proposals: { ...otherLetter(composing, 'proposals'), lead: lead('proposals') },
  };
}

/** How much time it takes, in one sentence. */
export function timeOf({ facts, t }: Composing): string {
  const minutes = facts.workshops.reduce((sum, one) => sum + one.minutes, 0);
  return t('expected.time', { count: facts.workshops.length, length: lengthOf(t, minutes) });
}

export const hostOf = (origin: string) => origin.replace(/^https?:\/\//, '');

const joined = (by: string) => (all: (string | false)[]) => all.filter(Boolean).join(by);
const lines = joined('\n');
const paragraphs = joined('\n\n');
const item = (text: string) => `- ${text}`;

function background({ project, workshops, themes }: PackFacts, t: Translate): string {
  const { title, aim, municipality } = project;
  const about = { municipality: within(municipality), title: within(title), count: workshops.length };
  const lead = [t('background.lead', about), t('background.why'), aim !== '' && t('background.aim', { aim })];
  if (themes.length === 0) return paragraphs(lead);
  const listed = themes.map((theme) => lines([theme.title, ...theme.questions.map(item)]));
  const whole = paragraphs([...lead, t('background.themes'), ...listed]);
  if (whole.length <= BACKGROUND_SIGNS) return whole;
  return paragraphs([...lead, lines([t('background.themes'), ...themes.map((theme) => item(theme.title))])]);
}

function closing({ contact, project }: PackFacts, t: Translate): string {
  const { name, email } = contact;
  const municipality = within(project.municipality);
  const ask =
    name === '' ? t('closing.askPlace', { municipality }) : t('closing.ask', { name: within(name), email });
  return paragraphs([ask, lines([t('closing.regards'), name, project.municipality])]);
}

/** When and where a workshop is, as far as it is known: tirsdag 2. februar 2016, kl. 16:00–20:00, Rådhuset. */
export function whenAndWhere({ language, t }: Composing, workshop: PackWorkshop): string {
  const { date, start, minutes, place } = workshop;
  const when = date === '' ? t('practical.dayLater') : [weekdayOf(language, date), hours(t, start, minutes)];
  return [when, place === '' ? t('practical.placeLater') : within(place)].flat().filter(Boolean).join(', ');
}

function practical(composing: Composing): string {
  const { facts, t } = composing;
  const each = facts.workshops.map((workshop) => {
    const name = t('workshop', { number: workshop.number });
    return item(t('practical.line', { workshop: name, when: whenAndWhere(composing, workshop) }));
  });
  const dated = facts.workshops.some((workshop) => workshop.date !== '');
  return lines([...each, dated && t('practical.calendar')]);
}

/** The items of a workshop with the clock time at which each begins; without a start, only in their order. */
export function clocked({
  start,
  agenda,
}: PackWorkshop): { clock: string; minutes: number; title: string }[] {
  const slots = start === '' ? [] : clockTimes(start, agenda);
  return agenda.map(({ title, minutes }, i) => ({ clock: slots[i]?.from ?? '', minutes, title }));
}

/** A workshop's programme as lines under its name; empty when none is set up. */
export function programme(workshop: PackWorkshop, t: Translate): string {
  if (workshop.agenda.length === 0) return '';
  const items = clocked(workshop).map(({ clock, title }) => (clock ? `${clock} ${title}` : item(title)));
  return lines([t('workshop', { number: workshop.number }), ...items]);
}

/** A length in words: 4 timer, 3 timer og 30 minutter. */
export function lengthOf(t: Translate, minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  const [h, m] = [t('length.hours', { count: whole }), t('length.minutes', { count: rest })];
  if (whole === 0) return m;
  return rest === 0 ? h : t('length.both', { hours: h, minutes: m });
}
