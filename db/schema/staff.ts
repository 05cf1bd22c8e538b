import { STAFF_ROLES } from '../../app/domain/lists';
import { flag, id, index, instant, key, table, text, unique } from '../columns';

export const municipalities = table('municipalities', {
  id: id(),
  name: text().notNull(),
  createdAt: instant().notNull(),
});

/** Staff: people with an account. E-mail is kept in lower case. */
export const people = table(
  'people',
  {
    id: id(),
    name: text().notNull(),
    email: text().notNull(),
    /** argon2id; null until the one-time link has been used. */
    passwordHash: text(),
    createdAt: instant().notNull(),
  },
  (t) => [unique('people_email').on(t.email)],
);

export const memberships = table(
  'memberships',
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'cascade' }),
    role: text({ enum: STAFF_ROLES }).notNull(),
  },
  (t) => [
    key({ columns: [t.personId, t.municipalityId] }),
    index('memberships_municipality').on(t.municipalityId),
  ],
);

/** One-time links: the first owner's, and those that set a password. Only the hash of the token is kept. */
export const links = table('links', {
  tokenHash: text().primaryKey(),
  kind: text({ enum: ['setup', 'password'] }).notNull(),
  personId: text().references(() => people.id, { onDelete: 'cascade' }),
  expiresAt: instant(),
  used: flag().notNull(),
});

/** Signed-in browsers of every kind. Only the hash of the cookie's token is kept. */
export const signIns = table(
  'sign_ins',
  {
    tokenHash: text().primaryKey(),
    kind: text({ enum: ['staff', 'participant', 'screen'] }).notNull(),
    /** The staff member, participant or screen that this browser is. */
    subjectId: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('sign_ins_subject').on(t.kind, t.subjectId)],
);
