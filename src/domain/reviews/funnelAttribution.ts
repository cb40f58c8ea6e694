import { invalid } from '../../core/methodError';
import { logarithmicMean } from '../../core/statistics/logarithmicMean';
import { attributeFactors } from './attributeFactors';

/** What one site, or all of them, owes to each factor. */
export interface Attribution {
  /** By factor, in the unit of the product. */
  readonly effects: readonly number[];
  /** Change of the product; the effects add up to it. */
  readonly change: number;
}

/** The sites one by one, and their sum. */
export interface FunnelAttribution {
  readonly sites: readonly Attribution[];
  readonly total: Attribution;
}

/**
 * Splits the change of sales (visits × conversion × order value, or any product of factors) by factor, for each site and
 * in sum. Rows are sites, columns factors, none negative. Throws MethodError (invalid): `funnel/shape`, `funnel/negative`.
 */
export function funnelAttribution(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): FunnelAttribution {
  checkTables(before, after);
  const sites = before.map((factors, site) => {
    const later = after[site] ?? [];
    return { effects: attributeFactors(factors, later), change: productOf(later) - productOf(factors) };
  });
  const width = before[0]?.length ?? 0;
  const effects = Array.from({ length: width }, (_, factor) => sites.reduce((sum, site) => sum + (site.effects[factor] ?? 0), 0));
  return { sites, total: { effects, change: sites.reduce((sum, site) => sum + site.change, 0) } };
}

/**
 * Returns the effects as factors whose product is the ratio of the sums: exp(effect ÷ L(sum after, sum before)). Both sums
 * are above 0.
 */
export function effectRatios({ effects }: Attribution, sumBefore: number, sumAfter: number): number[] {
  const level = logarithmicMean(sumAfter, sumBefore);
  return effects.map((effect) => Math.exp(effect / level));
}

function productOf(factors: readonly number[]): number {
  return factors.reduce((so, next) => so * next, 1);
}

function checkTables(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): void {
  const width = before[0]?.length ?? 0;
  const sameShape = before.length === after.length && [...before, ...after].every((row) => row.length === width);
  if (!sameShape || width === 0) throw invalid('funnel/shape');
  if ([...before, ...after].some((row) => row.some((value) => !(value >= 0)))) throw invalid('funnel/negative');
}
