import { MethodError } from '../../core/methodError';
import { partsOf, positionsOf } from './boxes';
import type { EstimatedPart } from './bookParts';
import { SOLVE_LIMITS, type BoxAmount, type ClaimGroup } from './groupBounds';
import { maximumEntropy } from './maximumEntropy';
import { solveSmall, type SumProgramme } from './solver';

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
  const values = fit(parts, seeds, stated) ?? fit(parts, withNewBusiness(seeds), stated) ?? fitWithoutEmpty(parts, withNewBusiness(seeds), stated);
  return values === undefined ? undefined : parts.map((part, at) => ({ stated: part, holders: part & isClaim, amount: values[at] ?? 0 })).filter(({ holders }) => holders !== 0n);
}

function withNewBusiness(seeds: readonly number[]): number[] {
  const mean = seeds.reduce((sum, seed) => sum + seed, 0) / seeds.length;
  const floor = NEW_BUSINESS * (mean > 0 ? mean : 1);
  return seeds.map((seed) => Math.max(seed, floor));
}

/** Most parts that are looked at one by one. */
const MOST_PARTS = 200;
/** A part that can hold no more than this much of the largest amount holds nothing. */
const NOTHING = 1e-6;

/** The fit only ever comes nearer to parts that amounts leave empty, as where all of a claim is known to be shared: those are found first. */
function fitWithoutEmpty(parts: readonly bigint[], seeds: readonly number[], stated: readonly BoxAmount[]): number[] | undefined {
  const { small, table } = SOLVE_LIMITS;
  if (parts.length > MOST_PARTS || stated.length > small || stated.length * parts.length > table) return undefined;
  const empty = emptyParts(parts, stated);
  return empty.size === 0 ? undefined : fit(parts, seeds.map((seed, at) => (empty.has(at) ? 0 : seed)), stated);
}

/** Positions of the parts in which the amounts leave room for nothing, by halving: where a sum of parts can only be nothing, each of them is. */
function emptyParts(parts: readonly bigint[], stated: readonly BoxAmount[]): ReadonlySet<number> {
  const programme: SumProgramme = { columns: parts.map(positionsOf), rows: stated.map(({ relation = '=', amount }) => ({ relation, amount })) };
  const nothing = NOTHING * Math.max(...stated.map(({ amount }) => amount));
  const among = (from: number, to: number): number[] => {
    const most = solveSmall('maximize', parts.map((_, at) => Number(at >= from && at < to)), programme);
    if (typeof most === 'number' && most <= nothing) return Array.from({ length: to - from }, (_, at) => from + at);
    const middle = Math.ceil((from + to) / 2);
    return to - from <= 1 ? [] : [...among(from, middle), ...among(middle, to)];
  };
  return new Set(among(0, parts.length));
}

function fit(parts: readonly bigint[], seeds: readonly number[], stated: readonly BoxAmount[]): number[] | undefined {
  try {
    return maximumEntropy(parts.map((part, at) => ({ seed: seeds[at] ?? 0, claims: new Set(positionsOf(part)) })), stated.map(({ amount }) => amount));
  } catch (error) {
    if (error instanceof MethodError) return undefined;
    throw error;
  }
}
