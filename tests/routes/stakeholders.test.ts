import { beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../scripts/replay/client';
import { raw, stopServersAfterAll, type Server } from '../support/server';
import * as town from '../support/town';

stopServersAfterAll();
let server: Server;
let owner: Browser;
let project: town.Project;
let page: string;
beforeAll(async () => {
  ({ server, owner } = await town.settledServer());
  project = await town.makeProject(owner);
  page = `/desk/${project.id}/stakeholders`;
});

const save = async (name: string, about = {}) => {
  const input = { name, sector: 'business', ...about };
  return (await town.must(owner, project.id, 'stakeholder.save', input)).stakeholderId ?? '';
};

describe('the five steps without JavaScript', () => {
  it('stay at the step that the form was sent from, and go where the form says', async () => {
    const names = { names: 'NAV\nCoop', sector: 'business' };
    const added = await owner.submit(`${page}?step=1`, 'stakeholder.add', names);
    expect([added.status, added.location]).toEqual([303, `${page}?step=1`]);
    const onwards = { names: 'Kino', sector: 'business', _then: `${page}?step=2#edit` };
    const next = await owner.submit(`${page}?step=1`, 'stakeholder.add', onwards);
    expect(next.location).toBe(`${page}?step=2#edit`);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'S14 never go to %s',
    async (_then) => {
      const fields = { names: `Away ${_then.length}`, sector: 'other', _then };
      const answer = await owner.submit(`${page}?step=1`, 'stakeholder.add', fields);
      expect([answer.status, answer.location]).toEqual([303, `${page}?step=1`]);
    },
  );

  it('give a refused form back with what was typed', async () => {
    const stakeholderId = await save('Typed');
    const fields = { stakeholderId, need: 'Kept words', overall: 'splendid' };
    const answer = await owner.submit(`${page}?step=4&edit=${stakeholderId}`, 'stakeholder.save', fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Kept words');
    expect(answer.text).toContain('Noe i skjemaet må rettes.');
  });

  it('show addresses of nothing as if they asked for nothing', async () => {
    for (const query of ['step=9', 'step=x', 'show=group', 'show=nonsense', 'edit=gone', 'step=4&edit=%00'])
      expect((await owner.get(`${page}?${query}`)).status, query).toBe(200);
    expect((await owner.get(`/desk/${project.id}/map?chosen=gone`)).status).toBe(200);
  });
});

describe('the map', () => {
  it('S3 is drawn on the server without a style attribute, and its form judges', async () => {
    const stakeholderId = await save('Judged');
    const map = `/desk/${project.id}/map`;
    const fields = { stakeholderId, overall: 'negative', affected: 'much' };
    const answer = await owner.submit(`${map}?chosen=${stakeholderId}`, 'stakeholder.judge', {
      ...fields,
      _then: map,
    });
    expect(answer.location).toBe(map);
    const { text } = await raw(server, { path: map, headers: { cookie: owner.cookie() } });
    const cell = /data-spot="much\/negative".*?<\/ul>/s.exec(text)?.[0];
    expect(cell).toContain('Judged');
    expect(text.replace(/<script.*?<\/script>/gs, '')).not.toMatch(/\sstyle=/);
  });
});

describe('the documents', () => {
  it.each([
    ['pdf', 'application/pdf', '%PDF'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
    ['html', 'text/html; charset=utf-8', '<!do'],
  ])('come as %s', async (ending, type, begins) => {
    const file = await owner.download(`/documents/${project.id}/stakeholders.${ending}`);
    expect([file.status, file.type]).toEqual([200, type]);
    expect(file.bytes.toString('latin1', 0, 4)).toContain(begins);
  });
});
