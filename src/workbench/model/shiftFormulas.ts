import { stringifyA1Ref } from '@borgar/fx';
import type { RangeA1, ReferenceA1 } from '@borgar/fx';
import { rewriteFormula } from '../formulas/rewriteFormula';
import { areaOf } from '../formulas/a1';
import type { Area } from './area';
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
  const area = areaOf(range);
  const moved = shiftArea(area, shift);
  if (!moved || isSame(moved, area)) return moved && range;
  const rows = range.top === null ? {} : { top: moved.row, bottom: moved.row + moved.rows - 1 };
  const cols = range.left === null ? {} : { left: moved.col, right: moved.col + moved.cols - 1 };
  return { ...range, ...rows, ...cols };
}

function isSame(a: Area, b: Area): boolean {
  return a.row === b.row && a.col === b.col && a.rows === b.rows && a.cols === b.cols;
}
