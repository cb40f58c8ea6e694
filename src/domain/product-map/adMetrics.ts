import { figure } from '../../core/figure';
import type { Figure } from '../../core/figure';
import { invalid, unavailable } from '../../core/methodError';

/** Ads of one period, one currency. */
export interface AdMetricsInput {
  readonly spend: number;
  /** Sales that the platform attributes to the ads. */
  readonly adSales: number;
  readonly totalSales: number;
  /** Margin after platform ÷ price on the basis of `adSales` (with or without tax), not ÷ net revenue. */
  readonly cm2Rate: number;
  /** Margin that shall be left after ads; default 0. */
  readonly targetMargin?: number | undefined;
}

/** What the ads cost and bring in, ratios but for the profit; each unavailable by itself where it is not defined. */
export interface AdMetrics {
  readonly acos: Figure;
  readonly tacos: Figure;
  readonly roas: Figure;
  readonly breakEvenAcos: number;
  readonly breakEvenRoas: Figure;
  readonly targetAcos: number;
  /** Margin of the ad sales after platform, less the spend. */
  readonly profit: number;
}

/**
 * Returns ACoS, TACoS, ROAS and their break-even. Throws MethodError `ads/negative` (invalid) naming the amount; single
 * figures are `ads/no-ad-sales`, `ads/no-sales`, `ads/no-spend`, `ads/no-margin` (unavailable).
 */
export function adMetrics({ spend, adSales, totalSales, cm2Rate, targetMargin = 0 }: AdMetricsInput): AdMetrics {
  for (const [argument, value] of Object.entries({ spend, adSales, totalSales })) {
    if (!(value >= 0)) throw invalid('ads/negative', { argument });
  }
  return {
    acos: ratio(spend, adSales, 'ads/no-ad-sales'),
    tacos: ratio(spend, totalSales, 'ads/no-sales'),
    roas: ratio(adSales, spend, 'ads/no-spend'),
    breakEvenAcos: cm2Rate,
    breakEvenRoas: figure(() => breakEvenRoas(cm2Rate)),
    targetAcos: cm2Rate - targetMargin,
    profit: adSales * cm2Rate - spend,
  };
}

/** Returns the ad sales for each unit of spend at which an ad earns nothing; throws `ads/no-margin` (unavailable) without a margin. */
export function breakEvenRoas(cm2Rate: number): number {
  if (!(cm2Rate > 0)) throw unavailable('ads/no-margin');
  return 1 / cm2Rate;
}

function ratio(part: number, whole: number, code: string): Figure {
  return whole === 0 ? unavailable(code) : part / whole;
}
