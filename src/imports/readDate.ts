import { isCalendarDate, toSerial, type CalendarDate } from '../core/calendar';
import { addMonths, monthNumber, monthToSerial, type Month } from '../core/month';
import type { RawCell } from '../files/rawTable';
import type { DateOrder } from './importTypes';
import { monthOfName, monthOfWord } from './monthNames';

const ISO = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/;
const MONTH_ONLY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})月?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const FIGURES = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const NAME_AND_YEAR = /^(\p{L}{3,10})\.?,?[\s-]+(\d{4})$/u;
const NAME_FIRST = /^(\p{L}{3,10})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4}|\d{2})(?!\d)/u;
const DAY_FIRST = /^(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?!\d)/u;
/** Serials of 1990 to 2100: numbers of a workbook that can be dates. */
const FIRST_SERIAL = 32874;
const LAST_SERIAL = 73050;

/** A date in figures whose order the text alone may not tell. */
interface Figures {
  readonly a: number;
  readonly b: number;
  readonly year: number;
  readonly dotted: boolean;
}

/**
 * Reads the day of a date or time stamp as a spreadsheet serial; the time of day and its zone are dropped, the day stays as written.
 * Returns undefined for an empty cell and NaN when the text is no date in the given order.
 */
export function readDate(cell: RawCell | undefined, order: DateOrder): number | undefined {
  if (typeof cell === 'number') return cell >= FIRST_SERIAL && cell < LAST_SERIAL ? Math.floor(cell) : Number.NaN;
  if (typeof cell !== 'string') return typeof cell === 'boolean' ? Number.NaN : undefined;
  const text = cell.trim();
  if (text === '' || text === '-') return undefined;
  const date = plainDate(text) ?? orderedDate(figuresOf(text), order);
  return date && isLikely(date) ? toSerial(date) : Number.NaN;
}

function isLikely(date: CalendarDate): boolean {
  return isCalendarDate(date) && date.year >= 1990 && date.year < 2100;
}

/**
 * Reads the month that a cell names without its year: the first day of the month of that name in the year that begins with `from`. Returns
 * undefined for an empty cell and NaN for what names no month.
 */
export function readMonthName(cell: RawCell | undefined, from: Month): number | undefined {
  const text = String(cell ?? '').trim();
  const month = monthOfName(text);
  if (text === '') return undefined;
  return month === undefined ? Number.NaN : monthToSerial(addMonths(from, (month - monthNumber(from) + 12) % 12));
}

/** Tells whether a cell holds a month without a day, with its year or by its name alone. */
export function monthForm(cell: RawCell | undefined): 'month' | 'name' | undefined {
  const text = typeof cell === 'string' ? cell.trim() : '';
  if (MONTH_ONLY.test(text) || NAME_AND_YEAR.test(text)) return 'month';
  return monthOfName(typeof cell === 'number' ? String(cell) : text) === undefined ? undefined : 'name';
}

/** Tells which orders a date in figures allows; undefined when its form does not depend on an order. */
export function ordersAllowed(cell: RawCell | undefined): readonly DateOrder[] | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  const figures = plainDate(text) ? undefined : figuresOf(text);
  if (!figures) return undefined;
  if (figures.a > 12 || figures.dotted) return ['dmy'];
  return figures.b > 12 ? ['mdy'] : ['dmy', 'mdy'];
}

/** Dates that say themselves which part is which. */
function plainDate(text: string): CalendarDate | undefined {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const month = MONTH_ONLY.exec(text);
  if (month) return { year: Number(month[1]), month: Number(month[2]), day: 1 };
  const monthOfYear = NAME_AND_YEAR.exec(text);
  if (monthOfYear) return withName(monthOfYear[1]!, '1', monthOfYear[2]!);
  const named = NAME_FIRST.exec(text);
  if (named) return named && withName(named[1]!, named[2]!, named[3]!);
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? withName(dayFirst[2]!, dayFirst[1]!, dayFirst[3]!) : undefined;
}

function withName(name: string, day: string, year: string): CalendarDate | undefined {
  const month = monthOfWord(name);
  return month === undefined ? undefined : { year: fullYear(year), month, day: Number(day) };
}

function figuresOf(text: string): Figures | undefined {
  const match = FIGURES.exec(text);
  return match ? { a: Number(match[1]), b: Number(match[3]), year: fullYear(match[4]!), dotted: match[2] === '.' } : undefined;
}

function orderedDate(figures: Figures | undefined, order: DateOrder): CalendarDate | undefined {
  if (!figures) return undefined;
  const { a, b, year } = figures;
  return order === 'mdy' ? { year, month: a, day: b } : { year, month: b, day: a };
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}
