import { translateFormulaToR1C1 } from '@borgar/fx';
import type { Area } from '../model/area';
import { columnName } from '../model/area';
import type { Value } from '../model/values';
import { CellError, toApiValue } from '../model/values';
import { assertReadable, isUnbounded } from './bounds';
import { cellText } from './cellText';
import type { RangeRef } from './rangeRef';
import type { Session } from './session';

/** Reads every cell of a range into rows; null for whole rows or columns. */
export function readCells<R>(range: RangeRef, read: (row: number, col: number) => R): R[][] | null {
  const { area } = range;
  if (isUnbounded(area)) return null;
  assertReadable(area);
  return matrix(area, read);
}

function matrix<R>(area: Area, read: (row: number, col: number) => R): R[][] {
  const rows: R[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line: R[] = [];
    for (let col = area.col; col < area.col + area.cols; col += 1) line.push(read(row, col));
    rows.push(line);
  }
  return rows;
}

export function readValues(range: RangeRef, session: Session): (number | string | boolean)[][] | null {
  session.refresh();
  return readCells(range, (row, col) => toApiValue(range.sheet.value(row, col)));
}

/** Formulas where there are any, else values; text comes without its apostrophe. */
export function readFormulas(range: RangeRef, session: Session): (number | string | boolean)[][] | null {
  session.refresh();
  return readCells(range, (row, col) => range.sheet.formula(row, col) ?? toApiValue(range.sheet.value(row, col)));
}

export function readFormulasR1C1(range: RangeRef, session: Session): (number | string | boolean)[][] | null {
  session.refresh();
  return readCells(range, (row, col) => {
    const formula = range.sheet.formula(row, col);
    return formula === undefined ? toApiValue(range.sheet.value(row, col)) : translateFormulaToR1C1(formula, `${columnName(col)}${row + 1}`);
  });
}

export function readText(range: RangeRef, session: Session): string[][] | null {
  session.refresh();
  const { styles } = session.workbook;
  return readCells(range, (row, col) => cellText(range.sheet.value(row, col), styles.get(range.sheet.grid.style(row, col)).numberFormat));
}

export function readNumberFormats(range: RangeRef, session: Session): string[][] | null {
  const { styles } = session.workbook;
  return readCells(range, (row, col) => styles.get(range.sheet.grid.style(row, col)).numberFormat);
}

export function readValueTypes(range: RangeRef, session: Session): string[][] | null {
  session.refresh();
  return readCells(range, (row, col) => valueType(range.sheet.value(row, col)));
}

/** The library's word for the kind of a value. */
export function valueType(value: Value): string {
  if (value === null) return 'Empty';
  if (value instanceof CellError) return 'Error';
  return { number: 'Double', string: 'String', boolean: 'Boolean' }[typeof value as 'number' | 'string' | 'boolean'];
}
