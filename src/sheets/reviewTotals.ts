import type { ReviewForm, SideFigures } from './specs/reviewForm';

/** Sums of one side over the sites of a review; a measure that is not known of every site is not known of all. Undefined without a site on that side. */
export function totalOf(sites: ReviewForm['sites'], side: 'before' | 'now'): SideFigures | undefined {
  const sides = sites.flatMap((site) => site[side] ?? []);
  if (sides.length === 0) return undefined;
  const sum = (measure: keyof SideFigures): number | undefined => (sides.some((figures) => figures[measure] === undefined) ? undefined : sides.reduce((so, figures) => so + (figures[measure] ?? 0), 0));
  return { visits: sum('visits'), orders: sum('orders'), units: sum('units') ?? 0, sales: sum('sales') ?? 0, adSpend: sum('adSpend') ?? 0 };
}
