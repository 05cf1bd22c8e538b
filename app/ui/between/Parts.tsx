import { useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMENT_TAGS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import type { CommentLine } from '~/views/shapes';
import { Choice, Field } from '../forms';
import { RefusedContext } from '../Problems';

/** The form that the ticks of all the cards belong to. */
export const MERGE_FORM = 'merge-form';

interface RefusedForProps {
  /** Which hidden field tells the forms of this kind apart, and its value here; empty for a form without it. */
  field: 'proposalId' | 'commentId' | 'refereeId' | 'homeworkId' | 'talkId' | 'field';
  id: string;
  children: ReactNode;
}

/** Many forms of one kind stand on one page: a refusal belongs to the one that was sent. */
export function RefusedFor({ field, id, children }: RefusedForProps) {
  const refused = useContext(RefusedContext);
  const isHere = refused !== null && String(refused.values[field] ?? '') === id;
  return <RefusedContext.Provider value={isHere ? refused : null}>{children}</RefusedContext.Provider>;
}

/** A form that is folded away until it is wanted, or was refused. */
export function Folded({ call, title, children }: { call: string; title: string; children: ReactNode }) {
  const refused = useContext(RefusedContext);
  return (
    <details className="ds-details" open={refused?.call === call || undefined}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** What a comment is about, and what it says. */
export function CommentFields({ call, comment }: { call: string; comment?: CommentLine }) {
  const { t } = useTranslation('between');
  return (
    <>
      <Choice
        call={call}
        name="tag"
        label={t('comment.tag')}
        defaultValue={comment?.tag ?? ''}
        options={(['', ...COMMENT_TAGS] as const).map((tag) => ({
          value: tag,
          label: t(`tags.${tag || 'none'}`),
        }))}
      />
      <Field
        call={call}
        name="text"
        label={t('comment.text')}
        rows={3}
        required
        maxLength={LIMITS.text}
        defaultValue={comment?.text}
      />
    </>
  );
}
