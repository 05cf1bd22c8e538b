import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { writingTopic } from '~/domain/topics';
import { SharedField, type Place } from '~/live/sharedField';
import { useRoom } from '~/live/useRoom';
import { HeldBy, Writing } from '../hold';
import { CallForm } from '../forms';
import { useHydrated } from '../hydrated';

interface SharedTextProps extends Place {
  label: string;
  hint?: string;
  rows?: number;
}

/**
 * A field that several write in at once, each seeing the others' words as they come. It saves by itself; without
 * JavaScript it is a form with a button, and what others wrote meanwhile is kept beside what it brings.
 */
export function SharedText({ label, hint, rows = 3, ...place }: SharedTextProps) {
  const { t } = useTranslation(['common', 'problems']);
  const { room } = useRoom().state.views;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const isHydrated = useHydrated();
  const topic = writingTopic(place.kind, place.id);
  const { shared, text, base, problem, standing } = useShared(place, field);
  if (!room) return null;
  const isHomework = place.kind === 'homework';
  return (
    <CallForm
      call={isHomework ? 'homework.write' : 'card.write'}
      input={{
        projectId: room.project.id,
        [isHomework ? 'homeworkId' : 'solutionId']: place.id,
        field: place.field,
        base,
      }}
      className="shared-text"
    >
      <label className="ds-label" data-weight="medium" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Writing place={topic} card={place.field}>
        <textarea
          className="ds-input"
          id={id}
          ref={field}
          name="text"
          rows={rows}
          maxLength={LIMITS.text}
          dir="auto"
          aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-state`}
          aria-invalid={problem ? true : undefined}
          value={text}
          onChange={({ currentTarget }) => shared.typed(currentTarget.value, currentTarget.selectionStart)}
          onSelect={({ currentTarget }) => shared.moved(currentTarget.selectionStart)}
          onBlur={shared.pause}
        />
      </Writing>
      <div className="row shared-foot">
        {!isHydrated && (
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('save')}
          </button>
        )}
        <p className={problem ? 'ds-validation-message' : 'hint'} id={`${id}-state`}>
          {problem
            ? t(`problems:${problem.code}`)
            : (text !== '' || standing !== 'saved') && t(`state.${standing}`)}{' '}
          <HeldBy place={topic} card={place.field} />
        </p>
      </div>
    </CallForm>
  );
}

function useShared({ kind, id, field: name }: Place, field: RefObject<HTMLTextAreaElement>) {
  const { client } = useRoom();
  const [shared] = useState(() => new SharedField(client, { kind, id, field: name }));
  const shown = useSyncExternalStore(shared.subscribe, shared.get, shared.get);
  useEffect(() => shared.open(field.current?.value ?? ''), [field, shared]);
  // What others have written moves the text under the caret.
  useLayoutEffect(() => {
    const at = document.activeElement === field.current ? shared.caret() : null;
    if (at !== null) field.current?.setSelectionRange(at, at);
  }, [field, shared, shown.text]);
  return { shared, ...shown };
}
