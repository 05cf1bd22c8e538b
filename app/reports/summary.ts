import { SUMMARY_PARTS, type SummaryPart } from '~/domain/lists';
import type { SummaryView } from '~/views/shapes';
import type { Block, Document, Translate } from './blocks';
import { hours, weekdayOf } from './dates';
import { attendance, forward, homework } from './summary-after';
import { needs, proposals } from './summary-board';
import { photos } from './summary-photos';
import { chosen, takenIn, vote } from './summary-vote';
import { within } from './text';

/** More lines than this on the first page are counted instead, so that its answers stay readable. */
const FIRST_PAGE_LINES = 6;

/**
 * Summary 1 (domain 3.9): needs, ideas, votes, chosen proposals, responsible and questions, with the answers first.
 * What is empty is said in words. `t` speaks the project's language; `view.madeAt` dates the document.
 */
export function summaryDocument(view: SummaryView, t: Translate): Document {
  return {
    title: t('title', { number: view.workshop.number }),
    subtitle: view.project.title,
    municipality: view.project.municipality,
    language: view.project.language,
    date: view.madeAt,
    words: { page: t('page'), of: t('of'), missingSigns: t('missingSigns') },
    blocks: [...inShort(view, t), ...foreword(view, t), ...parts(view, t)],
  };
}

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
} satisfies Record<SummaryPart, (view: SummaryView, t: Translate) => Block[]>;

/** All that the facilitator has not left out; what stands beside the answers, and then the rest on new pages. */
function parts(view: SummaryView, t: Translate): Block[] {
  const kept = SUMMARY_PARTS.filter((part) => !view.own.leftOut.includes(part));
  const rest = kept.filter((part) => part !== 'about');
  return [
    ...(kept.includes('about') ? about(view, t) : []),
    ...(rest.length > 0 ? [{ kind: 'newPage' } as const] : []),
    ...rest.flatMap((part) => PARTS[part](view, t)),
  ];
}

function foreword({ own }: SummaryView, t: Translate): Block[] {
  const paragraphs = own.foreword.split(/\n{2,}/).filter((text) => text.trim() !== '');
  if (paragraphs.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t('foreword') },
    ...paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
  ];
}

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
    t,
  );
}

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
  return lines.length > 0 ? fewLines(lines, t) : [t('key.noHomework')];
}

/** The last due date in words, or null when none is set. */
function lastDue(view: SummaryView): string | null {
  const last = view.homework
    .map((line) => line.due)
    .sort()
    .at(-1);
  return last ? weekdayOf(view.project.language, last) : null;
}

function nextStep({ nextWorkshop, project }: SummaryView, t: Translate): string {
  if (!nextWorkshop) return t('key.noNext');
  const name = t('key.nextWorkshop', { number: nextWorkshop.number });
  if (!nextWorkshop.date) return `${name}. ${t('key.noNext')}`;
  const day = weekdayOf(project.language, nextWorkshop.date);
  const parts = [day, hours(t, nextWorkshop.start), within(nextWorkshop.place)];
  return `${name}: ${parts.filter((part) => part !== '').join(', ')}`;
}

function fewLines(lines: string[], t: Translate): string[] {
  if (lines.length <= FIRST_PAGE_LINES) return lines;
  const shown = lines.slice(0, FIRST_PAGE_LINES - 1);
  return [...shown, t('key.more', { count: lines.length - shown.length })];
}

function about({ project, workshop, attendance: people, tables }: SummaryView, t: Translate): Block[] {
  const day = workshop.date ? weekdayOf(project.language, workshop.date) : '';
  const time = [day, hours(t, workshop.start, workshop.minutes)].filter((part) => part !== '').join(', ');
  const themes = [...new Set(tables.map((table) => table.theme))];
  const facts = [
    { label: t('about.aim'), value: project.aim },
    { label: t('about.time'), value: time },
    { label: t('about.place'), value: workshop.place },
    { label: t('about.present'), value: t('about.people', { count: people.total }) },
    { label: t('about.themes'), value: themes.join('\n') },
  ];
  return [
    { kind: 'heading', level: 1, text: t('about.title') },
    { kind: 'facts', facts: facts.map((fact) => ({ ...fact, value: fact.value || t('notSet') })) },
  ];
}
