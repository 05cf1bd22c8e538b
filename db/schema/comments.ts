import { COMMENT_TAGS } from '../../app/domain/lists';
import { id, index, instant, int, table, text, unique } from '../columns';
import { proposals } from './board';
import { participants, projects } from './project';

const project = () =>
  text()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' });
const proposal = () =>
  text()
    .notNull()
    .references(() => proposals.id, { onDelete: 'cascade' });

/** The reference group: experts from outside who comment on the proposals, each by a code of their own. */
export const referees = table(
  'referees',
  {
    id: id(),
    projectId: project(),
    position: int().notNull(),
    name: text().notNull(),
    /** What they are in the group for, such as "county governor, health". */
    role: text().notNull(),
    organisation: text().notNull(),
    email: text().notNull(),
    /** BCP 47. */
    language: text().notNull(),
    code: text().notNull(),
    removedAt: instant(),
  },
  (t) => [unique('referees_code').on(t.code), index('referees_project').on(t.projectId)],
);

/** What somebody says of a proposal between the workshops, and what the municipality answers. */
export const comments = table(
  'comments',
  {
    id: id(),
    projectId: project(),
    proposalId: proposal(),
    /** One of the two, or neither when staff wrote it down for somebody. */
    participantId: text().references(() => participants.id, { onDelete: 'set null' }),
    refereeId: text().references(() => referees.id, { onDelete: 'set null' }),
    /** Who said it, as it is shown: the name at the time, and the organisation. */
    who: text().notNull(),
    tag: text({ enum: ['', ...COMMENT_TAGS] }).notNull(),
    text: text().notNull(),
    createdAt: instant().notNull(),
    /** The municipality's answer; empty until it is given. */
    reply: text().notNull(),
    repliedAt: instant(),
    withdrawnAt: instant(),
  },
  (t) => [index('comments_proposal').on(t.proposalId), index('comments_project').on(t.projectId)],
);

/** A proposal that somebody named takes forward by themselves. */
export const handovers = table(
  'handovers',
  {
    id: id(),
    projectId: project(),
    proposalId: proposal(),
    actor: text().notNull(),
    /** How to reach them: a name, an address. */
    contact: text().notNull(),
    note: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [unique('handovers_proposal').on(t.proposalId), index('handovers_project').on(t.projectId)],
);

/** How a proposal was worded before it was worded anew, oldest first. */
export const proposalWordings = table(
  'proposal_wordings',
  {
    id: id(),
    projectId: project(),
    proposalId: proposal(),
    title: text().notNull(),
    text: text().notNull(),
    /** When it was replaced. */
    at: instant().notNull(),
  },
  (t) => [index('proposal_wordings_proposal').on(t.proposalId)],
);
