/*
 * What these tests do not prove: that Excel shows the same. The expected results are Excel's documented ones as far as there is a
 * document; the choice between two errors, the order of text and the digits of a General number are from experience.
 */
import { describe, expect, it, test } from '@jest/globals';
import { isErrorCode } from '../../../src/workbench/model/values';
import { formulaCases } from './cases';
import { formulaWorkbook, stated } from './formulaWorkbook';

describe('a formula yields what Excel shows', () => {
  const { calculator, data } = formulaWorkbook();
  test.each(formulaCases.map(({ group, formula, expected }) => [group, formula, expected] as const))('%s %s', async (_, formula, expected) => {
    const rows = (await calculator.evaluate(formula, data)).map((row) => row.map(stated));
    const wanted = Array.isArray(expected) ? (expected as unknown[][]) : [[expected]];
    expect(rows.map((row) => row.length)).toEqual(wanted.map((row) => row.length));
    rows.flat().forEach((value, at) => {
      const want = wanted.flat()[at];
      if (typeof want === 'number' && typeof value === 'number') expect(Math.abs(value - want)).toBeLessThanOrEqual(Math.abs(want) * 1e-12);
      else expect(value).toBe(want);
    });
    const text = typeof expected === 'string' && isErrorCode(expected);
    expect(text).toBe(typeof rows[0]?.[0] === 'string' && isErrorCode(rows[0][0]));
  });
});

describe('calculation', () => {
  it('brings up to date what depends on a change, through names, tables and other sheets', () => {
    const { workbook, data, calculator } = formulaWorkbook();
    const other = workbook.addSheet('Other');
    other.setFormula(0, 0, '=SUM(Sales[Amount])');
    other.setFormula(1, 0, '=A1*Rate');
    other.setFormula(2, 0, '=SUM(A1:A2)');
    calculator.recalculate();
    expect(other.value(1, 0)).toBeCloseTo(87.815, 9);
    data.setValue(1, 2, 200);
    calculator.recalculate();
    expect(other.value(0, 0)).toBe(775.5);
    expect(other.value(2, 0)).toBeCloseTo(775.5 * 1.13, 9);
    workbook.names.set('rate', { name: 'Rate', formula: '=0.5', visible: true, comment: '' });
    calculator.recalculate();
    expect(other.value(1, 0)).toBeCloseTo(387.75, 9);
  });

  it('reads the own row of a table, also by the short form', () => {
    const { data, calculator } = formulaWorkbook();
    for (let row = 1; row < 7; row += 1) data.setFormula(row, 4, '=[@Amount]/SUM([Amount])');
    data.setFormula(2, 8, '=Sales[@[Amount]:[Day]]');
    calculator.recalculate();
    expect(data.value(3, 4)).toBeCloseTo(-50 / 675.5, 12);
    expect([data.value(2, 8), data.value(2, 9)]).toEqual([250, 45689]);
  });

  it('shows 0 for formulas that refer to themselves and names them, but not for a branch that is not taken', () => {
    const { data, calculator } = formulaWorkbook();
    data.setFormula(10, 0, '=A12+1');
    data.setFormula(11, 0, '=A11+1');
    data.setFormula(12, 0, '=A11+5');
    data.setFormula(13, 0, '=IF(TRUE,7,A14)');
    calculator.recalculate();
    expect([10, 11, 12, 13].map((row) => data.value(row, 0))).toEqual([0, 0, 5, 7]);
    expect(calculator.circular()).toEqual(['Data!A11', 'Data!A12']);
    data.setValue(11, 0, 4);
    calculator.recalculate();
    expect(data.value(10, 0)).toBe(5);
    expect(calculator.circular()).toEqual([]);
  });

  it('works out a chain of 20,000 cells in any order', () => {
    const { workbook, calculator } = formulaWorkbook();
    const sheet = workbook.addSheet('Chain');
    for (let row = 0; row < 20_000; row += 1) sheet.setFormula(row, 0, row === 19_999 ? '=1' : `=A${row + 2}+1`);
    calculator.recalculate();
    expect(sheet.value(0, 0)).toBe(20_000);
    expect(calculator.circular()).toEqual([]);
  });

  it('forgets a formula that a constant replaced', () => {
    const { data, calculator } = formulaWorkbook();
    data.setFormula(0, 7, '=C2*2');
    calculator.recalculate();
    data.setValue(0, 7, 'typed');
    data.setValue(1, 2, 1);
    calculator.recalculate();
    expect(data.value(0, 7)).toBe('typed');
  });

  it('follows OFFSET and INDIRECT, whose cells the text does not tell', () => {
    const { data, calculator } = formulaWorkbook();
    data.setFormula(0, 7, '=INDIRECT("C"&2)');
    calculator.recalculate();
    data.setValue(1, 2, 17);
    calculator.recalculate();
    expect(data.value(0, 7)).toBe(17);
  });

  it('leaves hidden rows out of SUBTOTAL 109 and nested subtotals out of both', () => {
    const { data, calculator } = formulaWorkbook();
    data.rows.set(2, { hidden: true });
    data.setFormula(7, 2, '=SUBTOTAL(9,C2:C7)');
    data.setFormula(8, 2, '=SUBTOTAL(9,C2:C8)');
    data.setFormula(9, 2, '=SUBTOTAL(109,C2:C8)');
    calculator.recalculate();
    expect([7, 8, 9].map((row) => data.value(row, 2))).toEqual([675.5, 675.5, 425.5]);
  });
});
