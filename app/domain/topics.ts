/**
 * What a client can watch. Each topic is one small view with its own audience:
 * `room` everyone (same bytes), `table:ID` that table's people, the screens and the consoles, `me:ID` one person,
 * `screen` the projectors, `console` the staff, `log` the staff too: what they did last. `homework:ID` and `card:ID`
 * are texts that several write: those who write them, who ask for it (`watch`).
 */
export type PlainTopic =
  'room' | 'screen' | 'console' | 'log' | 'me:*' | `table:${string}` | `me:${string}` | WritingTopic;
/** What a guest changed in what all see, while hundreds may do the same: it is told once a second for all of them. */
type CrowdTopic = `crowd:${Wall}`;
export type Topic = PlainTopic | CrowdTopic;

const WALLS = ['room', 'screen', 'console'] as const;
type Wall = (typeof WALLS)[number];
/** The same topics, told once a second. */
export const inCrowd = (topics: readonly Topic[]): Topic[] =>
  topics.map((topic) => (WALLS.some((wall) => wall === topic) ? (`crowd:${topic}` as CrowdTopic) : topic));
const isCrowd = (topic: Topic): topic is CrowdTopic => topic.startsWith('crowd:');
/** What a topic is about, and whether it is told once a second. */
export const plainTopic = (topic: Topic): { topic: PlainTopic; crowd: boolean } =>
  isCrowd(topic) ? { topic: topic.slice('crowd:'.length) as Wall, crowd: true } : { topic, crowd: false };

/** What several write on together: a homework's report or a solution card. */
const WRITINGS = ['homework', 'card'] as const;
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
