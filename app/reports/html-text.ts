import { clean, directionOf } from './text';

/** Text for an element or a quoted attribute. */
export function escape(text: string): string {
  return clean(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Lines as paragraphs, so that each finds its own direction. */
export function lines(text: string, className = ''): string {
  const attribute = className ? ` class="${className}"` : '';
  return clean(text)
    .split('\n')
    .map((line) => `<p dir="${directionOf(line)}"${attribute}>${escape(line)}</p>`)
    .join('');
}
