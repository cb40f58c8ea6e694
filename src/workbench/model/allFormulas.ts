import type { Sheet } from './sheet';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** Where a formula stands: on which sheet references without a sheet lie, and in which table. */
export interface FormulaPlace {
  readonly sheet: Sheet | undefined;
  /** The table that references without a table name mean. */
  readonly table: Table | undefined;
}

/** Replaces formula texts of cells, names and table columns; rules have their own places and come in `changeRuleFormulas`. */
export function changeFormulas(workbook: Workbook, change: (formula: string, place: FormulaPlace) => string): void {
  for (const sheet of workbook.sheets) {
    changeCells(workbook, sheet, change);
    for (const table of sheet.tables) {
      for (const column of table.columns) if (column.formula !== undefined) column.formula = change(column.formula, { sheet, table });
    }
  }
  for (const name of workbook.names.values()) {
    name.formula = change(name.formula, { sheet: name.scope === undefined ? undefined : workbook.sheet(name.scope), table: undefined });
  }
}

function changeCells(workbook: Workbook, sheet: Sheet, change: (formula: string, place: FormulaPlace) => string): void {
  const changes: { row: number; col: number; formula: string }[] = [];
  // The cells of a column mostly hold the same text: what becomes of it is asked once.
  let last: { formula: string; table: Table | undefined; changed: string } | undefined;
  sheet.grid.eachFormula((row, col, formula) => {
    const table = sheet.tables.find(({ area }) => row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols);
    if (last?.formula !== formula || last.table !== table) last = { formula, table, changed: change(formula, { sheet, table }) };
    if (last.changed !== formula) changes.push({ row, col, formula: last.changed });
  });
  for (const { row, col, formula } of changes) {
    // The result stays, and nobody is told: Excel reports no change for a formula that follows its cells.
    sheet.grid.setFormula(row, col, formula);
    workbook.changes.push({ sheet, row, col });
  }
}

/** Replaces the formula texts of validations and conditional formats. */
export function changeRuleFormulas(workbook: Workbook, change: (formula: string, place: FormulaPlace) => string): void {
  for (const sheet of workbook.sheets) {
    const place = { sheet, table: undefined };
    for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) {
      for (const part of ['formula', 'formula1', 'formula2'] as const) {
        const holder = rule as Partial<Record<typeof part, string>>;
        const text = holder[part];
        if (text?.startsWith('=')) holder[part] = change(text, place);
      }
    }
  }
}
