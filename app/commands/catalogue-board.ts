import { z } from 'zod';
import { WRITERS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { project } from './entries';
import * as f from './inputs';

/** A place in a list, 1 first; empty is last. */
const place = z.union([z.literal(''), f.whole(1, 999)]).default('');
const proposal = {
  title: f.title,
  text: f.optionalText,
  clusterId: f.optionalId,
  /** The needs that it answers besides the heading; left as they are when not sent. */
  needIds: f.someIds(50),
  /** An existing measure for others, adapted. */
  adapted: f.someFlag,
};

/** The table's board of workshop 1 (report ch. 3.3 to 3.6): needs, headings, proposals, nominations. */
export const BOARD = {
  /** Who writes at the tables, and how many proposals each nominates. */
  'workshop.board': project({
    number: f.whole(1, 9),
    writers: z.enum(WRITERS),
    nominations: f.whole(1, LIMITS.nominations),
  }),
  'need.add': project({ groupId: f.id, text: f.longText }),
  'need.edit': project({ needId: f.id, text: f.longText }),
  'need.withdraw': project({ needId: f.id }),
  'need.restore': project({ needId: f.id }),
  'need.group': project({
    groupId: f.id,
    needIds: f.ids(200),
    clusterId: f.optionalId,
    heading: f.string().trim().max(LIMITS.title).default(''),
  }),
  /** To a heading, or out of any, at a place in its list. */
  'need.move': project({ needId: f.id, clusterId: f.optionalId, place }),
  'cluster.rename': project({ clusterId: f.id, heading: f.title }),
  /** A place in the order: what stands there or above has a priority. Empty takes it out. */
  'cluster.prioritise': project({ clusterId: f.id, priority: place }),
  /** Its needs stand alone again. */
  'cluster.split': project({ clusterId: f.id }),
  'cluster.merge': project({ clusterId: f.id, intoId: f.id }),
  'cluster.vote': project({ clusterId: f.id, on: f.flag }),
  /** The order of the table's quick vote becomes the priorities. */
  'cluster.rank': project({ groupId: f.id }),
  /** A need or an idea from the idea bank is taken in. */
  'bank.take': project({ groupId: f.id, bankId: f.id }),
  'proposal.add': project({ groupId: f.id, ...proposal }),
  'proposal.edit': project({ proposalId: f.id, ...proposal }),
  'proposal.withdraw': project({ proposalId: f.id }),
  'proposal.restore': project({ proposalId: f.id }),
  'proposal.nominate': project({ proposalId: f.id, nominated: f.flag }),
  /** Who presents the table's nominations; nobody when empty. */
  'table.presenter': project({ groupId: f.id, participantId: f.optionalId }),
  /** The card that the screen shows while it is presented; all of them when empty. */
  'nomination.present': project({ proposalId: f.optionalId }),
} as const;
