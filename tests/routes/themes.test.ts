import { beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../scripts/replay/client';
import { stopServersAfterAll } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();
let owner: Browser;
let reader: Browser;
let project: town.Project;
let page: string;
beforeAll(async () => {
  const settled = await town.settledServer();
  owner = settled.owner;
  project = await town.makeProject(owner);
  page = `/desk/${project.id}/themes`;
  const theme = { themeId: project.themeId, title: 'Housing', questions: ['Who helps whom here?'] };
  await town.must(owner, project.id, 'theme.save', theme);
  reader = await town.addStaff(settled.server, owner, 'reader', 'reader@storvik.example');
});

const offers = async (who: Browser, query: string) =>
  [...(await who.get(page + query)).text.matchAll(/name="_call" value="([\w.]+)"/g)].map(([, name]) => name);

it('a reader sees every question with its marks, and no form, whatever she asks for', async () => {
  const { text } = await reader.get(page);
  expect(text).toContain('Who helps whom here?');
  expect(text).toContain('1 av 6 merker');
  const queries = ['', '?pick=youth', `?edit=${project.themeId}`, `?add=${project.themeId}`];
  for (const query of queries) expect(await offers(reader, query), query).toEqual([]);
  expect(await offers(owner, `?add=${project.themeId}`)).toContain('question.save');
});

it('the list has no form for each question, so that a long one is as light', async () => {
  const before = await offers(owner, '');
  const questions = Array.from({ length: 30 }, (_, i) => `How do we do number ${i}?`);
  await town.must(owner, project.id, 'theme.save', { themeId: project.themeId, title: 'Housing', questions });
  expect(await offers(owner, '')).toEqual(before);
});

it('S14 a form leads back to a place on its own page, and nowhere else', async () => {
  const move = async (to: string) => {
    const fields = { themeId: project.themeId, direction: 'up', _to: to };
    return (await owner.submit(page, 'theme.move', fields, town.newCallId())).location;
  };
  const path = async (to: string) => {
    const { pathname, search, hash, host } = new URL((await move(to)) ?? '', 'http://here');
    return [host, pathname + search + hash];
  };
  expect(await path(`#up-${project.themeId}`)).toEqual(['here', `${page}#up-${project.themeId}`]);
  expect(await path('?edit=a#open')).toEqual(['here', `${page}?edit=a#open`]);
  for (const to of [
    '@evil.example',
    '\\evil',
    '//evil.example',
    '/../../../desk',
    '\r\nSet-Cookie: a=b',
    ' ',
  ])
    expect((await path(to))[0], to).toBe('here');
});
