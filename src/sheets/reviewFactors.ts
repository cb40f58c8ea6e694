import type { SideFigures } from './specs/reviewForm';

/** What net sales are a product of on both sides of a comparison. */
export interface SaleFactors {
  readonly before: readonly number[];
  readonly now: readonly number[];
}

const ratio = (over: number | undefined, under: number | undefined): number | undefined => (over === undefined || under === undefined || under === 0 ? undefined : over / under);

/** Orders ÷ visits; undefined where either is not known or nobody came. */
export function conversionOf(side: SideFigures | undefined): number | undefined {
  return ratio(side?.orders, side?.visits);
}

/** Net sales ÷ orders; undefined without orders. */
export function orderValueOf(side: SideFigures | undefined): number | undefined {
  return ratio(side?.sales, side?.orders);
}

/** Whether sales can be split by visits: they are known on each side that there is. */
export function knowsVisits({ before, now }: { readonly before: SideFigures | undefined; readonly now: SideFigures | undefined }): boolean {
  return [before, now].every((side) => side === undefined || side.visits !== undefined);
}

/**
 * Returns visits, conversion and order value of both sides, or orders, 1 and order value where visits are not known. A ratio that one side does
 * not have (no visit, no order) is that of the other side: it did not change, so that a new site owes its sales to those who came.
 */
export function saleFactors(before: SideFigures | undefined, now: SideFigures | undefined): SaleFactors {
  const withVisits = knowsVisits({ before, now });
  const conversion = [conversionOf(before), conversionOf(now)];
  const orderValue = [orderValueOf(before), orderValueOf(now)];
  const factorsOf = (side: SideFigures | undefined, own: 0 | 1): number[] => {
    const of = (ratios: readonly (number | undefined)[]): number => ratios[own] ?? ratios[1 - own] ?? 0;
    return withVisits ? [side?.visits ?? 0, of(conversion), of(orderValue)] : [side?.orders ?? 0, 1, of(orderValue)];
  };
  return { before: factorsOf(before, 0), now: factorsOf(now, 1) };
}
