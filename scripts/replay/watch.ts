import { isTurnedAway, open, isOf, type Browser, type ViewMessage } from './client';
import type { Person, World } from './world';

/**
 * Who sees what: every view that anyone is sent during the replay is looked at, not only the latest, so that a
 * standing that shows for a moment is found too.
 */
const PROGRESS_FIELDS = [
  'voteRoundId',
  'open',
  'voted',
  'complete',
  'votes',
  'eligible',
  'abstained',
  'papers',
];
const PAPER_FIELDS = ['id', 'title', 'text', 'table'];
const SHOWN_FROM = ['result', 'homework', 'end'];

/** Watches what a participant is sent: the room, the own table, the own things, and nothing else. */
export function watchParticipant(world: World, person: Person): void {
  const name = person.invitee.key;
  person.live.onView((message) => {
    if (isOf(message, 'me')) {
      world.recorder.check(message.view.id === person.id, `${name} was sent another person's own view`);
      for (const id of [message.view.tableId, message.view.leadsTableId]) if (id) person.ownTables.add(id);
    } else if (message.topic.startsWith('table:'))
      person.boardsSent.add(message.topic.slice('table:'.length));
    else if (/^(card|homework):/.test(message.topic)) person.writingsSent.add(message.topic);
    else if (message.topic !== 'room')
      world.recorder.problem(`${name}, a participant, was sent "${message.topic}"`);
    watchStanding(world, name, message);
  });
}

/** Watches what the console or the screen is sent. */
export function watchStaff(world: World, name: 'console' | 'screen'): void {
  world[name].onView((message) => {
    if (name === 'screen' && (isOf(message, 'console') || isOf(message, 'me')))
      world.recorder.problem(`the screen was sent "${message.topic}"`);
    watchStanding(world, `the ${name}`, message);
  });
}

/** Nobody sees a standing while a vote is open, and the room sees none before the step "result". */
function watchStanding(world: World, who: string, message: ViewMessage): void {
  const { recorder } = world;
  const late = world.voting ? ' while the vote is open' : ' before the step "result"';
  if (isOf(message, 'room')) {
    const { paper, result, step } = message.view;
    const shown = result !== null && (paper?.open === true || !SHOWN_FROM.includes(step));
    recorder.check(!shown, `${who} was sent the room's result${late}`);
    for (const line of paper?.open ? paper.proposals : [])
      recorder.check(onlyHas(line, PAPER_FIELDS), `${who}: the ballot paper says more than it should`);
  }
  if (isOf(message, 'console') && world.voting)
    recorder.check(message.view.result === null, `${who} was sent a result${late}`);
  if (isOf(message, 'screen') && message.view.progress?.open)
    recorder.check(
      onlyHas(message.view.progress, PROGRESS_FIELDS),
      `${who}: the vote's progress says more than how many`,
    );
  if (isOf(message, 'screen') && world.voting)
    recorder.check(message.view.standing === null, `${who} was sent the standing${late}`);
}

function onlyHas(object: object, fields: readonly string[]): boolean {
  return Object.keys(object).every((field) => fields.includes(field));
}

/** At the end: nobody was sent the board of a table that was never theirs. */
export function checkBoardsSent(world: World): void {
  for (const person of world.people)
    for (const table of person.boardsSent)
      world.recorder.check(
        person.ownTables.has(table),
        `${person.invitee.key} was sent the board of ${world.groups.key(table)}, a table of others`,
      );
}

/** Tries the doors that must be shut for a participant and for a passer-by. */
export async function checkDoors(world: World, person: Person): Promise<void> {
  const { projectId } = world;
  const staffOnly = (id: string) => [
    `/console/${id}`,
    `/desk/${id}`,
    `/desk/${id}/people`,
    `/documents/${id}/codes.csv`,
    `/documents/${id}/summary-1.html`,
  ];
  const elsewhere = world.otherProjectId ?? crypto.randomUUID();
  const paths = [...staffOnly(projectId), ...staffOnly(elsewhere), `/screen/${projectId}`, '/desk'];
  const passerBy = open(world.base);
  await Promise.all([
    ...paths.map((path) => checkPage(world, 'a participant', person.browser, path)),
    ...[...paths, '/room'].map((path) => checkPage(world, 'a passer-by', passerBy, path)),
    checkSocket(world, 'a participant as console', person.browser, 'console', projectId),
    checkSocket(world, 'a participant as screen', person.browser, 'screen', projectId),
    checkSocket(world, 'a participant of another project', person.browser, 'participant', elsewhere),
    checkSocket(world, 'a passer-by', passerBy, 'participant', projectId),
    checkCall(world, 'a participant as console', person.browser, 'console'),
    checkCall(world, 'a participant', person.browser, 'participant'),
    checkCall(world, 'a passer-by', passerBy, 'console'),
  ]);
}

async function checkPage(world: World, who: string, browser: Browser, path: string): Promise<void> {
  const { status } = await browser.get(path);
  const refused = (status >= 300 && status < 400) || [401, 403, 404].includes(status);
  world.recorder.check(
    refused,
    `${who} was answered ${status} at ${path.replace(world.projectId, 'PROJECT')}`,
  );
}

async function checkSocket(
  world: World,
  who: string,
  browser: Browser,
  as: 'participant' | 'console' | 'screen',
  projectId: string,
): Promise<void> {
  world.recorder.check(await isTurnedAway(browser, as, projectId), `${who} got views over a socket`);
}

/** A call that only the facilitator may make, and that would change nothing if it were let through. */
async function checkCall(
  world: World,
  who: string,
  browser: Browser,
  as: 'participant' | 'console',
): Promise<void> {
  const input = { projectId: world.projectId, act: 'clear', minutes: 0 };
  const reply = await browser.call(as, world.projectId, 'session.timer', input);
  world.recorder.check(!reply.ok, `${who} was allowed to handle the room's clock`);
}
