/** Lengths in characters and sizes in bytes (bar S6). */
export const LIMITS = {
  name: 100,
  title: 200,
  text: 2000,
  /** What is typed into one field between two sendings, as base64: within a frame. */
  update: 12_000,
  /** One part of the information pack: longer than other texts, since a letter holds the themes too. */
  packPart: 8000,
  email: 254,
  password: { min: 10, max: 200 },
  bodyBytes: 1_000_000,
  frameBytes: 16_384,
  /** A file that is sent in: a list of invitees, a case, what is shown of a homework. */
  uploadBytes: 10_000_000,
  /** A form with several pictures, each of which is a file. */
  photosBytes: 30_000_000,
  /** Pictures in the summary of one workshop. */
  photos: 40,
  /** Talks noted in one homework; files to show of it, and pages of each. */
  talks: 50,
  files: 10,
  filePages: 60,
  themes: 20,
  stakeholders: 200,
  people: 1_000,
  sheetColumns: 60,
  agendaItems: 60,
  agendaMinutes: 24 * 60,
  /** Of a plan; and points left open. */
  actions: 500,
  /** Solution cards of one table, and what the room adds to one homework. */
  cards: 30,
  additions: 200,
  inputs: 1_000,
  bank: 1_000,
  questionsPerTheme: 30,
  votesPerPerson: 10,
  /** The reference group, and what everyone says of the proposals, each in one project. */
  referees: 100,
  comments: 2_000,
  /** What one proposal is split into, at the most. */
  splitParts: 5,
  /** Rounds of seating in one workshop. */
  rounds: 8,
  /** Proposals that a table may nominate, at the most. */
  nominations: 20,
} as const;
