import { daysInMonths, monthToSerial, serialToMonth, type Month } from '../core/month';
import type { DayBook } from '../domain/reviews/dayBook';
import { launchRamp, monthsOf, weeksOf } from '../domain/reviews/launchRamp';
import { withoutNoise } from '../core/withoutNoise';
import { numberIn, textIn, type TableRow } from './readTable';
import { REVIEW_ROOM, type Known, type RampBy, type ReviewForm } from './specs/reviewForm';
import { monthKeys } from './trackingKeys';

/** Days of an average month, by which a margin of some days becomes that of a month. */
const MONTH_DAYS = 365 / 12;

/** Targets of sites by month of the plan year, in plan currency; a site without any is missing. */
export function siteTargets(rows: readonly TableRow[], months: readonly Month[], sites: ReadonlySet<string>): ReadonlyMap<Month, number> {
  const found = new Map<Month, number>();
  for (const row of rows) {
    if (!sites.has(textIn(row, 'siteId')) || textIn(row, 'rowState') === 'gone') continue;
    monthKeys('t').forEach((key, at) => {
      const month = months[at];
      if (month !== undefined) found.set(month, (found.get(month) ?? 0) + (numberIn(row, key) ?? 0));
    });
  }
  return found;
}

/** The first weeks of a site, or its first months where days are not known, against its targets, each month's spread evenly over its days. */
export function siteRamp(book: DayBook, site: string, days: { readonly from: number; readonly to: number }, by: RampBy, targets: ReadonlyMap<Month, number>): ReviewForm['ramp'] {
  const planOn = (date: number): number | undefined => {
    const month = serialToMonth(date);
    const target = targets.get(month);
    return target === undefined ? undefined : target / daysInMonths([month]);
  };
  return launchRamp((by === 'week' ? weeksOf : monthsOf)(days), (date) => book.on(site, date), planOn).slice(0, REVIEW_ROOM.ramp)
    .map(({ from, days: counted, orders, actual, plan }) => [from, counted, withoutNoise(orders), withoutNoise(actual), plan === undefined ? '' : withoutNoise(plan)] as const);
}

/** A month of a product. */
export interface ProductMonth {
  readonly month: Month;
  /** Days of it that the data reach. */
  readonly days: number;
  readonly units: number;
  readonly amount: number;
  readonly adSpend: number;
}

/** The first months of a product against a twelfth of its forecast for a year, of the last month as much as its days have gone; orders of a product are not known. */
export function productRamp(sales: readonly ProductMonth[], yearForecast: number | undefined): ReviewForm['ramp'] {
  const planOf = ({ month, days }: ProductMonth): Known => (yearForecast === undefined ? '' : (yearForecast / 12) * (days / daysInMonths([month])));
  return sales.slice(0, REVIEW_ROOM.ramp).map((sold) => [monthToSerial(sold.month), sold.days, '', sold.amount, planOf(sold)] as const);
}

/** Margin after ads of a month of so many days; empty text where the margin rate is not known. */
export function monthlyMargin(sales: number, cm2Rate: number | undefined, adSpend: number, days: number): Known {
  return cm2Rate === undefined || days <= 0 ? '' : ((sales * cm2Rate - adSpend) / days) * MONTH_DAYS;
}
