import type { Language } from './lists';

/** Blanks of every kind, as people and spreadsheets group figures with them. */
const BLANKS = /[\s\u00a0\u202f]/g;
/** In groups of three by points or commas, or not grouped at all; øre are left out where they are none. */
const WHOLE = /^(\d+|\d{1,3}([.,])\d{3}(\2\d{3})*)([.,](0{1,2}|-))?$/;

/**
 * Whole kroner as somebody typed them: `1 080 000`, `1.080.000`, `1080000 kr`; nothing is 0.
 * @returns null for what is no such amount
 */
export function readKroner(typed: string): number | null {
  const text = typed.replace(BLANKS, '').replace(/^kr\.?|kr\.?$/gi, '');
  if (text === '') return 0;
  const found = WHOLE.exec(text);
  return found ? Number((found[1] ?? '').replace(/[.,]/g, '')) : null;
}

/**
 * A number grouped as the language groups it. By ourselves: browsers do not all know nynorsk, and what the server
 * drew must be what the browser draws.
 */
export function grouped(amount: number, language: Language): string {
  const [whole = '', decimals] = String(Math.abs(amount)).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u00a0');
  const rest = decimals ? `${language === 'en' ? '.' : ','}${decimals}` : '';
  return `${amount < 0 ? '\u2212' : ''}${digits}${rest}`;
}

/**
 * Hours, rates and figures as they are written: with a decimal comma or point, and blanks between the thousands at most.
 * @returns null for what is no number
 */
export function readDecimal(typed: string): number | null {
  const text = typed.replace(BLANKS, '').replace(',', '.').replace('\u2212', '-');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
