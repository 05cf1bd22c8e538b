import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { startServer, stopServersAfterAll, type Server } from '../support/server';

stopServersAfterAll();
let server: Server;
beforeAll(async () => {
  server = await startServer();
});

interface Manifest {
  url: string;
  entry: { module: string; imports: string[] };
  routes: Record<string, { module: string; imports?: string[]; css?: string[] }>;
}
interface Got {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
}

/** One file as it comes over the wire, for a browser that takes these encodings. */
function fetched(path: string, encodings?: string): Promise<Got> {
  const headers = encodings === undefined ? {} : { 'accept-encoding': encodings };
  return new Promise((resolve, reject) => {
    const out = request({ host: '127.0.0.1', port: server.port, path, headers, agent: false });
    out.on('error', reject);
    out.on('response', (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () =>
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(parts) }),
      );
    });
    out.end();
  });
}

/** What the page at this address names in its head. */
async function namedOn(path: string): Promise<string[]> {
  const { body } = await fetched(path);
  return [...body.toString('utf8').matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
    ([, file = '']) => file,
  );
}

async function manifest(): Promise<Manifest> {
  const [file = ''] = (await namedOn('/')).filter((name) => name.includes('/manifest-'));
  const text = (await fetched(file)).body.toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Manifest;
}

describe('pages', () => {
  /** A page without what is new each time it is asked for. */
  const textOf = (page: Buffer) =>
    page.toString('utf8').replace(/nonce="[^"]*"|[\da-f]{8}-[\da-f-]{27}|"nonce":"[^"]*"/g, '');
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['identity', undefined, (page: Buffer) => page],
  ] as const)('come to whoever takes %s as %s, in one piece', async (takes, encoding, unpack) => {
    const got = await fetched('/sign-in', takes);
    expect(got.headers['content-encoding']).toBe(encoding);
    expect(got.headers['content-length']).toBe(String(got.body.length));
    expect(got.headers.vary).toMatch(/Accept-Encoding/);
    expect(textOf(unpack(got.body))).toBe(textOf((await fetched('/sign-in')).body));
  });
});

describe('files of the build', () => {
  it('come in their brotli copy to whoever takes it, with the type of what is in it', async () => {
    const [script = ''] = (await namedOn('/')).filter((name) => name.includes('/vendor-'));
    const got = await fetched(script, 'gzip, deflate, br');
    expect(got.status).toBe(200);
    expect(got.headers['content-encoding']).toBe('br');
    expect(got.headers['content-type']).toMatch(/^(text|application)\/javascript/);
    expect(got.headers['cache-control']).toContain('immutable');
    expect(Number(got.headers['content-length'])).toBe(got.body.length);
    expect(brotliDecompressSync(got.body)).toEqual(readFileSync(`build/client${script}`));
  });

  it.each(['gzip', 'identity', 'gzip, br;q=0'])(
    'come without brotli to whoever takes "%s"',
    async (takes) => {
      const [style = ''] = (await namedOn('/')).filter((name) => name.endsWith('.css'));
      const got = await fetched(style, takes);
      expect(got.headers['content-encoding']).not.toBe('br');
      expect(got.headers['content-type']).toMatch(/^text\/css/);
    },
  );

  it('say to caches that both ways are there', async () => {
    const [style = ''] = (await namedOn('/')).filter((name) => name.endsWith('.css'));
    for (const takes of ['br', 'identity'])
      expect(String((await fetched(style, takes)).headers.vary)).toMatch(/accept-encoding/i);
  });
});

/** Files, and bytes in brotli, without the page itself, its texts and the icon. */
const MOST = { files: 9, bytes: 150_000 };

it(`the voting page loads at most ${MOST.files} files of the build, ${MOST.bytes / 1000} kB in all`, async () => {
  const { url, entry, routes } = await manifest();
  const parts = ['root', 'routes/room'].flatMap((id) => routes[id] ?? []);
  const files = new Set([url, entry.module, ...entry.imports]);
  for (const { module, imports = [], css = [] } of parts)
    for (const file of [module, ...imports, ...css]) files.add(file);
  for (const file of await namedOn('/')) if (file.endsWith('.css')) files.add(file);
  expect(files.size).toBeLessThanOrEqual(MOST.files);
  const sizes = [...files].map((file) => brotliCompressSync(readFileSync(`build/client${file}`)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST.bytes);
});

it('the voting page does not load what only boards and desks need', async () => {
  const { entry, routes } = await manifest();
  const room = [...entry.imports, routes['routes/room']?.module, ...(routes['routes/room']?.imports ?? [])];
  const text = room.map((file) => readFileSync(`build/client${file}`, 'utf8')).join('\n');
  expect(text).not.toContain('DndDescribedBy');
});
