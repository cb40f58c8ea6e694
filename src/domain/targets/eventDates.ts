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

/** Eid al-Fitr, 1 Shawwal by the same calendar. */
const EID_AL_FITR: Readonly<Record<number, MonthDay>> = {
  2018: [6, 15], 2019: [6, 4], 2020: [5, 24], 2021: [5, 13], 2022: [5, 2], 2023: [4, 21], 2024: [4, 10],
  2025: [3, 30], 2026: [3, 20], 2027: [3, 9], 2028: [2, 26], 2029: [2, 14], 2030: [2, 4], 2031: [1, 24],
};

/** Eid al-Adha, 10 Dhu al-Hijja by the same calendar. */
const EID_AL_ADHA: Readonly<Record<number, MonthDay>> = {
  2018: [8, 21], 2019: [8, 11], 2020: [7, 31], 2021: [7, 20], 2022: [7, 9], 2023: [6, 28], 2024: [6, 16],
  2025: [6, 6], 2026: [5, 27], 2027: [5, 16], 2028: [5, 5], 2029: [4, 24], 2030: [4, 13], 2031: [4, 2],
};

/**
 * Deepavali as Singapore and Malaysia keep it (the day before the new moon of Kartika by the Tamil calendar), which may be
 * a day before the Diwali of India. Governments gazette it a year or two ahead: from 2028 on the days follow the calendar
 * alone, and a gazette that differs is typed over them in the list of events.
 */
const DEEPAVALI: Readonly<Record<number, MonthDay>> = {
  2018: [11, 6], 2019: [10, 27], 2020: [11, 14], 2021: [11, 4], 2022: [10, 24], 2023: [11, 12], 2024: [10, 31],
  2025: [10, 20], 2026: [11, 8], 2027: [10, 28], 2028: [10, 17], 2029: [11, 5], 2030: [10, 26], 2031: [11, 14],
};

/** Years in which the new moon falls before midnight in Hanoi and after it in Beijing. */
const TET: Readonly<Record<number, MonthDay>> = { ...SPRING_FESTIVAL, 2030: [2, 2] };

const THURSDAY = 4;
const WEEK = 7;

function dateIn(table: Readonly<Record<number, MonthDay>>, year: number): CalendarDate | undefined {
  const found = table[year];
  return found && { year, month: found[0], day: found[1] };
}

/** Returns the date of Chinese New Year; undefined outside 2018–2031. */
export function springFestival(year: number): CalendarDate | undefined {
  return dateIn(SPRING_FESTIVAL, year);
}

/** Returns the date of Tết, the new year of Vietnam; undefined outside 2018–2031. */
export function tet(year: number): CalendarDate | undefined {
  return dateIn(TET, year);
}

/** Returns the date of Eid al-Fitr in Saudi Arabia; where the moon is sighted it may come a day later. Undefined outside 2018–2031. */
export function eidAlFitr(year: number): CalendarDate | undefined {
  return dateIn(EID_AL_FITR, year);
}

/** Returns the date of Eid al-Adha in Saudi Arabia; undefined outside 2018–2031. */
export function eidAlAdha(year: number): CalendarDate | undefined {
  return dateIn(EID_AL_ADHA, year);
}

/** Returns the date of Deepavali in Singapore and Malaysia; undefined outside 2018–2031. */
export function deepavali(year: number): CalendarDate | undefined {
  return dateIn(DEEPAVALI, year);
}

/** Returns the `nth` weekday (0 Sunday … 6 Saturday) of a month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): CalendarDate {
  // Serial 1 of the calendar is a Sunday, as far as serials above 60 go.
  const first = (toSerial({ year, month, day: 1 }) + 6) % WEEK;
  return { year, month, day: 1 + ((weekday - first + WEEK) % WEEK) + WEEK * (nth - 1) };
}

/** Returns the first days of Ramadan that fall into a Gregorian year, one or two; empty outside 2018–2031. */
export function ramadanStarts(year: number): CalendarDate[] {
  return (RAMADAN[year] ?? []).map(([month, day]) => ({ year, month, day }));
}

/** Returns Black Friday, the day after the fourth Thursday of November. */
export function blackFriday(year: number): CalendarDate {
  const thanksgiving = nthWeekday(year, 11, THURSDAY, 4);
  return { ...thanksgiving, day: thanksgiving.day + 1 };
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
