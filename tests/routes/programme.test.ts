import { beforeAll, describe, expect, it } from 'vitest';
import { stopServersAfterAll } from '../support/server';
import * as town from '../support/town';
import { makePlace, type Place } from './roles';

stopServersAfterAll();
let place: Place;
let page: string;
let measureId: string;
beforeAll(async () => {
  place = await makePlace();
  page = `/desk/${place.project.id}/programme`;
  const must = (name: string, input: object) =>
    town.must(place.browsers.owner, place.project.id, name, input as Record<string, unknown>);
  await must('programme.save', { title: 'Sogn for alle', year: 2019, quarter: 3, quarters: 16 });
  const { packageId } = await must('package.save', { title: 'Housing' });
  measureId = (await must('measure.save', { packageId, text: 'Visit the landlords' })).measureId ?? '';
});

describe('the programme plan without JavaScript', () => {
  it('marks a cell by its button, and comes back to the row', async () => {
    const { owner } = place.browsers;
    const path = `${page}?part=progress`;
    const _then = `${path}#row-${measureId}`;
    const marked = await owner.submit(path, 'progress.mark', { measureId, _cell: '2 planned', _then });
    expect([marked.status, marked.location]).toEqual([303, _then]);
    expect((await owner.get(path)).text).toContain('1. kvartal 2020: planlagt');
    await owner.submit(path, 'progress.mark', { measureId, _cell: '2 ', _then });
    expect((await owner.get(path)).text).not.toContain('1. kvartal 2020: planlagt');
  });

  it('gives a refused line back with what was typed', async () => {
    const fields = { year: '2020', side: 'cost', title: 'Kept words', cash: 'too much' };
    const answer = await place.browsers.owner.submit(`${page}?part=budget`, 'budget.save', fields);
    expect(answer.status).toBe(422);
    for (const text of [
      'Kept words',
      'too much',
      'Noe i skjemaet må rettes.',
      'Skriv et beløp i hele kroner',
    ])
      expect(answer.text).toContain(text);
  });

  it('shows addresses of nothing as if they asked for nothing', async () => {
    for (const query of [
      'part=x',
      'part=budget&year=x',
      'part=budget&year=1',
      'edit=%00',
      'add=gone',
      'pick=gone',
    ])
      expect((await place.browsers.owner.get(`${page}?${query}`)).status, query).toBe(200);
  });
});

describe('who may only read', () => {
  it.each(['packages', 'organisation', 'mapping', 'progress', 'budget'])(
    'sees %s without a form, a button or a style attribute',
    async (part) => {
      const { text } = await place.browsers.reader.get(`${page}?part=${part}`);
      const main = /<main.*<\/main>/s.exec(text)?.[0] ?? '';
      expect(main).toContain('Sogn for alle');
      expect(main).not.toMatch(/<form|<button|<input| style=/);
    },
  );
});
