import { gmroi } from '../domain/product-map/stockReturn';
import { readRequiredNumber } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';

/**
 * Returns the gross margin return on stock, gross profit ÷ average stock at cost; without stock #N/A.
 * @customfunction GMROI
 */
export function stockReturn(grossProfit: unknown, averageStock: unknown): number {
  return answer(() => {
    const result = gmroi(readRequiredNumber('grossProfit', grossProfit), readRequiredNumber('averageStock', averageStock));
    return toResultCell(result) as number;
  });
}
