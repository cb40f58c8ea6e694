import type { Scalar } from '../core/scalar';
import type { ColumnIds } from './findColumns';
import { generatedBlocksTable } from './specs/generatedBlocks';
import { findColumns } from './findColumns';
import type { TableState, WorkbookState } from './workbookState';

/** What was noted of a generated column or block when it was written. */
export interface GeneratedEntry {
  readonly table: string;
  readonly columnKey: string;
  readonly columnId: number | undefined;
  /** Formula in keys, or the fingerprint of a fixed block. */
  readonly formula: string;
}

/** Notes on what stands in the workbook, by `Table.key` or `sheet!block`. */
export type Generated = ReadonlyMap<string, GeneratedEntry>;

/** Notes and column ids of tables that were read before: each table of a workbook is read by them, and a state does not change. */
const notesOf = new WeakMap<TableState, Generated>();
const idsOf = new WeakMap<Generated, ColumnIds>();

/** Reads the notes from the table GeneratedBlocks; empty in a new workbook. */
export function readGenerated(state: WorkbookState): Generated {
  const table = state.tables.get('GeneratedBlocks');
  if (table === undefined) return new Map();
  const known = notesOf.get(table) ?? readNotes(table);
  notesOf.set(table, known);
  return known;
}

function readNotes(table: TableState): Generated {
  const entries = new Map<string, GeneratedEntry>();
  if (table.values === undefined) return entries;
  const positions = findColumns(generatedBlocksTable, table, new Map());
  const text = (row: readonly Scalar[], key: string): string => String(row[positions.get(key) ?? -1] ?? '');
  for (const row of table.values) {
    const columnId = text(row, 'columnId');
    const entry = { table: text(row, 'table'), columnKey: text(row, 'columnKey'), columnId: columnId === '' ? undefined : Number(columnId), formula: text(row, 'formula') };
    if (entry.table !== '') entries.set(`${entry.table}.${entry.columnKey}`, entry);
  }
  return entries;
}

/** The column ids among the notes, by table. */
export function columnIdsOf(generated: Generated): ColumnIds {
  const known = idsOf.get(generated) ?? readColumnIds(generated);
  idsOf.set(generated, known);
  return known;
}

function readColumnIds(generated: Generated): ColumnIds {
  const ids = new Map<string, Map<number, string>>();
  for (const { table, columnKey, columnId } of generated.values()) {
    if (columnId === undefined) continue;
    const ofTable = ids.get(table) ?? new Map<number, string>();
    ofTable.set(columnId, columnKey);
    ids.set(table, ofTable);
  }
  return ids;
}
