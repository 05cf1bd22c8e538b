import { id, index, instant, int, table, text, flag, unique } from '../columns';
import { groups, participants, projects } from './project';

const project = () =>
  text()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' });
const group = () =>
  text()
    .notNull()
    .references(() => groups.id);
/** Null when staff wrote it. */
const author = () => text().references(() => participants.id, { onDelete: 'set null' });

/** A heading that similar needs are put under. `priority` 1 is the highest; null is not prioritised. */
export const clusters = table(
  'clusters',
  {
    id: id(),
    projectId: project(),
    groupId: group(),
    heading: text().notNull(),
    position: int().notNull(),
    priority: int(),
  },
  (t) => [index('clusters_group').on(t.groupId)],
);

export const needs = table(
  'needs',
  {
    id: id(),
    projectId: project(),
    groupId: group(),
    authorId: author(),
    clusterId: text().references(() => clusters.id, { onDelete: 'set null' }),
    text: text().notNull(),
    position: int().notNull(),
    /** The seating round it was written in. */
    round: int().notNull(),
    /** The idea bank's entry that it came from (bank.id); empty when it was written at the table. */
    bankId: text().notNull().default(''),
    /** Taken back; never deleted. */
    withdrawnAt: instant(),
  },
  (t) => [index('needs_group').on(t.groupId), index('needs_project').on(t.projectId)],
);

export const proposals = table(
  'proposals',
  {
    id: id(),
    projectId: project(),
    groupId: group(),
    authorId: author(),
    /** The heading it answers, if one was named. */
    clusterId: text().references(() => clusters.id, { onDelete: 'set null' }),
    title: text().notNull(),
    text: text().notNull(),
    position: int().notNull(),
    round: int().notNull(),
    nominated: flag().notNull(),
    /** An existing measure for others, adapted. */
    adapted: flag().notNull().default(false),
    bankId: text().notNull().default(''),
    /** The proposal that it was merged into, or split from (proposals.id); empty otherwise. */
    mergedInto: text().notNull().default(''),
    splitFrom: text().notNull().default(''),
    withdrawnAt: instant(),
  },
  (t) => [index('proposals_group').on(t.groupId), index('proposals_project').on(t.projectId)],
);

/** The needs that a proposal answers. */
export const proposalNeeds = table(
  'proposal_needs',
  {
    id: id(),
    projectId: project(),
    proposalId: text()
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    needId: text()
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
  },
  (t) => [unique('proposal_needs_once').on(t.proposalId, t.needId)],
);

/** A table's quick vote on which heading matters most: one each. */
export const clusterVotes = table(
  'cluster_votes',
  {
    id: id(),
    projectId: project(),
    clusterId: text()
      .notNull()
      .references(() => clusters.id, { onDelete: 'cascade' }),
    participantId: text()
      .notNull()
      .references(() => participants.id, { onDelete: 'cascade' }),
  },
  (t) => [unique('cluster_votes_once').on(t.clusterId, t.participantId)],
);
