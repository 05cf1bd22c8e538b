import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Text that survives a reload, in session storage of this tab. What was typed into `field` before the page's script
 * ran is taken along: React does not see it, and would wipe it at the first change.
 */
export function useDraft(
  name: string,
  field: RefObject<HTMLTextAreaElement>,
): [string, (text: string) => void] {
  const key = `samverk.draft.${name}`;
  const [text, setText] = useState('');
  const fresh = useRef(true);
  useEffect(() => {
    const kept = sessionStorage.getItem(key) ?? '';
    const early = (fresh.current && field.current?.value) || '';
    fresh.current = false;
    const all = early.startsWith(kept) ? early : [kept, early].join(' ').trim();
    setText(all);
    store(key, all);
  }, [key, field]);
  const keep = (next: string) => {
    setText(next);
    store(key, next);
  };
  return [text, keep];
}

function store(key: string, text: string): void {
  if (text) sessionStorage.setItem(key, text);
  else sessionStorage.removeItem(key);
}
