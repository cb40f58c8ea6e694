import { describe, expect, it } from '@jest/globals';
import { Workbook } from '../../src/workbench/model/workbook';
import { CellError } from '../../src/workbench/model/values';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { recalculate } from '../support/libreOffice';

const NONE: ReadonlySet<string> = new Set();

describe('recalculation by LibreOffice', () => {
  it('corrects false results that a file carries, so that a comparison with it can fail', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet('Sheet1');
    sheet.grid.setValue(0, 0, 2);
    ['=A1*21', '=A1&"!"', '=A1=2', '=1/0'].forEach((formula, row) => sheet.setFormula(row, 1, formula, 'false result'));
    const { grid } = (await recalculate(writeXlsx(workbook, { customFunctions: NONE }))).sheets[0] as typeof sheet;
    expect([0, 1, 2, 3].map((row) => grid.value(row, 1))).toEqual([42, '2!', true, new CellError('#DIV/0!')]);
  });
});
