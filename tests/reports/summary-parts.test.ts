import { describe, expect, it } from 'vitest';
import { summaryPartsOf } from '~/domain/lists';
import { summaryDocument } from '~/reports/summary';
import { summarySheets } from '~/reports/summary-sheets';
import { withPhotos } from './photos';
import { emptyWorkshop, hamar, translator } from './sample';

const PARTS = summaryPartsOf(1);
const titlesOf = async (view = hamar()) =>
  summaryDocument(view, await translator('nb')).blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  );

describe('the facilitator’s own hand in the summary', () => {
  it('puts a foreword first, a paragraph for each empty line between', async () => {
    const view = { ...hamar(), own: { foreword: 'Takk for sist!\n\nVi sees.', forward: '', leftOut: [] } };
    const { blocks } = summaryDocument(view, await translator('nb'));
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Forord');
    expect(at).toBe(1);
    expect(blocks.slice(2, 4)).toEqual([
      { kind: 'paragraph', text: 'Takk for sist!' },
      { kind: 'paragraph', text: 'Vi sees.' },
    ]);
    expect(await titlesOf()).not.toContain('Forord');
  });

  it('leaves any part out, and keeps the others in their order', async () => {
    const all = await titlesOf(await withPhotos());
    expect(all).toHaveLength(PARTS.length);
    for (const [i, part] of PARTS.entries()) {
      const own = { foreword: '', forward: '', leftOut: [part] };
      const without = await titlesOf({ ...(await withPhotos()), own });
      expect(without).toEqual(all.filter((_, at) => at !== i));
    }
    expect(await titlesOf({ ...hamar(), own: { foreword: '', forward: '', leftOut: [...PARTS] } })).toEqual(
      [],
    );
  });
});

describe('votes by sector', () => {
  it('stand as a table after the result, and nowhere when they are not to be told', async () => {
    const t = await translator('nb');
    const tablesOf = (view = hamar()) =>
      summaryDocument(view, t).blocks.flatMap((block) =>
        block.kind === 'table' && block.caption === t('vote.bySector') ? [block] : [],
      );
    expect(tablesOf()).toEqual([]);
    const view = hamar();
    const [round] = view.rounds;
    if (!round) throw new Error('no round');
    round.sectors = [
      { sector: 'municipality', voters: 9, votes: round.lines.map((_, i) => i + 5) },
      { sector: '', voters: 6, votes: round.lines.map(() => 6) },
    ];
    const [table] = tablesOf(view);
    expect(table?.columns.map((column) => column.title)).toEqual([
      ...['Forslag', 'Kommunen og NAV', 'På papir'],
    ]);
    expect(table?.rows[0]?.cells).toEqual(['Har stemt', '9', '6']);
    expect(table?.rows.slice(1).map((line) => line.cells)).toEqual(
      round.lines.map((line, i) => [line.title, String(i + 5), '6']),
    );
  });
});

describe('the lists as a spreadsheet', () => {
  it('hold every need under its heading, every proposal with its votes, and the homework with real dates', async () => {
    const view = hamar();
    const [needs, proposals, homework] = summarySheets(view, await translator('nb'));
    const all = view.tables.flatMap((table) => [
      ...table.clusters.flatMap((cluster) => cluster.needs),
      ...table.looseNeeds,
    ]);
    expect(needs?.rows.map((row) => row[4])).toEqual(all.map((need) => need.text));
    const first = proposals?.rows.find((row) => row[2] === 'Ny boligskole med vertsfamilier');
    expect(first?.slice(5)).toEqual(['ja', 14, 'ja']);
    expect(proposals?.rows.filter((row) => row[5] === 'nei').every((row) => row[6] === '')).toBe(true);
    expect(homework?.rows.map((row) => row[2])).toEqual(view.homework.map(({ due }) => due && { day: due }));
    for (const sheet of [needs, proposals, homework])
      for (const row of sheet?.rows ?? []) expect(row).toHaveLength(sheet?.columns.length ?? 0);
  });

  it('are there, without rows, before anything has happened', async () => {
    const sheets = summarySheets(emptyWorkshop(), await translator('nb'));
    expect(sheets.map((sheet) => sheet.rows)).toEqual([[], [], []]);
  });
});
