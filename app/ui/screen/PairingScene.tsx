import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const LOOK_AGAIN_MS = 3_000;

/** A machine that waits to be paired: its number, large. It looks again by itself until the console has answered. */
export function PairingScene({ number }: { number: string }) {
  const { t } = useTranslation(['screen', 'common']);
  useEffect(() => {
    const timer = window.setTimeout(() => window.location.reload(), LOOK_AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <main className="stage pairing" id="main">
      <h1>{t('pair.title')}</h1>
      <p className="huge code">{number.replace(/(\d{3})(\d{3})/, '$1 $2')}</p>
      <p>{t('pair.how')}</p>
    </main>
  );
}
