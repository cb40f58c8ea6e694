import { invalid } from '../core/methodError';
import { scoreMarkets } from '../domain/business-map/marketScore';
import { readFullNumbers, readMatrix } from './arguments';
import { toFigureCell } from './cells';
import { answer } from './failure';
import { requireSameLength } from './vectors';

/**
 * Returns the attractiveness of each market, 0–100, in a column; a market of which too much is missing fails alone.
 * @customfunction MARKET_SCORE
 */
export function marketScore(values: unknown[][], weights: unknown[][], lows: unknown[][], highs: unknown[][], directions: unknown[][]): unknown[][] {
  return answer(() => {
    const markets = readMatrix('values', values);
    const { cells } = readFullNumbers('weights', weights);
    const low = readFullNumbers('lows', lows).cells;
    const high = readFullNumbers('highs', highs).cells;
    const direction = readFullNumbers('directions', directions).cells;
    requireSameLength('weights', cells.length, { lows: low, highs: high, directions: direction });
    const columns = markets[0]?.length ?? 0;
    if (columns !== cells.length) throw invalid('market/columns', { columns, weights: cells.length });
    const criteria = cells.map((weight, index) => ({ weight, low: low[index] ?? 0, high: high[index] ?? 0, direction: direction[index] ?? 0 }));
    const [first, ...more] = scoreMarkets(markets, criteria);
    if (typeof first === 'object' && more.length === 0) throw first;
    return [first ?? 0, ...more].map((score) => [toFigureCell(score)]);
  });
}
