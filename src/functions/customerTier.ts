import { invalid } from '../core/methodError';
import { sellerTier, tierPlace } from '../domain/customer-map/customerTier';
import { isLeftOut, readFullNumbers, readRequiredNumber, readVector } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';
import { functionMessages } from './functionLanguage';
import { requireSameLength } from './vectors';

/**
 * Returns the tier in words: of the three of sellers by USD a month, or the name of the last lower bound that is reached.
 * @customfunction CUSTOMER_TIER
 */
export function customerTier(value: unknown, lowerBounds?: unknown[][], names?: unknown[][]): string {
  return answer(() => {
    const amount = readRequiredNumber('value', value);
    const words = readVector('names', names).cells;
    const hasBounds = !readVector('lowerBounds', lowerBounds).cells.every(isLeftOut);
    if (hasBounds === words.every(isLeftOut)) throw invalid('tier/both');
    if (!hasBounds) return functionMessages().functions.labels.sellerTier[sellerTier(amount)];
    const bounds = readFullNumbers('lowerBounds', lowerBounds).cells;
    requireSameLength('lowerBounds', bounds.length, { names: words });
    return String(toResultCell(words[tierPlace(amount, bounds)] as string | number | undefined));
  });
}
