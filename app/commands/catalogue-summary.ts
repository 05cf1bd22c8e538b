import { z } from 'zod';
import { SUMMARY_PARTS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { project } from './entries';
import * as f from './inputs';

const about = { caption: f.optionalTitle, groupId: f.optionalId };

/** Whose summary it is; without it, the last that there is something to tell of (domain/summary.ts). */
const ofWorkshop = { workshop: f.whole(1, 9).optional() };

/** The part of the catalogue that is a workshop's summary (report ch. 3.9 and 5). */
export const SUMMARY = {
  /** The facilitator's foreword, the way forward in her words, and which parts the summary holds. */
  'summary.save': project({
    ...ofWorkshop,
    foreword: f.packPart,
    forward: f.packPart,
    parts: f.several(SUMMARY_PARTS),
  }),
  /** With `again` also to those who have got it. The first sending opens it for the participants. */
  'summary.send': project({ ...ofWorkshop, participantIds: f.ids(LIMITS.people), again: f.flag }),
  /** For the participants to read on their own pages, where the letters are not sent from here. */
  'summary.open': project(ofWorkshop),
  /** Pictures as they came; those that are none are left out, and named in the answer by their place. */
  'photo.add': project({ ...ofWorkshop, photos: z.array(f.file).max(LIMITS.photos), ...about }),
  'photo.save': project({ photoId: f.id, ...about }),
  'photo.move': project({ photoId: f.id, direction: z.enum(['up', 'down']) }),
  'photo.remove': project({ photoId: f.id }),
};
