import { useTranslation } from 'react-i18next';
import { cutAt, USUALLY_CHOSEN } from '~/domain/voting';
import { LIMITS } from '~/domain/limits';
import { useRoom } from '~/live/useRoom';
import type { ResultView } from '~/views/shapes';
import { CallForm, Field } from '../forms';

/** The count as a table, and which proposals go on. Votes decide; where they do not, a reason does. */
export function ResultPanel({ leads }: { leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const { views } = useRoom().state;
  const result = views.console?.result;
  if (!result || !views.room) return <p>{t('result.none')}</p>;
  const { tied } = cutAt(result.lines, USUALLY_CHOSEN);
  const tiedVotes = result.lines.find((line) => tied.includes(line.proposalId))?.votes;
  const table = <ResultTable result={result} leads={leads} />;
  if (!leads) return table;
  return (
    <CallForm
      call="result.choose"
      input={{ projectId: views.room.project.id, voteRoundId: result.voteRoundId }}
      className="stack"
    >
      {tiedVotes !== undefined && <p className="notice">{t('result.tie', { votes: tiedVotes })}</p>}
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
        <p role="status">{result.chosenCount > 0 ? t('result.saved', { count: result.chosenCount }) : ''}</p>
      </div>
    </CallForm>
  );
}

function ResultTable({ result, leads }: { result: ResultView; leads: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  return (
    <table className="ds-table">
      <caption>{t('result.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('result.choose')}</th>
          <th scope="col">{t('result.proposal')}</th>
          <th scope="col">{t('result.table')}</th>
          <th scope="col">{t('result.votes')}</th>
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
            <td dir="auto">{line.title}</td>
            <td>{line.table}</td>
            <td>{line.votes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
