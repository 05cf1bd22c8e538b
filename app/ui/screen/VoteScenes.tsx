import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { tiesAtCut } from '~/domain/contests';
import type { ResultLine, ResultView, StandingView, VoteProgress } from '~/views/shapes';
import { useDates } from '../dates';
import { Plain } from './BoardScenes';
import { PageMark, usePages } from './Pages';
import type { SceneProps } from './Stage';

const BARS_AT_ONCE = 6;
/** Where more words stand above them or below. */
const BARS_BESIDE_WORDS = 4;
/** Of the row, so that the number beside the longest bar still fits. */
const LONGEST_BAR = 92;
const HOMEWORK_AT_ONCE = 4;
/** In a sentence about who is tied. */
const NAMES_AT_ONCE = 4;
const LONGEST_NAME = 50;

/** The vote: the question, and how many have voted. Never anybody's own votes; a standing only where it is opened. */
export function VoteScene({ room, screen }: SceneProps) {
  const { t } = useTranslation(['screen', 'common']);
  const { paper } = room;
  const { progress, standing } = screen;
  if (!paper) return <Plain title={t('vote.ready')} text={t('vote.question')} />;
  if (paper.method === 'decision') return <Plain title={t('vote.decided')} text="" />;
  if (standing && progress)
    return <StandingScene lines={standing} progress={progress} runOff={paper.runOff} />;
  return (
    <section className="scene vote-scene">
      <div>
        <h1>{paper.open ? t(paper.runOff ? 'vote.runOff' : 'vote.question') : t('vote.closed')}</h1>
        {paper.runOff && <RunOffNames titles={paper.proposals.map(({ title }) => title)} />}
        {!paper.runOff && <p>{t('vote.proposals', { count: paper.proposals.length })}</p>}
        <p>{t(paper.method === 'dots' ? 'vote.dots' : 'vote.rule', { count: paper.votesPerPerson })}</p>
        {paper.method === 'themes' && <p>{t('vote.themes')}</p>}
        {!paper.ownTable && <p>{t('vote.notOwn')}</p>}
        <p className="note">{t('vote.noPhone')}</p>
      </div>
      {progress && <ProgressRing progress={progress} />}
    </section>
  );
}

function RunOffNames({ titles }: { titles: string[] }) {
  const { t } = useTranslation(['screen', 'common']);
  return (
    <p className="tie-words" dir="auto">
      {namesOf(titles, t)}
    </p>
  );
}

interface StandingProps {
  lines: StandingView;
  progress: VoteProgress;
  runOff: boolean;
}

/** The votes so far, in the order of the paper, where the facilitator lets the room see them. */
function StandingScene({ lines, progress, runOff }: StandingProps) {
  const { t } = useTranslation(['screen', 'common']);
  const { shown, page, pages } = usePages(lines, BARS_BESIDE_WORDS + 1);
  const longest = Math.max(1, ...lines.map((line) => line.votes));
  return (
    <section className="scene standing-scene">
      <h1>
        {t(runOff ? 'vote.runOff' : 'vote.question')}{' '}
        <span className="cast">{t('vote.progress', { ...progress })}</span>
      </h1>
      <ol className="bars">
        {shown.map((line) => (
          <Bar key={line.proposalId} line={line} longest={longest} />
        ))}
      </ol>
      <PageMark page={page} pages={pages} />
    </section>
  );
}

const RADIUS = 44;
const ROUND = 2 * Math.PI * RADIUS;

function ProgressRing({ progress }: { progress: VoteProgress }) {
  const { t } = useTranslation(['screen', 'common']);
  const { voted, eligible, abstained } = progress;
  const part = eligible === 0 ? 0 : Math.min(1, (voted + abstained) / eligible);
  return (
    <div className="ring" role="status">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className="ring-track" cx="50" cy="50" r={RADIUS} />
        <circle
          className="ring-part"
          cx="50"
          cy="50"
          r={RADIUS}
          strokeDasharray={`${part * ROUND} ${ROUND}`}
        />
      </svg>
      <p>
        {t('vote.progress', { voted, eligible })}
        {abstained > 0 && <span className="cast">{t('vote.abstained', { count: abstained })}</span>}
      </p>
    </div>
  );
}

/** The result as bars with numbers; a tie at the cut is told in words. */
export function ResultScene({ room }: SceneProps) {
  const { t } = useTranslation(['screen', 'common']);
  const { result } = room;
  const lines = linesToShow(result);
  const words = result ? inWords(result, t) : [];
  const { shown, page, pages } = usePages(lines, words.length > 0 ? BARS_BESIDE_WORDS : BARS_AT_ONCE);
  if (!result) return <Plain title={t('result.title')} text={t('vote.ready')} />;
  const { votes, voters, eligible, abstained, method } = result;
  const longest = Math.max(1, ...result.lines.map((line) => line.votes));
  const voted = method !== 'decision';
  return (
    <section className="scene">
      <h1>
        {voted ? t('result.title') : t('result.decision')}{' '}
        {voted && (
          <span className="cast">
            {t('result.cast', { count: votes, voters, eligible })}
            {abstained > 0 && `, ${t('result.abstained', { count: abstained })}`}
          </span>
        )}
      </h1>
      <ol className="bars">
        {shown.map((line) => (
          <Bar
            key={line.proposalId}
            line={line}
            longest={voted ? longest : null}
            theme={method === 'themes' ? line.theme : ''}
          />
        ))}
      </ol>
      {words.length > 0 && (
        <p className="note tie-words" dir="auto">
          {words.join(' · ')}
        </p>
      )}
      <PageMark page={page} pages={pages} />
    </section>
  );
}

/** Where nobody voted only what was chosen is a result. */
function linesToShow(result: ResultView | null): ResultLine[] {
  if (!result) return [];
  return result.method === 'decision' ? result.lines.filter((line) => line.chosen) : result.lines;
}

interface BarProps {
  line: { title: string; votes: number; chosen?: boolean; mergedInto?: string };
  /** Of all bars, in votes; null where there are none. */
  longest: number | null;
  theme?: string;
}

function Bar({ line, longest, theme = '' }: BarProps) {
  const { t } = useTranslation(['screen', 'common']);
  return (
    <li data-chosen={line.chosen || undefined}>
      <p className="bar-title" dir="auto">
        {line.chosen && <span className="chosen">✓ {t('result.chosen')}</span>}
        {theme && <span className="bar-theme">{theme}</span>} <span>{line.title}</span>{' '}
        {line.mergedInto && (
          <span className="bar-theme">{t('common:mergedInto', { title: line.mergedInto })}</span>
        )}
      </p>
      {longest !== null && (
        <div className="bar-row">
          <svg className="bar" width={`${(line.votes / longest) * LONGEST_BAR}%`} aria-hidden="true">
            <rect className="bar-part" width="100%" height="100%" />
          </svg>
          <strong className="bar-votes">{line.votes}</strong>
        </div>
      )}
    </li>
  );
}

type Say = TFunction<['screen', 'common']>;

/** Titles short enough to be read in the room; the rest are counted. */
function namesOf(titles: readonly string[], t: Say): string {
  const short = titles.slice(0, NAMES_AT_ONCE).map((title) => t('common:quote', { text: shortened(title) }));
  const left = titles.length - short.length;
  return left > 0 ? t('result.more', { titles: short.join(', '), count: left }) : short.join(', ');
}

const shortened = (title: string) =>
  title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME - 1).trimEnd()}…` : title;

/** How it was decided, or what is still tied. */
function inWords(result: ResultView, t: Say): string[] {
  const { method, lines, reason, chosenCount, runOffs } = result;
  const held = runOffs.map((runOff) => {
    const votes = runOff.lines.map(({ title, votes: count }) =>
      t('result.runOffVotes', { title: shortened(title), votes: count }),
    );
    return t('result.runOff', { votes: votes.join(', ') });
  });
  if (reason) return [...held, t('result.reason', { reason })];
  const ties = chosenCount > 0 ? [] : tiesAtCut(method, lines);
  const tied = ties.map(({ proposalIds, votes }) => {
    const titles = lines.filter((line) => proposalIds.includes(line.proposalId)).map(({ title }) => title);
    return t('result.tie', { titles: namesOf(titles, t), count: votes });
  });
  return [...held, ...tied];
}

export function HomeworkScene({ room }: SceneProps) {
  const { t } = useTranslation(['screen', 'common']);
  const { day } = useDates();
  const { shown, page, pages } = usePages(room.homework, HOMEWORK_AT_ONCE);
  if (room.homework.length === 0) return <Plain title={t('homework.title')} text={t('homework.none')} />;
  return (
    <section className="scene">
      <h1>{t('homework.title')}</h1>
      <ul className="stage-cards">
        {shown.map((line) => (
          <li key={line.proposalId}>
            <h2 className="clamp-2" dir="auto">
              {line.title}
            </h2>
            <p className="clamp-2" dir="auto">
              {line.responsible.map((person) => person.name).join(', ') || t('homework.nobody')}
            </p>
            {line.due && <p className="note">{t('homework.due', { date: day(line.due) })}</p>}
          </li>
        ))}
      </ul>
      <PageMark page={page} pages={pages} />
    </section>
  );
}

export function EndScene({ room }: SceneProps) {
  const { t } = useTranslation(['screen', 'common']);
  const { when } = useDates();
  const next = room.nextWorkshop;
  return (
    <section className="scene plain">
      <h1>{t('end.title')}</h1>
      <p>{t('end.summary')}</p>
      <p>
        {next?.date ? t('end.next', { when: when(next.date, next.start, next.place) }) : t('end.nextUnknown')}
      </p>
    </section>
  );
}
