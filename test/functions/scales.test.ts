import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { functionImplementations } from '../../src/functions/associate';
import { ORDER_CASES, SCALE_CASES, WITHOUT_AMOUNTS, type OrderCase, type ScaleCase } from '../fixtures/functionScales';

/** Cells of a call; errors by their code. */
function call(name: string, args: readonly unknown[]): unknown[][] {
  const found = (functionImplementations[name] as (...values: readonly unknown[]) => unknown)(...args);
  const rows = Array.isArray(found) ? (found as unknown[][]) : [[found]];
  return rows.map((row) => row.map((cell) => (cell instanceof Error ? (cell as { code?: string }).code : cell)));
}

/** Differences between results beyond 1e-9 of the largest number that they are compared with. */
function differences(found: readonly (readonly unknown[])[], wanted: readonly (readonly unknown[])[]): string[] {
  const size = Math.max(...wanted.flat().map((cell) => (typeof cell === 'number' ? Math.abs(cell) : 0)));
  const shapes = [found, wanted].map((rows) => rows.map((row) => row.length).join());
  if (shapes[0] !== shapes[1]) return shapes;
  return wanted.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const other = found[at]?.[column];
      const isNear = typeof cell === 'number' && typeof other === 'number' ? Math.abs(cell - other) <= 1e-9 * Math.max(Math.abs(cell), size * 1e-3) : cell === other;
      return isNear ? [] : [`${String(at)},${String(column)}: ${String(other)} is not ${String(cell)}`];
    }),
  );
}

describe('amounts of another unit', () => {
  test.each<ScaleCase>([...SCALE_CASES])('$name gives the same at amounts of 1e-2 and 1e12', ({ name, args, follow }) => {
    const plain = call(name, args(1));
    const doesFollow = (column: number): boolean => (typeof follow === 'string' ? follow === 'all' : follow.includes(column));
    fc.assert(
      fc.property(fc.double({ min: -4, max: 11, noNaN: true }), (exponent) => {
        const factor = 10 ** Math.round(exponent);
        const wanted = plain.map((row) => row.map((cell, column) => (typeof cell === 'number' && doesFollow(column) ? cell * factor : cell)));
        expect(differences(call(name, args(factor)), wanted)).toEqual([]);
      }),
      { examples: [[-4], [-2], [11], [12]], numRuns: 20 },
    );
  });

  it('is tried for every function that takes an amount', () => {
    const tried = [...SCALE_CASES.map(({ name }) => name), ...WITHOUT_AMOUNTS];
    expect([...new Set(tried)].sort()).toEqual(Object.keys(functionImplementations).sort());
  });
});

describe('lists in another order', () => {
  test.each<OrderCase>([...ORDER_CASES])('$name does not depend on it', ({ name, size, args, shows, before = 0 }) => {
    const places = Array.from({ length: size }, (_, place) => place);
    const plain = call(name, args(places));
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: size }), (order) => {
        const reordered = <T>(values: readonly T[]): T[] => [...values.slice(0, before), ...order.map((place) => values[before + place] as T), ...values.slice(before + size)];
        const wanted = shows === 'rows' ? reordered(plain) : shows === 'columns' ? plain.map(reordered) : plain;
        expect(differences(call(name, args(order)), wanted)).toEqual([]);
      }),
    );
  });
});
