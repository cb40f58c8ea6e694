import { isErrorText, type Scalar } from '../core/scalar';
import { changedAmount, isTypedChange, parseTypedAmount } from '../core/typedAmount';
import { isFilledByUser } from './enteredCell';
import { findColumns } from './findColumns';
import { columnIdsOf, readGenerated } from './generated';
import { presentTable } from './presentSpec';
import { tableSpecs } from './registry';
import { SETTING_ROWS } from './settingRows';
import type { CellFormat, ColumnKey, ColumnSpec } from './sheetSpec';
import type { TableState, WorkbookState } from './workbookState';

const NUMERIC: ReadonlySet<CellFormat> = new Set(['integer', 'number', 'money', 'amount', 'price', 'points', 'percent', 'factor', 'rate']);
const NUMERIC_SETTINGS = new Set<string>(SETTING_ROWS.filter((row) => NUMERIC.has(row.format)).map((row) => row.key));

/** A cell that takes a number of the user; rows and positions count from 0 in the body of its table. */
export interface AmountCell {
  readonly table: string;
  readonly key: ColumnKey;
  readonly row: number;
  readonly position: number;
  /** A text such as *1.1 or +500万 changes what stood there; elsewhere +500万 is an amount. */
  readonly takesChange: boolean;
  /** Of a cell for changes alone: the position of the amount that they change; the cell itself is emptied. */
  readonly changed?: number;
}

/** Text in such a cell, with the number that it means; undefined where it is no amount, or no change of one. */
export interface TypedAmount extends AmountCell {
  readonly rowId: string;
  readonly text: string;
  readonly amount: number | undefined;
}

/** Tables with a column for changes of an amount beside it. */
export function changedTables(): string[] {
  return [...tableSpecs().values()].filter(({ columns }) => columns.some(({ changes }) => changes !== undefined)).map(({ name }) => name);
}

type AmountColumn = Pick<AmountCell, 'key' | 'position' | 'takesChange' | 'changed'>;

/** Columns of a table in which a user may type numbers or changes of them; a column of mixed settings counts where a row asks for one. */
function amountColumns(table: TableState, state: WorkbookState): { columns: AmountColumn[]; isMixed: boolean; idAt: number } {
  const generated = readGenerated(state);
  const plain = tableSpecs().get(table.name);
  if (plain === undefined) return { columns: [], isMixed: false, idAt: -1 };
  const spec = presentTable(plain, generated);
  const found = findColumns(spec, table, columnIdsOf(generated));
  const isMixed = spec.name === 'Settings';
  const takesAmount = (column: ColumnSpec): boolean => column.changes !== undefined || NUMERIC.has(column.format) || (isMixed && column.key === 'value');
  const columns = spec.columns.filter((column) => isFilledByUser(column) && takesAmount(column)).flatMap(({ key, takesChange = false, changes }): AmountColumn[] => {
    const [position, changed] = [found.get(key), changes === undefined ? undefined : found.get(changes)];
    return position === undefined || (changes !== undefined && changed === undefined) ? [] : [{ key, position, takesChange, ...(changed === undefined ? {} : { changed }) }];
  });
  return { columns, isMixed, idAt: found.get('rowId') ?? -1 };
}

/** The number that an entry means in its cell: an amount such as 3亿, or where it may change one, *1.1 of what stands there; undefined where it means none. */
export function meantNumber(text: string, { takesChange, changed }: Pick<AmountCell, 'takesChange' | 'changed'>, before: Scalar | undefined): number | undefined {
  if (changed === undefined && !(takesChange && isTypedChange(text))) return parseTypedAmount(text);
  return typeof before === 'number' ? changedAmount(text, before) : undefined;
}

/** What stands for an amount: text where a number belongs, anything where a change does. */
function isEntry(value: Scalar, changed: number | undefined): boolean {
  const isMeant = typeof value === 'string' ? value.trim() !== '' && !isErrorText(value) : changed !== undefined;
  return isMeant && value !== null;
}

/** Finds text such as 3亿 or 500万 where a number belongs, and changes beside amounts, in all tables whose contents were read. */
export function findTypedAmounts(state: WorkbookState): TypedAmount[] {
  return [...state.tables.values()].flatMap((table) => {
    const { columns, isMixed, idAt } = amountColumns(table, state);
    const cells = (row: readonly Scalar[], at: number): TypedAmount[] => {
      const rowId = String(row[idAt] ?? '');
      if (isMixed && !NUMERIC_SETTINGS.has(rowId)) return [];
      return columns.flatMap((column): TypedAmount[] => {
        const { position, changed } = column;
        const entry = row[position] ?? null;
        const text = String(entry);
        return isEntry(entry, changed) ? [{ table: table.name, ...column, row: at, rowId, text, amount: meantNumber(text, column, changed === undefined ? undefined : row[changed]) }] : [];
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
