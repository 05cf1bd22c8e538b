import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readCase } from './case';
import { startOwnServer, type OwnServer } from './own-server';
import { recountProtocol } from './protocol';
import { Recorder, Stopped, type ReplayRecord } from './record';
import { moveProject } from './stage-archive';
import { assignHomework, downloadSummary } from './stage-after';
import { comment, doHomework, mergeAndHandOver } from './stage-between';
import { groupNeeds, nominate, prioritise, writeNeeds, writeProposals } from './stage-board';
import { checkReality, planActions, writeCards } from './stage-cards';
import {
  createProject,
  installOwner,
  openRoom,
  saveInvitees,
  saveThemes,
  saveWorkshops,
  signIn,
} from './stage-desk';
import { choosePilots, downloadPilots, testPilots } from './stage-pilots';
import { downloadPlan, notePoints, tellOfActions } from './stage-plan';
import { downloadProgramme, planProgramme } from './stage-programme';
import { downloadReports, publishExample, writeReports } from './stage-report';
import {
  analyseStakeholders,
  anchor,
  downloadPreparation,
  planAgendas,
  takeInput,
  writeInvitation,
} from './stage-preparation';
import { checkScreenSeating, joinAll, rotate, seat, step, stepTwiceAtOnce } from './stage-room';
import { begin, presentHomework, recap, sitAgain, walkThrough } from './stage-second';
import { castBallots, choose, closeVote, openVote, refuseOneTooMany, showResult } from './stage-vote';
import { checkBoardsSent, checkDoors } from './watch';
import { World, type Account } from './world';

export interface PlayOptions {
  casePath: string;
  /** Where the downloads and replay.json go; made when missing. */
  out: string;
  /** A running server with the account to use there; without it a server of the replay's own is started. */
  running?: { base: string; account: Account };
  /** Keeps the own server's data. */
  keep?: boolean;
  print?: (line: string) => void;
}

/**
 * Plays a case against a server, only through what users have, and writes `replay.json`.
 * @throws CaseFault when the case cannot be read; everything later ends up in the record's problems
 */
export async function play(options: PlayOptions): Promise<ReplayRecord> {
  const print = options.print ?? console.log;
  const one = await readCase(options.casePath);
  await mkdir(options.out, { recursive: true });
  const recorder = new Recorder(basename(options.casePath), print);
  recorder.record.people = one.invitees.length;
  const account = options.running?.account ?? newAccount();
  let server: OwnServer | undefined;
  let world: World | undefined;
  try {
    if (!options.running)
      await recorder.stage('server started', async () => void (server = await startOwnServer()));
    world = new World(one, options.running?.base ?? server?.base ?? '', account, recorder);
    await stages(world, server, options.out);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    world?.close();
    await server?.stop(options.keep === true);
  }
  if (server && options.keep) print(`kept: ${server.dataDir} (${account.email}, ${account.password})`);
  recorder.record.ok = recorder.record.problems.length === 0;
  await writeFile(join(options.out, 'replay.json'), `${JSON.stringify(recorder.record, null, 2)}\n`);
  return recorder.record;
}

function newAccount(): Account {
  return { email: 'replay@example.org', password: randomBytes(15).toString('base64url') };
}

type Staged = (name: string, job: () => Promise<void>) => Promise<void>;

/** The whole workshop, one line of progress each. Later sessions add their stages at the end. */
async function stages(world: World, server: OwnServer | undefined, out: string): Promise<void> {
  const one = world.plan;
  const stage = (name: string, job: () => Promise<void>) => world.recorder.stage(name, job);
  await stage(server ? 'owner set up' : 'signed in', () =>
    server ? installOwner(world, server.setupLink) : signIn(world),
  );
  await stage('project made', () => createProject(world, server !== undefined));
  await stage(`${one.themes.length} themes`, () => saveThemes(world));
  await stage(`${one.workshops.length} workshops`, () => saveWorkshops(world));
  await stage(`${one.invitees.length} people invited`, () => saveInvitees(world));
  await preparationStages(world, stage);
  await stage(`${one.groups.length} tables put up`, () => openRoom(world));
  await stage('preparation downloaded', () => downloadPreparation(world, out));
  await stage(`${one.invitees.length} people joined`, () => joinAll(world));
  await stage('doors of others shut', () => checkDoors(world, firstWithoutTable(world)));
  await tableStages(world, stage);
  await voteStages(world, stage);
  await stage(`${one.homework.length} pieces of homework given`, () => assignHomework(world));
  await stage('workshop ended', () => step(world, 'homework', 'end'));
  await readDocuments(world, out);
  await betweenStages(world, stage);
  await secondStages(world, stage, out);
  await stage(`${one.pilots.length} pilots chosen`, () => choosePilots(world));
  await stage('pilots tested', () => testPilots(world));
  await stage('pilots downloaded', () => downloadPilots(world, out));
  await afterStages(world, stage, out);
  await stage('everyone saw only their own', async () => checkBoardsSent(world));
}

/** Seats, boards and nominations. */
async function tableStages(world: World, stage: Staged): Promise<void> {
  const one = world.plan;
  await stage('everyone seated', () => seat(world));
  await stage('groups shown', async () => {
    await stepTwiceAtOnce(world, 'welcome', 'groups');
    await checkScreenSeating(world);
  });
  await stage(`${one.needs.length} needs written`, () => writeNeeds(world));
  await stage('needs grouped', () => groupNeeds(world));
  await stage(`${one.priorityClusters.length} priorities set`, () => prioritise(world));
  await stage(`${one.proposals.length} proposals written`, () => writeProposals(world));
  await stage(`${one.rounds} rounds of the tables`, () => rotate(world, 'solutions'));
  await stage(`${one.proposals.filter((row) => row.nominated).length} nominated`, () => nominate(world));
}

async function readDocuments(world: World, out: string): Promise<void> {
  await world.recorder.stage('summary 1 downloaded', () => downloadSummary(world, out, 1));
  await world.recorder.stage('the protocol counted again', () => recountProtocol(world, out));
}

/** Homework, comments, and what becomes of the proposals. */
async function betweenStages(world: World, stage: Staged): Promise<void> {
  const one = world.plan;
  await stage(`${one.homework.length} pieces of homework done`, () => doHomework(world));
  await stage(`${one.comments.length} comments given`, () => comment(world));
  await stage(`${one.merges.length} merged, ${one.handedTo.length} handed over`, () =>
    mergeAndHandOver(world),
  );
}

/** Workshop 2, as far as the action plan on paper; and workshops after it, where the case has them. */
async function secondStages(world: World, stage: Staged, out: string): Promise<void> {
  const one = world.plan;
  await stage('workshop 2 begun, everyone back', () => begin(world, 2));
  await stage('what there is shown', () => recap(world));
  await stage(`${one.homework.length} pieces of homework presented`, () => presentHomework(world));
  await stage('the same groups again', () => sitAgain(world));
  await stage(`${one.solutions.length} solution cards written`, () => writeCards(world));
  await stage('cards checked against reality', () => checkReality(world));
  await stage(`${one.actions.length} actions planned`, () => planActions(world));
  await stage('workshop 2 ended', () => step(world, 'plan', 'end'));
  await stage('how the actions go', () => tellOfActions(world));
  await stage(`${one.openPoints.length} points left open`, () => notePoints(world));
  for (const { number } of one.workshops.filter((workshop) => workshop.number > 2))
    await stage(`workshop ${number} held`, async () => {
      await begin(world, number);
      await walkThrough(world);
    });
  await stage('action plan downloaded', () => downloadPlan(world, out));
  await stage('summary 2 downloaded', () => downloadSummary(world, out, 2));
}

/** What came of it all: the programme, the final reports, an example, and the whole project on another installation. */
async function afterStages(world: World, stage: Staged, out: string): Promise<void> {
  await stage('programme planned', () => planProgramme(world));
  await stage('programme downloaded', () => downloadProgramme(world, out));
  await stage('final reports written', () => writeReports(world));
  await stage('final reports downloaded', () => downloadReports(world, out));
  await stage('example published', () => publishExample(world, out));
  await stage('project moved to another installation', () => moveProject(world, out));
}

async function preparationStages(world: World, stage: Staged): Promise<void> {
  const one = world.plan;
  await stage('anchored', () => anchor(world));
  await stage('an interview and an answer taken in', () => takeInput(world));
  await stage(`${one.stakeholders.length} stakeholders analysed`, () => analyseStakeholders(world));
  await stage(`${one.workshops.length} agendas planned`, () => planAgendas(world));
  await stage('invitation written', () => writeInvitation(world));
}

async function voteStages(world: World, stage: Staged): Promise<void> {
  await stage('vote opened', () => openVote(world));
  await stage(`${world.plan.expected.votesCast} votes cast`, () => castBallots(world));
  await stage('one vote too many refused', () => refuseOneTooMany(world));
  await stage('vote closed and counted', () => closeVote(world));
  await stage(`${world.plan.chosen.length} chosen`, () => choose(world));
  await stage('result shown', () => showResult(world));
}

/** An ordinary participant, who leads no table. */
function firstWithoutTable(world: World) {
  const leaders = world.plan.groups.map((group) => group.tableFacilitator);
  const person = world.people.find(({ invitee }) => !leaders.includes(invitee.key)) ?? world.people[0];
  if (!person) throw new Error('nobody has joined');
  return person;
}
