import { beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE, type CommandName } from '~/commands/catalogue';
import { WAYS_BACK, type WayBack } from '~/commands/ways-back';
import { can } from '~/domain/roles';
import { loadTexts } from '~/i18n/resources';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse, WITH_MAIL } from '../support/db';
import { call, goTo, makeMunicipality, type Municipality } from '../support/make';
import { CASES } from './cases';
import { everyRow, makeElsewhere, makeWorld, type Elsewhere, type Case } from './world';

const ways = Object.entries(WAYS_BACK) as [CommandName, WayBack][];
const names = (wanted: (way: WayBack) => boolean) =>
  ways.filter(([, way]) => wanted(way)).map(([name]) => name);
const isLedBy = (name: CommandName) =>
  CATALOGUE[name].scope === 'project' && can('facilitator', name, null) === 'yes';

let house: OpenHouse;
let elsewhere: Elsewhere;
let shared: Municipality;
beforeAll(async () => {
  house = await freshHouse(WITH_MAIL);
  shared = await makeMunicipality(house);
  elsewhere = await makeElsewhere(house);
});
closeAfterAll();

/**
 * Everything but what every command leaves, the number of calendar files, which never goes back, and pictures and files
 * that are put aside until nothing can bring them back.
 */
async function state(): Promise<unknown> {
  const tables = await everyRow(house, ['calls', 'changes']);
  for (const kept of ['photos', 'homework_files'])
    tables[kept] = (tables[kept] ?? []).filter(({ position }) => Number(position) >= 0);
  const texts = Object.entries(tables).map(([name, rows]) => [
    name,
    (rows ?? []).map((row) => JSON.stringify({ ...row, revision: 0, sequence: 0 })).sort(),
  ]);
  return Object.fromEntries(texts);
}

describe('every act of a facilitator', () => {
  it('has one way back, or asks first', () => {
    const led = (Object.keys(CATALOGUE) as CommandName[]).filter(isLedBy);
    expect(ways.map(([name]) => name).sort()).toEqual(led.sort());
  });

  it('that another act takes back, has that act at the facilitator’s hand', () => {
    for (const [name, way] of ways)
      if (typeof way === 'object' && 'by' in way) expect(isLedBy(way.by), name).toBe(true);
  });

  it.each(['nb', 'nn', 'en'] as const)(
    'that nothing takes back, says so first in words (%s)',
    async (language) => {
      for (const [name, way] of ways) {
        if (typeof way === 'string' || !('asks' in way)) continue;
        const [subject = '', key = ''] = way.asks.split(':');
        const texts = await loadTexts(language, subject as 'console');
        const text = key
          .split('.')
          .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], texts);
        expect(typeof text === 'string' && text.length > 10, name).toBe(true);
      }
    },
  );
});

describe.each(names((way) => way === 'log'))('%s', (name) => {
  it('is in the log, and undoing it leaves everything as it was', async () => {
    const one = CASES[name] as Case;
    const w = await makeWorld(house, elsewhere, one.step, shared);
    const input = (await one.input(w)) as never;
    if (one.step) await goTo(house, w.project, one.step);
    const before = await state();
    const { changeId = '' } = (await call(house, w.actors.facilitator, name, input)).answer;
    expect(changeId).not.toBe('');
    const after = await state();
    const undo = (id: string) =>
      call(house, w.actors.facilitator, 'change.undo', { projectId: w.project.id, changeId: id });
    const undone = await undo(changeId);
    expect(await state()).toEqual(before);
    await undo(undone.answer.changeId ?? '');
    expect(await state()).toEqual(after);
  });
});
