/** A cell that a spreadsheet reads as text, whatever it begins with (bar S7). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The personal codes as a list for badges: name, organisation, code. UTF-8 with a mark, semicolons, as Excel in Norway reads it. */
export function codesCsv(
  people: readonly { name: string; organisation: string; personalCode: string }[],
): string {
  const rows = people.map((person) =>
    [person.name, person.organisation, person.personalCode].map(cell).join(';'),
  );
  return `\uFEFF${['name;organisation;code', ...rows].join('\r\n')}\r\n`;
}
