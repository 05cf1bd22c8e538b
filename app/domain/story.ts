import type { ExampleFigure, StoryText } from './example';
import { LIMITS } from './limits';
import { periodTested } from './pilots';

/** What a project knows of a pilot already, for its story to begin with. Dates are ISO or empty. */
export interface StorySource {
  pilot: Record<'title' | 'aim' | 'activities' | 'leader' | 'start' | 'due', string>;
  theme: string;
  /** Of the solution card. */
  challenge: string;
  measure: string;
  evaluation: Record<'results' | 'effects' | 'needNote' | 'transfer', string>;
  /** The first first. */
  rounds: { start: string; end: string; done: string; values: { indicatorId: string; value: number }[] }[];
  indicators: { id: string; title: string; unit: string; start: number | null }[];
}

const together = (...texts: string[]) =>
  texts
    .filter((text) => text !== '')
    .join('\n\n')
    .slice(0, LIMITS.text);
/** A date as it is written by hand: 3.2.2016. */
const told = (iso: string) => iso.split('-').reverse().map(Number).filter(Boolean).join('.');

/** The story as far as it is known. What nobody has written yet stays empty. */
export function storyFrom({ pilot, theme, challenge, measure, evaluation, rounds }: StorySource): StoryText {
  const { start, end } = periodTested(pilot, rounds);
  return {
    ...{ title: pilot.title, kind: '', area: theme.slice(0, LIMITS.name), contact: pilot.leader },
    ...{ start: told(start), end: told(end) },
    themes: theme ? [theme.slice(0, LIMITS.name)] : [],
    need: together(challenge, evaluation.needNote),
    process: together(...rounds.map(({ done }) => done)),
    solution: together(measure || pilot.aim, pilot.activities),
    effect: together(evaluation.results, evaluation.effects),
    spreading: evaluation.transfer,
  };
}

/** What was measured, by year: the last figure of each year. What has no year cannot stand on a line of years. */
export function figuresFrom({ pilot, rounds, indicators }: StorySource): ExampleFigure[] {
  return indicators.flatMap(({ id, title, unit, start }) => {
    const byYear = new Map<number, number>();
    const note = (date: string, value: number | null | undefined) => {
      if (date !== '' && value !== null && value !== undefined) byYear.set(Number(date.slice(0, 4)), value);
    };
    note(pilot.start, start);
    for (const round of rounds)
      note(round.end || round.start, round.values.find(({ indicatorId }) => indicatorId === id)?.value);
    return [...byYear].map(([year, value]) => ({ title, unit, year, value }));
  });
}
