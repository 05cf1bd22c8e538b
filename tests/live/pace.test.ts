import { describe, expect, it } from 'vitest';
import { breathe, Pace } from '~/live/pace.server';

/** A pace whose work ends when the test says so. */
function paced(quietMs: number) {
  const done: (readonly string[])[] = [];
  let running = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const pace = new Pace<string>(quietMs, async (_key, items) => {
    running += 1;
    most = Math.max(most, running);
    done.push(items);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
  });
  const until = async (holds: () => boolean) => {
    while (!holds()) await breathe();
  };
  const end = async () => {
    await until(() => ends.length > 0);
    ends.shift()?.();
  };
  return { pace, done, until, end, most: () => most };
}

describe('a pace', () => {
  it('does what waits together, each thing once', async () => {
    const { pace, done, until, end } = paced(1);
    pace.add('room', ['a', 'b']);
    pace.add('room', ['b', 'c']);
    await until(() => done.length === 1);
    expect(done).toEqual([['a', 'b', 'c']]);
    await end();
    pace.stop();
  });

  it('never does the same key twice at once, and forgets nothing that came meanwhile', async () => {
    const { pace, done, until, end, most } = paced(1);
    pace.add('room', ['a']);
    await until(() => done.length === 1);
    pace.add('room', ['a', 'd']);
    await end();
    await until(() => done.length === 2);
    expect(done[1]).toEqual(['a', 'd']);
    expect(most()).toBe(1);
    await end();
    pace.stop();
  });

  it('lets one key go on while another is busy', async () => {
    const { pace, done, until, most } = paced(1);
    pace.add('one', ['a']);
    pace.add('two', ['b']);
    await until(() => done.length === 2);
    expect(most()).toBe(2);
    pace.stop();
  });

  it('does nothing more once it is stopped', async () => {
    const { pace, done } = paced(1);
    pace.add('room', ['a']);
    pace.stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toEqual([]);
  });
});
