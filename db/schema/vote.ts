import { SECTORS, VOTE_METHODS } from '../../app/domain/lists';
import { flag, foreign, id, index, instant, int, key, table, text, unique } from '../columns';
import { proposals } from './board';
import { projects, workshops } from './project';

/** One round of voting. `key` makes the voters' pseudonyms and is destroyed at close. */
export const voteRounds = table(
  'vote_rounds',
  {
    id: id(),
    projectId: text()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    workshopId: text()
      .notNull()
      .references(() => workshops.id, { onDelete: 'cascade' }),
    number: int().notNull(),
    method: text({ enum: VOTE_METHODS }).notNull().default('votes'),
    votesPerPerson: int().notNull(),
    /** May one vote for what one's own table has proposed? */
    ownTable: flag().notNull().default(true),
    /** Is the standing shown while the vote is open? */
    standing: flag().notNull().default(false),
    /** The round whose tie this one breaks (vote_rounds.id); empty otherwise. */
    runoffOf: text().notNull().default(''),
    key: text(),
    /** How many were in the room when it closed; counted live until then. */
    eligible: int(),
    openedAt: instant().notNull(),
    closedAt: instant(),
  },
  (t) => [
    unique('vote_rounds_number').on(t.workshopId, t.number),
    index('vote_rounds_project').on(t.projectId),
  ],
);

/** The ballot paper, fixed when the round opens. */
export const candidates = table(
  'candidates',
  {
    voteRoundId: text()
      .notNull()
      .references(() => voteRounds.id, { onDelete: 'cascade' }),
    proposalId: text()
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    position: int().notNull(),
    /** Why it was chosen where the votes alone did not decide. */
    chosenReason: text(),
    /** 1 for the first chosen; null when not chosen. */
    chosenRank: int(),
  },
  (t) => [key({ columns: [t.voteRoundId, t.proposalId] })],
);

/**
 * One row is one vote. The voter is a pseudonym; no time, no address. The unique keys are what keeps everyone within
 * the budget: slots 1 to n, each once, each on another proposal, only on what is on the paper.
 */
export const ballots = table(
  'ballots',
  {
    id: id(),
    voteRoundId: text().notNull(),
    voter: text().notNull(),
    slot: int().notNull(),
    proposalId: text().notNull(),
    /** Counted in from paper by the facilitator. */
    paper: flag().notNull().default(false),
    /** Which of a voter's dots on the same proposal this is: always 0 where votes cannot be stacked. */
    stack: int().notNull().default(0),
  },
  (t) => [
    unique('ballots_slot').on(t.voteRoundId, t.voter, t.slot),
    unique('ballots_proposal').on(t.voteRoundId, t.voter, t.proposalId, t.stack),
    foreign({
      columns: [t.voteRoundId, t.proposalId],
      foreignColumns: [candidates.voteRoundId, candidates.proposalId],
    }),
  ],
);

/** Who has said that she does not vote, by pseudonym; and papers that were handed in blank. */
export const abstentions = table(
  'abstentions',
  {
    id: id(),
    voteRoundId: text()
      .notNull()
      .references(() => voteRounds.id, { onDelete: 'cascade' }),
    voter: text().notNull(),
    paper: flag().notNull().default(false),
  },
  (t) => [unique('abstentions_once').on(t.voteRoundId, t.voter)],
);

/**
 * How a round fell out by sector, counted at close while the voters could still be told apart, and kept only where
 * every number is at least five (bar: privacy).
 */
export const sectorVotes = table(
  'sector_votes',
  {
    voteRoundId: text()
      .notNull()
      .references(() => voteRounds.id, { onDelete: 'cascade' }),
    /** Empty for the papers. */
    sector: text({ enum: ['', ...SECTORS] }).notNull(),
    /** proposals.id; empty for how many of the sector voted. */
    proposalId: text().notNull(),
    votes: int().notNull(),
  },
  (t) => [key({ columns: [t.voteRoundId, t.sector, t.proposalId] })],
);
