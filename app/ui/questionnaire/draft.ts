import { useEffect, useRef, useState } from 'react';

/** What was typed and not sent, on this device: one draft per questionnaire. */
const keyOf = (code: string) => `samverk.questionnaire.${code}`;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const typedIn = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (one): one is Control =>
      'value' in one && !(one instanceof HTMLButtonElement) && (one as Control).type !== 'hidden',
  );

/**
 * Keeps what is typed into the form inside `box` over a reload. What the server sent back is newer and stays.
 * Where the browser keeps nothing, the form works without.
 */
export function useDraft(code: string) {
  const box = useRef<HTMLDivElement>(null);
  const [restored, setRestored] = useState(false);
  const form = () => box.current?.querySelector('form') ?? null;
  useEffect(() => {
    const found = form();
    const draft = read(code);
    if (!found) return;
    const missing = typedIn(found).filter((one) => one.value === '' && draft[one.name]);
    for (const one of missing) one.value = draft[one.name] ?? '';
    setRestored(missing.length > 0);
  }, [code]);
  const keep = () => {
    const found = form();
    if (found) write(code, Object.fromEntries(typedIn(found).map((one) => [one.name, one.value])));
  };
  const clear = () => {
    for (const one of typedIn(form() as HTMLFormElement)) one.value = '';
    dropDraft(code);
    setRestored(false);
  };
  return { box, restored, keep, clear };
}

function read(code: string): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(keyOf(code)) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}
function write(code: string, draft: Record<string, string>): void {
  try {
    localStorage.setItem(keyOf(code), JSON.stringify(draft));
  } catch {
    // No room, or not allowed: then a reload loses it.
  }
}
/** It has been sent. */
export function dropDraft(code: string): void {
  try {
    localStorage.removeItem(keyOf(code));
  } catch {
    // Then there was none.
  }
}
