import { invalidArgument } from './apiError';
import { assertBounded } from './bounds';
import { isNumberFormat } from './cellText';
import type { RangeRef } from './rangeRef';
import type { Session } from './session';
import { styleEach, styleRange } from './styleRange';

/** Assigns number formats: a matrix of the range's size, null leaving a cell as it is, or one format for every cell. */
export function writeNumberFormats(range: RangeRef, input: unknown, session: Session): void {
  const { area } = range;
  assertBounded(area);
  if (!Array.isArray(input)) {
    const numberFormat = checked(input);
    styleRange(range, session, () => ({ numberFormat }));
    return;
  }
  const rows = input as readonly unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.cols);
  if (!fits) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  const formats = (rows as readonly (readonly unknown[])[]).map((row) => row.map((cell) => (cell === null ? null : checked(cell))));
  styleEach(range, session, ({ numberFormat }, row, col) => ({ numberFormat: formats[row - area.row]?.[col - area.col] ?? numberFormat }));
}

function checked(input: unknown): string {
  if (typeof input !== 'string' || !isNumberFormat(input)) throw invalidArgument(`${String(input)} is no number format.`);
  return input === '' ? 'General' : input;
}
