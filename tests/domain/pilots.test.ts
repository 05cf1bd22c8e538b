import { describe, expect, it } from 'vitest';
import { ROUND_DECISIONS } from '~/domain/lists-after';
import { isOver, pointsOf, standingOf } from '~/domain/pilots';
import { forMany } from '../support/seeded';

describe('where a pilot stands', () => {
  it('is its choice, until it has a round; then that it runs, and then what was decided last', () => {
    expect(standingOf('candidate', [])).toBe('candidate');
    expect(standingOf('chosen', [])).toBe('chosen');
    expect(standingOf('chosen', [{ decision: 'adjust' }, { decision: '' }])).toBe('running');
    expect(standingOf('chosen', [{ decision: 'adjust' }, { decision: 'scale' }])).toBe('scale');
    expect(standingOf('declined', [{ decision: 'drop' }])).toBe('declined');
  });

  it('is over when it is dropped, goes back, or is scaled up', () => {
    expect(ROUND_DECISIONS.filter(isOver)).toEqual(['drop', 'back', 'scale']);
    expect(isOver('')).toBe(false);
  });
});

describe('an indicator as a line', () => {
  it('goes from the start value through the rounds, on a scale from nought', () => {
    expect(pointsOf([0, 3, null, 9], 12)).toEqual({
      points: [
        { x: 0, y: 0 },
        { x: 1 / 3, y: 0.25 },
        { x: 1, y: 0.75 },
      ],
      target: 1,
    });
    expect(pointsOf([null, 5], null)).toEqual({ points: [{ x: 1, y: 1 }], target: null });
    expect(pointsOf([null], 4).points).toEqual([]);
    expect(pointsOf([0], 0)).toEqual({ points: [{ x: 0, y: 0 }], target: 0 });
  });

  it('stays within what is drawn, and rises where the values do', () => {
    forMany(500, 'line', (c) => {
      const values = Array.from({ length: c.whole(1, 8) }, () =>
        c.random() < 0.2 ? null : c.whole(-50, 50),
      );
      const { points } = pointsOf(values, c.random() < 0.5 ? null : c.whole(-60, 60));
      const known = values.filter((value) => value !== null);
      expect(points).toHaveLength(known.length);
      for (const { x, y } of points) for (const part of [x, y]) expect(part >= 0 && part <= 1).toBe(true);
      for (const [i, point] of points.entries())
        if (i > 0) expect(Math.sign(point.y - points[i - 1]!.y)).toBe(Math.sign(known[i]! - known[i - 1]!));
    });
  });
});
