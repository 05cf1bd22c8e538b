import { id, index, instant, json, table, text, unique } from '../columns';

/**
 * Every command that was carried out: the audit log, and what makes a call idempotent. Never a ballot's content or
 * free text: of the input only a keyed fingerprint is kept, of the answer only ids.
 */
export const calls = table(
  'calls',
  {
    id: id(),
    actor: text().notNull(),
    callId: text().notNull(),
    name: text().notNull(),
    projectId: text(),
    fingerprint: text().notNull(),
    answer: json(),
    at: instant().notNull(),
  },
  (t) => [unique('calls_once').on(t.actor, t.callId), index('calls_project').on(t.projectId, t.at)],
);

/** Secrets that the installation makes for itself, by name. */
export const secrets = table('secrets', { name: text().primaryKey(), value: text().notNull() });
