import { spawn, type Serializable } from 'node:child_process';

/**
 * What reads others' files, each in a process of its own: what a hostile one takes of time and memory ends with it. One at
 * a time, however many are sent in at once.
 * @param script answers one message with one; `process.argv[1]` is where it finds packages from
 * @param ms how long it may take
 * @throws Error when the process ends without an answer
 */
export function readerApart<Task extends Serializable, Reply>(
  script: string,
  ms: number,
): (task: Task) => Promise<Reply> {
  const options = ['--max-old-space-size=128', '--eval', script, import.meta.url];
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(() => read(options, ms, task));
    last = mine.catch(() => undefined);
    return mine as Promise<Reply>;
  };
}

function read(options: readonly string[], ms: number, task: Serializable): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const reader = spawn(process.execPath, options, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      env: { NODE_ENV: 'production' },
      timeout: ms,
      killSignal: 'SIGKILL',
    });
    reader.once('message', resolve);
    reader.once('error', reject);
    reader.once('exit', () => reject(new Error('the reader ended without an answer')));
    // It may be gone before it has all: its end is told above.
    reader.send(task, () => undefined);
    // The server does not wait for it when it is told to end.
    reader.unref();
    reader.channel?.unref();
  });
}
