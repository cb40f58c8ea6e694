import { monthToSerial, serialToMonth } from '../core/month';
import { numberIn, textIn, type TableRow } from './readTable';

/** Kinds of asks without which nothing can be sold; the date of one that does not say its kind counts too. */
const NEEDED = ['stock', 'certificate'];
const HOLDS_BACK = ['', ...NEEDED];

/**
 * The first month (as a date serial) from which a line of a department's tab can sell: its own earliest start, or the month in
 * which the last of the stock and certificates that it asks for is promised or done. Undefined where nothing holds it back.
 */
export function earliestStart(line: TableRow, asks: readonly TableRow[]): number | undefined {
  const own = numberIn(line, 'earliestStart');
  const promised = asks.filter((ask) => isAskOf(ask, line)).flatMap((ask) => numberIn(ask, 'doneOn') ?? numberIn(ask, 'promisedFor') ?? []);
  const days = [...(own === undefined ? [] : [own]), ...promised];
  return days.length === 0 ? undefined : monthToSerial(serialToMonth(Math.max(...days)));
}

/** The first month (as a date serial) in which a line can carry target; undefined = from the start of the year. */
export function firstTargetMonth(line: TableRow, asks: readonly TableRow[]): number | undefined {
  const months = [numberIn(line, 'firstMonth'), earliestStart(line, asks)].flatMap((month) => month ?? []);
  return months.length === 0 ? undefined : Math.max(...months);
}

/** Tells whether stock or a certificate that a line asks for was refused: it has no month in which it can sell. */
export function isRefused(line: TableRow, asks: readonly TableRow[]): boolean {
  return asks.some((ask) => isLinked(ask, line) && textIn(ask, 'askAnswer') === 'no' && NEEDED.includes(textIn(ask, 'askType')) && numberIn(ask, 'doneOn') === undefined);
}

function isAskOf(ask: TableRow, line: TableRow): boolean {
  return isLinked(ask, line) && textIn(ask, 'askAnswer') !== 'no' && HOLDS_BACK.includes(textIn(ask, 'askType'));
}

/** Whether the ask names the line or the line the ask. */
function isLinked(ask: TableRow, line: TableRow): boolean {
  const names = (row: TableRow, key: string, id: string): boolean => id !== '' && idsIn(textIn(row, key)).includes(id.toUpperCase());
  return names(ask, 'linkedLines', textIn(line, 'rowId')) || names(line, 'asks', textIn(ask, 'rowId'));
}

/** The row ids in a cell, whatever stands between them. */
export function idsIn(text: string): readonly string[] {
  return text.toUpperCase().match(/[A-Z]+\d+/g) ?? [];
}
