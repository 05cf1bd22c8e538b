import { expect, it } from 'vitest';
import { newestOf } from '~/newest';

/** Keeps up to ten letters; tells what was made. */
function shelf() {
  const made: string[] = [];
  const kept = newestOf<string>(10, (text) => text.length);
  const get = (key: string, text = key) =>
    kept(key, () => {
      made.push(key);
      return text === 'broken' ? Promise.reject(new Error(text)) : Promise.resolve(text);
    });
  return { made, get };
}

it('makes a thing once for all who ask at once, and for those who ask later', async () => {
  const { made, get } = shelf();
  expect(await Promise.all([get('one'), get('one'), get('one')])).toEqual(['one', 'one', 'one']);
  await get('one');
  expect(made).toEqual(['one']);
});

it('forgets what was not asked for the longest when there is no room', async () => {
  const { made, get } = shelf();
  for (const key of ['aaaa', 'bbbb', 'aaaa', 'cccc', 'aaaa', 'bbbb']) await get(key);
  expect(made).toEqual(['aaaa', 'bbbb', 'cccc', 'bbbb']);
});

it('keeps the last one, however large, and makes anew what failed', async () => {
  const { made, get } = shelf();
  await get('large', 'more than ten letters');
  await get('large');
  await expect(get('x', 'broken')).rejects.toThrow('broken');
  expect(await get('x')).toBe('x');
  expect(made).toEqual(['large', 'x', 'x']);
});
