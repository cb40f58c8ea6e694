import { describe, expect, test } from '@jest/globals';
import { functionImplementations } from '../../src/functions/associate';

const MOST = 100_000;

type Cells = unknown[][];

/** A call over so many rows, and what its result must be beside finite. */
interface LongCall {
  readonly name: string;
  readonly args: (count: number) => readonly unknown[];
  readonly check: (cells: Cells, count: number) => void;
}

/** Numbers from 0 to below 1 that look random and are always the same. */
const wave = (place: number): number => (((place + 1) * 0.6180339887) % 1);
const numbers = (count: number, of: (place: number) => number): number[] => Array.from({ length: count }, (_, place) => of(place));
const column = (count: number, of: (place: number) => number): number[][] => numbers(count, of).map((value) => [value]);
const sum = (values: readonly unknown[]): number => values.reduce((so: number, next) => so + (typeof next === 'number' ? next : 0), 0);
const hasRows = (cells: Cells, count: number): void => expect(cells).toHaveLength(count);
const near = (found: number, wanted: number): void => expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-9 * Math.abs(wanted));

const CALLS: readonly LongCall[] = [
  { name: 'PRODUCT_QUADRANT', args: (n) => [column(n, wave), column(n, (place) => wave(place) - 0.5), column(n, () => 1 / n), [[4]]], check: hasRows },
  { name: 'QUADRANT_DETAIL', args: (n) => [column(n, wave), column(n, (place) => wave(place) - 0.5), column(n, () => 1 / n)], check: hasRows },
  { name: 'LIFECYCLE_STAGE', args: (n) => [numbers(n, (place) => place).map((product) => numbers(6, (month) => 10 + wave(product * 6 + month)))], check: hasRows },
  { name: 'LIFECYCLE_DETAIL', args: (n) => [column(n + 6, (place) => 10 + wave(place))], check: (cells) => hasRows(cells, 1) },
  { name: 'RFM_SCORE', args: (n) => [column(n, (place) => wave(place) * 400), column(n, (place) => Math.ceil(wave(place * 3) * 20)), column(n, (place) => wave(place * 7) * 1e6), null, [[30, 90], [2, 8], [1000, 1e5]]], check: hasRows },
  { name: 'MARKET_SCORE', args: (n) => [numbers(n, (place) => place).map((place) => [wave(place) * 50, wave(place * 3)]), [[0.3, 0.7]], [[0, 0]], [[50, 1]], [[1, -1]]], check: hasRows },
  { name: 'SEASONAL_INDEX', args: (n) => [column(n + 24, (place) => 100 + wave(place) * 10)], check: (cells) => near(sum(cells.flat()), 12) },
  { name: 'PAYBACK_MONTHS', args: (n) => [n, column(n, () => 1)], check: (cells, n) => near(sum(cells.flat()), n) },
  { name: 'CONTROL_LIMITS', args: (n) => [column(n + 5, (place) => 1 + wave(place) / 10)], check: (cells) => hasRows(cells, 1) },
  { name: 'BOTTLENECK_RELEASE', args: (n) => [1e6, [numbers(n, (place) => wave(place) / n)]], check: ([row = []]) => near(sum(row.slice(1)), Number(row[0])) },
  { name: 'MIX_WHATIF', args: (n) => [column(n + 1, () => 1 / (n + 1)), column(n + 1, (place) => wave(place) / 2), 1, 0.5], check: ([row = []]) => expect(Math.abs(Number(row[1]) - Number(row[2]) - Number(row[3]))).toBeLessThan(1e-12) },
  { name: 'PRICE_VOLUME_MIX', args: (n) => [column(n, (place) => 5 + wave(place)), column(n, (place) => 100 * wave(place) + 1), column(n, (place) => 5 + wave(place + 1)), column(n, (place) => 100 * wave(place + 2) + 1)], check: ([row = []]) => near(sum(row.slice(0, 3)), Number(row[3])) },
  { name: 'FUNNEL_ATTRIB', args: (n) => [numbers(n, (place) => place).map((place) => [1000 * wave(place), 0.02, 40]), numbers(n, (place) => place).map((place) => [1000 * wave(place + 1), 0.03, 41])], check: (cells) => near(sum((cells[cells.length - 1] ?? []).slice(0, 3)), Number(cells[cells.length - 1]?.[3])) },
  { name: 'RESPREAD', args: (n) => [column(n, (place) => 100 + wave(place)), n], check: (cells, n) => near(sum(cells.flat()), n + sum(numbers(n, (place) => 100 + wave(place)))) },
  { name: 'ROUND_TO_TOTAL', args: (n) => [column(n, wave), 10 * n], check: (cells, n) => near(sum(cells.flat()), 10 * n) },
  { name: 'CUSTOMER_TIER', args: (n) => [n - 0.5, column(n, (place) => place), column(n, (place) => place)], check: (cells, n) => expect(cells).toEqual([[String(n - 1)]]) },
  { name: 'MONTH_WEIGHTS', args: (n) => [[numbers(12, () => 1)], 2026, column(n, (place) => 46_030 + (place % 300)), column(n, () => 0), column(n, () => 3), column(n, () => 0.5 / n)], check: (cells) => near(sum(cells.flat()), 1) },
  { name: 'TARGET_SPLIT', args: (n) => [numbers(n, (place) => place).map((line) => [1 + wave(line), 2 + wave(line * 3)]), column(n, () => 30), [[10 * n, 20 * n]]], check: (cells, n) => near(sum(cells.flat()), 30 * n) },
];

const isShown = (cell: unknown): boolean => typeof cell === 'string' || (typeof cell === 'number' && Number.isFinite(cell));

describe.each([1, MOST])('over %i rows', (count) => {
  test.each<LongCall>([...CALLS])('$name is finite and adds up', ({ name, args, check }) => {
    const found = (functionImplementations[name] as (...values: readonly unknown[]) => unknown)(...args(count));
    const cells = (Array.isArray(found) ? found : [[found]]) as Cells;
    expect(cells.flat().filter((cell) => !isShown(cell))).toEqual([]);
    check(cells, count);
  });
});
