import type { Area } from '../model/area';
import { intersection } from '../model/area';
import { renameColumn } from '../model/renameColumn';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import { applyTableFormulas } from '../model/tableFormulas';
import { CellError } from '../model/values';
import type { Session } from './session';

/** Formulas to be written, by sheet row, of one column of the sheet. */
export type ColumnFormulas = ReadonlyMap<number, ReadonlyMap<number, string>>;

/**
 * Writes formulas into cells, by column. Inside a table Excel's autofill takes part: one formula fills the whole column, and
 * where the formulas of one write differ they are lost but for one.
 */
export function writeFormulas({ workbook }: Session, sheet: Sheet, columns: ColumnFormulas): void {
  for (const [col, formulas] of columns) {
    const outside = new Map(formulas);
    for (const table of sheet.tables) {
      const body = intersection(table.body, { row: 0, col, rows: Number.MAX_SAFE_INTEGER, cols: 1 });
      if (!body) continue;
      const inside = new Map([...outside].filter(([row]) => row >= body.row && row < body.row + body.rows));
      for (const row of inside.keys()) outside.delete(row);
      if (inside.size > 0) applyTableFormulas(workbook, table, col - table.area.col, inside);
    }
    for (const [row, formula] of outside) sheet.setFormula(row, col, formula, sheet.formula(row, col) === undefined ? null : sheet.value(row, col));
  }
}

/** What Excel does after cells inside tables were written: header cells become column names, emptied calculated columns are forgotten. */
export function afterCellsWritten(session: Session, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const header = table.showHeaders ? intersection(table.header, area) : undefined;
    if (header) takeHeaders(session, sheet, table, header);
    const body = intersection(table.body, area);
    if (body) forgetFormulas(sheet, table, body);
  }
}

/** A written header cell renames its column: text only, unique ignoring case, or Excel appends a number. */
function takeHeaders({ workbook }: Session, sheet: Sheet, table: Table, header: Area): void {
  for (let col = header.col; col < header.col + header.cols; col += 1) {
    const column = table.columns[col - table.area.col];
    if (!column) continue;
    const value = sheet.value(header.row, col);
    const text = value === null ? '' : value instanceof CellError ? value.code : String(value);
    if (value !== column.name) renameColumn(workbook, table, column, text === '' ? `Column${col - table.area.col + 1}` : text);
  }
}

/** Guess: a calculated column without any formula left is no calculated column any more. */
function forgetFormulas(sheet: Sheet, table: Table, body: Area): void {
  for (let col = body.col; col < body.col + body.cols; col += 1) {
    const column = table.columns[col - table.area.col];
    if (column?.formula === undefined) continue;
    const rows = Array.from({ length: table.body.rows }, (_, index) => table.body.row + index);
    if (!rows.some((row) => sheet.formula(row, col) !== undefined)) delete column.formula;
  }
}

/** A column name that no other column has; empty becomes `Column1`, a repeated one gets a number. */
export function uniqueHeader(wanted: string, others: readonly string[]): string {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  const base = wanted === '' ? 'Column' : wanted;
  if (wanted !== '' && !taken.has(wanted.toLowerCase())) return wanted;
  for (let number = wanted === '' ? 1 : 2; ; number += 1) {
    const name = `${base}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
