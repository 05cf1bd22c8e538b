import { useTranslation } from 'react-i18next';
import { seriesOf, type ExampleFigure } from '~/domain/example';
import { useFigures } from '../pilots/words';

const LENGTH = 100;

/** Figures over years: each series a table with a bar in every row. */
export function FigureBars({ figures }: { figures: readonly ExampleFigure[] }) {
  const { t } = useTranslation('stories');
  const { read } = useFigures();
  return (
    <>
      {seriesOf(figures).map(({ title, unit, figures: some, largest }) => (
        <table key={`${title} ${unit}`} className="year-bars">
          <caption dir="auto">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('figures.year')}</th>
              <td />
              <th scope="col" dir="auto">
                {unit || t('figures.value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {some.map(({ year, value }, i) => (
              <tr key={`${year} ${i}`}>
                <th scope="row">{year}</th>
                <td className="year-bar">
                  <svg viewBox={`0 0 ${LENGTH} 10`} preserveAspectRatio="none" aria-hidden="true">
                    <rect width={Math.max(0.5, (LENGTH * Math.abs(value)) / largest)} height={10} />
                  </svg>
                </td>
                <td>{read(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}
