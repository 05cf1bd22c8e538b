import { describe, expect, it } from 'vitest';
import { stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();
/** Limits are kept per server: what uses them up gets one of its own. */
const newTown = () => town.settledServer();
const times = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('guessing passwords', () => {
  const wrong = (server: Server, email: string, i: number, headers: Record<string, string> = {}) =>
    town.postForm(server, '/sign-in', { email, password: `wrong password ${i}` }, headers);

  it('S5 wrong passwords for one e-mail are stopped, and another can still sign in', async () => {
    const { server, owner } = await newTown();
    const email = 'fredrik@storvik.example';
    await town.addStaff(server, owner, 'facilitator', email);
    const seen: number[] = [];
    for (const i of times(12))
      seen.push((await wrong(server, email, i, { 'x-forwarded-for': `10.0.0.${i}` })).status);
    expect(seen[0]).toBe(422);
    expect(seen.at(-1)).toBe(429);
    const right = await town.postForm(server, '/sign-in', { email, password: town.PASSWORD });
    expect(right.status, 'the right one is not told from the wrong ones').toBe(429);
    const spelt = await wrong(server, ` ${email.toUpperCase()} `, 99);
    expect(spelt.status, 'the same e-mail in capitals').toBe(429);
    expect((await town.signIn(server, town.OWNER.email)).cookie()).toContain('samverk_staff=');
  });

  it('S5 wrong passwords for many e-mails from one address are stopped too', async () => {
    const { server } = await newTown();
    const seen: number[] = [];
    for (const i of times(65)) seen.push((await wrong(server, `someone${i}@storvik.example`, i)).status);
    expect([seen[0], seen.at(-1)]).toEqual([422, 429]);
  });

  it('S5 forty wrong passwords at the same moment count like forty in a row', async () => {
    const { server } = await newTown();
    const answers = await Promise.all(times(40).map((i) => wrong(server, town.OWNER.email, i)));
    const tried = answers.filter(({ status }) => status === 422).length;
    expect(tried).toBeLessThanOrEqual(8);
  });

  it('S5 signing in rightly uses nothing up', async () => {
    const { server } = await newTown();
    const signedIn: string[] = [];
    for (let i = 0; i < 12; i += 1) signedIn.push((await town.signIn(server, town.OWNER.email)).cookie());
    expect(new Set(signedIn).size).toBe(12);
  });

  it('S5 an unknown e-mail is answered like a wrong password', async () => {
    const { server } = await newTown();
    const body = async (email: string) => {
      const { status, text } = await wrong(server, email, 1);
      const bare = text.replace(/<script.*?<\/script>/gs, '').replace(/(nonce|value)="[^"]*"/g, '');
      return { status, bare };
    };
    expect(await body('nobody@storvik.example')).toEqual(await body(town.OWNER.email));
  });

  it.each(['/setup', '/password'])('S5 made-up links at %s are stopped', async (path) => {
    const { server } = await newTown();
    const call = path === '/setup' ? 'setup.install' : 'staff.password';
    const seen: number[] = [];
    for (const i of times(65)) {
      const form = {
        _call: call,
        _id: town.newCallId(),
        municipality: 'M',
        name: 'N',
        email: 'n@m.example',
        password: town.PASSWORD,
      };
      seen.push((await town.postForm(server, path, form, { cookie: `samverk_link=guess${i}` })).status);
    }
    expect([seen[0], seen.at(-1)]).toEqual([422, 429]);
  });
});
