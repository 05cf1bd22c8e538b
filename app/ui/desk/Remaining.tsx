import { useTranslation } from 'react-i18next';
import type { Missing, PartProgress } from '~/domain/preparation';
import type { FrontView } from '~/views/shapes';
import { AskedPart } from './sponsors/AskedPart';

interface RemainingProps {
  parts: FrontView['parts'];
  /** What sponsors wait to be told. */
  asked: FrontView['asked'];
  /** The address of the project's desk. */
  base: string;
  mayEdit: boolean;
  /** The preparation is what the project is at: then its next step is the page's first thing to do. */
  isNow: boolean;
}

/** How far the preparation has come, part by part, and what each lacks, with the way to it. */
export function Remaining({ parts, asked, base, mayEdit, isNow }: RemainingProps) {
  const { t } = useTranslation(['preparation', 'desk', 'sponsors']);
  const open = parts.filter(({ state }) => state !== 'done');
  const done = parts.filter(({ state }) => state === 'done');
  const isSent = done.some(({ part }) => part === 'invitation');
  const ofPreparation = isSent ? 'desk:front.remainsAfter' : 'desk:front.remains';
  const title = asked.length > 0 ? 'sponsors:front.remains' : ofPreparation;
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="sm">
        {t(title)}
      </h2>
      {open.length === 0 && <p>✓ {t('remaining.all')}</p>}
      {open.length + asked.length > 0 && (
        <ol className="parts">
          {asked.length > 0 && <AskedPart asked={asked} href={`${base}/sponsors`} mayEdit={mayEdit} />}
          {open.map((one, i) => (
            <OpenPart
              key={one.part}
              one={one}
              href={`${base}/${one.part}`}
              mayEdit={mayEdit}
              isNext={isNow && i === 0}
            />
          ))}
        </ol>
      )}
      {done.length > 0 && (
        <p className="parts-done">
          ✓ {t('remaining.done')}:{' '}
          {done.map(({ part }, i) => (
            <span key={part}>
              {i > 0 && ' · '}
              <a href={`${base}/${part}`}>{t(`desk:nav.${part}`)}</a>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

interface OpenPartProps {
  one: PartProgress;
  href: string;
  mayEdit: boolean;
  isNext: boolean;
}

function OpenPart({ one, href, mayEdit, isNext }: OpenPartProps) {
  const { t } = useTranslation(['preparation', 'desk']);
  const sentence = useSentence();
  return (
    <li data-state={one.state}>
      <p className="part-head">
        <a href={href}>{t(`desk:nav.${one.part}`)}</a>
        <span className="hint">{t(`states.${one.state}`)}</span>
      </p>
      <ul>
        {one.missing.map((missing, i) => (
          <li key={`${missing.code} ${missing.number ?? ''}`}>
            <span>{sentence(missing)}</span>
            {mayEdit && (
              <a
                className="ds-button"
                data-variant={isNext && i === 0 ? 'primary' : 'secondary'}
                data-size="sm"
                href={href}
                aria-label={`${t(`missing.${missing.code}.go`)}: ${sentence(missing)}`}
              >
                {t(`missing.${missing.code}.go`)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What is missing, in one sentence. */
function useSentence(): (missing: Missing) => string {
  const { t } = useTranslation(['preparation', 'common']);
  return ({ code, anchors = [], sectors = [], ...numbers }) => {
    const items = [
      ...anchors.map((anchor) => t(`anchoring.items.${anchor}.title`)),
      ...sectors.map((sector) => t(`common:sectors.${sector}`)),
    ].join(', ');
    return t(`missing.${code}.text`, { ...numbers, items });
  };
}
