import type { Bar } from './bars';
import { middle, rounded } from './figures';
import { measureInstallation, type Installation } from './installation';
import type { Kind } from './servers';
import { FIGURES, session, type Figures, type SessionOptions } from './session';

/** Samverk beside servers that do less: in turn, several times, so that whatever else the machine does meets all. */

export interface CompareOptions extends SessionOptions {
  repeat: number;
}
interface Comparison {
  people: number;
  bare: Figures;
  durable: Figures;
  samverk: Figures & Installation;
  /** Samverk to the reference that each bar names. */
  ratio: Record<string, number>;
}

/** The medians of each kind's figures. */
export async function inTurns<K extends Kind>(
  kinds: readonly K[],
  options: CompareOptions,
): Promise<Record<K, Figures>> {
  const runs = Object.fromEntries(kinds.map((kind) => [kind, [] as Figures[]])) as Record<K, Figures[]>;
  for (let round = 1; round <= options.repeat; round += 1)
    for (const kind of kinds) {
      console.error(`${kind}, ${round} of ${options.repeat} …`);
      runs[kind].push(await session(kind, options));
    }
  const figures = kinds.map((kind) => [kind, middle(runs[kind], FIGURES)] as const);
  return Object.fromEntries(figures) as Record<K, Figures>;
}

export async function compare(options: CompareOptions): Promise<Comparison> {
  const { bare, durable, samverk } = await inTurns(['bare', 'durable', 'samverk'], options);
  const installation = await measureInstallation();
  const bars = comparisonBars({ bare, durable, samverk: { ...samverk, ...installation } });
  const ratio = Object.fromEntries(bars.map(({ name, value }) => [name, rounded(value, 3)]));
  return { people: options.people, bare, durable, samverk: { ...samverk, ...installation }, ratio };
}

/** The bars of the issue "Proof: fast, and nothing lost", at 300 people. */
export function comparisonBars({
  bare,
  durable,
  samverk,
}: Pick<Comparison, 'bare' | 'durable' | 'samverk'>): Bar[] {
  const bar = (name: string, value: number, most: number, steady = false): Bar => {
    return { name, value, bar: most, steady };
  };
  return [
    bar('ack p95, to durable', samverk.ackP95 / durable.ackP95, 2),
    bar('screen p95, to bare', samverk.screenP95 / bare.screenP95, 1.2),
    bar('CPU per vote, to durable', samverk.cpuPerVote / durable.cpuPerVote, 2.5),
    bar('bytes per person while voting, to bare', samverk.bytesPerPerson / bare.bytesPerPerson, 2, true),
    bar('messages per vote and person', samverk.messagesPerPerson / 2, 2.5, true),
    bar('memory per person, to bare', samverk.keptPerPerson / bare.keptPerPerson, 2.5),
    bar('CPU per join, page included, ms', samverk.cpuPerJoin, 12),
    // Not counted in a short run: React, Remix and i18next alone are two thirds of it. A test holds what it is now.
    bar('voting page, kB over the wire', samverk.pageKb, 130),
    bar('voting page, requests', samverk.pageRequests, 12, true),
    bar('summary of 200 needs as PDF, ms', samverk.pdfMs, 300),
  ];
}

/** All figures side by side. */
export function printFigures(figures: Partial<Record<Kind, Figures>>): void {
  const kinds = Object.entries(figures);
  const line = (key: keyof Figures) =>
    Object.fromEntries(kinds.map(([kind, of]) => [kind, rounded(of[key], 2)]));
  console.table(Object.fromEntries(FIGURES.map((key) => [key, line(key)])));
}
