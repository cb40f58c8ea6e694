import { describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { convertWorkbook } from '../../scripts/lib/libreOffice.mjs';
import type { DraftStyle, WorkbookDraft } from '../../src/files/workbookDraft';
import { readTables } from '../../src/files/readTables';
import { writeWorkbook } from '../../src/files/writeWorkbook';
import { readXlsx as readModel } from '../../src/workbench/xlsx/readXlsx';

const INPUT: DraftStyle = { numberFormat: '#,##0.00', color: '0B5CAD', fill: 'FFF8DC' };
const TEXTS = ['拉美 & "老客" <b>', '=1+1', ' _x0041_ ', 'two\nlines'];
const DRAFT: WorkbookDraft = {
  sheets: [
    {
      name: "A'b & c", columns: [{ width: 20 }, { width: 10, isFolded: true }, { width: 10, isHidden: true }],
      rows: [{ height: 30, cells: [{ value: 'Text' }, { value: 'Amount' }, { value: 'Flag' }] }, ...TEXTS.map((value, at) => ({ cells: [{ value }, { value: at + 0.5, style: INPUT }, at === 0 ? { value: true } : null] })), { cells: [null, { value: null, style: INPUT }] }],
      frozen: { rows: 1, cols: 1 }, table: { name: 'T1', area: 'A1:C6', headers: ['Text', 'Amount', 'Flag'] },
      rules: [{ area: 'A2:A6', type: 'list', formulas: ['Words'], title: 'Pick', message: 'One of these', error: 'Not on the list', isStrict: true }],
    },
    { name: 'words', isHidden: true, columns: [], rows: ['one', 'two'].map((value) => ({ cells: [{ value }] })) },
  ],
  names: [{ name: 'Words', formula: 'words!$A$1:$A$2' }],
};

async function cellsOf(bytes: Uint8Array): Promise<unknown[][]> {
  const [first] = await readTables({ name: 'a.xlsx', bytes });
  const rows: unknown[][] = [];
  for await (const block of first?.blocks() ?? []) rows.push(...block.rows.map((row) => [...row]));
  return rows;
}

describe('a workbook that is written', () => {
  const bytes = writeWorkbook(DRAFT);

  it('reads back as it was meant, by a reader of somebody else', async () => {
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["A'b & c", 'words']);
    expect(sheets[0]?.rows.slice(0, 5)).toEqual([['Text', 'Amount', 'Flag'], ...TEXTS.map((text, at) => [text, at + 0.5, at === 0 ? true : null])]);
  });

  it('prints as wide as a page and as long as it is', () => {
    expect(readModel(bytes).sheets.map(({ page }) => [page.fitWidth, page.fitHeight ?? 0])).toEqual([[1, 0], [1, 0]]);
  });

  it('has its table, names, input rules and looks', () => {
    const model = readModel(bytes);
    expect(model.tables().map(({ name, columns }) => [name, columns.map((column) => column.name)])).toEqual([['T1', ['Text', 'Amount', 'Flag']]]);
    expect([...model.names.values()].map(({ name, formula }) => [name, formula.replace(/^=/, '')])).toEqual([['Words', 'words!$A$1:$A$2']]);
    expect(model.sheets[1]?.visibility).toBe('Hidden');
    expect(model.sheets[0]?.frozen).toEqual({ rows: 1, cols: 1 });
    expect(model.sheets[0]?.validations).toHaveLength(1);
  });

  it('opens in LibreOffice and comes back with every cell, rule and name', async () => {
    const saved = await convertWorkbook(bytes, 'xlsx');
    expect((await cellsOf(saved)).slice(0, 5)).toEqual((await cellsOf(bytes)).slice(0, 5));
    const model = readModel(saved);
    expect(model.sheets[0]?.validations.map((one) => JSON.stringify(one))).toEqual([expect.stringContaining('Words')]);
    expect(model.sheets[1]?.visibility).toBe('Hidden');
  });

  it('has equal bytes for equal drafts', () => {
    expect(writeWorkbook(DRAFT)).toEqual(bytes);
  });
});
