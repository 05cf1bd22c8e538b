import { useTranslation } from 'react-i18next';
import { useRoom } from '~/live/useRoom';
import { Act } from '../forms';

/** While the tables present: which card the screen shows, one at a time, then all. */
export function PresentPanel() {
  const { t } = useTranslation(['board', 'common']);
  const { room, screen } = useRoom().state.views;
  const { tables } = useRoom().state.views;
  if (!room || !screen) return null;
  const cards = room.tables.flatMap(({ id, number }) =>
    (tables[id]?.proposals ?? [])
      .filter((proposal) => proposal.nominated && !proposal.withdrawn)
      .map((proposal) => ({ ...proposal, number, presenter: tables[id]?.presenter?.name })),
  );
  if (cards.length === 0) return null;
  const at = cards.findIndex((card) => card.id === screen.presenting);
  const next = cards[at + 1];
  const show = (proposalId: string) => ({ projectId: room.project.id, proposalId });
  return (
    <section className="panel stack" aria-labelledby="present-title">
      <h2 className="ds-heading" data-size="2xs" id="present-title">
        {t('present.title')}
      </h2>
      <div className="row">
        {next && (
          <Act
            call="nomination.present"
            input={show(next.id)}
            label={t('present.next', { title: next.title })}
            variant="secondary"
          />
        )}
        {at >= 0 && (
          <Act call="nomination.present" input={show('')} label={t('present.all')} variant="secondary" />
        )}
      </div>
      <ol className="need-list">
        {cards.map(({ id, title, number, presenter }) => (
          <li key={id} className="need-row">
            <span>
              {t('common:table', { number })}: <bdi>{title}</bdi>{' '}
              {presenter && <bdi className="hint">{t('presenter.is', { name: presenter })}</bdi>}
            </span>
            {id === screen.presenting ? (
              <span className="ds-tag">{t('present.now')}</span>
            ) : (
              <Act call="nomination.present" input={show(id)} label={t('present.show')} about={title} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
