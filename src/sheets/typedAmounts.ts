import { isErrorText, type Scalar } from '../core/scalar';
import { changedAmount, isTypedChange, parseTypedAmount } from '../core/typedAmount';
import { isFilledByUser } from './enteredCell';
import { findColumns } from './findColumns';
import { columnIdsOf, readGenerated } from './generated';
import { heldTargets } from './heldTargets';
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
  /** The amount that an entry changes takes nothing below 0. */
  readonly isNonNegative: boolean;
  /** Of a cell for changes: every cell of its row is locked. */
  readonly isHeld: boolean;
}

/** Why an entry in a cell for changes changes nothing. */
export type ChangeFault = 'unreadable' | 'locked' | 'noAmount' | 'belowZero';

/** Text in such a cell, with the number that it means; undefined where it is no amount, or no change of one. */
export interface TypedAmount extends AmountCell {
  readonly rowId: string;
  readonly text: string;
  readonly amount: number | undefined;
  /** The row of the sheet, as the user sees it. */
  readonly sheetRow: number;
  /** Of a cell for changes without an amount. */
  readonly fault?: ChangeFault;
}

/** Tables with a column for changes of an amount beside it. */
export function changedTables(): string[] {
  return [...tableSpecs().values()].filter(({ columns }) => columns.some(({ changes }) => changes !== undefined)).map(({ name }) => name);
}

type AmountColumn = Pick<AmountCell, 'key' | 'position' | 'takesChange' | 'changed' | 'isNonNegative'>;

/** Columns of a table in which a user may type numbers or changes of them; a column of mixed settings counts where a row asks for one. */
function amountColumns(table: TableState, state: WorkbookState): { columns: AmountColumn[]; isMixed: boolean; idAt: number } {
  const generated = readGenerated(state);
  const plain = tableSpecs().get(table.name);
  if (plain === undefined) return { columns: [], isMixed: false, idAt: -1 };
  const spec = presentTable(plain, generated);
  const found = findColumns(spec, table, columnIdsOf(generated));
  const isMixed = spec.name === 'Settings';
  const takesAmount = (column: ColumnSpec): boolean => column.changes !== undefined || NUMERIC.has(column.format) || (isMixed && column.key === 'value');
  const columns = spec.columns.filter((column) => isFilledByUser(column) && takesAmount(column)).flatMap(({ key, takesChange = false, changes, accepts }): AmountColumn[] => {
    const [position, changed] = [found.get(key), changes === undefined ? undefined : found.get(changes)];
    return position === undefined || (changes !== undefined && changed === undefined) ? [] : [{ key, position, takesChange, isNonNegative: (spec.columns.find((column) => column.key === changes)?.accepts ?? accepts) === 'nonNegative', ...(changed === undefined ? {} : { changed }) }];
  });
  return { columns, isMixed, idAt: found.get('rowId') ?? -1 };
}

/** The number that an entry means in its cell: an amount such as 3亿, or where it may change one, *1.1 of what stands there; undefined where it means none. */
export function meantNumber(text: string, cell: EntryCell, before: Scalar | undefined): number | undefined {
  const { takesChange, changed } = cell;
  if (changed === undefined && !(takesChange && isTypedChange(text))) return parseTypedAmount(text);
  const amount = changeOf(text, cell, before);
  return typeof amount === 'number' ? amount : undefined;
}

type EntryCell = Pick<AmountCell, 'takesChange' | 'changed' | 'isNonNegative' | 'isHeld'>;

/** What an amount becomes by a change, or why it stays. */
function changeOf(text: string, { isNonNegative, isHeld }: EntryCell, before: Scalar | undefined): number | ChangeFault {
  if (!isTypedChange(text)) return 'unreadable';
  if (isHeld) return 'locked';
  const amount = typeof before === 'number' ? changedAmount(text, before) : undefined;
  if (amount === undefined) return 'noAmount';
  return amount < 0 && isNonNegative ? 'belowZero' : amount;
}

/** What stands for an amount: text where a number belongs, anything where a change does. */
function isEntry(value: Scalar, changed: number | undefined): boolean {
  const isMeant = typeof value === 'string' ? value.trim() !== '' && !isErrorText(value) : changed !== undefined;
  return isMeant && value !== null;
}

function isHeldChange({ changed }: AmountColumn, { name }: TableState, rowId: string, held: ReturnType<typeof heldTargets>): boolean {
  return changed !== undefined && held.get(name)?.has(rowId) === true;
}

/** Finds text such as 3亿 or 500万 where a number belongs, and changes beside amounts, in all tables whose contents were read. */
export function findTypedAmounts(state: WorkbookState): TypedAmount[] {
  const held = heldTargets(state);
  return [...state.tables.values()].flatMap((table) => {
    const { columns, isMixed, idAt } = amountColumns(table, state);
    const cells = (row: readonly Scalar[], at: number): TypedAmount[] => {
      const rowId = String(row[idAt] ?? '');
      if (isMixed && !NUMERIC_SETTINGS.has(rowId)) return [];
      return columns.flatMap((column): TypedAmount[] => {
        const { position, changed } = column;
        const entry = row[position] ?? null;
        if (!isEntry(entry, changed)) return [];
        const [text, before] = [String(entry), changed === undefined ? undefined : row[changed]];
        const cell = { ...column, isHeld: isHeldChange(column, table, rowId, held) };
        const fault = changed === undefined ? undefined : changeOf(text, cell, before);
        return [{ table: table.name, ...cell, row: at, rowId, sheetRow: table.area.row + at + 2, text, amount: meantNumber(text, cell, before), ...(typeof fault === 'string' ? { fault } : {}) }];
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
  const rowId = String(table.values?.[atRow]?.[idAt] ?? '');
  if (found === undefined || (isMixed && !NUMERIC_SETTINGS.has(rowId))) return undefined;
  return { table: table.name, ...found, row: atRow, isHeld: isHeldChange(found, table, rowId, heldTargets(state)) };
}
