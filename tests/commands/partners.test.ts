import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProjectRole } from '~/domain/lists';
import type { OpenHouse } from '~/house.server';
import { anchoringView } from '~/views/anchoring.server';
import { participants } from '~db/schema';
import { closeAfterAll, freshHouse } from '../support/db';
import { call, makeMunicipality, makeProject, outcomeOf, projectRow, type Project } from '../support/make';
import { addPartner, addStaff, dismiss, letIn, look, newEmail } from './guests';
import { row, rows } from './rows';

let house: OpenHouse;
let project: Project;
let partnerId: string;
beforeAll(async () => {
  house = await freshHouse();
});
beforeEach(async () => {
  project = await makeProject(house);
  partnerId = await addPartner(house, project);
});
closeAfterAll();

const of = (one: Project) => ({ projectId: one.id });
const admit = (email?: string, role?: ProjectRole, to = project, from = partnerId) =>
  letIn(house, to, from, email, role);

describe('removing a partner', () => {
  const remove = () => outcomeOf(call(house, project.owner, 'partner.remove', { ...of(project), partnerId }));
  const invite = async () => {
    const input = { ...of(project), name: 'Ida', sector: 'politics', language: 'nn' } as const;
    const id = (await call(house, project.owner, 'invitee.save', input)).answer.participantId ?? '';
    await house.store.write((tx) =>
      tx.update(participants).set({ partnerId }).where(eq(participants.id, id)),
    );
    return id;
  };

  it('is refused while people of it have access, and while invitees come from it', async () => {
    const guest = await admit();
    expect(await remove()).toBe('partner-in-use');
    await dismiss(house, project, guest);
    await invite();
    expect(await remove()).toBe('partner-in-use');
  });

  it('frees those who were taken out of the list, and undoing puts both back', async () => {
    const id = await invite();
    await call(house, project.owner, 'invitee.remove', { ...of(project), participantId: id });
    const { answer } = await call(house, project.owner, 'partner.remove', { ...of(project), partnerId });
    expect((await row(house, 'participants', { id })).partnerId).toBe('');
    await call(house, project.owner, 'change.undo', { ...of(project), changeId: answer.changeId ?? '' });
    expect((await row(house, 'partners', { id: partnerId })).name).toBe('Lilleby');
    expect((await row(house, 'participants', { id })).partnerId).toBe(partnerId);
  });

  it('cannot be undone into access: those who were dismissed stay out', async () => {
    const guest = await admit();
    await dismiss(house, project, guest);
    const { answer } = await call(house, project.owner, 'partner.remove', { ...of(project), partnerId });
    await call(house, project.owner, 'change.undo', { ...of(project), changeId: answer.changeId ?? '' });
    expect(await look(house, guest, 'view.desk', project.id)).toBe('not-found');
  });

  it('cannot be done by undoing its making once people have access through it', async () => {
    const { answer } = await call(house, project.owner, 'partner.save', { ...of(project), name: 'Nyvik' });
    await admit(newEmail(), 'reader', project, answer.partnerId);
    const undo = { ...of(project), changeId: answer.changeId ?? '' };
    expect(await outcomeOf(call(house, project.owner, 'change.undo', undo))).toBe('changed-since');
  });
});

describe('a point of the anchoring', () => {
  const save = (input: object) =>
    outcomeOf(call(house, project.owner, 'anchor.save', { ...of(project), ...input } as never));

  it('takes its own choices and no other', async () => {
    expect(await save({ item: 'guide', choice: 'hired' })).toBe('accepted');
    expect(await save({ item: 'reach', choice: 'several' })).toBe('accepted');
    expect(await save({ item: 'guide', choice: 'several' })).toBe('invalid-input');
    expect(await save({ item: 'mayor', choice: 'own' })).toBe('invalid-input');
    expect(await save({ item: 'king' })).toBe('invalid-input');
  });

  it('takes only dates that exist', async () => {
    expect(await save({ item: 'mayor', date: '2028-02-29' })).toBe('accepted');
    expect(await save({ item: 'mayor', date: '2027-02-29' })).toBe('invalid-input');
    expect(await save({ item: 'mayor', date: 'soon' })).toBe('invalid-input');
  });

  it('is one row, however often it is saved', async () => {
    await save({ item: 'mayor', name: 'Olga' });
    await save({ item: 'mayor', name: 'Ola', settled: 'on' });
    expect(await rows(house, 'anchors', of(project))).toMatchObject([{ name: 'Ola', settled: true }]);
  });
});

describe('the anchoring page', () => {
  const view = async (role: 'owner' | 'reader') =>
    anchoringView(house.store.read, await projectRow(house, project.id), role);

  it('shows every point in order, filled in or not', async () => {
    await call(house, project.owner, 'anchor.save', { ...of(project), item: 'mayor', name: 'Olga' });
    const { points } = await view('reader');
    expect(points.map(({ item, name }) => [item, name])).toEqual([
      ['owner', ''],
      ['resource', ''],
      ['director', ''],
      ['mayor', 'Olga'],
      ['budget', ''],
      ['guide', ''],
      ['reach', ''],
    ]);
  });

  it('shows each partner with its own people, addresses to owners only, and who may be given a link', async () => {
    const email = newEmail();
    await addStaff(house, await makeMunicipality(house), email);
    await admit(email, 'reader');
    await admit(newEmail());
    const [partner] = (await view('owner')).partners;
    expect(partner).toMatchObject({ name: 'Lilleby', invitees: 0 });
    const told = partner?.members.map(({ role, active, mayLink }) => ({ role, active, mayLink }));
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        { role: 'reader', active: false, mayLink: false },
        { role: 'facilitator', active: false, mayLink: true },
      ]),
    );
    expect(JSON.stringify(await view('owner'))).toContain(email);
    expect(JSON.stringify(await view('reader'))).not.toContain(email);
  });
});
