/** How the PDF draws a matrix; a part of the template, and as constant as the rest of it. */
export const TYPST_MATRIX = String.raw`
#let tones = (good: rgb("#ECF6EE"), plain: rgb("#F4F4F3"), bad: rgb("#FBF1F1"))
// Shape and colour of a sector. The words beside it say who it is, and the table after the matrix the sector.
#let sector-mark(sector, strong) = pdf.artifact(
  image(bytes(doc.marks.at(sector)), format: "svg", height: if strong { 10pt } else { 6pt })
)

// Those who run from right to left stand beside their mark all the same.
#let draw-mark(m) = grid(
  columns: (11pt, 1fr), column-gutter: 4pt, align: (center, left),
  sector-mark(m.sector, m.strong),
  { set text(weight: 600) if m.strong; set par(leading: 0.4em); v(if m.strong { 1.5pt } else { 0pt }); align(left, say(m.label)) },
)
#let draw-marks(marks, gap) = stack(spacing: gap, ..marks.map(draw-mark))
// Many stand in two columns, so that a map of thirty or sixty fits on a page.
#let draw-cell-of(marks, gap) = if marks.len() <= 5 { draw-marks(marks, gap) } else {
  let half = calc.ceil(marks.len() / 2)
  grid(columns: (1fr, 1fr), column-gutter: 5pt, draw-marks(marks.slice(0, half), gap), draw-marks(marks.slice(half), gap))
}

#let draw-legend(b) = {
  set text(size: 8.5pt)
  block(above: 0.9em, below: 1.2em, {
    set par(leading: 0.8em)
    for s in b.sectors { box({ box(baseline: 15%, sector-mark(s.sector, true)); h(4pt); s.label; h(14pt) }); " " }
    linebreak()
    [#b.strong. #b.weak.]
  })
}

#let draw-matrix(b) = {
  let title(words) = text(size: 9.5pt, weight: 600, fill: teal, hyphenate: false, words)
  let axis(words) = text(size: 9pt, fill: quiet, hyphenate: false, words)
  show: narrow
  let dense = b.rows.map(r => r.cells.map(c => c.len()).sum()).sum() > 36
  set text(size: if dense { 7.5pt } else { 8.5pt })
  let gap = if dense { 3.5pt } else { 5pt }
  block(above: 1em, below: 0.6em, table(
    columns: (6mm, 22mm, ..b.columns.map(_ => 1fr)),
    inset: (x, y) => if y < 2 or x < 2 { 4pt } else { 6pt },
    align: (x, y) => if y < 2 { center } else if x < 2 { center + horizon } else { start },
    stroke: (x, y) => if y >= 2 and x >= 2 { 0.75pt + rule },
    fill: (x, y) => if y >= 2 and x >= 2 { tones.at(b.rows.at(y - 2).tone) },
    table.header(
      repeat: true,
      table.cell(colspan: 2, rowspan: 2)[], table.cell(colspan: b.columns.len(), axis(b.columnsTitle)),
      ..b.columns.map(title),
    ),
    table.cell(rowspan: b.rows.len(), rotate(-90deg, reflow: true, axis(b.rowsTitle))),
    ..b.rows.map(r => (
      title(r.title),
      ..r.cells.map(marks => table.cell(
        // A row stays whole unless it is too long for a page.
        breakable: marks.len() > 20,
        grid(columns: (0pt, 1fr), v(if dense { 18mm } else { 25mm }), draw-cell-of(marks, gap)),
      )),
    )).flatten(),
  ))
  draw-legend(b)
}
`;
