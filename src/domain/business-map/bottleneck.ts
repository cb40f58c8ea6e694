import { invalid } from '../../core/methodError';

/** Revenue that fixes release, and which part is each one's. */
export interface Release {
  readonly total: number;
  /** In the order of the uplifts; together the total. */
  readonly parts: readonly number[];
}

/**
 * Returns what fixes of a chain release together: a visitor has to pass every step, so uplifts multiply. Each fix gets its
 * share in logs (LMDI: logarithmic mean of revenue before and after × ln(1 + u)), which counts nothing twice.
 * `base` is today's revenue, `uplifts` ratios, 0.1 = +10 %. Throws MethodError (invalid): `release/base`, `release/uplift`.
 */
export function releaseBottlenecks(base: number, uplifts: readonly number[]): Release {
  if (!(base >= 0)) throw invalid('release/base');
  if (uplifts.some((uplift) => !(uplift > -1))) throw invalid('release/uplift');
  const logs = uplifts.map(Math.log1p);
  const sum = logs.reduce((total, log) => total + log, 0);
  const total = base * Math.expm1(sum);
  const mean = sum === 0 ? base : total / sum;
  return { total, parts: logs.map((log) => mean * log) };
}

/** What faster delivery sells more, ratios. */
export interface DeliveryUplift {
  readonly businessDays: number;
  readonly uncapped: number;
  /** At most what was ever observed. */
  readonly uplift: number;
  /** The days saved lie beyond what the study saw. */
  readonly extrapolated: boolean;
}

/** Sales gained by each business day saved (Fisher, Gallino & Xu 2019); the low estimate is 0.73 % (Cui et al. 2021). */
const UPLIFT_A_DAY = 0.0145;
/** Delivery took 7 business days before in that study; more cannot be saved there. */
const MOST_DAYS = 7;
const BUSINESS_PART = 5 / 7;

/**
 * Returns the uplift in sales of delivering in fewer days, from and to in calendar days. Slower delivery gives a negative
 * uplift with the same cap. Throws `release/days` (invalid) for negative days.
 */
export function deliveryUplift(fromDays: number, toDays: number, upliftADay = UPLIFT_A_DAY): DeliveryUplift {
  if (!(fromDays >= 0 && toDays >= 0)) throw invalid('release/days');
  const businessDays = (fromDays - toDays) * BUSINESS_PART;
  const counted = Math.min(MOST_DAYS, Math.max(-MOST_DAYS, businessDays));
  return { businessDays, uncapped: businessDays * upliftADay, uplift: counted * upliftADay, extrapolated: Math.abs(businessDays) > MOST_DAYS };
}
