import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import { useFormCallId } from '../CallSeed';
import { FileField } from '../forms';
import { Alert } from '../kit';
import { ProblemText } from '../Problems';
import { useSending, type Sending } from '../sending';

interface AddFileProps {
  homeworkId: string;
  projectId: string;
  as: 'participant' | 'console';
  /** After it is saved, where the page does not learn of it by itself. */
  onSaved?: () => void;
}

const MEGABYTE = 1_000_000;
const CALL = 'material.add';

/** Takes a file in. The page stays as it is meanwhile; without JavaScript it is an ordinary form. */
export function AddFile({ homeworkId, projectId, as, onSaved }: AddFileProps) {
  const { t } = useTranslation('homework');
  const { sending, submit, choose } = useSending({
    address: `/upload?as=${as}&project=${projectId}`,
    most: LIMITS.uploadBytes,
    tooLarge: 'file-too-large',
    ...(onSaved && { onSaved }),
  });
  const firstId = useFormCallId();
  return (
    <form method="post" encType="multipart/form-data" className="stack add-file" onSubmit={submit}>
      <input type="hidden" name="_call" value={CALL} />
      <input type="hidden" name="_id" value={firstId} suppressHydrationWarning />
      <input type="hidden" name="homeworkId" value={homeworkId} />
      <FileField
        call={CALL}
        name="file"
        label={t('files.choose')}
        hint={t('files.hint', { megabytes: LIMITS.uploadBytes / MEGABYTE, pages: LIMITS.filePages })}
        accept="application/pdf,image/png,image/jpeg"
        required
        check={choose}
      />
      <p>
        <button
          className="ds-button"
          data-variant="secondary"
          type="submit"
          aria-disabled={sending.state === 'sending' || undefined}
        >
          {t('files.add')}
        </button>
      </p>
      <Outcome sending={sending} />
    </form>
  );
}

function Outcome({ sending }: { sending: Sending }) {
  const { t } = useTranslation('homework');
  const id = useId();
  return (
    <>
      {sending.state === 'sending' && (
        <progress aria-labelledby={id} className="sending" max={100} value={sending.percent} />
      )}
      <p id={id} className="hint" role="status">
        {sending.state === 'sending' && t(sending.percent < 100 ? 'files.sending' : 'files.reading')}
        {sending.state === 'saved' && t('files.saved')}
      </p>
      {(sending.state === 'refused' || sending.state === 'lost') && (
        <Alert data-color="danger" role="alert">
          {sending.state === 'lost' ? t('files.lost') : <ProblemText problem={sending.problem} />}
        </Alert>
      )}
    </>
  );
}
