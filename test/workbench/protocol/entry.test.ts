import { describe, expect, test } from '@jest/globals';
import { CellError } from '../../../src/workbench/model/values';
import { readEntry } from '../../../src/workbench/protocol/entry';
import { startHost } from '../../support/host';

// Which texts Excel converts is known from its documentation and from reports; formats that come with them are guesses.

const year = new Date().getFullYear();
const serial = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) / 86_400_000 + 25_569;

describe('An entry', () => {
  test.each<[unknown, unknown]>([
    [12.5, { value: 12.5 }],
    [true, { value: true }],
    ['', { value: null }],
    ['text', { value: 'text' }],
    ['=A1+1', { formula: '=A1+1' }],
    ['+A1', { formula: '=+A1' }],
    ['-A1', { formula: '=-A1' }],
    ['=', { value: '=' }],
    ['-', { value: '-' }],
    ['-5', { value: -5 }],
    ['+5', { value: 5 }],
    ["'=A1", { value: '=A1' }],
    ["'00123", { value: '00123' }],
    ['00123', { value: 123 }],
    ['123456789012345678', { value: 123456789012345000 }],
    ['1E5', { value: 100000, numberFormat: '0.00E+00' }],
    ['1,234', { value: 1234, numberFormat: '#,##0' }],
    ['50%', { value: 0.5, numberFormat: '0%' }],
    ['TRUE', { value: true }],
    ['#N/A', { value: new CellError('#N/A') }],
    ['2024-01', { value: serial(2024, 1, 1), numberFormat: 'mmm-yy' }],
    ['2024-13', { value: '2024-13' }],
    ['2024-01-05', { value: serial(2024, 1, 5) }],
    ['3/4', { value: serial(year, 3, 4), numberFormat: 'd-mmm' }],
    ['1月', { value: serial(year, 1, 1) }],
    ['2024年1月5日', { value: serial(2024, 1, 5) }],
    ['3亿', { value: '3亿' }],
    ['P000001', { value: 'P000001' }],
    ['2025-07..2025-12', { value: '2025-07..2025-12' }],
  ])('reads %p as Excel does', (input, expected) => {
    expect(readEntry(input, 'General')).toMatchObject(expected as object);
  });

  test.each(['=A1', '2024-01', '00123', '50%', 'TRUE', '1月'])('keeps %p as text in a cell formatted as text', (input) => {
    expect(readEntry(input, '@')).toEqual({ value: input });
  });

  test('is converted by the number format that the cell has before the value', async () => {
    const { read, run } = await startHost();
    await run((_context, sheet) => {
      const range = sheet.getRange('A1:A2');
      range.getCell(0, 0).numberFormat = [['@']];
      range.values = [['2024-01'], ['2024-01']];
    });
    expect(await read('A1:A2')).toEqual([['2024-01'], [45292]]);
    expect(await read('A1:A2', 'numberFormat')).toEqual([['@'], ['mmm-yy']]);
    expect(await read('A1:A2', 'text')).toEqual([['2024-01'], ['Jan-24']]);
  });

  test.each<[string, string, unknown]>([
    ['text of more than 32,767 characters', 'InvalidArgument', 'x'.repeat(32_768)],
    ['a formula of more than 8,192 characters', 'FormulaLengthExceedsLimit', `=${'1+'.repeat(4_100)}1`],
    ['a formula that cannot be read', 'InvalidArgument', '=SUM(1'],
    ['text that begins like a formula and is none', 'InvalidArgument', '- 5 pcs, new'],
    ['a text of more than 255 characters inside a formula', 'InvalidArgument', `="${'x'.repeat(256)}"`],
    ['a reference to a missing sheet', 'InvalidArgument', '=Missing!A1'],
    ['a reference to a missing table', 'InvalidArgument', '=SUM(Missing[Units])'],
  ])('is refused: %s', async (_name, code, input) => {
    const { codeOf, read } = await startHost();
    expect(await codeOf((_context, sheet) => void (sheet.getRange('A1:B1').values = [['first', input]]))).toBe(code);
    expect(await read('A1:B1')).toEqual([['', '']]);
  });

  test('comes back from formulas without its apostrophe, so that writing it again makes a formula', async () => {
    const { read, write } = await startHost();
    await write('A1', [["'=1+1"]]);
    expect(await read('A1', 'formulas')).toEqual([['=1+1']]);
    await write('A1', await read('A1', 'formulas'));
    expect(await read('A1')).toEqual([[2]]);
  });
});
