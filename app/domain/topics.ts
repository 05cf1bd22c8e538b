/**
 * What a client can watch. Each topic is one small view with its own audience:
 * `room` everyone (same bytes), `table:ID` that table's people, the screens and the consoles, `me:ID` one person,
 * `screen` the projectors, `console` the staff, `log` the staff too: what they did last.
 */
export type Topic = 'room' | 'screen' | 'console' | 'log' | 'me:*' | `table:${string}` | `me:${string}`;

export const tableTopic = (groupId: string): Topic => `table:${groupId}`;
export const meTopic = (personId: string): Topic => `me:${personId}`;
/** Everyone's own view: the seating has changed. */
export const EVERYONE: Topic = 'me:*';
