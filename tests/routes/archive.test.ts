import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { open, type Browser } from '../../scripts/replay/client';
import { filesOf, zipOf } from '../support/archive';
import { pdfOf } from '../support/pdfs';
import { phonePicture } from '../support/pictures';
import { raw, stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';
import { claim } from './roles';

stopServersAfterAll();
let there: Server;
let here: Server;
let sender: Browser;
let receiver: Browser;
let municipalityId: string;
let project: town.Project;
let code: string;
let archive: Buffer;

const photos = (id: string) => `/desk/${id}/summary`;
beforeAll(async () => {
  const [source, target] = [await town.settledServer(), await town.settledServer()];
  [there, here] = [source.server, target.server];
  [sender, receiver] = [source.owner, target.owner];
  municipalityId = await town.municipalityOf(receiver);
  project = await town.makeProject(sender);
  const anna = await town.join(there, project, 'Anna');
  code = await town.personalCodeOf(anna.browser);
  const [proposalId = ''] = await town.nominate(sender, project, ['A café']);
  await town.goTo(sender, project, 'welcome', 'vote');
  await town.must(sender, project.id, 'vote.decide', { proposalIds: [proposalId], reason: 'The only one' });
  const homework = { proposalId, responsible: [anna.id], due: '', questions: [] };
  const { homeworkId = '' } = await town.must(sender, project.id, 'homework.assign', homework);
  await attach(`/desk/${project.id}/homework`, 'material.add', 'file', pdfOf({ pages: ['1 0 0'] }), {
    homeworkId,
  });
  const { pilotId = '' } = await town.must(sender, project.id, 'candidate.add', { title: 'A café' });
  await town.must(sender, project.id, 'pilot.decide', { pilotId, state: 'chosen', reason: 'The best' });
  const picture = await phonePicture({ width: 60, height: 40 });
  await attach(photos(project.id), 'photo.add', 'photos', picture, { workshop: '1' });
  archive = Buffer.from((await sender.download(`/documents/${project.id}/project.zip`)).bytes);
});

async function attach(
  path: string,
  call: string,
  field: string,
  bytes: Buffer,
  more: Record<string, string>,
) {
  const form = new FormData();
  for (const [key, value] of Object.entries({ _call: call, _id: town.newCallId(), ...more }))
    form.set(key, value);
  form.set(field, new File([new Uint8Array(bytes)], 'one'));
  expect((await sender.sendForm(path, form)).status).toBe(303);
}

function formOf(content: Buffer, id = town.newCallId()): FormData {
  const form = new FormData();
  form.set('_id', id);
  form.set('file', new File([new Uint8Array(content)], 'project.zip'));
  return form;
}
const sent = async (browser: Browser, content: Buffer, id?: string) => {
  const page = await browser.sendForm(`/archive/${municipalityId}`, formOf(content, id));
  return JSON.parse(page.text) as {
    ok: boolean;
    answer?: object;
    problem?: { code: string; fields?: object[] };
  };
};
const waiting = () => {
  const folder = join(here.dataDir, 'incoming');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('the archive of a project', () => {
  it('holds its rows, its files and its documents, and a manifest that names them all', async () => {
    const files = await filesOf(archive);
    const names = [...files.keys()];
    for (const wanted of [
      'project.json',
      'info-pack.pdf',
      'info-pack.docx',
      'stakeholders.xlsx',
      'count-protocol.pdf',
      'summary-1.pdf',
      'summary-1.docx',
      'summary-1.html',
      'action-plan.pdf',
      'final-report-1.pdf',
      'final-report-1.docx',
    ])
      expect(names).toContain(wanted === 'project.json' ? wanted : `documents/${wanted}`);
    for (const secret of ['codes.csv', 'badges.pdf', 'invitation.eml', 'photo.jpg'])
      expect(names).not.toContain(`documents/${secret}`);
    expect(
      names
        .filter((name) => name.startsWith('attachments/'))
        .map((name) => name.replace(/[\w-]{36}/, 'ID'))
        .sort(),
    ).toEqual(expect.arrayContaining(['attachments/homework_files/ID.pdf', 'attachments/photos/ID.jpg']));
    const manifest = JSON.parse(String(files.get('manifest.json'))) as {
      project: { title: string; owner: string; workshops: object[] };
      made: { at: string; by: string };
      files: { path: string; size: number; sha256: string; type: string }[];
    };
    expect(manifest.project).toMatchObject({
      id: project.id,
      title: 'Work for everyone',
      owner: 'Storvik',
      language: 'nb',
    });
    expect(manifest.made.by).toMatch(/^Samverk \d+\.\d+\.\d+$/);
    expect(manifest.files.map(({ path }) => path)).toEqual(names.filter((name) => name !== 'manifest.json'));
    for (const { path, size, sha256, type } of manifest.files) {
      const content = files.get(path) ?? Buffer.alloc(0);
      expect([path, createHash('sha256').update(content).digest('hex'), content.length]).toEqual([
        path,
        sha256,
        size,
      ]);
      expect(type, path).toMatch(/^\w+\/[\w.+-]+/);
    }
  });

  it('is for owners, not while a vote is open, and also when the project is archived', async () => {
    const reader = await town.addStaff(there, sender, 'facilitator', 'fredrik@storvik.example');
    const path = `/documents/${project.id}/project.zip`;
    expect((await reader.get(path)).status).toBe(403);
    expect((await reader.get(`/desk/${project.id}`)).text).not.toContain('project.zip');
    const voting = await town.makeProject(sender, 'Voting');
    await town.nominate(sender, voting, ['One', 'Two']);
    await town.goTo(sender, voting, 'welcome', 'vote');
    const voteRoundId = await town.openVote(sender, voting);
    const refused = await sender.get(`/documents/${voting.id}/project.zip`);
    expect([refused.status, refused.text.includes('vote-open')]).toEqual([422, true]);
    expect((await sender.get(`/desk/${voting.id}`)).text).toContain('klart når avstemningen er lukket');
    await town.must(sender, voting.id, 'vote.close', { voteRoundId });
    await town.must(sender, voting.id, 'project.archive', {});
    expect((await sender.download(`/documents/${voting.id}/project.zip`)).type).toBe('application/zip');
  });
});

describe('the page that takes an archive in', () => {
  const page = () => `/import/${municipalityId}`;

  it('refuses what is damaged, with the file by its name, and keeps nothing', async () => {
    const files = await filesOf(archive);
    files.delete('documents/info-pack.pdf');
    const refused = await receiver.sendForm(page(), formOf(await zipOf(files)));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Arkivet er skadet');
    expect(refused.text).toMatch(/documents\/info-pack\.pdf<\/code><\/bdi> (<!-- -->)?mangler/);
    expect((await sent(receiver, Buffer.from('PK'))).problem?.code).toBe('archive-unreadable');
    expect((await sent(receiver, Buffer.alloc(0))).problem?.code).toBe('file-missing');
    expect(waiting()).toEqual([]);
    expect((await receiver.get('/desk')).text).not.toContain('Work for everyone');
  });

  it('keeps nothing of what others send, and no more than a hundred megabytes', async () => {
    const facilitator = await town.addStaff(here, receiver, 'facilitator', 'fredrik@storvik.example');
    expect((await facilitator.get(page())).status).toBe(403);
    expect((await facilitator.get('/desk')).text).not.toContain('/import/');
    expect((await sent(facilitator, archive)).problem?.code).toBe('not-allowed');
    expect((await sent(open(here.base), archive)).problem?.code).toBe('not-signed-in');
    expect((await facilitator.sendForm(page(), formOf(archive))).status).toBe(403);
    const headers = {
      origin: here.base,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': '101000001',
    };
    expect((await raw(here, { method: 'POST', path: page(), headers })).status).toBe(413);
    expect(waiting()).toEqual([]);
  });

  it('brings the project in once, and people’s codes work as they did', async () => {
    const id = town.newCallId();
    const first = await sent(receiver, archive, id);
    expect(first).toMatchObject({ ok: true, answer: { projectId: project.id } });
    // The same call again, as after an answer that was lost.
    expect(await sent(receiver, archive, id)).toEqual(first);
    const second = await receiver.sendForm(page(), formOf(archive));
    expect(second.text).toContain('Dette prosjektet er her allerede.');
    expect(waiting()).toEqual([]);
    expect((await receiver.get(`/desk/${project.id}`)).text).toContain('Work for everyone');
    const anna = await claim(here, code);
    expect((await anna.get('/room')).text).toContain('Anna');
    const again = await receiver.download(`/documents/${project.id}/project.zip`);
    const [was, is] = [await filesOf(archive), await filesOf(Buffer.from(again.bytes))];
    const rows = (all: Map<string, Buffer>) => {
      const { tables } = JSON.parse(String(all.get('project.json'))) as { tables: Record<string, object[]> };
      // Anna came in: that she is here is a row of its own, and the project has a new revision.
      return {
        ...tables,
        attendance: [],
        projects: (tables.projects ?? []).map((one) => ({ ...one, revision: 0 })),
      };
    };
    expect(rows(is)).toEqual(rows(was));
  });

  it('does so without JavaScript too', async () => {
    const other = await town.makeProject(sender, 'By a form');
    const made = await sender.download(`/documents/${other.id}/project.zip`);
    const answer = await receiver.sendForm(page(), formOf(Buffer.from(made.bytes)));
    expect([answer.status, answer.location]).toEqual([303, `/desk/${other.id}`]);
  });
});
