import { describe, expect, it } from 'vitest';
import { actorKey, NOBODY, OPERATOR } from '~/domain/actor';
import { lastPosition, outline, type BoardCluster, type BoardNeed } from '~/domain/board';
import {
  compareSteps,
  interfaceLanguage,
  nextStep,
  previousStep,
  STEPS,
  stepsOf,
  type Step,
} from '~/domain/lists';
import { found, isProblem, Problem, PROBLEMS } from '~/domain/problem';
import { seededRandom, shuffled } from '~/domain/random';
import { EVERYONE, meTopic, tableTopic } from '~/domain/topics';
import { forMany } from '../support/seeded';

describe('the steps of a workshop', () => {
  it.each([1, 2, 3])('%i follow each other from welcome to end, and back', (number) => {
    const steps = stepsOf(number);
    const forward: Step[] = ['welcome'];
    for (let step = nextStep('welcome', number); step; step = nextStep(step, number)) forward.push(step);
    expect(forward).toEqual(steps);
    for (const step of steps.slice(1))
      expect(nextStep(previousStep(step, number) ?? 'end', number)).toBe(step);
    expect(previousStep('welcome', number)).toBeNull();
    expect(nextStep('end', number)).toBeNull();
  });

  it('stand in one order for all workshops, and every step belongs to one', () => {
    for (const number of [1, 2])
      expect(STEPS.filter((step) => stepsOf(number).includes(step))).toEqual(stepsOf(number));
    expect(STEPS.every((step) => stepsOf(1).includes(step) || stepsOf(2).includes(step))).toBe(true);
  });

  it('compare by their place', () => {
    expect(compareSteps('needs', 'vote')).toBeLessThan(0);
    expect(compareSteps('vote', 'vote')).toBe(0);
    expect(compareSteps('result', 'vote')).toBeGreaterThan(0);
  });
});

describe('the language of the pages', () => {
  it.each([
    ['nn', 'nn'],
    ['nb-NO', 'nb'],
    ['no', 'nb'],
    ['EN-gb', 'en'],
    ['ti', 'nn'],
    ['', 'nn'],
    [null, 'nn'],
    [undefined, 'nn'],
  ])('for a person who speaks %s in a project in nynorsk is %s', (own, language) => {
    expect(interfaceLanguage(own, 'nn')).toBe(language);
  });
});

describe('a board as an outline', () => {
  it('has every need that stands exactly once, under its heading or alone, and in the order of the board', () => {
    forMany(1000, 'outline', (c) => {
      const clusters: BoardCluster[] = Array.from({ length: c.whole(0, 6) }, (_, i) => ({
        id: `c${i}`,
        position: c.whole(1, 9),
        priority: c.random() < 0.5 ? c.whole(1, 4) : null,
      }));
      const needs: BoardNeed[] = Array.from({ length: c.whole(0, 20) }, (_, i) => ({
        id: `n${i}`,
        clusterId: clusters.length > 0 && c.random() < 0.6 ? c.pick(clusters).id : null,
        position: i,
        withdrawn: c.random() < 0.2,
      }));
      const mixed = shuffled(needs, c.random);
      const shown = outline(mixed, clusters);
      const all = [...shown.clusters.flatMap((entry) => entry.needs), ...shown.loose];
      const standing = needs.filter((need) => !need.withdrawn);
      expect(all.map((need) => need.id).sort()).toEqual(standing.map((need) => need.id).sort());
      for (const { cluster, needs: under } of shown.clusters) {
        expect(under.length).toBeGreaterThan(0);
        expect(under.every((need) => need.clusterId === cluster.id)).toBe(true);
        expect(under.map((need) => need.position)).toEqual(
          under.map((need) => need.position).sort((a, b) => a - b),
        );
      }
      const ranks = shown.clusters.map(({ cluster }) => cluster.priority ?? 99);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    });
  });

  it('gives the next row a place after all others', () => {
    expect(lastPosition([])).toBe(1);
    expect(lastPosition([{ position: 4 }, { position: 2 }])).toBe(5);
  });
});

describe('a refusal', () => {
  it('carries its code, and the fields only when there are any', () => {
    expect(new Problem('busy').toShape()).toEqual({ code: 'busy' });
    const fields = [{ path: 'name', issue: 'required' as const }];
    expect(new Problem('invalid-input', fields).toShape()).toEqual({ code: 'invalid-input', fields });
    expect(new Set(PROBLEMS).size).toBe(PROBLEMS.length);
  });

  it('is told from a fault, whichever copy of the module made it', () => {
    const foreign = Object.assign(new Error('busy'), { name: 'Problem', code: 'busy' });
    expect([new Problem('busy'), foreign].every(isProblem)).toBe(true);
    expect([new Error('busy'), { code: 'busy' }, null, 'busy'].some(isProblem)).toBe(false);
  });

  it('of what is not there is not-found; nought and empty are there', () => {
    for (const missing of [null, undefined]) expect(() => found(missing)).toThrow(new Problem('not-found'));
    expect([found(0), found('')]).toEqual([0, '']);
  });
});

describe('chance with a seed', () => {
  it('is the same for the same seed, another for another, and always from nought to below one', () => {
    const take = (seed: string) => {
      const random = seededRandom(seed);
      return Array.from({ length: 500 }, random);
    };
    expect(take('a')).toEqual(take('a'));
    expect(take('a')).not.toEqual(take('b'));
    expect(take('c').every((one) => one >= 0 && one < 1)).toBe(true);
  });

  it('shuffles without losing anything or touching the list, and every order is as likely', () => {
    const random = seededRandom('orders');
    const orders = new Map<string, number>();
    const items = ['a', 'b', 'c'];
    for (let i = 0; i < 6000; i += 1) {
      const order = shuffled(items, random).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(items).toEqual(['a', 'b', 'c']);
    expect([...orders.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    for (const times of orders.values()) expect(Math.abs(times - 1000)).toBeLessThan(150);
  });
});

it('actors and topics have names of their own in the record and on the wire', () => {
  const keys = [
    actorKey(NOBODY),
    actorKey(OPERATOR),
    actorKey({ kind: 'staff', personId: 'x', name: 'Kari' }),
    actorKey({ kind: 'participant', participantId: 'x', projectId: 'p' }),
    actorKey({ kind: 'screen', screenId: 'x', projectId: null }),
  ];
  expect(keys).toEqual(['nobody', 'operator', 'staff:x', 'participant:x', 'screen:x']);
  expect([tableTopic('t'), meTopic('m'), EVERYONE]).toEqual(['table:t', 'me:m', 'me:*']);
});
