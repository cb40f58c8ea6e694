import { stringifyA1Ref } from '@borgar/fx';
import type { RangeA1, ReferenceA1 } from '@borgar/fx';
import { rewriteFormula } from '../formulas/rewriteFormula';
import { MAX_COLS, MAX_ROWS } from './area';
import { shiftArea } from './shift';
import type { Shift } from './shift';
import type { Sheet } from './sheet';

/** A formula after cells moved; `own` is the sheet that references without a sheet mean. */
export function shiftFormula(formula: string, own: Sheet | undefined, shift: Shift): string {
  return rewriteFormula(formula, {
    cells: (reference) => {
      if (!isOnSheet(reference, own, shift.sheet)) return undefined;
      const range = shiftRange(reference.range, shift);
      if (range === reference.range) return undefined;
      return range ? stringifyA1Ref({ ...reference, range }) : '#REF!';
    },
  });
}

/** Whether a reference lies on a sheet, by its written sheet name or by that of its formula. */
export function isOnSheet({ context = [] }: ReferenceA1, own: Sheet | undefined, sheet: Sheet): boolean {
  if (context.length === 0) return own === sheet;
  return context.length === 1 && context[0]?.toLowerCase() === sheet.name.toLowerCase();
}

function shiftRange(range: RangeA1, shift: Shift): RangeA1 | undefined {
  const row = range.top ?? 0;
  const col = range.left ?? 0;
  const area = { row, col, rows: (range.bottom ?? MAX_ROWS - 1) - row + 1, cols: (range.right ?? MAX_COLS - 1) - col + 1 };
  const moved = shiftArea(area, shift);
  if (!moved) return undefined;
  if (moved.row === area.row && moved.col === area.col && moved.rows === area.rows && moved.cols === area.cols) return range;
  return {
    ...range,
    top: range.top === null ? null : moved.row,
    bottom: range.bottom === null ? null : moved.row + moved.rows - 1,
    left: range.left === null ? null : moved.col,
    right: range.right === null ? null : moved.col + moved.cols - 1,
  };
}
