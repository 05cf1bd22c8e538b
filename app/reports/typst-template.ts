import { TYPST_MATRIX } from './typst-matrix';

/**
 * The look of the PDF, as Typst source. It is constant: a report comes in as JSON through `sys.inputs.document`, so that
 * no text is ever read as Typst (bar S8). Strings put into content are plain text in Typst.
 */
export const TYPST_TEMPLATE = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let teal = rgb("#0B5563")
#let pale = rgb("#EEF4F5")
#let rule = rgb("#BFCDD0")
#let quiet = rgb("#47565A")
#let rtl-mark = "\u{200f}"
#let gap = 0.7em

#set document(title: doc.title + " – " + doc.subtitle, author: doc.municipality, date: datetime(..doc.made))
#set text(
  font: ("Inter", "Noto Sans Arabic", "Noto Sans Ethiopic", "Noto Emoji"), fallback: false,
  lang: doc.lang, region: doc.region, size: 10pt, number-type: "lining",
)
#set par(leading: 0.7em, spacing: 1em, justify: false)
#set list(marker: text(fill: teal, sym.bullet), indent: 0.2em, body-indent: 0.7em, spacing: gap)
#set page(
  paper: "a4", flipped: doc.landscape, margin: (x: 25mm, top: 30mm, bottom: 26mm),
  header: text(size: 8.5pt, fill: quiet)[
    #grid(columns: (1fr, auto), column-gutter: 1em, doc.shownMunicipality, doc.day)
    #v(-0.5em)
    #line(length: 100%, stroke: 0.5pt + rule)
  ],
  footer: text(size: 8.5pt, fill: quiet, context grid(
    columns: (1fr, auto), column-gutter: 1em,
    doc.footer,
    [#doc.words.page #counter(page).display() #doc.words.of #counter(page).final().first()],
  )),
)

#let is-rtl(line) = line.starts-with(rtl-mark)
#let bare(line) = line.trim(rtl-mark)
// A text as paragraphs, each in the direction of its own script.
#let say(body) = {
  set par(spacing: 0.9em, leading: 0.6em)
  for line in body.split("\n") {
    if is-rtl(line) { set text(dir: rtl); par(bare(line)) } else { par(line) }
  }
}
// A text of one line, for headings.
#let title-line(body, make) = {
  let line = body.replace("\n", " ")
  if is-rtl(line) { set text(dir: rtl); make(bare(line)) } else { make(line) }
}

#show heading: set text(fill: teal, weight: 700, hyphenate: false)
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 3): set text(size: 10.5pt, weight: 600, fill: black)
#show heading.where(level: 1): set block(above: 2.2em, below: 0.9em)
#show heading.where(level: 2): set block(above: 1.8em, below: 0.9em)
#show heading.where(level: 3): set block(above: 1.4em, below: 0.8em)
#show title: set text(size: 25pt, weight: 700, fill: teal, hyphenate: false)

#let tag(word) = box(
  fill: teal, radius: 2pt, inset: (x: 5pt, y: 2pt), baseline: 2pt,
  text(size: 8pt, weight: 600, fill: white, word),
)

#let draw-heading(b) = title-line(b.text, line => heading(level: b.level, {
  line
  if "tag" in b { h(0.7em); tag(b.tag) }
}))

#let draw-paragraph(b, leads) = block(sticky: leads, width: 100%, {
  let tone = b.at("tone", default: "plain")
  set text(size: 11.5pt) if tone == "lead"
  set text(fill: quiet) if tone == "quiet"
  say(b.text)
})

#let draw-key-points(b) = {
  title-line(b.title, line => heading(level: 1, line))
  block(fill: pale, stroke: (left: 3pt + teal), width: 100%, inset: (left: 14pt, right: 12pt, y: 12pt), grid(
    columns: (34mm, 1fr), column-gutter: 10pt, row-gutter: 13pt,
    ..b.points.map(p => (
      text(weight: 600, fill: teal, p.label),
      say(p.lines.join("\n")),
    )).flatten(),
  ))
}

#let draw-facts(b) = block(above: 1.1em, below: 1.2em, grid(
  columns: (38mm, 1fr), column-gutter: 10pt, row-gutter: 9pt,
  ..b.facts.map(f => (text(weight: 600, f.label), say(f.value))).flatten(),
))

#let bar-fill = (pale: rgb("#BFDADF"), full: teal)
#let fill-of(cell) = if type(cell) == str { none } else { bar-fill.at(cell.at("fill", default: ""), default: none) }
#let draw-cell(cell) = if type(cell) == str { say(cell) } else {
  set text(fill: white) if cell.at("fill", default: "") == "full"
  text(weight: 600, say(cell.title))
  if cell.text != "" { v(0.1em); say(cell.text) }
}
#let edge(align) = if align == "end" { end } else { start }

#let caption(words) = block(above: 1.6em, below: 0.9em, sticky: true, text(weight: 600, words))
// In a narrow column only long words are divided: Norwegian compounds are longer than some columns are wide.
#let narrow(body) = {
  show regex("\\S{15,}"): set text(hyphenate: true)
  body
}

#let draw-table(b) = {
  if "caption" in b { caption(b.caption) }
  set text(size: 9.5pt, number-width: "tabular")
  show: narrow
  let over = b.at("over", default: ())
  let head = if over.len() > 0 { 2 } else { 1 }
  let titled(words) = text(weight: 600, fill: teal, hyphenate: false, words)
  block(above: 1em, below: 1.4em, breakable: not b.whole, table(
    columns: b.columns.map(c => c.share * 1fr),
    align: (x, _) => edge(b.columns.at(x).align),
    inset: (x, _) => (x: if b.columns.at(x).share < 4 { 3pt } else { 6pt }, y: 6pt),
    stroke: (_, y) => (bottom: if y == head - 1 { 1pt + teal } else { 0.5pt + rule }),
    fill: (_, y) => if y < head { pale },
    table.header(
      repeat: true,
      ..over.map(o => table.cell(colspan: o.columns, stroke: (left: 0.5pt + rule), titled(o.title))),
      ..b.columns.map(c => titled(c.title)),
    ),
    ..b.rows.map(r => r.cells.map(c => table.cell(breakable: r.tall, fill: fill-of(c), {
      set text(weight: 600) if r.at("marked", default: false)
      draw-cell(c)
    }))).flatten(),
  ))
}

#let draw-bar(b, bar) = {
  let share = bar.value / b.longest * 100%
  if bar.value > 0 {
    pdf.artifact(rect(width: share, height: 10pt, fill: if bar.marked { teal } else { rgb("#9DB4B9") }))
  } else {
    pdf.artifact(line(length: 10pt, angle: 90deg, stroke: 1pt + rgb("#9DB4B9")))
  }
}

#let draw-bars(b) = {
  caption(b.caption)
  set text(size: 9.5pt)
  show: narrow
  let value(bar) = {
    set text(weight: 600) if bar.marked
    bar.at("told", default: str(bar.value))
    if bar.marked { sym.space.nobreak; text(size: 8.5pt, fill: teal, b.markedWord) }
  }
  let chart = grid(
    columns: (38%, 1fr, auto), column-gutter: 8pt, row-gutter: 8pt, align: start + horizon,
    ..b.bars.map(bar => (
      { set text(weight: 600) if bar.marked; say(bar.label) }, draw-bar(b, bar), value(bar),
    )).flatten(),
  )
  block(breakable: b.bars.len() > 20, chart)
}

// Neighbours in the same direction make one list, so that the marks stand where the reading starts.
#let draw-bullets(b) = {
  let runs = ()
  for item in b.items {
    if runs.len() > 0 and is-rtl(runs.last().first()) == is-rtl(item) { runs.last().push(item) } else { runs.push((item,)) }
  }
  for items in runs {
    set text(dir: rtl) if is-rtl(items.first())
    block(breakable: items.join().len() > 700, list(..items.map(say)))
  }
}

// A picture stays with its words: a figure is never divided.
#let draw-photo(b) = {
  show figure: set align(start)
  show figure.caption: set align(start)
  show figure.caption: set text(fill: quiet)
  block(above: 1.4em, below: 1.6em, width: 100%, breakable: false, figure(
    image(b.name, width: b.width * 1mm, height: b.height * 1mm, alt: b.alt),
    caption: if b.caption != "" { say(b.caption) }, numbering: none, supplement: none, gap: 0.8em,
  ))
}

${TYPST_MATRIX}
// What only leads on to something stays with it: before a list, and between a heading and the next.
#let leads(before, next) = before == "heading" or next in ("table", "bullets")

#let draw(b, before, next) = {
  if b.kind == "heading" { draw-heading(b) }
  else if b.kind == "paragraph" { draw-paragraph(b, leads(before, next)) }
  else if b.kind == "keyPoints" { draw-key-points(b) }
  else if b.kind == "bullets" { draw-bullets(b) }
  else if b.kind == "table" { draw-table(b) }
  else if b.kind == "bars" { draw-bars(b) }
  else if b.kind == "matrix" { draw-matrix(b) }
  else if b.kind == "facts" { draw-facts(b) }
  else if b.kind == "photo" { draw-photo(b) }
  else if b.kind == "newPage" { pagebreak(weak: true) }
  else { panic("unknown block") }
}

#block(width: 100%, below: 1.6em, {
  set par(leading: 0.5em)
  title-line(doc.shownTitle, line => title(line))
  v(-0.4em)
  title-line(doc.shownSubtitle, line => text(size: 14pt, fill: quiet, par(line)))
})

#let kind-at(i) = if i < 0 { none } else { doc.blocks.at(i, default: (kind: none)).kind }
#for (i, b) in doc.blocks.enumerate() { draw(b, kind-at(i - 1), kind-at(i + 1)) }

#if doc.signsMissing {
  block(above: 2em, text(size: 8.5pt, fill: quiet, doc.words.missingSigns))
}
`;
