import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import { PACK_KINDS, type Sector } from '~/domain/lists';
import type { PreparationFacts } from '~/domain/preparation';
import type { Db } from '~db/client.server';
import {
  agendaItems,
  anchors,
  groups,
  inputs,
  mails,
  participants,
  partners,
  questions,
  stakeholders,
  themes,
  wantedMix,
  workshops,
} from '~db/schema';

/** What the rule of the preparation looks at: counts only, so that a large project is read as fast as a small one. */
export async function preparationFacts(db: Db, projectId: string): Promise<PreparationFacts> {
  const [points, others, given, themed, weighed, invited, rooms, planned, failed] = await Promise.all([
    db.select().from(anchors).where(eq(anchors.projectId, projectId)),
    howMany(db.select({ count: count() }).from(partners).where(eq(partners.projectId, projectId))),
    inputsOf(db, projectId),
    themesOf(db, projectId),
    stakeholdersOf(db, projectId),
    peopleOf(db, projectId),
    howMany(db.select({ count: count() }).from(groups).where(eq(groups.projectId, projectId))),
    workshopsOf(db, projectId),
    howMany(db.select({ count: count() }).from(mails).where(failedPack(projectId))),
  ]);
  return {
    anchors: points,
    partners: others,
    inputs: given,
    themes: themed,
    stakeholders: weighed,
    people: invited,
    tables: rooms,
    workshops: planned,
    failedMails: failed,
  };
}

/** What of the information pack did not get through. */
const failedPack = (projectId: string) =>
  and(eq(mails.projectId, projectId), eq(mails.state, 'failed'), inArray(mails.kind, PACK_KINDS));

const howMany = async (query: PromiseLike<{ count: number }[]>): Promise<number> =>
  (await query)[0]?.count ?? 0;

const summed = (rows: readonly { count: number }[]): number => rows.reduce((sum, row) => sum + row.count, 0);

type BySector = Partial<Record<Sector, number>>;
const bySector = (rows: readonly { sector: Sector; count: number }[]): BySector => {
  const counts: BySector = {};
  for (const { sector, count } of rows) counts[sector] = (counts[sector] ?? 0) + count;
  return counts;
};

async function inputsOf(db: Db, projectId: string): Promise<BySector> {
  const rows = await db
    .select({ sector: inputs.sector, count: count() })
    .from(inputs)
    .where(eq(inputs.projectId, projectId))
    .groupBy(inputs.sector);
  return bySector(rows);
}

async function themesOf(db: Db, projectId: string): Promise<PreparationFacts['themes']> {
  const rows = await db
    .select({ id: themes.id, asked: count(questions.id) })
    .from(themes)
    .leftJoin(questions, eq(questions.themeId, themes.id))
    .where(eq(themes.projectId, projectId))
    .groupBy(themes.id);
  return { all: rows.length, withoutQuestion: rows.filter((row) => row.asked === 0).length };
}

async function stakeholdersOf(db: Db, projectId: string): Promise<PreparationFacts['stakeholders']> {
  const { tier, sector, overall, affected } = stakeholders;
  const rows = await db
    .select({ tier, sector, overall, affected, count: count() })
    .from(stakeholders)
    .where(eq(stakeholders.projectId, projectId))
    .groupBy(tier, sector, overall, affected);
  return {
    all: summed(rows),
    judged: summed(rows.filter((row) => row.tier !== '' && row.overall !== '' && row.affected !== '')),
    primary: summed(rows.filter((row) => row.tier === 'primary')),
    target: summed(rows.filter((row) => row.sector === 'target')),
  };
}

async function peopleOf(db: Db, projectId: string): Promise<PreparationFacts['people']> {
  const { sector, reply, invited, name, organisation } = participants;
  const here = and(eq(participants.projectId, projectId), isNull(participants.removedAt));
  const [rows, unnamed, wanted] = await Promise.all([
    db
      .select({ sector, reply, invited, count: count() })
      .from(participants)
      .where(here)
      .groupBy(sector, reply, invited),
    // Invited through a stakeholder, a person bears the organisation's name until hers is known.
    howMany(
      db
        .select({ count: count() })
        .from(participants)
        .where(and(here, eq(name, organisation))),
    ),
    db
      .select({ sector: wantedMix.sector, count: wantedMix.people })
      .from(wantedMix)
      .where(eq(wantedMix.projectId, projectId)),
  ]);
  return {
    expected: bySector(rows.filter((row) => !row.invited || row.reply !== 'declined')),
    wanted: bySector(wanted),
    unnamed,
    asked: summed(rows.filter((row) => row.invited && row.reply !== 'planned')),
    notAsked: summed(rows.filter((row) => row.invited && row.reply === 'planned')),
  };
}

async function workshopsOf(db: Db, projectId: string): Promise<PreparationFacts['workshops']> {
  const { id, number, date, start, place, minutes } = workshops;
  return db
    .select({
      ...{ number, date, start, place, minutes },
      agendaItems: count(agendaItems.id),
      agendaMinutes: sql`coalesce(sum(${agendaItems.minutes}), 0)`.mapWith(Number),
    })
    .from(workshops)
    .leftJoin(agendaItems, eq(agendaItems.workshopId, id))
    .where(eq(workshops.projectId, projectId))
    .groupBy(id)
    .orderBy(asc(number));
}
