import { invalid } from '../../core/methodError';
import { fitTable } from './fitTable';
import { sheetLayout } from './layout';
import type { Layout } from './layout';
import { roundTable } from './roundTable';
import { shareUnits } from './roundToTotal';
import { DEFAULT_UNIT, fromUnits, requireNotNegative, requireUnit, sumOf } from './units';

/** Last year's table and the totals agreed for the coming one, all of one currency, none negative. */
export interface SplitInput {
  /** Rows × columns; with layers their columns side by side. 0 = none last year, undefined = impossible, never filled. */
  readonly seed: readonly (readonly (number | undefined)[])[];
  readonly rowTotals: readonly number[];
  /** Of the columns inside one layer. */
  readonly columnTotals: readonly number[];
  readonly layerTotals?: readonly number[] | undefined;
  /** Of a second layer, whose blocks stand side by side again. */
  readonly layer2Totals?: readonly number[] | undefined;
  /** Cells are multiples of it, 0 = not rounded; default 0.01. */
  readonly unit?: number | undefined;
  /** Fills a slice that had nothing last year by the other totals' shares; default false. */
  readonly fillNew?: boolean | undefined;
}

/**
 * Splits a target in two to four dimensions at once, after last year's proportions and exactly to every total: a table of
 * the shape of the seed. Totals that differ by less than half a unit are brought to that of the rows.
 * Throws MethodError: `targets/unit`, `targets/negative`, `targets/rows-differ`, `targets/columns-differ`,
 * `targets/totals-differ` with `-3` and `-4` (invalid); `targets/empty-slice`, `targets/unreachable`,
 * `targets/rounding-failed` (unavailable).
 */
export function splitTarget(input: SplitInput): number[][] {
  const { seed, unit = DEFAULT_UNIT, fillNew } = input;
  if (unit !== 0) requireUnit(unit);
  requireNotNegative('seed', seed.flat());
  const margins = readMargins(input);
  const layout = layoutOf(seed, margins);
  const total = checkTotals(margins, unit);
  const scaled = margins.map((margin) => scaleToSum(margin, total));
  if (total === 0) return seed.map((row) => row.map(() => 0));
  const tolerance = Math.max(1e-9 * total, unit / 100);
  const fitted = fitTable({ layout, seed: seed.flat(), margins: scaled, tolerance, fillNew });
  const cells = unit === 0 ? fitted : roundToUnits(layout, fitted, scaled, unit);
  const width = layout.strides[0] ?? 1;
  return seed.map((_, row) => cells.slice(row * width, (row + 1) * width));
}

/** Rounds a fitted table to multiples of a unit; its totals are rounded first, so that they add up to one rounded total. */
export function roundToUnits(layout: Layout, fitted: readonly number[], margins: readonly (readonly number[])[], unit: number): number[] {
  const total = Math.round(sumOf(margins[0] ?? []) / unit);
  const wanted = margins.map((margin) => shareUnits(margin, total));
  const exact = fitted.map((value) => value / unit);
  return roundTable(layout, exact, wanted).map((units) => fromUnits(units, unit));
}

function readMargins({ rowTotals, columnTotals, layerTotals, layer2Totals }: SplitInput): (readonly number[])[] {
  const named = Object.entries({ rowTotals, columnTotals, layerTotals, layer2Totals });
  return named.flatMap(([name, totals]) => {
    if (totals === undefined) return [];
    requireNotNegative(name, totals);
    return [totals];
  });
}

function layoutOf(seed: SplitInput['seed'], margins: readonly (readonly number[])[]): Layout {
  const layout = sheetLayout(margins.map((margin) => margin.length));
  const [rows = 0] = layout.sizes;
  const width = layout.strides[0] ?? 1;
  if (seed.length !== rows) throw invalid('targets/rows-differ', { seed: seed.length, totals: rows });
  const odd = seed.find((row) => row.length !== width);
  if (odd !== undefined) throw invalid('targets/columns-differ', { seed: odd.length, totals: width });
  return layout;
}

/** Returns the total of the rows; throws when another dimension adds up to something else. */
function checkTotals(margins: readonly (readonly number[])[], unit: number): number {
  const sums = margins.map(sumOf);
  const [rows = 0, columns = 0, layers = 0, layers2 = 0] = sums.map((sum) => Number(sum.toPrecision(12)));
  const total = sums[0] ?? 0;
  if (sums.every((sum) => Math.abs(sum - total) <= Math.max(unit / 2, 1e-9 * total))) return total;
  if (sums.length === 2) throw invalid('targets/totals-differ', { rows, columns });
  if (sums.length === 3) throw invalid('targets/totals-differ-3', { rows, columns, layers });
  throw invalid('targets/totals-differ-4', { rows, columns, layers, layers2 });
}

function scaleToSum(values: readonly number[], total: number): number[] {
  const sum = sumOf(values);
  return values.map((value) => (sum === 0 ? 0 : value * (total / sum)));
}
