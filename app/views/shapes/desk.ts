import type { Language, Sector, StaffRole, Step } from '~/domain/lists';

/** What every page of a project's desk knows. */
export interface DeskHead {
  project: {
    id: string;
    title: string;
    aim: string;
    language: Language;
    roomCode: string;
    archived: boolean;
    municipality: string;
  };
  role: StaffRole;
  /** Neither a reader nor in an archived project. */
  mayEdit: boolean;
}

/** One project as the desk shows it: everything that the forms edit. */
export interface ProjectView extends DeskHead {
  running: { number: number; step: Step };
  workshops: { number: number; date: string; start: string; minutes: number; place: string }[];
  themes: { id: string; title: string; tables: number; questions: string[] }[];
  people: { id: string; name: string; sector: Sector }[];
  tables: { id: string; number: number; themeId: string; facilitatorId: string | null; place: string }[];
}
