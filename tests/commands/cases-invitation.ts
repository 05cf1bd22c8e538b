import { expect } from 'vitest';
import { mails } from '~db/schema';
import { call } from '../support/make';
import { row, rows } from './rows';
import { type Cases, type World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
let people = 0;
/** Someone with an address who is to be invited. */
const invitee = async (w: World, email = `person${(people += 1)}@example.no`) => {
  const input = { ...ofProject(w), name: 'Ida', sector: 'politics', language: 'nn', email } as const;
  return (await call(w.house, w.actors.owner, 'invitee.save', input)).answer.participantId ?? '';
};
/** A mail in the outbox of a project; a postman might have left it like this. */
const mailOf = async (
  w: World,
  projectId: string,
  state: 'queued' | 'failed',
  participantId: string | null,
) => {
  const now = w.house.now();
  const letter = { kind: 'invitation', language: 'nb', subject: 'S', text: 'T', calendar: '' } as const;
  const to = { recipient: 'old@example.no', recipientName: 'Ida', participantId };
  const how = { state, attempts: 0, nextAt: state === 'queued' ? now : null, error: '' };
  const id = w.house.newId();
  await w.house.store.write((tx) =>
    tx.insert(mails).values({ id, projectId, ...letter, ...to, ...how, createdAt: now, sentAt: null }),
  );
  return id;
};
/** A mail of the other project. */
let theirMailId = '';
const withTheirs = async <T>(w: World, input: T): Promise<T> => {
  theirMailId = await mailOf(w, w.elsewhere.project.id, 'queued', null);
  return input;
};

export const invitationCases: Cases<'pack.save' | 'pack.reset' | 'pack.send' | 'mail.retry' | 'mail.cancel'> =
  {
    'pack.save': {
      may: 'leaders',
      as: 'facilitator',
      input: (w) => ({ ...ofProject(w), language: 'ar', subject: 'دعوة', closing: 'Mvh\r\nKari' }),
      otherwise: { subject: 'Another' },
      async done(w) {
        const texts = await rows(w.house, 'packTexts', { projectId: w.project.id });
        expect(texts.map(({ language, part, text }) => [language, part, text]).sort()).toEqual([
          ['ar', 'closing', 'Mvh\nKari'],
          ['ar', 'subject', 'دعوة'],
        ]);
      },
    },
    'pack.reset': {
      may: 'leaders',
      as: 'facilitator',
      async input(w) {
        for (const language of ['nb', 'nn'])
          await call(w.house, w.actors.owner, 'pack.save', { ...ofProject(w), language, subject: 'Mine' });
        return { ...ofProject(w), language: 'nb' };
      },
      otherwise: { language: 'nn' },
      async done(w) {
        const texts = await rows(w.house, 'packTexts', { projectId: w.project.id });
        expect(texts.map((text) => text.language)).toEqual(['nn']);
      },
    },
    'pack.send': {
      may: 'leaders',
      as: 'facilitator',
      input: async (w) => ({ ...ofProject(w), participantIds: [await invitee(w, 'ida@example.no')] }),
      otherwise: { kind: 'change' },
      foreign: (w) => [{ participantIds: [w.elsewhere.outsider.participantId] }],
      async done(w, input) {
        const [participantId = ''] = input.participantIds as string[];
        const [mail] = await rows(w.house, 'mails', { participantId });
        expect(mail).toMatchObject({
          ...{ kind: 'invitation', language: 'nn', recipient: 'ida@example.no', recipientName: 'Ida' },
          ...{ state: 'queued', attempts: 0, error: '', sentAt: null },
        });
        const { personalCode, reply } = await row(w.house, 'participants', { id: participantId });
        expect(mail?.text).toContain(`http://samverk.example/k/${personalCode}`);
        expect(reply).toBe('invited');
      },
    },
    'mail.retry': {
      may: 'leaders',
      as: 'facilitator',
      async input(w) {
        const mailId = await mailOf(w, w.project.id, 'failed', await invitee(w, 'right@example.no'));
        return withTheirs(w, { ...ofProject(w), mailId });
      },
      otherwise: { mailId: 'another' },
      foreign: () => [{ mailId: theirMailId }],
      async done(w, input) {
        expect(await row(w.house, 'mails', { id: input.mailId })).toMatchObject({
          ...{ state: 'queued', attempts: 0, error: '', nextAt: expect.any(Date) as Date },
          recipient: 'right@example.no',
        });
      },
    },
    'mail.cancel': {
      may: 'leaders',
      as: 'facilitator',
      async input(w) {
        const mailId = await mailOf(w, w.project.id, 'queued', await invitee(w));
        return withTheirs(w, { ...ofProject(w), mailId });
      },
      otherwise: { mailId: 'another' },
      foreign: () => [{ mailId: theirMailId }],
      async done(w, input) {
        const mail = await row(w.house, 'mails', { id: input.mailId });
        expect([mail.state, mail.error, mail.nextAt]).toEqual(['failed', '#cancelled', null]);
      },
    },
  };
