import { invalid } from '../../core/methodError';
import { fitTable } from './fitTable';
import { sheetLayout } from './layout';
import { roundToUnits } from './splitTarget';
import { DEFAULT_UNIT, requireNotNegative, requireUnit, sumOf, toWholeUnits } from './units';

/** A block of amounts and the totals that its rounded cells are to have. */
export interface BlockToRound {
  readonly values: readonly (readonly number[])[];
  /** Multiples of the unit. */
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  /** Default 0.01. */
  readonly unit?: number | undefined;
}

/**
 * Rounds a block to multiples of a unit so that rows and columns add up to their totals exactly; cells of 0 stay 0. A
 * block that does not add up to the totals is brought to them first, in proportion. Throws MethodError: `targets/unit`,
 * `targets/negative`, `targets/not-multiple`, `targets/rows-differ`, `targets/columns-differ`, `targets/totals-differ`
 * (invalid); `targets/empty-slice`, `targets/unreachable`, `targets/rounding-failed` (unavailable).
 */
export function roundBlock({ values, rowTotals, columnTotals, unit = DEFAULT_UNIT }: BlockToRound): number[][] {
  requireUnit(unit);
  requireNotNegative('values', values.flat());
  requireNotNegative('rowTotals', rowTotals);
  requireNotNegative('columnTotals', columnTotals);
  if (values.length !== rowTotals.length) throw invalid('targets/rows-differ', { seed: values.length, totals: rowTotals.length });
  const odd = values.find((row) => row.length !== columnTotals.length);
  if (odd !== undefined) throw invalid('targets/columns-differ', { seed: odd.length, totals: columnTotals.length });
  const margins = [rowTotals, columnTotals];
  const [rows = 0, columns = 0] = margins.map((margin) => sumOf(margin.map((total) => toWholeUnits(total, unit))));
  if (rows !== columns) throw invalid('targets/totals-differ', { rows: sumOf(rowTotals), columns: sumOf(columnTotals) });
  const layout = sheetLayout([rowTotals.length, columnTotals.length]);
  const fitted = fitTable({ layout, seed: values.flat(), margins, tolerance: Math.max(1e-9 * rows * unit, unit / 100) });
  const cells = roundToUnits(layout, fitted, margins, unit);
  return values.map((_, row) => cells.slice(row * columnTotals.length, (row + 1) * columnTotals.length));
}
