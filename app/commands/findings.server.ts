import { and, count, eq } from 'drizzle-orm';
import { lastPosition } from '~/domain/board';
import { makeQuestionnaireCode } from '~/domain/codes';
import { LIMITS } from '~/domain/limits';
import { INPUT_FIELDS, type InputField, type InputSource } from '~/domain/lists';
import { osloDate } from '~/domain/oslo';
import { found, Problem } from '~/domain/problem';
import { bank, inputs, questionnaires, themes } from '~db/schema';
import { allTableTopics } from './board.server';
import type { Handlers, ProjectContext } from './context.server';
import { change, insert, mine, remove } from './trail.server';

export const findingHandlers: Handlers<
  | 'input.save'
  | 'input.remove'
  | 'questionnaire.save'
  | 'questionnaire.answer'
  | 'bank.add'
  | 'bank.edit'
  | 'bank.remove'
> = {
  async 'input.save'(ctx, { inputId, projectId: _, ...note }) {
    somethingTold(note);
    const before = inputId ? await mine(ctx, inputs, inputId) : null;
    const source = before?.source ?? 'interview';
    // Whoever answers the questionnaire may leave her name out, and stays unnamed when the answer is corrected.
    if (source === 'interview' && note.who === '')
      throw new Problem('invalid-input', [{ path: 'who', issue: 'required' }]);
    if (before) {
      await change(ctx, inputs, before.id, note);
      return { answer: { inputId: before.id } };
    }
    await roomFor(ctx, source, 'list-full');
    const id = ctx.house.newId();
    await insert(ctx, inputs, { ...newInput(ctx, id, source), ...note });
    return { answer: { inputId: id } };
  },

  /** What was found in it stays in the bank, without where it came from. */
  async 'input.remove'(ctx, input) {
    await remove(ctx, inputs, (await mine(ctx, inputs, input.inputId)).id);
    return {};
  },

  async 'questionnaire.save'(ctx, { open, intro }) {
    const row = await questionnaireOf(ctx);
    if (row) {
      await change(ctx, questionnaires, row.id, { open, intro });
      return { answer: { code: row.code } };
    }
    const code = makeQuestionnaireCode(ctx.house.randomBytes);
    await insert(ctx, questionnaires, {
      ...{ id: ctx.house.newId(), projectId: ctx.project.id },
      ...{ code, open, intro },
    });
    return { answer: { code } };
  },

  /** Leaves no trail: it is not the desk's, and the owner can remove it. */
  async 'questionnaire.answer'(ctx, { code: _, ...answer }) {
    if (!found(await questionnaireOf(ctx)).open) throw new Problem('questionnaire-closed');
    somethingTold(answer);
    await roomFor(ctx, 'questionnaire', 'questionnaire-full');
    const row = newInput(ctx, ctx.house.newId(), 'questionnaire');
    await ctx.tx.insert(inputs).values({ ...row, ...answer, date: osloDate(ctx.now.getTime()) });
    return {};
  },

  async 'bank.add'(ctx, { kind, text, themeId, inputId, field }) {
    const input = inputId ? await mine(ctx, inputs, inputId) : null;
    const piece = text || (input && field ? input[field] : '');
    if (!piece) throw new Problem('invalid-input', [{ path: 'text', issue: 'required' }]);
    const rows = await ctx.tx
      .select({ position: bank.position })
      .from(bank)
      .where(eq(bank.projectId, ctx.project.id));
    if (rows.length >= LIMITS.bank) throw new Problem('list-full');
    const id = ctx.house.newId();
    await insert(ctx, bank, {
      ...{ id, projectId: ctx.project.id, kind, text: piece, inputId, position: lastPosition(rows) },
      themeId: await themeHere(ctx, themeId),
    });
    return { answer: { bankId: id }, topics: await allTableTopics(ctx) };
  },

  async 'bank.edit'(ctx, { bankId, kind, text, themeId }) {
    const { id } = await mine(ctx, bank, bankId);
    await change(ctx, bank, id, { kind, text, themeId: await themeHere(ctx, themeId) });
    return { answer: { bankId: id }, topics: await allTableTopics(ctx) };
  },

  async 'bank.remove'(ctx, input) {
    await remove(ctx, bank, (await mine(ctx, bank, input.bankId)).id);
    return { topics: await allTableTopics(ctx) };
  },
};

/** At least one of the four questions has an answer. @throws Problem `invalid-input` */
function somethingTold(told: Record<InputField, string>): void {
  if (INPUT_FIELDS.some((field) => told[field])) return;
  throw new Problem('invalid-input', [{ path: INPUT_FIELDS[0], issue: 'one-of-these' }]);
}

/** Each source has its own limit, so that whoever floods the questionnaire does not stop the owner's notes. */
async function roomFor(
  ctx: ProjectContext,
  source: InputSource,
  full: 'list-full' | 'questionnaire-full',
): Promise<void> {
  const [row] = await ctx.tx
    .select({ there: count() })
    .from(inputs)
    .where(and(eq(inputs.projectId, ctx.project.id), eq(inputs.source, source)));
  if (found(row).there >= LIMITS.inputs) throw new Problem(full);
}

const newInput = (ctx: ProjectContext, id: string, source: InputSource) => ({
  ...{ id, projectId: ctx.project.id, source, createdAt: ctx.now },
});

async function questionnaireOf(ctx: ProjectContext) {
  const [row] = await ctx.tx
    .select()
    .from(questionnaires)
    .where(eq(questionnaires.projectId, ctx.project.id));
  return row;
}

const themeHere = async (ctx: ProjectContext, themeId: string | null) =>
  themeId && (await mine(ctx, themes, themeId)).id;
