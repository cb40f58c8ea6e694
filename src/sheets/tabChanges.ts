import { highestId, toRowId } from '../core/ids';
import { isBlank, type Scalar } from '../core/scalar';
import { monthToSerial, serialToMonth } from '../core/month';
import { filledColumns } from './enteredCell';
import { textIn, type TableRow } from './readTable';
import type { ColumnSpec, TableSpec } from './sheetSpec';
import type { RowEntry } from './tableContent';

/** A cell in which plan and file differ, and both may be meant. */
export interface TabConflict {
  readonly id: string;
  readonly description: string;
  readonly column: ColumnSpec;
  readonly here: Scalar;
  readonly file: Scalar;
}

/** A line of a tab by id and description. */
export interface NamedLine {
  readonly id: string;
  readonly description: string;
}

/** What a filled tab changes in the plan. */
export interface TabChanges {
  readonly entries: readonly RowEntry[];
  readonly conflicts: readonly TabConflict[];
  /** Lines that the plan no longer has. */
  readonly stale: readonly NamedLine[];
  /** Lines of the plan that the file lacks though it had them; they stay. */
  readonly left: readonly NamedLine[];
  /** Lines that are locked in the plan and differ in the file; they stay. */
  readonly locked: readonly NamedLine[];
  readonly added: number;
  /** Cells that take what the file says, conflicts apart. */
  readonly taken: number;
}

/** What is compared: rows of the plan, rows of the file, and rows as they were sent, by id; undefined where the file does not say. */
export interface TabInput {
  readonly here: readonly TableRow[];
  readonly file: readonly TableRow[];
  readonly sent: ReadonlyMap<string, TableRow> | undefined;
}

/** Numbers that differ by less than this part are one: programs write fifteen digits. */
const NOISE = 1e-12;

/**
 * Compares a filled tab with the plan, line by line (by row id) and cell by cell. What the file changed since it was sent and the plan
 * did not is taken; what the plan changed stays; what both changed differently is a conflict, as is every difference where nobody can tell what was sent,
 * unless the plan's cell is empty. Lines without an id, or with a copied one, are new, unless a line of the same description came in
 * before. `takes` says which conflicts go by the file.
 */
export function tabChanges(spec: TableSpec, { here, file, sent }: TabInput, takes: (id: string, column: ColumnSpec) => boolean): TabChanges {
  const columns = [...filledColumns(spec).values()];
  const byId = new Map(here.map((row) => [idOf(row), row]));
  const matched = matchLines(spec, file, byId, sent);
  const compared = matched.known.map(({ row, present }) => compareLine(row, present, sent?.get(idOf(present)), columns, takes));
  const given = new Set(matched.known.map(({ present }) => idOf(present)));
  return {
    entries: [...compared.filter(({ isLocked, entry }) => !isLocked && Object.keys(entry.values).length > 0).map(({ entry }) => entry), ...matched.added.map((row) => newEntry(row, columns))],
    conflicts: compared.flatMap(({ isLocked, conflicts }) => (isLocked ? [] : conflicts)),
    stale: matched.stale.map(nameOf),
    left: here.filter((row) => sent?.has(idOf(row)) === true && !given.has(idOf(row))).map(nameOf),
    locked: compared.filter(({ isLocked, entry, conflicts }) => isLocked && (conflicts.length > 0 || Object.keys(entry.values).length > 0)).map(({ entry, description }) => ({ id: entry.id, description })),
    added: matched.added.length,
    taken: compared.reduce((sum, { isLocked, taken }) => sum + (isLocked ? 0 : taken), 0),
  };
}

function idOf(row: TableRow): string {
  return textIn(row, 'rowId').toUpperCase();
}

function nameOf(row: TableRow): NamedLine {
  return { id: textIn(row, 'rowId'), description: textIn(row, 'description') };
}

interface MatchedLines {
  readonly known: readonly { readonly row: TableRow; readonly present: TableRow }[];
  /** New lines, with their ids. */
  readonly added: readonly TableRow[];
  readonly stale: readonly TableRow[];
}

function matchLines(spec: TableSpec, file: readonly TableRow[], byId: ReadonlyMap<string, TableRow>, sent: TabInput['sent']): MatchedLines {
  const prefix = spec.rowPrefix ?? '';
  const used = new Set<string>();
  const [known, added, stale]: [{ row: TableRow; present: TableRow }[], TableRow[], TableRow[]] = [[], [], []];
  let number = highestId([...byId.keys(), ...(sent?.keys() ?? []), ...file.map(idOf)], prefix);
  const match = (row: TableRow, present: TableRow): void => {
    used.add(idOf(present));
    known.push({ row, present });
  };
  const fresh = file.filter((row) => {
    const id = idOf(row);
    const present = byId.get(id);
    if (id === '' || used.has(id)) return true;
    if (present !== undefined) match(row, present);
    else if (sent === undefined || sent.has(id)) stale.push(row);
    return present === undefined && sent?.has(id) === false;
  });
  for (const row of fresh) {
    const before = [...byId.values()].find((one) => sent?.has(idOf(one)) !== true && !used.has(idOf(one)) && textIn(one, 'description') !== '' && textIn(one, 'description') === textIn(row, 'description'));
    if (before !== undefined) match(row, before);
    else added.push({ ...row, rowId: toRowId(prefix, (number += 1)) });
  }
  return { known, added, stale };
}

function compareLine(row: TableRow, present: TableRow, sent: TableRow | undefined, columns: readonly ColumnSpec[], takes: (id: string, column: ColumnSpec) => boolean) {
  const { id, description } = nameOf(present);
  const values: Record<string, Scalar> = {};
  const conflicts: TabConflict[] = [];
  let taken = 0;
  for (const column of columns) {
    const [here, file] = [present[column.key] ?? null, row[column.key] ?? null];
    const verdict = row[column.key] === undefined ? 'stay' : compareCell(column, here, file, sent === undefined ? undefined : (sent[column.key] ?? null));
    if (verdict === 'conflict') conflicts.push({ id, description, column, here, file });
    if (verdict === 'take') taken += 1;
    if (verdict === 'take' || (verdict === 'conflict' && takes(id, column))) values[column.key] = file;
  }
  return { entry: { id, values }, description, conflicts, taken, isLocked: textIn(present, 'claimStatus') === 'locked' };
}

function compareCell(column: ColumnSpec, here: Scalar, file: Scalar, sent: Scalar | undefined): 'stay' | 'take' | 'conflict' {
  if (isSame(column, here, file)) return 'stay';
  if (sent === undefined) return isBlank(file) ? 'stay' : isBlank(here) ? 'take' : 'conflict';
  if (isSame(column, sent, file)) return 'stay';
  return isSame(column, sent, here) ? 'take' : 'conflict';
}

function isSame(column: ColumnSpec, a: Scalar, b: Scalar): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  if (typeof a !== 'number' || typeof b !== 'number') return String(a).trim() === String(b).trim();
  if (column.format === 'month') return monthToSerial(serialToMonth(a)) === monthToSerial(serialToMonth(b));
  return Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b));
}

function newEntry(row: TableRow, columns: readonly ColumnSpec[]): RowEntry {
  const filled = columns.filter(({ key }) => !isBlank(row[key]));
  return { id: textIn(row, 'rowId'), values: Object.fromEntries(filled.map(({ key }) => [key, row[key] ?? null])) };
}
