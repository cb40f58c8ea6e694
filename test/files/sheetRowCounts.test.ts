import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { readTables } from '../../src/files/readTables';
import { sheetRowCounts } from '../../src/files/sheetRowCounts';
import { importSales } from '../../src/imports/importSales';

const LINES = 5000;
const HEADER = ['Order ID', 'Date', 'SKU', 'Quantity', 'Amount'];
const lines = (prefix: string): (string | number)[][] => Array.from({ length: LINES }, (_, at) => [`${prefix}${at}`, '2025-03-04', 'S1', 1, 10]);
const bytes = await writeXlsx({ sheets: [{ name: 'March', rows: [HEADER, ...lines('M')] }, { name: 'More', rows: [HEADER, ...lines('N')] }, { name: 'Note', rows: [['-']] }] });
const file = { name: 'orders.xlsx', bytes };

describe('progress through a workbook', () => {
  it('counts the rows of each sheet, not what the sheet declares', async () => {
    expect(await sheetRowCounts(bytes, file.name)).toEqual([LINES + 1, LINES + 1, 1]);
  });

  it('moves with the rows and ends with the whole file', async () => {
    const seen: number[] = [];
    for await (const { bytesRead } of (await readTables(file))[0]!.blocks()) seen.push(bytesRead / bytes.length);
    expect(seen).toEqual([expect.closeTo(0.4, 3), expect.closeTo(0.8, 3), 1]);
  });

  it('never tells more than the file holds, however many sheets are read', async () => {
    const seen: number[] = [];
    const known = { sites: [], categories: [], skus: [], log: [], salt: 'test' };
    await importSales([file], { currency: 'USD' }, known, ({ bytesRead, bytesTotal }) => void seen.push(bytesRead / bytesTotal));
    expect(seen).toHaveLength(6);
    expect(Math.max(...seen)).toBe(1);
  });
});
