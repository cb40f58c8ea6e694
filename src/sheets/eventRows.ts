import { calendarOf, CALENDAR_YEARS, type CalendarEvent } from '../domain/targets/eventCalendar';
import type { RowContent } from './tableContent';
import { codesOf } from './words';

/** Days of the plan's settings by which deadlines are proposed. */
export interface EventDays {
  readonly signUp: number;
  readonly stock: number;
}

function eventRow({ id, code, market, year, dating, rule, date, from, to, hasSignUp, needsStock }: CalendarEvent, days: EventDays): RowContent {
  return {
    id,
    values: {
      calendarYear: year,
      eventMarket: market,
      marketingEvent: code,
      eventDate: date ?? null,
      eventKind: dating,
      windowFrom: from,
      windowTo: to,
      signUpDays: hasSignUp ? days.signUp : null,
      stockDays: needsStock ? days.stock : null,
      dateRule: rule,
    },
  };
}

/** By market in the order of the list, then by date; what has none yet stands last in its market. */
function byMarketAndDate(a: CalendarEvent, b: CalendarEvent): number {
  const markets = codesOf('eventMarket');
  const rank = (event: CalendarEvent): number => markets.indexOf(event.market);
  return rank(a) - rank(b) || (a.date ?? Infinity) - (b.date ?? Infinity) || 0;
}

/** Rows of Events for all years of the calendar: the plan year first, then the year before it, then the others in order. */
export function eventRows(planYear: number, days: EventDays): RowContent[] {
  const first = [planYear, planYear - 1].filter((year) => CALENDAR_YEARS.includes(year));
  const years = [...first, ...CALENDAR_YEARS.filter((year) => !first.includes(year))];
  return years.flatMap((year) => calendarOf(year).sort(byMarketAndDate)).map((event) => eventRow(event, days));
}
