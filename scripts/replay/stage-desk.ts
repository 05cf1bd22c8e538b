import { randomUUID } from 'node:crypto';
import { Refused, socket, type Fields } from './client';
import { watchStaff } from './watch';
import { about, inPage, redirected, type World } from './world';

/** At the desk: the owner signs in and makes the project, as far as the tables. */

/** Makes the first owner through the first start's link. */
export async function installOwner(world: World, setupLink: string): Promise<void> {
  const { owner, account } = world;
  redirected(await owner.get(setupLink), /^\/setup$/, 'the setup link');
  const fields = { municipality: world.plan.municipality, name: 'Replay', ...account };
  redirected(await owner.submit('/setup', 'setup.install', fields), /^\/desk$/, 'setting up');
}

export async function signIn(world: World): Promise<void> {
  const page = await world.owner.post('/sign-in', { ...world.account });
  redirected(page, /^\/desk/, 'signing in');
}

/** @param other whether to make a second, empty project, whose doors are then tried */
export async function createProject(world: World, other: boolean): Promise<void> {
  const { title, aim, language } = world.plan;
  world.projectId = await newProject(world, { title, aim, language });
  if (other)
    world.otherProjectId = await newProject(world, { title: 'Replay: et annet prosjekt', aim: '', language });
}

async function newProject(world: World, fields: Fields): Promise<string> {
  const desk = await world.owner.get('/desk');
  const hidden = /name="municipalityId"[^>]*value="([^"]+)"/;
  const municipalityId = inPage(desk, hidden, 'hidden field municipalityId');
  const made = await world.owner.submit('/desk', 'project.create', { municipalityId, ...fields });
  const path = redirected(made, /^\/desk\/[^/]+$/, 'making the project');
  return path.slice('/desk/'.length);
}

export async function saveThemes(world: World): Promise<void> {
  for (const [i, theme] of world.plan.themes.entries()) {
    // An empty list sends nothing by a form, and an empty text by both ways.
    const questions = theme.questions.length > 0 ? theme.questions : '';
    const fields = { title: theme.title, questions };
    const answer = await about(theme.key, save(world, 'themes', 'theme.save', fields, i === 0));
    world.themes.set(theme.key, answer.themeId);
  }
}

export async function saveWorkshops(world: World): Promise<void> {
  for (const { number, date, start, minutes, place } of world.plan.workshops) {
    const fields = { projectId: world.projectId, number, date, start, minutes, place };
    const page = await world.owner.submit(`/desk/${world.projectId}/workshops`, 'workshop.save', fields);
    redirected(page, /^\/desk\//, `saving workshop ${number}`);
  }
}

/** One after another, so that they stand in the case's order. */
export async function saveInvitees(world: World): Promise<void> {
  for (const [i, invitee] of world.plan.invitees.entries()) {
    const { name, organisation, sector } = invitee;
    const fields = {
      name,
      organisation,
      sector,
      language: invitee.language ?? world.plan.language,
      email: '',
    };
    const answer = await about(invitee.key, save(world, 'people', 'invitee.save', fields, i === 0));
    world.persons.set(invitee.key, answer.participantId);
  }
}

/**
 * Saves one thing at the desk and learns its id. A form answers with a redirect only; the same call again over
 * `/call`, as after a lost answer, must then give the first answer and make nothing twice.
 */
export async function save(
  world: World,
  page: string,
  name: string,
  fields: Fields,
  byForm: boolean,
): Promise<Record<string, string>> {
  const { owner, projectId } = world;
  const input = { projectId, ...fields };
  const callId = randomUUID();
  if (byForm) {
    const saved = await owner.submit(`/desk/${projectId}/${page}`, name, input, callId);
    redirected(saved, /^\/desk\//, `${name} by form`);
  }
  const reply = await owner.call('console', projectId, name, input, callId);
  if (!reply.ok) throw new Refused(name, reply.problem);
  return reply.answer;
}

/** Opens console and screen as the facilitator's two windows do, and puts up the tables. */
export async function openRoom(world: World): Promise<void> {
  const { owner, projectId, recorder } = world;
  for (const path of [`/console/${projectId}`, `/screen/${projectId}`])
    recorder.equal(`GET ${path.split('/')[1]} as owner`, (await owner.get(path)).status, 200);
  world.opened(await socket(owner, 'console', projectId), await socket(owner, 'screen', projectId));
  watchStaff(world, 'console');
  watchStaff(world, 'screen');
  for (const group of world.plan.groups) {
    const facilitatorId = group.tableFacilitator ? world.persons.id(group.tableFacilitator) : '';
    const table = { themeId: world.themes.id(group.theme), facilitatorId, place: '' };
    world.groups.set(group.key, (await about(group.key, world.console.must('table.save', table))).groupId);
  }
  await checkProject(world);
}

async function checkProject(world: World): Promise<void> {
  const one = world.plan;
  const count = one.groups.length;
  const room = await world.console.seen('room', (view) => view.tables.length === count, `${count} tables`);
  const people = await world.console.seen(
    'console',
    (view) => view.people.length >= one.invitees.length,
    'the invitees',
  );
  const { recorder } = world;
  recorder.equal('invitees on the console', people.people.length, one.invitees.length);
  recorder.equal('the project', [room.project.title, room.project.aim], [one.title.trim(), one.aim.trim()]);
  const themes = one.groups.map((group) =>
    one.themes.find((theme) => theme.key === group.theme)?.title.trim(),
  );
  const shown = [...room.tables].sort((a, b) => a.number - b.number).map((table) => table.theme);
  recorder.equal('themes of the tables', shown, themes);
  const first = one.workshops.find((workshop) => workshop.number === room.workshop.number);
  if (first) recorder.equal('the date of the workshop', room.workshop.date, first.date);
}
