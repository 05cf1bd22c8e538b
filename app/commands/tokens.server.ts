import { createHash } from 'node:crypto';

/** A token for a cookie or a one-time link: 32 random bytes, url-safe. Only its hash is stored. */
export const newToken = (randomBytes: (n: number) => Uint8Array): string =>
  Buffer.from(randomBytes(32)).toString('base64url');

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
