import { describe, expect, it } from 'vitest';
import { balanceOf, GROUP, suggestedMix, type Counted, type Mix } from '~/domain/balance';
import { SECTORS, type Sector } from '~/domain/lists';

const nothing = Object.fromEntries(SECTORS.map((sector) => [sector, 0])) as Mix;
const person = (sector: Sector, more: Partial<Counted> = {}): Counted => ({
  ...{ sector, reply: 'planned', contact: '', invited: true },
  ...more,
});
const people = (counts: Partial<Record<Sector, number>>, more: Partial<Counted> = {}) =>
  Object.entries(counts).flatMap(([sector, count]) =>
    Array.from({ length: count }, () => person(sector as Sector, more)),
  );
const good = people(
  { municipality: 4, business: 4, voluntary: 4, target: 5, politics: 2, other: 1 },
  { contact: 'personal' },
);
const codes = (all: Counted[], mix = nothing, tables = 3) =>
  balanceOf(all, mix, tables).warnings.map((warning) => warning.code);

describe('the balance', () => {
  it('counts the planned, the invited and the accepted together, the accepted by themselves, and the declined apart', () => {
    const all = [
      person('target'),
      person('target', { reply: 'invited' }),
      person('target', { reply: 'accepted' }),
      person('target', { reply: 'declined' }),
      person('business', { reply: 'declined' }),
    ];
    const { sectors, ...sums } = balanceOf(all, { ...nothing, target: 6 }, 3);
    expect(sectors.find((one) => one.sector === 'target')).toEqual({
      ...{ sector: 'target', people: 3, accepted: 1, declined: 1, wanted: 6 },
    });
    expect(sums).toMatchObject({ people: 3, accepted: 1, declined: 2, wanted: 6 });
    expect(sectors.map((one) => one.sector)).toEqual(SECTORS);
  });

  it('counts who came without an invitation as accepted, whatever their reply', () => {
    const came = person('other', { invited: false, reply: 'declined' });
    expect(balanceOf([came], nothing, 0)).toMatchObject({ people: 1, accepted: 1, declined: 0 });
  });
});

describe('the warnings', () => {
  it('are none for a good mix, and none before anybody is there', () => {
    expect(codes(good)).toEqual([]);
    expect(codes([])).toEqual([]);
  });

  it('tell that nobody is from the target group, also when those who were have declined', () => {
    const declined = good.map((one) =>
      one.sector === 'target' ? { ...one, reply: 'declined' as const } : one,
    );
    expect(codes(declined)).toContain('noTarget');
    expect(codes(declined)).not.toContain('targetNotPersonal');
  });

  it('tell that nobody from the target group was asked in person', () => {
    const byMail = good.map((one) => ({ ...one, contact: 'mail' as const }));
    expect(codes(byMail)).toEqual(['targetNotPersonal']);
  });

  it('tell that a sector has more than half, but not at half, and not of three people', () => {
    const { warnings } = balanceOf(people({ municipality: 6, target: 5 }), nothing, 1);
    expect(warnings).toContainEqual({ code: 'overHalf', sector: 'municipality', people: 6, all: 11 });
    expect(codes(people({ municipality: 5, target: 5 }))).not.toContain('overHalf');
    expect(codes(people({ municipality: 3 }))).not.toContain('overHalf');
  });

  it('tell that no politician or top manager is there', () => {
    expect(codes(good.filter((one) => one.sector !== 'politics'))).toEqual(['noPolitics']);
  });

  it('tell that there are few from business: fewer than wanted, else than one at each table', () => {
    const few = [...good.filter((one) => one.sector !== 'business'), person('business'), person('business')];
    expect(balanceOf(few, nothing, 3).warnings).toEqual([{ code: 'fewBusiness', people: 2, wanted: 3 }]);
    expect(codes(good, { ...nothing, business: 6 })).toEqual(['fewBusiness']);
  });

  it('tell with numbers that there are too few for groups of six, of three tables while there are none', () => {
    const few = balanceOf(good.slice(0, 17), nothing, 0).warnings;
    expect(few).toContainEqual({ code: 'tooFew', people: 17, needed: 18, tables: 3 });
    expect(codes(good.slice(0, 18))).not.toContain('tooFew');
  });
});

it('the suggested mix fills every number of tables with six to eight, and warns of nothing', () => {
  for (let tables = 1; tables <= 12; tables += 1) {
    const mix = suggestedMix(tables);
    const sum = SECTORS.reduce((total, sector) => total + mix[sector], 0);
    expect(sum / tables).toBeGreaterThanOrEqual(GROUP.min);
    expect(sum / tables).toBeLessThanOrEqual(GROUP.max);
    expect(codes(people(mix, { contact: 'personal' }), mix, tables)).toEqual([]);
  }
  expect(suggestedMix(0)).toEqual(suggestedMix(3));
});
