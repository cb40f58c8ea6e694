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
  /** Rows of the file that became lines of their own. */
  readonly added: readonly TableRow[];
  /** Rows of the file without a number of their own that were known by what they describe. */
  readonly recognised: readonly { readonly row: TableRow; readonly line: NamedLine }[];
  /** Rows of the file that are no lines: sums, and rows that say neither what nor how much. */
  readonly sums: readonly TableRow[];
  readonly idle: readonly TableRow[];
  /** Cells that take what the file says, conflicts apart. */
  readonly taken: number;
}

/** What is compared: rows of the plan, rows of the file, and rows as they were sent, by id; undefined where the file does not say. */
export interface TabInput {
  readonly here: readonly TableRow[];
  readonly file: readonly TableRow[];
  readonly sent: ReadonlyMap<string, TableRow> | undefined;
  /** Ids of lines that are gone, which no new line gets. */
  readonly used?: readonly string[];
}

/** Numbers that differ by less than this part are one: programs write fifteen digits. */
const NOISE = 1e-12;

/**
 * Compares a filled tab with the plan, line by line (by row id) and cell by cell. What the file changed since it was sent and the plan
 * did not is taken; what the plan changed stays; what both changed differently is a conflict, as is every difference where nobody can tell what was sent,
 * unless the plan's cell is empty. Lines without an id, or with a copied one, are known by their description where one line alone has it, else they are
 * new. `takes` says which conflicts go by the file.
 */
export function tabChanges(spec: TableSpec, { here, file, sent, used = [] }: TabInput, takes: (id: string, column: ColumnSpec) => boolean): TabChanges {
  const columns = [...filledColumns(spec).values()];
  const byId = new Map(here.map((row) => [idOf(row), row]));
  const matched = matchLines(spec, file, byId, sent, used);
  const compared = matched.known.map(({ row, present }) => compareLine(row, present, sent?.get(idOf(present)), columns, takes));
  const given = new Set(matched.known.map(({ present }) => idOf(present)));
  return {
    entries: [...compared.filter(({ isLocked, entry }) => !isLocked && Object.keys(entry.values).length > 0).map(({ entry }) => entry), ...matched.added.map(({ id, row }) => newEntry(id, row, columns))],
    conflicts: compared.flatMap(({ isLocked, conflicts }) => (isLocked ? [] : conflicts)),
    stale: matched.stale.map(nameOf),
    left: here.filter((row) => sent?.has(idOf(row)) === true && !given.has(idOf(row))).map(nameOf),
    locked: compared.filter(({ isLocked, entry, conflicts }) => isLocked && (conflicts.length > 0 || Object.keys(entry.values).length > 0)).map(({ entry, description }) => ({ id: entry.id, description })),
    added: matched.added.map(({ row }) => row),
    recognised: matched.known.flatMap(({ row, present, isRecognised }) => (isRecognised ? [{ row, line: nameOf(present) }] : [])),
    sums: matched.sums,
    idle: matched.idle,
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
  readonly known: readonly { readonly row: TableRow; readonly present: TableRow; readonly isRecognised: boolean }[];
  /** New lines, with their ids. */
  readonly added: readonly { readonly id: string; readonly row: TableRow }[];
  readonly stale: readonly TableRow[];
  readonly sums: readonly TableRow[];
  readonly idle: readonly TableRow[];
}

/** What people write beside a sum that they put below the lines. */
const SUM = /^(?:合计|总计|小计|共计|(?:grand |sub)?totals?|sum)\s*[::]?$/i;

function isSum(row: TableRow): boolean {
  return [textIn(row, 'rowId'), textIn(row, 'description')].some((text) => SUM.test(text));
}

/** A choice alone, as it comes by pulling a cell down, makes no line. */
function isIdle(row: TableRow): boolean {
  return ['description', 'amount', 'floorAmount', 'stretchAmount'].every((key) => isBlank(row[key]));
}

function matchLines(spec: TableSpec, file: readonly TableRow[], byId: ReadonlyMap<string, TableRow>, sent: TabInput['sent'], gone: readonly string[]): MatchedLines {
  const prefix = spec.rowPrefix ?? '';
  const used = new Set<string>();
  const known: MatchedLines['known'][number][] = [];
  const stale: TableRow[] = [];
  let number = highestId([...byId.keys(), ...(sent?.keys() ?? []), ...file.map(idOf), ...gone], prefix);
  const match = (row: TableRow, present: TableRow, isRecognised: boolean): void => {
    used.add(idOf(present));
    known.push({ row, present, isRecognised });
  };
  const unmatched = file.filter((row) => {
    const id = idOf(row);
    const present = byId.get(id);
    if (id === '' || used.has(id)) return true;
    if (present !== undefined) match(row, present, false);
    else if (sent === undefined ? new RegExp(`^${prefix}\\d+$`).test(id) : sent.has(id)) stale.push(row);
    else return true;
    return false;
  });
  const fresh = unmatched.filter((row) => !isSum(row) && !isIdle(row));
  const added = fresh.flatMap((row) => {
    const alike = [...byId.values()].filter((one) => !used.has(idOf(one)) && textIn(one, 'description') !== '' && textIn(one, 'description') === textIn(row, 'description'));
    // A line that came in since the tab was sent comes first: this file may be collected twice.
    const line = alike.find((one) => sent?.has(idOf(one)) !== true) ?? (alike.length === 1 ? alike[0] : undefined);
    if (line === undefined) return [{ id: toRowId(prefix, (number += 1)), row }];
    match(row, line, true);
    return [];
  });
  return { known, added, stale, sums: unmatched.filter(isSum), idle: unmatched.filter((row) => !isSum(row) && isIdle(row)) };
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

function newEntry(id: string, row: TableRow, columns: readonly ColumnSpec[]): RowEntry {
  const filled = columns.filter(({ key }) => !isBlank(row[key]));
  return { id, values: Object.fromEntries(filled.map(({ key }) => [key, row[key] ?? null])) };
}
