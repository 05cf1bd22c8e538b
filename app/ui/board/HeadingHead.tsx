import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outline } from '~/domain/board';
import { LIMITS } from '~/domain/limits';
import { useRoom } from '~/live/useRoom';
import type { ClusterLine, MeView, TableView } from '~/views/shapes';
import { backToSummary } from '../focus';
import { Act, CallForm, Choice, Field } from '../forms';
import { useBoardDrag } from './BoardDrag';
import { HeldBy, Writing } from '../hold';
import { MoveButtons } from './MoveButtons';
import { TapButton } from './TableVote';

interface HeadingHeadProps {
  cluster: ClusterLine;
  table: TableView;
  me: MeView | null;
}

/** A heading: its words, its priority, its taps, and for those who may, all of it to change. */
export function HeadingHead({ cluster, table, me }: HeadingHeadProps) {
  const { t } = useTranslation(['phone', 'common']);
  const [open, setOpen] = useState(false);
  const { row, handle } = useBoardDrag({ kind: 'heading', id: cluster.id, text: cluster.heading });
  const leads = me === null || me.leadsTableId === table.id;
  return (
    <div className="cluster-head" {...row}>
      {leads && handle}
      <h3 dir="auto">{cluster.heading}</h3>
      {cluster.priority !== null && (
        <span className="ds-tag priority">{t('needs.prioritised', { priority: cluster.priority })}</span>
      )}
      <HeldBy place={table.id} card={cluster.id} />
      <TapButton cluster={cluster} me={me} />
      <details className="row-acts" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={`${t('common:edit')}: ${cluster.heading}`}>{t('common:edit')}</summary>
        <Rename cluster={cluster} tableId={table.id} open={open} onSent={() => setOpen(false)} />
        <HeadingActs cluster={cluster} table={table} leads={leads} />
      </details>
    </div>
  );
}

interface RenameProps {
  cluster: ClusterLine;
  tableId: string;
  open: boolean;
  onSent: () => void;
}

function Rename({ cluster, tableId, open, onSent }: RenameProps) {
  const { t } = useTranslation(['phone', 'common']);
  const { room } = useRoom().state.views;
  return (
    <Writing place={tableId} card={cluster.id}>
      <CallForm
        call="cluster.rename"
        input={{ projectId: room?.project.id ?? '', clusterId: cluster.id }}
        onSent={(form) => {
          backToSummary(form);
          onSent();
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
    </Writing>
  );
}

function HeadingActs({ cluster, table, leads }: Omit<HeadingHeadProps, 'me'> & { leads: boolean }) {
  const { t } = useTranslation(['board', 'phone']);
  const { room } = useRoom().state.views;
  const target = { projectId: room?.project.id ?? '', clusterId: cluster.id };
  const order = outline(table.needs, table.clusters).clusters.map((one) => one.cluster);
  const others = order.filter((one) => one.id !== cluster.id);
  const place = order.findIndex((one) => one.id === cluster.id) + 1;
  return (
    <>
      {leads && (
        <div className="row">
          <MoveButtons
            call="cluster.prioritise"
            input={target}
            field="priority"
            place={place}
            of={order.length}
            text={cluster.heading}
          />
          {cluster.priority === null ? (
            <Act
              call="cluster.prioritise"
              input={{ ...target, priority: String(place) }}
              label={t('phone:needs.priority')}
              about={cluster.heading}
              variant="secondary"
            />
          ) : (
            <Act
              call="cluster.prioritise"
              input={{ ...target, priority: '' }}
              label={t('heading.unrank')}
              about={cluster.heading}
              variant="secondary"
            />
          )}
        </div>
      )}
      {others.length > 0 && (
        <CallForm call="cluster.merge" input={target} className="row end">
          <Choice
            call="cluster.merge"
            name="intoId"
            label={t('heading.into')}
            options={others.map(({ id, heading }) => ({ value: id, label: heading }))}
          />
          <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
            {t('heading.merge')}
          </button>
        </CallForm>
      )}
      <div className="row">
        <Act
          call="cluster.split"
          input={target}
          label={t('heading.split')}
          about={cluster.heading}
          variant="secondary"
        />
      </div>
    </>
  );
}
