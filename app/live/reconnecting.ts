import type { Manager } from 'socket.io-client';

/** A wait before dialling again is at the most this long; which of it, chance says anew each time. */
const LONGEST_MS = { least: 3_000, most: 8_000 } as const;
const longestWait = () => LONGEST_MS.least + Math.random() * (LONGEST_MS.most - LONGEST_MS.least);

/**
 * How a browser dials again, so that a thousand phones are back within seconds of a restart without all coming at once
 * (bar R12): after 0 to 2 s, then 0 to 4, then 3 to 8. A socket that once got through goes straight to WebSocket, which
 * is one request instead of five; where it is refused, polling is tried again.
 */
export const RECONNECTING = {
  reconnectionDelay: 1_000,
  reconnectionDelayMax: longestWait(),
  randomizationFactor: 1,
  rememberUpgrade: true,
} as const;

/**
 * socket.io cuts every wait at one longest: after the third try all who lost their line together would come back in
 * step. So the longest is drawn anew for each try.
 */
export function spreadOut(manager: Pick<Manager, 'on' | 'reconnectionDelayMax'>): void {
  manager.on('reconnect_attempt', () => void manager.reconnectionDelayMax(longestWait()));
}
