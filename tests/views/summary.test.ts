import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { osloInstant } from '~/domain/oslo';
import type { OpenHouse } from '~/house.server';
import { frontView } from '~/views/front.server';
import { roomView } from '~/views/room.server';
import { photoOf, summaryView } from '~/views/summary.server';
import { summaryDesk, summaryRecipients } from '~/views/summary-desk.server';
import { attendance, mails, workshops } from '~db/schema';
import { closeAfterAll, freshHouse, WITH_MAIL } from '../support/db';
import {
  call,
  goTo,
  makeMunicipality,
  makeParticipant,
  makeProject,
  projectRow,
  type Municipality,
  type Project,
} from '../support/make';
import { withCamera } from '../support/pictures';

let house: OpenHouse;
let shared: Municipality;
let project: Project;
beforeAll(async () => {
  house = await freshHouse(WITH_MAIL);
  shared = await makeMunicipality(house);
});
beforeEach(async () => {
  project = await makeProject(house, shared);
});
closeAfterAll();

const of = () => ({ projectId: project.id });
const db = () => house.store.read;
const projectNow = () => projectRow(house, project.id);
const at = (date: string, time: string) => new Date(osloInstant(date, time));
const stateAt = async (now: Date) => (await frontView(db(), await projectNow(), now)).summaries.at(-1);
const heldOn = (date: string) =>
  house.store.write(async (tx) => {
    await tx.update(workshops).set({ date }).where(eq(workshops.id, project.workshopId));
    await tx.update(attendance).set({ at: at(date, '16:00') });
  });
const invite = async (name: string, email: string) => {
  const about = { name, sector: 'target', language: 'nb', email } as const;
  return (await call(house, project.owner, 'invitee.save', { ...of(), ...about })).answer.participantId ?? '';
};
const send = (participantIds: string[]) =>
  call(house, project.owner, 'summary.send', { ...of(), participantIds });

describe('the front page', () => {
  it('counts the days to the summary by the days of Norway', async () => {
    await makeParticipant(house, project, 'Anna');
    await heldOn('2026-02-03');
    expect(await stateAt(at('2026-02-03', '23:59'))).toBeUndefined();
    expect((await stateAt(at('2026-02-04', '00:01')))?.daysLeft).toBe(0);
    await goTo(house, project, 'end');
    expect((await stateAt(at('2026-02-03', '23:59')))?.daysLeft).toBe(1);
    expect((await stateAt(at('2026-02-06', '08:00')))?.daysLeft).toBe(-2);
  });

  it('tells when it was sent and to how many, each counted once', async () => {
    const [anna, bo] = [await invite('Anna', 'anna@example.no'), await invite('Bo', 'bo@example.no')];
    expect(await stateAt(house.now())).toBeUndefined();
    await send([anna, bo]);
    await call(house, project.owner, 'summary.send', { ...of(), participantIds: [anna], again: true });
    const now = house.now();
    expect(await stateAt(now)).toMatchObject({ people: 2, failed: 0 });
    await house.store.write((tx) =>
      tx.update(mails).set({ state: 'failed' }).where(eq(mails.participantId, bo)),
    );
    expect(await stateAt(now)).toMatchObject({ people: 1, failed: 1 });
  });
});

describe('who receives it', () => {
  it('is everyone on the register, those who were there first, with what each has got', async () => {
    const away = await invite('Away', 'away@example.no');
    const there = await invite('There', 'there@example.no');
    await call(house, project.owner, 'attendance.mark', { ...of(), participantId: there, here: true });
    await send([away]);
    const listed = await summaryRecipients(db(), await projectNow(), true);
    expect(listed.map(({ name, present, mail }) => [name, present, mail?.state ?? null])).toEqual([
      ['There', true, null],
      ['Away', false, 'queued'],
    ]);
    const forReaders = await summaryRecipients(db(), await projectNow(), false);
    expect(JSON.stringify(forReaders)).not.toContain('@example.no');
  });
});

describe('pictures', () => {
  it('stand in the summary in their order with their table, and only those of this project are shown', async () => {
    const photos = [await withCamera({ width: 30, height: 20 })];
    await call(house, project.owner, 'photo.add', { ...of(), photos, caption: 'One' });
    const about = { caption: 'Two', groupId: project.tables[1] };
    await call(house, project.owner, 'photo.add', { ...of(), photos, ...about });
    const view = await summaryView(db(), await projectNow(), house.now().getTime());
    expect(view.photos).toMatchObject([
      { caption: 'One', table: null, width: 20, height: 30 },
      { caption: 'Two', table: { number: 2, theme: 'Work' } },
    ]);
    const { photos: listed } = await summaryDesk(db(), await projectNow(), house.now());
    const id = listed[0]?.id ?? '';
    expect(await photoOf(db(), await projectNow(), id)).toEqual(view.photos[0]?.image);
    const other = await projectRow(house, (await makeProject(house, shared)).id);
    expect(await photoOf(db(), other, id)).toBeNull();
    await call(house, project.owner, 'photo.remove', { ...of(), photoId: id });
    expect(await photoOf(db(), await projectNow(), id)).toBeNull();
  });
});

it('the room learns when the summary may be read', async () => {
  expect((await roomView(db(), await projectNow())).summaries).toEqual([]);
  await call(house, project.owner, 'summary.open', of());
  expect((await roomView(db(), await projectNow())).summaries).toEqual([1]);
});
