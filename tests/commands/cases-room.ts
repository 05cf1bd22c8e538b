import { expect } from 'vitest';
import { call, makeScreen } from '../support/make';
import { row } from './rows';
import type { Cases, World } from './world';

const ofProject = (w: World) => ({ projectId: w.project.id });
let screenNumbers = 100_000;
const freshNumber = () => String((screenNumbers += 1));

export const roomCases: Cases<'session.step' | 'session.timer' | 'screen.pair' | 'screen.release'> = {
  'session.step': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), expected: 'welcome', step: 'groups' }),
    otherwise: { step: 'needs' },
    async done(w) {
      expect((await row(w.house, 'workshops', { id: w.project.workshopId })).step).toBe('groups');
    },
  },
  'session.timer': {
    may: 'leaders',
    as: 'facilitator',
    input: (w) => ({ ...ofProject(w), act: 'start', minutes: 15 }),
    otherwise: { minutes: 20 },
    async done(w) {
      const workshop = await row(w.house, 'workshops', { id: w.project.workshopId });
      expect(workshop.timerEndsAt).toBeInstanceOf(Date);
      expect(workshop.timerLeftMs).toBeNull();
    },
  },
  'screen.pair': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const number = freshNumber();
      await makeScreen(w.house, number);
      return { ...ofProject(w), number: `${number.slice(0, 3)} ${number.slice(3)}` };
    },
    otherwise: { number: '000' },
    async done(w, _, { screenId = '' }) {
      expect((await row(w.house, 'screens', { id: screenId })).projectId).toBe(w.project.id);
    },
  },
  'screen.release': {
    may: 'leaders',
    as: 'facilitator',
    async input(w) {
      const number = freshNumber();
      const screenId = await makeScreen(w.house, number);
      await call(w.house, w.actors.owner, 'screen.pair', { ...ofProject(w), number });
      return { ...ofProject(w), screenId };
    },
    otherwise: { screenId: 'another' },
    foreign: (w) => [{ screenId: w.elsewhere.screenId }],
    async done(w, input) {
      expect((await row(w.house, 'screens', { id: input.screenId })).projectId).toBeNull();
    },
  },
};

const aboutMe = { name: 'Guro', organisation: 'NAV', sector: 'municipality', language: 'so' } as const;

export const peopleCases: Cases<'person.join' | 'person.claim' | 'person.edit'> = {
  'person.join': {
    may: 'comers',
    as: 'nobody',
    input: (w) => ({ ...aboutMe, roomCode: w.project.roomCode.toLowerCase() }),
    otherwise: { name: 'Another' },
    async done(w, _, { participantId = '' }) {
      expect(await row(w.house, 'participants', { id: participantId })).toMatchObject({
        ...aboutMe,
        invited: false,
      });
      await row(w.house, 'attendance', { participantId, workshopId: w.project.workshopId });
      // The seating was made before: who comes late finds a seat.
      await row(w.house, 'seats', { participantId });
    },
  },
  'person.claim': {
    may: 'comers',
    as: 'nobody',
    async input(w) {
      const input = { ...ofProject(w), name: 'Ida', sector: 'politics', language: 'nb' } as const;
      const { answer } = await call(w.house, w.actors.owner, 'invitee.save', input);
      return {
        personalCode: (await row(w.house, 'participants', { id: answer.participantId ?? '' })).personalCode,
      };
    },
    otherwise: { personalCode: 'ABCDEFGHJK' },
    async done(w, input, { participantId = '' }) {
      expect((await row(w.house, 'participants', { id: participantId })).personalCode).toBe(
        input.personalCode,
      );
      await row(w.house, 'attendance', { participantId, workshopId: w.project.workshopId });
    },
  },
  'person.edit': {
    may: 'guests',
    as: 'participant',
    input: (w) => ({ ...ofProject(w), ...aboutMe }),
    otherwise: { name: 'Another' },
    async done(w) {
      expect(await row(w.house, 'participants', { id: w.anna.participantId })).toMatchObject(aboutMe);
    },
  },
};
