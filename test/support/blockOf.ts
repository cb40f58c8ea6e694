import type { Sheet } from '../../src/workbench/model/sheet';
import type { Plan } from './plan';

/** The sheet that a fixed block stands on, by its name without `tm_`. */
export function sheetOfBlock(plan: Plan, block: string): Sheet | undefined {
  const [, name = ''] = /^='?(.+?)'?!/.exec(plan.workbook.names.get(`tm_${block}`.toLowerCase())?.formula ?? '') ?? [];
  return plan.workbook.sheets.find((sheet) => sheet.name === name);
}

/** A fixed block by its name without `tm_`: a cell by the row of the block and the column of the sheet, both counted from 1, and how many of its rows are hidden. */
export function blockOf(plan: Plan, name: string): { readonly cell: (row: number, col: number) => unknown; readonly hidden: number } {
  const [, first = '1', last = first] = /!\$[A-Z]+\$(\d+)(?::\$[A-Z]+\$(\d+))?/.exec(plan.workbook.names.get(`tm_${name}`.toLowerCase())?.formula ?? '') ?? [];
  const sheet = sheetOfBlock(plan, name);
  const rows = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) - 1 + at);
  return { cell: (row, col) => sheet?.value(Number(first) + row - 2, col - 1), hidden: rows.filter((row) => sheet?.rows.get(row)?.hidden === true).length };
}
