import type { Area } from '../model/area';
import { intersection } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import { CellError } from '../model/values';
import type { Session } from './session';

/** What Excel does after cells inside tables were written: header cells become column names, formulas fill their column. */
export function afterCellsWritten(_session: Session, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const header = table.showHeaders ? intersection(table.header, area) : undefined;
    if (header) takeHeaders(sheet, table, header);
  }
}

/** A written header cell renames its column: text only, unique ignoring case, or Excel appends a number. */
function takeHeaders(sheet: Sheet, table: Table, header: Area): void {
  for (let col = header.col; col < header.col + header.cols; col += 1) {
    const column = table.columns[col - table.area.col];
    if (!column) continue;
    const value = sheet.value(header.row, col);
    const wanted = value === null ? '' : value instanceof CellError ? value.code : String(value);
    const others = table.columns.filter((other) => other !== column).map((other) => other.name);
    const name = uniqueHeader(wanted, others);
    column.name = name;
    if (value !== name) sheet.setValue(header.row, col, name);
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
