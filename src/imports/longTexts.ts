import type { RawRow } from '../files/rawTable';
import { skipUnreadable, type TableContext } from './tableContext';

/** Characters that a cell of a workbook holds. */
const LONGEST_TEXT = 32_767;

/**
 * Tells the rows of which a text that is read is longer than a cell of the workbook holds: mostly a quotation mark was not closed there,
 * so that lines below stand in it. Such a row is named by its column and counted.
 */
export function longTexts(context: TableContext): (row: RawRow, rowNumber: number) => boolean {
  const columns = [...new Set([...context.recognised.places.values()].flat())];
  const isLong = (row: RawRow, column: number): boolean => {
    const cell = row[column];
    return typeof cell === 'string' && cell.length > LONGEST_TEXT;
  };
  return (row, rowNumber) => {
    const long = columns.find((column) => isLong(row, column));
    if (long === undefined) return false;
    skipUnreadable(context, long, row, rowNumber, 'text-too-long');
    return true;
  };
}
