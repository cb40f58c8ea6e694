import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BOOKING_RULES, sharesOfPart, type Booking, type PairDecision } from '../../../src/domain/alignment/bookParts';
import { partsOf, positionsOf } from '../../../src/domain/alignment/boxes';
import { DEPARTMENTS } from '../../../src/domain/alignment/claimLine';
import { ownedScopes } from '../../../src/domain/alignment/ownedScopes';
import type { Box } from '../../../src/domain/alignment/planDimensions';

const booking = (count: number, more: Partial<Booking> = {}): Booking => ({
  amounts: Array.from({ length: count }, (_, at) => at + 1), departments: Array.from({ length: count }, (_, at) => DEPARTMENTS[at % 3] ?? 'market'), ranks: Array.from({ length: count }, (_, at) => at),
  rule: 'priority', shares: { market: 3, customer: 2, product: 5 }, decisions: [], ...more,
});
/** Market: first leaf of the first dimension; customers: first of the second; products: first of the third. */
const CROSSED: Box[] = [[1n, 3n, 3n], [3n, 1n, 3n], [3n, 3n, 1n]];

describe('where a line does not own its whole scope', () => {
  it('names what it shares with each line that comes before it', () => {
    expect(ownedScopes(CROSSED, booking(3))).toEqual([[], [{ box: [1n, 1n, 3n], share: 0 }], [{ box: [1n, 3n, 1n], share: 0 }, { box: [3n, 1n, 1n], share: 0 }]]);
  });

  it('tells the share of a part that is divided', () => {
    expect(ownedScopes(CROSSED.slice(0, 2), booking(2, { rule: 'proportional' }))).toEqual([[{ box: [1n, 1n, 3n], share: expect.closeTo(1 / 3, 9) }], [{ box: [1n, 1n, 3n], share: expect.closeTo(2 / 3, 9) }]]);
  });

  it('excludes between lines of one department, and between lines whose claims are truly additional', () => {
    const additional: PairDecision = { first: 0, second: 1, resolution: 'additional' };
    expect(ownedScopes(CROSSED.slice(0, 2), booking(2, { departments: ['market', 'market'] }))[1]).toEqual([{ box: [1n, 1n, 3n], share: 0 }]);
    expect(ownedScopes(CROSSED.slice(0, 2), booking(2, { decisions: [additional] }))[1]).toEqual([{ box: [1n, 1n, 3n], share: 0 }]);
  });

  it('says where more lines meet and it is different', () => {
    // What market and products share counts with products: so customers count what all three share.
    const decisions: PairDecision[] = [{ first: 0, second: 2, resolution: 'once', countedIn: 2 }];
    expect(ownedScopes(CROSSED, booking(3, { decisions }))[1]).toEqual([{ box: [1n, 1n, 3n], share: 0 }, { box: [1n, 1n, 1n], share: 1 }]);
  });

  it('leaves out a part of what it named already, and names nothing else where all of it is another line\'s', () => {
    // What customers and products share lies inside what customers and the market do.
    const boxes: Box[] = [[1n, 3n, 3n], [1n, 1n, 3n], [3n, 1n, 3n]];
    expect(ownedScopes(boxes, booking(3))).toEqual([[], [{ box: [1n, 1n, 3n], share: 0 }], [{ box: [1n, 1n, 3n], share: 0 }]]);
    const inside: Box[] = [[1n, 3n, 3n], [1n, 2n, 1n], [3n, 3n, 3n]];
    expect(ownedScopes(inside, booking(3))[2]).toEqual([{ box: [1n, 3n, 3n], share: 0 }]);
  });

  it('always describes exactly what is booked: for every cell the shares of its lines add up to 1', () => {
    const box = fc.tuple(...[3, 3, 2].map((leaves) => fc.integer({ min: 1, max: 2 ** leaves - 1 }))).map((bits) => bits.map(BigInt));
    const decision = fc.record({ first: fc.nat(4), second: fc.nat(4), kind: fc.constantFrom('first', 'second', 'split', 'additional'), share: fc.constantFrom(undefined, 0.25, 0.6) });
    fc.assert(fc.property(fc.array(box, { minLength: 2, maxLength: 5 }), fc.array(decision, { maxLength: 3 }), fc.constantFrom(...BOOKING_RULES), (boxes, drawn, rule) => {
      const decisions = drawn.filter(({ first, second }) => first < second && second < boxes.length).map(({ first, second, kind, share }): PairDecision => ({
        first, second, resolution: kind === 'split' ? 'split' : kind === 'additional' ? 'additional' : 'once', ...(kind === 'first' ? { countedIn: first } : kind === 'second' ? { countedIn: second } : {}), ...(kind === 'split' && share !== undefined ? { share } : {}),
      }));
      const terms = booking(boxes.length, { rule, decisions });
      const exceptions = ownedScopes(boxes, terms);
      for (const part of partsOf(boxes) ?? []) {
        const holders = positionsOf(part);
        const shares = sharesOfPart(holders, terms);
        const common = holders.reduce((cells, at) => cells.map((bits, dimension) => bits & (boxes[at]?.[dimension] ?? 0n)), boxes[holders[0] ?? 0] ?? []);
        // A cell of the part: in the common box of its lines and in no box of another.
        const cell = cellsOf(common).find((one) => boxes.every((other, at) => holders.includes(at) || one.some((bit, dimension) => (bit & (other[dimension] ?? 0n)) === 0n)));
        for (const at of holders) expect(sayOf(cell ?? [], exceptions[at] ?? [])).toBeCloseTo(shares.get(at) ?? NaN, 6);
        expect(holders.reduce((sum, at) => sum + sayOf(cell ?? [], exceptions[at] ?? []), 0)).toBeCloseTo(1, 6);
      }
    }), { numRuns: 80 });
  });
});

function cellsOf(box: Box): Box[] {
  return box.reduce<bigint[][]>((cells, bits) => cells.flatMap((cell) => positionsOf(bits).map((at) => [...cell, 1n << BigInt(at)])), [[]]);
}

/** What the last exception that holds a cell says of it. */
function sayOf(cell: Box, exceptions: readonly { readonly box: Box; readonly share: number }[]): number {
  return exceptions.filter(({ box }) => cell.every((bit, dimension) => (bit & (box[dimension] ?? 0n)) !== 0n)).at(-1)?.share ?? 1;
}
