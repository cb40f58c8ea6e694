import { isBlank, type Scalar } from '../../core/scalar';
import type { CellUndo, TableUndo } from '../../excel/undoWrites';
import { findColumns } from '../../sheets/findColumns';
import { resolveFormula } from '../../sheets/formulaText';
import { presentHeader, type PlanContext } from '../../sheets/planContext';
import { isFolded, WIDTH } from '../../sheets/planTable';
import type { ColumnSpec, TableSpec } from '../../sheets/sheetSpec';
import { shortHash, valueText } from '../../sheets/stamp';
import type { TableState } from '../../sheets/workbookState';
import { rowMark, type FactsBefore, type TableBefore } from './restorePoint';

/** How one table is put back, and what that says to the user. */
export interface TableUndoPlan {
  readonly undo: TableUndo;
  readonly cells: number;
  /** Cells that were edited after the write. */
  readonly edited: number;
}

type Positions = ReadonlyMap<string, number>;

/** A spec with the columns that a write knew besides its plain form (months). */
function withOwnColumns(spec: TableSpec, before: TableBefore): TableSpec {
  const known = new Set(spec.columns.map((column) => column.key));
  const extra = [...new Set([...Object.keys(before.columns), ...before.addedColumns])].filter((key) => !known.has(key));
  const stamp = spec.columns.findIndex((column) => column.key === 'stamp');
  const columns = extra.map((key): ColumnSpec => ({ key, header: key, kind: 'value', format: 'integer' }));
  const at = stamp < 0 ? spec.columns.length : stamp;
  return { ...spec, columns: [...spec.columns.slice(0, at), ...columns, ...spec.columns.slice(at)] };
}

/** The facts as they were: without the rows that came, with those that went, each in its place. */
function factRows(facts: FactsBefore, state: TableState, positions: Positions): Scalar[][] {
  const added = new Map<string, number>();
  for (const mark of facts.addedMarks) added.set(mark, (added.get(mark) ?? 0) + 1);
  const present = (state.values ?? []).map((row) => facts.keys.map((key) => row[positions.get(key) ?? -1] ?? null));
  const kept = present.filter((row) => {
    const left = added.get(rowMark(row)) ?? 0;
    if (left > 0) added.set(rowMark(row), left - 1);
    return left === 0 && row.some((cell) => valueText(cell) !== '');
  });
  const known = new Set(kept.map(rowMark));
  const back = facts.removed.filter(({ row }) => !known.has(rowMark(row)));
  const rows: Scalar[][] = [];
  let next = 0;
  for (const { at, row } of back) {
    while (rows.length < at && next < kept.length) rows.push(kept[next++] as Scalar[]);
    rows.push([...row]);
  }
  return [...rows, ...kept.slice(next)];
}

/** All facts of the workbook as it was read before the write. */
function rowsAsRead(facts: FactsBefore, before: TableState, spec: TableSpec, context: PlanContext): Scalar[][] {
  const positions = findColumns(spec, before, context.columnIds);
  return (before.values ?? []).map((row) => facts.keys.map((key) => row[positions.get(key) ?? -1] ?? null));
}

function planFacts(facts: FactsBefore, spec: TableSpec, state: TableState, positions: Positions, context: PlanContext, before: TableState | undefined): TableUndo['facts'] {
  if (facts.removed.length === 0 && facts.addedMarks.length === 0) return undefined;
  const columns = facts.keys.flatMap((key, at) => {
    const position = positions.get(key);
    return position === undefined ? [] : [{ position, at, isText: spec.columns.find((column) => column.key === key)?.format === 'text' }];
  });
  return { columns, rows: before === undefined ? factRows(facts, state, positions) : rowsAsRead(facts, before, spec, context) };
}

/** Rows that the write added: those with its ids, and rows at the end that it had not filled yet. */
function addedRows(before: TableBefore, spec: TableSpec, state: TableState, positions: Positions, ids: readonly string[]): number[] {
  const added = new Set(before.addedIds.map((id) => id.toUpperCase()));
  const filled = spec.columns.filter((column) => column.formula === undefined).flatMap((column) => positions.get(column.key) ?? []);
  const isEmpty = (row: number): boolean => filled.every((position) => isBlank(state.values?.[row]?.[position]));
  return ids.flatMap((id, row) => (added.has(id) || (row >= before.rows && isEmpty(row)) ? [row] : []));
}

function cellsOf(before: TableBefore, spec: TableSpec, state: TableState, positions: Positions, ids: readonly string[]): { cells: CellUndo[]; edited: number } {
  let edited = 0;
  const cells = Object.entries(before.columns).flatMap(([key, list]): CellUndo[] => {
    const position = positions.get(key);
    if (position === undefined) return [];
    const isText = spec.columns.find((column) => column.key === key)?.format === 'text';
    const at = new Map(list.map((cell) => [cell[0].toUpperCase(), cell]));
    return ids.flatMap((id, row): CellUndo[] => {
      const found = at.get(id);
      if (found === undefined) return [];
      const [, value, mark, isFormula = false] = found;
      const present = state.values?.[row]?.[position] ?? null;
      if (mark !== '' && shortHash(valueText(present)) !== mark && valueText(present) !== valueText(value)) edited += 1;
      return [{ row, position, value, isText, isFormula }];
    });
  });
  return { cells, edited };
}

/** Columns as they stand once those that were added are gone; behind them the sheet has columns again that are nobody's. */
function layoutAfter(spec: TableSpec, state: TableState, positions: Positions, added: readonly number[]): TableUndo['layout'] {
  if (added.length === 0) return [];
  const first = Math.min(...added);
  const staying = spec.columns.flatMap((column) => {
    const position = positions.get(column.key);
    if (position === undefined || position < first || added.includes(position) || isFolded(spec, column)) return [];
    return [{ position: position - added.filter((other) => other < position).length, isHidden: column.isHidden === true, width: column.width ?? WIDTH }];
  });
  return [...staying, ...added.map((_, index) => ({ position: state.columns.length - 1 - index, isHidden: false }))];
}

/** Plans how a table is put back; `asRead` is the table before the write, where it is still known. */
export function planTableUndo(before: TableBefore, plain: TableSpec, state: TableState, context: PlanContext, asRead: TableState | undefined): TableUndoPlan {
  const spec = withOwnColumns(plain, before);
  const positions = findColumns(spec, state, context.columnIds);
  const formulas = Object.entries(before.formulas).flatMap(([key, formula]) => {
    const position = positions.get(key);
    const header = (table: string, name: string): string => presentHeader(table === '' ? spec.name : table, name, context);
    return position === undefined || formula === '' ? [] : [{ position, text: resolveFormula(formula, header) }];
  });
  const addedColumns = before.addedColumns.flatMap((key) => positions.get(key) ?? []);
  const numberFormats = Object.entries(before.numberFormats ?? {}).flatMap(([key, format]) => {
    const position = positions.get(key);
    return position === undefined ? [] : [{ position, format }];
  });
  const base = { name: spec.name, area: state.area, formulas, numberFormats, addedColumns, layout: layoutAfter(spec, state, positions, addedColumns) };
  if (before.facts !== undefined) {
    const facts = planFacts(before.facts, spec, state, positions, context, asRead);
    return { undo: { ...base, removedRows: [], cells: [], ...(facts === undefined ? {} : { facts }) }, cells: before.facts.removed.length, edited: 0 };
  }
  const idAt = positions.get('rowId');
  const ids = (state.values ?? []).map((row) => (idAt === undefined ? '' : String(row[idAt] ?? '').toUpperCase()));
  const { cells, edited } = cellsOf(before, spec, state, positions, ids);
  return { undo: { ...base, removedRows: addedRows(before, spec, state, positions, ids), cells }, cells: cells.length, edited };
}
