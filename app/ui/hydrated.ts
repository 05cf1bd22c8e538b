import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Does the browser run this page's script? What only works with it is not drawn before. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
