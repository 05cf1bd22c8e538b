import { asc, inArray } from 'drizzle-orm';
import { HOMEWORK_FIELDS } from '~/domain/lists';
import type { Db } from '~db/client.server';
import { proposals } from '~db/schema';
import type { ProjectRow } from './allow.server';
import { votesOf } from './between.server';
import { tablesOf, workshopsOf, type WorkshopRow } from './rows.server';
import { tableView } from './table.server';
import { textsOf } from './writing.server';
import type { RoomHomework, RecapView } from '~/views/shapes';

/** Everyone has it on a phone: what is longer stands in the summary. */
const FOUND_LENGTH = 600;
/** What is not for the room to read again: where it was found, and what is about to be presented. */
const FIELDS = HOMEWORK_FIELDS.filter((field) => field !== 'sources' && field !== 'presentation');

/** What the workshops before this came to. */
export async function recapView(
  db: Db,
  project: ProjectRow,
  running: WorkshopRow,
  lines: readonly RoomHomework[],
): Promise<RecapView> {
  const given = lines.flatMap(({ homeworkId }) => homeworkId ?? []);
  const { rows } = await workshopsOf(db, project);
  const earlier = rows.filter(({ number }) => number < running.number);
  const [needs, votes, merged, texts] = await Promise.all([
    firstNeeds(db, project.id),
    votesOf(db, earlier),
    mergedInto(db, lines),
    textsOf(db, 'homework', given),
  ]);
  const votesFor = (id: string) => votes.get(id)?.votes ?? null;
  const chosen = lines.map(({ proposalId, homeworkId, title, mergedInto: heir }) => {
    const written = texts.get(homeworkId ?? '') ?? {};
    const found = FIELDS.map((field) => ({ field, text: shortened(written[field]?.trim() ?? '') }));
    const told = found.filter(({ text }) => text !== '');
    return {
      ...{ proposalId, title, mergedInto: heir, votes: votesFor(proposalId), found: told },
      merged: merged
        .filter((one) => one.mergedInto === proposalId)
        .map((one) => ({ title: one.title, votes: votesFor(one.id) })),
    };
  });
  return { needs, chosen };
}

async function mergedInto(db: Db, lines: readonly RoomHomework[]) {
  const ids = lines.map(({ proposalId }) => proposalId);
  if (ids.length === 0) return [];
  return db
    .select()
    .from(proposals)
    .where(inArray(proposals.mergedInto, ids))
    .orderBy(asc(proposals.position));
}

async function firstNeeds(db: Db, projectId: string): Promise<RecapView['needs']> {
  const tables = await tablesOf(db, projectId);
  const boards = await Promise.all(tables.map(({ group }) => tableView(db, projectId, group.id)));
  return boards.flatMap(({ number, clusters }) =>
    clusters.filter(({ priority }) => priority === 1).map(({ heading }) => ({ table: number, heading })),
  );
}

/** At a word's end, where there is one. */
const shortened = (text: string) =>
  text.length > FOUND_LENGTH ? `${text.slice(0, FOUND_LENGTH).replace(/\s+\S*$/, '')} …` : text;
