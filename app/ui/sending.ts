import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemCode, ProblemShape } from '~/domain/problem';
import { newCallId } from '~/live/post';
import { sendFile } from '~/live/upload';

/** How far a file on its way has come. */
export type Sending =
  | { state: 'idle' }
  | { state: 'sending'; percent: number }
  | { state: 'saved' }
  | { state: 'lost' }
  | { state: 'refused'; problem: ProblemShape };

interface SendingOptions {
  address: string;
  /** The largest file that is taken, in bytes, and what a larger one is refused with. */
  most: number;
  tooLarge: ProblemCode;
  onSaved?: (answer: Readonly<Record<string, string>>) => void;
}

/** Sends a form with a file while its page stays as it is; what came back is told in `sending`. */
export function useSending({ address, most, tooLarge, onSaved }: SendingOptions) {
  const faultOf = useFault(most, tooLarge);
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  // The same until there is an answer: what arrived although nobody heard of it counts once.
  const callId = useRef('');

  const send = async (form: HTMLFormElement) => {
    const body = new FormData(form);
    body.set('_id', (callId.current ||= newCallId()));
    setSending({ state: 'sending', percent: 0 });
    const told = (sent: number) => setSending({ state: 'sending', percent: Math.round(100 * sent) });
    const reply = await sendFile(address, body, told, tooLarge);
    callId.current = '';
    setSending(reply.ok ? { state: 'saved' } : { state: 'refused', problem: reply.problem });
    if (!reply.ok) return;
    form.reset();
    onSaved?.(reply.answer);
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
      return faultOf(files);
    },
  };
}

function useFault(most: number, tooLarge: ProblemCode) {
  const { t } = useTranslation('problems');
  return (files: readonly File[]): string => {
    if (files.some(({ size }) => size === 0)) return t('file-missing');
    return files.some(({ size }) => size > most) ? t(tooLarge, { id: '' }) : '';
  };
}
