import { parseTypedAmount } from '../core/typedAmount';
import { HostFailure } from '../excel/failures';
import { watchEntries, writeNumbers, type EnteredText } from '../excel/watchEntries';
import { amountCellAt } from '../sheets/typedAmounts';
import { readState } from './mechanism/readState';

/** Turns entered amounts such as 3亿 or 500万 into numbers, in cells of ours that take a number. */
async function convertAmounts(sheetId: string, texts: readonly EnteredText[]): Promise<void> {
  const amounts = texts.flatMap(({ row, col, text }) => {
    const value = parseTypedAmount(text);
    return value === undefined ? [] : [{ row, col, value }];
  });
  if (amounts.length === 0) return;
  const state = await readState([]);
  const own = amounts.filter(({ row, col }) => amountCellAt(state, sheetId, row, col) !== undefined);
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
