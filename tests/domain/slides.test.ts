import { describe, expect, it } from 'vitest';
import { slidesOf } from '~/domain/slides';

describe('a text as slides', () => {
  it('begins a new one after an empty line, and keeps the lines within', () => {
    expect(slidesOf('One\nline two\n\n \nTwo\r\n\r\nThree')).toEqual(['One\nline two', 'Two', 'Three']);
    expect(slidesOf(' \n\n ')).toEqual([]);
  });

  it('breaks what is longer than the screen between words, and loses none', () => {
    const words = Array.from({ length: 150 }, (_, i) => `word${i}`);
    const slides = slidesOf(words.join(' '));
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.join(' ').split(' ')).toEqual(words);
    expect(Math.max(...slides.map((slide) => slide.length))).toBeLessThanOrEqual(7 * 57);
  });

  it('shows seven lines at once', () => {
    const lines = Array.from({ length: 15 }, (_, i) => `line ${i}`);
    expect(slidesOf(lines.join('\n')).map((slide) => slide.split('\n').length)).toEqual([7, 7, 1]);
  });
});
