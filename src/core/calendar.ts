/** A calendar date without time or zone; month 1–12, day 1–31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
/** Serial 0 of the 1900 date system; serials before 61 (1900-03-01) are not used here. */
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** Returns the spreadsheet serial (days, 1900 date system) of a date. */
export function toSerial(date: CalendarDate): number {
  return Math.round((Date.UTC(date.year, date.month - 1, date.day) - EPOCH_MS) / DAY_MS);
}

/** Returns the date of a spreadsheet serial; a fraction (time of day) is dropped. */
export function fromSerial(serial: number): CalendarDate {
  const utc = new Date(EPOCH_MS + Math.floor(serial) * DAY_MS);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
}

/** Returns the number of days of a month (28–31); month 1–12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Tells whether year, month and day name a day that exists. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Reads `2026-03-15` or `2026-3-5` as a serial; undefined for any other text and for days that do not exist. */
export function parseDate(text: string): number | undefined {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? []).map(Number);
  return isCalendarDate({ year, month, day }) ? toSerial({ year, month, day }) : undefined;
}

/** Writes a date as `YYYY-MM-DD`. */
export function formatDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
