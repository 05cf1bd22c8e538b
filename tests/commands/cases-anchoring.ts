import { expect } from 'vitest';
import { call } from '../support/make';
import { row, rows } from './rows';
import type { Cases, World } from './world';

let numbers = 0;
const fresh = (word: string) => `${word}${(numbers += 1)}@partner.example.no`;
const ofProject = (w: World) => ({ projectId: w.project.id });

/** The same in the other municipality's project, for ids that must not be found here. */
const there = (w: World): World => ({
  ...w,
  project: w.elsewhere.project,
  actors: { ...w.actors, owner: w.elsewhere.project.owner },
});
const partnerIn = async (w: World) =>
  (await call(w.house, w.actors.owner, 'partner.save', { ...ofProject(w), name: 'Lilleby' })).answer
    .partnerId ?? '';
const memberIn = async (w: World) => {
  const about = { name: 'Guri Gjest', email: fresh('guri'), role: 'reader' } as const;
  const input = { ...ofProject(w), partnerId: await partnerIn(w), ...about };
  return (await call(w.house, w.actors.owner, 'partner.admit', input)).answer.memberId ?? '';
};
/** Made by `input`, for `foreign`. */
const theirs = { partnerId: '', memberId: '' };

const onMember = {
  may: 'owners',
  as: 'owner',
  async input(w: World) {
    theirs.memberId = await memberIn(there(w));
    return { ...ofProject(w), memberId: await memberIn(w) };
  },
  otherwise: { memberId: 'another' },
  foreign: () => [{ memberId: theirs.memberId }],
} as const;

export const anchoringCases: Cases<
  'anchor.save' | 'partner.save' | 'partner.remove' | 'partner.admit' | 'partner.dismiss' | 'partner.link'
> = {
  'anchor.save': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({
      ...ofProject(w),
      item: 'director',
      settled: 'on',
      name: 'Dina Direktør',
      date: '2026-02-03',
    }),
    otherwise: { name: 'Another' },
    async done(w) {
      const point = await row(w.house, 'anchors', { projectId: w.project.id, item: 'director' });
      expect(point).toMatchObject({ settled: true, choice: '', name: 'Dina Direktør', date: '2026-02-03' });
    },
  },
  'partner.save': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      theirs.partnerId = await partnerIn(there(w));
      return { ...ofProject(w), name: 'Lilleby', contact: 'Lise', email: 'Lise@Lilleby.no' };
    },
    otherwise: { name: 'Another' },
    foreign: () => [{ partnerId: theirs.partnerId }],
    async done(w, _, { partnerId = '' }) {
      const partner = await row(w.house, 'partners', { id: partnerId });
      expect(partner).toMatchObject({ name: 'Lilleby', contact: 'Lise', email: 'lise@lilleby.no' });
    },
  },
  'partner.remove': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      theirs.partnerId = await partnerIn(there(w));
      return { ...ofProject(w), partnerId: await partnerIn(w) };
    },
    otherwise: { partnerId: 'another' },
    foreign: () => [{ partnerId: theirs.partnerId }],
    async done(w, { partnerId }) {
      expect(await rows(w.house, 'partners', { id: partnerId })).toEqual([]);
    },
  },
  'partner.admit': {
    may: 'owners',
    as: 'owner',
    async input(w) {
      theirs.partnerId = await partnerIn(there(w));
      const about = { name: 'Guri Gjest', email: fresh('guri'), role: 'facilitator' } as const;
      return { ...ofProject(w), partnerId: await partnerIn(w), ...about };
    },
    otherwise: { role: 'reader' },
    foreign: () => [{ partnerId: theirs.partnerId }],
    async done(w, input, { personId = '', memberId = '', token }) {
      expect((await row(w.house, 'people', { email: input.email })).id).toBe(personId);
      const member = await row(w.house, 'projectMembers', { id: memberId });
      expect(member).toMatchObject({ personId, partnerId: input.partnerId, role: 'facilitator' });
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(await rows(w.house, 'memberships', { personId })).toEqual([]);
    },
  },
  'partner.dismiss': {
    ...onMember,
    async done(w, { memberId }) {
      expect(await rows(w.house, 'projectMembers', { id: memberId })).toEqual([]);
    },
  },
  'partner.link': {
    ...onMember,
    async done(w, { memberId }, { token, personId = '' }) {
      expect(token).toMatch(/^[\w-]{43}$/);
      expect((await row(w.house, 'projectMembers', { id: memberId })).personId).toBe(personId);
      expect(await rows(w.house, 'links', { personId })).toHaveLength(2);
    },
  },
};
