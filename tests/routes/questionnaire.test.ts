import { beforeAll, describe, expect, it } from 'vitest';
import { open, type Browser, type Page } from '../../scripts/replay/client';
import { onDisk, stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();

interface Asked {
  server: Server;
  owner: Browser;
  project: town.Project;
  code: string;
}
async function newQuestionnaire(settings?: Record<string, string>): Promise<Asked> {
  const { server, owner } = await town.settledServer(settings);
  const project = await town.makeProject(owner);
  const { code = '' } = await town.must(owner, project.id, 'questionnaire.save', { open: true });
  return { server, owner, project, code };
}
const said = (works: string) => ({ sector: 'target', works });
const times = (n: number) => Array.from({ length: n }, (_, i) => i);
const words = (page: Page) => page.text.replace(/<script.*?<\/script>/gs, '').replace(/<[^>]*>/g, ' ');

describe('a stranger with the link', () => {
  let asked: Asked;
  beforeAll(async () => {
    asked = await newQuestionnaire();
  });
  const answer = (fields: object, id?: string) =>
    open(asked.server.base).submit(`/q/${asked.code}`, 'questionnaire.answer', { ...fields }, id);
  const answers = () =>
    onDisk(asked.server, (file) =>
      file.prepare("select works, who from inputs where source = 'questionnaire' order by rowid").all(),
    );

  it('answers once, however often the form is sent', async () => {
    const id = town.newCallId();
    for (let i = 0; i < 3; i += 1) {
      const page = await answer(said('Once'), id);
      expect([page.status, page.location]).toEqual([303, `/q/${asked.code}?thanks`]);
    }
    expect(answers()).toEqual([{ works: 'Once', who: '' }]);
    expect(words(await open(asked.server.base).get(`/q/${asked.code}?thanks`))).toContain('Takk for svaret');
  });

  it('gets back what was typed when it is refused, markup and all', async () => {
    const page = await answer({ works: '<script>alert(1)</script> & "so"', who: 'Kari' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;</textarea>');
    expect(page.text).not.toContain('<script>alert(1)');
    expect(page.text).toContain('value="Kari"');
    expect(words(page)).toContain('Velg noe fra listen.');
  });

  it('reads 2,000 characters with lines in them as the browser counts them', async () => {
    const text = `${'linje\n'.repeat(333)}ut`;
    expect(text).toHaveLength(2_000);
    expect((await answer(said(text.replaceAll('\n', '\r\n')))).status).toBe(303);
    expect(answers().at(-1)).toEqual({ works: text, who: '' });
    expect((await answer(said(`${text}!`))).status).toBe(422);
  });

  it('is told when it was closed meanwhile, and keeps what was typed', async () => {
    await town.must(asked.owner, asked.project.id, 'questionnaire.save', { open: false });
    const page = await answer(said('Too late for this'));
    expect(page.status).toBe(422);
    expect(words(page)).toContain('Spørreskjemaet er stengt.');
    expect(words(page)).toContain('Too late for this');
    const closed = await open(asked.server.base).get(`/q/${asked.code}`);
    expect([closed.status, closed.text.includes('<textarea')]).toEqual([200, false]);
    expect(words(await open(asked.server.base).get(`/q/${asked.code}?thanks`))).not.toContain(
      'Gi et svar til',
    );
    await town.must(asked.owner, asked.project.id, 'questionnaire.save', { open: true });
  });

  it('is told in plain words when the project is archived', async () => {
    await town.must(asked.owner, asked.project.id, 'project.archive', {});
    const page = await answer(said('Too late for this too'));
    expect(page.status).toBe(422);
    expect(words(page)).toContain('Arbeidet er avsluttet');
    expect(words(page)).toContain('Too late for this too');
    expect(words(page)).not.toContain('Hent det tilbake');
    await town.must(asked.owner, asked.project.id, 'project.restore', {});
  });

  it('sees nothing of what others have answered', async () => {
    await answer({ ...said('Kanarifugl'), who: 'Kari Kanari' });
    for (const path of [
      `/q/${asked.code}`,
      `/q/${asked.code}?thanks`,
      `/q/${asked.code}?_data=routes%2Fq.%24code`,
    ])
      expect((await open(asked.server.base).get(path)).text).not.toMatch(/kanari/i);
  });

  it('reads the page in the language of the browser, or the one that is picked', async () => {
    const visitor = open(asked.server.base);
    expect(words(await visitor.get(`/q/${asked.code}`))).toContain('Hva virker?');
    await visitor.post('/language', { language: 'nn', back: `/q/${asked.code}?thanks` });
    expect(words(await visitor.get(`/q/${asked.code}`))).toContain('Kva verkar?');
    const back = await visitor.post('/language', { language: 'en', back: `/q/${asked.code}?thanks` });
    expect(back.location).toBe(`/q/${asked.code}?thanks`);
  });
});

describe('many strangers behind one address', () => {
  it('S5 three hundred answer at the same moment, with wrong codes among them, and none is stopped', async () => {
    const { server, code } = await newQuestionnaire();
    const statuses = await Promise.all(
      times(300).map(async (i) => {
        if (i % 10 === 0) await open(server.base).get(`/q/ABCDEFGH${10 + Math.floor(i / 10)}`);
        const page = await open(server.base).submit(
          `/q/${code}`,
          'questionnaire.answer',
          said(`Answer ${i}`),
        );
        return page.status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([303]));
  });

  it.each(['get', 'post'] as const)('S5 of 250 guessed codes the last are stopped (%s)', async (method) => {
    const { server, code } = await newQuestionnaire();
    const guess = (guessed: string) => {
      const visitor = open(server.base);
      if (method === 'get') return visitor.get(`/q/${guessed}`);
      return visitor.submit(`/q/${guessed}`, 'questionnaire.answer', said('x'));
    };
    const seen = [];
    for (const i of times(250)) seen.push((await guess(`ABCDEFG${222 + i}`)).status);
    expect(seen.slice(0, 90)).toEqual(times(90).map(() => 422));
    expect(seen.slice(-40)).toEqual(times(40).map(() => 429));
    expect((await guess(code)).status, 'a right guess is not told from a wrong one').toBe(429);
  });

  it('S5 a call tells nothing about codes', async () => {
    const { server, project, code } = await newQuestionnaire();
    for (const typed of [code, 'ABCDEFGHJK']) {
      const input = { code: typed, ...said('x') };
      const reply = await open(server.base).call('participant', project.id, 'questionnaire.answer', input);
      expect(reply).toEqual({ ok: false, problem: { code: 'not-found' } });
    }
  });
});

it('S13 no name, no answer and no code of a questionnaire is in the most talkative log', async () => {
  const { server, owner, project, code } = await newQuestionnaire({ LOG_LEVEL: 'debug' });
  const visitor = open(server.base);
  const form = { ...said('Kanarifrø'), who: 'Kari Kanari', organisation: 'Kanariklubben' };
  await visitor.submit(`/q/${code}`, 'questionnaire.answer', form);
  await visitor.submit(`/q/${code}`, 'questionnaire.answer', { ...form, sector: 'none' });
  await visitor.submit(`/q/${code}X`, 'questionnaire.answer', form);
  await visitor.get(`/q/${code}%00`);
  await town.postForm(server, `/q/${code}`, { who: 'Kari Kanari' }, { 'content-type': 'text/plain' });
  const note = { who: 'Kari Kanari', sector: 'other', works: 'Kanarifrø' };
  const path = `/desk/${project.id}/inputs`;
  expect((await owner.submit(path, 'input.save', note)).status).toBe(303);
  await server.end('SIGTERM');
  expect(server.output()).not.toMatch(new RegExp(`kanari|${code}`, 'i'));
});
