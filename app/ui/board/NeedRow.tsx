import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outline } from '~/domain/board';
import { LIMITS } from '~/domain/limits';
import { useRoom } from '~/live/useRoom';
import type { MeView, NeedLine, TableView } from '~/views/shapes';
import { backToSummary } from '../focus';
import { Act, CallForm, Choice, Field } from '../forms';
import { useBoardDrag } from './BoardDrag';
import { HeldBy, Writing } from '../hold';
import { MoveButtons } from './MoveButtons';
import { Notes } from './Notes';
import { needRowId } from './Similar';

interface NeedRowProps {
  need: NeedLine & { state?: string };
  me: MeView | null;
  table: TableView;
  /** Where it stands in its list: 1 is first. */
  place: number;
  of: number;
  ticked: boolean;
  onTick: (id: string, on: boolean) => void;
}

/** One need: tick it to gather, open it to change it. Without JavaScript the tick belongs to the bar's form. */
export function NeedRow({ need, ...rest }: NeedRowProps) {
  const { t } = useTranslation('common');
  if (need.state)
    return (
      <li className="need-row" data-state={need.state}>
        <span dir="auto">{need.text}</span>{' '}
        <span className="hint">{t(`state.${need.state as 'sending'}`)}</span>
      </li>
    );
  return <WrittenRow need={need} {...rest} />;
}

function WrittenRow({ need, me, table, place, of, ticked, onTick }: NeedRowProps) {
  const { t } = useTranslation('phone');
  const mine = me === null || me.leadsTableId === table.id || need.author === me.mark;
  const { row, handle } = useBoardDrag({ kind: 'need', id: need.id, text: need.text });
  return (
    <li className="need-row" id={needRowId(need.id)} {...row}>
      {handle}
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
      <Notes {...need} />
      <HeldBy place={table.id} card={need.id} />
      <NeedActs need={need} table={table} mine={mine} place={place} of={of} />
    </li>
  );
}

type NeedActsProps = Pick<NeedRowProps, 'need' | 'table' | 'place' | 'of'> & { mine: boolean };

function NeedActs({ need, table, mine, place, of }: NeedActsProps) {
  const { t } = useTranslation(['phone', 'common']);
  const { room } = useRoom().state.views;
  const [open, setOpen] = useState(false);
  if (!room) return null;
  const target = { projectId: room.project.id, needId: need.id };
  return (
    <details className="row-acts" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={`${t('common:edit')}: ${need.text}`}>{t('common:edit')}</summary>
      {mine && (
        <Writing place={table.id} card={need.id}>
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
        </Writing>
      )}
      <MoveToHeading need={need} table={table} />
      <div className="row">
        <MoveButtons
          call="need.move"
          input={{ ...target, clusterId: need.clusterId ?? '' }}
          field="place"
          place={place}
          of={of}
          text={need.text}
        />
        {mine && <Act call="need.withdraw" input={target} label={t('needs.withdraw')} variant="secondary" />}
      </div>
    </details>
  );
}

/** To another heading, or out of the one it is under. */
function MoveToHeading({ need, table }: Pick<NeedRowProps, 'need' | 'table'>) {
  const { t } = useTranslation('board');
  const { room } = useRoom().state.views;
  const used = outline(table.needs, table.clusters).clusters.map(({ cluster }) => cluster);
  if (used.length === 0 || !room) return null;
  const options = used.map(({ id, heading }) => ({ value: id, label: heading }));
  return (
    <CallForm
      call="need.move"
      input={{ projectId: room.project.id, needId: need.id }}
      className="row end"
      onSent={backToSummary}
    >
      <Choice
        key={need.clusterId}
        call="need.move"
        name="clusterId"
        label={t('move.to')}
        defaultValue={need.clusterId ?? ''}
        options={[{ value: '', label: t('move.loose') }, ...options]}
      />
      <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
        {t('move.act')}
      </button>
    </CallForm>
  );
}
