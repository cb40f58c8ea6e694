import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createCalculator } from '../../../src/workbench/formulas/calculator';
import { deleteRows } from '../../../src/workbench/model/deleteRows';
import { insertRows } from '../../../src/workbench/model/insertRows';
import type { Value } from '../../../src/workbench/model/values';
import { Workbook } from '../../../src/workbench/model/workbook';
import { stated } from './formulaWorkbook';

const ROWS = 12;
const COLS = 4;

type Step =
  | { kind: 'value'; row: number; col: number; value: Value }
  | { kind: 'formula'; row: number; col: number; form: number; from: number; to: number }
  | { kind: 'insert' | 'delete'; row: number };

/** Formulas that read cells above their row alone, so that no circle arises. */
function formulaOf(row: number, form: number, from: number, to: number): string {
  if (row === 0) return '=RATE2*2';
  const [a, b] = [Math.min(from, to) % row, Math.max(from, to) % row];
  const [first, last] = [Math.min(a, b) + 1, Math.max(a, b) + 1];
  const forms = [
    `=SUM(A${first}:D${last})`,
    `=A${first}+Data!B${last}*Rate2`,
    `=SUMIFS(A$${first}:A${last},B$${first}:B${last},">2")`,
    `=COUNTIF(C${first}:C${last},"x")`,
    `=IFERROR(MATCH(3,A${first}:A${last},0),D${first}&"!")`,
    `=IF(A${first}>B${last},INDEX(A${first}:D${last},1,2),OFFSET(A${last},0,1))`,
    `=MAX(A${first}:B${last})-LARGE(A${first}:D${last},1)`,
  ];
  return forms[form % forms.length] as string;
}

const place = { row: fc.nat(ROWS - 1), col: fc.nat(COLS - 1) };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('value' as const), ...place, value: fc.constantFrom<Value>(1, 2, 3, 4.5, -1, 'x', 'y', true, null) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('formula' as const), ...place, form: fc.nat(20), from: fc.nat(20), to: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), row: fc.nat(ROWS - 1) }) },
);

function start() {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Data');
  workbook.names.set('rate2', { name: 'Rate2', formula: '=Data!$A$1', visible: true, comment: '' });
  return { workbook, sheet, calculator: createCalculator(workbook) };
}

describe('calculation after edits', () => {
  it('gives the results of a calculation from nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (batches) => {
        const { workbook, sheet, calculator } = start();
        sheet.setValue(0, 0, 2);
        for (const batch of batches) {
          for (const each of batch) {
            if (each.kind === 'value') sheet.setValue(each.row, each.col, each.row === 0 && each.col === 0 ? 2 : each.value);
            else if (each.kind === 'formula') sheet.setFormula(each.row, each.row === 0 ? 1 : each.col, formulaOf(each.row, each.form, each.from, each.to));
            else if (each.kind === 'insert') insertRows(workbook, sheet, each.row, 1);
            else deleteRows(workbook, sheet, each.row, 1);
          }
          calculator.recalculate();
        }
        const fresh = start();
        for (const [key, name] of workbook.names) fresh.workbook.names.set(key, name);
        const cells = [...sheet.grid.cells()];
        for (const { row, col, value, formula } of cells) {
          if (formula === undefined) fresh.sheet.setValue(row, col, value);
          else fresh.sheet.setFormula(row, col, formula);
        }
        fresh.calculator.recalculate();
        expect(calculator.circular()).toEqual(fresh.calculator.circular());
        if (calculator.circular().length > 0) return;
        expect(cells.map(({ row, col, value }) => [row, col, stated(value)])).toEqual(cells.map(({ row, col }) => [row, col, stated(fresh.sheet.value(row, col))]));
      }),
      { numRuns: 300 },
    );
  });
});
