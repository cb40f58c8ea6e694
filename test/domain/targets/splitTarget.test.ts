import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { MethodError } from '../../../src/core/methodError';
import { splitTarget } from '../../../src/domain/targets/splitTarget';
import type { SplitInput } from '../../../src/domain/targets/splitTarget';

const sum = (values: readonly number[]): number => values.reduce((so, next) => so + next, 0);
const rowSums = (block: readonly (readonly number[])[]): number[] => block.map(sum);
const columnSums = (block: readonly (readonly number[])[]): number[] => (block[0] ?? []).map((_, column) => sum(block.map((row) => row[column] ?? 0)));
const cents = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 100));

const WIKIPEDIA: SplitInput = {
  seed: [[40, 30, 20, 10], [35, 50, 100, 75], [30, 80, 70, 120], [20, 30, 40, 50]],
  rowTotals: [150, 300, 400, 150],
  columnTotals: [200, 300, 400, 100],
  unit: 0,
};

test('6-a: the totals are reached, the proportions of the seed are kept', () => {
  const block = splitTarget(WIKIPEDIA);
  const row1 = [64.55851, 46.23246, 35.3843, 3.824732];
  row1.forEach((value, column) => { expect(Math.abs((block[0]?.[column] ?? NaN) - value)).toBeLessThan(1e-4); });
  const odds = (of: readonly (readonly number[])[]): number => ((of[0]?.[0] ?? 0) * (of[1]?.[1] ?? 0)) / ((of[0]?.[1] ?? 0) * (of[1]?.[0] ?? 0));
  expect(odds(block)).toBeCloseTo(odds(WIKIPEDIA.seed as number[][]), 9);
});

test('6-p: rounded to whole numbers with exact totals, within 4.471 of the unrounded table', () => {
  const exact = splitTarget(WIKIPEDIA).flat();
  const rounded = splitTarget({ ...WIKIPEDIA, unit: 1 });
  expect(rowSums(rounded)).toEqual(WIKIPEDIA.rowTotals);
  expect(columnSums(rounded)).toEqual(WIKIPEDIA.columnTotals);
  expect(sum(rounded.flat().map((value, cell) => Math.abs(value - (exact[cell] ?? 0))))).toBeLessThanOrEqual(4.471);
});

it('leaves a slice without a total empty, and zeros zero', () => {
  expect(splitTarget({ seed: [[1, 2], [3, 0]], rowTotals: [0, 10], columnTotals: [10, 0], unit: 1 })).toEqual([[0, 0], [10, 0]]);
  expect(splitTarget({ seed: [[1, 2]], rowTotals: [0], columnTotals: [0, 0] })).toEqual([[0, 0]]);
});

it('names the slice that had nothing last year, or fills it after the other totals when told to', () => {
  const input: SplitInput = { seed: [[30, 10], [0, 0]], rowTotals: [40, 60], columnTotals: [50, 50], unit: 0 };
  expect(() => splitTarget(input)).toThrow(expect.objectContaining({ code: 'targets/empty-slice', params: { dimension: 'rows', position: 2, target: 60 } }));
  const filled = splitTarget({ ...input, fillNew: true });
  expect(rowSums(filled).map((value) => Math.round(value * 1e6) / 1e6)).toEqual([40, 60]);
  expect(Math.min(...filled.flat())).toBeGreaterThan(0);
});

it('never fills a cell that is impossible', () => {
  const block = splitTarget({ seed: [[30, 10, 5], [undefined, 0, 0]], rowTotals: [40, 60], columnTotals: [20, 40, 40], fillNew: true });
  expect(block[1]?.[0]).toBe(0);
  expect(cents(rowSums(block))).toEqual([4000, 6000]);
});

it('splits four dimensions at once', () => {
  const seed = [Array.from({ length: 8 }, (_, cell) => cell + 1), Array.from({ length: 8 }, (_, cell) => 9 - cell)];
  const block = splitTarget({ seed, rowTotals: [60, 40], columnTotals: [30, 70], layerTotals: [55, 45], layer2Totals: [20, 80], unit: 0.01 });
  const bySlice = (pick: (cell: number) => boolean): number => Math.round(sum(block.map((row) => sum(row.filter((_, cell) => pick(cell))))) * 100);
  expect(cents(rowSums(block))).toEqual([6000, 4000]);
  expect([bySlice((cell) => cell % 2 === 0), bySlice((cell) => Math.floor(cell / 2) % 2 === 0), bySlice((cell) => cell < 4)]).toEqual([3000, 5500, 2000]);
});

it.each<[string, Partial<SplitInput>, string]>([
  ['a negative seed', { seed: [[-1, 2], [3, 4]] }, 'targets/negative'],
  ['a negative total', { rowTotals: [-10, 20] }, 'targets/negative'],
  ['a negative unit', { unit: -1 }, 'targets/unit'],
  ['too few row totals', { rowTotals: [10] }, 'targets/rows-differ'],
  ['too few columns', { columnTotals: [3, 3, 4] }, 'targets/columns-differ'],
  ['totals that differ', { columnTotals: [5, 6] }, 'targets/totals-differ'],
  ['layers that differ', { seed: [[1, 2], [3, 4]], columnTotals: [10], layerTotals: [5, 6] }, 'targets/totals-differ-3'],
])('refuses %s', (_, change, code) => {
  const input: SplitInput = { seed: [[1, 2], [3, 4]], rowTotals: [4, 6], columnTotals: [5, 5], ...change };
  expect(() => splitTarget(input)).toThrow(expect.objectContaining({ kind: 'invalid', code }));
});

const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([height, width]) => fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }));
/** A target that the seed can reach: its own cells, each made larger or smaller. */
const reachable = tables.chain((seed) =>
  fc.array(fc.integer({ min: 1, max: 20 }), { minLength: seed.flat().length, maxLength: seed.flat().length }).map((factors) => {
    const wanted = seed.map((row, at) => row.map((cell, column) => cell * (factors[at * row.length + column] ?? 1)));
    return { seed, rowTotals: rowSums(wanted), columnTotals: columnSums(wanted) };
  }),
);

it('adds up to every total exactly in units, leaves zeros zero and nothing negative', () => {
  fc.assert(
    fc.property(reachable, (input) => {
      const block = splitTarget({ ...input, unit: 1 });
      expect(rowSums(block)).toEqual(input.rowTotals);
      expect(columnSums(block)).toEqual(input.columnTotals);
      input.seed.flat().forEach((value, cell) => {
        if (value === 0) expect(block.flat()[cell]).toBe(0);
        expect(block.flat()[cell]).toBeGreaterThanOrEqual(0);
      });
    }),
    { numRuns: 300 },
  );
});

it('gives the same proportions at 1e8 times the amounts', () => {
  fc.assert(
    fc.property(reachable, (input) => {
      const scale = (values: readonly number[]): number[] => values.map((value) => value * 1e8);
      const small = splitTarget({ ...input, unit: 0 }).flat();
      const large = splitTarget({ seed: input.seed.map(scale), rowTotals: scale(input.rowTotals), columnTotals: scale(input.columnTotals), unit: 0 }).flat();
      const total = Math.max(1, sum(input.rowTotals));
      small.forEach((value, cell) => { expect(Math.abs((large[cell] ?? NaN) / 1e8 - value)).toBeLessThan(1e-8 * total); });
    }),
    { numRuns: 60 },
  );
});

it('answers any table with numbers or a reason, never with NaN or ∞', () => {
  const amounts = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1e12, noNaN: true }));
  const list = fc.array(amounts, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(fc.tuple(list, list), list, list, (seed, rowTotals, columnTotals) => {
      try {
        expect(splitTarget({ seed, rowTotals, columnTotals }).flat().every(Number.isFinite)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(MethodError);
      }
    }),
    { numRuns: 100 },
  );
});
