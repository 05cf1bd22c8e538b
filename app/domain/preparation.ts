import { openAnchors, type AnchorPoint } from './anchoring';
import type { Anchor, Sector } from './lists';

/** The seven parts of the preparation (report ch. 2), in the order an owner walks them. */
export const PREPARATION_PARTS = [
  'anchoring',
  'inputs',
  'themes',
  'stakeholders',
  'people',
  'workshops',
  'invitation',
] as const;
export type PreparationPart = (typeof PREPARATION_PARTS)[number];
type PartState = 'empty' | 'started' | 'done';

/**
 * Our own measures, where the report gives none: three talks from two sectors say more than one opinion, and with
 * fewer than three stakeholders there is nothing to weigh. Tables are 6 to 8 people, usually three (report ch. 3).
 */
const ENOUGH = { inputs: 3, sectors: 2, stakeholders: 3, perTable: 6, tables: 3 } as const;

/** What can be missing; each is one sentence with one link. */
export const MISSING = [
  'anchoring-none',
  'anchoring-open',
  'anchoring-partner',
  'inputs-none',
  'inputs-few',
  'inputs-one-sector',
  'themes-none',
  'themes-question',
  'stakeholders-none',
  'stakeholders-few',
  'stakeholders-unjudged',
  'stakeholders-primary',
  'stakeholders-target',
  'people-none',
  'people-target',
  'people-leader',
  'people-sectors',
  'people-few',
  'people-unnamed',
  'workshops-none',
  'workshop-unplanned',
  'workshop-date',
  'workshop-start',
  'workshop-place',
  'workshop-agenda',
  'workshop-too-long',
  'invitation-none',
  'invitation-some',
  'invitation-failed',
] as const;
type MissingCode = (typeof MISSING)[number];

export interface Missing {
  code: MissingCode;
  /** How many it is about. */
  count?: number;
  /** How many there should be. */
  needed?: number;
  /** The number of the workshop. */
  number?: number;
  anchors?: Anchor[];
  sectors?: Sector[];
}
export interface PartProgress {
  part: PreparationPart;
  state: PartState;
  missing: Missing[];
}

/** What the rule looks at: counts, and no one's name. */
export interface PreparationFacts {
  anchors: AnchorPoint[];
  partners: number;
  /** How many inputs each sector has given. */
  inputs: Partial<Record<Sector, number>>;
  themes: { all: number; withoutQuestion: number };
  stakeholders: { all: number; judged: number; primary: number; target: number };
  people: {
    /** All but those who have declined, by sector. */
    expected: Partial<Record<Sector, number>>;
    wanted: Partial<Record<Sector, number>>;
    /** Who stands for an organisation, without a name yet. */
    unnamed: number;
    /** Of the invitees: whom the invitation has reached, by mail or in another way, and whom not. */
    asked: number;
    notAsked: number;
  };
  /** How many tables are set up; 0 before that. */
  tables: number;
  workshops: WorkshopFacts[];
  failedMails: number;
}
interface WorkshopFacts {
  number: number;
  date: string;
  start: string;
  place: string;
  minutes: number;
  agendaItems: number;
  agendaMinutes: number;
}

/** How far each part of the preparation has come, and what it lacks before the invitation can go out. */
export function preparation(facts: PreparationFacts): PartProgress[] {
  const lists: Record<PreparationPart, Missing[]> = {
    anchoring: anchoring(facts),
    inputs: inputs(facts),
    themes: themes(facts),
    stakeholders: stakeholders(facts),
    people: people(facts),
    workshops: workshops(facts),
    invitation: invitation(facts),
  };
  return PREPARATION_PARTS.map((part) => ({ part, state: stateOf(lists[part]), missing: lists[part] }));
}

/** Where nothing is begun, one sentence says so; everything else would be noise. */
const stateOf = (missing: Missing[]): PartState =>
  missing.length === 0 ? 'done' : missing.some(({ code }) => code.endsWith('-none')) ? 'empty' : 'started';

const when = (is: boolean, missing: Missing): Missing[] => (is ? [missing] : []);
const total = (counts: Partial<Record<Sector, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

function anchoring({ anchors, partners }: PreparationFacts): Missing[] {
  if (anchors.length === 0) return [{ code: 'anchoring-none' }];
  const open = openAnchors(anchors);
  const regional = anchors.some(({ item, choice }) => item === 'reach' && choice === 'several');
  return [
    ...when(open.length > 0, { code: 'anchoring-open', anchors: open }),
    ...when(regional && partners === 0, { code: 'anchoring-partner' }),
  ];
}

function inputs({ inputs: given }: PreparationFacts): Missing[] {
  const count = total(given);
  if (count === 0) return [{ code: 'inputs-none' }];
  const sectors = Object.values(given).filter((one) => one > 0).length;
  return [
    ...when(count < ENOUGH.inputs, { code: 'inputs-few', count, needed: ENOUGH.inputs }),
    ...when(count >= ENOUGH.inputs && sectors < ENOUGH.sectors, { code: 'inputs-one-sector' }),
  ];
}

function themes({ themes: { all, withoutQuestion } }: PreparationFacts): Missing[] {
  if (all === 0) return [{ code: 'themes-none' }];
  return when(withoutQuestion > 0, { code: 'themes-question', count: withoutQuestion });
}

function stakeholders({ stakeholders: { all, judged, primary, target } }: PreparationFacts): Missing[] {
  if (all === 0) return [{ code: 'stakeholders-none' }];
  return [
    ...when(all < ENOUGH.stakeholders, {
      code: 'stakeholders-few',
      count: all,
      needed: ENOUGH.stakeholders,
    }),
    ...when(judged < all, { code: 'stakeholders-unjudged', count: all - judged }),
    ...when(judged === all && primary === 0, { code: 'stakeholders-primary' }),
    ...when(target === 0, { code: 'stakeholders-target' }),
  ];
}

function people({ people: { expected, wanted, unnamed }, tables }: PreparationFacts): Missing[] {
  const count = total(expected);
  if (count === 0) return [{ code: 'people-none' }];
  const needed = ENOUGH.perTable * (tables || ENOUGH.tables);
  const lacks = (sector: Sector) => !expected[sector];
  const sectors = (Object.keys(wanted) as Sector[]).filter(
    (sector) => (wanted[sector] ?? 0) > 0 && lacks(sector) && sector !== 'target' && sector !== 'politics',
  );
  return [
    ...when(lacks('target'), { code: 'people-target' }),
    ...when(lacks('politics'), { code: 'people-leader' }),
    ...when(sectors.length > 0, { code: 'people-sectors', sectors }),
    ...when(count < needed, { code: 'people-few', count, needed }),
    ...when(unnamed > 0, { code: 'people-unnamed', count: unnamed }),
  ];
}

const isUnplanned = ({ date, start, place, agendaItems }: WorkshopFacts): boolean =>
  !date && !start && !place && agendaItems === 0;

function workshops({ workshops: all }: PreparationFacts): Missing[] {
  if (all.every(isUnplanned)) return [{ code: 'workshops-none' }];
  return all.flatMap((workshop) => {
    const { number, date, start, place, minutes, agendaItems, agendaMinutes } = workshop;
    if (isUnplanned(workshop)) return [{ code: 'workshop-unplanned', number }];
    return [
      ...when(!date, { code: 'workshop-date', number }),
      ...when(!start, { code: 'workshop-start', number }),
      ...when(!place, { code: 'workshop-place', number }),
      ...when(agendaItems === 0, { code: 'workshop-agenda', number }),
      ...when(agendaMinutes > minutes, { code: 'workshop-too-long', number, count: agendaMinutes - minutes }),
    ];
  });
}

/** Sent through Samverk, or marked as invited in the register: either way it is told of each person. */
function invitation({ people: { asked, notAsked }, failedMails }: PreparationFacts): Missing[] {
  if (asked === 0) return [{ code: 'invitation-none' }];
  return [
    ...when(notAsked > 0, { code: 'invitation-some', count: notAsked }),
    ...when(failedMails > 0, { code: 'invitation-failed', count: failedMails }),
  ];
}
