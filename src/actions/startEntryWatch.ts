import { changedAmount, isTypedChange, parseTypedAmount } from '../core/typedAmount';
import { HostFailure } from '../excel/failures';
import { watchEntries, writeNumbers, type EnteredText } from '../excel/watchEntries';
import { amountCellAt, type AmountCell } from '../sheets/typedAmounts';
import { readState } from './mechanism/readState';

/** The number that an entered text means in a cell of ours: an amount such as 3亿, or where it may change one, *1.1 of what stood there. */
function meantNumber({ text, before }: EnteredText, { takesChange }: AmountCell): number | undefined {
  if (!takesChange || !isTypedChange(text)) return parseTypedAmount(text);
  return typeof before === 'number' ? changedAmount(text, before) : undefined;
}

/** Turns entered amounts such as 3亿 or 500万 into numbers, in cells of ours that take a number. */
async function convertAmounts(sheetId: string, texts: readonly EnteredText[]): Promise<void> {
  const meant = texts.filter(({ text }) => isTypedChange(text) || parseTypedAmount(text) !== undefined);
  if (meant.length === 0) return;
  const state = await readState([]);
  const own = meant.flatMap((entered) => {
    const cell = amountCellAt(state, sheetId, entered.row, entered.col);
    const value = cell === undefined ? undefined : meantNumber(entered, cell);
    return value === undefined ? [] : [{ row: entered.row, col: entered.col, value }];
  });
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
