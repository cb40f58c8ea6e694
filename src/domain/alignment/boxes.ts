import type { Box } from './planDimensions';

/** Two boxes that share a part, by their positions; `shared` is that part. */
export interface Meeting {
  readonly first: number;
  readonly second: number;
  readonly shared: Box;
}

/** Returns the part that two boxes share, or undefined when they miss each other in some dimension. */
export function meetOf(a: Box, b: Box): Box | undefined {
  const shared = a.map((bits, dimension) => bits & (b[dimension] ?? 0n));
  return shared.every((bits) => bits !== 0n) ? shared : undefined;
}

/** Tells whether all of a box lies in another, which may be no larger. */
export function isInside(box: Box, other: Box): boolean {
  return box.every((bits, at) => (bits & (other[at] ?? 0n)) === bits);
}

/** How many leaves a box has in all dimensions, multiplied: the smaller, the more specific. */
export function sizeOfBox(box: Box): number {
  return box.reduce((size, bits) => size * positionsOf(bits).length, 1);
}

/** Positions of the bits that are set, ascending. */
export function positionsOf(bits: bigint): number[] {
  const digits = bits.toString(2);
  const positions: number[] = [];
  for (let at = digits.length - 1; at >= 0; at--) if (digits[at] === '1') positions.push(digits.length - 1 - at);
  return positions;
}

/**
 * For every box the positions of the later boxes that share a part with it. Boxes are looked up by leaf, all of them at once
 * as bits, so that the work grows with boxes × leaves and not with pairs.
 */
export function laterMeetings(boxes: readonly Box[]): number[][] {
  const holders = holdersByLeaf(boxes);
  return boxes.map((box, at) => {
    const meeting = box.reduce<bigint | undefined>((common, bits, dimension) => {
      const any = positionsOf(bits).reduce((sum, leaf) => sum | (holders[dimension]?.[leaf] ?? 0n), 0n);
      return common === undefined ? any : common & any;
    }, undefined) ?? 0n;
    return positionsOf(meeting >> BigInt(at + 1)).map((offset) => at + 1 + offset);
  });
}

/** Boxes in groups that don't touch each other, by positions; a box that touches none is a group of its own. */
export function groupsThatMeet(boxes: readonly Box[]): number[][] {
  const root = boxes.map((_, at) => at);
  const rootOf = (at: number): number => {
    while (root[at] !== at) at = root[at] = root[root[at] ?? at] ?? at;
    return at;
  };
  laterMeetings(boxes).forEach((others, at) => others.forEach((other) => (root[rootOf(other)] = rootOf(at))));
  const groups = new Map<number, number[]>();
  boxes.forEach((_, at) => groups.set(rootOf(at), [...(groups.get(rootOf(at)) ?? []), at]));
  return [...groups.values()];
}

/**
 * The parts into which boxes cut what they cover: cells that the same boxes hold are one part. A part is the boxes that hold
 * it, as bits. Returns undefined when there are more than `limit` parts.
 */
export function partsOf(boxes: readonly Box[], limit = Infinity): bigint[] | undefined {
  const counts = cellsOfParts(boxes, limit);
  return counts === undefined ? undefined : [...counts.keys()];
}

/** The parts into which boxes cut what they cover, each with the number of its cells; undefined beyond `limit` parts. */
export function cellsOfParts(boxes: readonly Box[], limit = Infinity): Map<bigint, number> | undefined {
  const byDimension = holdersByLeaf(boxes).map((leaves) => countEqual(leaves.filter((holder) => holder !== 0n)));
  byDimension.sort((a, b) => a.size - b.size);
  let found = new Map([[(1n << BigInt(boxes.length)) - 1n, 1]]);
  for (const holders of byDimension) {
    const next = new Map<bigint, number>();
    for (const [part, cells] of found) {
      for (const [holder, leaves] of holders) {
        const common = part & holder;
        if (common !== 0n) next.set(common, (next.get(common) ?? 0) + cells * leaves);
      }
      if (next.size > limit) return undefined;
    }
    found = next;
  }
  return found;
}

function countEqual(bits: readonly bigint[]): Map<bigint, number> {
  const counts = new Map<bigint, number>();
  for (const one of bits) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** By dimension and leaf: the boxes that hold the leaf, as bits. */
function holdersByLeaf(boxes: readonly Box[]): bigint[][] {
  const dimensions = boxes[0]?.length ?? 0;
  return Array.from({ length: dimensions }, (_, dimension) => {
    const leaves: bigint[] = [];
    boxes.forEach((box, at) => {
      for (const leaf of positionsOf(box[dimension] ?? 0n)) leaves[leaf] = (leaves[leaf] ?? 0n) | (1n << BigInt(at));
    });
    return Array.from(leaves, (holder) => holder ?? 0n);
  });
}
