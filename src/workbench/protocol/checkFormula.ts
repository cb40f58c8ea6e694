import { tokenize } from '@borgar/fx';
import { formulaProblem } from '../formulas/parseFormula';
import { readStructured, type StructuredText } from '../formulas/structuredReference';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { Workbook } from '../model/workbook';
import { invalidArgument } from './apiError';

const MAX_LITERAL = 255;

interface Reference {
  readonly text: string;
  /** What a structured reference says; undefined when it cannot be read. */
  readonly structured: StructuredText | undefined;
  readonly isStructured: boolean;
}

/** The references of formulas already found well formed, so that a column of equal formulas is parsed once. */
const parsed = new Map<string, readonly Reference[]>();

/** Refuses a formula that Excel would not take into a cell: bad syntax, a text over 255 characters, an unknown table, column or sheet. */
export function checkFormula(formula: string, workbook: Workbook, sheet: Sheet, row: number, col: number): void {
  for (const reference of referencesOf(formula)) {
    // Guess: Excel refuses a structured reference to a missing table or column, and asks for a file on a missing sheet.
    if (reference.isStructured) checkStructured(reference, workbook, sheet, row, col);
    else checkSheet(reference.text, workbook);
  }
}

/** Checks the formulas of one write: what one table takes in one row it takes in all. */
export function formulaChecker(workbook: Workbook, sheet: Sheet): (formula: string, row: number, col: number) => void {
  const passed = new Map<Table | undefined, Set<string>>();
  return (formula, row, col) => {
    const table = tableAt(sheet, row, col);
    const known = passed.get(table) ?? new Set<string>();
    if (known.has(formula)) return;
    checkFormula(formula, workbook, sheet, row, col);
    passed.set(table, known.add(formula));
  };
}

function referencesOf(formula: string): readonly Reference[] {
  const known = parsed.get(formula);
  if (known) return known;
  const references = parseReferences(formula);
  if (parsed.size > 5000) parsed.clear();
  parsed.set(formula, references);
  return references;
}

function parseReferences(formula: string): Reference[] {
  const problem = formulaProblem(formula);
  if (problem !== undefined) throw invalidArgument(`The formula ${formula} cannot be read: ${problem}`);
  const tokens = tokenize(formula);
  if (tokens.some(({ type, value }) => type === 'string' && value.length > MAX_LITERAL + 2)) {
    throw invalidArgument('A text inside a formula is longer than 255 characters.');
  }
  // Texts and errors such as #VALUE! hold an exclamation mark, too.
  return tokens.filter(({ type, value }) => type === 'structured' || (type !== 'string' && type !== 'error' && value.includes('!'))).map(({ type, value: text }) => ({ text, isStructured: type === 'structured', structured: type === 'structured' ? readStructured(text) : undefined }));
}

function checkStructured({ text, structured }: Reference, workbook: Workbook, sheet: Sheet, row: number, col: number): void {
  if (!structured) throw invalidArgument(`The reference ${text} cannot be read.`);
  const table = structured.table ? workbook.table(structured.table) : tableAt(sheet, row, col);
  if (!table) throw invalidArgument(`The reference ${text} names no table.`);
  for (const name of structured.columns) {
    if (!hasColumn(table, name)) throw invalidArgument(`The table ${table.name} has no column ${name}.`);
  }
}

function hasColumn(table: Table, name: string): boolean {
  const lower = name.toLowerCase();
  return table.columns.some((column) => column.name.toLowerCase() === lower);
}

/** The table that covers a cell. */
export function tableAt(sheet: Sheet, row: number, col: number): Table | undefined {
  return sheet.tables.find(({ area }) => row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols);
}

function checkSheet(text: string, workbook: Workbook): void {
  const match = /^'?(.+?)'?!/.exec(text);
  const name = match?.[1]?.replaceAll("''", "'");
  if (name !== undefined && !name.includes('[') && !workbook.sheet(name)) throw invalidArgument(`The workbook has no sheet ${name}.`);
}
