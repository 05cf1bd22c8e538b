import { Waited, type Live, type WritingTopic } from './client';
import type { World } from './world';

/** Fields that several write: who writes what at once, and whether every word of it is there afterwards. */

/** A form's text, with what its writer had before her. */
export interface Typed {
  base: string;
  text: string;
}

/**
 * One begins; then two others, who do not see each other's words, put what is missing in front of it and behind it at
 * the same time. What comes of it is the whole text. A text of a word or two is written by one.
 */
export async function writeTogether(
  hands: readonly Live[],
  text: string,
  send: (hand: Live, typed: Typed) => Promise<unknown>,
): Promise<void> {
  const [one, two = one, three = two] = hands;
  if (!one || !two || !three) throw new Error('nobody to write');
  const words = text.split(/(?<=\s)(?=\S)/);
  if (words.length < 3) return void (await send(one, { base: '', text }));
  const [first = ''] = words;
  const head = words.slice(0, -1).join('').trimEnd();
  const middle = head.slice(first.length);
  await send(one, { base: '', text: middle });
  await Promise.all([
    send(two, { base: middle, text: head }),
    send(three, { base: middle, text: text.slice(first.length) }),
  ]);
}

/** Whoever follows it comes to see exactly these texts, by field. */
export async function checkWriting(
  world: World,
  live: Live,
  topic: WritingTopic,
  wanted: Record<string, string>,
  what: string,
): Promise<void> {
  live.watch(topic);
  const shown = () => {
    const fields = Object.entries(live.view(topic)?.fields ?? {}).filter(([, { text }]) => text !== '');
    return sorted(fields.map(([field, { text }]) => [field, text]));
  };
  const filled = sorted(Object.entries(wanted).filter(([, text]) => text !== ''));
  try {
    await live.seen(topic, () => JSON.stringify(shown()) === JSON.stringify(filled), what, 5_000);
  } catch (error) {
    if (!(error instanceof Waited)) throw error;
    world.recorder.equal(what, shown(), filled);
  }
}

const sorted = (fields: [string, string][]) => fields.sort(([a], [b]) => (a < b ? -1 : 1));
