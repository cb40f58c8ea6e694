import { parseDate } from '../core/calendar';
import { monthToSerial, parseMonth } from '../core/month';
import type { Scalar } from '../core/scalar';
import { parseTypedAmount } from '../core/typedAmount';
import type { Language } from '../i18n/language';
import { isInput } from './mergeTable';
import { SETTING_ROWS } from './settingRows';
import type { CellFormat, ColumnSpec, TableSpec } from './sheetSpec';
import { codeOf, wordOf } from './words';

/** Tells whether a user may fill the cells of a column. */
export function isFilledByUser(column: ColumnSpec): boolean {
  return isInput(column) || column.isEditable === true;
}

/** Text in a cell of a format: months and dates as serials, amounts as numbers; undefined where it cannot be read. */
function cellOfText(text: string, format: CellFormat): Scalar | undefined {
  switch (format) {
    case 'text':
    case 'general':
      return text;
    case 'month': {
      const month = parseMonth(text);
      return month === undefined ? undefined : monthToSerial(month);
    }
    case 'date':
      return parseDate(text);
    default:
      return parseTypedAmount(text);
  }
}

/**
 * The cell that a value becomes in a column: the code of a choice (from code or word of either language; a column that only offers words takes others too), the serial of
 * `2027-03` or `2027-03-15`, the number of 1.2亿. Empty text and null empty the cell; undefined for what cannot be read.
 */
export function enteredCell(column: ColumnSpec, value: Scalar): Scalar | undefined {
  if (value === null || value === '') return null;
  if (column.list !== undefined) return codeOf(column.list, value) ?? (column.kind === 'input' ? value : undefined);
  return typeof value === 'string' ? cellOfText(value.trim(), column.format) : value;
}

/** The value cell of a setting: a choice as the word of the language, since that column mixes kinds; undefined for what cannot be read. */
export function enteredSetting(key: string, value: Scalar, language: Language): Scalar | undefined {
  const row = SETTING_ROWS.find((candidate) => candidate.key === key);
  if (row === undefined || value === null || value === '') return null;
  if (row.list === undefined) return typeof value === 'string' ? cellOfText(value.trim(), row.format) : value;
  const code = codeOf(row.list, value);
  return code === undefined ? undefined : wordOf(row.list, code, language);
}

/** The columns of a table that a user may fill, by key. */
export function filledColumns(spec: TableSpec): ReadonlyMap<string, ColumnSpec> {
  return new Map(spec.columns.filter(isFilledByUser).map((column) => [column.key, column]));
}
