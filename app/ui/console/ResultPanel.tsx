import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { useRoom } from '~/live/useRoom';
import type { ResultView } from '~/views/shapes';
import { CallForm, Field } from '../forms';
import { MergedInto } from '../MergedInto';
import { SectorVotes } from './SectorVotes';
import { Ties } from './Ties';

/** Every round as a table, and which proposals go on. Votes decide; where they do not, a reason does. */
export function ResultPanel({ leads }: { leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const { views } = useRoom().state;
  const rounds = views.console?.rounds ?? [];
  const last = rounds.at(-1);
  if (!last || !views.room) return <p>{t('result.none')}</p>;
  const projectId = views.room.project.id;
  const earlier = rounds.slice(0, -1).reverse();
  const document = (type: string) => `/documents/${projectId}/count-protocol.${type}`;
  return (
    <section className="stack">
      <RoundResult result={last} leads={leads} projectId={projectId} ties />
      {earlier.length > 0 && (
        <details className="ds-details">
          <summary>{t('result.earlier')}</summary>
          <div className="stack">
            {earlier.map((result) => (
              <RoundResult key={result.voteRoundId} result={result} leads={leads} projectId={projectId} />
            ))}
          </div>
        </details>
      )}
      <p>
        {t('result.protocol')}:{' '}
        <a className="ds-link" href={document('html')} target="_blank" rel="noreferrer">
          {t('result.print')}
        </a>{' '}
        ·{' '}
        <a className="ds-link" href={document('pdf')}>
          PDF
        </a>{' '}
        <span className="hint">{t('result.protocolWhy')}</span>
      </p>
    </section>
  );
}

interface RoundResultProps {
  result: ResultView;
  leads: boolean;
  projectId: string;
  /** The round that a run-off may be held after. */
  ties?: boolean;
}

function RoundResult({ result, leads, projectId, ties = false }: RoundResultProps) {
  const { t } = useTranslation(['console', 'common']);
  const table = <ResultTable result={result} leads={leads} />;
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="2xs">
        {t('vote.round', { number: result.number })}: {t(`vote.methods.${result.method}`)}
      </h2>
      <TakenPart result={result} />
      {ties && <Ties result={result} leads={leads} />}
      {leads ? (
        <CallForm
          call="result.choose"
          input={{ projectId, voteRoundId: result.voteRoundId }}
          className="stack"
        >
          {table}
          <Field
            key={result.reason}
            call="result.choose"
            name="reason"
            label={t('result.reason')}
            hint={t('result.reasonWhy')}
            maxLength={LIMITS.text}
            defaultValue={result.reason}
          />
          <div className="row">
            <button className="ds-button" data-variant="primary" type="submit">
              {t('result.save')}
            </button>
            <p role="status">
              {result.chosenCount > 0 ? t('result.saved', { count: result.chosenCount }) : ''}
            </p>
          </div>
        </CallForm>
      ) : (
        table
      )}
      {result.method !== 'decision' && <SectorVotes result={result} />}
    </section>
  );
}

function TakenPart({ result }: { result: ResultView }) {
  const { t } = useTranslation(['console', 'common']);
  const { votes, voters, eligible, abstained, papers, runOffs } = result;
  if (result.method === 'decision') return null;
  return (
    <>
      <p>
        {t('result.cast', { count: votes, voters, eligible })}{' '}
        {abstained > 0 && t('vote.abstained', { count: abstained })}{' '}
        {papers > 0 && t('vote.papersIn', { count: papers })}
      </p>
      {runOffs.map((runOff) => (
        <p key={runOff.voteRoundId} dir="auto">
          {t('result.runOffs', {
            number: runOff.number,
            votes: runOff.lines.map((line) => t('result.runOffVotes', { ...line })).join(', '),
          })}
        </p>
      ))}
    </>
  );
}

function ResultTable({ result, leads }: { result: ResultView; leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const voted = result.method !== 'decision';
  return (
    <table className="ds-table">
      <caption>{t('result.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('result.choose')}</th>
          <th scope="col">{t('result.proposal')}</th>
          <th scope="col">{result.method === 'themes' ? t('result.theme') : t('result.table')}</th>
          {voted && <th scope="col">{t('result.votes')}</th>}
        </tr>
      </thead>
      <tbody>
        {result.lines.map((line) => (
          <tr key={line.proposalId}>
            <td>
              {leads ? (
                <input
                  key={String(line.chosen)}
                  type="checkbox"
                  name="proposalIds[]"
                  value={line.proposalId}
                  defaultChecked={line.chosen}
                  aria-label={t('result.chooseOf', { title: line.title })}
                />
              ) : (
                line.chosen && '✓'
              )}
            </td>
            <td dir="auto">
              {line.title} <MergedInto title={line.mergedInto} />
            </td>
            <td dir="auto">{result.method === 'themes' ? line.theme : line.table}</td>
            {voted && <td>{line.votes}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
