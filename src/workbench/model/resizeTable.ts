import type { Area } from './area';
import { intersection } from './area';
import { dropColumns } from './dropColumns';
import { EditRefused } from './editRefused';
import { fillCalculatedColumns } from './fillCalculatedColumns';
import { growWithTable } from './growTable';
import { sheetOf } from './insertTableRow';
import type { Sheet } from './sheet';
import type { Table } from './table';
import { newColumnId, uniqueColumnName } from './tableColumns';
import type { Workbook } from './workbook';

/** Lays a table over another area with the same header row. Columns that stay keep their ids; no cell moves. */
export function resizeTable(workbook: Workbook, table: Table, area: Area): void {
  const sheet = sheetOf(workbook, table);
  const least = (table.showHeaders ? 1 : 0) + 1 + (table.showTotals ? 1 : 0);
  if (area.row !== table.area.row || !intersection(area, table.area) || area.rows < least) {
    throw new EditRefused('InvalidArgument', 'The new range must have the same header row and overlap the table.');
  }
  if (sheet.tables.some((other) => other !== table && intersection(other.area, area))) throw new EditRefused('InvalidArgument', 'A table cannot overlap another table.');
  const body = table.body;
  const before = table.area;
  dropColumns(workbook, table, table.columns.filter((_, index) => !isInside(area, before.col + index)));
  addColumns(sheet, table, before, area);
  table.area = area;
  const added = table.body.rows - body.rows;
  if (added > 0) {
    growWithTable(workbook, sheet, body, added);
    fillEmpty(sheet, table, body.row + body.rows, added);
  }
}

function isInside(area: Area, col: number): boolean {
  return col >= area.col && col < area.col + area.cols;
}

function addColumns(sheet: Sheet, table: Table, before: Area, area: Area): void {
  for (let col = area.col; col < area.col + area.cols; col += 1) {
    if (isInside(before, col)) continue;
    const header = sheet.value(area.row, col);
    const wanted = table.showHeaders && header !== null && header !== '' ? String(header) : `Column${col - area.col + 1}`;
    const name = uniqueColumnName(table, wanted);
    table.columns.splice(col - area.col, 0, { id: newColumnId(table), name });
    if (table.showHeaders && header !== name) sheet.setValue(area.row, col, name);
  }
}

/** New rows may hold values already; only empty cells get the formula of their column. */
function fillEmpty(sheet: Sheet, table: Table, row: number, count: number): void {
  for (let at = row; at < row + count; at += 1) {
    const isEmpty = table.columns.every((column, index) => column.formula === undefined || (sheet.value(at, table.area.col + index) === null && sheet.formula(at, table.area.col + index) === undefined));
    if (isEmpty) fillCalculatedColumns(sheet, table, at, 1);
  }
}
