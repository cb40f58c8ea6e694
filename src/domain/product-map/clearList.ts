import { daysInMonths, monthRange } from '../../core/month';
import { isSlowMover } from '../../core/statistics/stockClasses';
import type { SlowCuts } from '../../core/statistics/stockClasses';
import type { ProductLine, ProductMap } from './productMap';
import { daysWithout } from './recentSales';

/** What the user typed, by product. */
export interface TypedStock {
  /** Counts before what a report tells. */
  readonly stock: ReadonlyMap<string, number>;
  /** Of the base window; counts where no report tells of days without stock. */
  readonly stockOutDays: ReadonlyMap<string, number>;
}

/**
 * Returns the products that move slowly, the most money in stock first (units where no cost is known): more days of cover than the
 * cut, or a sell-through below the other one after the introduction.
 */
export function clearList({ lines, baseFirst, baseLast }: Pick<ProductMap, 'lines' | 'baseFirst' | 'baseLast'>, typed: TypedStock, cuts: Partial<SlowCuts>): ProductLine[] {
  const windowDays = baseFirst === undefined || baseLast === undefined ? 1 : daysInMonths(monthRange(baseFirst, baseLast));
  const stockOf = (line: ProductLine): number => typed.stock.get(line.product) ?? line.stock ?? 0;
  const bound = (line: ProductLine): number => stockOf(line) * (line.unitCost ?? 1);
  const isSlow = (line: ProductLine): boolean => {
    const days = line.soldDays ?? daysWithout(typed.stockOutDays.get(line.product) ?? 0, windowDays);
    return isSlowMover({ stock: stockOf(line), sold: line.units90, days, isIntroduction: line.lifecycle?.stage === 'intro' }, cuts);
  };
  return lines.filter((line) => stockOf(line) > 0 && isSlow(line)).sort((a, b) => bound(b) - bound(a));
}
