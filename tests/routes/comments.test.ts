import { beforeAll, describe, expect, it } from 'vitest';
import { open, type Browser, type Page } from '../../scripts/replay/client';
import { onDisk, stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();

interface Venue {
  server: Server;
  owner: Browser;
  project: town.Project;
  proposalId: string;
  code: string;
}
async function newVenue(): Promise<Venue> {
  const { server, owner } = await town.settledServer();
  const project = await town.makeProject(owner);
  await town.goTo(owner, project, 'welcome', 'solutions');
  const proposal = { groupId: project.tables[0], title: 'A café' };
  const { proposalId = '' } = await town.must(owner, project.id, 'proposal.add', proposal);
  await town.must(owner, project.id, 'comments.open', {});
  const ragna = { name: 'Ragna Referanse', role: 'Helse', organisation: 'Fylket', language: 'nn' };
  await town.must(owner, project.id, 'referee.save', ragna);
  const code = town.within(await owner.get(`/desk/${project.id}/between`), /\/c\/([0-9A-Z]{10})"/);
  return { server, owner, project, proposalId, code };
}
const times = (n: number) => Array.from({ length: n }, (_, i) => i);
const words = (page: Page) => page.text.replace(/<script.*?<\/script>/gs, '').replace(/<[^>]*>/g, ' ');

describe('one of the reference group with a link', () => {
  let venue: Venue;
  beforeAll(async () => {
    venue = await newVenue();
  });
  const page = () => open(venue.server.base).get(`/c/${venue.code}`);
  const say = (text: string, id?: string) =>
    open(venue.server.base).submit(
      `/c/${venue.code}`,
      'comment.refer',
      { proposalId: venue.proposalId, text },
      id,
    );
  const said = () =>
    onDisk(venue.server, (file) => file.prepare('select text, who from comments order by rowid').all());

  it('is greeted by name and role, in her own language', async () => {
    const shown = words(await page());
    expect(shown).toContain('Du er Ragna Referanse, Helse, Fylket.');
    expect(shown).toContain('Kommenter forslaga');
  });

  it('comments once, however often the form is sent, whatever she writes', async () => {
    const id = town.newCallId();
    for (let i = 0; i < 3; i += 1)
      expect((await say('<b>Loven</b> krever en plan', id)).location).toBe(`/c/${venue.code}?saved`);
    expect(said()).toEqual([{ text: '<b>Loven</b> krever en plan', who: 'Ragna Referanse, Fylket' }]);
    expect((await page()).text).not.toContain('<b>Loven');
  });

  it('keeps what she typed when comments were closed meanwhile', async () => {
    await town.must(venue.owner, venue.project.id, 'comments.close', {});
    const before = said();
    const refused = await open(venue.server.base).post(`/c/${venue.code}`, {
      ...{ _call: 'comment.refer', _id: town.newCallId() },
      ...{ proposalId: venue.proposalId, text: 'Too late for this' },
    });
    expect([refused.status, said()]).toEqual([422, before]);
    expect(words(refused)).toContain('Too late for this');
    expect((await page()).text).not.toContain('<textarea');
    await town.must(venue.owner, venue.project.id, 'comments.open', {});
  });

  it('is told in plain words when the project is archived', async () => {
    await town.must(venue.owner, venue.project.id, 'project.archive', {});
    expect(words(await page())).toContain('Arbeidet er avslutta');
    await town.must(venue.owner, venue.project.id, 'project.restore', {});
  });

  it('sees nothing of what others have said', async () => {
    const note = { proposalId: venue.proposalId, who: 'Kari Kanari', text: 'Kanarifugl' };
    await town.must(venue.owner, venue.project.id, 'comment.note', note);
    for (const path of [`/c/${venue.code}`, `/c/${venue.code}?_data=routes%2Fc.%24code`])
      expect((await open(venue.server.base).get(path)).text).not.toMatch(/kanari/i);
  });
});

describe('a participant', () => {
  it('finds the way from the room, comments, and reads the answer', async () => {
    const { server, owner, project, proposalId } = await newVenue();
    const { browser } = await town.join(server, project, 'Per Politiker');
    expect((await browser.get('/room')).text).toContain('href="/comments"');
    const given = await browser.submit('/comments', 'comment.give', { proposalId, text: 'Mer kaffe' });
    expect(given.location).toBe('/comments?saved');
    const desk = await owner.get(`/desk/${project.id}/between`);
    const commentId = town.within(desk, /name="commentId" value="([^"]+)"/);
    await owner.submit(`/desk/${project.id}/between`, 'comment.reply', { commentId, reply: 'Ja, gjerne' });
    const shown = words(await browser.get('/comments'));
    for (const text of ['Mer kaffe', 'Ja, gjerne']) expect(shown).toContain(text);
  });

  it('finds no way from the room after the last day, and is told so when she has the page open', async () => {
    const { server, owner, project, proposalId } = await newVenue();
    const { browser } = await town.join(server, project, 'Per Politiker');
    await town.must(owner, project.id, 'comments.open', { until: '2020-01-31' });
    expect((await browser.get('/room')).text).not.toContain('href="/comments"');
    const late = await browser.submit('/comments', 'comment.give', { proposalId, text: 'For sent' });
    expect(late.status).toBe(422);
    expect(words(late)).toContain('stengt for kommentarer');
    await town.must(owner, project.id, 'comments.open', { until: '2099-01-31' });
    expect((await browser.get('/room')).text).toContain('href="/comments"');
  });
});

it('S5 of 250 guessed codes the last are stopped, and a right one is not told from them', async () => {
  const { server, code } = await newVenue();
  const guess = (guessed: string) => open(server.base).get(`/c/${guessed}`);
  const seen = [];
  for (const i of times(250)) seen.push((await guess(`ABCDEFG${222 + i}`)).status);
  expect(seen.slice(0, 90)).toEqual(times(90).map(() => 422));
  expect(seen.slice(-40)).toEqual(times(40).map(() => 429));
  expect((await guess(code)).status).toBe(429);
});
