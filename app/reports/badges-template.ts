/**
 * The look of the sheet of badges, as Typst source. It is constant, as the report's: everything comes in as JSON, so
 * that no text is ever read as Typst (bar S8).
 */
export const BADGES_TEMPLATE = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let teal = rgb("#0B5563")
#let quiet = rgb("#47565A")
#let rtl-mark = "\u{200f}"
#let size = (width: 95mm, height: 67mm)
#let columns = 2
#let rows = 4
#let edge = (x: 10mm, y: 14.5mm)

#set document(title: doc.title, author: doc.author, date: datetime(..doc.made))
#set text(
  font: ("Inter", "Noto Sans Arabic", "Noto Sans Ethiopic", "Noto Emoji"), fallback: false,
  lang: doc.lang, region: doc.region, size: 9pt, number-type: "lining", hyphenate: false,
)
#set par(leading: 0.42em, spacing: 0.6em, justify: false)

// Where to cut: short lines in the margin, and small crosses where badges meet.
#let stroke = 0.4pt + rgb("#7C8B8F")
#let cross(x, y, arm) = {
  place(top + left, dx: x - arm, dy: y, line(length: 2 * arm, stroke: stroke))
  place(top + left, dx: x, dy: y - arm, line(length: 2 * arm, angle: 90deg, stroke: stroke))
}
#let marks = for i in range(columns + 1) {
  for j in range(rows + 1) { cross(edge.x + i * size.width, edge.y + j * size.height, 2.5mm) }
}
#set page(
  paper: "a4", margin: (x: edge.x, top: edge.y, bottom: 14mm), background: marks,
  footer: align(center, text(size: 7pt, fill: quiet, doc.missingSigns)), footer-descent: 6mm,
)

#let is-rtl(body) = body.starts-with(rtl-mark)
#let say(body) = if is-rtl(body) { set text(dir: rtl); body.trim(rtl-mark) } else { body }

// The largest of these sizes at which the words stand whole, on so many lines and no higher than this. At the smallest
// they may take more, and long words may break.
#let fitted(body, sizes, lines, width, height: 20mm, ..style) = {
  let whole = body.replace("\u{200b}", "")
  let words = whole.trim(rtl-mark).split(regex("[\\s-]"))
  let drawn(points, body) = {
    set par(leading: 0.4 * points)
    text(size: points, top-edge: "bounds", bottom-edge: "bounds", ..style, say(body))
  }
  let fits(points) = {
    let line = measure(drawn(points, whole)).height
    let tall = measure(block(width: width, drawn(points, whole))).height
    let most = calc.min(lines * line + (lines - 1) * 0.4 * points, height)
    tall <= most + 0.1pt and words.all(word => measure(drawn(points, word)).width <= width)
  }
  let chosen = sizes.find(fits)
  if chosen == none { drawn(sizes.last(), body) } else { drawn(chosen, whole) }
}

#show heading: it => block(above: 0pt, below: 0pt, width: 100%, it.body)

#let whole-width = size.width - 14mm
#let qr-width = 26mm
#let place-width = whole-width - qr-width - 4mm

#let badge(b) = block(width: size.width, height: size.height, inset: (x: 7mm, top: 5.5mm, bottom: 3.5mm), breakable: false, grid(
  columns: 100%, rows: (auto, 1fr, auto),
  grid(
    columns: (1fr, auto), column-gutter: 4mm, align: (start + horizon, end + horizon),
    context fitted(doc.municipality, (8pt, 7pt, 6pt), 1, whole-width - 48mm, fill: quiet),
    { pdf.artifact(box(baseline: 0.4mm, image(bytes(b.mark), format: "svg", height: 3mm))); h(1.5mm); text(size: 8pt, b.sector) },
  ),
  align(horizon, context {
    let below = if b.organisation != "" {
      v(3.4mm)
      fitted(b.organisation, (11pt, 10pt, 9pt, 8pt, 7pt), 2, whole-width)
    }
    let left = 21mm - measure(block(width: whole-width, below)).height
    heading(level: 1, outlined: false, fitted(
      b.name, (28pt, 26pt, 24pt, 22pt, 20pt, 18pt, 16pt, 14pt, 12pt, 10pt, 8.5pt), 2, whole-width, height: calc.min(left, 16mm), weight: 700,
    ))
    below
  }),
  grid(
    columns: (1fr, auto), align: (start + bottom, center + bottom),
    pad(bottom: 3mm, context {
      set par(spacing: 2mm)
      if b.table != "" { par(text(size: 17pt, weight: 700, fill: teal, b.table)) }
      if b.leads != "" { par(text(size: 9pt, weight: 600, fill: teal, b.leads)) }
      if b.theme != "" { block(width: place-width, fitted(b.theme, (9pt, 8pt, 7pt, 6pt), 3, place-width)) }
    }),
    {
      image(bytes(b.qr), format: "svg", width: qr-width, alt: b.alt)
      v(0.5mm, weak: true)
      text(size: 8.5pt, weight: 600, tracking: 0.06em, b.code)
    },
  ),
))

#grid(columns: (size.width,) * columns, rows: size.height, ..doc.badges.map(badge))
`;
