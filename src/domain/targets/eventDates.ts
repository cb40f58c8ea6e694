import { toSerial } from '../../core/calendar';
import type { CalendarDate } from '../../core/calendar';

type MonthDay = readonly [month: number, day: number];

/**
 * Chinese New Year. Listed rather than computed: the calendars of browsers are off by a day in 2027 and 2030, where the
 * Hong Kong Observatory and the astronomical calendars agree on the dates below.
 */
const SPRING_FESTIVAL: Readonly<Record<number, MonthDay>> = {
  2018: [2, 16], 2019: [2, 5], 2020: [1, 25], 2021: [2, 12], 2022: [2, 1], 2023: [1, 22], 2024: [2, 10],
  2025: [1, 29], 2026: [2, 17], 2027: [2, 6], 2028: [1, 26], 2029: [2, 13], 2030: [2, 3], 2031: [1, 23],
};

/** First of Ramadan by the calendar of Umm al-Qura; twice in 2030. */
const RAMADAN: Readonly<Record<number, readonly MonthDay[]>> = {
  2018: [[5, 16]], 2019: [[5, 6]], 2020: [[4, 24]], 2021: [[4, 13]], 2022: [[4, 2]], 2023: [[3, 23]], 2024: [[3, 11]],
  2025: [[3, 1]], 2026: [[2, 18]], 2027: [[2, 8]], 2028: [[1, 28]], 2029: [[1, 16]], 2030: [[1, 5], [12, 26]], 2031: [[12, 16]],
};

const THURSDAY = 4;

/** Returns the date of Chinese New Year; undefined outside 2018–2031. */
export function springFestival(year: number): CalendarDate | undefined {
  const found = SPRING_FESTIVAL[year];
  return found && { year, month: found[0], day: found[1] };
}

/** Returns the first days of Ramadan that fall into a Gregorian year, one or two; empty outside 2018–2031. */
export function ramadanStarts(year: number): CalendarDate[] {
  return (RAMADAN[year] ?? []).map(([month, day]) => ({ year, month, day }));
}

/** Returns Black Friday, the day after the fourth Thursday of November. */
export function blackFriday(year: number): CalendarDate {
  // Serial 1 of the calendar is a Sunday, as far as serials above 60 go.
  const weekday = (toSerial({ year, month: 11, day: 1 }) + 6) % 7;
  const firstThursday = 1 + ((THURSDAY - weekday + 7) % 7);
  return { year, month: 11, day: firstThursday + 22 };
}

/** Returns Easter Sunday of the Gregorian calendar (algorithm of Meeus, Jones & Butcher). */
export function easterSunday(year: number): CalendarDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return { year, month: Math.floor(days / 31), day: (days % 31) + 1 };
}
