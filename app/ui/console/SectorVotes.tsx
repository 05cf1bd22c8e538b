import { useTranslation } from 'react-i18next';
import type { ResultView } from '~/views/shapes';
import { SectorName } from '../marks';

/** How each sector voted; a sentence instead where a number would be so small that it could tell of a person. */
export function SectorVotes({ result: { sectors, lines, votes } }: { result: ResultView }) {
  const { t } = useTranslation('console');
  if (votes === 0) return null;
  if (!sectors) return <p className="hint">{t('result.tooFew')}</p>;
  return (
    <details className="ds-details">
      <summary>{t('result.bySector')}</summary>
      <table className="ds-table">
        <caption>{t('result.bySector')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('result.proposal')}</th>
            {sectors.map(({ sector }) => (
              <th key={sector} scope="col">
                {sector ? <SectorName sector={sector} /> : t('result.onPaper')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('result.ofSector')}</th>
            {sectors.map(({ sector, voters }) => (
              <td key={sector}>{voters}</td>
            ))}
          </tr>
          {lines.map((line, i) => (
            <tr key={line.proposalId}>
              <th scope="row" dir="auto">
                {line.title}
              </th>
              {sectors.map((one) => (
                <td key={one.sector}>{one.votes[i]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
