import { invalid, unavailable } from '../../core/methodError';

/** What a market is made of; undefined = not known. Shares are ratios, spend a year in one currency. */
export interface MarketFactors {
  readonly population: number | undefined;
  readonly internetShare: number | undefined;
  readonly buyerShare: number | undefined;
  readonly categoryShare: number | undefined;
  readonly annualSpend: number | undefined;
  /** Part of the market that one's channels reach. */
  readonly reachableShare: number | undefined;
  /** Part of that which one can win. */
  readonly attainableShare: number | undefined;
}

/** Whole market, the part within reach, and the part to win, a year. */
export interface MarketSize {
  readonly tam: number;
  readonly sam: number;
  readonly som: number;
}

/**
 * Returns the size of a market from the top down. Throws MethodError: `sizing/missing` (unavailable) naming the factors
 * that are not known, joined by "/"; `sizing/negative` (invalid).
 */
export function sizeMarket(factors: MarketFactors): MarketSize {
  const missing = Object.entries(factors).filter(([, value]) => value === undefined);
  if (missing.length > 0) throw unavailable('sizing/missing', { missing: missing.map(([name]) => name).join('/') });
  const [population = 0, internet = 0, buyers = 0, category = 0, spend = 0, reachable = 0, attainable = 0] = [
    factors.population, factors.internetShare, factors.buyerShare, factors.categoryShare, factors.annualSpend, factors.reachableShare, factors.attainableShare,
  ];
  if ([population, internet, buyers, category, spend, reachable, attainable].some((value) => !(value >= 0))) throw invalid('sizing/negative');
  const tam = population * internet * buyers * category * spend;
  return { tam, sam: tam * reachable, som: tam * reachable * attainable };
}

/** Who the growth comes from. */
export interface IncrementShares {
  /** Part of the net growth; beyond 0–1 where others shrink. */
  readonly ofGrowth: readonly number[];
  /** Part of the gains alone, 0 for those that shrink; undefined where none shrinks. */
  readonly ofGains: readonly number[] | undefined;
}

/**
 * Returns the part of each in the growth from `before` to `after`, the same markets in both.
 * Throws MethodError: `increment/length` (invalid); `increment/none` (unavailable) when the whole does not grow.
 */
export function incrementShares(before: readonly number[], after: readonly number[]): IncrementShares {
  if (before.length !== after.length) throw invalid('increment/length');
  const changes = before.map((value, index) => (after[index] ?? 0) - value);
  const growth = changes.reduce((sum, change) => sum + change, 0);
  if (!(growth > 0)) throw unavailable('increment/none');
  const gains = changes.map((change) => Math.max(0, change));
  const gained = gains.reduce((sum, gain) => sum + gain, 0);
  const anyLoss = changes.some((change) => change < 0);
  return { ofGrowth: changes.map((change) => change / growth), ofGains: anyLoss ? gains.map((gain) => gain / gained) : undefined };
}
