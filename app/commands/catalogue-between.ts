import { z } from 'zod';
import { COMMENT_TAGS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { entry, project } from './entries';
import * as f from './inputs';

/** What a comment says; without a tag it is about the proposal as a whole. */
const said = { tag: z.enum(['', ...COMMENT_TAGS]).default(''), text: f.longText };
const ofProposal = { proposalId: f.id };

/** The part of the catalogue that lies between the workshops (report ch. 4): comments, and what becomes of proposals. */
export const BETWEEN = {
  // The reference group
  'referee.save': project({
    refereeId: f.optionalId,
    name: f.name,
    role: f.optionalName,
    organisation: f.optionalName,
    email: f.optionalEmail,
    language: f.anyLanguage,
  }),
  'referee.remove': project({ refereeId: f.id }),
  'referee.restore': project({ refereeId: f.id }),
  /** By mail, with each one's own link; with `again` also to those who have got it. */
  'referee.ask': project({ refereeIds: f.ids(LIMITS.referees), again: f.flag }),

  // Comments
  /** By mail to every participant with an address; with `again` also to those who have got it. */
  'comments.ask': project({ again: f.flag }),
  /** Without a last day they are open until the next workshop begins. */
  'comments.open': project({ until: f.optionalDate }),
  'comments.close': project({}),
  /** With an id, one's own comment is worded anew. */
  'comment.give': project({ commentId: f.optionalId, ...ofProposal, ...said }),
  /** What somebody said to the staff, written down for her. */
  'comment.note': project({ ...ofProposal, who: f.name, ...said }),
  'comment.withdraw': project({ commentId: f.id }),
  'comment.restore': project({ commentId: f.id }),
  /** An empty answer takes the answer away. */
  'comment.reply': project({ commentId: f.id, reply: f.optionalText }),
  /** As comment.give, by one of the reference group. */
  'comment.refer': entry('referee-code', {
    code: f.name,
    commentId: f.optionalId,
    ...ofProposal,
    ...said,
  }),
  'comment.retract': entry('referee-code', { code: f.name, commentId: f.id, withdrawn: f.flag }),

  // What becomes of the proposals
  'proposal.merge': project({ into: f.id, from: f.ids(LIMITS.comments) }),
  'proposal.part': project(ofProposal),
  'proposal.split': project({
    ...ofProposal,
    parts: z
      .array(z.object({ title: f.title, text: f.optionalText }))
      .min(1)
      .max(LIMITS.splitParts),
  }),
  'proposal.reword': project({ ...ofProposal, title: f.title, text: f.optionalText }),
  'proposal.handover': project({
    ...ofProposal,
    actor: f.name,
    contact: f.optionalName,
    note: f.optionalText,
  }),
  'proposal.takeback': project(ofProposal),
} as const;
