import { createContext, useContext, useId } from 'react';

/** A new random text for every page that the server draws; with a place on the page it makes a call's id. */
export const CallSeedContext = createContext('');

/** The id that makes a form count once, however often it is pressed. Another page, another id. */
export function useFormCallId(): string {
  return `${useContext(CallSeedContext)}-${useId().replaceAll(':', '')}`;
}
