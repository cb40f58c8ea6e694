import { cellName } from '../../core/cellName';
import type { Scalar } from '../../core/scalar';
import { fill } from '../../i18n/fill';
import { commaIn, type Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';
import { findColumns } from '../findColumns';
import { columnIdsOf, readGenerated } from '../generated';
import { tableSpecs } from '../registry';
import type { CellFormat, ColumnSpec } from '../sheetSpec';
import type { Rectangle, TableState, WorkbookState } from '../workbookState';
import { labelOf } from './cellPlace';
import { parseFormula, partsOf, type FormulaNode } from './formulaTree';
import { plainFormula, type AreaOfName } from './plainFormula';
import { readReference, type Reference } from './readReference';

/** The cell whose formula is explained. */
export interface FormulaHome {
  readonly state: WorkbookState;
  readonly sheetId: string;
  readonly row: number;
  /** Empty outside tables. */
  readonly table: string;
  readonly language: Language;
}

/** Cells that a formula works with. */
export interface FormulaInput {
  readonly label: string;
  readonly sheetId: string;
  readonly area: Rectangle;
  /** Of a column of a table of ours. */
  readonly format?: CellFormat;
  /** The reference as it stands in the formula. */
  readonly reference: string;
}

/** Everything that a formula works with, names of the workbook followed to what they stand for. */
export interface FormulaInputs {
  readonly cells: readonly FormulaInput[];
  /** Keys of settings. */
  readonly settings: readonly string[];
  /** Names that stand for a calculation, with it. */
  readonly calculations: readonly { readonly label: string; readonly formula: FormulaNode }[];
  /** References whose target is gone. */
  readonly gone: readonly string[];
}

const SETTING = /^Set_(\w+)$/;
const LIST = /^List(?:Code)?_(\w+)$/;
/** Names may stand for names; no plan of ours goes deeper. */
const DEEPEST = 4;

/** `Sheet!B7`, quoted where the name of the sheet needs it. */
export function addressOf(sheetId: string, { row, col, rows, cols }: Rectangle, state: WorkbookState): string {
  const sheet = state.sheets.find(({ id }) => id === sheetId)?.name ?? '';
  const name = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  const first = cellName(row, col);
  return `${name}!${rows * cols === 1 ? first : `${first}:${cellName(row + rows - 1, col + cols - 1)}`}`;
}

/** A table by its name, whatever its case. */
export function findTable(name: string, state: WorkbookState): TableState | undefined {
  return [...state.tables.values()].find((table) => table.name.toLowerCase() === name.toLowerCase());
}

/** The name of the sheet on which a table stands. */
export function sheetOfTable(name: string, state: WorkbookState): string {
  const table = findTable(name, state);
  return state.sheets.find(({ id }) => id === table?.sheetId)?.name ?? name;
}

function nameText(name: string, state: WorkbookState): string | undefined {
  return [...state.names].find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
}

/** A name that stands for cells, as their reference. */
function cellsOfName(name: string, state: WorkbookState): Extract<Reference, { to: 'cells' }> | undefined {
  const formula = parseFormula(nameText(name, state) ?? '');
  const reference = formula?.kind === 'reference' ? readReference(formula.text, '') : undefined;
  return reference?.to === 'cells' ? reference : undefined;
}

function sayColumns({ table, first, last }: Extract<Reference, { table: string }>, home: FormulaHome): string {
  const words = messagesIn(home.language).explain;
  const column = first === last ? fill(words.column, { column: first }) : fill(words.columns, { first, last });
  return table.toLowerCase() === home.table.toLowerCase() || first !== last ? column : fill(words.columnOf, { column: first, table: sheetOfTable(table, home.state) });
}

function sheetIdOf(sheet: string | undefined, home: FormulaHome): string | undefined {
  return sheet === undefined ? home.sheetId : home.state.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.id;
}

function sayCells({ sheet, area }: Extract<Reference, { to: 'cells' }>, home: FormulaHome): string | undefined {
  const sheetId = sheetIdOf(sheet, home);
  if (sheetId === undefined) return undefined;
  const label = area.rows * area.cols === 1 ? labelOf({ sheetId, row: area.row, col: area.col }, home.state) : undefined;
  return label === undefined ? addressOf(sheetId, area, home.state) : fill(messagesIn(home.language).explain.column, { column: label });
}

/** What a reference points at, in words: headings of columns, labels of settings, what stands beside a cell. */
export function sayReference(text: string, home: FormulaHome): string {
  const words = messagesIn(home.language);
  const reference = readReference(text, home.table);
  if (reference.to === 'cells') return sayCells(reference, home) ?? text;
  if (reference.to !== 'name') return sayColumns(reference, home);
  const { name } = reference;
  const settings: Readonly<Record<string, { readonly label: string }>> = words.settings;
  const setting = settings[SETTING.exec(name)?.[1] ?? ''];
  if (setting !== undefined) return fill(words.explain.column, { column: setting.label });
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = words.lists;
  const list = lists[LIST.exec(name)?.[1] ?? ''];
  if (list !== undefined) return fill(words.explain.list, { list: Object.values(list).join(commaIn(home.language)) });
  const cells = cellsOfName(name, home.state);
  return (cells === undefined ? undefined : sayCells(cells, home)) ?? name;
}

class Collector {
  readonly cells = new Map<string, FormulaInput>();
  readonly settings = new Set<string>();
  readonly calculations = new Map<string, { label: string; formula: FormulaNode }>();
  readonly gone = new Set<string>();

  constructor(private readonly home: FormulaHome) {}

  take(node: FormulaNode, depth = 0): void {
    for (const part of partsOf(node)) if (part.kind === 'reference' && !part.text.startsWith('#')) this.reference(part.text, depth);
  }

  private add(input: FormulaInput): void {
    this.cells.set(addressOf(input.sheetId, input.area, this.home.state), input);
  }

  private reference(text: string, depth: number): void {
    const reference = readReference(text, this.home.table);
    if (reference.to === 'name') this.name(reference.name, depth);
    else if (reference.to === 'cells') this.area(text, reference);
    else this.columns(text, reference);
  }

  private area(text: string, { sheet, area }: Extract<Reference, { to: 'cells' }>): void {
    const sheetId = sheetIdOf(sheet, this.home);
    if (sheetId === undefined) this.gone.add(text);
    else this.add({ label: sayReference(text, this.home), sheetId, area, reference: text });
  }

  private columns(text: string, reference: Extract<Reference, { table: string }>): void {
    const { state, row } = this.home;
    const table = findTable(reference.table, state);
    const [first, last] = [reference.first, reference.last].map((header) => (table === undefined ? -1 : positionOf(header, table))) as [number, number];
    if (table === undefined || first < 0 || last < 0) {
      this.gone.add(text);
      return;
    }
    const { area, sheetId } = table;
    const rows = reference.to === 'row' ? { row, rows: 1 } : { row: area.row + 1, rows: area.rows - 1 };
    const format = first === last ? columnIn(table, reference.first, state)?.format : undefined;
    this.add({ reference: text, label: sayColumns(reference, this.home), sheetId, area: { ...rows, col: area.col + first, cols: last - first + 1 }, ...(format === undefined ? {} : { format }) });
  }

  private name(name: string, depth: number): void {
    const { state } = this.home;
    const setting = SETTING.exec(name)?.[1];
    if (setting !== undefined) this.settings.add(setting);
    if (setting !== undefined || LIST.test(name) || /^(?:TRUE|FALSE)$/i.test(name)) return;
    const formula = readFormula(nameText(name, state) ?? '', this.home);
    const cells = cellsOfName(name, state);
    if (formula === undefined) this.gone.add(name);
    else if (cells !== undefined) this.area(name, cells);
    else if (formula.kind !== 'number' && !this.calculations.has(name) && depth < DEEPEST) {
      this.calculations.set(name, { label: name, formula });
      this.take(formula, depth + 1);
    }
  }
}

function positionOf(header: string, table: TableState): number {
  return table.columns.findIndex((column) => column.header.toLowerCase() === header.toLowerCase());
}

/** What is known of the column under a header; undefined for one of the user's own. */
export function columnIn(table: TableState, header: string, state: WorkbookState): ColumnSpec | undefined {
  const spec = tableSpecs().get(table.name);
  const positions = spec === undefined ? undefined : findColumns(spec, table, columnIdsOf(readGenerated(state)));
  return spec?.columns.find(({ key }) => positions?.get(key) === positionOf(header, table));
}

/** What a cell of the same row holds, where its table was read with what it holds. */
function heldBeside(reference: string, { state, row, table }: Pick<FormulaHome, 'state' | 'row' | 'table'>): Scalar | undefined {
  const target = readReference(reference, table);
  const found = target.to === 'row' && target.table === table ? findTable(table, state) : undefined;
  return found === undefined || target.to !== 'row' ? undefined : found.values?.[row - found.area.row - 1]?.[positionOf(target.first, found)];
}

/** Reads a formula as people say it: picks from fixed blocks of the workbook are their cells; a name alone is the calculation behind it. */
export function readFormula(formula: string, home: Pick<FormulaHome, 'state' | 'row' | 'table'>, depth = 0): FormulaNode | undefined {
  const { state } = home;
  const node = parseFormula(formula);
  if (node === undefined) return undefined;
  const areaOf = (name: string): ReturnType<AreaOfName> => {
    const cells = SETTING.test(name) || LIST.test(name) ? undefined : cellsOfName(name, state);
    const sheetId = state.sheets.find((sheet) => sheet.name === cells?.sheet)?.id;
    if (cells === undefined || sheetId === undefined) return undefined;
    const { area } = cells;
    return { area, addressAt: (row, col) => addressOf(sheetId, { row: area.row + row, col: area.col + col, rows: 1, cols: 1 }, state) };
  };
  const plain = plainFormula(node, { areaOf, heldIn: (reference) => heldBeside(reference, home) });
  const behind = plain.kind === 'reference' && depth < DEEPEST && !SETTING.test(plain.text) ? readFormula(nameText(plain.text, state) ?? '', home, depth + 1) : undefined;
  return behind === undefined || behind.kind === 'reference' || behind.kind === 'number' ? plain : behind;
}

/** Collects what a formula works with. */
export function inputsOf(formula: FormulaNode, home: FormulaHome): FormulaInputs {
  const collector = new Collector(home);
  collector.take(formula);
  return { cells: [...collector.cells.values()], settings: [...collector.settings], calculations: [...collector.calculations.values()], gone: [...collector.gone] };
}
