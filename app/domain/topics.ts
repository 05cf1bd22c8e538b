/**
 * What a client can watch. Each topic is one small view with its own audience:
 * `room` everyone (same bytes), `table:ID` that table's people, the screens and the consoles, `me:ID` one person,
 * `screen` the projectors, `console` the staff, `log` the staff too: what they did last. `homework:ID` and `card:ID`
 * are texts that several write: those who write them, who ask for it (`watch`).
 */
export type Topic =
  'room' | 'screen' | 'console' | 'log' | 'me:*' | `table:${string}` | `me:${string}` | WritingTopic;

/** What several write on together: a homework's report or a solution card. */
export const WRITINGS = ['homework', 'card'] as const;
export type WritingKind = (typeof WRITINGS)[number];
export type WritingTopic = `${WritingKind}:${string}`;
export const writingTopic = (kind: WritingKind, id: string): WritingTopic => `${kind}:${id}`;
/** What the topic names; null when it is no such topic. */
export function writingNamed(topic: string): { kind: WritingKind; id: string } | null {
  const kind = WRITINGS.find((one) => topic.startsWith(`${one}:`));
  return kind ? { kind, id: topic.slice(kind.length + 1) } : null;
}

export const tableTopic = (groupId: string): Topic => `table:${groupId}`;
export const meTopic = (personId: string): Topic => `me:${personId}`;
/** Everyone's own view: the seating has changed. */
export const EVERYONE: Topic = 'me:*';
