import { isBlank, type Scalar } from '../../core/scalar';
import { fill } from '../../i18n/fill';
import { commaIn, type Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import { tableSpecs } from '../registry';
import type { ColumnSpec } from '../sheetSpec';
import { shownCell } from '../shownCell';
import { textIn, type TableRow } from '../readTable';
import { tableRows } from '../tableRows';
import type { WorkbookState } from '../workbookState';
import type { ExplainedLine } from './explanation';
import { sheetOfTable } from './formulaInputs';

/** A cell of a table by the ids that outlive sorting, and by where it stands now. */
export interface WrittenCell {
  readonly table: string;
  readonly id: string;
  readonly key: string;
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/** A write that changed a cell. */
export interface KeptWrite {
  readonly action: string;
  readonly at: string;
  readonly point: string;
  /** The cell came with it. */
  readonly isFirst: boolean;
  /** What the cell held before; undefined where that was a formula. */
  readonly before: Scalar | undefined;
}

/** The writes of which the workbook still knows what they changed. */
export interface KeptWrites {
  readonly count: number;
  /** Whether a restore point of the log is still there. */
  has(point: string, at: string): boolean;
  /** The last of them that changed a cell; undefined where none did. */
  lastOf(cell: WrittenCell): KeptWrite | undefined;
}

/** What is known of the actions besides the log. */
export interface ActionFacts {
  /** Tables that an action which generates sheets computes with; undefined for other actions. */
  tablesReadBy(action: string): readonly string[] | undefined;
  /** A moment of the log as the user's clock shows it. */
  momentOf(iso: string): string;
  readonly writes: KeptWrites;
}

interface Sources extends ActionFacts {
  readonly state: WorkbookState;
  readonly language: Language;
}

/** Files named of an import. */
const MOST_FILES = 4;

/** Entries of the log that wrote a table or sheet, latest first. */
function writesOf(name: string, state: WorkbookState): TableRow[] {
  const isNamed = (row: TableRow): boolean => ['created', 'refreshed'].some((key) => textIn(row, key).split(', ').includes(name));
  return tableRows('ChangeLog', state).filter(isNamed).reverse();
}

function actionName(action: string, language: Language): string {
  const names: Readonly<Record<string, string>> = messagesIn(language).taskpane.actions;
  return names[action] ?? action;
}

/** The last write to a table or sheet by the plan's own log; what is typed is not logged. */
export function sayChange(name: string, isInput: boolean, { state, language, momentOf, writes }: Sources): ExplainedLine[] {
  const { change } = messagesIn(language).explain;
  const [last] = writesOf(name, state);
  const unlogged = isInput ? [{ text: change.unlogged }] : [];
  if (last === undefined) return [{ text: change.none }, ...unlogged];
  const [point, at] = [textIn(last, 'restorePoint'), textIn(last, 'at')];
  const values = { action: actionName(textIn(last, 'action'), language), at: momentOf(at), point: writes.has(point, at) ? fill(change.point, { point }) : '' };
  return [{ text: fill(change.log, values) }, ...unlogged];
}

/** The last write that changed one cell, as far as restore points tell; none is guessed from the log, which names tables alone. */
export function sayCellChange(cell: WrittenCell, column: ColumnSpec, { language, momentOf, writes }: Sources): ExplainedLine[] {
  const { change } = messagesIn(language).explain;
  const last = cell.id === '' ? undefined : writes.lastOf(cell);
  if (last === undefined) return writes.count === 0 || cell.id === '' ? [] : [{ text: fill(change.notKept, { count: writes.count }) }];
  const values = { action: actionName(last.action, language), at: momentOf(last.at), point: fill(change.point, { point: last.point }) };
  if (last.isFirst) return [{ text: fill(change.first, values) }];
  const before = last.before === undefined ? change.wasFormula : isBlank(last.before) ? change.wasEmpty : fill(change.before, { before: isFormulaText(last.before) ? last.before : shownCell(column, last.before, language) });
  return [{ text: fill(change.cell, { ...values, before }) }];
}

function isFormulaText(value: Scalar): value is string {
  return typeof value === 'string' && value.startsWith('=');
}

function sayFiles(rows: readonly TableRow[], { language }: Sources): string {
  const words = messagesIn(language).explain;
  const files = [...new Set(rows.map((row) => textIn(row, 'file')))].filter((file) => file !== '');
  return files.slice(0, MOST_FILES).join(commaIn(language)) + (files.length > MOST_FILES ? words.how.more : '');
}

/** The files behind a row of facts, or behind everything that was computed from facts. */
function sayImports(importId: string | undefined, sources: Sources): ExplainedLine {
  const { how } = messagesIn(sources.language).explain;
  const all = tableRows('ImportLog', sources.state);
  const own = importId === undefined ? [] : all.filter((row) => textIn(row, 'importId') === importId);
  const rows = own.length > 0 ? own : all;
  const at = rows.map((row) => textIn(row, 'importedAt')).sort().at(-1);
  if (at === undefined) return { text: how.noImports };
  const count = new Set(rows.map((row) => textIn(row, 'file'))).size;
  return { text: fill(own.length > 0 ? how.importOf : how.imports, { id: importId ?? '', files: sayFiles(rows, sources), at, count }) };
}

function holdsFacts(table: string): boolean {
  return table !== 'ImportLog' && tableSpecs().get(table)?.columns.some(({ key }) => key === 'importId') === true;
}

/** Which action wrote a value, what it computes with, and from which imports that comes. */
export function sayWriter(name: string, importId: string | undefined, sources: Sources): ExplainedLine[] {
  const { state, language, tablesReadBy, momentOf } = sources;
  const words = messagesIn(language).explain;
  const { how } = words;
  const writer = writesOf(name, state).find((row) => tablesReadBy(textIn(row, 'action')) !== undefined);
  if (writer === undefined) return [{ text: how.notLogged }];
  const action = textIn(writer, 'action');
  const reads = (tablesReadBy(action) ?? []).filter((table) => state.tables.has(table) && table !== name);
  const tables = [...new Set(reads.map((table) => sheetOfTable(table, state)))].join(commaIn(language));
  return [
    { text: fill(how.writtenBy, { action: actionName(action, language), at: momentOf(textIn(writer, 'at')) }) },
    ...(tables === '' ? [] : [{ text: fill(how.readFrom, { tables }) }]),
    ...(holdsFacts(name) || reads.some(holdsFacts) ? [sayImports(importId, sources)] : []),
  ];
}
