import { tokenize } from '@borgar/fx';
import { columnName } from '../../src/workbench/model/area';
import type { Sheet } from '../../src/workbench/model/sheet';
import { CellError, type Value } from '../../src/workbench/model/values';
import type { Workbook } from '../../src/workbench/model/workbook';
import { readXlsx } from '../../src/workbench/xlsx/readXlsx';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { recalculate } from './libreOffice';

const RELATIVE_TOLERANCE = 1e-9;
/** Below this, sums that should be 0 differ by the order of their terms. */
const NOTHING = 1e-12;

/** A formula whose result in the workbook is not what LibreOffice calculates. */
export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly ours: Value;
  readonly libreOffice: Value;
}

export interface Agreement {
  /** Native formulas that were compared. */
  readonly compared: number;
  /** Cells whose formula calls a custom function, which LibreOffice does not know: their values stood in its copy. */
  readonly replaced: number;
  readonly differences: readonly Difference[];
}

function callsAny(formula: string, functions: ReadonlySet<string>): boolean {
  return tokenize(formula).some((token) => token.type === 'func' && functions.has(token.value.toUpperCase()));
}

export function agree(ours: Value, other: Value): boolean {
  if (ours instanceof CellError || other instanceof CellError) {
    return ours instanceof CellError && other instanceof CellError && ours.code === other.code;
  }
  if (typeof ours !== 'number' || typeof other !== 'number') return ours === other;
  const difference = Math.abs(ours - other);
  return difference <= RELATIVE_TOLERANCE * Math.max(Math.abs(ours), Math.abs(other)) || difference < NOTHING;
}

/** Puts values in place of formulas with custom functions; returns how many. */
function replaceCustomFunctions(workbook: Workbook, functions: ReadonlySet<string>): number {
  let replaced = 0;
  for (const sheet of workbook.sheets) {
    for (const { row, col, formula } of [...sheet.grid.cells()]) {
      if (formula === undefined || !callsAny(formula, functions)) continue;
      sheet.grid.setFormula(row, col, undefined);
      sheet.spills.delete(`${row},${col}`);
      replaced += 1;
    }
    for (const column of sheet.tables.flatMap((table) => table.columns)) {
      if (column.formula !== undefined && callsAny(column.formula, functions)) delete column.formula;
    }
  }
  return replaced;
}

function compareSheet(sheet: Sheet, other: Sheet | undefined): { compared: number; differences: Difference[] } {
  const differences: Difference[] = [];
  let compared = 0;
  for (const { row, col, value, formula } of sheet.grid.cells()) {
    if (formula === undefined) continue;
    compared += 1;
    const libreOffice = other?.value(row, col) ?? null;
    if (!agree(value, libreOffice)) differences.push({ sheet: sheet.name, cell: `${columnName(col)}${row + 1}`, formula, ours: value, libreOffice });
  }
  return { compared, differences };
}

/**
 * Has LibreOffice recalculate a copy of a calculated workbook and compares the result of every native formula:
 * numbers within 1e-9 of each other, text and truth values exactly, errors by their code. Expect `differences` to be empty
 * and `compared` to be what the sheet holds.
 */
export async function agreesWithLibreOffice(workbook: Workbook, options: { readonly customFunctions: ReadonlySet<string> }): Promise<Agreement> {
  const copy = readXlsx(writeXlsx(workbook, options));
  const replaced = replaceCustomFunctions(copy, options.customFunctions);
  const recalculated = await recalculate(writeXlsx(copy, options));
  const results = copy.sheets.map((sheet) => compareSheet(sheet, recalculated.sheet(sheet.name)));
  return {
    compared: results.reduce((sum, result) => sum + result.compared, 0),
    replaced,
    differences: results.flatMap((result) => result.differences),
  };
}
