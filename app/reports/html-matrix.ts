import type { Mark, Matrix } from './blocks';
import { escape, lines } from './html-text';
import { markSvg } from './sector-mark';

/** A matrix as a table, which is what it is; the marks are silent, and the sector stands in words for who cannot see. */
export function matrix(block: Matrix): string {
  const sector = new Map(block.sectors.map((one) => [one.sector, one.label]));
  const head = block.columns.map((title) => `<th scope="col">${escape(title)}</th>`).join('');
  const rows = block.rows.map(({ title, tone, cells }, i) => {
    const side = `<th scope="rowgroup" rowspan="${block.rows.length}" class="axis"><span>${escape(block.rowsTitle)}</span></th>`;
    const own = cells.map((marks) => `<td class="${tone}">${marksIn(marks, sector)}</td>`).join('');
    return `<tr>${i === 0 ? side : ''}<th scope="row">${escape(title)}</th>${own}</tr>`;
  });
  return `<table class="matrix"><colgroup><col><col><col span="${block.columns.length}"></colgroup><thead><tr><td colspan="2" rowspan="2"></td><th scope="colgroup" colspan="${
    block.columns.length
  }" class="axis">${escape(block.columnsTitle)}</th></tr><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>${legend(block)}`;
}

function marksIn(marks: readonly Mark[], sector: ReadonlyMap<string, string>): string {
  const items = marks.map(({ label, sector: of, strong }) => {
    const words = `<span class="unseen">, ${escape(sector.get(of) ?? of)}</span>`;
    return `<li${strong ? ' class="strong"' : ''}>${svg(of)}<div>${lines(label)}${words}</div></li>`;
  });
  return items.length > 0 ? `<ul>${items.join('')}</ul>` : '';
}

function legend({ sectors, strong, weak }: Matrix): string {
  const all = [
    ...sectors.map((one) => `<li class="strong">${svg(one.sector)}${escape(one.label)}</li>`),
    `<li>${escape(`${strong}. ${weak}.`)}</li>`,
  ];
  return `<ul class="legend">${all.join('')}</ul>`;
}

const svg = (sector: Mark['sector']) => markSvg(sector, ' aria-hidden="true"');
