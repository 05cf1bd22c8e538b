import { io, type Socket } from 'socket.io-client';

export interface Knock {
  cookie?: string;
  origin?: string | null;
  as?: string;
  projectId: string;
  transports?: ('websocket' | 'polling')[];
  headers?: Record<string, string>;
}

/** A bare socket that says what it is told to; it never tries again. */
export function knock(
  base: string,
  { cookie, origin = base, as = 'participant', projectId, transports, headers }: Knock,
): Socket {
  const extraHeaders: Record<string, string> = { ...headers };
  if (cookie) extraHeaders.cookie = cookie;
  if (origin !== null) extraHeaders.origin = origin;
  return io(base, {
    auth: { as, projectId },
    extraHeaders,
    transports: transports ?? ['websocket'],
    forceNew: true,
    reconnection: false,
  });
}

/** `in`, or why not. */
export function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    socket.once('connect', () => resolve('in'));
    socket.once('connect_error', (error) => resolve(error.message));
  });
}

export const event = (socket: Socket, name: string) =>
  new Promise<unknown>((resolve) => void socket.once(name, resolve));
