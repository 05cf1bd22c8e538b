import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '~/house.server';
import { createPostman } from '~/mail.server';
import { inGroup } from '~/domain/mail';
import { recipientsOf } from '~/views/recipients.server';
import { mails } from '~db/schema';
import { closeAfterAll, freshHouse, WITH_MAIL } from '../support/db';
import {
  call,
  makeMunicipality,
  makeProject,
  outcomeOf,
  projectRow,
  type Municipality,
  type Project,
} from '../support/make';
import { readMail, startMailServer, type MailServer } from '../support/smtp';
import { hasPdftotext, textOf } from '../reports/pdf-text';
import { row, rows } from './rows';

let server: MailServer;
let house: OpenHouse;
let shared: Municipality;
let project: Project;
beforeAll(async () => {
  server = await startMailServer();
  house = await freshHouse({ ...WITH_MAIL, SMTP_URL: server.url });
  shared = await makeMunicipality(house);
});
beforeEach(async () => {
  await house.store.write((tx) => tx.delete(mails));
  Object.assign(server, { arrived: [], manners: {} });
  project = await makeProject(house, shared);
});
afterAll(() => server.close());
closeAfterAll();

const of = () => ({ projectId: project.id });
const invite = async (name: string, language = 'nb', email = `${name.toLowerCase()}@example.no`) => {
  const about = { name, sector: 'target', language, email } as const;
  return (await call(house, project.owner, 'invitee.save', { ...of(), ...about })).answer.participantId ?? '';
};
const send = (participantIds: string[], again = false) =>
  call(house, project.owner, 'summary.send', { ...of(), participantIds, again });
const openedAt = async () => (await row(house, 'workshops', { id: project.workshopId })).summaryOpenAt;
const secondWorkshop = async () => {
  const about = { number: 2, date: '', start: '', minutes: 240, place: '' };
  await call(house, project.owner, 'workshop.save', { ...of(), ...about });
  await call(house, project.owner, 'workshop.begin', { ...of(), expected: 1, number: 2 });
};
const deliver = async (enclosures = house.enclosures) => {
  const settings = { url: server.url, from: { name: '', address: 'noreply@samverk.example' } };
  const postman = createPostman({ ...house, enclosures }, settings);
  while (await postman.deliver(house.now()));
};
const letterTo = (email: string) => readMail(server.arrived.find((one) => one.to === email)?.raw ?? '');
const pdfIn = ({ parts }: ReturnType<typeof letterTo>) => parts.find((part) => part.name === 'summary-1.pdf');

describe('sending the summary', () => {
  it('gives each a letter in her own language with the summary as a PDF, and opens it', async () => {
    const people = [await invite('Anna', 'nn'), await invite('Sami', 'ar'), await invite('Eva', 'en')];
    expect(await openedAt()).toBeNull();
    await send(people);
    await deliver();
    const subjects = server.arrived.map(({ to, raw }) => [to, readMail(raw).headers.subject]).sort();
    expect(subjects).toEqual([
      ['anna@example.no', 'Oppsummering av verkstad 1: Work for everyone'],
      ['eva@example.no', 'Summary of workshop 1: Work for everyone'],
      // A language that the interface lacks falls back to the project's.
      ['sami@example.no', 'Oppsummering av verksted 1: Work for everyone'],
    ]);
    const eva = letterTo('eva@example.no');
    const { personalCode } = await row(house, 'participants', { id: people[2] });
    expect(eva.parts[0]?.text).toContain(`http://samverk.example/k/${personalCode}`);
    expect(eva.parts).toHaveLength(2);
    expect(pdfIn(eva)?.type).toMatch(/^application\/pdf/);
    expect(await openedAt()).toBeInstanceOf(Date);
  });

  it.runIf(hasPdftotext)('frames the PDF in the reader’s language', async () => {
    await send([await invite('Anna', 'nn'), await invite('Eva', 'en')]);
    const words = async (language: string) =>
      textOf((await house.enclosures.summary(project.id, 1, language)).content);
    expect(await words('en-GB')).toContain('Summary of workshop 1');
    expect(await words('nn')).toContain('Oppsummering av verkstad 1');
    expect(await words('ti')).toContain('Oppsummering av verksted 1');
  });

  it('makes one PDF for each language, and a new one when the project has changed', async () => {
    const made = (language: string) => house.enclosures.summary(project.id, 1, language);
    const [first, same, other] = [await made('nb'), await made('no'), await made('en')];
    expect(same.content).toBe(first.content);
    expect(other.content).not.toBe(first.content);
    await call(house, project.owner, 'summary.save', { ...of(), foreword: 'Takk', parts: ['about'] });
    expect((await made('nb')).content).not.toBe(first.content);
  });

  it('gives nobody the same twice by accident, but again on purpose', async () => {
    const anna = await invite('Anna');
    await send([anna]);
    const opened = await openedAt();
    expect(await outcomeOf(send([anna]))).toBe('already-sent');
    await send([anna, await invite('Bo')]);
    expect((await rows(house, 'mails', of())).map((mail) => mail.recipient).sort()).toEqual([
      'anna@example.no',
      'bo@example.no',
    ]);
    await send([anna], true);
    expect(await rows(house, 'mails', { participantId: anna })).toHaveLength(2);
    expect(await openedAt()).toEqual(opened);
  });

  it('reaches whom the last letter did not reach', async () => {
    const anna = await invite('Anna');
    await send([anna]);
    await house.store.write((tx) => tx.update(mails).set({ state: 'failed' }));
    expect(await outcomeOf(send([anna]))).toBe('accepted');
  });

  it('needs someone, with an address, and a mail server', async () => {
    expect(await outcomeOf(send([]))).toBe('nobody-chosen');
    expect(await outcomeOf(send([await invite('Nemo', 'nb', '')]))).toBe('no-address');
    const chosen = { ...of(), participantIds: [await invite('Anna')] };
    const without = { ...house, postman: null };
    expect(await outcomeOf(call(without, project.owner, 'summary.send', chosen))).toBe('mail-not-set-up');
    expect(await openedAt()).toBeNull();
  });

  it('is not the invitation: who got the one still waits for the other', async () => {
    const anna = await invite('Anna');
    await send([anna]);
    const [listed] = await recipientsOf(house.store.read, await projectRow(house, project.id));
    expect(listed && [listed.mail, inGroup(listed, 'waiting')]).toEqual([null, true]);
    const invitation = { ...of(), participantIds: [anna] };
    expect(await outcomeOf(call(house, project.owner, 'pack.send', invitation))).toBe('accepted');
    expect((await row(house, 'participants', { id: anna })).reply).toBe('invited');
  });

  it('is of one workshop: who got the first still waits for the second, and both can be sent again', async () => {
    const anna = await invite('Anna');
    await send([anna]);
    const first = await openedAt();
    await secondWorkshop();
    await send([anna]);
    expect(await outcomeOf(send([anna]))).toBe('already-sent');
    const ofFirst = { ...of(), participantIds: [anna], workshop: 1 };
    expect(await outcomeOf(call(house, project.owner, 'summary.send', ofFirst))).toBe('already-sent');
    await call(house, project.owner, 'summary.send', { ...ofFirst, again: true });
    const sent = await rows(house, 'mails', of());
    const second = await row(house, 'workshops', { ...of(), number: 2 });
    const subjectsOf = (workshopId: string) =>
      sent.filter((mail) => mail.workshopId === workshopId).map(({ subject }) => subject.split(':')[0]);
    const [ofTheFirst, ofTheSecond] = ['Oppsummering av verksted 1', 'Oppsummering av verksted 2'];
    expect(subjectsOf(project.workshopId)).toEqual([ofTheFirst, ofTheFirst]);
    expect(subjectsOf(second.id)).toEqual([ofTheSecond]);
    expect(await openedAt()).toEqual(first);
    await deliver();
    const files = server.arrived.map(({ raw }) => readMail(raw).parts[1]?.name);
    expect(files.sort()).toEqual(['summary-1.pdf', 'summary-1.pdf', 'summary-2.pdf']);
  });

  it('is not of a workshop that has not begun', async () => {
    const unborn = { ...of(), participantIds: [await invite('Anna')], workshop: 2 };
    expect(await outcomeOf(call(house, project.owner, 'summary.send', unborn))).toBe('not-found');
    expect(await outcomeOf(call(house, project.owner, 'summary.open', { ...of(), workshop: 2 }))).toBe(
      'not-found',
    );
  });

  it('fails for a letter whose PDF cannot be made, says so, and goes on with the others', async () => {
    await send([await invite('Anna', 'nn'), await invite('Eva', 'en')]);
    await deliver({
      ...house.enclosures,
      summary: (id, workshop, language) =>
        language === 'nn'
          ? Promise.reject(new Error('no ink'))
          : house.enclosures.summary(id, workshop, language),
    });
    const states = (await rows(house, 'mails', of())).map(({ language, state, error }) => [
      language,
      state,
      error,
    ]);
    expect(states.sort()).toEqual([
      ['en', 'sent', ''],
      ['nn', 'failed', '#not-made'],
    ]);
    expect(server.arrived.map((one) => one.to)).toEqual(['eva@example.no']);
  });
});

describe('what is written into a summary', () => {
  it('stays with its workshop when the next one begins, and can still be changed', async () => {
    const save = (foreword: string, about: object) =>
      call(house, project.owner, 'summary.save', { ...of(), foreword, ...about });
    await save('First', { parts: ['about', 'vote'], forward: 'Not for the first' });
    await secondWorkshop();
    await save('Second', { parts: ['cards'], forward: 'On we go' });
    const parts = async (number: number) => {
      const { id } = await row(house, 'workshops', { ...of(), number });
      const kept = await rows(house, 'summaryParts', { workshopId: id });
      return kept.map(({ part, text }) => (text ? `${part}: ${text}` : part)).sort();
    };
    expect(await parts(2)).toContain('forward: On we go');
    expect(await parts(2)).not.toContain('cards');
    const first = ['attendance', 'chosen', 'foreword: First', 'forward', 'homework'];
    expect(await parts(1)).toEqual([...first, 'needs', 'photos', 'proposals']);
    await save('First, put right', { workshop: 1, parts: ['about', 'vote'] });
    expect(await parts(1)).toContain('foreword: First, put right');
    expect(await parts(2)).toContain('foreword: Second');
  });
});

describe('opening the summary without sending it', () => {
  it('happens once: the day stays', async () => {
    await call(house, project.owner, 'summary.open', of());
    const first = await openedAt();
    await call({ ...house, now: () => new Date(Date.now() + 60_000) }, project.owner, 'summary.open', of());
    expect(await openedAt()).toEqual(first);
  });
});
