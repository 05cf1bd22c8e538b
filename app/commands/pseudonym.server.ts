import { createHash, createHmac } from 'node:crypto';

/** The voter as the ballots know her: keyed by the round, so that without the key nobody can go back to the person. */
export const pseudonym = (roundKey: string, participantId: string): string =>
  createHmac('sha256', Buffer.from(roundKey, 'base64url')).update(participantId).digest('base64url');

/** A ballot's call after close: only who knows the call's random id can find it again. */
export const hiddenCallId = (actor: string, callId: string): string =>
  createHash('sha256').update(`${actor}\n${callId}`).digest('base64url');
