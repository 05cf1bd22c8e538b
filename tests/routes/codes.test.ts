import { beforeAll, describe, expect, it } from 'vitest';
import { open, socket, type Browser } from '../../scripts/replay/client';
import { stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();

interface Venue {
  server: Server;
  owner: Browser;
  project: town.Project;
}
/** Limits are kept per server: what uses them up gets one of its own. */
async function newVenue(): Promise<Venue> {
  const { server, owner } = await town.settledServer();
  return { server, owner, project: await town.makeProject(owner) };
}

const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Codes of the right length that nobody has been given (with all but certainty). */
function wrongCode(n: number, length: number): string {
  let code = '';
  for (let rest = n + 1; code.length < length; rest = Math.floor(rest / SIGNS.length))
    code = (SIGNS[rest % SIGNS.length] ?? '2') + code;
  return code;
}
const enter = (server: Server, code: string, headers: Record<string, string> = {}) =>
  town.postForm(server, '/?index', { code }, headers);
const times = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('a whole venue behind one address', () => {
  let venue: Venue;
  beforeAll(async () => {
    venue = await newVenue();
  });

  it('S5 a thousand right codes in a row are never refused, with fifty wrong ones among them', async () => {
    const { server, project } = venue;
    for (const i of times(1_000)) {
      if (i % 20 === 0) expect((await enter(server, wrongCode(i, 6))).status).toBe(422);
      const page = await enter(server, project.roomCode);
      expect([page.status, page.headers.location], `person ${i + 1}`).toEqual([
        303,
        `/join/${project.roomCode}`,
      ]);
    }
  });

  it('S5 a hundred people join at the same moment', async () => {
    const { server, project } = venue;
    const joining = times(100).map(async (i) => {
      const form = {
        ...(town.about(`Gjest ${i}`) as Record<string, string>),
        _call: 'person.join',
        _id: town.newCallId(),
      };
      return (await town.postForm(server, `/join/${project.roomCode}`, form)).status;
    });
    expect(new Set(await Promise.all(joining))).toEqual(new Set([303]));
  });
});

describe('guessing codes', () => {
  /** Every door that takes a code, and what says that a guess was taken for what it is. */
  const DOORS: [
    string,
    (server: Server, guess: number, headers: Record<string, string>) => Promise<{ status: number }>,
  ][] = [
    ['the start page', (server, i, headers) => enter(server, wrongCode(i, 6), headers)],
    ['the address on the projector', (server, i) => open(server.base).get(`/join/${wrongCode(i, 6)}`)],
    [
      'joining',
      (server, i, headers) =>
        town.postForm(
          server,
          `/join/${wrongCode(i, 6)}`,
          { ...(town.about('X') as Record<string, string>), _call: 'person.join', _id: town.newCallId() },
          headers,
        ),
    ],
    [
      "a badge's cookie",
      async (server, i) => {
        const browser = open(server.base);
        await browser.get(`/k/${wrongCode(i, 10)}`);
        return browser.get('/hello');
      },
    ],
  ];

  it.each(DOORS)('S5 at %s: of 250 wrong codes the last are stopped', async (_, knock) => {
    const { server, project } = await newVenue();
    const seen: number[] = [];
    // What the guesser says of her own address is not believed.
    for (const i of times(250))
      seen.push((await knock(server, i, { 'x-forwarded-for': `10.0.0.${i}` })).status);
    expect(seen.slice(0, 100)).toEqual(times(100).map(() => 422));
    expect(seen.slice(-50)).toEqual(times(50).map(() => 429));
    expect((await enter(server, project.roomCode)).status, 'a right guess is not told from a wrong one').toBe(
      429,
    );
  });

  it('S5 the doors count together, badges too, and who is inside goes on while her address is stopped', async () => {
    const { server, owner, project } = await newVenue();
    const { browser } = await town.join(server, project, 'Kari');
    for (const i of times(210)) await DOORS[i % DOORS.length]?.[1](server, i, {});
    expect((await enter(server, wrongCode(999, 10))).status).toBe(429);
    expect((await browser.get('/room')).status).toBe(200);
    expect((await owner.get('/desk')).status).toBe(200);
  });

  it.each(['nobody', 'a participant'])(
    'S5 a call by %s tells nothing about codes, however often it guesses',
    async (who) => {
      const { server, project } = await newVenue();
      const victim = await town.join(server, project, 'Kari');
      const personalCode = await town.personalCodeOf(victim.browser);
      const guesser =
        who === 'nobody' ? open(server.base) : (await town.join(server, project, 'Gunnar')).browser;
      const guess = async (code: string) => {
        const reply = await guesser.call(
          'participant',
          project.id,
          'person.claim',
          { personalCode: code },
          town.newCallId(),
        );
        return reply.ok ? 'accepted' : reply.problem.code;
      };
      const last = (await Promise.all(times(250).map((i) => guess(wrongCode(i, 10))))).at(-1);
      expect(await guess(personalCode)).toBe(last);
    },
  );

  it('S5 a socket tells nothing about codes, however often it guesses', async () => {
    const { server, project } = await newVenue();
    const victim = await town.join(server, project, 'Kari');
    const personalCode = await town.personalCodeOf(victim.browser);
    const { browser } = await town.join(server, project, 'Gunnar');
    const live = await socket(browser, 'participant', project.id);
    const guess = async (code: string) => {
      const reply = await live.call('person.claim', { personalCode: code });
      return reply.ok ? 'accepted' : reply.problem.code;
    };
    try {
      const last = (await Promise.all(times(250).map((i) => guess(wrongCode(i, 10))))).at(-1);
      expect(await guess(personalCode)).toBe(last);
    } finally {
      live.close();
    }
  });
});
