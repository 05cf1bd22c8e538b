import { describe, expect, it } from 'vitest';
import { ago } from '~/domain/ago';
import { choicesOf, lacking, openAnchors, untouched, type AnchorPoint } from '~/domain/anchoring';
import { ANCHORS } from '~/domain/lists';
import { currentPhase, phasesOf } from '~/domain/phases';
import {
  MISSING,
  PREPARATION_PARTS,
  preparation,
  type PreparationFacts,
  type PreparationPart,
} from '~/domain/preparation';

const settled: AnchorPoint[] = ANCHORS.map((item) => ({
  ...{ item, settled: true, choice: choicesOf(item)[0] ?? '', name: 'Kari' },
  ...{ date: '2026-01-10', note: 'A grant of 200 000' },
}));
const workshop = (number: number) => ({
  ...{ number, date: '2026-02-03', start: '16:30', place: 'The hotel', minutes: 240 },
  ...{ agendaItems: 9, agendaMinutes: 240 },
});
const NOTHING: PreparationFacts = {
  anchors: [],
  partners: 0,
  inputs: {},
  themes: { all: 0, withoutQuestion: 0 },
  stakeholders: { all: 0, judged: 0, primary: 0, target: 0 },
  people: { expected: {}, wanted: {}, unnamed: 0, asked: 0, notAsked: 0 },
  tables: 0,
  workshops: [1, 2].map((number) => ({
    ...{ number, date: '', start: '', place: '', minutes: 240, agendaItems: 0, agendaMinutes: 0 },
  })),
  failedMails: 0,
};
const READY: PreparationFacts = {
  anchors: settled,
  partners: 0,
  inputs: { business: 2, target: 1 },
  themes: { all: 3, withoutQuestion: 0 },
  stakeholders: { all: 7, judged: 7, primary: 3, target: 1 },
  people: {
    expected: { municipality: 6, business: 6, target: 4, politics: 2 },
    wanted: { municipality: 6, business: 6, target: 6, politics: 2 },
    ...{ unnamed: 0, asked: 18, notAsked: 0 },
  },
  tables: 3,
  workshops: [workshop(1), workshop(2)],
  failedMails: 0,
};
const stateOf = (part: PreparationPart, changes: Partial<PreparationFacts>, from = READY) => {
  const found = preparation({ ...from, ...changes }).find((one) => one.part === part);
  return [found?.state, ...(found?.missing ?? []).map((one) => one.code)];
};

describe('the preparation', () => {
  it('of a new project is empty in every part, with one sentence each', () => {
    const parts = preparation(NOTHING);
    expect(parts.map((one) => [one.part, one.state, one.missing.length])).toEqual(
      PREPARATION_PARTS.map((part) => [part, 'empty', 1]),
    );
  });

  it('that lacks nothing is done in every part', () => {
    expect(preparation(READY).every((one) => one.state === 'done' && one.missing.length === 0)).toBe(true);
  });

  it('names only what is on the list of what can be missing, each at most once for a workshop', () => {
    const all = preparation(NOTHING).flatMap((one) => one.missing.map(({ code }) => code));
    expect(all.every((code) => MISSING.includes(code))).toBe(true);
  });
});

describe('anchoring', () => {
  it('names the points that are open, ticked off or not', () => {
    const anchors = settled.map((point) =>
      point.item === 'mayor'
        ? { ...point, settled: false }
        : point.item === 'director'
          ? { ...point, name: '' }
          : point,
    );
    const [first] = preparation({ ...READY, anchors });
    expect(first).toMatchObject({ state: 'started', missing: [{ anchors: ['director', 'mayor'] }] });
    expect(openAnchors(anchors.slice(0, 2))).toEqual(['director', 'mayor', 'budget', 'guide', 'reach']);
  });

  it('of several municipalities needs a partner', () => {
    const anchors = settled.map((point) =>
      point.item === 'reach' ? { ...point, choice: 'several' } : point,
    );
    expect(stateOf('anchoring', { anchors })).toEqual(['started', 'anchoring-partner']);
    expect(stateOf('anchoring', { anchors, partners: 1 })).toEqual(['done']);
  });

  it('says of each point what it lacks, in the order of its form', () => {
    expect(ANCHORS.map((item) => lacking(untouched(item)).join(' '))).toEqual([
      'name',
      'name',
      'name date',
      'name date',
      'note',
      'choice name',
      'choice',
    ]);
  });
});

describe('inputs', () => {
  it('are three, from two sectors', () => {
    expect(stateOf('inputs', { inputs: { business: 2 } })).toEqual(['started', 'inputs-few']);
    expect(stateOf('inputs', { inputs: { business: 3 } })).toEqual(['started', 'inputs-one-sector']);
    expect(stateOf('inputs', { inputs: { business: 2, target: 1 } })).toEqual(['done']);
  });
});

describe('themes', () => {
  it('have a question each', () => {
    expect(stateOf('themes', { themes: { all: 2, withoutQuestion: 1 } })).toEqual([
      'started',
      'themes-question',
    ]);
    expect(stateOf('themes', { themes: { all: 1, withoutQuestion: 0 } })).toEqual(['done']);
  });
});

describe('stakeholders', () => {
  it('are three or more, all judged, some primary, the target group among them', () => {
    const of = (all: number, judged: number, primary: number, target: number) =>
      stateOf('stakeholders', { stakeholders: { all, judged, primary, target } });
    expect(of(3, 3, 1, 1)).toEqual(['done']);
    expect(of(2, 2, 1, 1)).toEqual(['started', 'stakeholders-few']);
    expect(of(3, 2, 0, 1)).toEqual(['started', 'stakeholders-unjudged']);
    expect(of(3, 3, 0, 1)).toEqual(['started', 'stakeholders-primary']);
    expect(of(3, 3, 1, 0)).toEqual(['started', 'stakeholders-target']);
  });
});

describe('people', () => {
  const of = (people: Partial<PreparationFacts['people']>, tables = 3) =>
    stateOf('people', { people: { ...READY.people, ...people }, tables });

  it('come from the target group, from politics or top management, and from every wanted sector', () => {
    expect(of({ expected: { municipality: 18 } })).toEqual([
      'started',
      'people-target',
      'people-leader',
      'people-sectors',
    ]);
    expect(of({ expected: { municipality: 16, target: 1, politics: 1 }, wanted: {} })).toEqual(['done']);
  });

  it('are six for each table, three tables until they are set up', () => {
    const expected = { municipality: 4, business: 4, target: 4, politics: 2 };
    expect(of({ expected }, 0)).toEqual(['started', 'people-few']);
    expect(of({ expected }, 2)).toEqual(['done']);
  });

  it('all have names', () => {
    expect(of({ unnamed: 2 })).toEqual(['started', 'people-unnamed']);
  });
});

describe('workshops', () => {
  const of = (...workshops: PreparationFacts['workshops']) => stateOf('workshops', { workshops });
  const [empty] = NOTHING.workshops as [PreparationFacts['workshops'][number]];

  it('have a date, a time, a place and an agenda; one that is untouched is said in one sentence', () => {
    const bare = { ...workshop(1), date: '', start: '', place: '', agendaItems: 1, agendaMinutes: 10 };
    expect(of(bare, { ...empty, number: 2 })).toEqual([
      'started',
      'workshop-date',
      'workshop-start',
      'workshop-place',
      'workshop-unplanned',
    ]);
    expect(of({ ...workshop(1), agendaItems: 0, agendaMinutes: 0 })).toEqual(['started', 'workshop-agenda']);
  });

  it('have an agenda that fits', () => {
    expect(of({ ...workshop(1), agendaMinutes: 241 })).toEqual(['started', 'workshop-too-long']);
    expect(of({ ...workshop(1), agendaMinutes: 200 })).toEqual(['done']);
  });
});

describe('the invitation', () => {
  const of = (asked: number, notAsked: number, failedMails = 0) =>
    stateOf('invitation', { people: { ...READY.people, asked, notAsked }, failedMails });

  it('has reached everyone who is on the list, in whatever way', () => {
    expect(of(0, 18)).toEqual(['empty', 'invitation-none']);
    expect(of(17, 1)).toEqual(['started', 'invitation-some']);
    expect(of(18, 0, 2)).toEqual(['started', 'invitation-failed']);
    expect(of(18, 0)).toEqual(['done']);
  });
});

describe('the phases', () => {
  const two = [{ number: 1 }, { number: 2 }];

  it('are five where two workshops are held, and more with more workshops', () => {
    expect(phasesOf(two).map((one) => one.phase)).toEqual([
      'preparation',
      'workshop',
      'homework',
      'workshop',
      'pilots',
    ]);
    expect(phasesOf([...two, { number: 3 }])).toHaveLength(6);
  });

  it.each([
    [1, 'welcome', { phase: 'preparation' }],
    [1, 'groups', { phase: 'workshop', number: 1 }],
    [1, 'homework', { phase: 'workshop', number: 1 }],
    [1, 'end', { phase: 'homework' }],
    [2, 'welcome', { phase: 'homework' }],
    [2, 'vote', { phase: 'workshop', number: 2 }],
    [2, 'end', { phase: 'pilots' }],
  ] as const)('at workshop %i, step %s, the project is here: %j', (number, step, phase) => {
    expect(currentPhase({ number, step }, 2)).toEqual(phase);
  });
});

describe('how long ago', () => {
  const HOUR = 3_600_000;
  it.each([
    [0, 'now', 0],
    [59_999, 'now', 0],
    [60_000, 'minutes', 1],
    [HOUR - 1, 'minutes', 59],
    [HOUR, 'hours', 1],
    [24 * HOUR - 1, 'hours', 23],
    [24 * HOUR, 'days', 1],
    [30 * 24 * HOUR, 'days', 30],
    [-5_000, 'now', 0],
  ] as const)('%i ms is %s %i', (passed, unit, count) => {
    expect(ago(1_000_000, 1_000_000 + passed)).toEqual({ unit, count });
  });
});
