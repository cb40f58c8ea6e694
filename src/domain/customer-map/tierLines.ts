import { retention } from './churn';
import type { Customer } from './customer';
import { ALL } from './orderCalendar';

/** Figures of a tier on one platform or on all (`ALL`); money in plan currency. What needs to know the buyer is absent where none is known. */
export interface TierLine {
  readonly tier: string;
  readonly platform: string;
  readonly customers?: number;
  /** Orders of the last 12 months by known buyers. */
  readonly orders?: number;
  /** Net sales of the last 12 months, of known buyers and by typed shares. */
  readonly netSales: number;
  /** What of it comes by typed shares or has no known buyer. */
  readonly unnamedSales?: number;
  /** Part of the customers who ordered on two days or more, 0–1. */
  readonly repeatRate?: number;
  readonly suspectedChurn?: number;
  /** Expected net sales of 12 months: mean of those not suspected lost × their number. */
  readonly expectedMean?: number;
  /** The same by the model, where it may speak. */
  readonly expectedModel?: number;
  /** Gross and net retention of the customers of the year before; absent without such a year. */
  readonly grossRetention?: number;
  readonly netRetention?: number;
}

/** One customer with what was found of it. */
export interface JudgedCustomer {
  readonly customer: Customer;
  readonly tier: string;
  readonly platform: string;
  readonly isLost: boolean;
  /** By the model. */
  readonly expected: number | undefined;
}

/** Net sales of a platform that belong to a tier without a known buyer: by typed shares, or to nobody. */
export interface UnnamedSales {
  readonly tier: string;
  readonly platform: string;
  readonly netSales: number;
}

/** What turns figures of a shorter year into those of twelve months, and whether the year before is known. */
export interface YearLength {
  /** Months that the last year holds, 1–12. */
  readonly months: number;
  readonly hasPrior: boolean;
}

const MONTHS = 12;

/** Returns one line for each tier and platform that has anything, and one for each tier on all platforms, in the order of `tiers`. */
export function tierLines(tiers: readonly string[], judged: readonly JudgedCustomer[], unnamed: readonly UnnamedSales[], year: YearLength): TierLine[] {
  const groups = new Map<string, JudgedCustomer[]>();
  for (const one of judged) {
    for (const platform of [ALL, one.platform]) push(groups, keyOf(one.tier, platform), one);
  }
  const unnamedSales = new Map<string, number>();
  for (const { tier, platform, netSales } of unnamed) {
    for (const place of [ALL, platform]) unnamedSales.set(keyOf(tier, place), (unnamedSales.get(keyOf(tier, place)) ?? 0) + netSales);
  }
  const platforms = [...new Set([...judged.map(({ platform }) => platform), ...unnamed.map(({ platform }) => platform)])].sort();
  return tiers.flatMap((tier) => [ALL, ...platforms].flatMap((platform) => {
    const group = groups.get(keyOf(tier, platform));
    const rest = unnamedSales.get(keyOf(tier, platform));
    if (group === undefined && rest === undefined && platform !== ALL) return [];
    return [{ tier, platform, netSales: rest ?? 0, ...(rest === undefined ? {} : { unnamedSales: rest }), ...(group === undefined ? {} : summarise(group, rest ?? 0, year)) }];
  }));
}

function keyOf(tier: string, platform: string): string {
  return `${tier}|${platform}`;
}

function push<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [one]);
  else group.push(one);
}

function summarise(group: readonly JudgedCustomer[], unnamedSales: number, { months, hasPrior }: YearLength): Omit<TierLine, 'tier' | 'platform'> {
  const sum = (value: (one: JudgedCustomer) => number): number => group.reduce((total, one) => total + value(one), 0);
  const hasModel = group[0]?.expected !== undefined;
  return {
    customers: group.length,
    orders: sum(({ customer }) => customer.yearOrders),
    netSales: unnamedSales + sum(({ customer }) => customer.yearSales),
    repeatRate: sum(({ customer }) => (customer.purchaseDays > 1 ? 1 : 0)) / group.length,
    suspectedChurn: sum(({ isLost }) => (isLost ? 1 : 0)),
    expectedMean: (sum(({ customer, isLost }) => (isLost ? 0 : customer.yearSales)) * MONTHS) / months,
    ...(hasModel ? { expectedModel: sum(({ expected }) => expected ?? 0) } : {}),
    ...(hasPrior ? retentionOf(group) : {}),
  };
}

/** Corrections may leave a customer below 0, who then counts as nothing. */
function retentionOf(group: readonly JudgedCustomer[]): Pick<TierLine, 'grossRetention' | 'netRetention'> {
  const before = group.map(({ customer }) => Math.max(0, customer.priorSales));
  if (before.every((amount) => amount === 0)) return {};
  const { gross, net } = retention(before, group.map(({ customer }) => Math.max(0, customer.yearSales)));
  return { grossRetention: gross, netRetention: net };
}
