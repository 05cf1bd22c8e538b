import type { ProblemCode } from '~/domain/problem';
import type { CallReply } from './protocol';

/**
 * Sends a form with a file while the page stays as it is.
 * @param told hears how much has been sent, from 0 to 1
 * @param tooLarge what a file is refused with that the server does not even read
 * @throws Error when the server does not answer
 */
export function sendFile(
  address: string,
  form: FormData,
  told: (sent: number) => void,
  tooLarge: ProblemCode,
): Promise<CallReply> {
  return new Promise((resolve, reject) => {
    // fetch does not tell how far it has come.
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Error('no answer'));
    request.onload = () => {
      if (request.status === 413) return resolve({ ok: false, problem: { code: tooLarge } });
      const reply = request.response as CallReply | null;
      return reply ? resolve(reply) : reject(new Error(`HTTP ${request.status}`));
    };
    request.send(form);
  });
}
