import { invalid } from '../core/methodError';
import { roundBlock } from '../domain/targets/roundBlock';
import { roundToTotal } from '../domain/targets/roundToTotal';
import { splitTarget } from '../domain/targets/splitTarget';
import { readFlag, readFullNumbers, readMatrix, readNumber } from './arguments';
import { toResultCell } from './cells';
import type { ResultCell } from './cells';
import { answer } from './failure';
import { inShape, readFullMatrix, readOptionalFullNumbers } from './vectors';

/**
 * Splits totals over last year's table, exactly to rows, columns and layers; a block of the shape of the seed.
 * @customfunction TARGET_SPLIT
 */
export function targetSplit(
  seed: unknown[][],
  rowTotals: unknown[][],
  columnTotals: unknown[][],
  unit?: unknown,
  layerTotals?: unknown[][],
  layer2Totals?: unknown[][],
  fillNew?: unknown,
): unknown[][] {
  return answer(() => {
    const cells = splitTarget({
      seed: readMatrix('seed', seed),
      rowTotals: readFullNumbers('rowTotals', rowTotals).cells,
      columnTotals: readFullNumbers('columnTotals', columnTotals).cells,
      unit: readNumber('unit', unit),
      layerTotals: readOptionalFullNumbers('layerTotals', layerTotals),
      layer2Totals: readOptionalFullNumbers('layer2Totals', layer2Totals),
      fillNew: readFlag('fillNew', fillNew),
    });
    return toCells(cells);
  });
}

/**
 * Rounds a list so that it adds up to a total, or a block so that rows and columns add up to theirs.
 * @customfunction ROUND_TO_TOTAL
 */
export function roundedToTotal(
  values: unknown[][],
  total?: unknown,
  unit?: unknown,
  rowTotals?: unknown[][],
  columnTotals?: unknown[][],
): unknown[][] {
  return answer(() => {
    const rows = readOptionalFullNumbers('rowTotals', rowTotals);
    const columns = readOptionalFullNumbers('columnTotals', columnTotals);
    const toUnit = readNumber('unit', unit);
    const toTotal = readNumber('total', total);
    if (rows === undefined && columns === undefined) {
      const { cells, shape } = readFullNumbers('values', values);
      return inShape(roundToTotal(cells, { total: toTotal, unit: toUnit }).map(toResultCell), shape);
    }
    if (rows === undefined || columns === undefined) throw invalid('targets/margins-both');
    const sum = rows.reduce((so, next) => so + next, 0);
    if (toTotal !== undefined && Math.abs(sum - toTotal) > 1e-9 * Math.abs(sum)) throw invalid('targets/total-differs', { total: toTotal, sum });
    return toCells(roundBlock({ values: readFullMatrix('values', values), rowTotals: rows, columnTotals: columns, unit: toUnit }));
  });
}

function toCells(block: readonly (readonly number[])[]): ResultCell[][] {
  return block.map((row) => row.map(toResultCell));
}
