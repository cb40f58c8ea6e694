/** The four life-cycle stages: introduction, growth, maturity, decline. */
export type Stage = 'intro' | 'growth' | 'mature' | 'decline';

/** How far a stage can be trusted. */
export type Confidence = 'low' | 'medium' | 'high';

/** What was noticed on the way to a stage, in the order in which flags are shown. */
export const LIFECYCLE_FLAGS = [
  'YOUNG',
  'ZERO_TAIL',
  'INTERMITTENT',
  'OWN_INDEX',
  'NO_SEASONALITY',
  'NO_SEASON_ADJ',
  'LAUNCH_ASSUMED',
  'SHORT_WINDOW',
  'REVIVAL',
] as const;

/** One of the flags of a stage. */
export type LifecycleFlag = (typeof LIFECYCLE_FLAGS)[number];

/** The parameters of the method that a user may change; defaults in `LIFECYCLE_DEFAULTS`. */
export interface LifecycleOptions {
  /** Months looked at by the trend test, 4 or more. */
  readonly window: number;
  /** Level of the trend test, between 0 and 1. */
  readonly alpha: number;
  /** Annual growth (ratio) from which a significant trend counts as growth or, negative, as decline. */
  readonly band: number;
  /** Age in months up to which a product without trend is still in introduction. */
  readonly introMaxAge: number;
  /** Months needed before a trend is looked for. */
  readonly minMonths: number;
  /** Months without a sale at the end that mean decline. */
  readonly deadMonths: number;
  /** Average distance of months with a sale from which demand counts as intermittent. */
  readonly adiCut: number;
  /** `auto` looks for a seasonal pattern in the product's own months when no index is given. */
  readonly season: 'auto' | 'none';
}

/** The defaults of the method. */
export const LIFECYCLE_DEFAULTS: LifecycleOptions = {
  window: 12,
  alpha: 0.1,
  band: 0.1,
  introMaxAge: 6,
  minMonths: 4,
  deadMonths: 3,
  adiCut: 1.32,
  season: 'auto',
};

/** What is known of one product when its stage is asked for. */
export interface LifecycleInput {
  /** Units or revenue per month, oldest first, none negative; undefined = not known. */
  readonly sales: readonly (number | undefined)[];
  /** Index January…December with mean 1, all positive. */
  readonly seasonIndex?: readonly number[] | undefined;
  /** Calendar month 1–12 of the first cell of `sales`; default 1. */
  readonly firstMonth?: number | undefined;
  /** Age in months at the last cell, where it is known from elsewhere. */
  readonly ageMonths?: number | undefined;
  readonly options?: Partial<LifecycleOptions> | undefined;
  /** As long as `sales`; false = out of stock, the month then counts as not known. */
  readonly inStock?: readonly boolean[] | undefined;
}

/** A stage with everything that led to it; numbers are undefined where the method did not get that far. */
export interface Lifecycle {
  readonly stage: Stage;
  readonly confidence: Confidence;
  /** Annual growth as a ratio of the median month, 1 = 100 %. */
  readonly growth: number | undefined;
  /** Two-sided p-value of the trend test. */
  readonly p: number | undefined;
  /** Last 3-month mean ÷ highest 3-month mean. */
  readonly peakRatio: number | undefined;
  /** Age in months, the launch month included. */
  readonly age: number;
  readonly flags: readonly LifecycleFlag[];
  /** Kendall's S: rising minus falling pairs of months. */
  readonly s: number | undefined;
  readonly varS: number | undefined;
  readonly z: number | undefined;
  /** 90 % interval of the growth. */
  readonly growthLow: number | undefined;
  readonly growthHigh: number | undefined;
  /** Rank correlation of the last two years after removing their trends; only where it was asked for. */
  readonly rho: number | undefined;
}
