import { useLayoutEffect } from 'react';

type Typed = Map<HTMLTextAreaElement, string>;

/**
 * What stands in the page's text areas that the server did not send: from now on as it is typed. React sets a text
 * area back to what the server sent when it takes the page over; call this before that.
 */
export function listenForTyping(): { typed: Typed; stop: () => void } {
  const typed: Typed = new Map();
  const listener = new AbortController();
  for (const field of document.querySelectorAll('textarea'))
    if (field.value !== field.defaultValue) typed.set(field, field.value);
  document.addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLTextAreaElement) typed.set(target, target.value);
    },
    { signal: listener.signal },
  );
  return { typed, stop: () => listener.abort() };
}

/** Puts back what was typed before the page came to life. Stands after all that has text areas. */
export function TypedEarly({ typed, stop }: ReturnType<typeof listenForTyping>) {
  useLayoutEffect(() => {
    stop();
    for (const [field, text] of typed) {
      if (!field.isConnected || field.value === text) continue;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, [typed, stop]);
  return null;
}
