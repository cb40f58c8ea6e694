import { invalid, unavailable } from '../core/methodError';
import { scoreMarkets } from '../domain/business-map/marketScore';
import { isLeftOut, readFullNumbers, readNumbers } from './arguments';
import { toResultCell } from './cells';
import { answer, eachLine } from './failure';
import { requireSameLength } from './vectors';

/**
 * Returns the attractiveness of each market, 0–100, in a column; a market of which too much is missing fails alone.
 * @customfunction MARKET_SCORE
 */
export function marketScore(values: unknown[][], weights: unknown[][], lows: unknown[][], highs: unknown[][], directions: unknown[][]): unknown[][] {
  return answer(() => {
    if (isLeftOut(values)) throw unavailable('argument/missing', { argument: 'values' });
    const { cells } = readFullNumbers('weights', weights);
    const low = readFullNumbers('lows', lows).cells;
    const high = readFullNumbers('highs', highs).cells;
    const direction = readFullNumbers('directions', directions).cells;
    requireSameLength('weights', cells.length, { lows: low, highs: high, directions: direction });
    const columns = values[0]?.length ?? 0;
    if (columns !== cells.length) throw invalid('market/columns', { columns, weights: cells.length });
    const criteria = cells.map((weight, index) => ({ weight, low: low[index] ?? 0, high: high[index] ?? 0, direction: direction[index] ?? 0 }));
    return eachLine(values, (row) => {
      const [score = 0] = scoreMarkets([readNumbers('values', [row]).cells], criteria);
      if (typeof score !== 'number') throw score;
      return toResultCell(score);
    }).map((cell) => [cell]);
  });
}
