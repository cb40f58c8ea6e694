import { twoSidedP } from './normal';

/** The test of two shares. */
export interface ProportionTest {
  readonly z: number;
  readonly p: number;
}

/**
 * Compares two shares by the pooled z-test: z below 0 where the first is smaller, p two-sided. Counts out of numbers above
 * 0; where all or none are counted on both sides, z is 0 and p is 1.
 */
export function compareProportions(count1: number, of1: number, count2: number, of2: number): ProportionTest {
  const pooled = (count1 + count2) / (of1 + of2);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / of1 + 1 / of2));
  if (error === 0) return { z: 0, p: 1 };
  const z = (count1 / of1 - count2 / of2) / error;
  return { z, p: twoSidedP(z) };
}
