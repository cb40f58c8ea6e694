import { addMonths, monthToSerial, serialToMonth, type Month } from '../../core/month';
import { quantile } from '../../core/statistics/quantile';
import { reaches } from '../../core/statistics/threshold';
import type { CustomerHistory } from './customerHistory';
import { customerSummaries, type CustomerSummary } from './customerSummaries';

/** Row ids of the three tiers that a plan begins with: valuable repeat buyers, those to be developed, not yet customers. */
export const TIERS = { valuable: 'T01', developing: 'T02', prospect: 'T03' } as const;

/** A tier id. */
export type TierId = (typeof TIERS)[keyof typeof TIERS];

/** How customers are told apart; all of it comes from the plan's settings. */
export interface CustomerRules {
  /** Orders inside the last 12 months from which a customer is a repeat buyer. */
  readonly minOrders: number;
  /** Part of the customers of those months that is the top by net sales, 0–1. */
  readonly topShare: number;
  /** Last month of the base year; undefined before a plan has a year. */
  readonly baseEnd: Month | undefined;
  /** A buyer is new in the month of the first order, or in the whole (fiscal) year of it. */
  readonly newFor: 'month' | 'year';
  /** First month of the fiscal year, 1–12. */
  readonly fiscalStart: number;
}

const YEAR = 12;

/** The rules of a plan that says nothing else. */
export const USUAL_RULES: CustomerRules = { minOrders: 2, topShare: 0.2, baseEnd: undefined, newFor: 'month', fiscalStart: 1 };

/** Returns the last day that decides about tiers: the end of the base year, or the last order where data end sooner; undefined without orders. */
export function tierDay(history: CustomerHistory, { baseEnd }: CustomerRules): number | undefined {
  let last = -Infinity;
  for (const { days } of history.months) for (const day of days) if (day > last) last = day;
  if (last === -Infinity) return undefined;
  return baseEnd === undefined ? last : Math.min(last, monthToSerial(addMonths(baseEnd, 1)) - 1);
}

/** Returns what each customer bought in the 12 months up to a day, in plan currency where `rateOf` gives plan rates. */
export function lastYearSummaries(history: CustomerHistory, to: number, rateOf?: (site: string) => number | undefined): CustomerSummary[] {
  const from = monthToSerial(addMonths(serialToMonth(to + 1), -YEAR)) + dayInMonth(to + 1);
  return customerSummaries(history, { from, to, ...(rateOf ? { rateOf } : {}) });
}

/**
 * Returns the tier of every customer by place in `ids` at the end of the base year: valuable with enough orders and net sales among the
 * top share of the customers of 12 months, developing with an order at any time before, prospect when first seen later.
 */
export function customerTiers(history: CustomerHistory, rules: CustomerRules, rateOf?: (site: string) => number | undefined): TierId[] {
  const day = tierDay(history, rules);
  const tiers: TierId[] = history.ids.map(() => TIERS.prospect);
  if (day === undefined) return tiers;
  const places = new Map(history.ids.map((id, place) => [id, place]));
  for (const { id } of customerSummaries(history, { from: 0, to: day })) tiers[places.get(id)!] = TIERS.developing;
  const year = lastYearSummaries(history, day, rateOf);
  const cut = quantile(year.map(({ netSales }) => netSales), 1 - rules.topShare);
  for (const { id, orders, netSales } of year) {
    if (orders >= rules.minOrders && reaches(netSales, cut)) tiers[places.get(id)!] = TIERS.valuable;
  }
  return tiers;
}

/** Tells whether a buyer whose first order was in `first` counts as new in `month`: by the plan's rule, and always when first seen after the base year. */
export function isNewBuyer(first: Month, month: Month, { baseEnd, newFor, fiscalStart }: CustomerRules): boolean {
  if (first >= month) return true;
  if (baseEnd !== undefined && first > baseEnd) return true;
  return newFor === 'year' && first >= yearStart(month, fiscalStart);
}

function yearStart(month: Month, fiscalStart: number): Month {
  const into = (Number(month.slice(5, 7)) - fiscalStart + YEAR) % YEAR;
  return addMonths(month, -into);
}

function dayInMonth(serial: number): number {
  return serial - monthToSerial(serialToMonth(serial));
}
