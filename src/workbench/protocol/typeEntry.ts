import type { Sheet } from '../model/sheet';
import { ApiError } from './apiError';
import { changedCells } from './changedCells';
import { checkFormula } from './checkFormula';
import { readEntry } from './entry';
import { growTable } from './growTable';
import type { Session } from './session';
import { afterCellsWritten } from './tableCells';
import { putEntries } from './writeCells';

/** Enters what a user typed into a cell; throws ApiError where Excel would refuse it with a dialog. */
export function typeEntry(session: Session, sheet: Sheet, row: number, col: number, text: string, locale: string): void {
  const { styles } = session.workbook;
  const style = styles.get(sheet.grid.style(row, col));
  if (sheet.isProtected && style.locked) throw new ApiError('AccessDenied', 'The cell is protected.');
  const entry = readEntry(text, style.numberFormat, locale);
  const isEmpty = 'value' in entry && entry.value === null;
  if ('formula' in entry) checkFormula(entry.formula, session.workbook, sheet, row, col);
  const range = session.range(sheet, { row, col, rows: 1, cols: 1 });
  const before = changedCells.before(range, session);
  putEntries(session, sheet, [{ row, col, entry }]);
  if (!isEmpty) growTable(session, sheet, row, col);
  afterCellsWritten(session, sheet, range.area);
  changedCells.tell(range, before, session);
}
