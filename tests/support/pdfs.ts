interface Pdf {
  /** The colour of each page, as PDF writes it: `1 0 0` is red. */
  pages: readonly string[];
  /** Words on each page. */
  words?: string;
  /** Nobody can open it. */
  locked?: boolean;
}

/** A PDF of pages in wide format, each of one colour, with nothing in it that is not needed. */
export function pdfOf({ pages, words = '', locked = false }: Pdf): Buffer {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`);
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    ...pages.flatMap((colour, i) => [streamOf(colour, words), pageOf(3 + 2 * i, font)]),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const lock = locked ? `/Encrypt ${LOCK} /ID [<00> <00>]` : '';
  const trailer = `trailer << /Size ${size} /Root 1 0 R ${lock} >>`;
  return Buffer.from(`${text}${table}${trailer}\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
}

/** No password fits these keys. */
const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`;

const pageOf = (content: number, font: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Contents ${content} 0 R ` +
  `/Resources << /Font << /F ${font} >> >> >>`;

function streamOf(colour: string, words: string): string {
  const letters = words ? ` BT 0 0 0 rg /F 60 Tf 80 260 Td (${words}) Tj ET` : '';
  const drawing = `${colour} rg 0 0 960 540 re f${letters}`;
  return `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`;
}
