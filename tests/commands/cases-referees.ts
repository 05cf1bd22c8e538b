import { expect } from 'vitest';
import { call, type Project } from '../support/make';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
/** Of the other project: who was last added there. */
let theirs = '';
const about = { name: 'Ragna', role: 'Health', organisation: 'The county', email: 'ragna@example.no' };

async function aReferee({ house }: World, { id: projectId, owner }: Project): Promise<string> {
  const input = { projectId, ...about, language: 'nn' };
  return (await call(house, owner, 'referee.save', input)).answer.refereeId ?? '';
}
/** One in this project, and one in the other. */
export async function refereeHere(w: World): Promise<string> {
  theirs = await aReferee(w, w.elsewhere.project);
  return aReferee(w, w.project);
}

export const refereeCases: Cases<
  'referee.save' | 'referee.remove' | 'referee.restore' | 'referee.ask' | 'comments.ask'
> = {
  'comments.ask': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await call(w.house, w.actors.owner, 'comments.open', ofProject(w));
      const input = { ...ofProject(w), name: 'Dina', email: 'dina@example.no' };
      await call(w.house, w.actors.owner, 'invitee.save', { ...input, sector: 'business', language: 'nn' });
      return ofProject(w);
    },
    otherwise: { again: true },
    async done(w) {
      const [mail, more] = await rows(w.house, 'mails', { ...ofProject(w), kind: 'proposals' });
      expect(mail).toMatchObject({ recipient: 'dina@example.no', language: 'nn', state: 'queued' });
      expect(mail?.text).toContain('http://samverk.example/k/');
      expect(more).toBeUndefined();
    },
  },
  'referee.ask': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      await call(w.house, w.actors.owner, 'comments.open', ofProject(w));
      return { ...ofProject(w), refereeIds: [await refereeHere(w)] };
    },
    otherwise: { again: true },
    foreign: () => [{ refereeIds: [theirs] }],
    async done(w, input) {
      const refereeId = (input.refereeIds as string[])[0] ?? '';
      const { code } = await row(w.house, 'referees', { id: refereeId });
      const [mail] = await rows(w.house, 'mails', { ...ofProject(w), kind: 'comments' });
      expect(mail).toMatchObject({
        participantId: null,
        refereeId,
        recipient: about.email,
        language: 'nn',
        state: 'queued',
      });
      expect(mail?.text).toContain(`http://samverk.example/c/${code}`);
    },
  },
  'referee.save': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), refereeId: await refereeHere(w), ...about, language: 'en' }),
    otherwise: { name: 'Another' },
    foreign: () => [{ refereeId: theirs }],
    async done(w, input, { refereeId = '' }) {
      const saved = await row(w.house, 'referees', { id: refereeId });
      expect(saved).toMatchObject({ ...about, id: input.refereeId, language: 'en', removedAt: null });
      expect(saved.code).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/);
    },
  },
  'referee.remove': {
    may: 'leaders',
    as: 'facilitator',
    input: async (w) => ({ ...ofProject(w), refereeId: await refereeHere(w) }),
    otherwise: { refereeId: 'another' },
    foreign: () => [{ refereeId: theirs }],
    async done(w, input) {
      const { removedAt } = await row(w.house, 'referees', { id: input.refereeId });
      expect(removedAt).toBeInstanceOf(Date);
    },
  },
  'referee.restore': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const input = { ...ofProject(w), refereeId: await refereeHere(w) };
      await call(w.house, w.actors.owner, 'referee.remove', input);
      return input;
    },
    otherwise: { refereeId: 'another' },
    foreign: () => [{ refereeId: theirs }],
    async done(w, input) {
      expect((await row(w.house, 'referees', { id: input.refereeId })).removedAt).toBeNull();
    },
  },
};
