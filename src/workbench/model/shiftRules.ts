import { moveRelative } from '../formulas/rewriteFormula';
import type { Area } from './area';
import { isRemoved, shiftAreas } from './shift';
import type { Shift } from './shift';
import { shiftFormula } from './shiftFormulas';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

interface Rule {
  areas: Area[];
  formula?: string;
  formula1?: string;
  formula2?: string;
}

const PARTS = ['formula', 'formula1', 'formula2'] as const;

/** Moves the areas and formulas of validations and conditional formats; a rule without any cell left is gone. */
export function shiftRules(workbook: Workbook, shift: Shift): void {
  for (const sheet of workbook.sheets) {
    shiftList(sheet.validations as Rule[], sheet, shift);
    shiftList(sheet.conditionalFormats as Rule[], sheet, shift);
  }
}

function shiftList(rules: Rule[], sheet: Sheet, shift: Shift): void {
  for (const rule of [...rules]) {
    if (sheet === shift.sheet) reanchor(rule, shift);
    for (const part of PARTS) {
      const text = rule[part];
      if (text?.startsWith('=')) rule[part] = shiftFormula(text, sheet, shift);
    }
    if (sheet !== shift.sheet) continue;
    rule.areas = shiftAreas(rule.areas, shift);
    if (rule.areas.length === 0) rules.splice(rules.indexOf(rule), 1);
  }
}

/** Its formulas are written for the first cell: when that goes, they are written for the first cell that stays. */
function reanchor(rule: Rule, shift: Shift): void {
  const first = rule.areas[0];
  if (!first || !isRemoved(shift, first.row, first.col)) return;
  const next = shift.axis === 'rows' ? { row: shift.at - shift.count, col: first.col } : { row: first.row, col: shift.at - shift.count };
  for (const part of PARTS) {
    const text = rule[part];
    if (text?.startsWith('=')) rule[part] = moveRelative(text, next.row - first.row, next.col - first.col);
  }
}
