import { useTranslation } from 'react-i18next';
import { COMMENT_TAGS } from '~/domain/lists';
import { LIMITS } from '~/domain/limits';
import type { CommentLine } from '~/views/shapes';
import { Choice, Field } from '../forms';

/** The form that the ticks of all the cards belong to. */
export const MERGE_FORM = 'merge-form';

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
