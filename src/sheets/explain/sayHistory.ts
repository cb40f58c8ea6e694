import { fill } from '../../i18n/fill';
import type { Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import { tableSpecs } from '../registry';
import { textIn, type TableRow } from '../readTable';
import { tableRows } from '../tableRows';
import type { WorkbookState } from '../workbookState';
import type { ExplainedLine } from './explanation';
import { sheetOfTable } from './formulaInputs';

/** What is known of the actions besides the log. */
export interface ActionFacts {
  /** Tables that an action which generates sheets computes with; undefined for other actions. */
  tablesReadBy(action: string): readonly string[] | undefined;
  /** A moment of the log as the user's clock shows it. */
  momentOf(iso: string): string;
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
export function sayChange(name: string, isInput: boolean, { state, language, momentOf }: Sources): ExplainedLine[] {
  const { change } = messagesIn(language).explain;
  const [last] = writesOf(name, state);
  const unlogged = isInput ? [{ text: change.unlogged }] : [];
  if (last === undefined) return [{ text: change.none }, ...unlogged];
  const point = textIn(last, 'restorePoint');
  const values = { action: actionName(textIn(last, 'action'), language), at: momentOf(textIn(last, 'at')), point: point === '' ? '' : fill(change.point, { point }) };
  return [{ text: fill(change.log, values) }, ...unlogged];
}

function sayFiles(rows: readonly TableRow[], { language }: Sources): string {
  const words = messagesIn(language).explain;
  const files = [...new Set(rows.map((row) => textIn(row, 'file')))].filter((file) => file !== '');
  return files.slice(0, MOST_FILES).join(words.comma) + (files.length > MOST_FILES ? words.how.more : '');
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
  const tables = [...new Set(reads.map((table) => sheetOfTable(table, state)))].join(words.comma);
  return [
    { text: fill(how.writtenBy, { action: actionName(action, language), at: momentOf(textIn(writer, 'at')) }) },
    ...(tables === '' ? [] : [{ text: fill(how.readFrom, { tables }) }]),
    ...(holdsFacts(name) || reads.some(holdsFacts) ? [sayImports(importId, sources)] : []),
  ];
}
