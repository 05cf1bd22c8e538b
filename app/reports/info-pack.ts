import { filled, type Pack } from '~/domain/pack';
import type { PackWorkshop } from '~/views/shapes';
import type { Block, Document } from './blocks';
import { clocked, hostOf, timeOf, whenAndWhere, type Composing } from './invitation';
import { within } from './text';

/**
 * The information pack as a document for everyone (report ch. 2.7): nobody's code stands in it. `pack` is the composed
 * one with the owner's texts in their places, `date` the instant it is made.
 */
export function infoPackDocument(composing: Composing, pack: Pack, date: number): Document {
  const { facts, language, t } = composing;
  const { title, municipality } = facts.project;
  return {
    title: t('document.title'),
    subtitle: title,
    ...{ municipality, language, date },
    words: { page: t('document.page'), of: t('document.of'), missingSigns: t('document.missingSigns') },
    blocks: [
      inShort(composing),
      ...greeting(pack),
      ...section(composing, t('document.background'), pack.parts.background),
      ...section(composing, pack.headings.expected, pack.parts.expected),
      ...facts.workshops.flatMap((workshop) => programmeBlocks(composing, workshop)),
      ...section(composing, pack.headings.prepare, pack.parts.prepare),
      ...section(composing, pack.headings.joining, t('joining.general', { host: hostOf(composing.origin) })),
      ...textBlocks(forAnyone(composing, pack.parts.closing)),
    ],
  };
}

/** What the first page answers at once. */
function inShort(composing: Composing): Block {
  const { facts, t } = composing;
  const { workshops, contact } = facts;
  const each = workshops.map((workshop) =>
    t('practical.line', {
      workshop: t('workshop', { number: workshop.number }),
      when: whenAndWhere(composing, workshop),
    }),
  );
  const ask = [within(contact.name), contact.email].filter(Boolean).join(', ');
  return {
    kind: 'keyPoints',
    title: t('document.short'),
    points: [
      { label: t('document.when'), lines: each },
      { label: t('document.time'), lines: [timeOf(composing)] },
      { label: t('document.prepare'), lines: [t('document.prepareShort')] },
      { label: t('document.joining'), lines: [t('document.joiningShort')] },
      { label: t('document.ask'), lines: [ask || within(facts.project.municipality)] },
    ],
  };
}

/** A greeting is for one person; what the owner has written instead may be for all. */
const greeting = ({ parts }: Pack): Block[] =>
  filled(parts.greeting, { name: '', code: '', link: '' }) === parts.greeting
    ? textBlocks(parts.greeting)
    : [];

/** Text for one person as it reads when anyone may be meant. */
const forAnyone = ({ t, origin }: Composing, text: string) =>
  filled(text, { name: t('anyone'), code: t('anyCode'), link: origin });

const section = (composing: Composing, heading: string, text: string): Block[] => [
  { kind: 'heading', level: 1, text: heading },
  ...textBlocks(forAnyone(composing, text)),
];

function programmeBlocks({ t }: Composing, workshop: PackWorkshop): Block[] {
  if (workshop.agenda.length === 0) return [];
  const name = t('workshop', { number: workshop.number });
  return [
    { kind: 'heading', level: 1, text: `${t('programme.title')}: ${name}` },
    {
      kind: 'table',
      columns: [
        { title: t('programme.clock'), align: 'start', share: 1 },
        { title: t('programme.item'), align: 'start', share: 5 },
        { title: t('programme.minutes'), align: 'end', share: 1 },
      ],
      rows: clocked(workshop).map(({ clock, title, minutes }) => ({
        cells: [clock, title, String(minutes)],
      })),
    },
  ];
}

const BULLET = /^\s*[-–•*]\s+/;
/** A text as people write it in a letter: blank lines part paragraphs, lines that begin with a dash are a list. */
export function textBlocks(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((paragraph) => runs(paragraph.split('\n').filter((line) => line.trim() !== '')))
    .map(({ bullets, lines }): Block =>
      bullets
        ? { kind: 'bullets', items: lines.map((line) => line.replace(BULLET, '')) }
        : { kind: 'paragraph', text: lines.join('\n') },
    );
}

/** Neighbouring lines of the same kind. */
function runs(lines: string[]): { bullets: boolean; lines: string[] }[] {
  const all: { bullets: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const bullets = BULLET.test(line);
    const last = all.at(-1);
    if (last?.bullets === bullets) last.lines.push(line);
    else all.push({ bullets, lines: [line] });
  }
  return all;
}
