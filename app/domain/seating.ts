import { SECTORS, type Sector } from './lists';

export interface SeatingPerson {
  id: string;
  sector: Sector;
}
export interface SeatingTable {
  id: string;
  /** The table facilitator, who stays at the table; null when none is named yet. */
  facilitatorId: string | null;
}
export interface Seat {
  personId: string;
  tableId: string;
}

/**
 * A simple even spread: table facilitators at their own tables, then sector by sector to the smallest tables, of those
 * to the one with the fewest of that sector, of those the first. Sizes differ by at most one as far as the facilitators allow.
 * `kept` seats are not moved (late joiners are added around them). Order of `people` decides, so it is deterministic.
 */
export function spreadEvenly(
  people: readonly SeatingPerson[],
  tables: readonly SeatingTable[],
  kept: readonly Seat[] = [],
): Seat[] {
  if (tables.length === 0) return [];
  const plan = new Plan(tables);
  const sectorOf = new Map(people.map((person) => [person.id, person.sector]));
  for (const table of tables) {
    const sector = table.facilitatorId ? sectorOf.get(table.facilitatorId) : undefined;
    if (table.facilitatorId && sector) plan.seat({ id: table.facilitatorId, sector }, table.id);
  }
  for (const seat of kept) {
    const sector = sectorOf.get(seat.personId);
    if (sector && plan.has(seat.tableId) && !plan.isSeated(seat.personId))
      plan.seat({ id: seat.personId, sector }, seat.tableId);
  }
  for (const sector of SECTORS) {
    for (const person of people)
      if (person.sector === sector && !plan.isSeated(person.id)) plan.seat(person, plan.bestTable(sector));
  }
  return plan.seats;
}

class Plan {
  readonly seats: Seat[] = [];
  private readonly size = new Map<string, number>();
  private readonly ofSector = new Map<string, number>();
  private readonly seated = new Set<string>();

  constructor(private readonly tables: readonly SeatingTable[]) {
    for (const table of tables) this.size.set(table.id, 0);
  }

  has(tableId: string): boolean {
    return this.size.has(tableId);
  }

  isSeated(personId: string): boolean {
    return this.seated.has(personId);
  }

  seat(person: SeatingPerson, tableId: string): void {
    if (this.seated.has(person.id)) return;
    this.seats.push({ personId: person.id, tableId });
    this.seated.add(person.id);
    this.size.set(tableId, (this.size.get(tableId) ?? 0) + 1);
    const key = `${tableId}:${person.sector}`;
    this.ofSector.set(key, (this.ofSector.get(key) ?? 0) + 1);
  }

  /** Among the smallest tables, so that sizes stay even, the one with the fewest of this sector. */
  bestTable(sector: Sector): string {
    const smallest = Math.min(...this.tables.map((table) => this.size.get(table.id) ?? 0));
    const count = (id: string) => this.ofSector.get(`${id}:${sector}`) ?? 0;
    const open = this.tables.filter((table) => (this.size.get(table.id) ?? 0) <= smallest);
    return open.reduce((best, table) => (count(table.id) < count(best.id) ? table : best)).id;
  }
}
