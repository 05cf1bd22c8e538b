import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Does the browser run this page's script? What only works with it is not drawn before. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/**
 * For what only a script can do: its place is kept from the start, so that nothing moves under a finger when the page
 * comes to life. Where there is no script, it is not there (base.css).
 */
export const useScripted = () => ({ 'data-scripted': useHydrated() ? 'alive' : 'awaited' }) as const;
