import { isErrorText, type Scalar } from '../core/scalar';
import { isTypedChange, parseTypedAmount } from '../core/typedAmount';
import { isFilledByUser } from './enteredCell';
import { findColumns } from './findColumns';
import { columnIdsOf, readGenerated } from './generated';
import { presentTable } from './presentSpec';
import { tableSpecs } from './registry';
import { SETTING_ROWS } from './settingRows';
import type { CellFormat, ColumnKey } from './sheetSpec';
import type { TableState, WorkbookState } from './workbookState';

const NUMERIC: ReadonlySet<CellFormat> = new Set(['integer', 'number', 'money', 'amount', 'points', 'percent', 'factor', 'rate']);
const NUMERIC_SETTINGS = new Set<string>(SETTING_ROWS.filter((row) => NUMERIC.has(row.format)).map((row) => row.key));

/** A cell that takes a number of the user; rows and positions count from 0 in the body of its table. */
export interface AmountCell {
  readonly table: string;
  readonly key: ColumnKey;
  readonly row: number;
  readonly position: number;
  /** A text such as *1.1 or +500万 changes what stood there; elsewhere +500万 is an amount. */
  readonly takesChange: boolean;
}

/** Text in such a cell, with the number that it means; undefined where it is no amount. */
export interface TypedAmount extends AmountCell {
  readonly rowId: string;
  readonly text: string;
  readonly amount: number | undefined;
}

/** Positions of the columns of a table in which a user may type numbers; a column of mixed settings counts where a row asks for one. */
function amountColumns(table: TableState, state: WorkbookState): { columns: { key: ColumnKey; position: number; takesChange: boolean }[]; isMixed: boolean; idAt: number } {
  const generated = readGenerated(state);
  const plain = tableSpecs().get(table.name);
  if (plain === undefined) return { columns: [], isMixed: false, idAt: -1 };
  const spec = presentTable(plain, generated);
  const found = findColumns(spec, table, columnIdsOf(generated));
  const isMixed = spec.name === 'Settings';
  const keys = spec.columns.filter((column) => isFilledByUser(column) && (NUMERIC.has(column.format) || (isMixed && column.key === 'value')));
  return { columns: keys.flatMap(({ key, takesChange = false }) => (found.has(key) ? [{ key, position: found.get(key) as number, takesChange }] : [])), isMixed, idAt: found.get('rowId') ?? -1 };
}

/** Finds text such as 3亿 or 500万 where a number belongs, in all tables whose contents were read. */
export function findTypedAmounts(state: WorkbookState): TypedAmount[] {
  return [...state.tables.values()].flatMap((table) => {
    const { columns, isMixed, idAt } = amountColumns(table, state);
    const cells = (row: readonly Scalar[], at: number): TypedAmount[] => {
      const rowId = String(row[idAt] ?? '');
      if (isMixed && !NUMERIC_SETTINGS.has(rowId)) return [];
      return columns.flatMap(({ key, position, takesChange }) => {
        const text = row[position] ?? null;
        const isText = typeof text === 'string' && text.trim() !== '' && !isErrorText(text);
        return isText ? [{ table: table.name, key, row: at, position, takesChange, rowId, text, amount: takesChange && isTypedChange(text) ? undefined : parseTypedAmount(text) }] : [];
      });
    };
    return (table.values ?? []).flatMap(cells);
  });
}

/** The cell of ours at a place of a sheet, when it takes a number of the user; undefined elsewhere. */
export function amountCellAt(state: WorkbookState, sheetId: string, row: number, col: number): AmountCell | undefined {
  const table = [...state.tables.values()].find(({ sheetId: id, area }) => id === sheetId && row > area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols);
  if (table === undefined) return undefined;
  const { columns, isMixed, idAt } = amountColumns(table, state);
  const found = columns.find(({ position }) => position === col - table.area.col);
  const atRow = row - table.area.row - 1;
  if (found === undefined || (isMixed && !NUMERIC_SETTINGS.has(String(table.values?.[atRow]?.[idAt] ?? '')))) return undefined;
  return { table: table.name, ...found, row: atRow };
}
