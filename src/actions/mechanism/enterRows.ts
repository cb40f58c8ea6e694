import { Refusal, type Problem } from '../../core/problem';
import type { Scalar } from '../../core/scalar';
import type { Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import { enteredCell, enteredSetting, filledColumns } from '../../sheets/enteredCell';
import { columnsIn } from '../../sheets/formulaText';
import { readGenerated } from '../../sheets/generated';
import { presentTable } from '../../sheets/presentSpec';
import { readTable, textIn, type TableRow } from '../../sheets/readTable';
import { SHEETS, tableSpecs } from '../../sheets/registry';
import type { TableSpec } from '../../sheets/sheetSpec';
import type { RowEntry } from '../../sheets/tableContent';
import type { WorkbookState } from '../../sheets/workbookState';
import type { ActionInput, GenerateAction } from './definition';

/** A row to be filled in: by its id, or the first whose column `key` holds `value`. */
export interface EnteredRow {
  readonly row: { readonly id: string } | { readonly key: string; readonly value: Scalar };
  readonly values: Readonly<Record<string, Scalar>>;
}

/** Rows to be filled in, by name of the table. */
export type EnteredRows = Readonly<Record<string, readonly EnteredRow[]>>;

/** One table into which rows go. */
interface Target {
  readonly spec: TableSpec;
  readonly rows: readonly TableRow[];
  readonly language: Language;
}

function refusal(code: string, table: string, params: Readonly<Record<string, string>>): Refusal {
  return new Refusal([{ code, severity: 'error', where: { table }, params: { table, ...params } }]);
}

/** The row of a table that is meant; undefined when there is none. */
export function findEntered(rows: readonly TableRow[], { row }: Pick<EnteredRow, 'row'>): TableRow | undefined {
  const [key, value] = 'id' in row ? ['rowId', row.id] : [row.key, String(row.value ?? '')];
  return rows.find((candidate) => textIn(candidate, key).toUpperCase() === value.trim().toUpperCase());
}

function idOf(entered: EnteredRow, { spec, rows }: Target): string {
  const found = findEntered(rows, entered);
  if (found !== undefined) return textIn(found, 'rowId');
  const { row } = entered;
  const isSettings = spec.name === 'Settings';
  if ('id' in row && (spec.isExtendable === true || isSettings)) return row.id;
  throw refusal('entry/row-unknown', spec.name, { row: 'id' in row ? row.id : String(row.value ?? '') });
}

function cellOf(key: string, value: Scalar, id: string, { spec, language }: Target): Scalar {
  const column = filledColumns(spec).get(key);
  if (column === undefined) {
    const isKnown = spec.columns.some((candidate) => candidate.key === key);
    throw refusal(isKnown ? 'entry/column-calculated' : 'entry/column-unknown', spec.name, { column: key });
  }
  const cell = spec.name === 'Settings' ? enteredSetting(id, value, language) : enteredCell(column, value);
  if (cell === undefined) throw refusal('entry/value-unreadable', spec.name, { cell: `${spec.name}[${id}].${key}`, value: String(value) });
  return cell;
}

function toEntry(entered: EnteredRow, target: Target): RowEntry {
  const id = idOf(entered, target);
  return { id, values: Object.fromEntries(Object.entries(entered.values).map(([key, value]) => [key, cellOf(key, value, id, target)])) };
}

function targetOf(name: string, state: WorkbookState, language: Language): Target {
  const plain = tableSpecs().get(name);
  if (plain?.rowPrefix === undefined) throw refusal('entry/table-unknown', name, {});
  const spec = presentTable(plain, readGenerated(state));
  return { spec, rows: readTable(spec, state), language };
}

/** Refuses to make a table whose formulas need another one that is not there: the host would refuse it in words of its own. */
function checkNeeds(name: string, entered: EnteredRows, { state, language }: ActionInput): void {
  if (state.tables.has(name)) return;
  const needed = (tableSpecs().get(name)?.columns ?? []).flatMap(({ formula = '' }) => columnsIn(formula).map(({ table }) => table));
  const missing = needed.find((table) => table !== '' && !state.tables.has(table) && !(table in entered));
  if (missing !== undefined) throw refusal('entry/table-early', name, { sheet: sheetWord(name, language), needs: sheetWord(missing, language) });
}

/** What the sheet of a table is called. */
function sheetWord(table: string, language: Language): string {
  const key = SHEETS.find((sheet) => sheet.table?.name === table)?.key;
  return key === undefined ? table : messagesIn(language).sheets[key];
}

function compute(entered: EnteredRows, input: ActionInput) {
  const { state, language } = input;
  for (const name of Object.keys(entered)) checkNeeds(name, entered, input);
  const entries = new Map(Object.entries(entered).map(([name, rows]) => {
    const target = targetOf(name, state, language);
    return [name, rows.map((row) => toEntry(row, target))];
  }));
  const problems: Problem[] = [];
  return { contents: [], problems, entries, counts: { rowsEntered: [...entries.values()].reduce((sum, rows) => sum + rows.length, 0) } };
}

/** An action that fills in rows as a user would type them, checked like typed ones, with preview, restore point and log. */
export function enterRowsOf(rows: EnteredRows): GenerateAction {
  return { kind: 'generate', name: 'enter-rows', parameters: [], reads: [], fills: Object.keys(rows), compute: (input) => compute(rows, input) };
}
