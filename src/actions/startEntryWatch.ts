import { isTypedChange, parseTypedAmount } from '../core/typedAmount';
import { HostFailure } from '../excel/failures';
import { watchEntries, writeNumbers, type EnteredNumber, type EnteredText } from '../excel/watchEntries';
import { amountCellAt, changedTables, meantNumber } from '../sheets/typedAmounts';
import type { WorkbookState } from '../sheets/workbookState';
import { readState } from './mechanism/readState';

/** What becomes of an entered text: the number in its place, or the amount beside it changed and the text gone; nothing where it means none. */
function meantCells(state: WorkbookState, sheetId: string, { row, col, text, before }: EnteredText): EnteredNumber[] {
  const cell = amountCellAt(state, sheetId, row, col);
  if (cell === undefined) return [];
  const { position, changed } = cell;
  const value = meantNumber(text, cell, changed === undefined ? before : state.tables.get(cell.table)?.values?.[cell.row]?.[changed]);
  if (value === undefined) return [];
  return changed === undefined ? [{ row, col, value }] : [{ row, col: col + changed - position, value }, { row, col, value: '' }];
}

/** Turns entered amounts such as 3亿 or 500万 into numbers, in cells of ours that take a number. */
async function convertAmounts(sheetId: string, texts: readonly EnteredText[]): Promise<void> {
  const meant = texts.filter(({ text }) => isTypedChange(text) || parseTypedAmount(text) !== undefined);
  if (meant.length === 0) return;
  const state = await readState(meant.some(({ text }) => isTypedChange(text)) ? changedTables() : []);
  const own = meant.flatMap((entered) => meantCells(state, sheetId, entered));
  if (own.length > 0) await writeNumbers(sheetId, own);
}

/**
 * Watches what the user enters from now on. Where the workbook does not take a number at the moment the text stays: the next
 * action reads it as the number it means.
 */
export function startEntryWatch(): Promise<void> {
  return watchEntries(async (sheetId, read) => {
    try {
      await convertAmounts(sheetId, await read());
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
    }
  });
}
