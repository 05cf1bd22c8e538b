import { useTranslation } from 'react-i18next';
import { cutAt, USUALLY_CHOSEN } from '~/domain/voting';
import type { ResultLine, ResultView, VoteProgress } from '~/views/shapes';
import { useDates } from '../dates';
import { Plain } from './BoardScenes';
import { PageMark, usePages } from './Pages';
import type { SceneProps } from './Stage';

const BARS_AT_ONCE = 6;
/** Of the row, so that the number beside the longest bar still fits. */
const LONGEST_BAR = 92;
const HOMEWORK_AT_ONCE = 4;

/** The vote: the question, and how many have voted. Never a standing, never anybody's own votes. */
export function VoteScene({ room, screen }: SceneProps) {
  const { t } = useTranslation(['screen', 'common']);
  const { paper } = room;
  if (!paper) return <Plain title={t('vote.ready')} text={t('vote.question')} />;
  return (
    <section className="scene vote-scene">
      <div>
        <h1>{paper.open ? t('vote.question') : t('vote.closed')}</h1>
        <p>{t('vote.proposals', { count: paper.proposals.length })}</p>
        <p>{t('vote.rule', { count: paper.votesPerPerson })}</p>
        <p className="note">{t('vote.noPhone')}</p>
      </div>
      {screen.progress && <ProgressRing progress={screen.progress} />}
    </section>
  );
}

const RADIUS = 44;
const ROUND = 2 * Math.PI * RADIUS;

function ProgressRing({ progress }: { progress: VoteProgress }) {
  const { t } = useTranslation(['screen', 'common']);
  const { voted, eligible } = progress;
  const part = eligible === 0 ? 0 : Math.min(1, voted / eligible);
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
      <p>{t('vote.progress', { voted, eligible })}</p>
    </div>
  );
}

/** The result as bars with numbers; a tie at the cut is told in words. */
export function ResultScene({ room }: SceneProps) {
  const { t } = useTranslation(['screen', 'common']);
  const { result } = room;
  const { shown, page, pages } = usePages(result?.lines ?? [], BARS_AT_ONCE);
  if (!result) return <Plain title={t('result.title')} text={t('vote.ready')} />;
  const { votes, voters, eligible } = result;
  const longest = Math.max(1, ...result.lines.map((line) => line.votes));
  return (
    <section className="scene">
      <h1>
        {t('result.title')}{' '}
        <span className="cast">{t('result.cast', { count: votes, voters, eligible })}</span>
      </h1>
      <ol className="bars">
        {shown.map((line) => (
          <Bar key={line.proposalId} line={line} longest={longest} />
        ))}
      </ol>
      <TieInWords result={result} />
      <PageMark page={page} pages={pages} />
    </section>
  );
}

function Bar({ line, longest }: { line: ResultLine; longest: number }) {
  const { t } = useTranslation(['screen', 'common']);
  return (
    <li data-chosen={line.chosen || undefined}>
      <p className="bar-title" dir="auto">
        {line.chosen && <span className="chosen">✓ {t('result.chosen')}</span>} <span>{line.title}</span>
      </p>
      <div className="bar-row">
        <svg className="bar" width={`${(line.votes / longest) * LONGEST_BAR}%`} aria-hidden="true">
          <rect className="bar-part" width="100%" height="100%" />
        </svg>
        <strong className="bar-votes">{line.votes}</strong>
      </div>
    </li>
  );
}

function TieInWords({ result }: { result: ResultView }) {
  const { t } = useTranslation(['screen', 'common']);
  if (result.reason) return <p className="note">{t('result.reason', { reason: result.reason })}</p>;
  const { tied } = cutAt(result.lines, USUALLY_CHOSEN);
  const equals = result.lines.filter((line) => tied.includes(line.proposalId));
  const [first] = equals;
  if (!first || result.chosenCount > 0) return null;
  const titles = equals.map((line) => t('common:quote', { text: line.title })).join(', ');
  return <p className="note">{t('result.tie', { titles, count: first.votes })}</p>;
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
