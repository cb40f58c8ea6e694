import type { Language } from '../../i18n/language';

const MS_A_DAY = 86_400_000;
/** Days from the first day of date serials to that of the clock. */
const EPOCH = 25_569;

type Parts = Pick<Intl.DateTimeFormatOptions, 'year' | 'month' | 'day'>;

/** A serial has no time zone, and so must the date that is shown. */
function format(moment: number | Date, language: Language, parts: Parts): string {
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(moment);
}

const nameOf = (language: Language): 'short' | 'long' => (language === 'en' ? 'short' : 'long');

const momentOf = (day: number | string): number | Date => (typeof day === 'number' ? (day - EPOCH) * MS_A_DAY : new Date(`${day}T00:00:00Z`));

/** The day of a date serial or of `2026-03-05`: `2026年3月5日`, `Mar 5, 2026`. */
export function formatDay(day: number | string, language: Language): string {
  return format(momentOf(day), language, { year: 'numeric', month: nameOf(language), day: 'numeric' });
}

/** The month of a date serial or of `2026-03`: `2026年3月`, `Mar 2026`. */
export function formatMonth(month: number | string, language: Language): string {
  return format(momentOf(typeof month === 'number' ? month : `${month}-01`), language, { year: 'numeric', month: nameOf(language) });
}
