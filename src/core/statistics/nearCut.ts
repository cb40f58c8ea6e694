import { within } from './threshold';

/** How near a rate must come to a cut to be borderline: within `points`, and of a small cut within `part` of it. */
export const NEAR_CUT = { points: 0.01, part: 0.1 } as const;

/** Tells whether a rate stands so near a cut that the verdict could as well be the other one. */
export function isNearCut(rate: number, cut: number): boolean {
  return within(Math.abs(rate - cut), Math.min(NEAR_CUT.points, NEAR_CUT.part * Math.abs(cut)));
}
