import { createCalculator } from '../../../src/workbench/formulas/calculator';
import type { CalculatorOptions, WorkbookCalculator } from '../../../src/workbench/formulas/calculator';
import type { Sheet } from '../../../src/workbench/model/sheet';
import { CellError } from '../../../src/workbench/model/values';
import type { Value } from '../../../src/workbench/model/values';
import { Workbook } from '../../../src/workbench/model/workbook';

export interface FormulaWorkbook {
  workbook: Workbook;
  data: Sheet;
  calculator: WorkbookCalculator;
}

const ROWS: readonly (readonly Value[])[] = [
  ['Product', 'Month', 'Amount', 'Day', 'Mixed #'],
  ['P001', '2025-01', 100, 45658, true],
  ['P002', '2025-01', 250, 45689, 'text'],
  ['P001', '2025-02', -50, 45717, 12],
  ['p003', '2025-02', 75.5, 45748, null],
  ['P*01', '2025-03', 0, 45778, '12'],
  [null, '2025-03', 300, 45809, 'A?b'],
];

/** The workbook that the formula cases stand on: table `Sales` on `Data`, a few names, and a sheet with a quoted name. */
export function formulaWorkbook(options: CalculatorOptions = {}): FormulaWorkbook {
  const workbook = new Workbook();
  const data = workbook.addSheet('Data');
  ROWS.forEach((line, row) => line.forEach((value, col) => value !== null && data.setValue(row, col, value)));
  workbook.addTable(data, 'Sales', { row: 0, col: 0, rows: 7, cols: 5 }, ROWS[0] as string[]);
  const other = workbook.addSheet("Zhang's 计划");
  [1, 2, 3, 5, 8, 13].forEach((value, row) => other.setValue(row, 0, value));
  other.setValue(6, 0, 'end');
  other.setValue(7, 0, new CellError('#DIV/0!'));
  for (const [name, formula] of [['Rate', '=0.13'], ['Amounts', '=Data!$C$2:$C$7'], ['Twice', '=Rate*2']]) {
    workbook.names.set((name as string).toLowerCase(), { name: name as string, formula: formula as string, visible: true, comment: '' });
  }
  return { workbook, data, calculator: createCalculator(workbook, { today: () => new Date(2026, 2, 15, 12), ...options }) };
}

/** A value as a test states it: an error by its code. */
export function stated(value: Value): number | string | boolean | null {
  return value instanceof CellError ? value.code : value;
}
