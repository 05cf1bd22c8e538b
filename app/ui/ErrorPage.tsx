import { useTranslation } from 'react-i18next';
import type { ProblemShape } from '~/domain/problem';
import { ProblemText } from './Problems';

/** One page for everything that cannot be shown: a title, one sentence, and a way on. Faults show an id only. */
export function ErrorPage({ problem, title }: { problem: ProblemShape | null; title: string }) {
  const { t } = useTranslation('common');
  return (
    <main className="narrow stack" id="main">
      <h1 className="ds-heading" data-size="lg">
        {title}
      </h1>
      {problem && (
        <p>
          <ProblemText problem={problem} />
        </p>
      )}
      <p>
        <a className="ds-link" href="/">
          {t('error.home')}
        </a>
      </p>
    </main>
  );
}
