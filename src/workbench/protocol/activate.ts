import type { Sheet } from '../model/sheet';
import { ApiError } from './apiError';
import { EVENT, WORKBOOK_TARGET } from './apiEvent';
import type { Session } from './session';

/** Makes a sheet the active one. */
export function activate(sheet: Sheet, session: Session): void {
  const { workbook } = session;
  // Guess: a hidden sheet cannot be activated.
  if (sheet.visibility !== 'Visible') throw new ApiError('InvalidOperation', 'A hidden worksheet cannot be activated.');
  if (workbook.activeSheetId === sheet.id) return;
  const before = workbook.activeSheetId;
  workbook.activeSheetId = sheet.id;
  session.emit({ type: EVENT.worksheetDeactivated, targets: [before, WORKBOOK_TARGET], args: { type: 'WorksheetDeactivated', worksheetId: before } });
  session.emit({ type: EVENT.worksheetActivated, targets: [sheet.id, WORKBOOK_TARGET], args: { type: 'WorksheetActivated', worksheetId: sheet.id } });
}
