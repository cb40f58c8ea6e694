import { stringifyA1Ref } from '@borgar/fx';
import { rewriteFormula } from '../formulas/rewriteFormula';
import { changeFormulas } from './allFormulas';
import type { Area } from './area';
import { changeSources } from './shiftObjects';
import { isOnSheet } from './shiftFormulas';
import type { Sheet } from './sheet';
import type { Table } from './table';
import type { Workbook } from './workbook';

/**
 * Lets what covered columns of a table's body from top to bottom cover its new last rows too: validations, conditional formats,
 * chart sources and plain ranges in formulas, as Excel does when a table grows at its end. `body` is the body before.
 */
export function growWithTable(workbook: Workbook, sheet: Sheet, body: Area, rows: number): void {
  const grown = (area: Area): Area => (covers(area, body) ? { ...area, rows: area.rows + rows } : area);
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) rule.areas = rule.areas.map(grown);
  changeSources(workbook, sheet, grown);
  changeFormulas(workbook, (formula, place) =>
    rewriteFormula(formula, {
      cells: (reference) => {
        const { top, bottom, left, right } = reference.range;
        if (typeof top !== 'number' || typeof left !== 'number' || typeof bottom !== 'number' || typeof right !== 'number' || !isOnSheet(reference, place.sheet, sheet)) return undefined;
        const area = { row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
        return area.rows > 1 && covers(area, body) ? stringifyA1Ref({ ...reference, range: { ...reference.range, bottom: bottom + rows } }) : undefined;
      },
    }),
  );
}

function covers(area: Area, body: Area): boolean {
  return area.row === body.row && area.rows === body.rows && area.col >= body.col && area.col + area.cols <= body.col + body.cols;
}

/** Gives new rows of a table the look of the row beside them. */
export function copyRowStyles(sheet: Sheet, table: Table, from: number, row: number, count: number): void {
  for (let col = table.area.col; col < table.area.col + table.area.cols; col += 1) {
    const style = sheet.grid.style(from, col);
    for (let at = row; at < row + count; at += 1) sheet.grid.setStyle(at, col, style);
  }
}
