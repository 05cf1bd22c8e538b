import { z } from 'zod';
import { LIMITS } from '~/domain/limits';
import { STATUS_STATES } from '~/domain/lists-after';
import { entry, project } from './entries';
import * as f from './inputs';

/** Who pays or asks for pilots, and what they are told of them. */
export const SPONSORS = {
  /** `pilotIds` are the pilots of this project that it follows; left as they are when not sent. */
  'sponsor.save': project({
    sponsorId: f.optionalId,
    name: f.name,
    contact: f.optionalName,
    email: f.optionalEmail,
    pilotIds: f.someIds(LIMITS.pilots),
  }),
  /** A new link: the old one leads nowhere from then on. */
  'sponsor.link': project({ sponsorId: f.id }),
  /** Closes its page; what was asked and told stays. */
  'sponsor.remove': project({ sponsorId: f.id }),
  'sponsor.restore': project({ sponsorId: f.id }),
  /** Any sponsor of the installation. */
  'sponsor.follow': project({ sponsorId: f.id, pilotIds: f.someIds(LIMITS.pilots) }),
  /** Told to all who follow the pilot; with `requestId` it answers what one of them asked. */
  'status.report': project({
    pilotId: f.id,
    requestId: f.optionalId,
    state: z.enum(STATUS_STATES),
    text: f.longText,
  }),
  /** By a sponsor with its link. */
  'status.ask': entry('sponsor-code', { code: f.name, pilotId: f.id, text: f.optionalText, due: f.date }),
} as const;
