import type { AgendaScreen, Language, Step } from '~/domain/lists';
import workshop1 from './workshop-1.json';
import workshop2 from './workshop-2.json';

type Words = Record<Language, string>;

/** An agenda to begin with, for the workshop of this number. */
export interface AgendaTemplate {
  number: number;
  title: Words;
  items: {
    minutes: number;
    /** What participants do on their phones; null where all follow in plenary, or in a break. */
    step: Step | null;
    screen: AgendaScreen;
    title: Words;
    /** What stands on the screen where it shows text. */
    screenText?: Words;
    notes: Words;
    /** What phones tell everyone, and table facilitators besides. */
    forEveryone?: Words;
    forTables?: Words;
  }[];
}

export const AGENDA_TEMPLATES: ReadonlyMap<string, AgendaTemplate> = new Map([
  ['workshop-1', workshop1 as AgendaTemplate],
  ['workshop-2', workshop2 as AgendaTemplate],
]);
