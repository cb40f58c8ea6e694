import { describe, expect, it } from '@jest/globals';
import { formulaWorkbook, stated } from './formulaWorkbook';

describe('a result with several values', () => {
  function sheetWithSpill() {
    const { workbook, calculator } = formulaWorkbook();
    const sheet = workbook.addSheet('Spill');
    sheet.setFormula(0, 0, '=SEQUENCE(3)*B1');
    sheet.setValue(0, 1, 1);
    sheet.setFormula(0, 3, '=A3+1');
    sheet.setFormula(1, 3, '=SUM(A1#)');
    calculator.recalculate();
    const column = (rows = 4) => Array.from({ length: rows }, (_, row) => stated(sheet.value(row, 0)));
    return { workbook, calculator, sheet, column };
  }

  it('lies over the cells below, and formulas see them there', () => {
    const { sheet, column } = sheetWithSpill();
    expect(column()).toEqual([1, 2, 3, null]);
    expect([sheet.value(0, 3), sheet.value(1, 3)]).toEqual([4, 6]);
  });

  it('follows its arguments, and so do those who read it', () => {
    const { calculator, sheet, column } = sheetWithSpill();
    sheet.setValue(0, 1, 10);
    calculator.recalculate();
    expect(column()).toEqual([10, 20, 30, null]);
    expect([sheet.value(0, 3), sheet.value(1, 3)]).toEqual([31, 60]);
  });

  it('is #SPILL! when a cell is in the way, and comes back when it is cleared', () => {
    const { calculator, sheet, column } = sheetWithSpill();
    sheet.setValue(1, 0, 'mine');
    calculator.recalculate();
    expect(column()).toEqual(['#SPILL!', 'mine', null, null]);
    expect(stated(sheet.value(1, 3))).toBe('#REF!');
    sheet.setValue(1, 0, null);
    calculator.recalculate();
    expect(column()).toEqual([1, 2, 3, null]);
  });

  it('shrinks with its formula and goes with it', () => {
    const { calculator, sheet, column } = sheetWithSpill();
    sheet.setFormula(0, 0, '=SEQUENCE(2)');
    calculator.recalculate();
    expect(column()).toEqual([1, 2, null, null]);
    sheet.setValue(0, 0, 'gone');
    calculator.recalculate();
    expect(column()).toEqual(['gone', null, null, null]);
  });

  it('is #SPILL! inside a table', () => {
    const { data, calculator } = formulaWorkbook();
    data.setFormula(1, 4, '=[Amount]*2');
    calculator.recalculate();
    expect(stated(data.value(1, 4))).toBe('#SPILL!');
    data.setFormula(1, 4, '=@[Amount]*2');
    calculator.recalculate();
    expect(data.value(1, 4)).toBe(200);
  });
});
