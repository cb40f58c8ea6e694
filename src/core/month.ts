import { fromSerial, toSerial } from './calendar';

declare const monthBrand: unique symbol;
/** A calendar month written `YYYY-MM`; sorts and compares as text. */
export type Month = string & { readonly [monthBrand]: true };

const PATTERN = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Returns the month of a year and a month number (1–12; other numbers carry over into the years). */
export function toMonth(year: number, month: number): Month {
  const index = year * 12 + (month - 1);
  const inYear = ((index % 12) + 12) % 12;
  return `${String((index - inYear) / 12).padStart(4, '0')}-${String(inYear + 1).padStart(2, '0')}` as Month;
}

/** Reads `YYYY-MM`; returns undefined for anything else. */
export function parseMonth(text: string): Month | undefined {
  return PATTERN.test(text) ? (text as Month) : undefined;
}

/** Returns the year of a month. */
export function yearOf(month: Month): number {
  return Number(month.slice(0, 4));
}

/** Returns the number 1–12 of a month inside its year. */
export function monthNumber(month: Month): number {
  return Number(month.slice(5, 7));
}

/** Returns the month `count` months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
  return toMonth(yearOf(month), monthNumber(month) + count);
}

/** Returns how many months lie from `from` to `to` (0 when equal, negative when `to` is earlier). */
export function monthsBetween(from: Month, to: Month): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthNumber(to) - monthNumber(from);
}

/** Returns how many days some months have in all. */
export function daysInMonths(months: readonly Month[]): number {
  return months.reduce((days, month) => days + monthToSerial(addMonths(month, 1)) - monthToSerial(month), 0);
}

/** Returns all months from `first` to `last`, both included; empty when `last` is earlier. */
export function monthRange(first: Month, last: Month): Month[] {
  const length = Math.max(0, monthsBetween(first, last) + 1);
  return Array.from({ length }, (_, index) => addMonths(first, index));
}

/** Returns the spreadsheet serial of the first day of a month, the form in which cells hold months. */
export function monthToSerial(month: Month): number {
  return toSerial({ year: yearOf(month), month: monthNumber(month), day: 1 });
}

/** Returns the month in which a spreadsheet serial falls. */
export function serialToMonth(serial: number): Month {
  const { year, month } = fromSerial(serial);
  return toMonth(year, month);
}
