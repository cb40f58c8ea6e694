import type { Value } from '../model/values';
import { parseNumberText, toNumber } from './coerce';
import type { Context } from './context';
import { eager, lazy, lifted, numberArg, numeric } from './define';
import type { FormulaFunction, FunctionGroup } from './define';
import { NUM, VALUE, isError } from './operand';
import type { Operand } from './operand';
import { eachValue } from './read';
import { daysOfMonth, fromSerial, serialOf, toSerial, weekdayOf } from './serial';
import type { CalendarDay } from './serial';

function dayPart(part: (day: CalendarDay) => number): FormulaFunction {
  return numeric(1, 1, (serial) => {
    const day = fromSerial(serial);
    return day ? part(day) : NUM;
  });
}

function timePart(part: (seconds: number) => number): FormulaFunction {
  return numeric(1, 1, (serial) => (serial < 0 ? NUM : part(Math.round((serial - Math.floor(serial)) * 86_400) % 86_400)));
}

function date(year: number, month: number, day: number): Value {
  const full = Math.trunc(year) < 1900 ? Math.trunc(year) + 1900 : Math.trunc(year);
  const serial = toSerial(full, Math.trunc(month), Math.trunc(day));
  return year < 0 || full > 9999 || serial < 0 ? NUM : serial;
}

/** The same day some months on, held inside the month; `isEnd` gives the last day of that month. */
function addMonths(serial: number, months: number, isEnd: boolean): Value {
  const day = fromSerial(serial);
  if (!day) return NUM;
  const count = day.year * 12 + day.month - 1 + Math.trunc(months);
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  if (year < 1900 || year > 9999) return NUM;
  const last = daysOfMonth(year, month);
  return toSerial(year, month, isEnd ? last : Math.min(day.day, last));
}

const WEEK_STARTS: Readonly<Record<number, number>> = { 1: 0, 2: 1, 3: 1, 11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 16: 6, 17: 0 };

function weekday(serial: number, kind: number): Value {
  const start = WEEK_STARTS[kind];
  if (start === undefined || serial < 0) return NUM;
  return ((weekdayOf(serial) - start + 7) % 7) + (kind === 3 ? 0 : 1);
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) + 3 - ((weekdayOf(serial) + 6) % 7);
  const year = fromSerial(thursday)?.year ?? 1900;
  return Math.floor((thursday - toSerial(year, 1, 1)) / 7) + 1;
}

function weekNumber(serial: number, kind: number): Value {
  const start = WEEK_STARTS[kind];
  const day = fromSerial(serial);
  if (!day || kind === 3 || (start === undefined && kind !== 21)) return NUM;
  if (kind === 21) return isoWeek(serial);
  const first = toSerial(day.year, 1, 1);
  return Math.floor((Math.floor(serial) - first + ((weekdayOf(first) - (start as number) + 7) % 7)) / 7) + 1;
}

function dateDif(from: number, to: number, unit: string): Value {
  const a = fromSerial(from);
  const b = fromSerial(to);
  if (!a || !b || from > to) return NUM;
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'D':
      return Math.floor(to) - Math.floor(from);
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return daysPastMonth(a, b);
    case 'YD':
      return daysPastYear(a, b, Math.floor(to));
    default:
      return NUM;
  }
}

/** Days from the last monthly return of a day; the month before has its own length (Date.UTC takes month 0 for December). */
function daysPastMonth(a: CalendarDay, b: CalendarDay): number {
  return b.day >= a.day ? b.day - a.day : daysOfMonth(b.year, b.month - 1) - a.day + b.day;
}

function daysPastYear(a: CalendarDay, b: CalendarDay, to: number): number {
  const start = toSerial(b.year, a.month, a.day);
  return to - (start <= to ? start : toSerial(b.year - 1, a.month, a.day));
}

function isWeekend(serial: number): boolean {
  return weekdayOf(serial) % 6 === 0;
}

function holidays(operand: Operand | undefined, context: Context): Set<number> {
  const days = new Set<number>();
  if (operand !== undefined) eachValue([operand], context, (value) => typeof value === 'number' && days.add(Math.floor(value)));
  return days;
}

function networkDays(from: number, to: number, free: ReadonlySet<number>): number {
  const [first, last] = from <= to ? [Math.floor(from), Math.floor(to)] : [Math.floor(to), Math.floor(from)];
  let days = 0;
  for (let day = first; day <= last; day += 1) if (!isWeekend(day) && !free.has(day)) days += 1;
  return from <= to ? days : -days;
}

function workday(from: number, count: number, free: ReadonlySet<number>): Value {
  let day = Math.floor(from);
  const step = Math.sign(count);
  for (let left = Math.abs(Math.trunc(count)); left > 0; ) {
    day += step;
    if (day < 0) return NUM;
    if (!isWeekend(day) && !free.has(day)) left -= 1;
  }
  return day;
}

function withHolidays(compute: (a: number, b: number, free: ReadonlySet<number>) => Value): FormulaFunction {
  return eager(2, 3, (args, context) => {
    const [a, b] = [numberArg(args[0], context), numberArg(args[1], context)];
    if (isError(a)) return a;
    return isError(b) ? b : compute(a, b, holidays(args[2], context));
  });
}

function fromText(keep: (serial: number) => number): FormulaFunction {
  return lifted(1, 1, (value) => {
    const serial = typeof value === 'string' ? parseNumberText(value) : undefined;
    return serial === undefined ? VALUE : keep(serial);
  });
}

export const dateFunctions: FunctionGroup = {
  DATE: numeric(3, 3, (year, month, day) => date(year, month as number, day as number)),
  YEAR: dayPart((day) => day.year),
  MONTH: dayPart((day) => day.month),
  DAY: dayPart((day) => day.day),
  HOUR: timePart((seconds) => Math.floor(seconds / 3600)),
  MINUTE: timePart((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: timePart((seconds) => seconds % 60),
  TIME: numeric(3, 3, (hours, minutes, seconds) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes as number) * 60 + Math.trunc(seconds as number);
    return total < 0 ? NUM : (total % 86_400) / 86_400;
  }),
  EDATE: numeric(2, 2, (serial, months) => addMonths(serial, months as number, false)),
  EOMONTH: numeric(2, 2, (serial, months) => addMonths(serial, months as number, true)),
  WEEKDAY: numeric(1, 2, (serial, kind = 1) => weekday(serial, kind)),
  WEEKNUM: numeric(1, 2, (serial, kind = 1) => weekNumber(serial, kind)),
  ISOWEEKNUM: numeric(1, 1, isoWeek),
  DAYS: numeric(2, 2, (to, from) => Math.floor(to) - Math.floor(from as number)),
  DATEDIF: lifted(3, 3, (from = null, to = null, unit = null) => {
    const [a, b] = [toNumber(from), toNumber(to)];
    if (isError(a)) return a;
    return isError(b) ? b : dateDif(a, b, String(unit));
  }),
  NETWORKDAYS: withHolidays(networkDays),
  WORKDAY: withHolidays(workday),
  DATEVALUE: fromText(Math.floor),
  TIMEVALUE: fromText((serial) => serial - Math.floor(serial)),
  TODAY: { ...lazy(0, 0, (_, context) => Math.floor(serialOf(context.services.now()))), isVolatile: true },
  NOW: { ...lazy(0, 0, (_, context) => serialOf(context.services.now())), isVolatile: true },
};
