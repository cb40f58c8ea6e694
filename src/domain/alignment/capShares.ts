import { meetOf, sizeOfBox } from './boxes';
import type { Box } from './planDimensions';

/** Last year's revenue inside a box; 0 where nothing was sold. */
export type RevenueInside = (box: Box) => number;

/**
 * The share (0–1) of a claim that lies in the scope of a resource: by last year's sales where the claim had any, else by how
 * much of its box lies inside.
 */
export function shareInside(claim: Box, resource: Box, revenueOf: RevenueInside): number {
  const shared = meetOf(claim, resource);
  if (shared === undefined) return 0;
  const revenue = revenueOf(claim);
  return revenue > 0 ? Math.min(1, revenueOf(shared) / revenue) : sizeOfBox(shared) / sizeOfBox(claim);
}
