import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { useRoom } from '~/live/useRoom';
import type { ClusterLine, MeView, NeedLine, TableView } from '~/views/shapes';
import { backToSummary } from '../focus';
import { Act, CallForm, Field } from '../forms';

interface NeedRowProps {
  need: NeedLine & { state?: string };
  me: MeView | null;
  table: TableView;
  ticked: boolean;
  onTick: (id: string, on: boolean) => void;
}

/** One need: tick it to gather, open it to change it. Without JavaScript the tick belongs to the bar's form. */
export function NeedRow({ need, me, table, ticked, onTick }: NeedRowProps) {
  const { t } = useTranslation(['phone', 'common']);
  const mine = me === null || me.leadsTableId === table.id || need.author === me.mark;
  if (need.state)
    return (
      <li className="need-row" data-state={need.state}>
        <span dir="auto">{need.text}</span>{' '}
        <span className="hint">{t(`common:state.${need.state as 'sending'}`)}</span>
      </li>
    );
  return (
    <li className="need-row">
      <label className="tick">
        <input
          type="checkbox"
          name="needIds[]"
          value={need.id}
          form={`group-${table.id}`}
          checked={ticked}
          onChange={(event) => onTick(need.id, event.target.checked)}
          aria-label={t('needs.tick', { text: need.text })}
        />
        <span dir="auto">{need.text}</span>
      </label>
      {(mine || need.clusterId) && <NeedActs need={need} mine={mine} />}
    </li>
  );
}

function NeedActs({ need, mine }: { need: NeedLine; mine: boolean }) {
  const { t } = useTranslation(['phone', 'common']);
  const { room } = useRoom().state.views;
  const [open, setOpen] = useState(false);
  if (!room) return null;
  const target = { projectId: room.project.id, needId: need.id };
  return (
    <details className="row-acts" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={`${t('common:edit')}: ${need.text}`}>{t('common:edit')}</summary>
      {mine && (
        <CallForm
          call="need.edit"
          input={target}
          onSent={(form) => {
            backToSummary(form);
            setOpen(false);
          }}
          className="stack"
        >
          <Field
            key={open ? 'open' : need.text}
            call="need.edit"
            name="text"
            label={t('needs.text')}
            rows={2}
            required
            maxLength={LIMITS.text}
            defaultValue={need.text}
          />
          <button className="ds-button" data-variant="primary" data-size="sm" type="submit">
            {t('common:save')}
          </button>
        </CallForm>
      )}
      <div className="row">
        {need.clusterId && (
          <Act call="need.ungroup" input={target} label={t('needs.ungroup')} variant="secondary" />
        )}
        {mine && <Act call="need.withdraw" input={target} label={t('needs.withdraw')} variant="secondary" />}
      </div>
    </details>
  );
}

interface ClusterHeadProps {
  cluster: ClusterLine;
  table: TableView;
  leads: boolean;
}

/** A heading: its words, its priority, and for those who may, both to change. */
export function ClusterHead({ cluster, table, leads }: ClusterHeadProps) {
  const { t } = useTranslation(['phone', 'common']);
  const { room } = useRoom().state.views;
  const [open, setOpen] = useState(false);
  if (!room) return null;
  const target = { projectId: room.project.id, clusterId: cluster.id };
  const places = Array.from({ length: table.clusters.length }, (_, i) => i + 1);
  return (
    <div className="cluster-head">
      <h3 dir="auto">{cluster.heading}</h3>
      {cluster.priority !== null && (
        <span className="ds-tag priority">{t('needs.prioritised', { priority: cluster.priority })}</span>
      )}
      <details className="row-acts" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={`${t('common:edit')}: ${cluster.heading}`}>{t('common:edit')}</summary>
        <CallForm
          call="cluster.rename"
          input={target}
          onSent={(form) => {
            backToSummary(form);
            setOpen(false);
          }}
          className="stack"
        >
          <Field
            key={open ? 'open' : cluster.heading}
            call="cluster.rename"
            name="heading"
            label={t('needs.rename')}
            required
            maxLength={LIMITS.title}
            defaultValue={cluster.heading}
          />
          <button className="ds-button" data-variant="primary" data-size="sm" type="submit">
            {t('common:save')}
          </button>
        </CallForm>
        {leads && (
          <CallForm call="cluster.prioritise" input={target} className="row" aria-label={t('needs.priority')}>
            <span className="hint">{t('needs.priority')}</span>
            {['', ...places].map((place) => (
              <button
                key={place}
                className="ds-button"
                data-variant={(cluster.priority ?? '') === place ? 'primary' : 'secondary'}
                data-size="sm"
                type="submit"
                name="priority"
                value={place}
              >
                {place === '' ? t('needs.noPriority') : place}
              </button>
            ))}
          </CallForm>
        )}
      </details>
    </div>
  );
}
