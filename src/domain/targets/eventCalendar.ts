import { toSerial, type CalendarDate } from '../../core/calendar';
import { blackFriday, deepavali, easterSunday, eidAlAdha, eidAlFitr, nthWeekday, ramadanStarts, springFestival, tet } from './eventDates';
import { EVENT_KINDS, type DateRule, type EventKind } from './eventList';

/** The years for which the lists of moving holidays are kept. */
export const CALENDAR_YEARS: readonly number[] = Array.from({ length: 14 }, (_, index) => 2018 + index);

/** Whether a date follows from a rule, is announced each year, or is for the user to type. */
export type EventDating = 'computed' | 'announced' | 'typed';

/** One event of one market in one year. */
export interface CalendarEvent {
  /** Stands for event, market, year and which of that year: `blackFriday.us.2026`, `ramadan.sea.2030.2`. */
  readonly id: string;
  readonly code: string;
  readonly market: string;
  readonly year: number;
  readonly dating: EventDating;
  /** How the date was found: a key of the rule. */
  readonly rule: DateRule['by'];
  /** Spreadsheet serial; undefined as long as nobody has announced or typed it. */
  readonly date: number | undefined;
  /** First and last day of the window, relative to the date. */
  readonly from: number;
  readonly to: number;
  readonly hasSignUp: boolean;
  readonly needsStock: boolean;
}

function datingOf({ by }: DateRule): EventDating {
  return by === 'announced' || by === 'typed' ? by : 'computed';
}

type MovingHoliday = Exclude<DateRule['by'], 'fixed' | 'weekday' | 'easter' | 'blackFriday' | 'announced' | 'typed'>;

const one = (date: CalendarDate | undefined): CalendarDate[] => (date === undefined ? [] : [date]);

/** Holidays of other calendars, by year. */
const MOVING: Readonly<Record<MovingHoliday, (year: number) => CalendarDate[]>> = {
  springFestival: (year) => one(springFestival(year)),
  tet: (year) => one(tet(year)),
  ramadan: ramadanStarts,
  eidAlFitr: (year) => one(eidAlFitr(year)),
  eidAlAdha: (year) => one(eidAlAdha(year)),
  deepavali: (year) => one(deepavali(year)),
};

/** Returns the dates of a rule in a year as serials; none where it is not known. */
export function datesOf(rule: DateRule, year: number): number[] {
  switch (rule.by) {
    case 'fixed':
    case 'typed':
      return rule.days.map(([month, day]) => toSerial({ year, month, day }));
    case 'weekday':
      return [toSerial(nthWeekday(year, rule.month, rule.weekday, rule.nth))];
    case 'easter':
      return [toSerial(easterSunday(year)) + rule.offset];
    case 'blackFriday':
      return [toSerial(blackFriday(year)) + rule.offset];
    case 'announced': {
      const [month, day] = rule.known[year] ?? [];
      return month === undefined || day === undefined ? [] : [toSerial({ year, month, day })];
    }
    default:
      return MOVING[rule.by](year).map(toSerial);
  }
}

/** The window of an event: as announced where the days are known, else its usual one. */
function windowOf({ rule, window }: EventKind, year: number): readonly [number, number] {
  const days = rule.by === 'announced' ? rule.known[year] : undefined;
  if (days === undefined) return window;
  const [month, day, lastMonth, lastDay] = days;
  return [0, toSerial({ year, month: lastMonth, day: lastDay }) - toSerial({ year, month, day })];
}

function eventsOf(kind: EventKind, market: string, year: number): CalendarEvent[] {
  const { code, rule, hasSignUp, needsStock } = kind;
  const [from, to] = windowOf(kind, year);
  const dates = datesOf(rule, year);
  const slots: (number | undefined)[] = dates.length === 0 ? [undefined] : dates;
  return slots.map((date, index) => ({
    id: [code, market, year, ...(index === 0 ? [] : [index + 1])].join('.'),
    code, market, year, dating: datingOf(rule), rule: rule.by, date, from, to, hasSignUp, needsStock,
  }));
}

/** Returns the events of one year in all markets, in the order of the list; announced and typed ones without a known date have none. */
export function calendarOf(year: number): CalendarEvent[] {
  return EVENT_KINDS.flatMap((kind) => kind.markets.flatMap((market) => eventsOf(kind, market, year)));
}
