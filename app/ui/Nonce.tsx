import { createContext, useContext } from 'react';

/** The nonce of this response, for the scripts in it; empty in the browser, where it is no longer needed. */
export const NonceContext = createContext('');
export const useNonce = () => useContext(NonceContext);
