import { SEATINGS, WISH_KINDS } from '~/domain/lists';
import { PLANNED_FOR } from '~/domain/seating-state';
import { LIMITS } from '~/domain/limits';
import { z } from 'zod';
import { project } from './entries';
import * as f from './inputs';

const round = f.whole(1, LIMITS.rounds);
const optionalRound = z
  .union([z.literal(''), round])
  .optional()
  .transform((value) => value || null);

/** Who is here, who sits where, and the way from round to round. */
export const SEATING = {
  'table.save': project({
    groupId: f.optionalId,
    themeId: f.id,
    facilitatorId: f.optionalId,
    place: f.optionalName,
    /** The most seats; empty for no limit. */
    size: z
      .union([z.literal(''), f.whole(1, LIMITS.people)])
      .optional()
      .transform((value) => value || null),
  }),
  'table.remove': project({ groupId: f.id }),
  /** Who leads the table from now on, while the workshop runs. */
  'table.lead': project({ groupId: f.id, participantId: f.id }),

  /** A person of the register, or the code on a badge (also as the address that its QR leads to). */
  'attendance.mark': project({
    participantId: f.optionalId,
    code: f.string().trim().max(LIMITS.text).default(''),
    here: f.flag,
  }),
  /** Somebody goes before the end, or comes back. */
  'attendance.leave': project({ participantId: f.id, left: f.flag }),
  /** Somebody who came without an invitation and has no phone to join with. */
  'attendance.add': project({ name: f.name, organisation: f.optionalName, sector: f.sector }),

  'seating.settings': project({ rounds: round, seating: z.enum(SEATINGS) }),
  'wish.add': project({
    kind: z.enum(WISH_KINDS),
    people: f.ids(LIMITS.people),
    groupId: f.optionalId,
    round: optionalRound,
  }),
  'wish.remove': project({ wishId: f.id }),
  /** Plans all rounds that have not been played. */
  'seating.plan': project({ who: z.enum(PLANNED_FOR) }),
  /** Takes the plan that is proposed: `proposal` is the one that the presser saw. */
  'seating.take': project({ proposal: f.id }),
  /** One person by hand; without a round in the one in force. */
  'seating.move': project({ participantId: f.id, groupId: f.id, round: optionalRound }),
  /** A participant's own choice, in the round that she sees. */
  'seating.choose': project({ groupId: f.id, round }),
  /** A participant has found her table. */
  'seating.arrive': project({ round }),
  /** To another round; `expected` is the one that the presser saw. */
  'session.round': project({ expected: round, round }),
};
