import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { splitCells, type Demand } from '../../../src/domain/targets/splitCells';

const sum = (values: readonly number[]): number => Math.round(values.reduce((so, next) => so + next, 0) * 100) / 100;
const cells = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

function amountsOf(result: ReturnType<typeof splitCells>): readonly number[] {
  if (result.kind === 'conflict') throw new Error(`conflict: ${result.ids.join()}`);
  return result.amounts;
}

/** A table of rows × columns as cells, with its rows and columns as demands. */
function table(seed: readonly (readonly number[])[], rows: readonly number[], columns: readonly number[]): { seed: number[]; demands: Demand[]; lines: number } {
  const width = columns.length;
  const all = cells(seed.length * width);
  return {
    seed: seed.flat(), lines: rows.length,
    demands: [
      ...rows.map((total, row) => ({ id: `row ${String(row)}`, total, cells: all.filter((cell) => Math.floor(cell / width) === row) })),
      ...columns.map((total, column) => ({ id: `column ${String(column)}`, total, cells: all.filter((cell) => cell % width === column) })),
    ],
  };
}

test('6-a: fits the published table to its totals and rounds it with both kept', () => {
  const input = table([[40, 30, 20, 10], [35, 50, 100, 75], [30, 80, 70, 120], [20, 30, 40, 50]], [150, 300, 400, 150], [200, 300, 400, 100]);
  const amounts = amountsOf(splitCells({ ...input, levels: [], unit: 0.01 }));
  const expected = [64.55851, 46.23246, 35.3843, 3.824732, 49.96792, 68.15935, 156.49855, 25.37418, 56.72194, 144.42823, 145.08248, 53.767349, 28.75163, 41.17996, 63.03467, 17.033738];
  expected.forEach((value, cell) => expect(Math.abs((amounts[cell] ?? 0) - value)).toBeLessThan(0.02));
  for (const { cells: held, total } of input.demands) expect(sum(held.map((cell) => amounts[cell] ?? 0))).toBe(total);
});

test('6-d: zeros that forbid the totals are refused with the totals that stand against each other', () => {
  const input = table([[1, 0], [0, 1]], [10, 20], [15, 15]);
  expect(splitCells({ ...input, levels: [], unit: 0.01 })).toEqual({ kind: 'conflict', ids: ['row 0', 'column 0'] });
});

describe('a demand across the lines', () => {
  const lines: Demand[] = [{ id: 'A', total: 100, cells: [0, 1] }, { id: 'B', total: 60, cells: [2, 3] }];
  const input = { seed: [1, 1, 1, 1], lines: 2, levels: [], unit: 0.01 };

  it('moves the lines apart without changing what they add up to', () => {
    expect(amountsOf(splitCells({ ...input, demands: [...lines, { id: 'lock', total: 90, cells: [0, 2] }] })).map((value) => Math.round(value))).toEqual([56, 44, 34, 26]);
  });

  it('that is more than its lines have is refused with them, and no other line is named', () => {
    const demands: Demand[] = [...lines, { id: 'C', total: 5, cells: [4] }, { id: 'lock', total: 170, cells: [0, 1, 2, 3] }];
    expect(splitCells({ ...input, seed: [1, 1, 1, 1, 1], lines: 3, demands: [demands[0]!, demands[1]!, demands[2]!, demands[3]!] })).toEqual({ kind: 'conflict', ids: ['A', 'B', 'lock'] });
  });

  it('over nothing but zeros is refused by itself', () => {
    expect(splitCells({ ...input, seed: [1, 1, 1, 0], demands: [...lines, { id: 'lock', total: 1, cells: [3] }] })).toEqual({ kind: 'conflict', ids: ['lock'] });
  });
});

it('gives each level the rounded total that it has by itself', () => {
  // 100.00 over 7 equal cells of two sites, three and four: 42.857… and 57.142….
  const amounts = amountsOf(splitCells({ seed: cells(7).map(() => 1), lines: 1, demands: [{ id: 'A', total: 100, cells: cells(7) }], levels: [[0, 0, 0, 1, 1, 1, 1]], unit: 0.01 }));
  expect([sum(amounts.slice(0, 3)), sum(amounts.slice(3))]).toEqual([42.86, 57.14]);
});

const places = fc.record({ line: fc.nat(2), site: fc.nat(3), category: fc.nat(4), tier: fc.nat(2) });

it('meets every line to the cent, leaves zeros zero, and moves no cell by more than a few cents', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(places, { minLength: 3, maxLength: 25, selector: (place) => Object.values(place).join() }),
      fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1e6, noNaN: true })), { minLength: 25 * 12, maxLength: 25 * 12 }),
      fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 3, maxLength: 3 }),
      (rows, values, cents) => {
        const all = rows.flatMap((row, at) => cells(12).map((month) => ({ ...row, month, seed: values[at * 12 + month] ?? 0 })));
        const demands = [0, 1, 2].map((line): Demand => {
          const own = cells(all.length).filter((cell) => all[cell]?.line === line);
          return { id: String(line), cells: own, total: own.some((cell) => (all[cell]?.seed ?? 0) > 0) ? (cents[line] ?? 0) / 100 : 0 };
        });
        const seed = all.map((cell) => cell.seed);
        const levels = (['site', 'category', 'tier', 'month'] as const).map((key) => all.map((cell) => cell[key]));
        const amounts = amountsOf(splitCells({ seed, demands, lines: 3, levels, unit: 0.01 }));
        for (const { cells: own, total } of demands) expect(sum(own.map((cell) => amounts[cell] ?? 0))).toBe(total);
        amounts.forEach((amount, cell) => {
          if (seed[cell] === 0) expect(amount).toBe(0);
        });
        for (const { cells: own, total } of demands) {
          const whole = own.reduce((so, cell) => so + (seed[cell] ?? 0), 0);
          for (const cell of own) expect(Math.abs((amounts[cell] ?? 0) - (whole === 0 ? 0 : ((seed[cell] ?? 0) / whole) * total))).toBeLessThan(0.05);
        }
      },
    ),
    { numRuns: 60 },
  );
});
