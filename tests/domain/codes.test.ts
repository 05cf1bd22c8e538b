import { describe, expect, it } from 'vitest';
import {
  CODE_ALPHABET,
  codeKind,
  makeCode,
  makePersonalCode,
  makeRoomCode,
  makeScreenNumber,
  normaliseCode,
  PERSONAL_CODE_LENGTH,
  ROOM_CODE_LENGTH,
  spacedCode,
} from '~/domain/codes';
import { forMany, type Chance } from '../support/seeded';

const bytesOf = (c: Chance) => (n: number) => Uint8Array.from({ length: n }, () => c.whole(0, 255));

describe('codes', () => {
  it('have no two signs that look alike', () => {
    expect(new Set(CODE_ALPHABET).size).toBe(30);
    for (const alike of ['0O', '1IL', 'UV']) {
      const both = [...alike].filter((sign) => CODE_ALPHABET.includes(sign));
      expect(both.length).toBeLessThanOrEqual(1);
    }
  });

  it('S5 are of their length and of the alphabet only', () => {
    forMany(1000, 'codes', (c) => {
      expect(makeRoomCode(bytesOf(c))).toMatch(new RegExp(`^[${CODE_ALPHABET}]{${ROOM_CODE_LENGTH}}$`));
      expect(makePersonalCode(bytesOf(c))).toMatch(
        new RegExp(`^[${CODE_ALPHABET}]{${PERSONAL_CODE_LENGTH}}$`),
      );
      expect(makeScreenNumber(bytesOf(c))).toMatch(/^\d{6}$/);
    });
  });

  it('S5 favour no sign: each stands for equally many bytes, and the bytes left over are skipped', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      // A byte that is skipped shows by the next one, 0, being used instead.
      let first = true;
      const code = makeCode(1, (n) =>
        Uint8Array.from({ length: n }, () => (first ? ((first = false), byte) : 0)),
      );
      if (byte < 240) counts.set(code, (counts.get(code) ?? 0) + 1);
      else expect(code).toBe(CODE_ALPHABET[0]);
    }
    expect([...counts.values()]).toEqual(Array.from({ length: 30 }, () => 8));
  });

  it('asks for more bytes until there are enough', () => {
    let asked = 0;
    const code = makeCode(4, () => {
      asked += 1;
      return Uint8Array.of(255, 255, asked);
    });
    expect(asked).toBe(4);
    expect(code).toHaveLength(4);
  });
});

describe('a code that a person typed', () => {
  it('is read without blanks, dashes and small letters', () => {
    forMany(1000, 'typed', (c) => {
      const code = c.pick([makeRoomCode, makePersonalCode])(bytesOf(c));
      const typed = [...code].map(
        (sign) =>
          `${c.random() < 0.5 ? sign.toLowerCase() : sign}${c.pick(['', ' ', '-', '–', '.', '\u00a0'])}`,
      );
      expect(normaliseCode(` ${typed.join('')} `)).toBe(code);
      expect(normaliseCode(spacedCode(code))).toBe(code);
    });
  });

  it('may have a U where a V was meant', () => {
    expect(normaliseCode('u2uuv3')).toBe('V2VVV3');
  });

  it('is a room code, a personal code or neither, by its length and signs', () => {
    expect(codeKind('7KM4PQ')).toBe('room');
    expect(codeKind('ABCDEFGHJK')).toBe('personal');
    for (const neither of ['', '7KM4P', '7KM4PQ2', 'ABCDEFGHJKM', '7KM4P0', 'O23456', '7km4pq', 'ÆØÅÆØÅ'])
      expect(codeKind(neither)).toBeNull();
  });

  it('is read aloud in two groups', () => {
    expect(spacedCode('7KM4PQ')).toBe('7KM 4PQ');
    expect(spacedCode('ABCDEFGHJK')).toBe('ABCDE FGHJK');
    expect(spacedCode('ABC')).toBe('AB C');
  });
});
