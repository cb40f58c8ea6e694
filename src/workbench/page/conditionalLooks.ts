import { formatArea } from '../model/area';
import type { Area } from '../model/area';
import type { Calculator } from '../model/calculator';
import type { ConditionalFormat, ConditionalLook } from '../model/conditionalFormat';
import type { Sheet } from '../model/sheet';
import { CellError } from '../model/values';
import { moveRelative } from '../formulas/rewriteFormula';

/** Above this many cells a rule is not drawn: the view would become slow. */
const MOST_CELLS = 20_000;

/** Looks by cell, as `row,col`. */
export type Looks = ReadonlyMap<string, ConditionalLook>;

/** What the formula rules of a sheet give to its cells; rules of other kinds are not drawn here. */
export async function conditionalLooks(calculator: Calculator, sheet: Sheet): Promise<Looks> {
  const looks = new Map<string, ConditionalLook>();
  const results = new Map<string, Promise<boolean>>();
  const holds = (formula: string) => {
    // A rule over a row asks the same for each of its cells.
    let result = results.get(formula);
    if (!result) results.set(formula, (result = isTrue(calculator, formula, sheet)));
    return result;
  };
  const rules = sheet.conditionalFormats.filter(({ kind, formula }) => kind === 'Custom' && formula !== undefined);
  for (const rule of rules.sort((a, b) => a.priority - b.priority)) {
    await Promise.all(cellsOf(rule).map(async ({ row, col, formula }) => {
      if (!(await holds(formula))) return;
      const key = `${row},${col}`;
      looks.set(key, { ...rule.look, ...looks.get(key) });
    }));
  }
  return looks;
}

function cellsOf({ areas, formula = '' }: ConditionalFormat): { row: number; col: number; formula: string }[] {
  const [first] = areas;
  if (!first || areas.reduce((sum, { rows, cols }) => sum + rows * cols, 0) > MOST_CELLS) return [];
  return areas.flatMap((area) => positions(area).map(({ row, col }) => ({ row, col, formula: moveRelative(formula, row - first.row, col - first.col) })));
}

function positions({ row, col, rows, cols }: Area): { row: number; col: number }[] {
  return Array.from({ length: rows * cols }, (_, index) => ({ row: row + Math.floor(index / cols), col: col + (index % cols) }));
}

async function isTrue(calculator: Calculator, formula: string, sheet: Sheet): Promise<boolean> {
  const value = (await calculator.evaluate(formula, sheet))[0]?.[0] ?? null;
  return !(value instanceof CellError) && typeof value !== 'string' && Boolean(value);
}

/** Text that changes when the rules of a sheet change. */
export function rulesOf(sheet: Sheet): string {
  return sheet.conditionalFormats.map(({ id, formula, areas }) => `${id} ${formula ?? ''} ${areas.map(formatArea).join(',')}`).join('\n');
}
