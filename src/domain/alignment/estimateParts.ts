import { MethodError } from '../../core/methodError';
import { partsOf, positionsOf } from './boxes';
import type { EstimatedPart } from './bookParts';
import { SOLVE_LIMITS, type BoxAmount, type ClaimGroup } from './groupBounds';
import { maximumEntropy } from './maximumEntropy';

/** An estimated part that remembers which claims and facts hold it, as bits. */
export interface TracedPart extends EstimatedPart {
  readonly stated: bigint;
}

/** A part that did not exist last year weighs this much of an average one, so that new business can be claimed at all. */
const NEW_BUSINESS = 1e-6;

/**
 * Estimates the revenue of every part of a group: nearest to last year's structure among all that give each claim and fact its
 * amount. `past` is last year's revenue by holders (bits of claims, then facts). Returns undefined when no such estimate exists
 * or the group has too many parts to tell.
 */
export function estimateParts(group: ClaimGroup, past: ReadonlyMap<bigint, number>): readonly TracedPart[] | undefined {
  const stated = [...group.claims, ...group.facts];
  const parts = partsOf(stated.map(({ box }) => box), SOLVE_LIMITS.parts) ?? [...past.keys()].filter((holders) => holders !== 0n);
  const isClaim = (1n << BigInt(group.claims.length)) - 1n;
  const seeds = parts.map((part) => Math.max(0, past.get(part) ?? 0));
  const values = fit(parts, seeds, stated) ?? fit(parts, withNewBusiness(seeds), stated);
  return values === undefined ? undefined : parts.map((part, at) => ({ stated: part, holders: part & isClaim, amount: values[at] ?? 0 })).filter(({ holders }) => holders !== 0n);
}

function withNewBusiness(seeds: readonly number[]): number[] {
  const mean = seeds.reduce((sum, seed) => sum + seed, 0) / seeds.length;
  const floor = NEW_BUSINESS * (mean > 0 ? mean : 1);
  return seeds.map((seed) => Math.max(seed, floor));
}

function fit(parts: readonly bigint[], seeds: readonly number[], stated: readonly BoxAmount[]): number[] | undefined {
  try {
    return maximumEntropy(parts.map((part, at) => ({ seed: seeds[at] ?? 0, claims: new Set(positionsOf(part)) })), stated.map(({ amount }) => amount));
  } catch (error) {
    if (error instanceof MethodError) return undefined;
    throw error;
  }
}
