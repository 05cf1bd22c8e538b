import type { FirstSummaryPart } from '~/domain/lists';
import type { SummaryView } from '~/views/shapes';
import type { Block, Document, Translate } from './blocks';
import { weekdayOf } from './dates';
import { attendance, forward, homework } from './summary-after';
import { needs, proposals } from './summary-board';
import { about, fewLines, nextStep, summaryOf } from './summary-frame';
import { photos } from './summary-photos';
import { chosen, takenIn, vote } from './summary-vote';
import { within } from './text';

/**
 * Summary 1 (domain 3.9): needs, ideas, votes, chosen proposals, responsible and questions, with the answers first.
 * What is empty is said in words. `t` speaks the project's language; `view.madeAt` dates the document.
 */
export const summaryDocument = (view: SummaryView, t: Translate): Document =>
  summaryOf(view, inShort(view, t), PARTS, t);

const PARTS = {
  about,
  needs,
  proposals,
  vote,
  chosen,
  homework,
  attendance,
  forward,
  photos,
} satisfies Record<FirstSummaryPart, (view: SummaryView, t: Translate) => Block[]>;

function inShort(view: SummaryView, t: Translate): Block[] {
  const points = [
    { label: t('key.decided'), lines: decided(view, t) },
    { label: t('key.vote'), lines: [turnout(view, t)] },
    { label: t('key.who'), lines: whoDoesWhat(view, t) },
    { label: t('key.due'), lines: [lastDue(view) ?? t('key.noDue')] },
    { label: t('key.next'), lines: [nextStep(view, t)] },
  ];
  return [{ kind: 'keyPoints', title: t('key.title'), points }];
}

function decided(view: SummaryView, t: Translate): string[] {
  const lines = takenIn(view.rounds);
  if (lines.length === 0) return [t('key.nothingChosen')];
  const voted = view.rounds.some((round) => round.method !== 'decision');
  return fewLines(
    lines.map((line) =>
      voted ? `${within(line.title)} (${t('votes', { count: line.votes })})` : within(line.title),
    ),
    more(t),
  );
}

const more = (t: Translate) => (count: number) => t('key.more', { count });

function turnout({ rounds }: SummaryView, t: Translate): string {
  const result = rounds.at(-1);
  if (!result) return t('key.noVote');
  if (result.method === 'decision') return t('vote.leadDecision');
  const votes = t('votes', { count: result.votes });
  return t('key.turnout', { voters: result.voters, eligible: result.eligible, votes });
}

function whoDoesWhat(view: SummaryView, t: Translate): string[] {
  const list = new Intl.ListFormat(view.project.language);
  const lines = view.homework.map((line) => {
    const names = line.responsible.map((person) => within(person.name));
    return `${within(line.title)}: ${names.length > 0 ? list.format(names) : t('key.nobody')}`;
  });
  return lines.length > 0 ? fewLines(lines, more(t)) : [t('key.noHomework')];
}

/** The last due date in words, or null when none is set. */
function lastDue(view: SummaryView): string | null {
  const last = view.homework
    .map((line) => line.due)
    .sort()
    .at(-1);
  return last ? weekdayOf(view.project.language, last) : null;
}
