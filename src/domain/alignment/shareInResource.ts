import { cellsOfParts, meetOf, positionsOf, sizeOfBox } from './boxes';
import { SOLVE_LIMITS } from './groupBounds';
import type { Box, PlacedScope } from './planDimensions';

/** Last year's revenue inside a box; 0 where nothing was sold. */
export type RevenueInside = (box: Box) => number;

/**
 * The share (0–1) of a line that lies in the scope of a resource, where it cannot be told which parts the line owns: by last
 * year's sales where the line had any, else by how much of its box lies inside.
 */
export function shareInside(line: Box, resource: Box, revenueOf: RevenueInside): number {
  const shared = meetOf(line, resource);
  if (shared === undefined) return 0;
  const revenue = revenueOf(line);
  return revenue > 0 ? Math.min(1, revenueOf(shared) / revenue) : sizeOfBox(shared) / sizeOfBox(line);
}

/**
 * Which share (0–1) of each part lies in the scope of a resource: by last year's sales of the part, else by how many of its cells
 * lie inside. Parts are bits by position of `stated`; `past` is last year's revenue by holders, the resource's bit at `bit`.
 * A part of which neither can be told counts as inside, so that a resource is never promised twice.
 */
export function partsInside(parts: readonly bigint[], stated: readonly PlacedScope[], resource: PlacedScope, past: ReadonlyMap<bigint, number>, bit: number): number[] {
  if (stated.every(({ box }) => meetOf(box, resource.box) === undefined)) return parts.map(() => 0);
  const sales = splitPast(past, (1n << BigInt(stated.length)) - 1n, 1n << BigInt(bit));
  const isSold = (part: bigint): boolean => (sales.get(part)?.all ?? 0) > 0;
  const cells = parts.every(isSold) ? undefined : cellsInside([...stated, resource].map(({ box }) => box), stated.length);
  return parts.map((part) => {
    const { all, inside } = (isSold(part) ? sales.get(part) : cells?.get(part)) ?? { all: 0, inside: 0 };
    if (all > 0) return Math.min(1, Math.max(0, inside / all));
    return Number(positionsOf(part).every((at) => meetOf(stated[at]?.box ?? [], resource.box) !== undefined));
  });
}

interface Inside {
  all: number;
  inside: number;
}

function splitPast(past: ReadonlyMap<bigint, number>, mask: bigint, resource: bigint): Map<bigint, Inside> {
  const sums = new Map<bigint, Inside>();
  for (const [holders, revenue] of past) add(sums, holders & mask, revenue, (holders & resource) !== 0n);
  return sums;
}

function cellsInside(boxes: readonly Box[], resource: number): Map<bigint, Inside> {
  const sums = new Map<bigint, Inside>();
  const bit = 1n << BigInt(resource);
  for (const [holders, cells] of cellsOfParts(boxes, 2 * SOLVE_LIMITS.parts) ?? []) add(sums, holders & (bit - 1n), cells, (holders & bit) !== 0n);
  return sums;
}

function add(sums: Map<bigint, Inside>, part: bigint, amount: number, isInside: boolean): void {
  const sum = sums.get(part) ?? { all: 0, inside: 0 };
  sums.set(part, { all: sum.all + amount, inside: sum.inside + (isInside ? amount : 0) });
}
