import { AFFECTED, EFFECTS, type Affected, type Effect, type Reply, type Tier } from './lists';

/** The five steps of a stakeholder analysis (report ch. 2.4), in the order they are walked. */
export const STAKEHOLDER_STEPS = ['identify', 'group', 'role', 'effects', 'consequences'] as const;
export type StakeholderStep = (typeof STAKEHOLDER_STEPS)[number];

/** What the stakeholders' page can show: a step, the table, or who is invited. */
export const STAKEHOLDER_PAGES = [...STAKEHOLDER_STEPS, 'table', 'invite'] as const;
export type StakeholderPage = (typeof STAKEHOLDER_PAGES)[number];
export const isStep = (page: StakeholderPage): page is StakeholderStep =>
  STAKEHOLDER_STEPS.some((step) => step === page);

/** What the map needs of a stakeholder. An empty judgement is one not made yet. */
interface Judged {
  tier: Tier | '';
  overall: Effect | '';
  affected: Affected | '';
}
/** What the five steps ask of a stakeholder. `noted`: somebody has written what she means for the project. */
export interface Assessed extends Judged {
  id: string;
  role: string;
  noted: boolean;
}

function isDone(step: StakeholderStep, one: Assessed): boolean {
  switch (step) {
    case 'identify':
      return true;
    case 'group':
      return one.tier !== '';
    case 'role':
      return one.role !== '';
    case 'effects':
      return spotOf(one) !== TRAY;
    case 'consequences':
      return one.noted;
  }
}

export interface Progress {
  done: number;
  of: number;
}
/** How far a step has come, in stakeholders. */
export function progressOf(step: StakeholderStep, all: readonly Assessed[]): Progress {
  return { done: all.filter((one) => isDone(step, one)).length, of: all.length };
}

/** The next one that a step still waits for: after this one, else from the top. Null when there is no other. */
export function nextWaiting(
  step: StakeholderStep,
  all: readonly Assessed[],
  after: string | null = null,
): string | null {
  const at = all.findIndex((one) => one.id === after) + 1;
  const round = [...all.slice(at), ...all.slice(0, at)];
  return round.find((one) => one.id !== after && !isDone(step, one))?.id ?? null;
}

/** Where to go on: at the first step that still waits, and at the table when none does. */
export function whereToGoOn(all: readonly Assessed[]): StakeholderPage {
  if (all.length === 0) return 'identify';
  return STAKEHOLDER_STEPS.find((step) => nextWaiting(step, all) !== null) ?? 'table';
}

/** Where those lie whom nobody has placed on the map. */
export const TRAY = 'tray';
/** A cell of the map, or the tray. */
export type Spot = `${Affected}/${Effect}` | typeof TRAY;

/** From the top of the map, where what helps stands, to its foot. */
export const MAP_ROWS = [...EFFECTS].reverse();
export const MAP_COLUMNS = AFFECTED;
export const SPOTS: readonly Spot[] = [
  ...MAP_ROWS.flatMap((effect) => MAP_COLUMNS.map((affected) => `${affected}/${effect}` as const)),
  TRAY,
];

export function spotOf({ overall, affected }: Pick<Judged, 'overall' | 'affected'>): Spot {
  return overall && affected ? `${affected}/${overall}` : TRAY;
}
/** The judgement that a spot stands for; nothing in the tray. */
export function judgementAt(spot: Spot): Pick<Judged, 'overall' | 'affected'> {
  if (spot === TRAY) return { overall: '', affected: '' };
  const [affected, overall] = spot.split('/') as [Affected, Effect];
  return { overall, affected };
}

export type Arrow = 'up' | 'down' | 'left' | 'right';
/** The spot beside this one. The tray lies to the right of the map; at an edge one stays. */
export function neighbour(spot: Spot, arrow: Arrow): Spot {
  if (spot === TRAY) return arrow === 'left' ? 'much/neutral' : TRAY;
  const at = SPOTS.indexOf(spot);
  const width = MAP_COLUMNS.length;
  const [column, row] = [at % width, Math.floor(at / width)];
  if (arrow === 'right' && column === width - 1) return TRAY;
  const to = {
    up: [column, row - 1],
    down: [column, row + 1],
    left: [column - 1, row],
    right: [column + 1, row],
  }[arrow] as [number, number];
  const inside = to[0] >= 0 && to[1] >= 0 && to[1] < MAP_ROWS.length;
  return inside ? (SPOTS[to[1] * width + to[0]] ?? spot) : spot;
}

/** Who stands at each spot: primary ones first, else in the order of the list. */
export function spotsOf<T extends Judged>(all: readonly T[]): Record<Spot, T[]> {
  const rank = (one: T) => (one.tier === 'primary' ? 0 : 1);
  const ordered = [...all].sort((a, b) => rank(a) - rank(b));
  const at = (spot: Spot) => ordered.filter((one) => spotOf(one) === spot);
  return Object.fromEntries(SPOTS.map((spot) => [spot, at(spot)])) as Record<Spot, T[]>;
}

/** Somebody will speak for a stakeholder: invited, or to be, and has not said no. */
export const isRepresented = (replies: readonly Reply[]): boolean =>
  replies.some((reply) => reply !== 'declined');

/** Those names that are not there yet, each once, whatever their capitals. */
export function newNames(names: readonly string[], there: readonly string[]): string[] {
  const plain = (name: string) => name.trim().toLocaleLowerCase('nb');
  const known = new Set(there.map(plain));
  return names.filter((name) => {
    if (known.has(plain(name))) return false;
    known.add(plain(name));
    return true;
  });
}
