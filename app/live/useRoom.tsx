import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { RoomClient, type RoomState, type Views } from './client';
import type { Audience } from './protocol';

interface RoomContextValue {
  state: RoomState;
  client: RoomClient;
}
const RoomContext = createContext<RoomContextValue | null>(null);

interface RoomProviderProps {
  as: Audience;
  projectId: string;
  /** The person, staff member or screen; keeps outboxes apart. */
  who: string;
  initial: Views;
  revision: number;
  /** Server time when the page was made, in ms. */
  now: number;
  children: ReactNode;
}

/** Gives a page its live room. Without JavaScript the page is what the server drew, and its forms still work. */
export function RoomProvider({ as, projectId, who, initial, revision, now, children }: RoomProviderProps) {
  const [client] = useState(() => new RoomClient(as, projectId, who, initial, revision, now));
  useEffect(() => client.connect(), [client]);
  const state = useSyncExternalStore(client.subscribe, client.getState, client.getState);
  const value = useMemo(() => ({ state, client }), [state, client]);
  return <RoomContext.Provider value={value}>{children}</RoomContext.Provider>;
}

/** The live room that this page is in. @throws Error outside a RoomProvider */
export function useRoom(): RoomContextValue {
  const value = useContext(RoomContext);
  if (!value) throw new Error('useRoom outside a RoomProvider');
  return value;
}

/** The live room, or null on pages without one. */
export const useMaybeRoom = () => useContext(RoomContext);

/** Server time in ms, ticking once a second while `running`; fresh at once when that becomes another. */
export function useServerNow(running: boolean | number): number {
  const { state } = useRoom();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    setNow(Date.now());
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [running]);
  return now + state.clockOffset;
}

/** Keeps the device awake while the page is looked at (phones in a plenary, projectors). */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    const hold = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      navigator.wakeLock.request('screen').then(
        (held) => {
          lock = held;
        },
        () => undefined,
      );
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, []);
}
