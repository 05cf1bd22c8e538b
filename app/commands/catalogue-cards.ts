import { z } from 'zod';
import { REALITY_AREAS, REALITY_VERDICTS } from '~/domain/lists';
import { project } from './entries';
import * as f from './inputs';

/** The part of the catalogue that is workshop 2: the homework presented, and what the tables make of it (report ch. 5). */
export const CARDS = {
  /** A solution card of a table; called after its proposal when no title is sent. */
  'card.add': project({ groupId: f.id, proposalId: f.id, title: f.optionalTitle }),
  'card.rename': project({ solutionId: f.id, title: f.title }),
  'card.move': project({ solutionId: f.id, direction: z.enum(['up', 'down']) }),
  'card.remove': project({ solutionId: f.id }),
  'card.restore': project({ solutionId: f.id }),
  /** One of CARD_FIELDS. */
  'card.write': project({ solutionId: f.id, ...f.writing }),
  /** Who clarifies it and until when, only where it needs clarification. */
  'card.check': project({
    solutionId: f.id,
    area: z.enum(REALITY_AREAS),
    verdict: z.enum(['', ...REALITY_VERDICTS]).default(''),
    note: f.optionalText,
    who: f.optionalName,
    due: f.optionalDate,
  }),
  /** What the room adds while a homework is presented. */
  'addition.give': project({ homeworkId: f.id, text: f.longText }),
  'addition.withdraw': project({ additionId: f.id }),
  /** Which homework is presented, and its slide (0 is the first); without an id, none. */
  'homework.present': project({ homeworkId: f.optionalId, slide: f.whole(0, 1000).default(0) }),
} as const;
