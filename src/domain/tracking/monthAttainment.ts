import { figure } from '../../core/figure';
import type { Figure } from '../../core/figure';
import { unavailable } from '../../core/methodError';

/**
 * Returns actual ÷ planned (share of the year × target) of one month, a ratio: 0 where nothing was planned and nothing
 * sold, not defined (`forecast/not-planned`) where something was sold that was not planned.
 */
export function monthAttainment(actual: number, weight: number, target: number): Figure {
  return figure(() => {
    const planned = weight * target;
    if (planned === 0 && actual !== 0) throw unavailable('forecast/not-planned');
    return planned === 0 ? 0 : actual / planned;
  });
}
