import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { CommentLine } from '~/views/shapes';
import { useDates } from '../dates';
import { Act, CallForm, Field } from '../forms';
import { Folded, RefusedFor } from '../RefusedFor';
import { CommentFields } from './Parts';

/** A comment as the desk reads it: who said it, and the municipality's answer. */
export function CommentItem({ comment, mayEdit }: { comment: CommentLine; mayEdit: boolean }) {
  const { t } = useTranslation('between');
  const { day } = useDates();
  const { id, who, from, tag, text, on, reply, withdrawn } = comment;
  return (
    <div className="comment stack" id={`c-${id}`} data-withdrawn={withdrawn || undefined}>
      <p>
        <strong dir="auto">{who}</strong>{' '}
        <span className="hint">
          {[t(`from.${from}`), day(on), t(`tags.${tag || 'none'}`)].join(' · ')}
          {withdrawn && ` · ${t('comment.withdrawn')}`}
        </span>
      </p>
      {!withdrawn && (
        <p className="told" dir="auto">
          {text}
        </p>
      )}
      {reply && !withdrawn && (
        <div className="comment-reply">
          <p className="hint">{t('comment.reply')}</p>
          <p className="told" dir="auto">
            {reply}
          </p>
        </div>
      )}
      {mayEdit && (
        <div className="stack">
          {!withdrawn && <ReplyForm comment={comment} />}
          <Act
            call={withdrawn ? 'comment.restore' : 'comment.withdraw'}
            input={{ commentId: id }}
            label={t(withdrawn ? 'comment.restore' : 'comment.withdraw')}
            about={who}
          />
        </div>
      )}
    </div>
  );
}

function ReplyForm({ comment: { id, who, reply } }: { comment: CommentLine }) {
  const { t } = useTranslation('between');
  const call = 'comment.reply';
  return (
    <RefusedFor field="commentId" id={id}>
      <Folded call={call} title={t(reply ? 'comment.changeReply' : 'comment.doReply')}>
        <CallForm
          call={call}
          input={{ commentId: id }}
          className="stack"
          aria-label={`${t('comment.doReply')}: ${who}`}
        >
          <Field
            call={call}
            name="reply"
            label={t('comment.reply')}
            rows={3}
            maxLength={LIMITS.text}
            defaultValue={reply}
          />
          <button className="ds-button" data-variant="primary" type="submit">
            {t('comment.saveReply')}
          </button>
        </CallForm>
      </Folded>
    </RefusedFor>
  );
}

/** What somebody said on the telephone or in the corridor. */
export function NoteForm({ proposalId }: { proposalId: string }) {
  const { t } = useTranslation('between');
  const call = 'comment.note';
  return (
    <Folded call={call} title={t('comment.note')}>
      <CallForm call={call} input={{ proposalId }} className="stack">
        <Field call={call} name="who" label={t('comment.who')} required maxLength={LIMITS.name} />
        <CommentFields call={call} />
        <button className="ds-button" data-variant="primary" type="submit">
          {t('comment.save')}
        </button>
      </CallForm>
    </Folded>
  );
}
