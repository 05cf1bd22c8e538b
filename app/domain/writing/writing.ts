import * as Y from 'yjs';
import { mergeTexts, wordChanges } from './merging';

/**
 * Text that several write at once, letter by letter: a Yjs document for each field (a CRDT: every letter has a name, so
 * whatever comes in whatever order ends with the same text, and nothing that anyone has typed is lost). `state` is that
 * document as bytes; the plain text stands beside it wherever it is read.
 */
export interface Written {
  state: Uint8Array;
  text: string;
}

const FIELD = 'text';
/** The server's own name as a writer: the highest, so that the blanks it puts stand behind what people still type. */
const SERVER = 0xffffffff;

export const newWriting = (): Y.Doc => new Y.Doc();
export const textIn = (doc: Y.Doc): Y.Text => doc.getText(FIELD);

/** The document of this state; of none when there is no state yet. @throws Error when it is no such state */
export function writingOf(state: Uint8Array | null): Y.Doc {
  const doc = newWriting();
  if (state && state.length > 0) Y.applyUpdate(doc, state);
  return doc;
}
const written = (doc: Y.Doc): Written => ({
  state: Y.encodeStateAsUpdate(doc),
  text: textIn(doc).toString(),
});

/** What a device has typed, added to what is there. @throws Error when the update is none */
export function withUpdate(state: Uint8Array | null, update: Uint8Array): Written {
  const doc = writingOf(state);
  doc.clientID = SERVER;
  let glued: number[] = [];
  textIn(doc).observe((_, transaction) => {
    glued = gluedAt(doc, transaction);
  });
  Y.applyUpdate(doc, update, 'device');
  // From the last on, so that the places before stay what they are.
  for (const place of [...glued].reverse()) textIn(doc).insert(place, ' ');
  return written(doc);
}

/** What came in a form, whose writer had `base` before her. */
export function withText(state: Uint8Array | null, base: string, text: string): Written {
  const doc = writingOf(state);
  doc.clientID = SERVER;
  const field = textIn(doc);
  let at = 0;
  for (const { added, removed, value } of wordChanges(
    field.toString(),
    mergeTexts(base, field.toString(), text),
  )) {
    if (removed) field.delete(at, value.length);
    if (added) field.insert(at, value);
    if (!removed) at += value.length;
  }
  return written(doc);
}

/**
 * Makes the text another by one change: what stands between the first and the last letter that differ. Of equal letters
 * side by side the new one is the one before the caret; so what others put at its neighbour stays with that.
 */
export function setText(field: Y.Text, next: string, caret: number): void {
  const now = field.toString();
  const shortest = Math.min(now.length, next.length);
  const behind = tailOf(now, next, Math.min(shortest, next.length - caret));
  let head = 0;
  while (head < shortest - behind && now[head] === next[head]) head += 1;
  const tail = tailOf(now, next, shortest - head);
  field.doc?.transact(() => {
    if (now.length > head + tail) field.delete(head, now.length - head - tail);
    if (next.length > head + tail) field.insert(head, next.slice(head, next.length - tail));
  }, 'own');
}

/** How many letters both end with, of so many at the most. */
function tailOf(now: string, next: string, most: number): number {
  let tail = 0;
  while (tail < most && now[now.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1;
  return tail;
}

/**
 * Where words of two hands, neither of whom saw the other's, stand without a blank between them: the places in the
 * text, in order. Whoever writes into a word that she sees changes that word.
 */
function gluedAt(doc: Y.Doc, { beforeState }: Y.Transaction): number[] {
  const places: number[] = [];
  let at = 0;
  let before: Y.Item | null = null;
  for (let item = textIn(doc)._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const isNew = (one: Y.Item) => one.id.clock >= (beforeState.get(one.id.client) ?? 0);
    if (before && (isNew(item) || isNew(before)) && meet(before, item)) {
      const unseen = (!isNew(item) || !sawLeft(item)) && (!isNew(before) || !sawRight(before));
      if (unseen) places.push(at);
    }
    at += item.length;
    before = item;
  }
  return places;
}

const letters = (item: Y.Item) => (item.content as Y.ContentString).str;
const meet = (left: Y.Item, right: Y.Item) => /\S$/u.test(letters(left)) && /^\S/u.test(letters(right));
const isId = (a: Y.ID | null, b: Y.ID) => a?.client === b.client && a.clock === b.clock;

/** Its writer put it behind the letter that it stands behind; letters that are gone are passed over. */
function sawLeft(item: Y.Item): boolean {
  for (let left = item.left; left; left = left.left) {
    if (isId(item.origin, left.lastId)) return true;
    if (!left.deleted) return false;
  }
  return item.origin === null;
}
function sawRight(item: Y.Item): boolean {
  for (let right = item.right; right; right = right.right) {
    if (isId(item.rightOrigin, right.id)) return true;
    if (!right.deleted) return false;
  }
  return item.rightOrigin === null;
}
