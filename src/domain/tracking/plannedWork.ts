import { daysInMonth, fromSerial } from '../../core/calendar';
import { monthNumber, monthToSerial, serialToMonth, yearOf, type Month } from '../../core/month';

/** What a row of a map asks somebody to do; dates are spreadsheet serials. */
export interface PlannedWork {
  /** The same in every run and in every month. */
  readonly id: string;
  /** Table and row id where it is planned. */
  readonly table: string;
  readonly row: string;
  readonly kind: string;
  readonly name: string;
  readonly team: string;
  readonly owner: string;
  readonly start: number | undefined;
  readonly due: number | undefined;
  /** When the map says that it was done. */
  readonly doneOn: number | undefined;
  /** It is worked on in each month from its start to its end, else in the month in which it is due. */
  readonly isOngoing: boolean;
}

function lastDay(month: Month): number {
  return monthToSerial(month) + daysInMonth(yearOf(month), monthNumber(month)) - 1;
}

function partOf(work: PlannedWork, month: Month): PlannedWork | undefined {
  const due = work.due ?? work.start;
  const from = work.isOngoing ? (work.start ?? work.due) : due;
  if (due === undefined || from === undefined || month < serialToMonth(from) || month > serialToMonth(due)) return undefined;
  return { ...work, start: work.start === undefined ? undefined : Math.max(work.start, work.isOngoing ? monthToSerial(month) : 0), due: Math.min(due, lastDay(month)) };
}

/**
 * Returns the work of each month: what falls due in it, and of ongoing work the part from its first to its last day, earliest
 * first. Work without any date belongs to no month.
 */
export function workByMonth(work: readonly PlannedWork[], months: readonly Month[]): PlannedWork[][] {
  return months.map((month) => work.flatMap((one) => partOf(one, month) ?? []).sort((a, b) => (a.due ?? 0) - (b.due ?? 0)));
}

/** Tells whether work has no date at all, so that no month can hold it. */
export function isUndated({ start, due }: PlannedWork): boolean {
  return start === undefined && due === undefined;
}

/** Returns the last day (serial) of the month that a serial lies in. */
export function endOfMonth(serial: number): number {
  const { year, month, day } = fromSerial(serial);
  return Math.floor(serial) - day + daysInMonth(year, month);
}
