import type { Scalar } from '../../core/scalar';
import { highestId, toRowId } from '../../core/ids';
import type { GeneratedEntry } from '../../sheets/generated';
import { findColumns } from '../../sheets/findColumns';
import type { PlanContext } from '../../sheets/planContext';
import type { SheetPlan } from '../../sheets/planSheet';
import type { TableSpec } from '../../sheets/sheetSpec';
import { generatedBlocksTable } from '../../sheets/specs/generatedBlocks';
import { changeLogSheet } from '../../sheets/specs/log';
import { headerOf } from '../../sheets/words';
import type { RowsWrite } from '../../sheets/sheetWrite';
import { readTable, textIn } from '../../sheets/readTable';
import type { WrittenTable } from '../../excel/writeWorkbook';
import type { WritePlan } from './writePlan';

function keyOf(entry: Pick<GeneratedEntry, 'table' | 'columnKey'>): string {
  return `${entry.table}.${entry.columnKey}`;
}

/** The notes of the columns of one table; ids of new columns come from what was written. */
function columnNotes({ spec, write }: SheetPlan, context: PlanContext, written: readonly WrittenTable[]): GeneratedEntry[] {
  const { table } = spec;
  if (table === undefined || write.table === undefined) return [];
  const ids = written.find(({ name }) => name === table.name)?.columns ?? [];
  const positions = new Map(write.table.columns.map((column) => [column.key, column.position]));
  const grey = write.table.greyed === undefined ? [] : [{ table: 'grey!', columnKey: table.name, columnId: undefined, formula: write.table.greyed.formula }];
  return [...grey, ...table.columns.map((column) => {
    const position = positions.get(column.key);
    const header = headerOf(column, context.language);
    const found = ids.find((candidate, at) => at === position || candidate.header === header);
    const columnId = found?.id ?? context.generated.get(`${table.name}.${column.key}`)?.columnId;
    return { table: table.name, columnKey: column.key, columnId, formula: column.formula ?? '' };
  })];
}

/** What is to be noted of the columns, blocks and names that now stand in the workbook. */
export function nextNotes({ sheets, context }: WritePlan, written: readonly WrittenTable[]): Map<string, GeneratedEntry> {
  const notes = new Map(context.generated);
  const put = (entry: GeneratedEntry): void => void notes.set(keyOf(entry), entry);
  for (const plan of sheets) {
    for (const [block, formula] of plan.fingerprints) put({ table: `${plan.spec.key}!`, columnKey: block, columnId: undefined, formula });
    for (const [name, formula] of Object.entries(plan.spec.names ?? {})) put({ table: 'name!', columnKey: name, columnId: undefined, formula });
    columnNotes(plan, context, written).forEach(put);
  }
  return notes;
}

/** Arranges a row by the places that the columns have in the workbook; foreign columns stay as they are. */
function arrange(spec: TableSpec, context: PlanContext, values: Readonly<Record<string, Scalar>>): Scalar[] {
  const state = context.state.tables.get(spec.name);
  if (state === undefined) return spec.columns.map((column) => values[column.key] ?? null);
  const row: Scalar[] = state.columns.map(() => null);
  for (const [key, position] of findColumns(spec, state, context.columnIds)) row[position] = values[key] ?? null;
  return row;
}

/** The notes as a write of the whole table; undefined when nothing changes. */
export function notesWrite({ context }: WritePlan, notes: ReadonlyMap<string, GeneratedEntry>): RowsWrite | undefined {
  const isSame = notes.size === context.generated.size && [...notes].every(([key, entry]) => JSON.stringify(context.generated.get(key)) === JSON.stringify(entry));
  return isSame ? undefined : noteRows(context, notes);
}

/** All notes as rows of their table. */
export function noteRows(context: PlanContext, notes: ReadonlyMap<string, GeneratedEntry>): RowsWrite {
  const rows = [...notes].map(([key, entry]) =>
    arrange(generatedBlocksTable, context, {
      rowId: key,
      table: entry.table,
      columnKey: entry.columnKey,
      columnId: entry.columnId === undefined ? null : String(entry.columnId),
      header: entry.columnKey,
      formula: entry.formula,
    }),
  );
  return { table: generatedBlocksTable.name, rows, mode: 'replace' };
}

/** What the log says of one run. */
export interface LogLine {
  readonly at: string;
  readonly action: string;
  readonly restorePoint: string;
  readonly created: readonly string[];
  readonly refreshed: readonly string[];
  readonly kept: readonly string[];
  readonly cells: number;
  readonly problems: string;
}

/** The next line of the change log as a write. */
export function logWrite(context: PlanContext, line: LogLine): RowsWrite {
  const spec = changeLogSheet.table as TableSpec;
  const ids = readTable(spec, context.state).map((row) => textIn(row, 'rowId'));
  const row = arrange(spec, context, {
    ...line,
    rowId: toRowId('L', highestId(ids, 'L') + 1, 5),
    created: line.created.join(', '),
    refreshed: line.refreshed.join(', '),
    kept: line.kept.join(', '),
  });
  return { table: spec.name, rows: [row], mode: 'append' };
}
