import type { Scalar } from '../core/scalar';
import { inWorkbook } from './inWorkbook';

/** Text that a user has just typed or pasted; places count from 0. */
export interface EnteredText {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  /** What stood there; undefined where several cells were entered at once. */
  readonly before: Scalar | undefined;
}

/** A number that takes the place of an entered text; an empty text empties the cell. */
export interface EnteredNumber {
  readonly row: number;
  readonly col: number;
  readonly value: number | '';
}

/** More cells than these at once are no typing; the next action reads them. */
const MOST_CELLS = 20_000;

async function readTexts({ worksheetId, address, details }: Excel.WorksheetChangedEventArgs): Promise<EnteredText[]> {
  return inWorkbook(async (context) => {
    const range = context.workbook.worksheets.getItem(worksheetId).getRange(address);
    range.load('rowIndex,columnIndex,cellCount');
    await context.sync();
    if (range.cellCount > MOST_CELLS || range.cellCount < 0) return [];
    range.load('values');
    await context.sync();
    return (range.values as Scalar[][]).flatMap((cells, row) =>
      cells.flatMap((text, col) => (typeof text === 'string' && text !== '' ? [{ row: range.rowIndex + row, col: range.columnIndex + col, text, before: details?.valueBefore as Scalar | undefined }] : [])),
    );
  });
}

function isByAddin({ triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  return triggerSource === Excel.EventTriggerSource.thisLocalAddin;
}

/** Typing of this user, not of the add-in or of somebody elsewhere; a single cell that holds no text needs no look. */
function isOwnText(event: Excel.WorksheetChangedEventArgs): boolean {
  const { source, changeType, details } = event;
  const isOwn = source === Excel.EventSource.local && !isByAddin(event) && changeType === Excel.DataChangeType.rangeEdited;
  return isOwn && (details === undefined || (typeof details.valueAfter === 'string' && details.valueAfter !== ''));
}

const onlookers = new Set<() => void>();

/** Calls `look` whenever somebody has changed cells by hand, once entries are watched and what they mean stands there; returns how to end that. */
export function onHandChange(look: () => void): () => void {
  onlookers.add(look);
  return () => void onlookers.delete(look);
}

let watch = 0;

/** Tells of texts that the user enters anywhere, and reads them when asked; a later watch takes the place of an earlier one. */
export function watchEntries(handle: (sheetId: string, read: () => Promise<EnteredText[]>) => Promise<void>): Promise<void> {
  watch += 1;
  const own = watch;
  return inWorkbook(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      if (own !== watch) return;
      if (isOwnText(event)) await handle(event.worksheetId, () => readTexts(event));
      if (!isByAddin(event)) onlookers.forEach((look) => look());
    });
    await context.sync();
  });
}

/** Puts numbers in the place of texts. */
export function writeNumbers(sheetId: string, numbers: readonly EnteredNumber[]): Promise<void> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const { row, col, value } of numbers) sheet.getRangeByIndexes(row, col, 1, 1).values = [[value]];
    await context.sync();
  });
}
