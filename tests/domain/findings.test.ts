import { describe, expect, it } from 'vitest';
import { inParts, likeness } from '~/domain/findings';
import { forMany } from '../support/seeded';

describe('likeness', () => {
  it.each([
    ['Flere møteplasser', 'flere  MØTEPLASSER.'],
    ['Buss, også om kvelden', 'buss\nogså om kvelden!'],
    ['«Språk»', 'Språk'],
    ['ﬁrma', 'firma'],
  ])('sees that %j and %j are the same', (a, b) => {
    expect(likeness(a)).toBe(likeness(b));
  });

  it.each([
    ['Buss', 'Båt'],
    ['Språk', 'Sprak'],
    ['👍', '👎'],
    ['?', '…'],
  ])('tells %j from %j', (a, b) => {
    expect(likeness(a)).not.toBe(likeness(b));
  });
});

describe('a text in parts', () => {
  it('has the pieces that were taken, in order, also where they overlap, and leaves out what is not there', () => {
    expect(inParts('one two three', ['three', 'one'])).toEqual([
      { text: 'one', taken: true },
      { text: ' two ', taken: false },
      { text: 'three', taken: true },
    ]);
    expect(inParts('one two three', ['one two', 'two three'])).toEqual([
      { text: 'one two', taken: true },
      { text: ' three', taken: true },
    ]);
    expect(inParts('one two', ['four', ''])).toEqual([{ text: 'one two', taken: false }]);
    expect(inParts('', ['x'])).toEqual([]);
  });

  it('loses nothing of any text', () => {
    forMany(1000, 'parts', (c) => {
      const text = Array.from({ length: c.whole(0, 30) }, () => c.pick(['a', 'b', ' ', 'ø', '👍'])).join('');
      const pieces = Array.from({ length: c.whole(0, 5) }, () => {
        const from = c.whole(0, text.length);
        return text.slice(from, from + c.whole(0, 8));
      });
      expect(
        inParts(text, pieces)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    });
  });
});
