import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const LOOK_AGAIN_MS = 3_000;

/** A machine that waits to be paired: its number, large. It looks again by itself until the console has answered. */
export function PairingScene({ number }: { number: string }) {
  const { t } = useTranslation(['screen', 'common']);
  useEffect(() => {
    // Only a server that answers is asked for a new page: a restart must not leave the browser's own error on the wall.
    const look = () =>
      fetch('/healthz').then(
        (answer) => answer.ok && window.location.reload(),
        () => undefined,
      );
    const timer = window.setInterval(() => void look(), LOOK_AGAIN_MS);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <main className="stage pairing" id="main">
      <h1>{t('pair.title')}</h1>
      <p className="huge code">{number.replace(/(\d{3})(\d{3})/, '$1 $2')}</p>
      <p>{t('pair.how')}</p>
    </main>
  );
}
