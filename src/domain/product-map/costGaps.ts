import type { ProductLine } from './productMap';

/** Products without a cost by money, and the smallest set of them to ask for first. */
export interface CostGaps {
  /** How many products with sales have no cost. */
  readonly count: number;
  /** Their share of net sales. */
  readonly share: number;
  /** The products to ask for first, the largest first. */
  readonly first: readonly string[];
  /** The share of net sales that those cover. */
  readonly covered: number;
}

/**
 * Returns the products without a cost, and of them the smallest set that covers `askShare` of all net sales; where less than
 * that is missing, the smallest set that covers the same part of what is missing. Products without sales are not asked for.
 */
export function findCostGaps(lines: readonly Pick<ProductLine, 'product' | 'unitCost' | 'netSales'>[], askShare: number): CostGaps {
  const total = lines.reduce((sum, line) => sum + Math.max(0, line.netSales), 0);
  const missing = lines.filter((line) => line.unitCost === undefined && line.netSales > 0).sort((a, b) => b.netSales - a.netSales);
  const share = total > 0 ? missing.reduce((sum, line) => sum + line.netSales, 0) / total : 0;
  const goal = share >= askShare ? askShare : share * askShare;
  const first: string[] = [];
  let covered = 0;
  for (const { product, netSales } of missing) {
    if (covered >= goal) break;
    first.push(product);
    covered += netSales / total;
  }
  return { count: missing.length, share, first, covered };
}
