import { intersection, MAX_ROWS } from '../model/area';
import type { Table } from '../model/table';
import { invalidArgument } from './apiError';
import { assertBounded, assertUnprotected } from './bounds';
import { cellText } from './cellText';
import { freeName } from './nameRules';
import type { RangeRef } from './rangeRef';
import type { Session } from './session';
import { shiftCells } from './structure';
import { uniqueHeader } from './tableCells';

/** Makes a table of a range, its first row being the headers; without headers everything moves down a row to make room. */
export function addTable(range: RangeRef, hasHeaders: boolean, session: Session): Table {
  const { sheet } = range;
  assertUnprotected(sheet);
  assertBounded(range.area);
  if (sheet.tables.some(({ area }) => intersection(area, range.area))) throw invalidArgument('A table cannot overlap another table.');
  if (sheet.merges.some((merge) => intersection(merge, range.area))) throw invalidArgument('A table cannot hold merged cells.');
  const area = { ...range.area };
  if (!hasHeaders) {
    shiftCells(session, sheet, { row: area.row, col: area.col, rows: 1, cols: area.cols }, 'rows', 1);
    area.rows += 1;
  }
  // A table has at least one body row.
  if (area.rows === 1) area.rows = Math.min(2, MAX_ROWS - area.row);
  const names: string[] = [];
  session.refresh();
  for (let at = 0; at < area.cols; at += 1) {
    const col = area.col + at;
    const value = sheet.value(area.row, col);
    const format = session.workbook.styles.get(sheet.grid.style(area.row, col)).numberFormat;
    const name = uniqueHeader(hasHeaders ? cellText(value, format) : '', names);
    names.push(name);
    if (value !== name) sheet.setValue(area.row, col, name);
  }
  const { workbook } = session;
  const name = freeName('Table', (candidate) => workbook.table(candidate) !== undefined || workbook.names.has(candidate.toLowerCase()));
  return workbook.addTable(sheet, name, area, names);
}
