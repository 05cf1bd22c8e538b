const STEPS = Array.from({ length: 20 }, (_, i) => (i + 1) * 5);
const WIDTHS = STEPS.map((step) => `.w${step} { inline-size: ${step}%; }`).join(' ');

/** The look of the page on screen and on paper. Constant: nothing from people or projects comes into it. */
export const HTML_STYLE = `
:root { color-scheme: light; --teal: #0b5563; --pale: #eef4f5; --rule: #bfcdd0; --quiet: #47565a; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-inline-size: 52rem; background: #fff; color: #16201f;
  font: 1rem/1.55 Inter, "Noto Sans Arabic", "Noto Sans Ethiopic", system-ui, sans-serif; overflow-wrap: anywhere;
}
.from {
  display: flex; justify-content: space-between; gap: 1rem; margin: 0 0 2rem; padding-block-end: .5rem;
  border-block-end: 1px solid var(--rule); color: var(--quiet); font-size: .875rem;
}
h1, h2, h3 { color: var(--teal); }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
h1 { margin: 0; font-size: 2.25rem; }
h2 { margin: 2.75rem 0 .75rem; font-size: 1.5rem; }
h3 { margin: 2rem 0 .5rem; font-size: 1.2rem; }
h4 { margin: 1.25rem 0 .4rem; font-size: 1rem; }
p { margin: 0 0 .75rem; }
dd p, td p, th p { margin: 0 0 .25rem; }
.from span { white-space: nowrap; }
.subtitle { margin: .25rem 0 0; color: var(--quiet); font-size: 1.25rem; }
.lead { font-size: 1.125rem; }
.quiet { color: var(--quiet); }
.strong { font-weight: 600; }
.tag {
  display: inline-block; margin-inline-start: .5rem; padding: .1rem .45rem; border-radius: 3px;
  background: var(--teal); color: #fff; font-size: .8rem; font-weight: 600;
}
ul { margin: 0 0 1rem; padding-inline: 1.25rem; }
li { margin-block-end: .25rem; }
li::marker { color: var(--teal); }
dl { margin: 0 0 1rem; }
dl > div { display: grid; grid-template-columns: 11rem 1fr; gap: .25rem 1rem; padding-block: .2rem; break-inside: avoid; }
dt { font-weight: 600; }
dd { margin: 0; }
.key { margin-block: 2rem; padding: 1.1rem 1.4rem .6rem; background: var(--pale); border-inline-start: 4px solid var(--teal); }
.key h2 { margin-block-start: 0; }
.key dt { color: var(--teal); }
table { inline-size: 100%; margin: .75rem 0 1.5rem; border-collapse: collapse; font-size: .95rem; }
caption { padding-block: .5rem; font-weight: 600; text-align: start; }
th, td { padding: .45rem .6rem; border-block-end: 1px solid var(--rule); text-align: start; vertical-align: top; }
thead th, thead td { background: var(--pale); border-block-end: 2px solid var(--teal); color: var(--teal); font-weight: 600; overflow-wrap: normal; }
thead { display: table-header-group; }
[data-fill='pale'] { background: #bfdadf; }
[data-fill='full'] { background: #0b5563; color: #fff; }
tr { break-inside: avoid; }
.end, .end p { text-align: end; font-variant-numeric: tabular-nums; }
.marked td, .marked th { font-weight: 600; }
.bars th[scope="row"] { inline-size: 38%; font-weight: 400; }
.bars .marked th[scope="row"] { font-weight: 600; }
.bars tbody th, .bars tbody td { border: 0; vertical-align: middle; }
.bars .bar { inline-size: 42%; }
.bars svg { display: block; inline-size: 100%; block-size: 1rem; }
.bars rect { fill: #9db4b9; }
.bars .marked rect { fill: var(--teal); }
figure { margin: 1.25rem 0 2rem; break-inside: avoid; }
figure img { display: block; max-inline-size: 100%; max-block-size: 85vh; block-size: auto; inline-size: auto; }
figcaption { margin-block-start: .5rem; color: var(--quiet); }
.wide { max-inline-size: 76rem; }
.matrix { table-layout: fixed; border-collapse: separate; border-spacing: 3px; }
.matrix th, .matrix thead td { background: none; border: 0; text-align: center; vertical-align: middle; }
.matrix td { block-size: 6rem; border: 1px solid var(--rule); }
.matrix col:first-child { inline-size: 2rem; }
.matrix col:nth-child(2) { inline-size: 5rem; }
.matrix .axis { color: var(--quiet); font-weight: 400; }
.matrix tbody .axis span { writing-mode: vertical-rl; transform: rotate(180deg); }
.matrix .good { background: #ecf6ee; }
.matrix .plain { background: #f4f4f3; }
.matrix .bad { background: #fbf1f1; }
.matrix ul, .legend { display: flex; flex-wrap: wrap; gap: .2rem .9rem; margin: 0; padding: 0; list-style: none; font-size: .9rem; }
.matrix li, .legend li { display: flex; align-items: center; gap: .35rem; margin: 0; font-weight: 400; }
.matrix li.strong p { font-weight: 600; }
.matrix li p { margin: 0; line-height: 1.3; hyphens: auto; }
.matrix svg, .legend svg { flex: none; inline-size: .65rem; block-size: .65rem; }
.matrix .strong svg, .legend .strong svg { inline-size: 1.1rem; block-size: 1.1rem; }
.unseen { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; white-space: nowrap; }
@media (min-width: 40rem), print { ${WIDTHS} }
@media (max-width: 40rem) {
  body { padding-block-start: 1.25rem; }
  h1 { font-size: 1.75rem; }
  dl > div { grid-template-columns: 1fr; }
  table { font-size: .875rem; }
  th, td { padding: .35rem .3rem; }
}
@media screen and (max-width: 40rem) {
  .wide table:not(.matrix) thead { display: none; }
  .wide table:not(.matrix) :is(tbody, tr) { display: block; }
  .wide tr:has(td[data-title]) { padding-block: .5rem; border-block-end: 1px solid var(--rule); }
  .wide td[data-title] { display: grid; grid-template-columns: 7rem 1fr; gap: .5rem; padding-block: .1rem; border: 0; }
  .wide td[data-title]::before { content: attr(data-title); color: var(--quiet); }
  .wide td[data-title] p { grid-column: 2; }
}
@media print {
  @page { size: A4; margin: 22mm 22mm 20mm; }
  @page wide { size: A4 landscape; margin: 16mm 18mm; }
  .wide { page: wide; }
  .matrix td { padding-block: .2rem; }
  .matrix ul { font-size: .8rem; }
  :root { font-size: 10pt; }
  body { max-inline-size: none; padding: 0; font-size: 1rem; }
  h1 { font-size: 22pt; }
  .new-page { break-before: page; }
  figure img { max-block-size: 180mm; }
  .key, .tag, thead th, thead td, .matrix td, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
