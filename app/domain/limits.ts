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
  /** What pilots are chosen by: how many, and how much one may count. */
  criteria: 12,
  weight: 10,
  pilots: 60,
  /** Sub-aims, partners, indicators and rounds of one pilot, each. */
  pilotParts: 40,
  /** What users tell of one round by the link. */
  feedback: 1_000,
  /** Of one municipality; and what they are told of one pilot. */
  sponsors: 200,
  statuses: 500,
  packages: 20,
  measures: 200,
  programmeSeats: 100,
  /** Of the programme, and of each pilot. */
  budgetLines: 200,
  /** One part of a pilot's final report; some have fewer words besides (WORD_LIMITS). */
  reportPart: 6000,
  /** An amount, in whole kroner. */
  kroner: 100_000_000_000,
  /** Hours, and kroner an hour: the two together stay within an amount. */
  decimal: 100_000,
  storyParts: 100,
  /** Names that are found in one story; examples that one municipality has in the bank. */
  storyNames: 1_000,
  examples: 1_000,
  /** The archive of a project: as it is sent, what it holds, its manifest, and how many files are in it. */
  archiveBytes: 100_000_000,
  archiveInflated: 300_000_000,
  /** What one holds that the operator takes in from a file. */
  archiveOfOperator: 1_500_000_000,
  archiveManifest: 5_000_000,
  archiveFiles: 20_000,
} as const;
