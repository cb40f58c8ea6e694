import type { Scalar } from '../../core/scalar';
import type { AreaDetail, CellNote, FormulaCells, TablePlace } from '../../excel/formulaCells';
import type { FormulaWrite } from '../../excel/replaceFormulas';
import { calledNames } from '../../functions/twins/formulaScan';
import { isOneCell, nativeFormula, type NativeContext } from '../../functions/twins/nativeFormula';
import type { Rectangle } from '../../sheets/workbookState';
import type { FormulaBefore } from './formulaUndo';

/** Cells of one column, one below the other, whose formulas call our functions and share a fate. */
export interface FreezeRun {
  readonly sheetId: string;
  readonly sheet: string;
  readonly area: Rectangle;
  /** The table in which they lie; undefined elsewhere. */
  readonly table: TablePlace | undefined;
  readonly formulas: readonly string[];
  readonly values: readonly Scalar[];
  /** Native formulas; undefined where a function has no twin, or where the formula may spill and shows more than a twin would. */
  readonly natives: readonly string[] | undefined;
  readonly functions: readonly string[];
}

interface Cell {
  readonly row: number;
  readonly formula: string;
  readonly value: Scalar;
  /** It or its neighbours belong to a formula that spills. */
  readonly isNearSpill: boolean;
}

/** Formula cells by sheet and column, from above. */
function columnsOf({ areas }: FormulaCells): { sheetId: string; sheet: string; col: number; cells: Cell[] }[] {
  const columns = new Map<string, { sheetId: string; sheet: string; col: number; cells: Cell[] }>();
  for (const { sheetId, sheet, area, formulas, values, hasSpill } of areas) {
    for (let at = 0; at < area.cols; at += 1) {
      const key = `${sheetId} ${area.col + at}`;
      const column = columns.get(key) ?? { sheetId, sheet, col: area.col + at, cells: [] };
      formulas.forEach((row, index) => column.cells.push({ row: area.row + index, formula: String(row[at] ?? ''), value: values[index]?.[at] ?? null, isNearSpill: hasSpill }));
      columns.set(key, column);
    }
  }
  for (const column of columns.values()) column.cells.sort((a, b) => a.row - b.row);
  return [...columns.values()];
}

/** The table in whose body a cell lies. */
export function tableAt(tables: readonly TablePlace[], sheetId: string, row: number, col: number): TablePlace | undefined {
  return tables.find(({ area, ...table }) => table.sheetId === sheetId && row > area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols);
}

/** Finds everything that calls our functions; cells of a table stand together, others alone. */
export function findRuns(cells: FormulaCells, context: NativeContext): FreezeRun[] {
  const known = new Map<string, { native: string | undefined; functions: string[] }>();
  const judge = (formula: string): { native: string | undefined; functions: string[] } => {
    const found = known.get(formula) ?? { functions: [...new Set(calledNames(formula))].filter((name) => context.functions.has(name)), native: nativeFormula(formula, context) };
    known.set(formula, found);
    return found;
  };
  return columnsOf(cells).flatMap(({ sheetId, sheet, col, cells: column }) => {
    const runs: { table: TablePlace | undefined; functions: string[]; hasTwin: boolean; cells: Cell[] }[] = [];
    for (const cell of column) {
      const { native, functions } = judge(cell.formula);
      if (functions.length === 0) continue;
      const table = tableAt(cells.tables, sheetId, cell.row, col);
      const hasTwin = native !== undefined && !(cell.isNearSpill && !isOneCell(native.replace(/^=/, ''), context));
      const last = runs[runs.length - 1];
      const joins = last !== undefined && table !== undefined && last.table === table && last.hasTwin === hasTwin && last.cells[last.cells.length - 1]?.row === cell.row - 1;
      if (joins) last.cells.push(cell);
      else runs.push({ table, functions, hasTwin, cells: [cell] });
    }
    return runs.map((run): FreezeRun => ({
      sheetId,
      sheet,
      area: { row: run.cells[0]?.row ?? 0, col, rows: run.cells.length, cols: 1 },
      table: run.table,
      formulas: run.cells.map(({ formula }) => formula),
      values: run.cells.map(({ value }) => value),
      natives: run.hasTwin ? run.cells.map(({ formula }) => judge(formula).native ?? formula) : undefined,
      functions: run.functions,
    }));
  });
}

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NUM!|N\/A|SPILL!|CALC!)$/;
const NOT_CALCULATED = /^#(?:NAME\?|BUSY!|GETTING_DATA|CONNECT!)$/;

/** A run with what was read of its place. */
export interface Freeze {
  readonly run: FreezeRun;
  readonly detail: AreaDetail;
}

/** Values that take the place of a run, rows by columns: its own, or all that its formula spills to. */
function valuesOf({ run, detail }: Freeze): readonly (readonly Scalar[])[] {
  return detail.spill?.values ?? run.values.map((value) => [value]);
}

function countWhere(freezes: readonly Freeze[], pattern: RegExp): number {
  return freezes.filter(({ run }) => run.natives === undefined).flatMap(valuesOf).flat().filter((value) => pattern.test(String(value))).length;
}

/** Values that a copy cannot hold: errors, which are left empty, and cells that were never calculated. */
export function unfitValues(freezes: readonly Freeze[]): { errors: number; notCalculated: number } {
  return { errors: countWhere(freezes, ERROR), notCalculated: countWhere(freezes, NOT_CALCULATED) };
}

function single(texts: readonly string[]): string | undefined {
  return texts.every((text) => text === texts[0]) ? texts[0] : undefined;
}

/** What is written for a run. A column of one formula is written as one formula. */
export function toWrite(freeze: Freeze, note: CellNote): FormulaWrite {
  const { run, detail } = freeze;
  if (run.natives !== undefined) {
    const formula = single(run.natives);
    const content = formula === undefined ? { kind: 'formulas' as const, formulas: run.natives.map((text) => [text]) } : { kind: 'formula' as const, formula };
    return { sheetId: run.sheetId, area: run.area, content };
  }
  const values = valuesOf(freeze).map((row) => row.map((value) => (ERROR.test(String(value)) ? '' : value)));
  return { sheetId: run.sheetId, area: detail.spill?.area ?? run.area, content: { kind: 'values', values }, note };
}

/** What stood in the place of a run. */
export function toBefore({ run, detail }: Freeze): FormulaBefore {
  const isTwin = run.natives !== undefined;
  const formula = single(run.formulas);
  const header = run.table?.headers[run.area.col - run.table.area.col];
  const isWhole = formula !== undefined && run.area.rows === (run.table?.area.rows ?? 0) - 1;
  return {
    sheetId: run.sheetId,
    sheet: run.sheet,
    area: run.area,
    ...(isWhole && run.table !== undefined && header !== undefined ? { column: { table: run.table.name, header } } : {}),
    formulas: formula ?? run.formulas,
    isTwin,
    ...(isTwin ? {} : { note: detail.note ?? null, hasRule: detail.hasRule, ...(detail.spill === undefined ? {} : { spill: detail.spill.area }) }),
  };
}
