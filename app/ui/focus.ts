/** A form that closes with its details gives the focus back to what opened it, so that the keyboard is never lost. */
export function backToSummary(form: HTMLFormElement): void {
  form.closest('details')?.querySelector('summary')?.focus();
}
