import { z } from 'zod';
import { SUMMARY_PARTS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { project } from './entries';
import * as f from './inputs';

const about = { caption: f.optionalTitle, groupId: f.optionalId };

/** The part of the catalogue that is the running workshop's summary (report ch. 3.9). */
export const SUMMARY = {
  /** The facilitator's foreword, and which parts the summary holds. */
  'summary.save': project({ foreword: f.packPart, parts: f.several(SUMMARY_PARTS) }),
  /** With `again` also to those who have got it. The first sending opens it for the participants. */
  'summary.send': project({ participantIds: f.ids(LIMITS.people), again: f.flag }),
  /** For the participants to read on their own pages, where the letters are not sent from here. */
  'summary.open': project({}),
  /** Pictures as they came; those that are none are left out, and named in the answer by their place. */
  'photo.add': project({ photos: z.array(f.file).max(LIMITS.photos), ...about }),
  'photo.save': project({ photoId: f.id, ...about }),
  'photo.move': project({ photoId: f.id, direction: z.enum(['up', 'down']) }),
  'photo.remove': project({ photoId: f.id }),
};
