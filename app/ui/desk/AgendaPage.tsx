import { useTranslation } from 'react-i18next';
import { clockTimes, type Slot } from '~/domain/agenda';
import { LIMITS } from '~/domain/limits';
import type { AgendaView, DeskHead } from '~/views/shapes';
import { useDates } from '../dates';
import { CallForm } from '../forms';
import { useScripted } from '../hydrated';
import { Button } from '../kit';
import { AgendaDrag } from './AgendaDrag';
import { Fit, useSpokenClock } from './AgendaFit';
import { EditItem, NewItem } from './AgendaItemForm';
import { AgendaRow } from './AgendaRow';

type PlannerData = AgendaView & DeskHead;

interface AgendaPageProps {
  data: PlannerData;
  /** The item that is opened to be changed, or null. */
  edit: string | null;
}

/** One workshop's programme: items with minutes, and the clock times that follow from them. */
export function AgendaPage({ data, edit }: AgendaPageProps) {
  const { t } = useTranslation(['agenda', 'common']);
  const { workshop, items, mayEdit } = data;
  const edited = mayEdit && items.some((item) => item.id === edit) ? edit : null;
  const spoken = useSpokenClock(workshop.start);
  return (
    <>
      <Facts data={data} />
      {items.length === 0 && <Empty data={data} />}
      {items.length > 0 && (
        <section className="stack">
          <h2 className="ds-heading" data-size="sm">
            {t('plan.list')}
          </h2>
          {mayEdit && !edited ? (
            <AgendaDrag items={items} start={workshop.start} spoken={spoken} />
          ) : (
            <PlainList data={data} edited={edited} />
          )}
          <div className="agenda-fit">
            <Fit workshop={workshop} items={items} />
          </div>
        </section>
      )}
      {mayEdit && !edited && items.length < LIMITS.agendaItems && <NewItem number={data.workshop.number} />}
      {mayEdit && !edited && items.length > 0 && (
        <details className="ds-details no-print">
          <summary>{t('plan.again')}</summary>
          <Templates data={data} confirm={t('plan.useSure')} variant="secondary" />
        </details>
      )}
    </>
  );
}

/** When and where, and the ways on from here. */
function Facts({ data }: { data: PlannerData }) {
  const { t } = useTranslation(['agenda', 'common']);
  const { when } = useDates();
  const scripted = useScripted();
  const { date, start, minutes, place, number } = data.workshop;
  const base = `/desk/${data.project.id}`;
  return (
    <div className="stack agenda-facts">
      <p dir="auto">
        {date ? when(date, start, place) : t('plan.undated')} · {t('plan.minutes', { count: minutes })}
      </p>
      <p className="row no-print">
        <a className="ds-link" href={`${base}/workshops`}>
          {t('plan.change')}
        </a>
        {data.numbers
          .filter((one) => one !== number)
          .map((one) => (
            <a key={one} className="ds-link" href={`${base}/agenda/${one}`}>
              {t('plan.title', { number: one })}
            </a>
          ))}
        {data.items.length > 0 && (
          <Button variant="secondary" data-size="sm" onClick={() => window.print()} {...scripted}>
            {t('plan.print')}
          </Button>
        )}
      </p>
      {start === '' && <p className="hint">{t('plan.relative')}</p>}
    </div>
  );
}

/** Why there should be an agenda, and the template to begin with. */
function Empty({ data }: { data: PlannerData }) {
  const { t } = useTranslation('agenda');
  return (
    <section className="empty stack">
      <h2 className="ds-heading" data-size="sm">
        {t('plan.none')}
      </h2>
      <p>{t('plan.noneWhy')}</p>
      {data.mayEdit && <Templates data={data} variant="primary" />}
    </section>
  );
}

interface TemplatesProps {
  data: PlannerData;
  variant: 'primary' | 'secondary';
  confirm?: string;
}

function Templates({ data, variant, confirm }: TemplatesProps) {
  const { t } = useTranslation('agenda');
  return (
    <div className="row">
      {data.templates.map(({ key, title }) => (
        <CallForm key={key} call="agenda.fill" input={{ template: key }} confirm={confirm}>
          <button className="ds-button" data-variant={variant} type="submit">
            {t('plan.use', { title })}
          </button>
        </CallForm>
      ))}
    </div>
  );
}

/** The items as they are: for those who only read, and around the one that is being changed. */
function PlainList({ data, edited }: { data: PlannerData; edited: string | null }) {
  const { items, workshop, project } = data;
  const slots = clockTimes(workshop.start, items);
  const path = `/desk/${project.id}/agenda/${workshop.number}`;
  return (
    <ol className="agenda">
      {items.map((item, i) => (
        <li key={item.id} id={`item-${item.id}`} tabIndex={-1} data-screen={item.screen}>
          {item.id === edited ? (
            <EditItem item={item} slot={slots[i] as Slot} number={workshop.number} path={path} />
          ) : (
            <AgendaRow item={item} slot={slots[i] as Slot} />
          )}
        </li>
      ))}
    </ol>
  );
}
