import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '~/domain/limits';
import type { ProblemShape } from '~/domain/problem';
import { newCallId } from '~/live/post';
import { sendFile } from '~/live/upload';
import { useFormCallId } from '../CallSeed';
import { FileField } from '../forms';
import { Alert } from '../kit';
import { ProblemText } from '../Problems';

interface AddFileProps {
  homeworkId: string;
  projectId: string;
  as: 'participant' | 'console';
  /** After it is saved, where the page does not learn of it by itself. */
  onSaved?: () => void;
}

type Sending =
  | { state: 'idle' }
  | { state: 'sending'; percent: number }
  | { state: 'saved' }
  | { state: 'lost' }
  | { state: 'refused'; problem: ProblemShape };

const MEGABYTE = 1_000_000;
const CALL = 'material.add';

/** Takes a file in. The page stays as it is meanwhile; without JavaScript it is an ordinary form. */
export function AddFile({ homeworkId, ...to }: AddFileProps) {
  const { t } = useTranslation(['homework', 'problems']);
  const { sending, submit, choose } = useSending(to);
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

function useSending({ projectId, as, onSaved }: Omit<AddFileProps, 'homeworkId'>) {
  const { t } = useTranslation('problems');
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  // The same until there is an answer: what arrived although nobody heard of it counts once.
  const callId = useRef('');

  const send = async (form: HTMLFormElement) => {
    const body = new FormData(form);
    body.set('_id', (callId.current ||= newCallId()));
    setSending({ state: 'sending', percent: 0 });
    const told = (sent: number) => setSending({ state: 'sending', percent: Math.round(100 * sent) });
    const reply = await sendFile(`/upload?as=${as}&project=${projectId}`, body, told);
    callId.current = '';
    if (!reply.ok) return setSending({ state: 'refused', problem: reply.problem });
    form.reset();
    setSending({ state: 'saved' });
    onSaved?.();
  };

  return {
    sending,
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (sending.state === 'sending') return;
      send(event.currentTarget).catch(() => setSending({ state: 'lost' }));
    },
    /** Another file is another call; one that is too large is not even sent. */
    choose: (files: readonly File[]) => {
      callId.current = '';
      setSending({ state: 'idle' });
      if (files.some(({ size }) => size === 0)) return t('file-missing');
      return files.some(({ size }) => size > LIMITS.uploadBytes) ? t('file-too-large') : '';
    },
  };
}
