import { unavailable } from '../core/methodError';
import { productRoi } from '../domain/product-map/productRoi';
import { readNumber, readRequiredNumber } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';

/**
 * Returns the return after ads on everything laid out, a ratio; a blank cost of goods is #N/A, never 0.
 * @customfunction PRODUCT_ROI
 */
export function productReturn(netSales: unknown, cogs: unknown, adSpend: unknown, otherCosts?: unknown, turnoverDays?: unknown): number {
  return answer(() => {
    const cost = readNumber('cogs', cogs);
    if (cost === undefined) throw unavailable('roi/cost-missing');
    const result = productRoi({
      netSales: readRequiredNumber('netSales', netSales),
      cogs: cost,
      adSpend: readRequiredNumber('adSpend', adSpend),
      otherCosts: readNumber('otherCosts', otherCosts),
      turnoverDays: readNumber('turnoverDays', turnoverDays),
    });
    return toResultCell(result) as number;
  });
}
