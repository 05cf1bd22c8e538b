import { SECTORS, type Contact, type Reply, type Sector } from './lists';

/** Who is coming, sector by sector, held against who should be (report ch. 2.5). */

/** Groups of six to eight (report ch. 3.2); usually three of them. */
export const GROUP = { min: 6, max: 8 } as const;
const USUAL_TABLES = 3;
/** Below this many people a share of them says nothing yet. */
const SHARES_FROM = 4;

export interface Counted {
  sector: Sector;
  reply: Reply;
  contact: Contact | '';
  /** False for who came without an invitation. */
  invited: boolean;
}

export interface SectorBalance {
  sector: Sector;
  /** Planned, invited and accepted, and those who came uninvited. */
  people: number;
  /** Of these: who has said yes, or has come. */
  accepted: number;
  declined: number;
  /** 0 when nothing is wished for. */
  wanted: number;
}

/** What to act on, with its numbers, in the order of the report. */
export type BalanceWarning =
  | { code: 'noTarget' }
  | { code: 'targetNotPersonal'; people: number }
  | { code: 'overHalf'; sector: Sector; people: number; all: number }
  | { code: 'noPolitics' }
  | { code: 'fewBusiness'; people: number; wanted: number }
  | { code: 'tooFew'; people: number; needed: number; tables: number };

export interface Balance {
  sectors: SectorBalance[];
  people: number;
  accepted: number;
  declined: number;
  wanted: number;
  /** How many tables it is reckoned for. */
  tables: number;
  warnings: BalanceWarning[];
}

export type Mix = Record<Sector, number>;

/** @param tables how many there are; the usual three while there are none */
export function balanceOf(people: readonly Counted[], mix: Mix, tables: number): Balance {
  const sectors = SECTORS.map((sector) => ofSector(people, sector, mix[sector]));
  const sum = (key: 'people' | 'accepted' | 'declined' | 'wanted') =>
    sectors.reduce((total, one) => total + one[key], 0);
  const counts = { people: sum('people'), accepted: sum('accepted') };
  const balance = { sectors, ...counts, declined: sum('declined'), wanted: sum('wanted') };
  const reckoned = { ...balance, tables: tables || USUAL_TABLES };
  return { ...reckoned, warnings: counts.people === 0 ? [] : warningsOf(reckoned, people) };
}

const isIn = (one: Counted) => !one.invited || one.reply !== 'declined';
const hasAccepted = (one: Counted) => !one.invited || one.reply === 'accepted';

function ofSector(people: readonly Counted[], sector: Sector, wanted: number): SectorBalance {
  const own = people.filter((one) => one.sector === sector);
  const inside = own.filter(isIn).length;
  return {
    sector,
    people: inside,
    accepted: own.filter(hasAccepted).length,
    declined: own.length - inside,
    wanted,
  };
}

function warningsOf(
  { sectors, people: all, tables }: Omit<Balance, 'warnings'>,
  people: readonly Counted[],
): BalanceWarning[] {
  const count = (sector: Sector) => sectors.find((one) => one.sector === sector)?.people ?? 0;
  const personal = people.some((one) => one.sector === 'target' && isIn(one) && one.contact === 'personal');
  const target = count('target');
  const big = sectors.find((one) => one.people * 2 > all && all >= SHARES_FROM);
  const business = count('business');
  // One at each table at the least, since they are the likeliest to drop out before workshop 2.
  const wanted = sectors.find((one) => one.sector === 'business')?.wanted || tables;
  const needed = GROUP.min * tables;
  const warnings: (BalanceWarning | false | undefined)[] = [
    target === 0 && { code: 'noTarget' },
    target > 0 && !personal && { code: 'targetNotPersonal', people: target },
    big && { code: 'overHalf', sector: big.sector, people: big.people, all },
    count('politics') === 0 && { code: 'noPolitics' },
    business < wanted && { code: 'fewBusiness', people: business, wanted },
    all < needed && { code: 'tooFew', people: all, needed, tables },
  ];
  return warnings.filter((one) => one !== false && one !== undefined);
}

/** People at each table of seven: two of those who are hardest to get, and to keep. */
const AT_A_TABLE: Mix = { municipality: 1, business: 2, voluntary: 1, target: 2, politics: 0.5, other: 0.5 };

/** A mix that fills the tables with six to eight each, everyone represented. */
export function suggestedMix(tables: number): Mix {
  const of = (sector: Sector) => Math.ceil(AT_A_TABLE[sector] * (tables || USUAL_TABLES));
  return Object.fromEntries(SECTORS.map((sector) => [sector, of(sector)])) as Mix;
}

/** Whom to think of when inviting (report ch. 2.5), each with the sector it counts in. */
export const SUGGESTED = [
  { kind: 'staff', sector: 'municipality' },
  { kind: 'associations', sector: 'voluntary' },
  { kind: 'recruiters', sector: 'business' },
  { kind: 'settled', sector: 'target' },
  { kind: 'immigrantCouncil', sector: 'target' },
  { kind: 'politicians', sector: 'politics' },
  { kind: 'entrepreneurs', sector: 'other' },
  { kind: 'reception', sector: 'other' },
] as const satisfies readonly { kind: string; sector: Sector }[];
