import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { runCommand } from '~/commands/run.server';
import { NOBODY } from '~/domain/actor';
import { readEnv } from '~/env.server';
import { openHouse, type OpenHouse } from '~/house.server';
import { Misuse, taskOf } from '../../scripts/admin/commandLine';
import { sentenceFor } from '../../scripts/admin/problems';
import { exported, randomProject } from '../support/archive';
import { municipalities, people } from '~db/schema';
import * as tasks from '../../scripts/admin/tasks';
import { projects } from '~db/schema';

let folder: string;
let house: OpenHouse;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samverk-admin-'));
  house = await openHouse(readEnv({ NODE_ENV: 'test', DATA_DIR: folder, LOG_LEVEL: 'silent', PORT: '3210' }));
});
afterEach(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

/** What `npm run admin -- …` prints. */
async function admin(...args: string[]): Promise<string> {
  const task = taskOf(args);
  if (!task) return 'help';
  return (await task(house, tasks)).join('\n');
}
const refusal = async (...args: string[]) => {
  const error: unknown = await admin(...args).then(
    (lines) => new Error(`not refused: ${lines}`),
    (thrown: unknown) => thrown,
  );
  return sentenceFor(error);
};
const tokenIn = (lines: string) => /\?token=([\w-]+)/.exec(lines)?.[1] ?? '';
const PASSWORD = 'a long enough password';
const setPassword = (token: string, callId: string) =>
  runCommand(house, 'staff.password', { token, password: PASSWORD }, NOBODY, callId);

const kari = ['add-person', 'Kari@Example.no', '--name', 'Kari', '--role', 'owner'];

describe('a new person', () => {
  it('gets a link that sets the password once', async () => {
    await admin('add-municipality', 'Storvik');
    const lines = await admin(...kari);
    expect(lines).toContain('http://localhost:3210/password?token=');
    expect(await admin('list')).toMatch(
      /Storvik {2}\(.+\)\n {2}owner +Kari <kari@example.no> {2}\(no password yet\)/,
    );
    await setPassword(tokenIn(lines), 'call-one');
    expect(await admin('list')).not.toContain('no password yet');
    await expect(setPassword(tokenIn(lines), 'call-two')).rejects.toThrow('link-used');
  });

  it('who has a password already gets no link', async () => {
    await admin('add-municipality', 'Storvik');
    await setPassword(tokenIn(await admin(...kari)), 'call-one');
    await admin('add-municipality', 'Lilleby');
    const lines = await admin(...kari, '--municipality', 'lilleby');
    expect(lines).toContain('Added Kari@Example.no to Lilleby as owner.');
    expect(lines).not.toContain('token');
  });

  it('is refused twice in one municipality', async () => {
    await admin('add-municipality', 'Storvik');
    await admin(...kari);
    expect(await refusal(...kari)).toBe(
      'A person with that e-mail address is already on the staff of this municipality.',
    );
  });

  it('is refused without an e-mail address, and the field is named', async () => {
    await admin('add-municipality', 'Storvik');
    expect(await refusal('add-person', 'kari', '--name', 'Kari', '--role', 'reader')).toBe(
      'Not accepted: email is not an e-mail address.',
    );
  });
});

describe('the municipality of a new person', () => {
  it('must exist', async () => {
    expect(await refusal(...kari)).toContain('There is no municipality yet.');
    await admin('add-municipality', 'Storvik');
    expect(await refusal(...kari, '--municipality', 'Elsewhere')).toContain(
      'There is no municipality called Elsewhere.',
    );
  });

  it('must be named when there are several, by its id when two have one name', async () => {
    await admin('add-municipality', 'Storvik');
    const second = await admin('add-municipality', 'Storvik');
    expect(await refusal(...kari)).toContain('There are several.');
    expect(await refusal(...kari, '--municipality', 'Storvik')).toContain('There are several.');
    expect(await admin(...kari, '--municipality', /\((.+)\)/.exec(second)?.[1] ?? '')).toContain(
      'to Storvik as owner',
    );
  });
});

describe('a forgotten password', () => {
  it('is set anew by a link, however the address is written', async () => {
    await admin('add-municipality', 'Storvik');
    await setPassword(tokenIn(await admin(...kari)), 'call-one');
    await setPassword(tokenIn(await admin('reset-password', ' KARI@example.no ')), 'call-two');
  });

  it('is set anew for someone who is only let into a project, whom the list names as a guest', async () => {
    await admin('add-municipality', 'Storvik');
    await admin(...kari);
    const [owner] = await house.store.read.select().from(people);
    const [place] = await house.store.read.select().from(municipalities);
    const actor = { kind: 'staff', personId: owner?.id ?? '', name: 'Kari' } as const;
    const run = async (name: string, input: object) =>
      (await runCommand(house, name, input, actor, `call-${name.replace('.', '-')}`)).answer;
    const about = { municipalityId: place?.id, title: 'Work', aim: '', language: 'nb' };
    const { projectId } = await run('project.create', about);
    const { partnerId } = await run('partner.save', { projectId, name: 'Lilleby' });
    const guest = { name: 'Guri', email: 'guri@lilleby.example', role: 'reader' };
    await run('partner.admit', { projectId, partnerId, ...guest });
    expect(await admin('list')).toContain('  guest        Guri <guri@lilleby.example>  (no password yet)');
    await setPassword(tokenIn(await admin('reset-password', guest.email)), 'call-one');
    expect(await admin('list')).toContain('  guest        Guri <guri@lilleby.example>');
  });

  it('of nobody is refused', async () => {
    expect(await refusal('reset-password', 'ola@example.no')).toBe(
      'Nobody on the staff has the e-mail address ola@example.no.',
    );
  });
});

describe('the first owner’s link', () => {
  const install = (token: string, callId: string) => {
    const input = {
      token,
      municipality: 'Storvik',
      name: 'Kari',
      email: 'kari@example.no',
      password: PASSWORD,
    };
    return runCommand(house, 'setup.install', input, NOBODY, callId);
  };

  it('is given until there is an owner; only the newest works', async () => {
    expect(await admin('list')).toContain('setup-link');
    const older = tokenIn(await admin('setup-link'));
    const newer = tokenIn(await admin('setup-link'));
    await expect(install(older, 'call-one')).rejects.toThrow('link-used');
    await install(newer, 'call-two');
    expect(await refusal('setup-link')).toContain('has its first owner already');
  });
});

describe('the command line', () => {
  it.each([[], ['help'], ['list', '--help']])('%j asks for help', async (...args) => {
    expect(await admin(...args)).toBe('help');
  });

  it.each([
    [['dance'], 'There is no command dance.'],
    [['constructor'], 'There is no command constructor.'],
    [['list', 'all'], 'list takes nothing after it.'],
    [['list', '--name', 'x'], 'list takes no options.'],
    [['add-municipality'], 'add-municipality takes one NAME'],
    [['add-municipality', 'Nord', 'Aurdal'], 'in quotes'],
    [['add-person', 'a@b.no', '--role', 'owner'], 'add-person needs --name'],
    [['add-person', 'a@b.no', '--name', 'A', '--role', 'king'], 'one of owner, facilitator, reader'],
    [['list', '--colour'], '--colour'],
  ])('%j is not understood', (args, sentence) => {
    expect(() => taskOf(args)).toThrow(Misuse);
    expect(() => taskOf(args)).toThrow(sentence);
  });
});

describe('a case', () => {
  it('becomes a project in one command', async () => {
    await admin('add-municipality', 'Storvik');
    const lines = await admin('import-case', 'app/commands/example/nn.json');
    const projectId = /\/desk\/([\w-]+)$/.exec(lines)?.[1] ?? '';
    const [project] = await house.store.read.select().from(projects).where(eq(projects.id, projectId));
    expect(project?.language).toBe('nn');
  });

  it('that is none is refused with a sentence, and nothing is made', async () => {
    await admin('add-municipality', 'Storvik');
    expect(await refusal('import-case', 'no-such-file.json')).toBe('no-such-file.json cannot be read.');
    expect(await refusal('import-case', 'package.json')).toMatch(/^That is not a workshop file/);
    expect(await house.store.read.select().from(projects)).toEqual([]);
  });
});

describe('a whole project', () => {
  it('is brought in from its archive in one command, once', async () => {
    await admin('add-municipality', 'Storvik');
    const there = await openHouse(readEnv({ DATA_DIR: join(folder, 'there'), LOG_LEVEL: 'silent' }));
    const projectId = await randomProject(there, 'admin');
    const file = join(folder, 'project.zip');
    writeFileSync(file, await exported(there, projectId));
    await there.close();
    expect(await admin('import-project', file)).toContain(`/desk/${projectId}`);
    expect(await refusal('import-project', file)).toBe('This project is here already. Nothing was made.');
    expect(await refusal('import-project', 'package.json')).toMatch(/^That is not a project archive/);
    expect(await refusal('import-project', 'no-such.zip')).toBe('no-such.zip cannot be read.');
    expect(readdirSync(house.incoming)).toEqual([]);
  });
});
