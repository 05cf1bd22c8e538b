import { describe, expect, it } from 'vitest';
import { totalMinutes } from '~/domain/agenda';
import { AGENDA_SCREENS, compareSteps, LANGUAGES, STEPS, stepsOf } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import { AGENDA_TEMPLATES } from '~/templates/agenda';

const texts = (key: string) => {
  const template = AGENDA_TEMPLATES.get(key);
  const items = template?.items ?? [];
  return [template?.title, ...items.flatMap((item) => [item.title, item.screenText, item.notes])].filter(
    (words) => words !== undefined,
  );
};

describe.each([...AGENDA_TEMPLATES])('the template %s', (key, { items }) => {
  it('takes four hours, with food and a break or two', () => {
    expect(totalMinutes(items)).toBe(240);
    const breaks = items.filter((item) => item.screen === 'break');
    expect(breaks.length).toBeGreaterThan(0);
    expect(breaks.some((item) => item.minutes >= 30)).toBe(true);
  });

  it('knows only steps and screens that there are, and text where the screen shows text', () => {
    for (const item of items) {
      expect([null, ...STEPS]).toContain(item.step);
      expect(AGENDA_SCREENS).toContain(item.screen);
      expect(item.screenText === undefined).toBe(item.screen !== 'text');
      expect(item.screenText?.nb.split('\n').length ?? 0).toBeLessThanOrEqual(7);
      if (item.screen === 'break') expect(item.step).toBeNull();
    }
    expect([items[0]?.step, items.at(-1)?.step]).toEqual(['welcome', 'end']);
  });

  it('stands in all three languages, short enough, without shouting, and not alike in both forms of Norwegian', () => {
    for (const words of texts(key)) {
      expect(Object.keys(words)).toEqual([...LANGUAGES]);
      for (const text of Object.values(words)) {
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/!|^$|"/);
        expect(text.length).toBeLessThan(LIMITS.title * 2);
      }
      if (words.nb.length > 50) expect(words.nn).not.toBe(words.nb);
      expect(words.nn).not.toMatch(/(?<!\p{L})(ikke|hva|hvem|hvis|noen|noe|dere|bare|fra|nå|mer)(?!\p{L})/iu);
      expect(words.en).not.toMatch(/[æøå]/i);
    }
  });
});

it('workshop 2 goes through every step of its own, in the order of the room', () => {
  const steps = AGENDA_TEMPLATES.get('workshop-2')?.items.flatMap((item) => item.step ?? []) ?? [];
  expect(steps).toEqual(stepsOf(2));
});

it('workshop 1 goes through every step in the order of the room, and changes tables while solutions are found', () => {
  const steps = AGENDA_TEMPLATES.get('workshop-1')?.items.flatMap((item) => item.step ?? []) ?? [];
  expect([...new Set(steps)]).toEqual(stepsOf(1));
  const change = steps.lastIndexOf('groups');
  expect(steps.slice(change - 1, change + 2)).toEqual(['solutions', 'groups', 'solutions']);
  const others = steps.filter((_, i) => i !== change);
  expect(others).toEqual([...others].sort(compareSteps));
});
