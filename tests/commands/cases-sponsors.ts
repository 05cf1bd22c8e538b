import { expect } from 'vitest';
import { makePilot } from '../support/pilots';
import { askStatus, codeOf, makeSponsor } from '../support/sponsors';
import { call } from '../support/make';
import { row, rows } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
/** Of the other project: its pilot, a sponsor of its municipality, and what that one asked. */
const theirs = { pilotId: '', sponsorId: '', requestId: '' };
/** The link before a new one was made. */
let before = '';

/** A pilot and a sponsor that follows it, here and in the other project. */
async function followed(w: World) {
  theirs.pilotId = await makePilot(w.house, w.elsewhere.project, 'Theirs');
  const { sponsorId, code } = await makeSponsor(w.house, w.elsewhere.project, [theirs.pilotId]);
  await askStatus(w.house, code, theirs.pilotId);
  theirs.sponsorId = sponsorId;
  theirs.requestId = (await rows(w.house, 'statusRequests', { pilotId: theirs.pilotId }))[0]?.id ?? '';
  const pilotId = await makePilot(w.house, w.project);
  return { pilotId, ...(await makeSponsor(w.house, w.project, [pilotId])) };
}
const foreignSponsor = () => [{ sponsorId: theirs.sponsorId }];
const foreignPilots = () => [{ pilotIds: [theirs.pilotId] }];

export const sponsorCases: Cases<
  | 'sponsor.save'
  | 'sponsor.link'
  | 'sponsor.remove'
  | 'sponsor.restore'
  | 'sponsor.follow'
  | 'status.report'
  | 'status.ask'
> = {
  'sponsor.save': {
    may: 'owners',
    as: 'owner',
    async input(w) {
      const { sponsorId, pilotId } = await followed(w);
      return {
        ...ofProject(w),
        sponsorId,
        name: 'The directorate',
        email: 'D@example.no',
        pilotIds: [pilotId],
      };
    },
    otherwise: { name: 'Another' },
    foreign: () => [...foreignSponsor(), ...foreignPilots()],
    async done(w, { sponsorId }) {
      const saved = await row(w.house, 'sponsors', { id: sponsorId ?? '' });
      expect(saved).toMatchObject({ name: 'The directorate', email: 'd@example.no', contact: '' });
      expect(saved.code).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/);
      expect(await rows(w.house, 'follows', { sponsorId: sponsorId ?? '' })).toHaveLength(1);
    },
  },
  'sponsor.link': {
    may: 'owners',
    as: 'owner',
    async input(w) {
      const { sponsorId, code } = await followed(w);
      before = code;
      return { ...ofProject(w), sponsorId };
    },
    otherwise: { sponsorId: 'another' },
    foreign: foreignSponsor,
    async done(w, { sponsorId }) {
      expect(await codeOf(w.house, sponsorId)).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/);
      expect(await codeOf(w.house, sponsorId)).not.toBe(before);
    },
  },
  'sponsor.remove': {
    may: 'owners',
    as: 'owner',
    input: async (w) => ({ ...ofProject(w), sponsorId: (await followed(w)).sponsorId }),
    otherwise: { sponsorId: 'another' },
    foreign: foreignSponsor,
    async done(w, { sponsorId }) {
      expect((await row(w.house, 'sponsors', { id: sponsorId })).removedAt).not.toBeNull();
    },
  },
  'sponsor.restore': {
    may: 'owners',
    as: 'owner',
    async input(w) {
      const input = { ...ofProject(w), sponsorId: (await followed(w)).sponsorId };
      await call(w.house, w.actors.owner, 'sponsor.remove', input);
      return input;
    },
    otherwise: { sponsorId: 'another' },
    foreign: foreignSponsor,
    async done(w, { sponsorId }) {
      expect((await row(w.house, 'sponsors', { id: sponsorId })).removedAt).toBeNull();
    },
  },
  'sponsor.follow': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const { sponsorId } = await followed(w);
      return { ...ofProject(w), sponsorId, pilotIds: ['', await makePilot(w.house, w.project, 'Mentors')] };
    },
    otherwise: { pilotIds: [] },
    foreign: foreignPilots,
    async done(w, { sponsorId, pilotIds }) {
      const now = await rows(w.house, 'follows', { sponsorId });
      expect(now.map(({ pilotId }) => pilotId)).toEqual(pilotIds?.slice(1));
    },
  },
  'status.report': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const { pilotId, code } = await followed(w);
      await askStatus(w.house, code, pilotId);
      const [request] = await rows(w.house, 'statusRequests', { pilotId });
      const told = { state: 'delayed' as const, text: 'Three families so far' };
      return { ...ofProject(w), pilotId, requestId: request?.id ?? '', ...told };
    },
    otherwise: { text: 'Another' },
    foreign: () => [{ pilotId: theirs.pilotId }, { requestId: theirs.requestId }],
    async done(w, { pilotId, requestId }) {
      const told = await row(w.house, 'statusReports', { pilotId });
      expect(told).toMatchObject({ requestId, state: 'delayed', text: 'Three families so far' });
    },
  },
  'status.ask': {
    may: 'passersBy',
    as: 'nobody',
    async input(w) {
      const { pilotId, code } = await followed(w);
      return { code, pilotId, text: 'How many families?', due: '2099-05-01' };
    },
    otherwise: { due: '2099-06-01' },
    foreign: () => [{ pilotId: theirs.pilotId }],
    async done(w, { pilotId }, answer) {
      expect(answer).toEqual({});
      const asked = await row(w.house, 'statusRequests', { pilotId });
      expect(asked).toMatchObject({ ...ofProject(w), text: 'How many families?', due: '2099-05-01' });
    },
  },
};
