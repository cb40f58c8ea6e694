import { eventMarkets } from '../domain/plan/eventMarkets';
import type { Site } from '../domain/sales/facts';
import { numberIn, textIn, type TableRow } from './readTable';
import { codeOf } from './words';

/** An edition of an event: its own day (Black Friday itself), and first and last day of its window; serials. */
export interface EventEdition {
  readonly date: number;
  readonly from: number;
  readonly to: number;
  readonly id: string;
  readonly code: string;
  readonly market: string;
  readonly year: number;
}

/** Editions whose date is known, the earliest first. */
export function eventEditions(rows: readonly TableRow[]): EventEdition[] {
  return rows.flatMap((row): EventEdition[] => {
    const date = numberIn(row, 'eventDate');
    if (date === undefined) return [];
    return [{
      id: textIn(row, 'rowId'), code: textIn(row, 'marketingEvent'), market: textIn(row, 'eventMarket'), year: numberIn(row, 'calendarYear') ?? 0,
      date, from: date + (numberIn(row, 'windowFrom') ?? 0), to: date + (numberIn(row, 'windowTo') ?? 0),
    }];
  }).sort((a, b) => a.date - b.date);
}

/** Sites in whose markets an event takes place; all of them where no site of that market is known. */
export function sitesOfEvent({ market }: Pick<EventEdition, 'market'>, sites: readonly Site[]): Site[] {
  const own = sites.filter(({ country }) => eventMarkets([country]).includes(`|${market}|`));
  return own.length === 0 ? [...sites] : own;
}

/** The edition `step` editions away (−1 the one before, 1 the next) in the same market, as far as its date is known. */
export function neighbour(edition: EventEdition, editions: readonly EventEdition[], step: -1 | 1): EventEdition | undefined {
  const alike = editions.filter(({ code, market }) => code === edition.code && market === edition.market);
  // Paydays come every month: the edition of another year is the one with the same place in its year.
  const place = alike.filter(({ year }) => year === edition.year).findIndex(({ id }) => id === edition.id);
  return alike.filter(({ year }) => year === edition.year + step)[place];
}

/** The last edition before an event, with days at the same distance from its own date as those of the event; undefined where its date is not known. */
export function lastEdition(event: EventEdition, editions: readonly EventEdition[]): EventEdition | undefined {
  const last = neighbour(event, editions, -1);
  return last === undefined ? undefined : { ...last, from: last.date + event.from - event.date, to: last.date + event.to - event.date };
}

/**
 * Finds an event by row id, or by its code or word with or without a year (`blackFriday 2025`); without a year the last edition whose window had
 * begun by `until`. Where several markets have it, one in which the seller has a site comes first.
 */
export function findEdition(asked: string, editions: readonly EventEdition[], sites: readonly Site[], until: number): EventEdition | undefined {
  const byId = editions.find(({ id }) => id.toUpperCase() === asked.trim().toUpperCase());
  if (byId !== undefined) return byId;
  const [, words = asked, year] = /^(.*?)[\s.]*((?:19|20)\d{2})?$/.exec(asked.trim()) ?? [];
  const lead = /^((?:19|20)\d{2})\s*年?\s*(.+)$/.exec(asked.trim());
  const code = codeOf('event', lead?.[2] ?? words);
  const wanted = Number(lead?.[1] ?? year ?? 0);
  const markets = eventMarkets(sites.map(({ country }) => country));
  const found = editions.filter((edition) => edition.code === code && (wanted === 0 ? edition.from <= until : edition.year === wanted));
  const latest = Math.max(...found.map(({ date }) => date));
  const ofDay = found.filter(({ date }) => date === latest);
  return ofDay.find(({ market }) => markets.includes(`|${market}|`)) ?? ofDay[0];
}

/** Tells on which days another event of the same markets sells; those longer than `seasonDays` are a season and count as usual. */
export function otherEvents(edition: EventEdition, editions: readonly EventEdition[], sites: readonly Site[], seasonDays: number): (date: number) => boolean {
  const markets = eventMarkets(sites.map(({ country }) => country));
  const own = editions.filter(({ id, market, from, to }) => id !== edition.id && to - from < seasonDays && (market === edition.market || markets.includes(`|${market}|`)));
  return (date) => own.some(({ from, to }) => date >= from && date <= to);
}
