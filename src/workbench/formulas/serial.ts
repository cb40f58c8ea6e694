const DAY = 86_400_000;
/** Day 0 of the 1900 date system, counted as Excel does from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_465;

export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** Serial number of a day; months and days beyond their range run over. Excel's 29 February 1900 is kept. */
export function toSerial(year: number, month: number, day: number): number {
  const serial = Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);
  return serial < 61 ? serial - 1 : serial;
}

/** Calendar day of a serial number; undefined outside 1900 to 9999. */
export function fromSerial(serial: number): CalendarDay | undefined {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST_SERIAL) return undefined;
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Number of days of a month. */
export function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Serial number of a point in time by the clock on the wall, the time of day as fraction. */
export function serialOf(date: Date): number {
  const day = toSerial(date.getFullYear(), date.getMonth() + 1, date.getDate());
  return day + (date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds()) / 86_400;
}

/** Day of the week of a serial number: 0 Sunday to 6 Saturday. */
export function weekdayOf(serial: number): number {
  return (((Math.floor(serial) - 1) % 7) + 7) % 7;
}
