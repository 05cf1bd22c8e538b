import { describe, expect, it } from 'vitest';
import { Hand } from '~/domain/writing/hand';
import { mergeTexts } from '~/domain/writing/merging';
import { withText, withUpdate, type Written } from '~/domain/writing/writing';
import { forMany, type Chance } from '../support/seeded';

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe('two forms about one text', () => {
  it.each([
    ['nothing changed', 'a b', 'a b', 'a b', 'a b'],
    ['only the second wrote', 'a b', 'a b', 'a b c', 'a b c'],
    ['only the first wrote', 'a b', 'a x b', 'a b', 'a x b'],
    ['both at the end', 'need', 'need first', 'need second', 'need first second'],
    ['both in an empty field', '', 'first', 'second', 'first second'],
    ['both change the same word', 'the red car', 'the fast car', 'the blue car', 'the fast blue car'],
    ['both correct the same slip', 'teh car', 'the car', 'the car', 'the car'],
    ['one takes out what the other changes', 'the red car', 'the redder car', 'the car', 'the redder car'],
    ['one takes out what the other leaves', 'a b c', 'a b c d', 'a c', 'a c d'],
    ['lines', 'a\nb', 'x\na\nb', 'a\nb\nc', 'x\na\nb\nc'],
    ['a new line before a word', 'a b', 'a\nb', 'a b c', 'a\nb c'],
    ['right to left', 'سلام', 'سلام يا', 'سلام عليكم', 'سلام يا عليكم'],
  ])('%s', (_, base, first, second, merged) => {
    expect(mergeTexts(base, first, second)).toBe(merged);
  });

  it('keep each word that either has added, once, and no word that either took out', () => {
    forMany(3000, 'merge', (c) => {
      const base = Array.from({ length: c.whole(0, 12) }, (_, i) => `b${i}`);
      const [first, second] = [edited(c, base, 'm'), edited(c, base, 't')];
      const merged = wordsOf(mergeTexts(base.join(' '), first.text, second.text));
      const kept = base.filter((word) => !first.cut.has(word) && !second.cut.has(word));
      expect([...merged].sort()).toEqual([...kept, ...first.put, ...second.put].sort());
      expect(merged.filter((word) => word.startsWith('b'))).toEqual(kept);
    });
  });
});

function edited(c: Chance, base: readonly string[], mark: string) {
  const cut = new Set(base.filter(() => c.random() < 0.2));
  const put: string[] = [];
  const words = base.filter((word) => !cut.has(word));
  for (let n = c.whole(0, 5); n > 0; n -= 1) {
    put.push(`${mark}${n}`);
    words.splice(c.whole(0, words.length), 0, `${mark}${n}`);
  }
  return { cut, put, text: words.join(' ') };
}

describe('a field that several write', () => {
  it('loses no word of eight who type letter by letter and two who send forms, and all end with the same text', () => {
    forMany(40, 'eight', (c) => {
      const room = new Room(c, c.pick(['', 'What is the challenge? ', 'First line\nsecond line']));
      for (let turn = 0; turn < 1500; turn += 1) room.someone().act();
      room.settle();
      expect(new Set(room.people.map(({ hand }) => hand.text))).toEqual(new Set([room.server.text]));
      const typed = [...room.people, ...room.byForm].flatMap(({ words }) => words);
      expect(typed.length).toBeGreaterThan(50);
      expect(wordsOf(room.server.text).sort()).toEqual([...typed, ...room.first].sort());
    });
  });

  it('takes a form beside them, and what came twice counts once', () => {
    const start = withText(null, '', 'one two');
    const hand = new Hand(start.state);
    hand.typed('one two three', 13);
    const update = hand.send(true) as Uint8Array;
    const form = withText(start.state, 'one two', 'zero one two');
    const both = withUpdate(form.state, update);
    expect(both.text).toBe('zero one two three');
    expect(withUpdate(both.state, update).text).toBe(both.text);
  });

  it('keeps the first letter of each, where two begin a word right before one that begins with the same', () => {
    const start = withText(null, '', 'first third');
    const updates = ['t1', 't2'].map((word) => {
      const hand = new Hand(start.state);
      hand.noteCaret(6);
      for (const letter of word) {
        const at = hand.caretNow();
        hand.typed(`${hand.text.slice(0, at)}${letter}${hand.text.slice(at)}`, at + 1);
      }
      return hand.send(true) as Uint8Array;
    });
    const { text } = updates.reduce<Written>(({ state }, update) => withUpdate(state, update), start);
    expect(text).toMatch(/^first (t1 ?t2|t2 ?t1)/);
  });

  it('is kept over a reload: what was typed and not saved goes on', () => {
    const start = withText(null, '', 'one');
    const hand = new Hand(start.state);
    hand.typed('one two', 7);
    expect([hand.send(), hand.send(true) === null]).toEqual([null, false]);
    hand.settled(false);
    const anew = new Hand(withText(start.state, 'one', 'zero one').state, hand.unsaved);
    expect(anew.text).toBe('zero one two');
    expect(withUpdate(start.state, anew.send(true) as Uint8Array).text).toBe('one two');
  });

  it('is not written to by what is no update', () => {
    expect(() => withUpdate(null, new Uint8Array([9, 9, 9]))).toThrow();
  });
});

/** A server and eight people; what is sent arrives late, and what is heard is old by then. */
class Room {
  server: Written;
  readonly first: string[];
  readonly people: Writer[];
  readonly byForm: FormWriter[];

  constructor(
    readonly c: Chance,
    text: string,
  ) {
    this.server = withText(null, '', text);
    this.first = wordsOf(text);
    this.people = Array.from({ length: 8 }, (_, i) => new Writer(this, `p${i}w`));
    this.byForm = [1, 2].map((i) => new FormWriter(this, `f${i}w`));
  }

  someone = () => (this.c.random() < 0.02 ? this.c.pick(this.byForm) : this.c.pick(this.people));

  settle(): void {
    for (const person of this.people) person.finishWord();
    for (let round = 0; round < 3; round += 1) for (const person of this.people) person.exchange();
  }
}

/** Someone who takes the page, puts a word somewhere in what it shows, and sends the form when others have gone on. */
class FormWriter {
  readonly words: string[] = [];
  private base: string | null = null;

  constructor(
    private readonly room: Room,
    private readonly mark: string,
  ) {}

  act(): void {
    const { base, room } = this;
    this.base = base === null ? room.server.text : null;
    if (base === null) return;
    const word = `${this.mark}${this.words.length}`;
    this.words.push(word);
    const places = [...base.matchAll(/\s/g)].map((match) => match.index);
    const at = places.length > 0 ? room.c.pick(places) : base.length;
    room.server = withText(room.server.state, base, `${base.slice(0, at)} ${word}${base.slice(at)}`);
  }
}

/** Someone who types words of her own at her caret, now and then somewhere else. */
class Writer {
  readonly hand: Hand;
  readonly words: string[] = [];
  private rest = '';
  private onItsWay: Uint8Array | null = null;

  constructor(
    private readonly room: Room,
    private readonly mark: string,
  ) {
    this.hand = new Hand(room.server.state);
    this.hand.noteCaret(this.hand.text.length);
  }

  act(): void {
    const dice = this.room.c.random();
    if (dice < 0.7) return this.type();
    if (dice < 0.8) this.onItsWay ??= this.hand.send();
    else if (dice < 0.9) this.arrive();
    else this.hand.received(this.room.server.state);
  }

  finishWord(): void {
    while (this.rest !== '') this.type();
  }

  exchange(): void {
    this.arrive();
    this.onItsWay = this.hand.send(true);
    this.arrive();
    this.hand.received(this.room.server.state);
  }

  private arrive(): void {
    if (!this.onItsWay) return;
    this.room.server = withUpdate(this.room.server.state, this.onItsWay);
    this.onItsWay = null;
    this.hand.settled(true);
  }

  private type(): void {
    const { c } = this.room;
    if (this.rest === '') {
      if (c.random() < 0.2) this.hand.noteCaret(this.somewhere());
      this.beginWord();
    }
    this.put(this.rest[0] ?? '', true);
    this.rest = this.rest.slice(1);
    // A word that has been typed to its end is followed by a blank, sooner or later.
    if (this.rest === '' && c.random() < 0.5) this.put(' ', true);
  }

  private beginWord(): void {
    const at = this.hand.caretNow();
    const word = `${this.mark}${this.words.length}`;
    this.words.push(word);
    if (/^\S/.test(this.hand.text.slice(at))) this.put(' ', false);
    this.rest = (/\S$/.test(this.hand.text.slice(0, at)) ? ' ' : '') + word;
  }

  private somewhere(): number {
    const { text } = this.hand;
    const places = [...text.matchAll(/\s/g)].map((match) => match.index);
    return places.length > 0 ? this.room.c.pick(places) : text.length;
  }

  private put(letter: string, moves: boolean): void {
    const at = this.hand.caretNow();
    const { text } = this.hand;
    this.hand.typed(text.slice(0, at) + letter + text.slice(at), at + letter.length);
    if (!moves) this.hand.noteCaret(at);
  }
}

describe('the caret', () => {
  it.each([
    ['stays before what came in', 'a b', 'a b XX', 1, 1],
    ['moves along behind it', 'a b', 'XX a b', 3, 6],
    ['stays between what came in before and behind', 'a b c', 'XX a b c YY', 3, 6],
    ['stays at the end of what she typed', 'hello', 'hello world', 5, 5],
    ['falls to where its words were taken out', 'one two three', 'one three', 6, 4],
    ['is at the start of what was empty', '', 'new', 0, 0],
  ])('%s', (_, text, server, caret, moved) => {
    const start = withText(null, '', text);
    const hand = new Hand(start.state);
    hand.noteCaret(caret);
    hand.received(withText(start.state, text, server).state);
    expect(hand.caretNow()).toBe(moved);
  });
});
