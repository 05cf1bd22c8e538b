import { rm } from 'node:fs/promises';
import { get } from 'node:http';
import { open } from '../replay/client';
import { redirected } from '../replay/world';
import { median, sum } from './figures';
import { installOwner, openRoom, openVote, sectorOf, type Room } from './project';
import { launch, type MeasuredServer } from './servers';

/** What Samverk costs beside the crowd: to start, to load, to print. */
export interface Installation {
  /** From the start of the process to the first answer, ms: on an empty folder, and on its data. */
  coldStartMs: number;
  warmStartMs: number;
  /** All that the voting page loads, as it comes over the wire to a browser that takes brotli. */
  pageKb: number;
  pageRequests: number;
  /** A summary of 200 needs, ms from the request to the last byte. */
  pdfMs: number;
}

const NEEDS = 200;
const PRINTS = 5;

export async function measureInstallation(): Promise<Installation> {
  const first = await launch('samverk');
  const { dataDir, startMs: coldStartMs } = first;
  try {
    const owner = await installOwner(first.base, first.setupLink);
    const room = await openRoom(owner, 10);
    const pdfMs = await printTime(room);
    const { files, bytes } = await votingPage(first, room);
    room.close();
    await first.stop(true);
    const second = await launch('samverk', { dataDir });
    await second.stop(true);
    const page = { pageKb: bytes / 1000, pageRequests: files };
    return { coldStartMs, warmStartMs: second.startMs, ...page, pdfMs };
  } finally {
    await first.stop(true);
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function printTime({ owner, console, projectId, tables }: Room): Promise<number> {
  for (let i = 0; i < NEEDS; i += 1) {
    const text = `Behov ${i}: flere møteplasser der ungdom og voksne treffes på like vilkår`;
    await console.must('need.add', { groupId: tables[i % tables.length], text });
  }
  const times: number[] = [];
  for (let i = 0; i <= PRINTS; i += 1) {
    // A document is kept until something changes: each is of another state.
    await console.must('need.add', { groupId: tables[0], text: `Enda et behov, ${i}` });
    const began = performance.now();
    const { status } = await owner.download(`/documents/${projectId}/summary-1.pdf`);
    if (status !== 200) throw new Error(`the summary was answered ${status}`);
    // The first starts the compiler.
    if (i > 0) times.push(performance.now() - began);
  }
  return median(times);
}

/** The page of somebody who votes, and every file that it names. Fonts and pictures come only where CSS uses them. */
async function votingPage(server: MeasuredServer, room: Room): Promise<{ files: number; bytes: number }> {
  await openVote(room);
  const guest = open(server.base);
  const door = `/join/${room.roomCode}`;
  await guest.get(door);
  const who = { name: 'Kari', organisation: '', sector: sectorOf(0), language: 'nb' };
  redirected(await guest.submit(door, 'person.join', who), /^\/room$/, 'joining');
  const { text } = await guest.get('/room');
  const named = [...text.matchAll(/(?:href|src)="(\/[\w./-]+\.(?:js|css|svg|woff2))"/g)];
  const files = new Set(named.map(([, path = '']) => path));
  const paths = ['/room', ...files, await textsNamedIn(server.base, [...files])];
  const wire = await Promise.all(paths.map((path) => onTheWire(server.base + path, guest.cookie())));
  return { files: paths.length, bytes: sum(wire) };
}

/** The reader's texts, which the page's own script asks for. */
async function textsNamedIn(base: string, files: readonly string[]): Promise<string> {
  const entry = files.find((path) => path.includes('/entry.client-')) ?? '';
  const script = await (await fetch(base + entry)).text();
  const [name] = /phone-nb-[\w-]+\.js/.exec(script) ?? [];
  if (!name) throw new Error('the script of the page names no texts');
  return `/assets/${name}`;
}

/** How many bytes an answer's body has on the wire, for a browser that takes brotli. */
function onTheWire(url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { headers: { 'accept-encoding': 'gzip, deflate, br', cookie } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () => resolve(bytes));
    });
    asked.on('error', reject);
  });
}
