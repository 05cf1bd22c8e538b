import type { Balance, Mix } from '~/domain/balance';
import type { Contact, Reply, Sector } from '~/domain/lists';
import type { Listed, Matching, RowError } from '~/domain/register';
import type { RegisterSearch } from '~/domain/register-search';

/** A person in the register. To a reader e-mail, phone and code are empty. */
export interface Invitee {
  id: string;
  name: string;
  organisation: string;
  sector: Sector;
  language: string;
  email: string;
  phone: string;
  contact: Contact | '';
  reply: Reply;
  /** False for who came without an invitation. */
  invited: boolean;
  interpreter: boolean;
  partnerId: string;
  personalCode: string;
  removed: boolean;
  /** Numbers of the workshops she came to. */
  attended: number[];
  /** Who looks like the same person. */
  twins: { id: string; name: string }[];
}

/** The register, one page of it, and the balance of all. */
export interface RegisterView {
  search: RegisterSearch;
  people: Invitee[];
  /** How many the search finds, on how many pages. */
  found: number;
  pages: number;
  /** How many there are in all, how many of them may be there twice, and how many were taken off the list. */
  all: number;
  twins: number;
  removed: number;
  /** Everyone on the page is ticked. */
  ticked: boolean;
  /** Who is being edited. */
  edit: Invitee | null;
  partners: { id: string; name: string }[];
  /** Numbers of the project's workshops. */
  workshops: number[];
  /** Languages to choose from and those that people here have, by code, named for the reader. */
  languages: Record<string, string>;
  balance: Balance;
  suggestion: Mix;
}

/** A list on its way in: what it looks like, and what would become of it. */
export interface SheetView extends Matching {
  name: string;
  /** The first rows. */
  sample: string[][];
  /** The first who would be added, and how many they are. */
  people: Listed[];
  added: number;
  errors: RowError[];
  wrongRows: number;
  duplicates: { row: number; name: string; of: number | null; other: string }[];
  repeated: number;
  /** Languages of those shown, by code, named for the reader. */
  languages: Record<string, string>;
}
