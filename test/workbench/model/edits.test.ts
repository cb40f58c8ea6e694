/*
 * What these tests do not prove: that Excel does the same in every corner. Where an edit is refused, and what a table does when its
 * header or last row goes, is known from use, not from a document.
 */
import { describe, expect, it, test } from '@jest/globals';
import { createCalculator } from '../../../src/workbench/formulas/calculator';
import { deleteColumns } from '../../../src/workbench/model/deleteColumns';
import { deleteRows } from '../../../src/workbench/model/deleteRows';
import { insertColumns } from '../../../src/workbench/model/insertColumns';
import { insertRows } from '../../../src/workbench/model/insertRows';
import { renameColumn } from '../../../src/workbench/model/renameColumn';
import { renameSheet } from '../../../src/workbench/model/renameSheet';
import { renameTable } from '../../../src/workbench/model/renameTable';
import type { Sheet } from '../../../src/workbench/model/sheet';
import { DEFAULT_STYLE } from '../../../src/workbench/model/style';
import { Workbook } from '../../../src/workbench/model/workbook';

type Edit = (workbook: Workbook, sheet: Sheet) => void;

/** A formula on sheet `Other` before and after an edit of sheet `Data`. */
function afterEdit(formula: string, edit: Edit): string | undefined {
  const workbook = new Workbook();
  const data = workbook.addSheet('Data');
  const other = workbook.addSheet('Other');
  other.setFormula(0, 0, formula);
  edit(workbook, data);
  return other.formula(0, 0);
}

const insert3: Edit = (workbook, sheet) => insertRows(workbook, sheet, 3, 2);
const delete3: Edit = (workbook, sheet) => deleteRows(workbook, sheet, 3, 2);
const insertC: Edit = (workbook, sheet) => insertColumns(workbook, sheet, 2, 1);
const deleteC: Edit = (workbook, sheet) => deleteColumns(workbook, sheet, 2, 1);
const rename: Edit = (workbook, sheet) => renameSheet(workbook, sheet, "计划 '26");

describe('formulas follow the cells they refer to', () => {
  test.each<[string, Edit, string, string]>([
    ['insert rows', insert3, '=Data!A3', '=Data!A3'],
    ['insert rows', insert3, '=Data!A4+Data!$B$5', '=Data!A6+Data!$B$7'],
    ['insert rows', insert3, '=SUM(Data!A1:A10)', '=SUM(Data!A1:A12)'],
    ['insert rows', insert3, '=SUM(Data!A1:A3)', '=SUM(Data!A1:A3)'],
    ['insert rows', insert3, '=SUM(Data!A:B)', '=SUM(Data!A:B)'],
    ['insert rows', insert3, '=SUM(Data!2:5)', '=SUM(Data!2:7)'],
    ['insert rows', insert3, '=A4', '=A4'],
    ['insert rows', insert3, '="Data!A4"&Data!A4', '="Data!A4"&Data!A6'],
    ['delete rows', delete3, '=Data!A4', '=#REF!'],
    ['delete rows', delete3, '=SUM(Data!A1:A10)', '=SUM(Data!A1:A8)'],
    ['delete rows', delete3, '=SUM(Data!A4:A10)', '=SUM(Data!A4:A8)'],
    ['delete rows', delete3, '=SUM(Data!A2:A4)', '=SUM(Data!A2:A3)'],
    ['delete rows', delete3, '=SUM(Data!4:5)', '=SUM(#REF!)'],
    ['insert a column', insertC, '=SUM(Data!A1:D1)+Data!C$2', '=SUM(Data!A1:E1)+Data!D$2'],
    ['delete a column', deleteC, '=Data!C1+Data!D1', '=#REF!+Data!C1'],
    ['delete a column', deleteC, '=SUM(Data!C:D)', '=SUM(Data!C:C)'],
    ['rename the sheet', rename, '=Data!A1+SUM(data!A:A)', "='计划 ''26'!A1+SUM('计划 ''26'!A:A)"],
    ['rename the sheet', rename, '=SUM(Data:Other!A1)', "=SUM('计划 ''26:Other'!A1)"],
    ['rename the sheet', rename, '="Data!A1"', '="Data!A1"'],
  ])('%s: %s', (_, edit, before, after) => {
    expect(afterEdit(before, edit)).toBe(after);
  });

  it('on the own sheet without its name, and results stay right', () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet('Data');
    const calculator = createCalculator(workbook);
    for (let row = 0; row < 5; row += 1) sheet.setValue(row, 0, row + 1);
    sheet.setFormula(5, 0, '=SUM(A1:A5)');
    calculator.recalculate();
    insertRows(workbook, sheet, 2, 1);
    sheet.setValue(2, 0, 100);
    calculator.recalculate();
    expect([sheet.formula(6, 0), sheet.value(6, 0)]).toEqual(['=SUM(A1:A6)', 115]);
  });
});

describe('what lies over the cells follows them too', () => {
  function rich() {
    const workbook = new Workbook();
    const data = workbook.addSheet('Data');
    const other = workbook.addSheet('Other');
    workbook.names.set('total', { name: 'Total', formula: '=SUM(Data!$A$4:$A$9)', visible: true, comment: '' });
    data.merges.push({ row: 4, col: 0, rows: 2, cols: 2 });
    data.rows.set(4, { size: 30 });
    data.validations.push({ areas: [{ row: 3, col: 1, rows: 4, cols: 1 }], kind: 'Custom', formula1: '=B4>$A$9', ignoreBlanks: true });
    data.conditionalFormats.push({ id: '1', areas: [{ row: 3, col: 0, rows: 3, cols: 1 }], priority: 0, stopIfTrue: false, kind: 'Custom', look: {}, formula: '=$B4>0' });
    other.charts.push({
      id: 'c', name: 'c', type: 'Line', titleVisible: false, legend: { visible: false, position: 'Right' }, left: 0, top: 0, width: 1, height: 1,
      series: [{ name: 's', values: { sheetId: data.id, address: 'A4:A9' } }], categoryAxis: {}, valueAxis: {},
    });
    other.grid.setStyle(0, 0, workbook.styles.intern({ ...DEFAULT_STYLE, hyperlink: { documentReference: 'Data!B5' } }));
    const link = () => workbook.styles.get(other.grid.style(0, 0)).hyperlink?.documentReference;
    return { workbook, data, other, link };
  }

  it('when rows are inserted', () => {
    const { workbook, data, other, link } = rich();
    insertRows(workbook, data, 1, 2);
    expect(workbook.names.get('total')?.formula).toBe('=SUM(Data!$A$6:$A$11)');
    expect(data.merges).toEqual([{ row: 6, col: 0, rows: 2, cols: 2 }]);
    expect([...data.rows]).toEqual([[6, { size: 30 }]]);
    expect(data.validations[0]).toMatchObject({ areas: [{ row: 5, col: 1, rows: 4, cols: 1 }], formula1: '=B6>$A$11' });
    expect(data.conditionalFormats[0]).toMatchObject({ areas: [{ row: 5, col: 0, rows: 3, cols: 1 }], formula: '=$B6>0' });
    expect(other.charts[0]?.series[0]?.values?.address).toBe('A6:A11');
    expect(link()).toBe('Data!B7');
  });

  it('when the first row of a rule is deleted: its formula is written for the next', () => {
    const { workbook, data } = rich();
    deleteRows(workbook, data, 3, 1);
    expect(data.conditionalFormats[0]).toMatchObject({ areas: [{ row: 3, col: 0, rows: 2, cols: 1 }], formula: '=$B4>0' });
    expect(data.validations[0]).toMatchObject({ areas: [{ row: 3, col: 1, rows: 3, cols: 1 }], formula1: '=B4>$A$8' });
    deleteRows(workbook, data, 3, 2);
    expect(data.conditionalFormats).toEqual([]);
    expect(data.merges).toEqual([]);
  });

  it('when the sheet is renamed', () => {
    const { workbook, data, link } = rich();
    renameSheet(workbook, data, '1月');
    expect(workbook.names.get('total')?.formula).toBe("=SUM('1月'!$A$4:$A$9)");
    expect(link()).toBe("'1月'!B5");
  });
});

describe('renaming inside tables', () => {
  function sales() {
    const workbook = new Workbook();
    const data = workbook.addSheet('Data');
    ['Product', 'Net sales'].forEach((name, col) => data.setValue(0, col, name));
    const table = workbook.addTable(data, 'Sales', { row: 0, col: 0, rows: 3, cols: 2 }, ['Product', 'Net sales']);
    data.setFormula(1, 1, '=[@Product]&SUM([Net sales])');
    data.setFormula(5, 5, '=SUM(Sales[Net sales])+ROWS(sales)+COUNTA(Sales[[#Headers],[Product]:[Net sales]])');
    return { workbook, data, table };
  }

  it('rewrites the formulas that name a column, and its header', () => {
    const { workbook, data, table } = sales();
    const column = table.columns[1];
    expect(column && renameColumn(workbook, table, column, '净销售额 [元]')).toBe('净销售额 [元]');
    expect(data.value(0, 1)).toBe('净销售额 [元]');
    expect(data.formula(1, 1)).toBe("=[@Product]&SUM([净销售额 '[元']])");
    expect(data.formula(5, 5)).toBe("=SUM(Sales[净销售额 '[元']])+ROWS(sales)+COUNTA(Sales[[#Headers],[Product]:[净销售额 '[元']]])");
    const calculator = createCalculator(workbook);
    calculator.recalculate();
    expect(data.value(5, 5)).toBe(4);
  });

  it('makes a header unique', () => {
    const { workbook, table } = sales();
    const column = table.columns[1];
    expect(column && renameColumn(workbook, table, column, 'product')).toBe('product2');
  });

  it('rewrites the formulas that name a table', () => {
    const { workbook, data, table } = sales();
    renameTable(workbook, table, '销售');
    expect(data.formula(5, 5)).toBe('=SUM(销售[Net sales])+ROWS(销售)+COUNTA(销售[[#Headers],[Product]:[Net sales]])');
  });
});
