import { isSlowMover } from '../../core/statistics/stockClasses';
import type { ProductLine } from './productMap';

/**
 * Returns the products that move slowly, the most money in stock first (units where no cost is known): over 180 days of cover, or
 * a sell-through below 20 % after the introduction. `typedStock` counts where no report tells a stock.
 */
export function clearList(lines: readonly ProductLine[], typedStock: ReadonlyMap<string, number>): ProductLine[] {
  const stockOf = (line: ProductLine): number => line.stock ?? typedStock.get(line.product) ?? 0;
  const bound = (line: ProductLine): number => stockOf(line) * (line.unitCost ?? 1);
  return lines
    .filter((line) => stockOf(line) > 0 && isSlowMover({ stock: stockOf(line), sold90: line.units90, isIntroduction: line.lifecycle?.stage === 'intro' }))
    .sort((a, b) => bound(b) - bound(a));
}
