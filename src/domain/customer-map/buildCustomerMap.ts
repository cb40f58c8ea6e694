import { MethodError } from '../../core/methodError';
import { addMonths, monthRange, type Month } from '../../core/month';
import type { CustomerHistory } from '../sales/customerHistory';
import type { SalesFact } from '../sales/facts';
import { assignTiers, type Tier, type TierAssignment, type TierOptions } from './assignTiers';
import { calendarOrders } from './calendarOrders';
import { churnDays, isChurned } from './churn';
import type { Customer, Periods, SitePlace } from './customer';
import { customerPeriods } from './customerPeriods';
import { orderCalendar, type CalendarLine } from './orderCalendar';
import { readCustomers } from './readCustomers';
import { tierLines, type JudgedCustomer, type TierLine, type UnnamedSales } from './tierLines';
import { valueCustomers, type CustomerValues } from './valueCustomers';

/** The tier of sales without a known buyer and without a typed share. */
export const UNKNOWN_TIER = 'unknown';

/** Everything that the customer map is made of. */
export interface CustomerMapInput {
  readonly history: CustomerHistory;
  readonly places: ReadonlyMap<string, SitePlace>;
  readonly facts: readonly Pick<SalesFact, 'site' | 'month' | 'orders' | 'netSales'>[];
  /** Typed shares of the tiers (by id, 0–1) of sites that name no buyer. */
  readonly typedShares: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The last 12 whole months, or as many as there are. */
  readonly year: { readonly first: Month; readonly last: Month };
  /** By site the month from which all months are wholly known. */
  readonly wholeFrom: ReadonlyMap<string, Month>;
  readonly tiers: readonly Tier[];
  readonly tierOptions: TierOptions;
  readonly identityMin: number;
  readonly monthlyDiscount: number;
  readonly churn: { readonly aliveMin: number; readonly fallbackDays: number };
  readonly parentWeight: number;
  readonly oneYearStands: boolean;
  /** Least part of the year's orders, 0–1, with which a country has lines of its own in the calendar. */
  readonly countryShare: number;
}

/** Where the customers of a tier are: share of its customers by country, most first. */
export interface TierCountries {
  readonly tier: string;
  readonly countries: readonly { readonly country: string; readonly share: number }[];
}

/** The customer map in numbers. */
export interface CustomerMap {
  readonly lines: readonly TierLine[];
  readonly calendar: readonly CalendarLine[];
  readonly countries: readonly TierCountries[];
  readonly assignment: TierAssignment;
  /** Code of the MethodError for which nobody has a tier: `rfm/too-few`, `rfm/cuts`. */
  readonly trouble?: string;
  readonly values: CustomerValues;
  /** Share of the year's net sales with a known buyer, 0–1; 0 without sales. */
  readonly identity: number;
  /** Days without an order after which one counts as suspected lost. */
  readonly churnDays: number;
  readonly customers: number;
  readonly months: number;
}

const YEAR = 12;

/**
 * Returns the customer map: tiers with their figures, value, suspected losses and order calendar. `onFraction` is told how far it
 * is, 0–1.
 */
export function buildCustomerMap(input: CustomerMapInput, onFraction: (fraction: number) => void = () => undefined): CustomerMap {
  const { history, places, tiers, year } = input;
  const periods = customerPeriods(year.last);
  const { customers, gaps } = readCustomers(history, places, periods);
  onFraction(0.1);
  const { assignment, trouble } = tryTiers(customers, periods, input);
  const sales = yearSales(input);
  const known = customers.reduce((sum, { yearSales: amount }) => sum + amount, 0);
  const total = [...sales.values()].reduce((sum, amount) => sum + amount, 0);
  const identity = total > 0 ? Math.min(1, Math.max(0, known / total)) : 0;
  const values = valueCustomers(customers, periods.end, { identity, identityMin: input.identityMin, monthlyDiscount: input.monthlyDiscount }, (part) => onFraction(0.1 + 0.8 * part));
  const cutDays = churnDays(gaps, input.churn.fallbackDays);
  const judged = judge(customers, assignment, values, cutDays, periods, input);
  const months = monthRange(year.first, year.last).length;
  const firstSale = history.months.reduce<Month>((first, { month }) => (month < first ? month : first), year.last);
  const hasPrior = firstSale <= addMonths(year.last, 1 - 2 * YEAR);
  return {
    lines: tierLines([...tiers.map(({ id }) => id), UNKNOWN_TIER], judged, unnamedSales(input, sales, customers), { months, hasPrior }),
    calendar: calendarOf(input, customers, assignment),
    countries: countriesOf(judged, input),
    assignment, ...(trouble === undefined ? {} : { trouble }), values, identity, months, churnDays: cutDays, customers: customers.length,
  };
}

/** Where the rule of the tiers cannot answer, nobody has a tier. */
function tryTiers(customers: readonly Customer[], periods: Periods, { tiers, tierOptions }: CustomerMapInput): { assignment: TierAssignment; trouble?: string } {
  try {
    return { assignment: assignTiers(customers, periods, tiers, tierOptions) };
  } catch (error) {
    if (!(error instanceof MethodError)) throw error;
    return { assignment: { places: new Int16Array(customers.length).fill(-1) }, trouble: error.code };
  }
}

/** Net sales of the year by site, in plan currency. */
function yearSales({ facts, places, year }: CustomerMapInput): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { site, month, netSales } of facts) {
    const rate = places.get(site)?.rate;
    if (rate === undefined || month < year.first || month > year.last) continue;
    sums.set(site, (sums.get(site) ?? 0) + netSales * rate);
  }
  return sums;
}

/** Sales of the year without a known buyer: to tiers by typed shares, the rest to nobody. */
function unnamedSales({ typedShares, places }: CustomerMapInput, sales: ReadonlyMap<string, number>, customers: readonly Customer[]): UnnamedSales[] {
  const known = new Map<string, number>();
  for (const { site, yearSales: amount } of customers) known.set(site, (known.get(site) ?? 0) + amount);
  const platforms = new Map<string, { rest: number; shares: Map<string, number> }>();
  for (const [site, total] of sales) {
    const platform = places.get(site)?.platform ?? '';
    const rest = total - (known.get(site) ?? 0);
    const entry = platforms.get(platform) ?? { rest: 0, shares: new Map<string, number>() };
    platforms.set(platform, entry);
    entry.rest += rest;
    for (const [tier, share] of typedShares.get(site) ?? []) {
      entry.shares.set(tier, (entry.shares.get(tier) ?? 0) + rest * share);
      entry.rest -= rest * share;
    }
  }
  return [...platforms].flatMap(([platform, { rest, shares }]) => [
    ...[...shares].map(([tier, netSales]) => ({ tier, platform, netSales })),
    ...(isNothing(rest) ? [] : [{ tier: UNKNOWN_TIER, platform, netSales: rest }]),
  ]);
}

/** What is left of sums that should cancel. */
function isNothing(amount: number): boolean {
  return Math.abs(amount) < 0.005;
}

function judge(customers: readonly Customer[], { places: tierPlaces }: TierAssignment, { expected, alive }: CustomerValues, cutDays: number, { end }: Periods, { tiers, places, churn }: CustomerMapInput): JudgedCustomer[] {
  return customers.map((customer, at) => ({
    customer,
    tier: tiers[tierPlaces[at] ?? -1]?.id ?? UNKNOWN_TIER,
    platform: places.get(customer.site)?.platform ?? '',
    isLost: isChurned({ repeats: customer.purchaseDays - 1, idleDays: end - customer.lastDay, alive: alive?.[at] }, cutDays, churn.aliveMin),
    expected: expected?.[at],
  }));
}

function calendarOf(input: CustomerMapInput, customers: readonly Customer[], { places }: TierAssignment): CalendarLine[] {
  const tierAt = new Int16Array(input.history.ids.length).fill(-1);
  customers.forEach(({ place }, at) => {
    tierAt[place] = places[at] ?? -1;
  });
  const orders = calendarOrders(input, input.tiers.map(({ id }) => id), (customer) => tierAt[customer] ?? -1);
  return orderCalendar({ last: input.year.last, ...orders, parentWeight: input.parentWeight, oneYearStands: input.oneYearStands, leastShare: input.countryShare });
}

function countriesOf(judged: readonly JudgedCustomer[], { tiers }: CustomerMapInput): TierCountries[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { tier, customer } of judged) {
    const own = counts.get(tier) ?? new Map<string, number>();
    counts.set(tier, own);
    own.set(customer.country, (own.get(customer.country) ?? 0) + 1);
  }
  return tiers.map(({ id }) => {
    const own = [...(counts.get(id) ?? [])];
    const total = own.reduce((sum, [, count]) => sum + count, 0);
    return { tier: id, countries: own.sort((a, b) => b[1] - a[1]).map(([country, count]) => ({ country, share: count / total })) };
  });
}
