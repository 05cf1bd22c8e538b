import { open, type Browser } from '../../scripts/replay/client';
import { redirected } from '../../scripts/replay/world';
import type { Server } from '../support/server';
import * as town from '../support/town';

/** Everyone who may knock at a route, on one server with two municipalities. */
export const ROLES = [
  'nobody',
  'participant',
  'reader',
  'facilitator',
  'owner',
  'foreignOwner',
  'otherParticipant',
] as const;
export type Role = (typeof ROLES)[number];

export interface Place {
  server: Server;
  municipalityId: string;
  project: town.Project;
  /** Of the same municipality; its participant is a stranger to the project. */
  otherProject: town.Project;
  foreign: { municipalityId: string; project: town.Project };
  browsers: Record<Role, Browser>;
  /** A new sign-in of this role, for what ends or replaces the one it is sent with. */
  afresh(role: Role): Promise<Browser>;
  personalCode: string;
  questionnaireCode: string;
  /** A pilot of the project, and where the users of its first round tell what they think. */
  pilotId: string;
  feedbackCode: string;
  /** Of one that follows the pilot. */
  sponsorCode: string;
  /** What is told of it in the bank of examples. */
  exampleId: string;
  /** Of one in the project's reference group, whose comments are open. */
  refereeCode: string;
  /** What can be commented on. */
  proposalId: string;
}

const EMAILS: Partial<Record<Role, string>> = {
  reader: 'lea.leser@storvik.example',
  facilitator: 'fredrik@storvik.example',
  owner: town.OWNER.email,
  foreignOwner: 'nils@nordby.example',
};

export async function makePlace(): Promise<Place> {
  const { server, owner } = await town.settledServer();
  const project = await town.makeProject(owner);
  const otherProject = await town.makeProject(owner, 'Another project');
  const nils = { name: 'Nils Nordby', email: EMAILS.foreignOwner ?? '' };
  for (const one of [project, otherProject]) await town.goTo(owner, one, 'welcome', 'needs');
  const { municipalityId, token } = await town.makeMunicipality(server, 'Nordby', nils);
  const foreignOwner = await town.usePasswordLink(server, token);
  const guest = await town.join(server, project, 'Per Politiker');
  const stranger = await town.join(server, otherProject, 'Frida Fremmed');
  const codes: Partial<Record<Role, string>> = {
    participant: await town.personalCodeOf(guest.browser),
    otherParticipant: await town.personalCodeOf(stranger.browser),
  };
  return {
    server,
    municipalityId: await town.municipalityOf(owner),
    project,
    otherProject,
    foreign: { municipalityId, project: await town.makeProject(foreignOwner, 'Not for Storvik') },
    browsers: {
      nobody: open(server.base),
      participant: guest.browser,
      reader: await town.addStaff(server, owner, 'reader', EMAILS.reader ?? ''),
      facilitator: await town.addStaff(server, owner, 'facilitator', EMAILS.facilitator ?? ''),
      owner,
      foreignOwner,
      otherParticipant: stranger.browser,
    },
    personalCode: codes.participant ?? '',
    questionnaireCode: (await town.must(owner, project.id, 'questionnaire.save', { open: true })).code ?? '',
    ...(await pilotOf(owner, project)),
    refereeCode: await refereeCodeOf(owner, project),
    proposalId: await proposalOf(owner, project),
    async afresh(role) {
      const email = EMAILS[role];
      if (email) return town.signIn(server, email);
      const code = codes[role];
      return code ? claim(server, code) : open(server.base);
    },
  };
}

/** Opens the comments, and finds the code as the desk shows it. */
async function refereeCodeOf(owner: Browser, { id }: town.Project): Promise<string> {
  await town.must(owner, id, 'comments.open', {});
  await town.must(owner, id, 'referee.save', { name: 'Ragna Referanse', language: 'nb' });
  const page = await owner.get(`/desk/${id}/between`);
  return /\/c\/([0-9A-Z]{10})"/.exec(page.text)?.[1] ?? '';
}

async function pilotOf(owner: Browser, { id }: town.Project) {
  const must = (name: string, input: Parameters<typeof town.must>[3]) => town.must(owner, id, name, input);
  const { pilotId = '' } = await must('candidate.add', { title: 'Tenants’ school' });
  await must('pilot.decide', { pilotId, state: 'chosen', reason: 'The best' });
  const { roundId } = await must('pilotRound.begin', { pilotId });
  const { code: feedbackCode = '' } = await must('feedback.open', { roundId, open: true });
  await must('sponsor.save', { name: 'The county', pilotIds: [pilotId] });
  const page = await owner.get(`/desk/${id}/sponsors`);
  const sponsorCode = /\/s\/([0-9A-Z]{10})"/.exec(page.text)?.[1] ?? '';
  const told = { need: 'Too few homes', solution: 'A school', effect: 'Nine moved in' };
  await must('story.save', { pilotId, ...told });
  const { exampleId = '' } = await must('example.publish', { pilotId });
  return { pilotId, feedbackCode, sponsorCode, exampleId };
}

async function proposalOf(owner: Browser, { id, tables }: town.Project): Promise<string> {
  const input = { groupId: tables[0], title: 'A café' };
  return (await town.must(owner, id, 'proposal.add', input)).proposalId ?? '';
}

/** Another device of a participant, by the badge. */
export async function claim(server: Server, personalCode: string): Promise<Browser> {
  const browser = open(server.base);
  redirected(await browser.get(`/k/${personalCode}`), /^\/hello$/, 'the badge');
  const page = await browser.submit('/hello', 'person.claim', {}, town.newCallId());
  redirected(page, /^\/room$/, 'claiming');
  return browser;
}
