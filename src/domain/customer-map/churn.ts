import { invalid, unavailable } from '../../core/methodError';
import { quantile } from '../../core/statistics/quantile';

const LEAST_GAPS = 10;
const GAP_SHARE = 0.9;

/** Returns the days without an order after which a customer counts as lost: the 90th percentile of the gaps between orders, `fallback` with fewer than ten gaps. */
export function churnDays(gaps: ArrayLike<number>, fallback = 180): number {
  return gaps.length < LEAST_GAPS ? fallback : quantile(gaps, GAP_SHARE);
}

/** A customer as churn sees it. */
export interface ChurnEvidence {
  readonly repeats: number;
  /** Days since the last order. */
  readonly idleDays: number;
  /** Chance of still buying by the buying model; undefined without a model. */
  readonly alive?: number | undefined;
}

/**
 * Tells whether a customer without a contract has probably left: by the model where the customer came back at least once,
 * else (the model cannot tell) by the days without an order. `aliveMin` is the chance of still buying below which one counts as lost.
 */
export function isChurned({ repeats, idleDays, alive }: ChurnEvidence, cutDays: number, aliveMin = 0.5): boolean {
  return repeats > 0 && alive !== undefined ? alive < aliveMin : idleDays > cutDays;
}

/** How much of last period's customers and revenue stayed, ratios. */
export interface Retention {
  /** Customers of the base without revenue now ÷ customers of the base. */
  readonly logoChurn: number;
  /** Gross revenue retention: growth of a customer does not count. */
  readonly gross: number;
  /** Net revenue retention: growth counts. */
  readonly net: number;
}

/**
 * Returns the retention of the base cohort; `base` and `now` hold the revenue of the same customers.
 * Throws MethodError: `churn/length`, `churn/negative` (invalid); `churn/no-base` (unavailable) without revenue in the base.
 */
export function retention(base: readonly number[], now: readonly number[]): Retention {
  if (base.length !== now.length) throw invalid('churn/length');
  if ([...base, ...now].some((value) => !(value >= 0))) throw invalid('churn/negative');
  const cohort = base.map((before, index) => ({ before, after: now[index] ?? 0 })).filter(({ before }) => before > 0);
  const total = cohort.reduce((sum, { before }) => sum + before, 0);
  if (total === 0) throw unavailable('churn/no-base');
  return {
    logoChurn: cohort.filter(({ after }) => after === 0).length / cohort.length,
    gross: cohort.reduce((sum, { before, after }) => sum + Math.min(before, after), 0) / total,
    net: cohort.reduce((sum, { after }) => sum + after, 0) / total,
  };
}
