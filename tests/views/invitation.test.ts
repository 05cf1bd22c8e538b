import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { badgesView } from '~/views/badges.server';
import { contactOf, missingFacts, packFacts, packLanguagesOf } from '~/views/invitation.server';
import { outboxView } from '~/views/outbox.server';
import { outdatedOf, recipientList, recipientsOf, sendingTo } from '~/views/recipients.server';
import { agendaItems, anchors, mails, participants, workshops } from '~db/schema';
import { closeAfterAll, freshHouse, WITH_MAIL } from '../support/db';
import {
  call,
  lead,
  makeParticipant,
  makeProject,
  moveTo,
  outcomeOf,
  projectRow,
  type Project,
} from '../support/make';

let house: OpenHouse;
beforeAll(async () => {
  house = await freshHouse(WITH_MAIL);
});
closeAfterAll();

async function invite(project: Project, count: number, email = true): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const about = { name: `Person ${i + 1}`, sector: 'target', language: i % 2 ? 'ar' : 'nb' } as const;
    const input = { ...about, projectId: project.id, email: email ? `p${i}@example.no` : '' };
    ids.push((await call(house, project.owner, 'invitee.save', input)).answer.participantId ?? '');
  }
  return ids;
}
const write = (job: (tx: OpenHouse['store']['read']) => Promise<unknown>) => house.store.write(job);
const setPeople = (ids: readonly string[], values: Partial<typeof participants.$inferInsert>) =>
  write(async (tx) => {
    for (const id of ids) await tx.update(participants).set(values).where(eq(participants.id, id));
  });
const setDates = (project: Project, values: Partial<typeof workshops.$inferInsert>) =>
  write((tx) => tx.update(workshops).set(values).where(eq(workshops.projectId, project.id)));
const send = (project: Project, ids: string[], kind: 'invitation' | 'change' = 'invitation') =>
  call(house, project.owner, 'pack.send', { projectId: project.id, participantIds: ids, kind, again: true });
const read = () => house.store.read;

describe('what the pack is composed of', () => {
  it('is the project’s own: themes with their questions, workshops with their programme in order', async () => {
    const project = await makeProject(house);
    const item = (title: string, position: number) => ({
      ...{ id: house.newId(), projectId: project.id, workshopId: project.workshopId, title, position },
      ...{ minutes: 15, step: null, screen: 'scene' as const, screenText: '', notes: 'Secret notes' },
    });
    await write((tx) => tx.insert(agendaItems).values([item('Second', 2), item('First', 1)]));
    const facts = await packFacts(read(), await projectRow(house, project.id));
    expect(facts.themes).toEqual([
      { title: 'Housing', questions: ['How do we do Housing?'] },
      { title: 'Work', questions: ['How do we do Work?'] },
    ]);
    expect(facts.workshops.map(({ agenda }) => agenda.map((one) => one.title))).toEqual([
      ['First', 'Second'],
      [],
    ]);
    expect(JSON.stringify(facts)).not.toContain('Secret');
  });

  it('names whom to ask: the named resource if on the staff, else the first owner', async () => {
    const project = await makeProject(house);
    const { owner, facilitator } = project.municipality;
    const contact = async () => (await contactOf(read(), await projectRow(house, project.id))).name;
    expect(await contact()).toBe(owner.name);
    const anchor = (item: 'owner' | 'resource', name: string) => ({
      ...{ id: house.newId(), projectId: project.id, item, name },
      ...{ settled: true, choice: '', date: '', note: '' },
    });
    await write((tx) => tx.insert(anchors).values(anchor('owner', 'Someone from outside')));
    expect(await contact()).toBe(owner.name);
    await write((tx) => tx.insert(anchors).values(anchor('resource', facilitator.name.toUpperCase())));
    expect(await contact()).toBe(facilitator.name);
  });

  it('tells what is missing, workshop by workshop', async () => {
    const project = await makeProject(house);
    const facts = () => projectRow(house, project.id).then((one) => packFacts(read(), one));
    expect(
      missingFacts(await facts(), 0).map(({ what, number }) => `${what} ${number ?? ''}`.trim()),
    ).toEqual([...['date 1', 'place 1', 'programme 1', 'date 2', 'place 2', 'programme 2', 'people']]);
    await setDates(project, { date: '2026-02-02', place: 'Hall' });
    const bare = { ...(await facts()), themes: [], contact: { name: '', email: '' } };
    bare.project = { ...bare.project, aim: '' };
    expect(missingFacts(bare, 3).map(({ what }) => what)).toEqual([
      ...['aim', 'themes', 'start', 'programme', 'start', 'programme', 'contact'],
    ]);
  });

  it('is written in our languages and in those that people speak, named in the project’s', async () => {
    const project = await projectRow(house, (await makeProject(house)).id);
    expect(packLanguagesOf(project, ['nb-NO', 'ti', 'ar', 'ar-SY'])).toEqual([
      { code: 'nb', label: 'norsk bokmål', people: 1 },
      { code: 'nn', label: 'norsk nynorsk', people: 0 },
      { code: 'en', label: 'engelsk', people: 0 },
      { code: 'ar', label: 'arabisk', people: 2 },
      { code: 'ti', label: 'tigrinja', people: 1 },
    ]);
  });
});

describe('who receives it', () => {
  it('stands in groups with their numbers, fifty on a page', async () => {
    const project = await makeProject(house);
    const ids = await invite(project, 60);
    await setPeople(ids, { reply: 'planned' });
    await setPeople(ids.slice(0, 2), { reply: 'accepted', email: '' });
    const all = await recipientsOf(read(), await projectRow(house, project.id));
    const list = recipientList(all, 'waiting', 2, true);
    expect(list.counts).toEqual({
      waiting: 58,
      invited: 0,
      accepted: 2,
      declined: 0,
      all: 60,
      unaddressed: 2,
    });
    expect([list.page, list.pages, list.people.length]).toEqual([2, 2, 8]);
    expect(recipientList(all, 'waiting', 99, true).page).toBe(2);
    expect(recipientList(all, 'declined', -5, true)).toMatchObject({ page: 1, pages: 1, people: [] });
    expect(JSON.stringify(recipientList(all, 'all', 1, false))).not.toContain('@example.no');
    expect(JSON.stringify(all)).not.toMatch(/personalCode/);
  });

  it('knows of each the newest mail, and who waits again when it did not arrive', async () => {
    const project = await makeProject(house);
    const ids = await invite(project, 2);
    await send(project, ids);
    const one = () => projectRow(house, project.id).then((row) => recipientsOf(read(), row));
    expect((await one()).map((person) => person.mail?.state)).toEqual(['queued', 'queued']);
    await write((tx) =>
      tx
        .update(mails)
        .set({ state: 'failed' })
        .where(eq(mails.participantId, ids[0] ?? '')),
    );
    const { counts, people: waiting } = recipientList(await one(), 'waiting', 1, true);
    expect([counts.waiting, waiting[0]?.id]).toEqual([1, ids[0]]);
  });

  it('is put in words before anything is sent: how many, in which languages, and who is left out', async () => {
    const project = await makeProject(house);
    const ids = await invite(project, 13);
    await setPeople(ids.slice(0, 1), { email: '' });
    await send(project, ids.slice(1, 3));
    const all = await recipientsOf(read(), await projectRow(house, project.id));
    const sending = sendingTo('invitation', all);
    expect(sending).toMatchObject({
      ...{ already: 2, unaddressed: 1 },
      languages: [
        { language: 'ar', people: 6 },
        { language: 'nb', people: 6 },
      ],
    });
    expect([sending.ids.length, sending.names.length]).toEqual([12, 10]);
  });
});

describe('a date that changes after sending', () => {
  it('concerns those who were told of the old one, until they are told of the new, and not who has declined', async () => {
    const project = await makeProject(house);
    const ids = await invite(project, 4);
    const [told = '', declined = '', both = ''] = ids;
    const outdated = async () => {
      const row = await projectRow(house, project.id);
      const { workshops: all } = await packFacts(read(), row);
      return [...(await outdatedOf(read(), row, all))].sort();
    };
    await setDates(project, { date: '2026-02-02', sequence: 1 });
    await send(project, [told, declined, both]);
    expect(await outdated()).toEqual([]);
    await setDates(project, { place: 'Another hall', sequence: 2 });
    await setPeople([declined], { reply: 'declined' });
    expect(await outdated()).toEqual([told, both].sort());
    await send(project, [both], 'change');
    expect(await outdated()).toEqual([told]);
  });

  it('concerns also those who were invited before there was one', async () => {
    const project = await makeProject(house);
    const ids = await invite(project, 1);
    await send(project, ids);
    await setDates(project, { date: '2026-02-02', sequence: 1 });
    const row = await projectRow(house, project.id);
    expect([...(await outdatedOf(read(), row, (await packFacts(read(), row)).workshops))]).toEqual(ids);
  });
});

describe('the outbox', () => {
  it('lists newest first, fifty on a page, and opens one letter', async () => {
    const project = await makeProject(house);
    const ids = await invite(project, 51);
    await send(project, ids.slice(0, 50));
    await send(project, ids.slice(50));
    const row = await projectRow(house, project.id);
    const look = (asked: { page?: number; open?: string; withLetters?: boolean }) =>
      outboxView(read(), row, { page: 1, open: '', withLetters: true, ...asked });
    const first = await look({});
    expect([first.counts, first.pages, first.mails.length]).toEqual([
      { queued: 51, sent: 0, failed: 0 },
      2,
      50,
    ]);
    expect(first.mails[0]?.name).toBe('Person 51');
    expect(JSON.stringify(first)).not.toContain('/k/');
    const id = (await look({ page: 2 })).mails[0]?.id ?? '';
    expect((await look({ open: id })).open?.text).toContain('http://samverk.example/k/');
    for (const wrong of ['none', '\0', 'x'.repeat(65)]) expect((await look({ open: wrong })).open).toBeNull();
    const other = await projectRow(house, (await makeProject(house)).id);
    expect((await outboxView(read(), other, { page: 1, open: id, withLetters: true })).open).toBeNull();
  });

  it('shows a reader neither address, nor letter, nor the words of the mail server', async () => {
    const project = await makeProject(house);
    await send(project, await invite(project, 1));
    await write((tx) =>
      tx
        .update(mails)
        .set({ state: 'failed', error: '550 p0@example.no' })
        .where(eq(mails.projectId, project.id)),
    );
    const row = await projectRow(house, project.id);
    const [mail] = (await outboxView(read(), row, { page: 1, open: '', withLetters: true })).mails;
    const asked = { page: 1, open: mail?.id ?? '', withLetters: false };
    const seen = await outboxView(read(), row, asked);
    expect(JSON.stringify(seen)).not.toContain('@example.no');
    expect(seen).toMatchObject({ open: null, mails: [{ state: 'failed', name: 'Person 1' }] });
  });
});

describe('badges', () => {
  it('say where each sits at first or which table she leads, in the order of the names', async () => {
    const project = await makeProject(house);
    const [zara, anna, bo] = [
      await makeParticipant(house, project, 'Zara'),
      await makeParticipant(house, project, 'Anna', 'target'),
      await makeParticipant(house, project, 'Bo'),
    ];
    await lead(house, project, zara, 1);
    await moveTo(house, project, anna, project.tables[0]);
    const row = await projectRow(house, project.id);
    const { badges } = await badgesView(read(), row, 'https://x.no', null);
    expect(badges.map(({ name, leads }) => [name, leads])).toEqual([
      ['Anna', false],
      ['Bo', false],
      ['Zara', true],
    ]);
    expect(badges[0]?.table).toEqual({ number: 1, theme: 'Housing' });
    expect(badges[2]?.table).toEqual({ number: 2, theme: 'Work' });
    for (const { link, personalCode } of badges) expect(link).toBe(`https://x.no/k/${personalCode}`);
    const late = await badgesView(read(), row, 'https://x.no', bo.participantId);
    expect(late.badges.map(({ name }) => name)).toEqual(['Bo']);
  });

  it('are refused with a sentence for nobody, and not found for someone of elsewhere', async () => {
    const project = await projectRow(house, (await makeProject(house)).id);
    expect(await outcomeOf(badgesView(read(), project, '', null))).toBe('no-people');
    const other = await makeProject(house);
    const stranger = await makeParticipant(house, other, 'Oda');
    await call(house, other.owner, 'invitee.save', {
      projectId: other.id,
      name: 'E',
      sector: 'other',
      language: 'nb',
    });
    expect(await outcomeOf(badgesView(read(), project, '', stranger.participantId))).toBe('no-people');
    const mine = await projectRow(house, other.id);
    expect(await outcomeOf(badgesView(read(), mine, '', 'none'))).toBe('not-found');
  });
});
