/* What these tests do not prove: where Excel refuses, and which formula of several it keeps, are observations and partly guesses. */
import { describe, expect, it } from '@jest/globals';
import { createCalculator } from '../../../src/workbench/formulas/calculator';
import { deleteColumns } from '../../../src/workbench/model/deleteColumns';
import { deleteRows } from '../../../src/workbench/model/deleteRows';
import { deleteTableRows } from '../../../src/workbench/model/deleteTableRows';
import { EditRefused } from '../../../src/workbench/model/editRefused';
import { expandTableBelow } from '../../../src/workbench/model/expandTableBelow';
import { insertColumns } from '../../../src/workbench/model/insertColumns';
import { insertRows } from '../../../src/workbench/model/insertRows';
import { insertTableRow } from '../../../src/workbench/model/insertTableRow';
import { resizeTable } from '../../../src/workbench/model/resizeTable';
import { sortRows } from '../../../src/workbench/model/sortRows';
import { applyTableFormulas } from '../../../src/workbench/model/tableFormulas';
import type { Value } from '../../../src/workbench/model/values';
import { Workbook } from '../../../src/workbench/model/workbook';

/** A table `Sales` of three rows with a calculated column, a note below it and one beside it. */
function sales() {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Data');
  const lines: Value[][] = [['Product', 'Units', 'Twice'], ['b', 2, null], ['a', 10, null], ['c', null, null]];
  lines.forEach((line, row) => line.forEach((value, col) => value !== null && sheet.setValue(row, col, value)));
  const table = workbook.addTable(sheet, 'Sales', { row: 0, col: 0, rows: 4, cols: 3 }, ['Product', 'Units', 'Twice']);
  applyTableFormulas(workbook, table, 2, new Map([[1, '=[@Units]*2']]));
  sheet.setValue(5, 0, 'below');
  sheet.setValue(2, 6, 'beside');
  sheet.setFormula(0, 6, '=SUM(B2:B4)');
  const calculator = createCalculator(workbook);
  calculator.recalculate();
  const column = (col: number, rows = 6) => Array.from({ length: rows }, (_, row) => sheet.value(row, col));
  return { workbook, sheet, table, calculator, column };
}

function refusal(run: () => void): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof EditRefused) return error.code;
    throw error;
  }
}

describe('rows of a table', () => {
  it('are put in inside its columns alone, and calculated columns fill them', () => {
    const { workbook, sheet, table, calculator, column } = sales();
    insertTableRow(workbook, table, 1, 2);
    sheet.setValue(2, 1, 7);
    calculator.recalculate();
    expect(table.area.rows).toBe(6);
    expect(column(0, 8)).toEqual(['Product', 'b', null, null, 'a', 'c', null, 'below']);
    expect(column(2)).toEqual(['Twice', 4, 14, 0, 20, 0]);
    expect(sheet.value(2, 6)).toBe('beside');
    expect([sheet.formula(0, 6), sheet.value(0, 6)]).toEqual(['=SUM(B2:B6)', 19]);
  });

  it('appended take along rules, charts and ranges that cover a whole column', () => {
    const { workbook, sheet, table, calculator } = sales();
    sheet.validations.push({ areas: [{ row: 1, col: 1, rows: 3, cols: 1 }], kind: 'WholeNumber', ignoreBlanks: true });
    insertTableRow(workbook, table, 3, 1);
    sheet.setValue(4, 1, 100);
    calculator.recalculate();
    expect(sheet.validations[0]?.areas).toEqual([{ row: 1, col: 1, rows: 4, cols: 1 }]);
    expect([sheet.formula(0, 6), sheet.value(0, 6), sheet.value(4, 2)]).toEqual(['=SUM(B2:B5)', 112, 200]);
  });

  it('are refused where that would tear a table below', () => {
    const { workbook, sheet, table } = sales();
    workbook.addTable(sheet, 'Wide', { row: 7, col: 1, rows: 3, cols: 4 }, ['a', 'b', 'c', 'd']);
    expect(refusal(() => insertTableRow(workbook, table, 0))).toBe('InsertDeleteConflict');
    expect(refusal(() => deleteTableRows(workbook, table, 0))).toBe('InsertDeleteConflict');
    expect(table.area.rows).toBe(4);
  });

  it('move a table that lies wholly below', () => {
    const { workbook, sheet, table } = sales();
    const below = workbook.addTable(sheet, 'Below', { row: 7, col: 0, rows: 3, cols: 2 }, ['a', 'b']);
    insertTableRow(workbook, table, 0, 3);
    expect(below.area.row).toBe(10);
  });

  it('are deleted inside its columns; of all rows one empty row stays', () => {
    const { workbook, table, calculator, column } = sales();
    deleteTableRows(workbook, table, 0, 1);
    calculator.recalculate();
    expect(column(0, 5)).toEqual(['Product', 'a', 'c', null, 'below']);
    deleteTableRows(workbook, table, 0, 2);
    expect(table.area.rows).toBe(2);
    expect(column(0, 4)).toEqual(['Product', null, null, 'below']);
  });

  it('come with whole sheet rows too; the header row alone cannot be deleted', () => {
    const { workbook, sheet, table, calculator, column } = sales();
    insertRows(workbook, sheet, 2, 1);
    calculator.recalculate();
    expect(table.area.rows).toBe(5);
    expect(column(2, 5)).toEqual(['Twice', 4, 0, 20, 0]);
    expect(refusal(() => deleteRows(workbook, sheet, 0, 1))).toBe('InsertDeleteConflict');
    deleteRows(workbook, sheet, 0, 5);
    expect(workbook.table('Sales')).toBeUndefined();
  });

  it('grow by typing directly below', () => {
    const { workbook, sheet, table, calculator, column } = sales();
    sheet.setValue(4, 1, 50);
    expect(expandTableBelow(workbook, sheet, 4, 1)).toBe(table);
    calculator.recalculate();
    expect(column(2, 5)).toEqual(['Twice', 4, 20, 0, 100]);
    expect(sheet.value(0, 6)).toBe(62);
    sheet.setValue(7, 0, 'far');
    expect(expandTableBelow(workbook, sheet, 7, 0)).toBeUndefined();
  });

  it('are sorted with their formulas and looks, empty cells last either way', () => {
    const { workbook, sheet, table, calculator, column } = sales();
    sheet.setFormula(1, 1, '=1+1');
    sheet.grid.setStyle(2, 0, workbook.styles.vary(0, { bold: true }));
    sortRows(workbook, table, 1, false);
    calculator.recalculate();
    expect(column(0, 4)).toEqual(['Product', 'a', 'b', 'c']);
    expect(column(2, 4)).toEqual(['Twice', 20, 4, 0]);
    expect(sheet.formula(2, 1)).toBe('=1+1');
    expect(workbook.styles.get(sheet.grid.style(1, 0)).bold).toBe(true);
    sortRows(workbook, table, 1, true);
    expect(column(0, 4)).toEqual(['Product', 'b', 'a', 'c']);
  });
});

describe('columns of a table', () => {
  it('keep their ids when the table is laid over another range; references to one that goes are #REF!', () => {
    const { workbook, sheet, table, calculator, column } = sales();
    sheet.setValue(0, 3, 'units');
    sheet.setFormula(9, 9, '=SUM(Sales[Product])+COUNTA(Sales[Units])');
    resizeTable(workbook, table, { row: 0, col: 1, rows: 5, cols: 3 });
    expect(table.columns.map(({ id, name }) => [id, name])).toEqual([[2, 'Units'], [3, 'Twice'], [4, 'units2']]);
    expect(sheet.value(0, 3)).toBe('units2');
    expect(sheet.formula(9, 9)).toBe('=SUM(#REF!)+COUNTA(Sales[Units])');
    calculator.recalculate();
    expect(column(2, 5)).toEqual(['Twice', 4, 20, 0, 0]);
    resizeTable(workbook, table, { row: 0, col: 1, rows: 5, cols: 2 });
    resizeTable(workbook, table, { row: 0, col: 1, rows: 5, cols: 3 });
    expect(table.columns[2]?.id).toBe(5);
    expect(refusal(() => resizeTable(workbook, table, { row: 1, col: 1, rows: 5, cols: 3 }))).toBe('InvalidArgument');
  });

  it('come and go with whole sheet columns', () => {
    const { workbook, sheet, table, calculator } = sales();
    insertColumns(workbook, sheet, 1, 1);
    expect(table.columns.map(({ name }) => name)).toEqual(['Product', 'Column1', 'Units', 'Twice']);
    deleteColumns(workbook, sheet, 2, 1);
    expect(table.columns.map(({ name }) => name)).toEqual(['Product', 'Column1', 'Twice']);
    calculator.recalculate();
    expect(sheet.formula(1, 2)).toBe('=#REF!*2');
  });
});

describe('formulas written into a table column', () => {
  it('fill the whole column when nothing else stands there', () => {
    const { workbook, sheet, table } = sales();
    expect(table.columns[2]?.formula).toBe('=[@Units]*2');
    expect([1, 2, 3].map((row) => sheet.formula(row, 2))).toEqual(Array(3).fill('=[@Units]*2'));
    const same = new Map([[1, '=Sales[@Units]+$A$1+B2'], [2, '=[@UNITS] + $A$1+B3'], [3, '=Sales[[#This Row],[Units]]+$A$1+B4']]);
    expect(applyTableFormulas(workbook, table, 2, same)).toEqual({ isFilled: true, overwritten: 0 });
    expect(sheet.formula(1, 2)).toBe('=Sales[[#This Row],[Units]]+$A$1+B2');
  });

  it('end as the last of them in every row when they differ', () => {
    const { workbook, sheet, table } = sales();
    const different = new Map([[1, '=B2*1'], [2, '=B3*2'], [3, '=B4*3']]);
    expect(applyTableFormulas(workbook, table, 2, different)).toEqual({ isFilled: true, overwritten: 2 });
    expect([1, 2, 3].map((row) => sheet.formula(row, 2))).toEqual(['=B2*3', '=B3*3', '=B4*3']);
  });

  it('stay where they are in a column that holds other values', () => {
    const { workbook, sheet, table } = sales();
    expect(applyTableFormulas(workbook, table, 1, new Map([[3, '=1+1']]))).toEqual({ isFilled: false, overwritten: 0 });
    expect([sheet.value(1, 1), sheet.formula(2, 1), sheet.formula(3, 1)]).toEqual([2, undefined, '=1+1']);
  });
});
