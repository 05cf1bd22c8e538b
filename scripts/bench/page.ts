import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '../browser.mjs';
import { open } from '../replay/client';
import type { Bar } from './bars';
import { rounded } from './figures';
import { installOwner, openRoom, openVote } from './project';
import { launch, pause } from './servers';

/** "Slow 4G", as the developer tools of Chromium have it: bytes per second, and milliseconds to the first one. */
const SLOW_4G = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 562.5 };
const BARS = { kB: 130, requests: 12, usableMs: 3_000 };

interface PageFigures {
  /** Over the wire: with all files, headers and the page itself. */
  kB: number;
  requests: number;
  /** From asking for the page until a vote can be pressed on it, with nothing in the cache. */
  usableMs: number;
  /** By kind of file, kB. */
  byType: Record<string, number>;
}

/** The voting page as a phone on a slow network gets it the first time. */
export async function benchPage(): Promise<{ figures: PageFigures; bars: Bar[] }> {
  const server = await launch('samverk');
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
  try {
    const room = await openRoom(await installOwner(server.base, server.setupLink), 10);
    await openVote(room);
    const figures = await load(browser, server.base, `/join/${room.roomCode}`);
    room.close();
    const { kB, requests, usableMs } = figures;
    const bar = (name: string, value: number, most: number, steady: boolean): Bar => {
      return { name, value, bar: most, steady };
    };
    const bars = [
      bar('voting page, kB over the wire', kB, BARS.kB, false),
      bar('voting page, requests', requests, BARS.requests, true),
      bar('voting page usable on slow 4G, ms', usableMs, BARS.usableMs, false),
    ];
    return { figures, bars };
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function load(browser: Browser, base: string, door: string): Promise<PageFigures> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nb-NO' });
  const page = await context.newPage();
  const guest = open(base);
  await guest.get(door);
  await guest.submit(door, 'person.join', {
    name: 'Kari',
    organisation: '',
    sector: 'other',
    language: 'nb',
  });
  const cookies = guest.cookie().split('; ');
  await context.addCookies(
    cookies.map((pair) => ({ name: pair.split('=')[0] ?? '', value: pair.split('=')[1] ?? '', url: base })),
  );
  const wire = await listen(page);
  const began = performance.now();
  await page.goto(`${base}/room`, { waitUntil: 'commit' });
  await page.locator('.paper button').first().waitFor();
  // React has come to the button, so that a press is heard.
  await page.waitForFunction(() => {
    const button = document.querySelector('.paper button');
    return button !== null && Object.keys(button).some((key) => key.startsWith('__reactProps'));
  });
  const usableMs = performance.now() - began;
  await page.waitForLoadState('networkidle');
  await pause(500);
  const byType = Object.fromEntries([...wire.types].map(([type, bytes]) => [type, rounded(bytes / 1000)]));
  return { kB: rounded(wire.bytes() / 1000), requests: wire.requests(), usableMs: rounded(usableMs), byType };
}

/** Counts what comes over the network, as the browser itself does. The live wire is no file. */
async function listen(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  const types = new Map<string, number>();
  const kinds = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!response.url.includes('/socket.io/')) kinds.set(requestId, type);
  });
  let requests = 0;
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = kinds.get(requestId);
    if (!type) return;
    requests += 1;
    types.set(type, (types.get(type) ?? 0) + encodedDataLength);
  });
  return { types, requests: () => requests, bytes: () => [...types.values()].reduce((a, b) => a + b, 0) };
}
