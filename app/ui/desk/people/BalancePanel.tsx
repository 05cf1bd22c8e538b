import { useTranslation } from 'react-i18next';
import type { Balance, BalanceWarning, SectorBalance } from '~/domain/balance';
import { LIMITS } from '~/domain/limits';
import { SECTORS } from '~/domain/lists';
import type { DeskHead, RegisterView } from '~/views/shapes';
import { CallForm, Field } from '../../forms';
import { SectorName } from '../../marks';

type Data = DeskHead & RegisterView;

/** Who will be in the room, sector by sector against the wanted mix: as a picture, in numbers, and in words. */
export function BalancePanel({ data }: { data: Data }) {
  const { t } = useTranslation('people');
  const { balance, mayEdit } = data;
  const { sectors, people, accepted, declined } = balance;
  const longest = Math.max(1, ...sectors.map((one) => Math.max(one.people, one.wanted)));
  return (
    <section className="panel stack balance-panel" aria-labelledby="balance">
      <h2 className="ds-heading" data-size="sm" id="balance">
        {t('balance.title')}
      </h2>
      <p>
        {t('balance.sum', { count: people })} {t('balance.accepted', { count: accepted })}{' '}
        {declined > 0 && t('balance.declined', { count: declined })}
      </p>
      <ul className="balance-bars">
        {sectors.map((one) => (
          <Bar key={one.sector} line={one} longest={longest} />
        ))}
      </ul>
      <p className="hint">{t('balance.legend')}</p>
      <Warnings balance={balance} />
      {mayEdit && <MixForms data={data} />}
    </section>
  );
}

const HEIGHT = 10;

function Bar({ line, longest }: { line: SectorBalance; longest: number }) {
  const { t } = useTranslation('people');
  const { sector, people, accepted, declined, wanted } = line;
  const missing = wanted - people;
  const part = (count: number) => (count / longest) * 100;
  return (
    <li>
      <SectorName sector={sector} />
      <svg
        className={`balance-bar sector-${sector}`}
        viewBox={`0 0 100 ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="balance-track" width="100" height={HEIGHT} />
        <rect className="balance-people" width={part(people)} height={HEIGHT} />
        <rect width={part(accepted)} height={HEIGHT} />
        {wanted > 0 && (
          <line className="balance-wanted" x1={part(wanted)} x2={part(wanted)} y1="0" y2={HEIGHT} />
        )}
      </svg>
      <span>
        <strong>
          {wanted === 0 ? people : t(`balance.${comparison(missing)}`, { people, wanted, missing })}
        </strong>{' '}
        {accepted + declined > 0 && (
          <span className="hint">{t('balance.replies', { accepted, declined })}</span>
        )}
      </span>
    </li>
  );
}

const comparison = (missing: number) => (missing > 0 ? 'missing' : missing === 0 ? 'ofWanted' : 'moreThan');

function Warnings({ balance }: { balance: Balance }) {
  const { t } = useTranslation('people');
  const sentence = useWarning();
  if (balance.warnings.length === 0) return balance.people > 0 ? <p>✓ {t('balance.good')}</p> : null;
  return (
    <div className="ds-alert" data-color="warning">
      <h3 className="ds-heading" data-size="2xs">
        {t('balance.act')}
      </h3>
      <ul>
        {balance.warnings.map((warning) => (
          <li key={warning.code}>{sentence(warning)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Each warning as a sentence. */
function useWarning(): (warning: BalanceWarning) => string {
  const { t } = useTranslation(['people', 'common']);
  return (warning) => {
    switch (warning.code) {
      case 'noTarget':
      case 'noPolitics':
        return t(`balance.${warning.code}`);
      case 'targetNotPersonal':
        return t('balance.targetNotPersonal', { count: warning.people });
      case 'overHalf':
        return t('balance.overHalf', { ...warning, sector: t(`common:sectors.${warning.sector}`) });
      case 'fewBusiness':
        return t('balance.fewBusiness', { count: warning.people, wanted: warning.wanted });
      case 'tooFew':
        return t('balance.tooFew', { ...warning, missing: warning.needed - warning.people });
    }
  };
}

/** The suggestion is one press away while nothing is wished for, and beside the numbers later. */
function MixForms({ data }: { data: Data }) {
  const { t } = useTranslation('people');
  const { balance } = data;
  const wished = balance.wanted > 0;
  return (
    <>
      {!wished && <SuggestForm data={data} />}
      <details className="ds-details">
        <summary>{t('mix.title')}</summary>
        <div className="stack">
          <p>{t('mix.why')}</p>
          {wished && <SuggestForm data={data} />}
          <MixForm balance={balance} />
        </div>
      </details>
    </>
  );
}

const MIX = 'mix.save';

function SuggestForm({ data: { balance, suggestion } }: { data: Data }) {
  const { t } = useTranslation('people');
  const people = SECTORS.reduce((sum, sector) => sum + suggestion[sector], 0);
  const proposed = Object.fromEntries(SECTORS.map((sector) => [sector, String(suggestion[sector])]));
  return (
    <CallForm call={MIX} input={proposed}>
      <button className="ds-button" data-variant="secondary" type="submit">
        {t('mix.suggest', { tables: balance.tables, people })}
      </button>
    </CallForm>
  );
}

function MixForm({ balance }: { balance: Balance }) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <CallForm call={MIX} className="stack">
      <div className="mix-fields">
        {balance.sectors.map(({ sector, wanted }) => (
          <Field
            key={sector}
            call={MIX}
            name={sector}
            label={t(`common:sectors.${sector}`)}
            type="number"
            inputMode="numeric"
            min={0}
            max={LIMITS.people}
            defaultValue={String(wanted)}
          />
        ))}
      </div>
      <button className="ds-button" data-variant="primary" type="submit">
        {t('mix.save')}
      </button>
    </CallForm>
  );
}
