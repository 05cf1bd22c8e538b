import { createHash, createHmac } from 'node:crypto';
import { CHECK_CODE_SPACE, checkCodeFrom } from '~/domain/codes';

const digest = (roundKey: string, text: string) =>
  createHmac('sha256', Buffer.from(roundKey, 'base64url')).update(text).digest();

/** The voter as the ballots know her: keyed by the round, so that without the key nobody can go back to the person. */
export const pseudonym = (roundKey: string, participantId: string): string =>
  digest(roundKey, participantId).toString('base64url');

const HALF = Math.sqrt(CHECK_CODE_SPACE);
const TURNS = 8;

/**
 * The check code of a place in the register. A permutation keyed by the round (a Feistel network over all codes): two
 * places never share one, and without the key no code leads back to a place.
 * @param place 0 to CHECK_CODE_SPACE − 1
 */
export function checkCode(roundKey: string, place: number): string {
  let left = Math.floor(place / HALF);
  let right = place % HALF;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const step = digest(roundKey, `check code ${turn} ${right}`).readUInt32BE() % HALF;
    [left, right] = [right, (left + step) % HALF];
  }
  return checkCodeFrom(left * HALF + right);
}

/** A person in an open round: her name on the ballots, and the code that is her receipt. */
export const voterOf = (roundKey: string, { id, position }: { id: string; position: number }) => ({
  pseudonym: pseudonym(roundKey, id),
  checkCode: checkCode(roundKey, position),
});

/** A ballot's call after close: only who knows the call's random id can find it again. */
export const hiddenCallId = (actor: string, callId: string): string =>
  createHash('sha256').update(`${actor}\n${callId}`).digest('base64url');
