import { expect, it } from 'vitest';
import { doors } from '~/doors.server';

type ServerBuild = Parameters<typeof doors>[0];

const PATHS: Record<string, string | undefined> = {
  'routes/_index': undefined,
  'routes/room': 'room',
  'routes/desk._index': 'desk',
  'routes/desk.$projectId.people': 'desk/:projectId/people',
  'routes/q.$code': 'q/:code',
  'routes/$': '*',
};
const routes = Object.fromEntries([
  ['root', { id: 'root' }],
  ...Object.entries(PATHS).map(([id, path]) => [
    id,
    { id, parentId: 'root', path, index: path === undefined },
  ]),
  ['routes/room.inner', { id: 'routes/room.inner', parentId: 'routes/room', path: 'inner' }],
]) as unknown as ServerBuild['routes'];
const build = { routes, assets: { routes, url: '/manifest.js' } } as unknown as ServerBuild;
const ALWAYS = ['root', 'routes/_index', 'routes/$'];

it.each([
  ['/', []],
  ['/room', ['routes/room', 'routes/room.inner']],
  ['//Room/', ['routes/room', 'routes/room.inner']],
  ['/desk/7/people', ['routes/desk._index', 'routes/desk.$projectId.people']],
  ['/%64esk', ['routes/desk._index', 'routes/desk.$projectId.people']],
  ['/q/ABC', ['routes/q.$code']],
  ['/no-such-page', []],
  ['/%E0%A4%A', []],
])('%s is held against the pages of its first word, and those of any', (path, expected) => {
  const door = doors(build)(path);
  expect(Object.keys(door.routes).sort()).toEqual([...ALWAYS, ...expected].sort());
  expect(Object.keys(door.assets.routes)).toEqual(Object.keys(door.routes));
});

it('a door is made once', () => {
  const door = doors(build);
  expect(door('/desk/1')).toBe(door('/desk/2'));
  expect(door('/nothing')).toBe(door('/'));
});
