import { fillCalculatedColumns } from './fillCalculatedColumns';
import { copyRowStyles, growWithTable } from './growTable';
import { intersection } from './area';
import type { Sheet } from './sheet';
import type { Table } from './table';
import type { Workbook } from './workbook';

/**
 * What Excel does when someone types directly below a table without a totals row: the row becomes part of it, calculated columns
 * and all. To be called after the typed value is in its cell; the table that grew is returned. A row that already holds something
 * else inside the table's columns is left alone (a guess).
 */
export function expandTableBelow(workbook: Workbook, sheet: Sheet, row: number, col: number): Table | undefined {
  const table = sheet.tables.find(({ area, showTotals }) => !showTotals && row === area.row + area.rows && col >= area.col && col < area.col + area.cols);
  if (!table) return undefined;
  const line = { ...table.area, row, rows: 1 };
  if (sheet.tables.some((other) => other !== table && intersection(other.area, line))) return undefined;
  for (let at = line.col; at < line.col + line.cols; at += 1) if (at !== col && sheet.value(row, at) !== null) return undefined;
  const body = table.body;
  const [value, formula] = [sheet.value(row, col), sheet.formula(row, col)];
  table.area = { ...table.area, rows: table.area.rows + 1 };
  growWithTable(workbook, sheet, body, 1);
  if (body.rows > 0) copyRowStyles(sheet, table, row - 1, row, 1);
  fillCalculatedColumns(sheet, table, row, 1);
  if (formula === undefined) sheet.setValue(row, col, value);
  else sheet.setFormula(row, col, formula, value);
  return table;
}
