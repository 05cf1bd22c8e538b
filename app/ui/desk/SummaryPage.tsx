import { useTranslation } from 'react-i18next';
import { summaryPartsOf } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import type { DeskHead, SummaryDesk } from '~/views/shapes';
import { CallForm, Field } from '../forms';
import { SummaryNews } from './SummaryNews';
import { SummaryPhotos } from './SummaryPhotos';
import { SummarySending } from './SummarySending';

const CALL = 'summary.save';

export type SummaryData = DeskHead & SummaryDesk;
interface Props {
  data: SummaryData;
}

/** The summary on its way out: the words and what it holds, the pictures, and who receives it. */
export function SummaryPage({ data }: Props) {
  return (
    <>
      {data.workshops.length > 1 && <Workshops data={data} />}
      <Tabs data={data} />
      <SummaryNews state={data.state} href={null} />
      {data.part === 'write' && <Writing data={data} />}
      {data.part === 'photos' && <SummaryPhotos data={data} />}
      {data.part === 'send' && <SummarySending data={data} />}
    </>
  );
}

/** Which workshop's: the others stay as they were left. */
function Workshops({ data: { part, workshops, state } }: Props) {
  const { t } = useTranslation('summary');
  return (
    <nav className="tabs" aria-label={t('workshops')}>
      {workshops.map((number) => (
        <a
          key={number}
          href={`?workshop=${number}&part=${part}`}
          aria-current={number === state.number ? 'page' : undefined}
        >
          {t('workshop', { number })}
        </a>
      ))}
    </nav>
  );
}

function Tabs({ data: { part, photos, state } }: Props) {
  const { t } = useTranslation('summary');
  const tabs = [
    { tab: 'write', name: t('tabs.write') },
    { tab: 'photos', name: t('tabs.photos', { count: photos.length }) },
    { tab: 'send', name: t('tabs.send') },
  ];
  return (
    <nav className="tabs" aria-label={t('tabs.label')}>
      {tabs.map(({ tab, name }) => (
        <a
          key={tab}
          href={`?workshop=${state.number}&part=${tab}`}
          aria-current={tab === part ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

function Writing({ data }: Props) {
  const { t } = useTranslation('summary');
  return (
    <>
      <p>{t('why')}</p>
      {data.mayEdit ? <SummaryForm data={data} /> : <p dir="auto">{data.own.foreword}</p>}
      <Looks data={data} />
    </>
  );
}

/** The summary as it is now. */
function Looks({ data }: Props) {
  const { t } = useTranslation('summary');
  const base = `/documents/${data.project.id}/summary-${data.state.number}`;
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="sm">
        {t('look')}
      </h2>
      <p className="row">
        <a href={`${base}.html`}>{t('page')}</a>
        <a href={`${base}.pdf`}>PDF</a>
        <a href={`${base}.docx`}>Word</a>
        <a href={`${base}.xlsx`}>{t('lists')}</a>
      </p>
    </section>
  );
}

function SummaryForm({ data: { own, state } }: Props) {
  const { t } = useTranslation(['summary', 'common']);
  return (
    <CallForm call={CALL} input={{ workshop: String(state.number) }} className="panel stack">
      <Field
        call={CALL}
        name="foreword"
        label={t('foreword')}
        hint={t('forewordHint')}
        rows={8}
        maxLength={LIMITS.packPart}
        defaultValue={own.foreword}
      />
      {state.number > 1 && (
        <Field
          call={CALL}
          name="forward"
          label={t('parts.forward')}
          hint={t('forwardHint')}
          rows={5}
          maxLength={LIMITS.packPart}
          defaultValue={own.forward}
        />
      )}
      <fieldset className="ds-fieldset">
        <legend className="ds-label">{t('holds')}</legend>
        {summaryPartsOf(state.number).map((part) => (
          <p key={part} className="tick">
            <input
              type="checkbox"
              className="ds-input"
              name="parts[]"
              value={part}
              id={`part-${part}`}
              defaultChecked={!own.leftOut.includes(part)}
            />
            <label htmlFor={`part-${part}`}>{t(`parts.${part}`)}</label>
          </p>
        ))}
      </fieldset>
      <button className="ds-button" data-variant="primary" type="submit">
        {t('common:save')}
      </button>
    </CallForm>
  );
}
