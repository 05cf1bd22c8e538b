import { and, eq } from 'drizzle-orm';
import { found, Problem } from '~/domain/problem';
import { readRegister, type ListedRow } from '~/domain/register';
import { sheetOf, surroundingsOf } from '~db/register';
import { sheets } from '~db/schema';
import type { Handlers, ProjectContext } from './context.server';
import { addPeople, roomFor } from './recruitment.server';

export const sheetHandlers: Handlers<'sheet.put' | 'sheet.drop' | 'invitee.import'> = {
  /** Each member of the staff has one list at a time; another takes its place. */
  async 'sheet.put'(ctx, { name, cells }) {
    if (!cells.some((row) => row.some((cell) => cell.trim() !== ''))) throw new Problem('sheet-empty');
    const { projectId, personId } = mySheet(ctx);
    await dropSheet(ctx);
    await ctx.tx
      .insert(sheets)
      .values({ id: ctx.house.newId(), projectId, personId, name, cells, createdAt: ctx.now });
    return {};
  },

  async 'sheet.drop'(ctx) {
    await dropSheet(ctx);
    return {};
  },

  /** All or nothing. The list stays for its day, so that what was matched wrongly can be undone and matched again. */
  async 'invitee.import'(ctx, input) {
    const { projectId, personId } = mySheet(ctx);
    const sheet = await sheetOf(ctx.tx, projectId, personId, ctx.now);
    if (!sheet) throw new Problem('sheet-missing');
    const read = readRegister(sheet.cells, input, await surroundingsOf(ctx.tx, ctx.project));
    if (read.errors.length > 0 && !input.skip) throw new Problem('sheet-rows-wrong');
    const rows: ListedRow[] = [...read.people, ...(input.again ? read.duplicates : [])];
    if (rows.length === 0) throw new Problem(read.errors.length > 0 ? 'sheet-rows-wrong' : 'nobody-chosen');
    await roomFor(ctx, rows.length);
    const people = rows.sort((a, b) => a.row - b.row).map(({ person }) => person);
    await addPeople(ctx, people, true);
    return { answer: { added: String(people.length) }, topics: ['console'] };
  },
};

/** The key of the list of whoever asks. */
function mySheet({ actor, project }: ProjectContext) {
  return { projectId: project.id, personId: found(actor.kind === 'staff' ? actor.personId : null) };
}

async function dropSheet(ctx: ProjectContext): Promise<void> {
  const { projectId, personId } = mySheet(ctx);
  await ctx.tx.delete(sheets).where(and(eq(sheets.projectId, projectId), eq(sheets.personId, personId)));
}
