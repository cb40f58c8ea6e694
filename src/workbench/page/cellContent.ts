import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { CellError } from '../model/values';
import { cellText } from '../protocol/cellText';

/** What stands in a cell as the user would type it: its formula, else its value. */
export function cellContent(workbook: Workbook, sheet: Sheet, row: number, col: number): string {
  const formula = sheet.formula(row, col);
  if (formula !== undefined) return formula;
  const value = sheet.value(row, col);
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  const { numberFormat } = workbook.styles.get(sheet.grid.style(row, col));
  const isDate = typeof value === 'number' && /[ymdhs]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|General/g, ''));
  return isDate || (typeof value === 'number' && numberFormat.includes('%')) ? cellText(value, numberFormat) : String(value);
}
