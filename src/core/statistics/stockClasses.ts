import { unavailable } from '../methodError';
import { mean } from './quantile';
import { reaches, within } from './threshold';

/** Class by revenue: A the first 80 %, B up to 95 %, C the rest. */
export type AbcClass = 'A' | 'B' | 'C';
/** Class by how evenly something sells: X even, Y uneven, Z erratic. */
export type XyzClass = 'X' | 'Y' | 'Z';

const CLASS_CUTS = { shareA: 0.8, shareB: 0.95, evenCv: 0.5, unevenCv: 1 } as const;

/** From which days of cover, and below which sell-through, something is slow. */
export interface SlowCuts {
  readonly coverDays: number;
  readonly sellThrough: number;
}

const SLOW_DEFAULTS: SlowCuts = { coverDays: 180, sellThrough: 0.2 };

const LEAST_MONTHS = 6;

/** Returns sold ÷ (sold + stock at the end), 0–1; undefined when there was nothing to sell. */
export function sellThrough(sold: number, endStock: number): number | undefined {
  return sold + endStock > 0 ? sold / (sold + endStock) : undefined;
}

/** Returns for how many days a stock lasts at the daily sales of a window; undefined when nothing sold. */
export function daysOfCover(stock: number, sold: number, days: number): number | undefined {
  return sold > 0 ? (stock * days) / sold : undefined;
}

/** What tells whether something moves slowly. */
export interface StockMovement {
  readonly stock: number;
  /** Units of the last 90 days in stock. */
  readonly sold: number;
  /** How many days in stock those are; 90 when left out. */
  readonly days?: number | undefined;
  readonly isIntroduction: boolean;
}

/** Tells whether something is slow: cover above 180 days, or sell-through below 20 % after its introduction (or other cuts), or no sale. */
export function isSlowMover({ stock, sold, days = 90, isIntroduction }: StockMovement, cuts: Partial<SlowCuts> = {}): boolean {
  const cover = daysOfCover(stock, sold, days);
  if (cover === undefined) return stock > 0;
  const { coverDays, sellThrough: least } = { ...SLOW_DEFAULTS, ...cuts };
  return cover > coverDays || (!isIntroduction && (sellThrough(sold, stock) ?? 1) < least);
}

/** Returns the class of each revenue, in the order given: by the share that stands before it when sorted, ties by order. */
export function abcClasses(revenues: readonly number[]): AbcClass[] {
  const total = revenues.reduce((sum, value) => sum + value, 0);
  const order = revenues.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value || a.index - b.index);
  const classes = revenues.map((): AbcClass => 'C');
  let before = 0;
  for (const { value, index } of order) {
    const share = total > 0 ? before / total : 0;
    classes[index] = reaches(share, CLASS_CUTS.shareB) ? 'C' : reaches(share, CLASS_CUTS.shareA) ? 'B' : 'A';
    before += value;
  }
  return classes;
}

/**
 * Returns the coefficient of variation of seasonally adjusted months (population standard deviation ÷ mean) and its class.
 * Throws `stock/too-few-months` below six months, `stock/no-sales` when nothing sold (unavailable).
 */
export function xyzClass(months: readonly number[]): { cv: number; code: XyzClass } {
  if (months.length < LEAST_MONTHS) throw unavailable('stock/too-few-months', { months: LEAST_MONTHS });
  const centre = mean(months);
  if (centre <= 0) throw unavailable('stock/no-sales');
  const cv = Math.sqrt(mean(months.map((value) => (value - centre) ** 2))) / centre;
  return { cv, code: within(cv, CLASS_CUTS.evenCv) ? 'X' : within(cv, CLASS_CUTS.unevenCv) ? 'Y' : 'Z' };
}
