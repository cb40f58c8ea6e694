import { formatDate, fromSerial, toSerial } from '../core/calendar';
import { addMonths, monthToSerial, serialToMonth } from '../core/month';
import { eventMarkets } from '../domain/plan/eventMarkets';
import type { Coverage } from '../domain/sales/facts';
import { toCoverage, toSites } from '../sheets/planRows';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { eventEditions, lastEdition, type EventEdition } from '../sheets/reviewEvents';
import { tableRows } from '../sheets/tableRows';
import { readState } from './mechanism/readState';

/** Days of a window, `YYYY-MM-DD`, both included. */
export interface ReviewWindow {
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

/** An edition of an event that the data reach, the window of the last one at the same distance from its date, and how far the months of that are in the data. */
export interface ReviewableEvent extends ReviewWindow {
  readonly id: string;
  readonly event: string;
  readonly market: string;
  readonly year: number;
  /** Days from the date of the event to the first and the last of its window. */
  readonly offsets: readonly [first: number, last: number];
  readonly last: ReviewWindow | undefined;
  readonly lastKnown: 'whole' | 'part' | 'none';
}

/** A review in the list of reviews; ratios and money are undefined where it has none. */
export interface EarlierReview {
  readonly id: string;
  /** Code of an event, or a name. */
  readonly title: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  /** Net sales of the days reviewed; of a launch all so far. */
  readonly sales: number | undefined;
  readonly changeRate: number | undefined;
  /** What the change is one of. */
  readonly changeOf: 'sales' | 'orders';
  readonly netUplift: number | undefined;
  readonly visitorValueChange: number | undefined;
  readonly parityGain: number | undefined;
}

/** What a review can be chosen from, the latest first. */
export interface ReviewStart {
  /** Sites with data and the days that these reach. */
  readonly sites: readonly { readonly id: string; readonly name: string; readonly from: string; readonly to: string }[];
  readonly events: readonly ReviewableEvent[];
  readonly reviews: readonly EarlierReview[];
}

const iso = (serial: number): string => formatDate(fromSerial(serial));

/** First and last day of the months that a site has data of, the last order where it is known. */
function reachOf(coverage: readonly Coverage[], site: string): { readonly first: number; readonly last: number } | undefined {
  const own = coverage.filter((entry) => entry.site === site && entry.state !== 'missing');
  if (own.length === 0) return undefined;
  const first = Math.min(...own.map(({ month }) => monthToSerial(month)));
  const latest = own.reduce((late, entry) => (entry.month > late.month ? entry : late));
  const end = monthToSerial(addMonths(latest.month, 1)) - 1;
  return { first, last: latest.state === 'partial' ? (latest.lastOrder ?? end) : end };
}

function windowOf({ date, from, to }: EventEdition): ReviewWindow {
  return { date: iso(date), from: iso(from), to: iso(to) };
}

/** How far the months of an edition are in the data of any site. */
function knownOf(edition: EventEdition | undefined, coverage: readonly Coverage[]): ReviewableEvent['lastKnown'] {
  if (edition === undefined) return 'none';
  const states = [edition.from, edition.to].map((day) => coverage.filter(({ month, state }) => month === serialToMonth(day) && state !== 'missing').map(({ state }) => state));
  if (states.some((found) => found.length === 0)) return 'none';
  return states.every((found) => found.every((state) => state !== 'partial')) ? 'whole' : 'part';
}

function toReviewable(edition: EventEdition, editions: readonly EventEdition[], coverage: readonly Coverage[]): ReviewableEvent {
  const last = lastEdition(edition, editions);
  return {
    ...windowOf(edition), id: edition.id, event: edition.code, market: edition.market, year: edition.year, offsets: [edition.from - edition.date, edition.to - edition.date],
    last: last === undefined ? undefined : windowOf(last), lastKnown: knownOf(last, coverage),
  };
}

function toEarlier(row: TableRow): EarlierReview {
  const date = (key: string): string => iso(numberIn(row, key) ?? toSerial({ year: 1900, month: 3, day: 1 }));
  return {
    id: textIn(row, 'rowId'), title: textIn(row, 'reviewTitle'), kind: textIn(row, 'reviewKind'), from: date('reviewFrom'), to: date('reviewTo'),
    sales: numberIn(row, 'salesNow'), changeOf: textIn(row, 'changeOf') === 'orders' ? 'orders' : 'sales', changeRate: numberIn(row, 'changeRate'), netUplift: numberIn(row, 'netUplift'), visitorValueChange: numberIn(row, 'visitorValueChange'), parityGain: numberIn(row, 'parityGain'),
  };
}

/** Reads what there is to review: events of the sites' markets that the data reach, sites, and the reviews made so far. */
export async function readReviewStart(): Promise<ReviewStart> {
  const state = await readState(['Sites', 'Coverage', 'Events', 'Reviews']);
  const coverage = toCoverage(tableRows('Coverage', state));
  const sites = toSites(tableRows('Sites', state)).flatMap((site) => {
    const reach = reachOf(coverage, site.id);
    return reach === undefined ? [] : [{ ...site, ...reach }];
  });
  const [first, last] = [Math.min(...sites.map((site) => site.first)), Math.max(...sites.map((site) => site.last))];
  const markets = eventMarkets(sites.map(({ country }) => country));
  const editions = eventEditions(tableRows('Events', state));
  const own = editions.filter(({ market, date, to }) => date <= last && to >= first && (markets === '||' || markets.includes(`|${market}|`)));
  return {
    sites: sites.map((site) => ({ id: site.id, name: site.name, from: iso(site.first), to: iso(site.last) })),
    events: own.map((edition) => toReviewable(edition, editions, coverage)).reverse(),
    reviews: tableRows('Reviews', state).map(toEarlier).reverse(),
  };
}
