import { deflateRawSync } from 'node:zlib';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '~/domain/limits';
import { readSheetFile, readSheetText } from '~/sheets.server';
import { outcomeOf } from '../support/make';

const outcome = (job: () => unknown) => outcomeOf(Promise.resolve().then(job));
const NAMES = [
  ['Navn', 'Sted'],
  ['Åse Bjørnsen', 'Ærøy'],
];
const CSV = 'Navn;Sted\r\nÅse Bjørnsen;Ærøy\r\n';

describe('a list as text', () => {
  it.each([
    ['tabs', 'Navn\tSted\nÅse Bjørnsen\tÆrøy'],
    ['semicolons', CSV],
    ['commas', 'Navn,Sted\nÅse Bjørnsen,Ærøy\n\n\n'],
    ['old line breaks', 'Navn;Sted\rÅse Bjørnsen;Ærøy'],
    ['empty columns at the end', 'Navn;Sted;;;\nÅse Bjørnsen;Ærøy;;;\n;;;;'],
  ])('is parted by %s', (_, text) => {
    expect(readSheetText(text)).toEqual(NAMES);
  });

  it('is one column where nothing parts it, also with a comma further down', () => {
    expect(readSheetText('Navn\nHansen; Kari')).toEqual([['Navn'], ['Hansen; Kari']]);
  });

  it('keeps line breaks and quotation marks inside quoted cells, and rows where they stood', () => {
    const text = 'Navn;Merknad\n\n"Åse ""Å"" Bjørnsen";"to\nlinjer; én celle"\nPer;x';
    expect(readSheetText(text)).toEqual([
      ['Navn', 'Merknad'],
      ['', ''],
      ['Åse "Å" Bjørnsen', 'to\nlinjer; én celle'],
      ['Per', 'x'],
    ]);
  });

  it('takes a quotation mark that is never closed as a sign like any other', () => {
    expect(readSheetText('"Kari;NAV\nPer;Lions')).toEqual([
      ['"Kari', 'NAV'],
      ['Per', 'Lions'],
    ]);
  });

  it('fills ragged rows', () => {
    expect(readSheetText('a;b\nc\nd;e;f')).toEqual([
      ['a', 'b', ''],
      ['c', '', ''],
      ['d', 'e', 'f'],
    ]);
  });

  it('S7 keeps what looks like a formula as text', () => {
    expect(readSheetText('Navn;Telefon\n=1+1;+47 900 00 000\n@SUM(A1);-1')).toEqual([
      ['Navn', 'Telefon'],
      ['=1+1', '+47 900 00 000'],
      ['@SUM(A1)', '-1'],
    ]);
  });

  it('is nothing when it is empty', () => {
    for (const text of ['', '\n\n', ' ; ;\n;;']) expect(readSheetText(text)).toEqual([]);
  });

  it('S6 cuts a cell that is longer than any row may hold, and reads the rest', () => {
    const [row] = readSheetText(`Kari;${'x'.repeat(1_000_000)};NAV`);
    expect(row?.map((cell) => cell.length)).toEqual([4, LIMITS.text, 3]);
  });

  it('S6 is refused with a sentence when it is too long or too wide', async () => {
    const rows = (n: number) => Array.from({ length: n }, (_, i) => `Navn ${i};Org`).join('\n');
    expect(readSheetText(rows(LIMITS.people + 1))).toHaveLength(LIMITS.people + 1);
    for (const n of [LIMITS.people + 2, 5_000, 50_000])
      expect(await outcome(() => readSheetText(rows(n)))).toBe('sheet-too-long');
    expect(await outcome(() => readSheetText('x;'.repeat(LIMITS.sheetColumns + 1)))).toBe('sheet-too-wide');
  });
});

describe('a file of text', () => {
  const utf16 = Buffer.from(`\uFEFF${CSV}`, 'utf16le');
  it.each([
    ['UTF-8', Buffer.from(CSV)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${CSV}`)],
    ['UTF-16', utf16],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16()],
    ['Windows-1252', Buffer.from(CSV, 'latin1')],
  ])('is read as %s', async (_, bytes) => {
    expect(await readSheetFile(bytes)).toEqual(NAMES);
  });

  it.each([
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a workbook that is locked with a password', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')],
    ['an archive that ends at once', Buffer.from('PK\u0003\u0004')],
    [
      'an archive of nonsense',
      Buffer.from(`PK\u0003\u0004${'nonsense'.repeat(100)}PK\u0005\u0006${'x'.repeat(18)}`),
    ],
  ])('is refused as %s, whatever it is called', async (_, bytes) => {
    expect(await outcome(() => readSheetFile(bytes))).toBe('sheet-unreadable');
  });
});

describe('a workbook', () => {
  const workbook = (rows: SheetData) => writeExcelFile(rows).toBuffer();

  it('gives its first sheet: texts, numbers, dates and flags as text', async () => {
    const born = { value: new Date('2026-02-09T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' };
    const at = { value: new Date('2026-02-09T17:30:00Z'), type: Date, format: 'dd.mm.yyyy hh:mm' };
    const rows = [
      ['Navn', 'Telefon', 'Dato', 'Tid', 'Tolk'],
      ['Åse Bjørnsen', 90000000, born, at, true],
      [null, 1.5, null, null, null],
      ['=1+1'],
    ];
    expect(await readSheetFile(await workbook(rows))).toEqual([
      ['Navn', 'Telefon', 'Dato', 'Tid', 'Tolk'],
      ['Åse Bjørnsen', '90000000', '2026-02-09', '2026-02-09 17:30', 'true'],
      ['', '1.5', '', '', ''],
      ['=1+1', '', '', '', ''],
    ]);
  });

  it('with two sheets gives the first', async () => {
    const sheets = [
      { data: [['Kari']], sheet: 'Inviterte' },
      { data: [['Per']], sheet: 'Andre' },
    ];
    const two = await writeExcelFile(sheets).toBuffer();
    expect(await readSheetFile(two)).toEqual([['Kari']]);
  });

  it('S6 of 5,000 rows is too long', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => [`Navn ${i}`, 'Org']);
    const long = await workbook(rows);
    expect(await outcome(() => readSheetFile(long))).toBe('sheet-too-long');
  });

  /** An archive as ill will would make it. */
  function archive(parts: Record<string, Buffer>, claims = (size: number) => size): Buffer {
    const bodies: Buffer[] = [];
    const index: Buffer[] = [];
    let at = 0;
    for (const [path, content] of Object.entries(parts)) {
      const stored = deflateRawSync(content);
      const sizes = (head: Buffer, from: number) => {
        head.writeUInt16LE(8, from - 8);
        head.writeUInt32LE(stored.length, from + 2);
        head.writeUInt32LE(claims(content.length), from + 6);
        head.writeUInt16LE(path.length, from + 10);
      };
      const local = Buffer.alloc(30);
      local.write('PK\u0003\u0004', 'latin1');
      sizes(local, 16);
      const central = Buffer.alloc(46);
      central.write('PK\u0001\u0002', 'latin1');
      sizes(central, 18);
      central.writeUInt32LE(at, 42);
      bodies.push(local, Buffer.from(path), stored);
      index.push(central, Buffer.from(path));
      at += 30 + path.length + stored.length;
    }
    const end = Buffer.alloc(22);
    end.write('PK\u0005\u0006', 'latin1');
    end.writeUInt16LE(index.length / 2, 10);
    end.writeUInt32LE(at, 16);
    return Buffer.concat([...bodies, ...index, end]);
  }
  const book = (sheet: string | Buffer) => ({
    'xl/workbook.xml': Buffer.from(
      '<workbook xmlns:r="x"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': Buffer.from(sheet),
  });
  const cellAt = (r: string, row: number) =>
    `<worksheet><sheetData><row r="${row}"><c r="${r}" t="inlineStr"><is><t>Kari</t></is></c></row></sheetData></worksheet>`;

  it('made by hand is read too', async () => {
    expect(await readSheetFile(archive(book(cellAt('A1', 1))))).toEqual([['Kari']]);
  });

  it('S6 that unpacks to more than any list is refused, whatever it says its size is', async () => {
    const bomb = Buffer.concat([Buffer.from(cellAt('A1', 1)), Buffer.alloc(60_000_000, ' ')]);
    for (const claims of [(size: number) => size, () => 100])
      expect(await outcome(() => readSheetFile(archive(book(bomb), claims)))).toBe('sheet-unreadable');
  });

  it('S6 with a cell beyond all bounds is refused, and the server lives on', async () => {
    for (const [cell, row] of [
      ['A1', 99_999_999_999],
      ['ZZZZZZ1', 1],
      ['XFD1048576', 1_048_576],
    ] as const) {
      const told = await outcome(() => readSheetFile(archive(book(cellAt(cell, row)))));
      expect(['sheet-unreadable', 'sheet-too-wide', 'sheet-too-long'], cell).toContain(told);
    }
    expect(await readSheetFile(archive(book(cellAt('B2', 2))))).toEqual([
      ['', ''],
      ['', 'Kari'],
    ]);
  });
});
