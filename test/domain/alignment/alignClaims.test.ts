import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { alignClaims, type Alignment } from '../../../src/domain/alignment/alignClaims';
import { BOOKING_RULES } from '../../../src/domain/alignment/bookParts';
import type { ClaimLine } from '../../../src/domain/alignment/claimLine';
import type { LinePair } from '../../../src/domain/alignment/linePairs';
import type { PastCell } from '../../../src/domain/alignment/pastSales';
import { DIMENSIONS } from '../../../src/domain/alignment/planDimensions';
import { DIMENSIONS_OF_CASE, inputOf, lineOf } from './planCase';

const three = (market: number, customer: number, product: number): ClaimLine[] => [
  lineOf('M1', 'market', { site: '拉美' }, market),
  lineOf('K1', 'customer', { buyer: '老客' }, customer),
  lineOf('P1', 'product', { productScope: '新品,套装' }, product),
];
const ownedOf = (alignment: Alignment): Record<string, number | undefined> => Object.fromEntries(alignment.lines.map(({ line, owned }) => [line.id, owned]));
const KNOWN: LinePair[] = [
  { first: 'K1', second: 'M1', known: 1.2 },
  { first: 'M1', second: 'P1', known: 0 },
];

describe('worked examples', () => {
  test('7-b: the first round may mean anything from 4 to 9', () => {
    const { total } = alignClaims(inputOf(three(3, 2, 4)));
    expect(total).toEqual({ naive: 9, lowest: 4, highest: 9, isSharp: true, contradictions: [] });
  });

  test('7-d and 7-e: what is known of a pair narrows the range', () => {
    expect(alignClaims(inputOf(three(3, 3.7, 7.5))).total).toMatchObject({ lowest: 7.5, highest: 14.2 });
    expect(alignClaims(inputOf(three(3, 3.7, 7.5), KNOWN.slice(0, 1))).total).toMatchObject({ lowest: 7.5, highest: 13 });
  });

  test('7-g and 7-n: with all that is known the total is 12, owned 3.0, 2.5 and 6.5', () => {
    // Nothing of Latin America is new, so what existing customers buy of new products lies outside it.
    const found = alignClaims(inputOf(three(3, 3.7, 7.5), [...KNOWN, { first: 'K1', second: 'P1', known: 1 }]));
    expect(found.total).toMatchObject({ lowest: 12, highest: 12 });
    const owned = ownedOf(found);
    expect(owned['M1']).toBeCloseTo(3, 9);
    expect(owned['K1']).toBeCloseTo(2.5, 9);
    expect(owned['P1']).toBeCloseTo(6.5, 9);
    expect(found.lines[1]?.memo).toBeCloseTo(1.2, 9);
  });

  test('7-o: the proportional rule divides every shared part', () => {
    const owned = ownedOf(alignClaims(inputOf(three(3, 3.7, 7.5), [...KNOWN, { first: 'K1', second: 'P1', known: 1 }], { rule: 'proportional' })));
    expect(owned['M1']).toBeCloseTo(2.337313, 6);
    expect(owned['K1']).toBeCloseTo(2.493044, 6);
    expect(owned['P1']).toBeCloseTo(7.169643, 6);
  });

  test('7-i: nested claims count once, a contradiction is named and does not stop the rest', () => {
    const nested = alignClaims(inputOf([lineOf('M1', 'market', { site: '北美' }, 10), lineOf('M2', 'market', { site: '北美/US' }, 7)]));
    expect(nested.total).toMatchObject({ lowest: 10, highest: 10 });
    expect(ownedOf(nested)).toEqual({ M1: expect.closeTo(3, 9), M2: expect.closeTo(7, 9) });
    const broken = alignClaims(inputOf([lineOf('M1', 'market', { site: '北美' }, 5), lineOf('M2', 'market', { site: 'US' }, 7), lineOf('M3', 'market', { site: '拉美' }, 2)]));
    expect(broken.total.contradictions).toEqual([{ lines: [{ id: 'M1', amount: 5 }, { id: 'M2', amount: 7 }], known: [] }]);
    const tooMuch = alignClaims(inputOf(three(3, 3.7, 7.5), [{ first: 'K1', second: 'M1', known: 3.2 }]));
    expect(tooMuch.total.contradictions).toEqual([{ lines: [{ id: 'M1', amount: 3 }], known: [{ first: 'K1', second: 'M1', amount: 3.2 }] }]);
    expect(ownedOf(broken)).toEqual({ M1: undefined, M2: undefined, M3: expect.closeTo(2, 9) });
  });
});

describe('decisions', () => {
  const lines = [lineOf('M1', 'market', { site: '拉美' }, 3), lineOf('K1', 'customer', { buyer: '老客' }, 2)];
  const decided = (pair: Omit<LinePair, 'first' | 'second'>): Record<string, number | undefined> => ownedOf(alignClaims(inputOf(lines, [{ first: 'K1', second: 'M1', ...pair }])));

  it('counts a shared part where the meeting said', () => {
    expect(decided({ known: 1.2, resolution: 'once', countedIn: 'K1' })).toEqual({ M1: expect.closeTo(1.8, 9), K1: expect.closeTo(2, 9) });
    expect(decided({ known: 1.2, resolution: 'memo', countedIn: 'M1' })).toEqual({ M1: expect.closeTo(3, 9), K1: expect.closeTo(0.8, 9) });
  });

  it('divides a shared part in proportion', () => {
    expect(decided({ known: 1, resolution: 'split' })).toEqual({ M1: expect.closeTo(2.6, 9), K1: expect.closeTo(1.4, 9) });
  });

  it('adds up what is truly additional', () => {
    expect(decided({ resolution: 'additional' })).toEqual({ M1: expect.closeTo(3, 9), K1: expect.closeTo(2, 9) });
  });
});

describe('lines that cannot be compared', () => {
  it('are left out, say what they lack, and do not stop the others', () => {
    const found = alignClaims(inputOf([
      lineOf('M1', 'market', { site: '拉美' }, 3, { means: undefined }),
      lineOf('M2', 'market', { site: '亚太' }, 3),
      lineOf('P1', 'product', { productScope: '新品' }, 4),
    ]));
    expect(found.lines[0]?.basis).toEqual({ kind: 'blocked', missing: ['means'] });
    expect(found.lines[1]?.unknown).toEqual([{ dimension: 'site', name: '亚太' }]);
    expect(found.total).toMatchObject({ naive: 4, lowest: 4, highest: 4 });
  });

  it('say so when their scope leaves nothing over', () => {
    const found = alignClaims(inputOf([lineOf('M1', 'market', { site: '!*' }, 3), lineOf('M2', 'market', { site: '!北美,拉美' }, 3), lineOf('P1', 'product', { productScope: '新品' }, 4)]));
    expect(found.lines.map(({ unknown }) => unknown.map(({ name }) => name))).toEqual([['!*'], ['!北美,拉美'], []]);
    expect(found.total).toMatchObject({ naive: 4, contradictions: [] });
  });
});

describe('last year', () => {
  const cell = (site: string, buyer: string, revenue: number) => ({ site, category: 'C001', productScope: 'existing', tier: 'T1', buyer, month: '3', revenue });
  const past = [cell('S03', 'existing', 40), cell('S03', 'unknown', 10), cell('S01', 'existing', 100), cell('S01', 'unknown', 7)];

  it('turns an increase into a total by the sales of its own scope, guessing nothing that is not identified', () => {
    const found = alignClaims(inputOf([lineOf('K1', 'customer', { buyer: '老客' }, 20, { means: 'increase' })], [], { past }));
    expect(found.lines[0]?.basis).toMatchObject({ steps: { stated: 20, lastYear: 140, comparable: 160 } });
  });

  it('lists what nobody claims, largest first', () => {
    const found = alignClaims(inputOf([lineOf('K1', 'customer', { buyer: '老客' }, 20)], [], { past }));
    expect(found.unclaimed).toEqual([{ site: 'S03', category: 'C001', revenue: 10 }, { site: 'S01', category: 'C001', revenue: 7 }]);
  });
});

/** Boxes from a part of the leaves, amounts from a common table, so that they never contradict. */
const claims = fc.array(
  fc.record({ cuts: fc.tuple(...DIMENSIONS.map((dimension) => fc.subarray(DIMENSIONS_OF_CASE[dimension].map(({ id }) => id), { minLength: 1 }))), department: fc.constantFrom('market' as const, 'customer' as const, 'product' as const) }),
  { minLength: 1, maxLength: 7 },
);
const cells = fc.array(fc.record({ at: fc.tuple(...DIMENSIONS.map((dimension) => fc.constantFrom(...DIMENSIONS_OF_CASE[dimension].map(({ id }) => id)))), revenue: fc.integer({ min: 1, max: 1000 }) }), { minLength: 1, maxLength: 30 });
const scales = fc.constantFrom(1e8, 1e-4);

function toLines(drawn: readonly { readonly cuts: readonly (readonly string[])[]; readonly department: ClaimLine['department'] }[], table: readonly { readonly at: readonly string[]; readonly revenue: number }[]): ClaimLine[] {
  return drawn.map(({ cuts, department }, at) => {
    const inside = table.filter((cell) => cuts.every((leaves, dimension) => leaves.includes(cell.at[dimension] ?? '')));
    const scope = Object.fromEntries(DIMENSIONS.map((dimension, index) => [dimension, (cuts[index] ?? []).join(',')]));
    return lineOf(`L${String(at)}`, department, scope, inside.reduce((sum, { revenue }) => sum + revenue, 0));
  });
}

function toPast(table: readonly { readonly at: readonly string[]; readonly revenue: number }[]): PastCell[] {
  return table.map(({ at, revenue }) => ({ ...(Object.fromEntries(DIMENSIONS.map((dimension, index) => [dimension, at[index] ?? ''])) as Record<(typeof DIMENSIONS)[number], string>), revenue }));
}

describe('always', () => {
  const union = (lines: readonly ClaimLine[], table: readonly { readonly at: readonly string[]; readonly revenue: number }[]): number =>
    table.filter(({ at }) => lines.some(({ scope }) => DIMENSIONS.every((dimension, index) => scope[dimension].split(',').includes(at[index] ?? '')))).reduce((sum, { revenue }) => sum + revenue, 0);

  it('holds the true union of claims that were read off one table between lowest and highest', () => {
    fc.assert(fc.property(claims, cells, (drawn, table) => {
      const lines = toLines(drawn, table);
      const { total } = alignClaims(inputOf(lines));
      const truth = union(lines, table);
      expect(total.contradictions).toEqual([]);
      expect(total.lowest).toBeLessThanOrEqual(truth + 1e-6);
      expect(total.highest).toBeGreaterThanOrEqual(truth - 1e-6);
      expect(total.highest).toBeLessThanOrEqual(total.naive + 1e-6);
    }), { numRuns: 60 });
  });

  it('gives the same whatever the order of the lines, and as much more or less for amounts as much larger or smaller', () => {
    fc.assert(fc.property(claims, cells, scales, (drawn, table, scale) => {
      const lines = toLines(drawn, table);
      const found = alignClaims(inputOf(lines));
      const turned = alignClaims(inputOf([...lines].reverse()));
      const scaled = alignClaims(inputOf(lines.map((line) => ({ ...line, amount: (line.amount ?? 0) * scale }))));
      expect(turned.total.lowest).toBeCloseTo(found.total.lowest, 6);
      expect(turned.total.highest).toBeCloseTo(found.total.highest, 6);
      expect(turned.overlaps).toEqual(found.overlaps);
      expect(scaled.total.lowest / scale).toBeCloseTo(found.total.lowest, 6);
      expect(scaled.total.highest / scale).toBeCloseTo(found.total.highest, 6);
    }), { numRuns: 40 });
  });

  it('books the same whatever the order of the lines, as much more or less for amounts as much larger or smaller, and all of it, by every rule', () => {
    fc.assert(fc.property(claims, cells, fc.constantFrom(...BOOKING_RULES), scales, (drawn, table, rule, scale) => {
      const lines = toLines(drawn, table);
      const past = toPast(table);
      const booked = (some: readonly ClaimLine[], worth = 1): Record<string, number> => {
        const scaled = some.map((line) => ({ ...line, amount: (line.amount ?? 0) * worth }));
        return Object.fromEntries(alignClaims(inputOf(scaled, [], { past: past.map((cell) => ({ ...cell, revenue: cell.revenue * worth })), rule, shares: { market: 3, customer: 2, product: 0 } })).lines.map(({ line, owned = NaN }) => [line.id, owned]));
      };
      const found = booked(lines);
      const [turned, scaled] = [booked([...lines].reverse()), booked(lines, scale)];
      for (const [id, owned] of Object.entries(found)) {
        expect(turned[id]).toBeCloseTo(owned, 3);
        expect((scaled[id] ?? NaN) / scale).toBeCloseTo(owned, 3);
      }
      expect(Object.values(found).reduce((sum, owned) => sum + owned, 0)).toBeCloseTo(union(lines, table), 3);
    }), { numRuns: 40 });
  });

  it('books parts that add up to a total inside the range, none negative', () => {
    fc.assert(fc.property(claims, cells, (drawn, table) => {
      const lines = toLines(drawn, table);
      const { lines: aligned, total } = alignClaims(inputOf(lines, [], { past: toPast(table) }));
      const owned = aligned.map((line) => line.owned ?? NaN);
      const sum = owned.reduce((so, amount) => so + amount, 0);
      expect(Math.min(...owned)).toBeGreaterThanOrEqual(0);
      // The claims were read off last year's table, so last year's structure is the nearest one: the true union.
      expect(sum).toBeCloseTo(union(lines, table), 3);
      expect(sum).toBeGreaterThanOrEqual(total.lowest - 1e-3);
      expect(sum).toBeLessThanOrEqual(total.highest + 1e-3);
    }), { numRuns: 60 });
  });
});

describe('a claim of which all is known to be shared', () => {
  const ownedBy = (lines: readonly ClaimLine[], pairs: readonly LinePair[]): (number | undefined)[] => alignClaims(inputOf(lines, pairs)).lines.map(({ owned }) => owned);

  it('leaves nothing outside what it shares, and what each line owns can be told', () => {
    expect(ownedBy([lineOf('M1', 'market', { site: '拉美' }, 80.01), lineOf('U1', 'customer', { buyer: '老客' }, 370)], [{ first: 'M1', second: 'U1', known: 80.01 }])).toEqual([expect.closeTo(80.01, 6), expect.closeTo(289.99, 6)]);
  });

  it('may share it with several lines that share nothing themselves', () => {
    const lines = [lineOf('M1', 'market', { site: '拉美' }, 100), lineOf('D1', 'product', { productScope: '新品' }, 90), lineOf('D2', 'product', { productScope: '老品' }, 200)];
    expect(ownedBy(lines, [{ first: 'M1', second: 'D1', known: 60 }, { first: 'M1', second: 'D2', known: 40 }])).toEqual([expect.closeTo(100, 6), expect.closeTo(30, 6), expect.closeTo(160, 6)]);
  });
});
