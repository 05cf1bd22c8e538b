/**
 * A list separated by semicolons, with quoted fields (`""` is a quote), as the product's downloads are.
 * @returns rows of fields; the byte order mark and empty lines fall away
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A field is quoted (and may then hold anything), or runs to the next separator.
  for (const match of text.replace(/^\uFEFF/, '').matchAll(/("(?:[^"]|"")*"|[^;\r\n]*)(;|\r?\n|$)/g)) {
    const [, field = '', end = ''] = match;
    row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === ';') continue;
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  }
  return rows;
}
