import { MAX_ROWS } from '../model/area';
import type { ColumnFacts } from './columnFacts';
import type { Context } from './context';
import type { Reference } from './operand';

/** Below so many rows, reading the cells is cheaper than remembering facts about them. */
const WORTH_REMEMBERING = 16;

/** Facts about the cells of a reference when it is one column of some length; undefined otherwise. */
export function singleColumnFacts(reference: Reference, context: Context): ColumnFacts | undefined {
  const { area, sheet } = reference;
  if (area.cols !== 1 || area.rows < WORTH_REMEMBERING) return undefined;
  context.services.prepare(reference);
  return context.services.facts(sheet, area.col, area.row, Math.min(area.rows, MAX_ROWS));
}
