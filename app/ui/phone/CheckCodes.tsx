import { useTranslation } from 'react-i18next';
import { dashedCode } from '~/domain/codes';
import { useReceipts } from './receipts';

/** My check code while the round is open: my receipt. */
export function CheckCode({ code }: { code: string }) {
  const { t } = useTranslation('phone');
  return (
    <div className="check-code">
      <p>
        {t('vote.checkCode')} <strong className="code">{dashedCode(code)}</strong>
      </p>
      <p className="hint">{t('vote.checkCodeWhy')}</p>
    </div>
  );
}

/** Where everyone finds her own paper again: the protocol, and the codes that this device remembers. */
export function FindMyVote({ meId }: { meId: string }) {
  const { t } = useTranslation('phone');
  const receipts = useReceipts(meId);
  return (
    <section className="check-code">
      {receipts.length > 0 && (
        <>
          <h2 className="ds-heading" data-size="2xs">
            {t('vote.yourCodes')}
          </h2>
          <ul className="plain-list">
            {receipts.map(({ number, code }) => (
              <li key={number} className="code">
                {t('vote.codeOf', { number, code: dashedCode(code) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a className="ds-link" href="/protocol">
          {t('vote.protocol')}
        </a>
      </p>
      <p className="hint">{t('vote.protocolWhy')}</p>
    </section>
  );
}
