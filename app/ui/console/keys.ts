import { useEffect } from 'react';

/** → presses the next button (with its question, if it has one), space pauses or resumes the clock. */
export function useConsoleKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isInUse(event.target, event.key)) return;
      const wanted = event.key === 'ArrowRight' ? 'next' : event.key === ' ' ? 'clock' : null;
      const button = wanted && document.querySelector<HTMLButtonElement>(`button[data-key="${wanted}"]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Keys belong to what has the focus: all of them to fields, space also to what it presses. */
function isInUse(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const owners = key === ' ' ? 'input, textarea, select, button, a, summary' : 'input, textarea, select';
  return target.closest(owners) !== null;
}
