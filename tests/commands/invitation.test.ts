import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '~/commands/run.server';
import type { OpenHouse } from '~/house.server';
import { mails, participants, workshops } from '~db/schema';
import { closeAfterAll, freshHouse, WITH_MAIL } from '../support/db';
import {
  call,
  makeMunicipality,
  makeProject,
  newCallId,
  outcomeOf,
  type Municipality,
  type Project,
} from '../support/make';
import { row, rows } from './rows';

let house: OpenHouse;
let place: Municipality;
beforeAll(async () => {
  house = await freshHouse(WITH_MAIL);
  place = await makeMunicipality(house);
});
closeAfterAll();

let people = 0;
/** A project of its own, and people to invite: their languages, each with an address unless said otherwise. */
async function invitees(languages: readonly string[], email = true) {
  const project = await makeProject(house, place);
  const ids: string[] = [];
  for (const language of languages) {
    const input = { name: `Person ${(people += 1)}`, sector: 'business', language } as const;
    const address = email ? `person${people}@example.no` : '';
    const { answer } = await call(house, project.owner, 'invitee.save', {
      ...{ ...input, email: address, projectId: project.id },
    });
    ids.push(answer.participantId ?? '');
  }
  await house.store.write((tx) =>
    tx.update(participants).set({ reply: 'planned' }).where(eq(participants.projectId, project.id)),
  );
  return { project, ids };
}
const give = (project: Project, name: string, input: object, callId = newCallId()) =>
  runCommand(house, name, { projectId: project.id, ...input }, project.owner, callId);
const send = (project: Project, participantIds: string[] | string, more: object = {}) =>
  give(project, 'pack.send', { participantIds, ...more });
const mailsOf = (project: Project) => rows(house, 'mails', { projectId: project.id });
const replyOf = async (id = '') => (await row(house, 'participants', { id })).reply;

describe('sending', () => {
  it('writes everyone’s own letter in her own language, with her code and the calendar', async () => {
    const { project, ids } = await invitees(['nb', 'nn', 'en-GB', 'ti']);
    await house.store.write((tx) =>
      tx
        .update(workshops)
        .set({ date: '2026-02-02', start: '16:00', place: 'Rådhuset' })
        .where(eq(workshops.projectId, project.id)),
    );
    await send(project, ids.join(','));
    const sent = await mailsOf(project);
    expect(sent.map((mail) => mail.language).sort()).toEqual(['en', 'nb', 'nn', 'ti']);
    for (const mail of sent) {
      const person = await row(house, 'participants', { id: mail.participantId ?? '' });
      expect(mail.text).toContain(`http://samverk.example/k/${person.personalCode}`);
      expect(mail.text).toContain(person.name);
      expect(mail.calendar).toContain('DTSTART:20260202T150000Z');
      expect(person.reply).toBe('invited');
    }
    expect(new Set(sent.map((mail) => mail.text.split('\n')[0]?.split(' ')[0]))).toEqual(
      new Set(['Hei,', 'Hello']),
    );
  });

  it('happens once for each, also when two press at the same time; on purpose it can be repeated', async () => {
    const { project, ids } = await invitees(['nb', 'nb']);
    const twice = await Promise.all([outcomeOf(send(project, ids)), outcomeOf(send(project, ids))]);
    expect(twice.sort()).toEqual(['accepted', 'already-sent']);
    expect(await mailsOf(project)).toHaveLength(2);
    await send(project, ids[0] ?? '', { again: true });
    expect(await mailsOf(project)).toHaveLength(3);
  });

  it('keeps an answer that someone has given, and leaves out who has no address or was removed', async () => {
    const { project, ids } = await invitees(['nb', 'nb', 'nb']);
    const [accepted = '', removed = '', silent = ''] = ids;
    const set = (id: string, values: object) =>
      house.store.write((tx) => tx.update(participants).set(values).where(eq(participants.id, id)));
    await set(accepted, { reply: 'accepted' });
    await set(silent, { email: '' });
    await give(project, 'invitee.remove', { participantId: removed });
    await send(project, ids);
    expect((await mailsOf(project)).map((mail) => mail.participantId)).toEqual([accepted]);
    expect([await replyOf(accepted), await replyOf(silent)]).toEqual(['accepted', 'planned']);
  });

  it('is refused with a sentence where it cannot be done, and then nothing is written', async () => {
    const { project, ids } = await invitees(['nb'], false);
    expect(await outcomeOf(send(project, []))).toBe('nobody-chosen');
    expect(await outcomeOf(send(project, ids))).toBe('no-address');
    const other = await invitees(['nb']);
    expect(await outcomeOf(send(project, [...ids, ...other.ids]))).toBe('not-found');
    expect(await mailsOf(project)).toEqual([]);
  });

  it('is refused where no mail server is set up', async () => {
    const plain = await freshHouse();
    const project = await makeProject(plain);
    const input = {
      projectId: project.id,
      name: 'Ida',
      sector: 'other',
      language: 'nb',
      email: 'i@a.no',
    } as const;
    const { answer } = await call(plain, project.owner, 'invitee.save', input);
    const to = { projectId: project.id, participantIds: [answer.participantId ?? ''] };
    expect(await outcomeOf(call(plain, project.owner, 'pack.send', to))).toBe('mail-not-set-up');
  });

  it('of a change reaches only those who were told of another time', async () => {
    const { project, ids } = await invitees(['nb', 'nb']);
    const move = (date: string, sequence: number) =>
      house.store.write((tx) =>
        tx.update(workshops).set({ date, sequence }).where(eq(workshops.projectId, project.id)),
      );
    await move('2026-02-02', 1);
    await send(project, ids);
    expect(await outcomeOf(send(project, ids, { kind: 'change' }))).toBe('already-sent');
    await move('2026-02-03', 2);
    await send(project, ids[0] ?? '', { kind: 'change' });
    await send(project, ids, { kind: 'change' });
    const changes = (await mailsOf(project)).filter((mail) => mail.kind === 'change');
    expect(changes.map((mail) => mail.participantId).sort()).toEqual([...ids].sort());
    for (const { text, subject, calendar } of changes) {
      expect(text).toContain('3. februar 2026');
      expect(subject).toMatch(/^Ny tid eller nytt sted/);
      expect(calendar).toContain('SEQUENCE:2');
    }
  });

  it('of a change tells those who were told of a workshop that it is cancelled, once', async () => {
    const { project, ids } = await invitees(['nn']);
    const third = { number: 3, date: '2026-03-02', start: '16:00', minutes: 120, place: 'Hall' };
    await give(project, 'workshop.save', third);
    await send(project, ids);
    const removal = await give(project, 'workshop.remove', { number: 3 });
    await send(project, ids, { kind: 'change' });
    expect(await outcomeOf(send(project, ids, { kind: 'change' }))).toBe('already-sent');
    await give(project, 'change.undo', { changeId: removal.answer.changeId });
    await send(project, ids, { kind: 'change' });
    const [told, cancelled, back] = await mailsOf(project);
    const sequence = (calendar = '') => Number(/SEQUENCE:(\d+)/.exec(calendar)?.[1]);
    expect(told?.calendar).toContain('STATUS:CONFIRMED');
    expect(cancelled).toMatchObject({ subject: expect.stringMatching(/^Avlyst verkstad/) as string });
    expect(cancelled?.text).toContain('Avlyst: Verkstad 3');
    expect(cancelled?.calendar).toContain('STATUS:CANCELLED');
    expect(back?.calendar).toContain('STATUS:CONFIRMED');
    expect(sequence(cancelled?.calendar)).toBe(sequence(told?.calendar) + 1);
    expect(sequence(back?.calendar)).toBeGreaterThan(sequence(cancelled?.calendar));
  });

  it('of a change says of a workshop that is without a date for now that it comes later, not that it is off', async () => {
    const { project, ids } = await invitees(['nb']);
    const second = { number: 2, start: '16:00', minutes: 240, place: 'Hall' };
    await give(project, 'workshop.save', { ...second, date: '2026-02-09' });
    await send(project, ids);
    await give(project, 'workshop.save', { ...second, date: '' });
    await send(project, ids, { kind: 'change' });
    const change = (await mailsOf(project)).find((mail) => mail.kind === 'change');
    expect(change?.subject).toMatch(/^Ny tid eller nytt sted/);
    expect(change?.text).toContain('Verksted 2: datoen kommer senere');
    expect(change?.text).not.toContain('Avlyst');
    expect(change?.calendar).toContain('STATUS:CANCELLED');
  });

  it('takes no line break from a name into the subject', async () => {
    const { project, ids } = await invitees(['nb']);
    await house.store.write((tx) =>
      tx
        .update(participants)
        .set({ name: 'Eva\r\nBcc: all@example.no' })
        .where(eq(participants.id, ids[0] ?? '')),
    );
    await give(project, 'pack.save', { language: 'nb', subject: 'Til {{name}}\r\nfra oss' });
    await send(project, ids);
    expect((await mailsOf(project))[0]?.subject).toBe('Til Eva Bcc: all@example.no fra oss');
  });
});

describe('a mail in the outbox', () => {
  const set = (project: Project, values: Partial<typeof mails.$inferInsert>) =>
    house.store.write((tx) => tx.update(mails).set(values).where(eq(mails.projectId, project.id)));
  const oneMail = async () => {
    const { project, ids } = await invitees(['nb']);
    await send(project, ids);
    const [mail] = await mailsOf(project);
    return { project, mailId: mail?.id ?? '', participantId: ids[0] ?? '' };
  };

  it('can be cancelled while it waits; then its person is to be invited again, and it can be sent after all', async () => {
    const { project, mailId, participantId } = await oneMail();
    await give(project, 'mail.cancel', { mailId });
    expect(await replyOf(participantId)).toBe('planned');
    expect(await outcomeOf(give(project, 'mail.cancel', { mailId }))).toBe('mail-gone');
    await give(project, 'mail.retry', { mailId });
    expect([(await mailsOf(project))[0]?.state, await replyOf(participantId)]).toEqual(['queued', 'invited']);
  });

  it('that was sent, or is being sent at this moment, can be neither cancelled nor tried again', async () => {
    const { project, mailId } = await oneMail();
    for (const gone of [{ state: 'sent' }, { state: 'queued', attempts: 1, error: '' }] as const) {
      await set(project, gone);
      for (const act of ['mail.cancel', 'mail.retry'])
        expect(await outcomeOf(give(project, act, { mailId }))).toBe('mail-gone');
    }
  });

  it('that failed is tried again from the beginning, at the address as it was put right', async () => {
    const { project, mailId, participantId } = await oneMail();
    await set(project, { state: 'failed', attempts: 8, error: '550 no such user', nextAt: null });
    await house.store.write((tx) =>
      tx.update(participants).set({ email: 'right@example.no' }).where(eq(participants.id, participantId)),
    );
    await give(project, 'mail.retry', { mailId });
    expect((await mailsOf(project))[0]).toMatchObject({
      ...{ state: 'queued', attempts: 0, error: '', recipient: 'right@example.no' },
    });
  });

  it('whose words have been deleted by now is not sent empty', async () => {
    const { project, mailId } = await oneMail();
    await set(project, { state: 'failed', text: '', nextAt: null });
    expect(await outcomeOf(give(project, 'mail.retry', { mailId }))).toBe('letter-gone');
  });

  it('whose person has left the register keeps its address', async () => {
    const { project, mailId } = await oneMail();
    await set(project, { state: 'failed', participantId: null, nextAt: null });
    await give(project, 'mail.retry', { mailId });
    expect((await mailsOf(project))[0]?.recipient).toMatch(/^person\d+@example.no$/);
  });
});
