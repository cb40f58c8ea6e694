import { addMonths, monthRange, monthToSerial, serialToMonth, type Month } from '../../core/month';
import { customerPeriods } from '../../domain/customer-map/customerPeriods';
import { planStart } from '../../domain/plan/baseYear';
import { DayBook } from '../../domain/reviews/dayBook';
import type { EventRule } from '../../domain/reviews/eventSums';
import { monthsAsDays } from '../../domain/reviews/monthsAsDays';
import { siteChurn, type SiteChurn } from '../../domain/reviews/siteChurn';
import type { Site } from '../../domain/sales/facts';
import { toDailyFacts, toSalesFacts } from '../../sheets/factRows';
import { numberSetting } from '../../sheets/planSettings';
import { toCategories, toCoverage, toRates, toSites } from '../../sheets/planRows';
import { numberIn, textIn, type TableRow } from '../../sheets/readTable';
import { chooseReview, isWhole, type Days, type ReviewChoice } from '../../sheets/reviewChoice';
import { eventEditions, otherEvents, type EventEdition } from '../../sheets/reviewEvents';
import { tableRows } from '../../sheets/tableRows';
import { siteLossesOffThread } from '../../workers/siteLossesOffThread';
import { readCustomerHistory } from './customerIndex';
import type { ActionInput } from './definition';

/** Tables that a review is computed from, besides those that it fills. */
export const REVIEW_READS: readonly string[] = ['Sites', 'Categories', 'FxRates', 'Coverage', 'DailyFacts', 'SalesFacts', 'ProductFacts', 'Events', 'Products', 'NewProducts', 'Competitors', 'CustomerIndex', 'TargetMonths', 'OtherSpend', 'Prospects', 'PdcaSummary'];

/** A product's month on a site, in plan currency. */
export interface ProductSale {
  readonly product: string;
  readonly site: string;
  readonly month: Month;
  readonly units: number;
  readonly amount: number;
  readonly adSpend: number;
  readonly adSales: number;
}

/** What the tables say, as a review needs it. */
export interface ReviewData {
  readonly choice: ReviewChoice;
  /** Sales by day; where whole months are compared also of those that reports tell without days. */
  readonly book: DayBook;
  /** Whether a new site sold in months of which no report tells the days. */
  readonly isByMonth: boolean;
  /** Sales that reports tell by day alone. */
  readonly daily: DayBook;
  readonly rule: EventRule;
  readonly products: readonly TableRow[];
  readonly sales: readonly ProductSale[];
  readonly categoryName: (id: string) => string;
  readonly otherEventsOf: (edition: EventEdition) => (date: number) => boolean;
  readonly rateOf: (site: string) => number | undefined;
  /** Sites that have sales and no plan rate. */
  readonly unrated: readonly Site[];
  readonly allSites: readonly Site[];
  /** The last day of the data. */
  readonly until: number;
  /** Margin after platform fees ÷ net sales of the product map; undefined while too few costs are known. */
  readonly cm2Rate: number | undefined;
}

function ruleOf({ settings }: ActionInput): EventRule {
  return {
    firstBefore: numberSetting(settings, 'reviewBaseFirst'), lastBefore: numberSetting(settings, 'reviewBaseLast'), leastPerWeekday: numberSetting(settings, 'reviewBaseWeekdays'), trimmed: numberSetting(settings, 'reviewBaseTrim'),
    daysAfter: numberSetting(settings, 'reviewAfterDays'), waitFirst: numberSetting(settings, 'reviewWaitFirst'), waitLast: numberSetting(settings, 'reviewWaitLast'),
  };
}

function productSales(rows: readonly TableRow[], rateOf: (site: string) => number | undefined): ProductSale[] {
  return rows.flatMap((row): ProductSale[] => {
    const site = textIn(row, 'site');
    const rate = rateOf(site);
    const money = (key: string): number => (numberIn(row, key) ?? 0) * (rate ?? 0);
    return rate === undefined ? [] : [{ product: textIn(row, 'product'), site, month: serialToMonth(numberIn(row, 'month') ?? 0), units: numberIn(row, 'units') ?? 0, amount: money('netSales'), adSpend: money('adSpend'), adSales: money('adSales') }];
  });
}

/** Margin after platform fees of all products with known costs, where these are enough of sales. */
function marginRate(products: readonly TableRow[], least: number): number | undefined {
  const sums = { all: 0, known: 0, cm2: 0 };
  for (const row of products) {
    const [sales, cm2] = [numberIn(row, 'netSales') ?? 0, numberIn(row, 'cm2')];
    sums.all += sales;
    if (cm2 === undefined) continue;
    sums.known += sales;
    sums.cm2 += cm2;
  }
  return sums.known <= 0 || sums.known / sums.all < least ? undefined : sums.cm2 / sums.known;
}

/** Whether a site sold more in the months of some days than reports tell by day. */
function sellsWithoutDays(site: string, days: Days, daily: DayBook, whole: DayBook): boolean {
  const [first, last] = [monthToSerial(serialToMonth(days.from)), days.to];
  return (whole.sum(site, first, last)?.sales ?? 0) !== (daily.sum(site, first, last)?.sales ?? 0);
}

/** Reads what is reviewed and everything that it is computed from. Refuses where the choice cannot be understood. */
export function readReview(input: ActionInput): ReviewData {
  const { state, request, settings } = input;
  const rows = (table: string): TableRow[] => tableRows(table, state);
  const allSites = toSites(rows('Sites'));
  const rates = toRates(rows('FxRates'));
  const rateBySite = new Map(allSites.map(({ id, currency }) => [id, rates.get(currency)]));
  const rateOf = (site: string): number | undefined => rateBySite.get(site);
  const coverage = toCoverage(rows('Coverage'));
  const facts = toDailyFacts(rows('DailyFacts'));
  const untold = monthsAsDays(toSalesFacts(rows('SalesFacts')), facts, coverage);
  const [daily, whole] = [facts, [...facts, ...untold]].map((list) => new DayBook(list, coverage, rateOf)) as [DayBook, DayBook];
  const editions = eventEditions(rows('Events'));
  const products = rows('Products').filter((row) => textIn(row, 'rowState') !== 'gone');
  const sales = productSales(rows('ProductFacts'), rateOf);
  const chosen = chooseReview({
    parameters: request.parameters, reviews: rows('Reviews'), sites: allSites, reachOf: (site) => daily.reachOf(site) ?? whole.reachOf(site), editions,
    goLive: new Map(rows('Sites').flatMap((row) => (numberIn(row, 'goLive') === undefined ? [] : [[textIn(row, 'rowId'), numberIn(row, 'goLive') ?? 0] as const]))),
    findProduct: (name) => {
      const row = products.find((one) => [textIn(one, 'rowId'), textIn(one, 'product')].some((text) => text.toUpperCase() === name.toUpperCase()));
      const months = sales.filter(({ product, units }) => product === textIn(row ?? {}, 'rowId') && units > 0).map(({ month }) => month).sort();
      return row === undefined || months[0] === undefined ? undefined : { id: textIn(row, 'rowId'), first: monthToSerial(months[0]) };
    },
  });
  const isByMonth = chosen.kind === 'siteLaunch' && chosen.sites.some(({ id }) => sellsWithoutDays(id, chosen.days, daily, whole));
  // Of a month that is known whole alone no part can be told.
  const choice = isByMonth ? { ...chosen, days: { ...chosen.days, from: monthToSerial(serialToMonth(chosen.days.from)) } } : chosen;
  const names = new Map(toCategories(rows('Categories')).map(({ id, name }) => [id, name]));
  const seasonDays = numberSetting(settings, 'reviewSeasonDays');
  const selling = new Set([...facts, ...untold].map(({ site }) => site));
  return {
    choice, book: isByMonth || (isWhole(choice.days) && (choice.base === undefined || isWhole(choice.base))) ? whole : daily, isByMonth, daily, rule: ruleOf(input), products, sales, rateOf, allSites,
    categoryName: (id) => names.get(id) ?? id,
    otherEventsOf: (edition) => otherEvents(edition, editions, choice.sites, seasonDays),
    unrated: allSites.filter(({ id }) => selling.has(id) && rateOf(id) === undefined),
    until: Math.max(0, ...whole.sites.map((site) => (daily.reachOf(site) ?? whole.reachOf(site))?.last ?? 0)),
    cm2Rate: marginRate(products, numberSetting(settings, 'costCoverageMin')),
  };
}

/** Suspected churn of every site at the end of the data, by the rule of the customer map. */
export async function readSiteChurn({ state, settings, signal }: ActionInput, { allSites, rateOf, until, book }: ReviewData): Promise<SiteChurn[]> {
  const history = readCustomerHistory(state);
  if (history.ids.length === 0 || until === 0) return [];
  const periods = { ...customerPeriods(serialToMonth(until)), end: until };
  const losses = await siteLossesOffThread({
    history, periods,
    places: new Map(allSites.map(({ id, platform, country }) => [id, { platform, country, rate: rateOf(id) }])),
    yearSales: book.sites.reduce((sum, site) => sum + (book.sum(site, periods.yearFrom, until)?.sales ?? 0), 0),
    identityMin: numberSetting(settings, 'identityMin'), monthlyDiscount: numberSetting(settings, 'monthlyDiscount'),
    churn: { aliveMin: numberSetting(settings, 'churnAliveMin'), fallbackDays: numberSetting(settings, 'churnFallbackDays') },
  }, signal);
  return siteChurn(losses, { leastCustomers: numberSetting(settings, 'reviewChurnLeast'), significance: numberSetting(settings, 'reviewChance') });
}

/** Months that days lie in. */
export function monthsOf({ from, to }: { readonly from: number; readonly to: number }): Month[] {
  return monthRange(serialToMonth(from), serialToMonth(to));
}

/** Months of the plan year, in the order of its targets. */
export function planMonths({ settings }: ActionInput): Month[] {
  const start = planStart(numberSetting(settings, 'planYear'), numberSetting(settings, 'fiscalStart'));
  return monthRange(start, addMonths(start, 11));
}

/** The first open month of the tracker; without one the month after the data. */
export function nextOpenMonth({ state }: ActionInput, until: number): number {
  const open = tableRows('PdcaSummary', state).filter((row) => textIn(row, 'monthState') !== 'closed').flatMap((row) => numberIn(row, 'month') ?? []);
  return open.length > 0 ? Math.min(...open) : monthToSerial(addMonths(serialToMonth(until), 1));
}
