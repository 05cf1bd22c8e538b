import { useEffect } from 'react';

/** → presses the next button (with its question, if it has one), space pauses or resumes the clock. */
export function useConsoleKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isInUse(event.target)) return;
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

/** Keys belong to whatever has the focus: fields, buttons, lists. */
const isInUse = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, button, a, summary, [tabindex]') !== null;
