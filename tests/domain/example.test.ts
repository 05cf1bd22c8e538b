import { describe, expect, it } from 'vitest';
import { answers, exampleOf, hasTheme, missingIn, sameExample, seriesOf, themesOf } from '~/domain/example';
import { figuresFrom, storyFrom, type StorySource } from '~/domain/story';
import { BAMBLE_FIGURES, bambleExample } from '../support/bamble';

describe('an example', () => {
  it('Bamble: figures over years are series by what they tell, in the order of the years', () => {
    const [early, late, ...others] = BAMBLE_FIGURES;
    const [costs, practice, saved] = seriesOf([late, early, ...others].filter((one) => one !== undefined));
    expect(costs).toMatchObject({
      title: 'Utgifter til sosialhjelp',
      unit: 'millioner kroner',
      largest: 4.2,
    });
    expect(costs?.figures.map(({ year, value }) => [year, value])).toEqual([
      [2012, 4.2],
      [2014, 3],
    ]);
    expect([practice, saved].flatMap((one) => one?.figures.map(({ value }) => value)).sort()).toEqual([
      1.9, 73,
    ]);
  });

  it('figures below nought and of nought alone have a scale', () => {
    const figure = { title: 'Change', unit: '', year: 2014 };
    expect(seriesOf([{ ...figure, value: -5 }])[0]?.largest).toBe(5);
    expect(seriesOf([{ ...figure, value: 0 }])[0]?.largest).toBeGreaterThan(0);
  });

  it('has its updates by date, and is the same whatever order its keys are kept in', () => {
    const { updates, ...rest } = bambleExample();
    const [one] = updates;
    const late = { date: '2017-01-01', text: 'Later' };
    const made = exampleOf(rest, rest.figures, [late, ...updates], rest);
    expect(made.updates).toEqual([one, late]);
    const turned = Object.fromEntries(Object.entries(made).reverse()) as unknown as typeof made;
    expect(sameExample(made, turned)).toBe(true);
    expect(sameExample(made, { ...made, published: '2020-01-01' })).toBe(true);
    expect(sameExample(made, { ...made, need: 'Other' })).toBe(false);
  });

  it('is unfinished without need, solution and effect', () => {
    expect(missingIn(bambleExample({ need: '', effect: '', process: '' }))).toEqual(['need', 'effect']);
  });

  it('answers when every word is somewhere in it, and has its themes however they are written', () => {
    expect(answers(bambleExample(), 'bamble SPRÅKPRAKSIS')).toBe(true);
    expect(answers(bambleExample(), 'bamble bolig')).toBe(false);
    expect(hasTheme(bambleExample(), ' arbeid')).toBe(true);
    expect(themesOf([bambleExample(), bambleExample({ themes: ['språk', 'Bolig'] })])).toEqual([
      { theme: 'Språk', count: 2 },
      { theme: 'Arbeid', count: 1 },
      { theme: 'Bolig', count: 1 },
    ]);
  });
});

describe('a story that begins with what is known', () => {
  const source: StorySource = {
    pilot: {
      title: 'School',
      aim: 'Ten homes',
      activities: '',
      leader: 'Kari',
      start: '2012-08-01',
      due: '2015-01-01',
    },
    ...{ theme: 'Housing', challenge: 'Too few homes', measure: 'A school for tenants' },
    evaluation: { results: 'Nine moved in', effects: 'They stay', needNote: 'It was real', transfer: 'Easy' },
    rounds: [
      {
        start: '2012-09-01',
        end: '2012-12-20',
        done: 'Four evenings',
        values: [{ indicatorId: 'i', value: 4 }],
      },
      { start: '2013-01-10', end: '2014-06-03', done: '', values: [{ indicatorId: 'i', value: 9 }] },
    ],
    indicators: [
      { id: 'i', title: 'Homes', unit: 'homes', start: 0 },
      { id: 'j', title: 'Costs', unit: 'kr', start: null },
    ],
  };

  it('takes it from the card, the rounds and the evaluation', () => {
    expect(storyFrom(source)).toEqual({
      ...{ title: 'School', kind: '', area: 'Housing', start: '1.8.2012', end: '3.6.2014', contact: 'Kari' },
      ...{ themes: ['Housing'], need: 'Too few homes\n\nIt was real', process: 'Four evenings' },
      ...{ solution: 'A school for tenants', effect: 'Nine moved in\n\nThey stay', spreading: 'Easy' },
    });
  });

  it('takes the last figure of each year', () => {
    const homes = { title: 'Homes', unit: 'homes' };
    expect(figuresFrom(source)).toEqual([
      { ...homes, year: 2012, value: 4 },
      { ...homes, year: 2014, value: 9 },
    ]);
  });
});
