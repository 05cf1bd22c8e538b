import { useState } from 'react';
import type { ProblemShape } from '~/domain/problem';
import { judgementAt, spotOf, type Spot } from '~/domain/stakeholders';
import { giveCall } from '~/live/post';
import type { StakeholderMark } from '~/views/shapes';

type Judgement = Pick<StakeholderMark, 'overall' | 'affected'>;

/** What came of the last move. */
export type News = { name: string; spot: Spot } & (
  | { kind: 'saving' }
  | { kind: 'saved'; undo: (() => void) | null }
  | { kind: 'back' }
  | { kind: 'refused'; problem: ProblemShape | null }
);

/**
 * The judgements as this page has changed them. A move shows at once and is saved by the same command as the form; one
 * that is refused, or does not get through, goes back.
 */
export function useJudgements(projectId: string, stored: readonly StakeholderMark[]) {
  const [changed, setChanged] = useState<Record<string, Judgement>>({});
  const [news, setNews] = useState<News | null>(null);
  const marks = stored.map((one) => ({ ...one, ...changed[one.id] }));
  /** With `from`: unless it has been moved on meanwhile. */
  const lay = (id: string, to: Judgement, from?: Judgement) =>
    setChanged((all) => (from && all[id] !== from ? all : { ...all, [id]: to }));

  const takeBack = async (changeId: string, { id, name, overall, affected }: StakeholderMark) => {
    const before = { overall, affected };
    const about = { name, spot: spotOf(before) };
    const reply = await giveCall(projectId, 'change.undo', { changeId });
    if (!reply.ok) return setNews({ ...about, kind: 'refused', problem: reply.problem });
    lay(id, before);
    setNews({ ...about, kind: 'back' });
  };

  const move = async (one: StakeholderMark, spot: Spot) => {
    if (spotOf(one) === spot) return;
    const after = judgementAt(spot);
    const about = { name: one.name, spot };
    lay(one.id, after);
    setNews({ ...about, kind: 'saving' });
    const reply = await giveCall(projectId, 'stakeholder.judge', { stakeholderId: one.id, ...after });
    if (!reply.ok) {
      lay(one.id, { overall: one.overall, affected: one.affected }, after);
      return setNews({ ...about, kind: 'refused', problem: reply.problem });
    }
    const { changeId } = reply.answer;
    setNews({ ...about, kind: 'saved', undo: changeId ? () => void takeBack(changeId, one) : null });
  };
  return { marks, news, move };
}
