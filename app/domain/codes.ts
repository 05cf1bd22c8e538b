/** Letters and digits without look-alikes (no 0 O, 1 I L, U V together): 30 signs, readable across a room. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const ROOM_CODE_LENGTH = 6;
export const PERSONAL_CODE_LENGTH = 10;
const QUESTIONNAIRE_CODE_LENGTH = 10;
const SCREEN_NUMBER_LENGTH = 6;

/**
 * A code from random bytes, without bias: bytes that would favour some signs are skipped.
 * @param bytes gives n random bytes; called until there are enough
 */
export function makeCode(length: number, bytes: (n: number) => Uint8Array, alphabet = CODE_ALPHABET): string {
  const limit = 256 - (256 % alphabet.length);
  let code = '';
  while (code.length < length) {
    for (const byte of bytes(length * 2)) {
      if (byte < limit && code.length < length) code += alphabet[byte % alphabet.length];
    }
  }
  return code;
}

export const makeRoomCode = (bytes: (n: number) => Uint8Array) => makeCode(ROOM_CODE_LENGTH, bytes);
export const makePersonalCode = (bytes: (n: number) => Uint8Array) => makeCode(PERSONAL_CODE_LENGTH, bytes);
export const makeQuestionnaireCode = (bytes: (n: number) => Uint8Array) =>
  makeCode(QUESTIONNAIRE_CODE_LENGTH, bytes);
/** Of a pilot's round, where its users tell what they think. */
export const makeFeedbackCode = makeQuestionnaireCode;
/** Of one in the reference group: as long as a personal code, since it speaks for a person too. */
export const makeRefereeCode = makePersonalCode;
/** Of a sponsor: it opens pilots of several municipalities. */
export const makeSponsorCode = makePersonalCode;
export const makeScreenNumber = (bytes: (n: number) => Uint8Array) =>
  makeCode(SCREEN_NUMBER_LENGTH, bytes, '0123456789');

/** A ballot paper's check code: 7KQ4-M2. */
const CHECK_CODE_LENGTH = 6;
/** How many check codes there are; a square, so that they fall in two halves. */
export const CHECK_CODE_SPACE = CODE_ALPHABET.length ** CHECK_CODE_LENGTH;

/** The nth check code. @param n 0 to CHECK_CODE_SPACE − 1 */
export function checkCodeFrom(n: number): string {
  let code = '';
  for (let rest = n; code.length < CHECK_CODE_LENGTH; rest = Math.floor(rest / CODE_ALPHABET.length))
    code = `${CODE_ALPHABET[rest % CODE_ALPHABET.length] ?? ''}${code}`;
  return code;
}

/** A check code as it is written on paper and screens: 7KQ4-M2. */
export const dashedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** What a person typed, as the code was made: capitals, no blanks or dashes, look-alikes read as what they resemble. */
export function normaliseCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\-–—.·]/g, '')
    .replace(/U/g, 'V');
}

type CodeKind = 'room' | 'personal' | null;

/** Which kind of code this is by its length, or null when it can be neither. */
export function codeKind(code: string): CodeKind {
  if ([...code].some((sign) => !CODE_ALPHABET.includes(sign))) return null;
  if (code.length === ROOM_CODE_LENGTH) return 'room';
  if (code.length === PERSONAL_CODE_LENGTH) return 'personal';
  return null;
}

/** A code in groups for reading aloud: 7KM 4PQ, ABCDE FGHJK. */
export function spacedCode(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}
