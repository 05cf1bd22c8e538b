import { useTranslation } from 'react-i18next';
import { BANK_KINDS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import type { BankItem, BankLine, BankView, DeskHead, ThemeName } from '~/views/shapes';
import { CallForm, Choice, Field } from '../forms';
import { Pager } from '../Pager';
import { ThemeChoice } from './TakeBar';

export type BankData = DeskHead & BankView;

/** From here on a list is searched rather than read. */
const LONG = 20;

/** Needs and ideas found before the workshop, by theme, each with where it came from. */
export function BankPage({ data }: { data: BankData }) {
  const { t } = useTranslation('findings');
  const { project, mayEdit, total, themes, search, page, pages } = data;
  const inputs = `/desk/${project.id}/inputs`;
  return (
    <>
      <p>{t('bank.why')}</p>
      {total === 0 ? (
        <div className="empty stack">
          <p>{t('bank.none')}</p>
          <a className="ds-button" data-variant="primary" href={inputs}>
            {t('bank.toInputs')}
          </a>
        </div>
      ) : (
        <p>
          <a className="ds-link" href={inputs}>
            {t('bank.back')}
          </a>
        </p>
      )}
      {mayEdit && <AddForm themes={themes} />}
      {total > 0 && (
        <section className="stack">
          <p>
            <strong>{t('bank.count', { count: total })}</strong>
          </p>
          {(total > LONG || search) && <Search data={data} />}
          {data.groups.map((group) => (
            <Group key={group.theme?.id ?? ''} group={group} data={data} inputs={inputs} />
          ))}
          <Pager page={page} pages={pages} href={(to) => addressOf(search, `page=${to}`)} />
        </section>
      )}
    </>
  );
}

/** The same search, elsewhere in it. */
const addressOf = (search: string, where: string) =>
  `?${search ? `q=${encodeURIComponent(search)}&` : ''}${where}`;

function AddForm({ themes }: { themes: ThemeName[] }) {
  const { t } = useTranslation('findings');
  const call = 'bank.add';
  return (
    <section className="panel stack">
      <h2 className="ds-heading" data-size="sm">
        {t('bank.new')}
      </h2>
      <CallForm call={call} className="stack">
        <Field call={call} name="text" label={t('bank.text')} rows={2} required maxLength={LIMITS.text} />
        <ThemeChoice call={call} label={t('bank.theme')} themes={themes} theme="" />
        <div className="row">
          <button className="ds-button" data-variant="primary" name="kind" value="need" type="submit">
            {t('bank.addNeed')}
          </button>
          <button className="ds-button" data-variant="primary" name="kind" value="idea" type="submit">
            {t('bank.addIdea')}
          </button>
        </div>
      </CallForm>
    </section>
  );
}

function Search({ data: { search, found } }: { data: BankData }) {
  const { t } = useTranslation('findings');
  return (
    <div className="stack">
      <form method="get" role="search" className="row search-form">
        <Field call="" name="q" label={t('bank.search')} defaultValue={search} maxLength={LIMITS.name} />
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('bank.go')}
        </button>
      </form>
      {search && (
        <p role="status">
          {t('bank.found', { count: found, search })}{' '}
          <a className="ds-link" href="?">
            {t('bank.all')}
          </a>
        </p>
      )}
    </div>
  );
}

interface GroupProps {
  group: BankView['groups'][number];
  data: BankData;
  inputs: string;
}

function Group({ group: { theme, count, items }, data, inputs }: GroupProps) {
  const { t } = useTranslation('findings');
  const { edited, mayEdit, themes, search } = data;
  return (
    <section className="stack">
      <h2 className="ds-heading" data-size="sm">
        <bdi>{theme?.title ?? t('bank.noTheme')}</bdi> ({count})
      </h2>
      <ul className="cards bank">
        {items.map((item) => (
          <li key={item.id} id={item.id} className="panel">
            {mayEdit && edited?.id === item.id ? (
              <EditForm item={edited} themes={themes} back={addressOf(search, `at=${item.id}#${item.id}`)} />
            ) : (
              <Line
                item={item}
                inputs={inputs}
                edit={mayEdit ? addressOf(search, `edit=${item.id}#${item.id}`) : null}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ item, inputs, edit }: { item: BankLine; inputs: string; edit: string | null }) {
  const { t } = useTranslation(['findings', 'common']);
  const { kind, text, alike } = item;
  return (
    <div className="bank-line">
      <span className="bank-kind" data-kind={kind}>
        {t(`findings:bank.kinds.${kind}`)}
      </span>
      <div>
        <p className="told" dir="auto">
          {text}
        </p>
        <p className="hint">
          <Source from={item.from} inputs={inputs} />
        </p>
        {alike > 0 && <p className="alike">⚠ {t('findings:bank.alike', { count: alike })}</p>}
      </div>
      {edit && (
        <a className="ds-link" href={edit} aria-label={`${t('common:edit')}: ${text.slice(0, 80)}`}>
          {t('common:edit')}
        </a>
      )}
    </div>
  );
}

/** Where it came from, with the way there. */
function Source({ from, inputs }: { from: BankLine['from']; inputs: string }) {
  const { t } = useTranslation(['findings', 'common']);
  if (!from) return <>{t('findings:bank.direct')}</>;
  const { source, who, organisation, sector, inputId } = from;
  const talk = who ? t('findings:bank.fromAnswerBy', { who }) : t('findings:bank.fromAnswer');
  const told = source === 'interview' ? t('findings:bank.fromTalk', { who }) : talk;
  return (
    <a className="ds-link" href={`${inputs}?at=${inputId}#${inputId}`} dir="auto">
      {[told, organisation, t(`common:sectors.${sector}`)].filter(Boolean).join(', ')}
    </a>
  );
}

interface EditFormProps {
  item: BankItem;
  themes: ThemeName[];
  back: string;
}

function EditForm({ item, themes, back }: EditFormProps) {
  const { t } = useTranslation(['findings', 'common']);
  const call = 'bank.edit';
  return (
    <div className="stack">
      <h3 className="ds-heading" data-size="xs">
        {t('findings:bank.edit')}
      </h3>
      <CallForm call={call} input={{ bankId: item.id }} className="stack">
        <Field
          call={call}
          name="text"
          label={t('findings:bank.text')}
          rows={3}
          required
          maxLength={LIMITS.text}
          defaultValue={item.text}
        />
        <div className="form-grid">
          <Choice
            call={call}
            name="kind"
            label={t('findings:bank.kind')}
            defaultValue={item.kind}
            options={BANK_KINDS.map((kind) => ({ value: kind, label: t(`findings:bank.kinds.${kind}`) }))}
          />
          <ThemeChoice
            call={call}
            label={t('findings:bank.theme')}
            themes={themes}
            theme={item.themeId ?? ''}
          />
        </div>
        <div className="row">
          <button className="ds-button" data-variant="primary" type="submit">
            {t('common:save')}
          </button>
          <a className="ds-button" data-variant="tertiary" href={back}>
            {t('findings:note.cancel')}
          </a>
        </div>
      </CallForm>
      <CallForm call="bank.remove" input={{ bankId: item.id }}>
        <button className="ds-button" data-variant="secondary" data-color="danger" type="submit">
          {t('common:remove')}
        </button>
      </CallForm>
    </div>
  );
}
