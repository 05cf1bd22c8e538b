import { and, asc, eq } from 'drizzle-orm';
import type { KnownName } from '../app/domain/names';
import type { StorySource } from '../app/domain/story';
import type { Db } from './client.server';
import {
  evaluations,
  figures,
  groups,
  indicators,
  memberships,
  participants,
  partners,
  people,
  pilotPartners,
  pilotRounds,
  pilots,
  programmeSeats,
  projectMembers,
  proposals,
  referees,
  solutions,
  stories,
  storyFigures,
  storyUpdates,
  themes,
  writings,
} from './schema';

type Pilot = typeof pilots.$inferSelect;

/** The story of a pilot, or undefined, with its figures and updates by year and date. */
export async function storyRows(db: Db, pilotId: string) {
  const [story] = await db.select().from(stories).where(eq(stories.pilotId, pilotId));
  const told = await db
    .select()
    .from(storyFigures)
    .where(eq(storyFigures.pilotId, pilotId))
    .orderBy(asc(storyFigures.title), asc(storyFigures.year), asc(storyFigures.id));
  const updates = await db
    .select()
    .from(storyUpdates)
    .where(eq(storyUpdates.pilotId, pilotId))
    .orderBy(asc(storyUpdates.date), asc(storyUpdates.id));
  return { story, figures: told, updates };
}

/** What is known of a pilot already, for its story to begin with. */
export async function storySource(db: Db, pilot: Pilot): Promise<StorySource> {
  const [evaluation] = await db.select().from(evaluations).where(eq(evaluations.pilotId, pilot.id));
  const { results = '', effects = '', needNote = '', transfer = '' } = evaluation ?? {};
  return {
    pilot,
    ...(await cardOf(db, pilot.solutionId)),
    evaluation: { results, effects, needNote, transfer },
    rounds: await roundsOf(db, pilot.id),
    indicators: await db
      .select()
      .from(indicators)
      .where(eq(indicators.pilotId, pilot.id))
      .orderBy(asc(indicators.position), asc(indicators.id)),
  };
}

async function roundsOf(db: Db, pilotId: string): Promise<StorySource['rounds']> {
  const rounds = await db
    .select()
    .from(pilotRounds)
    .where(eq(pilotRounds.pilotId, pilotId))
    .orderBy(asc(pilotRounds.number));
  const values = await db
    .select({ figure: figures })
    .from(figures)
    .innerJoin(pilotRounds, eq(pilotRounds.id, figures.roundId))
    .where(eq(pilotRounds.pilotId, pilotId));
  return rounds.map(({ id, start, end, done }) => ({
    ...{ start, end, done },
    values: values.map(({ figure }) => figure).filter(({ roundId }) => roundId === id),
  }));
}

async function cardOf(db: Db, solutionId: string | null) {
  const nothing = { theme: '', challenge: '', measure: '' };
  if (solutionId === null) return nothing;
  const [about] = await db
    .select({ theme: themes.title })
    .from(solutions)
    .innerJoin(proposals, eq(proposals.id, solutions.proposalId))
    .innerJoin(groups, eq(groups.id, proposals.groupId))
    .innerJoin(themes, eq(themes.id, groups.themeId))
    .where(eq(solutions.id, solutionId));
  const written = await db
    .select({ field: writings.field, text: writings.text })
    .from(writings)
    .where(eq(writings.solutionId, solutionId));
  const textOf = (field: string) => written.find((one) => one.field === field)?.text ?? '';
  return { theme: about?.theme ?? '', challenge: textOf('challenge'), measure: textOf('measure') };
}

/** Everyone whom a project knows by name: those who were there, its staff, the reference group, partners, and who is named in its pilots. */
export async function knownNames(
  db: Db,
  project: { id: string; municipalityId: string },
): Promise<KnownName[]> {
  const here = project.id;
  const there = await db
    .select({ name: participants.name })
    .from(participants)
    .where(eq(participants.projectId, here));
  const experts = await db.select({ name: referees.name }).from(referees).where(eq(referees.projectId, here));
  const contacts = await db
    .select({ name: partners.contact })
    .from(partners)
    .where(eq(partners.projectId, here));
  return [
    ...there.map(({ name }): KnownName => ({ name, kind: 'participant' })),
    ...(await staffOf(db, project)).map(({ name }): KnownName => ({ name, kind: 'staff' })),
    ...experts.map(({ name }): KnownName => ({ name, kind: 'referee' })),
    ...contacts.map(({ name }): KnownName => ({ name, kind: 'partner' })),
    ...(await namedIn(db, here)),
  ];
}

async function staffOf(db: Db, { id, municipalityId }: { id: string; municipalityId: string }) {
  const own = await db
    .select({ name: people.name })
    .from(people)
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .where(eq(memberships.municipalityId, municipalityId));
  const letIn = await db
    .select({ name: people.name })
    .from(people)
    .innerJoin(projectMembers, eq(projectMembers.personId, people.id))
    .where(eq(projectMembers.projectId, id));
  return [...own, ...letIn];
}

/** Leaders, who decided, who sits in the programme; and partners of pilots, which are mostly organisations. */
async function namedIn(db: Db, projectId: string): Promise<KnownName[]> {
  const led = await db.select({ name: pilots.leader }).from(pilots).where(eq(pilots.projectId, projectId));
  const decided = await db
    .select({ name: evaluations.decidedBy })
    .from(evaluations)
    .where(eq(evaluations.projectId, projectId));
  const seated = await db
    .select({ name: programmeSeats.name })
    .from(programmeSeats)
    .where(eq(programmeSeats.projectId, projectId));
  const helping = await db
    .select({ name: pilotPartners.name })
    .from(pilotPartners)
    .where(eq(pilotPartners.projectId, projectId));
  return [
    ...[...led, ...decided, ...seated].map(({ name }): KnownName => ({ name, kind: 'mentioned' })),
    ...helping.map(({ name }): KnownName => ({ name, kind: 'partner', whole: true })),
  ];
}

/** The project's pilot, unless it was put aside. */
export async function pilotOf(db: Db, projectId: string, pilotId: string): Promise<Pilot | undefined> {
  const [pilot] = await db
    .select()
    .from(pilots)
    .where(and(eq(pilots.id, pilotId), eq(pilots.projectId, projectId)));
  return pilot?.removedAt ? undefined : pilot;
}
