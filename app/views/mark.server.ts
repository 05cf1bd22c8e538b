import { createHash } from 'node:crypto';

/**
 * A person's mark on what she wrote. Her own page knows it, since it knows her code; the others at the table cannot
 * lead it back to anyone, also not to the ids that name table facilitators and the responsible.
 */
export const markOf = (person: { id: string; personalCode: string }): string =>
  createHash('sha256').update(`${person.id}\n${person.personalCode}`).digest('base64url').slice(0, 16);
