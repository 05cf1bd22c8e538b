import {
  type Bars,
  type Block,
  type Cell,
  type Document,
  type Photo,
  type Table,
  longestBar,
} from './blocks';
import { LOCALES, dayOf } from './dates';
import { HTML_STYLE } from './html-style';
import { matrix } from './html-matrix';
import { escape, lines } from './html-text';
import { directionOf } from './text';

/** Width of a chart's bars in its own units; the page scales it. */
const CHART = { width: 400, height: 16 };

/**
 * The report as one page that needs nothing else: readable, printable, without scripts.
 * @param nonce the request's CSP nonce, for the one style element; no style attributes are used
 */
export function renderHtml(document: Document, nonce: string): string {
  const { title, subtitle, municipality } = document;
  const body = document.blocks.map(block).join('\n');
  return `<!doctype html>
<html lang="${LOCALES[document.language]}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${title} – ${subtitle}`)}</title>
<style nonce="${escape(nonce)}">${HTML_STYLE}</style>
</head>
<body${document.landscape ? ' class="wide"' : ''}>
<header>
<p class="from"><bdi>${escape(municipality)}</bdi><span>${escape(dayOf(document.language, document.date))}</span></p>
<h1 dir="auto">${escape(title)}</h1>
<p class="subtitle" dir="auto">${escape(subtitle)}</p>
</header>
<main>
${body}
</main>
</body>
</html>
`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading': {
      const tag = one.tag ? ` <span class="tag">${escape(one.tag)}</span>` : '';
      return `<h${one.level + 1} dir="auto">${escape(one.text)}${tag}</h${one.level + 1}>`;
    }
    case 'paragraph':
      return lines(one.text, one.tone);
    case 'bullets':
      return `<ul>${one.items.map((item) => `<li dir="${directionOf(item)}">${escape(item)}</li>`).join('')}</ul>`;
    case 'keyPoints':
      return `<section class="key"><h2 dir="auto">${escape(one.title)}</h2>${pairs(
        one.points.map((point) => ({ label: point.label, value: point.lines.join('\n') })),
      )}</section>`;
    case 'facts':
      return pairs(one.facts);
    case 'table':
      return table(one);
    case 'bars':
      return bars(one);
    case 'matrix':
      return matrix(one);
    case 'photo':
      return photo(one);
    case 'newPage':
      return '<div class="new-page"></div>';
  }
}

/** In the page itself, so that the page can be kept without anything beside it. */
function photo({ image, width, height, alt, caption }: Photo): string {
  const data = Buffer.from(image).toString('base64');
  const words = caption ? `<figcaption>${lines(caption)}</figcaption>` : '';
  return `<figure><img src="data:image/jpeg;base64,${data}" width="${width}" height="${height}" alt="${escape(alt)}">${words}</figure>`;
}

function pairs(facts: { label: string; value: string }[]): string {
  const items = facts.map((fact) => `<div><dt>${escape(fact.label)}</dt><dd>${lines(fact.value)}</dd></div>`);
  return `<dl>${items.join('')}</dl>`;
}

function table({ caption, over = [], columns, rows }: Table): string {
  const side = (i: number) => (columns[i]?.align === 'end' ? ' class="end"' : '');
  const head = columns.map((column, i) => `<th scope="col"${side(i)}>${escape(column.title)}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr${row.marked ? ' class="marked"' : ''}>${row.cells
        .map(
          (content, i) =>
            `<td${side(i)}${fillOf(content)} data-title="${escape(columns[i]?.title ?? '')}">${cell(content)}</td>`,
        )
        .join('')}</tr>`,
  );
  const above = over.map(
    ({ title, columns: span }) => `<th scope="colgroup" colspan="${span}">${escape(title)}</th>`,
  );
  const years = above.length > 0 ? `<tr>${above.join('')}</tr>` : '';
  const name = caption ? `<caption dir="auto">${escape(caption)}</caption>` : '';
  return `<table>${name}<colgroup>${widths(columns.map((column) => column.share))}</colgroup><thead>${years}<tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}

const fillOf = (content: Cell) =>
  typeof content === 'object' && content.fill ? ` data-fill="${content.fill}"` : '';

/** Widths as classes, in steps of five per cent: the policy forbids style attributes. */
function widths(shares: number[]): string {
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => `<col class="w${Math.max(5, Math.floor((share / sum) * 20) * 5)}">`).join('');
}

function cell(content: Cell): string {
  if (typeof content === 'string') return lines(content);
  return lines(content.title, 'strong') + (content.text ? lines(content.text) : '');
}

function bars(chart: Bars): string {
  const longest = longestBar(chart);
  const rows = chart.bars.map(({ label, value, marked, told = String(value) }) => {
    const words = marked ? `${told} ${chart.markedWord}` : told;
    return `<tr${marked ? ' class="marked"' : ''}><th scope="row">${lines(label)}</th><td class="bar">${bar(
      value / longest,
    )}</td><td>${escape(words)}</td></tr>`;
  });
  const head = `<th scope="col">${escape(chart.labelTitle)}</th><td></td><th scope="col">${escape(chart.valueTitle)}</th>`;
  return `<table class="bars"><caption dir="auto">${escape(chart.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function bar(share: number): string {
  const { width, height } = CHART;
  const long = Math.max(2, Math.round(share * width));
  return `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true" preserveAspectRatio="none"><rect width="${long}" height="${height}"></rect></svg>`;
}
