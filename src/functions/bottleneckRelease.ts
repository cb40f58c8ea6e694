import { releaseBottlenecks } from '../domain/business-map/bottleneck';
import { readNumbers, readRequiredNumber } from './arguments';
import { toResultCell } from './cells';
import { answer } from './failure';

/**
 * Returns the revenue that all fixes release together, and the part of each, in one row of 1 + k; a blank uplift is 0.
 * @customfunction BOTTLENECK_RELEASE
 */
export function bottleneckRelease(baseRevenue: unknown, upliftList: unknown[][]): unknown[][] {
  return answer(() => {
    const uplifts = readNumbers('upliftList', upliftList).cells.map((uplift) => uplift ?? 0);
    const { total, parts } = releaseBottlenecks(readRequiredNumber('baseRevenue', baseRevenue), uplifts);
    return [[total, ...parts].map(toResultCell)];
  });
}
