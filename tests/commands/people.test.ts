import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOBODY } from '~/domain/actor';
import { CODE_ALPHABET, spacedCode } from '~/domain/codes';
import type { OpenHouse } from '~/house.server';
import { closeAfterAll, freshHouse } from '../support/db';
import {
  call,
  closeVote,
  lead,
  makeCrowd,
  makeParticipant,
  makeProject,
  makeProposal,
  moveTo,
  openVote,
  outcomeOf,
  type Participant,
  type Project,
} from '../support/make';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
});
closeAfterAll();

const about = { name: 'Guro', organisation: 'NAV', sector: 'municipality', language: 'nb' } as const;
const join = (roomCode: string) => call(house, NOBODY, 'person.join', { ...about, roomCode });
const invite = async () => {
  const input = { projectId: project.id, name: 'Ida', sector: 'politics', language: 'nb' } as const;
  const { participantId = '' } = (await call(house, project.owner, 'invitee.save', input)).answer;
  return row(house, 'participants', { id: participantId });
};
const claim = (personalCode: string) => call(house, NOBODY, 'person.claim', { personalCode });

describe('coming in by the room code', () => {
  it('works however the code is typed', async () => {
    for (const typed of [
      spacedCode(project.roomCode).toLowerCase(),
      ` ${project.roomCode} `,
      [...project.roomCode].join('-'),
    ])
      expect((await join(typed)).projectId).toBe(project.id);
  });

  it('S5 with a code that nobody has is refused, and nobody is made', async () => {
    const wrong = [...CODE_ALPHABET]
      .map((sign) => sign.repeat(6))
      .filter((code) => code !== project.roomCode);
    for (const roomCode of wrong) expect(await outcomeOf(join(roomCode))).toBe('unknown-code');
    expect(await rows(house, 'participants', { projectId: project.id })).toEqual([]);
  });

  it('R5 makes a person of its own for each who comes, also at the same moment, and each with her own code', async () => {
    const crowd = await makeCrowd(house, project, 60);
    expect(new Set(crowd.map((one) => one.participantId)).size).toBe(60);
    const people = await rows(house, 'participants', { projectId: project.id });
    expect(new Set(people.map((one) => one.personalCode)).size).toBe(60);
    expect(new Set(people.map((one) => one.position)).size).toBe(60);
    expect(await rows(house, 'attendance', { workshopId: project.workshopId })).toHaveLength(60);
  });

  it.each([
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(101) }],
    ['sector', { sector: 'nobility' }],
    ['language', { language: 'norwegian please' }],
    ['organisation', { organisation: 'x'.repeat(101) }],
  ])('S6 refuses a wrong %s', async (_, wrong) => {
    const input = { ...about, roomCode: project.roomCode, ...wrong };
    expect(await outcomeOf(call(house, NOBODY, 'person.join', input as never))).toBe('invalid-input');
  });
});

describe('coming in by the personal code', () => {
  it('R7 is the same person on every device, and she comes once', async () => {
    const ida = await invite();
    const both = [await claim(ida.personalCode), await claim(spacedCode(ida.personalCode).toLowerCase())];
    expect(both.map((one) => one.answer.participantId)).toEqual([ida.id, ida.id]);
    expect(await rows(house, 'attendance', { participantId: ida.id })).toHaveLength(1);
    expect((await row(house, 'participants', { id: ida.id })).invited).toBe(true);
  });

  it('R7 from many devices at once is still one person who comes once', async () => {
    const ida = await invite();
    await Promise.all(Array.from({ length: 20 }, () => claim(ida.personalCode)));
    expect(await rows(house, 'attendance', { participantId: ida.id })).toHaveLength(1);
  });

  it('S5 with a code that nobody has is refused', async () => {
    expect(await outcomeOf(claim('ABCDEFGHJK'))).toBe('unknown-code');
    expect(await outcomeOf(claim(project.roomCode))).toBe('unknown-code');
  });
});

describe('a seat for who comes late', () => {
  it('is found where there are fewest people, and nobody is moved', async () => {
    const [anna, bo] = [
      await makeParticipant(house, project, 'Anna'),
      await makeParticipant(house, project, 'Bo'),
    ];
    await moveTo(house, project, anna, project.tables[0]);
    await moveTo(house, project, bo, project.tables[0]);
    const late = await makeParticipant(house, project, 'Late');
    expect((await row(house, 'seats', { participantId: late.participantId })).groupId).toBe(
      project.tables[1],
    );
    for (const early of [anna, bo])
      expect((await row(house, 'seats', { participantId: early.participantId })).groupId).toBe(
        project.tables[0],
      );
  });

  it('is not found before the room is seated', async () => {
    const early = await makeParticipant(house, project, 'Early');
    expect(await rows(house, 'seats', { participantId: early.participantId })).toEqual([]);
  });

  it('is found again for who was removed and put back', async () => {
    const anna = await makeParticipant(house, project, 'Anna');
    const bo = await makeParticipant(house, project, 'Bo');
    for (const one of [anna, bo]) await moveTo(house, project, one, project.tables[0]);
    const input = { projectId: project.id, participantId: anna.participantId };
    const { personalCode } = await row(house, 'participants', { id: anna.participantId });
    await call(house, project.owner, 'invitee.remove', input);
    await call(house, project.owner, 'invitee.restore', input);
    await claim(personalCode);
    expect(await rows(house, 'seats', { participantId: anna.participantId })).toHaveLength(1);
  });

  it('holds 60 who come at once to sizes that differ by at most one', async () => {
    const anna = await makeParticipant(house, project, 'Anna');
    await moveTo(house, project, anna, project.tables[0]);
    await makeCrowd(house, project, 60);
    const seats = await rows(house, 'seats', { workshopId: project.workshopId });
    const sizes = project.tables.map((id) => seats.filter((seat) => seat.groupId === id).length);
    expect(sizes.sort()).toEqual([30, 31]);
  });
});

describe('a new name', () => {
  const heardOf = async (job: () => Promise<unknown>) => {
    const heard: string[] = [];
    house.listen({
      published: (_, topics) => heard.push(...topics),
      signedOut: () => undefined,
      screenPaired: () => undefined,
    });
    await job();
    return heard;
  };
  const rename = (who: Participant) =>
    call(house, who, 'person.edit', { ...about, projectId: project.id, name: 'New' });

  it('reaches the room, where homework names people, whoever gives it', async () => {
    const anna = await makeParticipant(house, project, 'Anna');
    expect(await heardOf(() => rename(anna))).toContain('room');
    const input = { ...about, projectId: project.id, participantId: anna.participantId };
    expect(await heardOf(() => call(house, project.owner, 'invitee.save', input))).toContain('room');
  });

  it('of a table facilitator reaches her table, also when she has no seat', async () => {
    const bo = await makeParticipant(house, project, 'Bo');
    await lead(house, project, bo, 1);
    expect(await rows(house, 'seats', { participantId: bo.participantId })).toEqual([]);
    const heard = await heardOf(() => rename(bo));
    expect(heard.filter((one) => one.startsWith('table:'))).toEqual([`table:${project.tables[1]}`]);
  });
});

it('nobody is taken off the list while the vote is open', async () => {
  const anna = await makeParticipant(house, project, 'Anna');
  await makeProposal(house, project, 'A café');
  const round = await openVote(house, project);
  const remove = () =>
    outcomeOf(
      call(house, project.owner, 'invitee.remove', {
        projectId: project.id,
        participantId: anna.participantId,
      }),
    );
  expect(await remove()).toBe('vote-open');
  expect((await row(house, 'participants', { id: anna.participantId })).removedAt).toBeNull();
  await closeVote(house, project, round);
  expect(await remove()).toBe('accepted');
});

it('a person may correct her own words, and nobody else’s', async () => {
  const [anna, bo] = [
    await makeParticipant(house, project, 'Anna'),
    await makeParticipant(house, project, 'Bo'),
  ];
  const input = { ...about, projectId: project.id, name: 'Anna B' };
  await call(house, anna, 'person.edit', { ...input, participantId: bo.participantId } as never);
  expect((await row(house, 'participants', { id: anna.participantId })).name).toBe('Anna B');
  expect((await row(house, 'participants', { id: bo.participantId })).name).toBe('Bo');
});
