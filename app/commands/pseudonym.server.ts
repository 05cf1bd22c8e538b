import { createHmac } from 'node:crypto';

/** The voter as the ballots know her: keyed by the round, so that without the key nobody can go back to the person. */
export const pseudonym = (roundKey: string, participantId: string): string =>
  createHmac('sha256', Buffer.from(roundKey, 'base64url')).update(participantId).digest('base64url');
