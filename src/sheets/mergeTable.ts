import { isBlank, type Scalar } from '../core/scalar';
import type { Language } from '../i18n/language';
import type { ColumnKey, ColumnSpec, TableSpec } from './sheetSpec';
import { matchesMark, readStamp, stampRow, valueText } from './stamp';
import type { RowContent, TableContent } from './tableContent';
import { codeOf, isOwnWord, wordOf } from './words';
import { wholeIds } from './wholeIds';
import type { TableState } from './workbookState';

/** The column in which a row keeps the stamp of its written values. */
export const STAMP = 'stamp';

/** A typed value found over a calculated one. */
export interface TypedCell {
  readonly row: number;
  readonly id: string;
  readonly key: ColumnKey;
  readonly typed: Scalar;
  /** The value that would replace it; undefined for a formula. */
  readonly calculated: Scalar | undefined;
}

/** A table after new contents have been merged into what stands there; row order is the user's, new rows come last. */
export interface MergedTable {
  /** Rows of the body after the merge. */
  readonly rowCount: number;
  /** Rows that stood there before. */
  readonly oldCount: number;
  /** Whole columns to be written, by key; columns without a change are missing. */
  readonly columns: ReadonlyMap<ColumnKey, readonly Scalar[]>;
  /** Values of input columns for the new rows alone. */
  readonly proposals: ReadonlyMap<ColumnKey, readonly Scalar[]>;
  readonly typedOver: readonly TypedCell[];
  readonly changedCells: number;
  readonly keptInputs: number;
  readonly repairedIds: number;
  /** Of those, rows that bore another row's id: they were copied, the others were typed new. */
  readonly copiedIds: number;
  /** Rows whose source was there at the last run and is gone. */
  readonly goneRows: number;
  /** Row ids in table order. */
  readonly ids: readonly string[];
  /** The contents of the rows that are new, in table order. */
  readonly added: readonly RowContent[];
}

interface Existing {
  readonly ids: readonly string[];
  readonly repaired: number;
  readonly copied: number;
  value(row: number, key: ColumnKey): Scalar;
  /** The formula that a user put in place of a value. */
  formula(row: number, key: ColumnKey): string | undefined;
  has(key: ColumnKey): boolean;
  /** Formulas of the column become values: all of it is written. */
  isRewritten(key: ColumnKey): boolean;
}

const WRITTEN: ReadonlySet<string> = new Set(['key', 'value', 'code']);

/** Tells whether an action writes the values of a column. */
export function isWritten(column: ColumnSpec): boolean {
  return WRITTEN.has(column.kind);
}

/** The columns whose values the stamp of a row is made of. */
export function stampedColumns(spec: TableSpec): readonly ColumnSpec[] {
  return spec.columns.filter((column) => isWritten(column) && column.key !== STAMP && (column.key !== 'rowId' || spec.rowPrefix === undefined));
}

/** Tells whether the user fills a column. */
export function isInput(column: ColumnSpec): boolean {
  return column.kind === 'input' || column.kind === 'list';
}

function readExisting(spec: TableSpec, state: TableState | undefined, positions: ReadonlyMap<ColumnKey, number>): Existing {
  const rows = state?.values ?? [];
  const value = (row: number, key: ColumnKey): Scalar => {
    const position = positions.get(key);
    return position === undefined ? null : (rows[row]?.[position] ?? null);
  };
  const { ids, given } = wholeIds(spec, state, positions);
  // Those that were given when the workbook was read are told here as well.
  const stood = [...given.map((row) => value(row, 'rowId')), ...(state?.stoodThere?.get(positions.get('rowId') ?? -1)?.values() ?? [])];
  const formula = (row: number, key: ColumnKey): string | undefined => state?.formulas.get(positions.get(key) ?? -1)?.get(row);
  return { ids, repaired: stood.length, copied: stood.filter((id) => !isBlank(id)).length, value, formula, has: (key) => positions.has(key), isRewritten: (key) => state?.formerFormulas?.has(positions.get(key) ?? -1) === true };
}

/** Cell text of a code in a list column, the value itself elsewhere; undefined becomes an empty cell. */
function shown(column: ColumnSpec, value: Scalar | undefined, language: Language): Scalar {
  if (value === undefined || value === '') return null;
  return column.list !== undefined && typeof value === 'string' ? wordOf(column.list, value, language) : value;
}

/** The value by which cells are compared and stamped: what is the same in every language where a column shows words. */
export function plainCell(column: ColumnSpec, cell: Scalar): Scalar {
  if (isOwnWord(column, cell)) return column.ownWord ?? null;
  return column.list === undefined ? cell : (codeOf(column.list, cell) ?? cell);
}

type Entered = (row: number, key: ColumnKey) => Scalar | undefined;

class Merge {
  readonly typedOver: TypedCell[] = [];
  private readonly written: readonly ColumnSpec[];
  private readonly marks: (readonly string[] | undefined)[];

  constructor(
    private readonly spec: TableSpec,
    private readonly before: Existing,
    private readonly rows: readonly (RowContent | undefined)[],
    private readonly ids: readonly string[],
    private readonly entered: Entered,
    private readonly language: Language,
    private readonly replaceTyped: boolean,
  ) {
    this.written = stampedColumns(spec);
    const keys = this.written.map((column) => column.key);
    this.marks = before.ids.map((_, row) => readStamp(before.value(row, STAMP), keys));
  }

  columns(): Map<ColumnKey, Scalar[]> {
    const columns = new Map<ColumnKey, Scalar[]>();
    if (this.spec.rowPrefix !== undefined) columns.set('rowId', [...this.ids]);
    for (const column of this.written) columns.set(column.key, this.ids.map((_, row) => this.cell(row, column)));
    for (const column of this.spec.columns.filter(isInput)) {
      const isEntered = this.before.ids.some((_, row) => this.entered(row, column.key) !== undefined);
      if (isEntered) columns.set(column.key, this.ids.map((_, row) => this.input(row, column)));
    }
    if (this.spec.columns.some((column) => column.key === STAMP)) columns.set(STAMP, this.stamps(columns));
    return columns;
  }

  private input(row: number, column: ColumnSpec): Scalar {
    if (row >= this.before.ids.length) return proposal(column, this.rows[row], this.language);
    const entry = this.entered(row, column.key);
    return entry === undefined ? this.before.value(row, column.key) : shown(column, entry, this.language);
  }

  private cell(row: number, column: ColumnSpec): Scalar {
    const entry = this.entered(row, column.key);
    if (entry !== undefined) return shown(column, entry, this.language);
    const old = row < this.before.ids.length ? this.before.value(row, column.key) : null;
    if (this.isLeftAlone(row, column)) return isBlank(old) ? null : old;
    const next = shown(column, this.rows[row]?.values[column.key], this.language);
    const formula = this.before.formula(row, column.key);
    if (row >= this.before.ids.length || (formula === undefined && !this.isTyped(row, column, old, next))) return next;
    this.typedOver.push({ row, id: this.ids[row] ?? '', key: column.key, typed: formula ?? old, calculated: next });
    return this.replaceTyped ? next : old;
  }

  /** A written cell was typed over when it holds neither what its mark says nor what it shall hold; an emptied one is filled again. */
  private isTyped(row: number, column: ColumnSpec, old: Scalar, next: Scalar): boolean {
    if (isBlank(old)) return false;
    const valueMark = this.marks[row]?.[this.written.indexOf(column)];
    return valueMark !== undefined && !matchesMark(plainCell(column, old), valueMark) && valueText(plainCell(column, old)) !== valueText(plainCell(column, next));
  }

  /** A cell of which the contents say nothing: what the user typed there stays typed. */
  private isLeftAlone(row: number, column: ColumnSpec): boolean {
    const content = this.rows[row];
    return content === undefined || !(column.key in content.values);
  }

  /** The row was stamped when the table had other written columns: nobody can read what it marked. */
  private isStampedOtherwise(row: number): boolean {
    return this.marks[row] === undefined && row < this.before.ids.length && !isBlank(this.before.value(row, STAMP));
  }

  private stamps(columns: ReadonlyMap<ColumnKey, readonly Scalar[]>): Scalar[] {
    const keys = this.written.map((column) => column.key);
    const typed = new Set(this.replaceTyped ? [] : this.typedOver.map((cell) => `${cell.row}:${cell.key}`));
    return this.ids.map((_, row) => {
      const kept = new Map<number, string>();
      const values = this.written.map((column, index) => {
        const valueMark = this.marks[row]?.[index];
        const isLeft = this.isLeftAlone(row, column);
        const isTypedOver = typed.has(`${row}:${column.key}`);
        const isTyped = isLeft || isTypedOver || this.entered(row, column.key) !== undefined;
        if (isTyped && valueMark !== undefined) kept.set(index, valueMark);
        // What was typed where nothing of ours had been marked must not look like ours; a stamp of other columns marked it unreadably.
        if ((isLeft && !this.isStampedOtherwise(row)) || (isTypedOver && valueMark === undefined)) return null;
        return plainCell(column, columns.get(column.key)?.[row] ?? null);
      });
      return stampRow(keys, values, kept);
    });
  }
}

/** The value of an input cell of a new row. */
function proposal(column: ColumnSpec, row: RowContent | undefined, language: Language): Scalar {
  return shown(column, row?.values[column.key] ?? column.initial ?? null, language);
}

/** Rows that are not there yet: those of the contents with what the user fills in, and those that entries make. */
function newRows({ rows, entries = [] }: TableContent, known: ReadonlySet<string>): RowContent[] {
  const byId = new Map(entries.map((entry) => [entry.id.toUpperCase(), entry]));
  const own = new Set(rows.map((row) => row.id.toUpperCase()));
  return [
    ...rows.map((row) => ({ ...row, values: { ...row.values, ...byId.get(row.id.toUpperCase())?.values } })),
    ...entries.filter((entry) => !own.has(entry.id.toUpperCase())),
  ].filter((row) => !known.has(row.id.toUpperCase()));
}

/** What the user fills in, by rows that stand there already. */
function enteredIn({ entries = [] }: TableContent, before: Existing): Entered {
  const byId = new Map(entries.map((entry) => [entry.id.toUpperCase(), entry.values]));
  return (row, key) => byId.get(before.ids[row]?.toUpperCase() ?? '')?.[key];
}

function changedColumns(before: Existing, columns: ReadonlyMap<ColumnKey, readonly Scalar[]>, replaceTyped: boolean): { changed: Map<ColumnKey, readonly Scalar[]>; cells: number } {
  const changed = new Map<ColumnKey, readonly Scalar[]>();
  let cells = 0;
  for (const [key, values] of columns) {
    const isDifferent = (value: Scalar, row: number): boolean =>
      row >= before.ids.length || before.isRewritten(key) || (replaceTyped && before.formula(row, key) !== undefined) || valueText(before.value(row, key)) !== valueText(value);
    const different = values.filter(isDifferent).length;
    if (different > 0 || !before.has(key)) changed.set(key, values);
    if (key !== STAMP) cells += different;
  }
  return { changed, cells };
}

/**
 * Merges new contents into a table: written columns are refreshed by row id, input columns keep what the user typed,
 * rows that are not named stay, new rows come last. A typed value over a written one stays unless `replaceTyped`.
 */
export function mergeTable(
  spec: TableSpec,
  state: TableState | undefined,
  positions: ReadonlyMap<ColumnKey, number>,
  content: TableContent,
  language: Language,
  replaceTyped: boolean,
): MergedTable {
  if (content.mode === 'keep') return keepRows(state);
  if (content.mode === 'merge' && state !== undefined && state.values === undefined) throw new Error(`The contents of ${spec.name} were not read.`);
  const before = readExisting(spec, state, positions);
  const isReplace = content.mode === 'replace';
  const byId = new Map(content.rows.map((row) => [row.id.toUpperCase(), row]));
  const known = new Set(before.ids.map((id) => id.toUpperCase()));
  const added = isReplace ? [] : newRows(content, known);
  const mark = spec.columns.find(({ key }) => key === content.goneColumn);
  const isGone = (id: string, row: number): boolean => !byId.has(id.toUpperCase()) && (mark === undefined || plainCell(mark, before.value(row, mark.key)) !== 'gone');
  const rows = isReplace ? content.rows : [...before.ids.map((id, row) => byId.get(id.toUpperCase()) ?? goneRow(id, content, Object.keys(content.goneValues ?? {}).every((key) => isBlank(before.value(row, key))))), ...added];
  const ids = isReplace ? content.rows.map((row) => row.id) : [...before.ids, ...added.map((row) => row.id)];
  const entered = enteredIn(content, before);
  const merge = new Merge(spec, before, rows, ids, entered, language, replaceTyped || isReplace);
  const columns = merge.columns();
  const { changed, cells } = changedColumns(before, columns, replaceTyped || isReplace);
  const inputs = spec.columns.filter(isInput);
  return {
    rowCount: ids.length,
    oldCount: before.ids.length,
    columns: changed,
    proposals: new Map(inputs.map((column) => [column.key, added.map((row) => proposal(column, row, language))])),
    typedOver: merge.typedOver,
    changedCells: cells,
    keptInputs: inputs.reduce((sum, column) => sum + before.ids.filter((_, row) => !isBlank(before.value(row, column.key)) && entered(row, column.key) === undefined).length, 0),
    repairedIds: before.repaired,
    copiedIds: before.copied,
    goneRows: content.isExhaustive === true ? before.ids.filter(isGone).length : 0,
    ids,
    added: isReplace ? [] : added,
  };
}

function keepRows(state: TableState | undefined): MergedTable {
  const rows = state === undefined ? 0 : state.area.rows - 1;
  return { rowCount: rows, oldCount: rows, columns: new Map(), proposals: new Map(), typedOver: [], changedCells: 0, keptInputs: 0, repairedIds: 0, copiedIds: 0, goneRows: 0, ids: [], added: [] };
}

/** What a row keeps whose source is gone; a row of the user's own keeps everything. */
function goneRow(id: string, content: TableContent, isOwn: boolean): RowContent | undefined {
  return content.isExhaustive === true && content.goneColumn !== undefined ? { id, values: { ...(isOwn ? {} : content.goneValues), [content.goneColumn]: 'gone' } } : undefined;
}
