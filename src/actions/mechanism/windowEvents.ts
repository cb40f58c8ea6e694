import { fromSerial } from '../../core/calendar';
import { ALL, type CalendarLine } from '../../domain/customer-map/orderCalendar';
import { countryDefaults } from '../../domain/plan/countryDefaults';
import type { Language } from '../../i18n/language';
import { numberIn, textIn, type TableRow } from '../../sheets/readTable';
import { wordOf } from '../../sheets/words';

const SOUTH_EAST_ASIA: ReadonlySet<string> = new Set(['SG', 'MY', 'TH', 'VN', 'PH', 'ID']);
const MOST_NAMED = 6;
const YEAR = 12;

/** Codes of the event markets that a country (ISO 3166 alpha-2) belongs to. */
function marketsOf(country: string): string[] {
  const own = country.toLowerCase();
  if (own === 'gb') return ['uk'];
  if (SOUTH_EAST_ASIA.has(country)) return [own, 'sea'];
  const region = countryDefaults(country)?.region;
  return [own, ...(region === 'EU' ? ['eu'] : region === 'MEA' ? ['mena'] : [])];
}

/** The calendar months 1–12 from the first month of pushing to the month of the peak. */
function monthsOf(index: readonly number[], lead: number): Set<number> {
  const peak = index.indexOf(Math.max(...index));
  return new Set(Array.from({ length: Math.ceil(lead) + 1 }, (_, back) => ((peak - back + YEAR) % YEAR) + 1));
}

/**
 * Returns what names the events of the plan year that fall between the first push and the peak of orders of a row of the calendar, in its
 * country or, for all countries, in any of `countries`; separated by commas.
 */
export function windowEvents(rows: readonly TableRow[], planYear: number | undefined, countries: readonly string[], language: Language): (line: CalendarLine, lead: number) => string {
  const ofYear = rows.filter((row) => numberIn(row, 'calendarYear') === planYear);
  return ({ country, index }, lead) => {
    if (index === undefined) return '';
    const months = monthsOf(index, lead);
    const markets = new Set((country === ALL ? countries : [country]).flatMap(marketsOf));
    const names = ofYear
      .filter((row) => markets.has(textIn(row, 'eventMarket')))
      .filter((row) => months.has(fromSerial(numberIn(row, 'eventDate') ?? 0).month) && numberIn(row, 'eventDate') !== undefined)
      .map((row) => wordOf('event', textIn(row, 'marketingEvent'), language));
    return [...new Set(names)].slice(0, MOST_NAMED).join(', ');
  };
}
