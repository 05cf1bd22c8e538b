import { eq, inArray, type InferInsertModel } from 'drizzle-orm';
import { join } from 'node:path';
import type { Actor } from '~/domain/actor';
import { makeSponsorCode } from '~/domain/codes';
import { LIMITS } from '~/domain/limits';
import { isProblem, Problem } from '~/domain/problem';
import { bytesIn, type ArchivedRow } from '~db/archive-rows';
import { isKeyConflict, type AnyTable } from '~db/references';
import { projects, sponsors } from '~db/schema';
import { readArchive, type ReadProject } from './archive-read.server';
import type { Context, Handlers, House } from './context.server';

/** Where an uploaded archive waits, named by what is in it, until it has been read. */
export const archiveFile = (house: Pick<House, 'incoming'>, sha256: string): string =>
  join(house.incoming, `${sha256}.zip`);

/** Reads the archive before the transaction; why it cannot be read is told there. */
export async function archiveAhead(
  house: House,
  sha256: string,
  actor: Actor,
): Promise<ReadProject | Problem> {
  const most = actor.kind === 'operator' ? LIMITS.archiveOfOperator : LIMITS.archiveInflated;
  try {
    return await readArchive(archiveFile(house, sha256), most);
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
}

export const archiveHandlers: Handlers<'project.receive'> = {
  /** A project of another installation, to its last row: ids are kept, so it can be here only once. */
  async 'project.receive'(ctx, { municipalityId }) {
    const read = ctx.prepared as ReadProject | Problem;
    if (isProblem(read)) throw read;
    const { projectId, tables } = read;
    const [here] = await ctx.tx.select().from(projects).where(eq(projects.id, projectId));
    if (here) throw new Problem('archive-here');
    try {
      for (const [table, rows] of tables)
        await take(ctx, table, await settled(ctx, table, rows, municipalityId));
    } catch (error) {
      // A code, or an id of something that is not the project: whoever has it keeps it.
      throw isKeyConflict(error) ? new Problem('archive-taken') : error;
    }
    return { answer: { projectId } };
  },
};

/** What stays on its own installation is put in place here: whose the rows are, and the sponsors' links. */
async function settled(
  ctx: Context,
  table: AnyTable,
  rows: readonly ArchivedRow[],
  municipalityId: string,
): Promise<readonly ArchivedRow[]> {
  if ((table as object) === projects) return rows.map((row) => ({ ...row, municipalityId }));
  if ((table as object) !== sponsors || rows.length === 0) return rows;
  const ids = rows.map(({ id }) => String(id));
  const known = await ctx.tx.select().from(sponsors).where(inArray(sponsors.id, ids));
  if (known.some((one) => one.municipalityId !== municipalityId)) throw new Problem('archive-taken');
  const code = () => makeSponsorCode(ctx.house.randomBytes);
  return rows
    .filter(({ id }) => known.every((one) => one.id !== id))
    .map((row) => ({ ...row, municipalityId, code: code() }));
}

/** So many that no engine runs out of places for values; with bytes, few at a time. */
const AT_ONCE = 500;
const WITH_BYTES = 10;

async function take(ctx: Context, table: AnyTable, rows: readonly ArchivedRow[]): Promise<void> {
  const some = bytesIn(table).length > 0 ? WITH_BYTES : AT_ONCE;
  for (let at = 0; at < rows.length; at += some)
    await ctx.tx.insert(table).values(rows.slice(at, at + some) as unknown as InferInsertModel<AnyTable>[]);
}
