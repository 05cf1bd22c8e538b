import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { useRoom } from '~/live/useRoom';
import type { TableView } from '~/views/shapes';
import { Writing } from '../hold';
import { SimilarNeed } from '../board/Similar';
import { useDraft } from '../draft';
import { CallForm } from '../forms';

interface WriteFormProps {
  call: 'need.add';
  table: TableView;
  label: string;
  button: string;
}

/** One field and one button. Half-written text is kept on this device until it is sent, whatever happens to the page. */
export function WriteForm({ call, table, label, button }: WriteFormProps) {
  const { t } = useTranslation(['phone', 'common']);
  const { room } = useRoom().state.views;
  const id = useId();
  const who = useRoom().state.views.me?.id ?? 'staff';
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useDraft(`${who}.${call}.${table.id}`, field);
  const pending = useRoom().state.pending.filter((one) => one.name === call && one.state !== 'refused');
  const worst = pending.find((one) => one.state === 'not-sent') ?? pending.at(-1);
  if (!room) return null;
  return (
    <Writing place={table.id} card={table.id}>
      <CallForm
        call={call}
        input={{ projectId: room.project.id, groupId: table.id }}
        onSent={() => setDraft('')}
        className="write-form"
      >
        <label className="ds-label" data-weight="medium" htmlFor={id}>
          {label}
        </label>
        <textarea
          className="ds-input"
          id={id}
          ref={field}
          name="text"
          rows={2}
          required
          maxLength={LIMITS.text}
          dir="auto"
          data-draft
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <button className="ds-button wide" data-variant="primary" type="submit">
          {button}
        </button>
        <p className="hint write-state" role="status">
          {worst ? t(`common:state.${worst.state as 'sending'}`) : ''}
        </p>
        {/* Below the button: what others write must not move it from under a thumb. */}
        <SimilarNeed text={draft} table={table} />
      </CallForm>
    </Writing>
  );
}
