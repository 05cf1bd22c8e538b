/** A cell that a spreadsheet reads as text, whatever it begins with (bar S7). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** What the columns are called, in their order. */
interface CodesHead {
  name: string;
  organisation: string;
  code: string;
}

/** The personal codes as a list for badges: name, organisation, code. UTF-8 with a mark, semicolons, as Excel in Norway reads it. */
export function codesCsv(
  people: readonly { name: string; organisation: string; personalCode: string }[],
  head: CodesHead,
): string {
  const lines = [
    [head.name, head.organisation, head.code],
    ...people.map((person) => [person.name, person.organisation, person.personalCode]),
  ];
  return csvOf(lines);
}

/** Rows of text as a CSV file, as Excel in Norway reads it; nothing becomes a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(cell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
