import { beforeAll, describe, expect, it } from 'vitest';
import { open, type Browser } from '../../scripts/replay/client';
import { raw, stopServersAfterAll, type Answer, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();
let server: Server;
let project: town.Project;
const browsers: Record<'nobody' | 'owner' | 'guest', Browser> = {} as never;
beforeAll(async () => {
  const settled = await town.settledServer();
  server = settled.server;
  project = await town.makeProject(settled.owner);
  const guest = await town.join(server, project, 'Grete Gjest');
  Object.assign(browsers, { nobody: open(server.base), owner: settled.owner, guest: guest.browser });
  await town.must(settled.owner, project.id, 'agenda.fill', { number: 1, template: 'workshop-1' });
  await town.goTo(settled.owner, project, 'welcome', 'solutions');
  await town.nominate(settled.owner, project, ['A bench', 'A bus']);
  await town.goTo(settled.owner, project, 'solutions', 'vote');
  await town.openVote(settled.owner, project);
});

const PAGES: [string, keyof typeof browsers, () => string][] = [
  ['the start page', 'nobody', () => '/'],
  ['the sign-in', 'nobody', () => '/sign-in'],
  ['joining', 'nobody', () => `/join/${project.roomCode}`],
  ['a projector to be paired', 'nobody', () => '/screen'],
  ['an address that is none', 'nobody', () => '/nowhere'],
  ['a refusal', 'nobody', () => '/hello'],
  ['the room', 'guest', () => '/room'],
  ['the desk', 'owner', () => '/desk'],
  ['the people', 'owner', () => `/desk/${project.id}/people`],
  ['the themes', 'owner', () => `/desk/${project.id}/themes`],
  ['the tables', 'owner', () => `/desk/${project.id}/tables`],
  ['the workshops', 'owner', () => `/desk/${project.id}/workshops`],
  ['the agenda', 'owner', () => `/desk/${project.id}/agenda/1`],
  ['the console', 'owner', () => `/console/${project.id}`],
  ['the screen', 'owner', () => `/screen/${project.id}`],
  ['the summary', 'owner', () => `/documents/${project.id}/summary-1.html`],
];

function directives({ headers }: Answer): Record<string, string[]> {
  const policy = String(headers['content-security-policy'] ?? '');
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.map(([name = '', ...sources]) => [name, sources]));
}
const nonceOf = (answer: Answer) =>
  /^'nonce-(.+)'$/m.exec((directives(answer)['script-src'] ?? []).join('\n'))?.[1] ?? '';

describe.each(PAGES)('%s', (_, who, path) => {
  const ask = () => raw(server, { path: path(), headers: { cookie: browsers[who].cookie() } });

  it('S3 has a policy without unsafe sources, and a nonce of its own in each answer', async () => {
    const [one, other] = [await ask(), await ask()];
    const policy = directives(one);
    expect(policy['default-src']).toEqual(["'self'"]);
    for (const kind of ['script-src', 'style-src'])
      expect(policy[kind]?.join(' '), kind).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(policy).toMatchObject({
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
    });
    expect(nonceOf(one)).toMatch(/^[\w+/=]{22,}$/);
    expect(nonceOf(one)).not.toBe(nonceOf(other));
  });

  it('S3 needs no more than its policy allows', async () => {
    const answer = await ask();
    const nonce = nonceOf(answer);
    // Whatever stands in a script or style element is no markup.
    const markup = answer.text.replace(/(<(script|style)\b[^>]*>).*?<\/\2>/gs, '$1');
    const needing = markup.match(/<(script|style)\b[^>]*>/g) ?? [];
    for (const tag of needing) expect(tag).toContain(`nonce="${nonce}"`);
    expect(markup).not.toMatch(/<[^>]*\son\w+=/);
    expect(markup).not.toMatch(/<[^>]*\sstyle=/);
    expect(markup).not.toMatch(/(href|src|action)="javascript:/);
    expect(answer.text).not.toContain('nonce=""');
  });
});

it('S3 a page cannot be framed by another site', async () => {
  const answer = await raw(server, { path: '/' });
  expect(directives(answer)['frame-ancestors']).toEqual(["'self'"]);
});

it('S3 what people have typed ends no script on the page', async () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
  await town.must(browsers.owner, project.id, 'proposal.add', {
    groupId: project.tables[0],
    title: hostile.slice(0, 80),
  });
  await town.must(browsers.owner, project.id, 'theme.save', { title: hostile, questions: [hostile] });
  for (const path of [`/console/${project.id}`, `/desk/${project.id}/themes`, `/screen/${project.id}`]) {
    const { text } = await raw(server, { path, headers: { cookie: browsers.owner.cookie() } });
    expect(text, path).not.toContain('<script>alert(1)');
    expect(text, path).not.toContain('<img src=x');
  }
});
