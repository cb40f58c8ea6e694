import { cellName } from '../core/cellName';
import type { Problem } from '../core/problem';
import type { Scalar } from '../core/scalar';
import type { FormulaArea, FormulaCells } from '../excel/formulaCells';
import { replaceFormulas, type FormulaWrite } from '../excel/replaceFormulas';
import { calledNames, outerCalls } from '../functions/twins/formulaScan';
import { messagesIn } from '../i18n/messages';
import { resolveFormula } from '../sheets/formulaText';
import { positionsOf, presentHeader, toPlanContext, type PlanContext } from '../sheets/planContext';
import { tableSpecs } from '../sheets/registry';
import type { ActionRequest, Prepared, Surroundings } from './action';
import { logEntry } from './mechanism/appendLog';
import type { SpecialAction } from './mechanism/definition';
import { readStateAndFormulas } from './mechanism/readState';

const LOST = '#NAME?';
const FUNCTIONS = new Set(Object.keys(messagesIn('en').functions.help));
/** Formulas of the user that are named one by one. */
const MOST_NAMED = 50;

/** A cell whose formula was calculated before its function was there. */
interface LostCell {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly formula: string;
  /** It shows #NAME?; else it shows what its formula puts in place of an error, and nobody can tell whether it was calculated. */
  readonly isSeen: boolean;
}

/** What a formula shows in place of an error of our functions: the second arguments of IFERROR around their calls. */
function substitutesIn(formula: string): string[] {
  return outerCalls(formula).flatMap(({ name, args }) => {
    const hides = name === 'IFERROR' && calledNames(args[0] ?? '').some((called) => FUNCTIONS.has(called));
    return [...(hides ? [(args[1] ?? '').trim()] : []), ...args.flatMap(substitutesIn)];
  });
}

/** Tells whether a cell may show what stands in place of an error; a substitute that is calculated could be anything. */
function showsSubstitute(value: Scalar, substitutes: readonly string[]): boolean {
  return substitutes.some((text) => {
    const literal = /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : /^-?[\d.]+$/.test(text) ? Number(text) : undefined;
    return literal === undefined || literal === (value ?? '');
  });
}

/**
 * Cells whose errors are hidden that were written again since the add-in started. Its functions are there ever since, so
 * what they still show is their result.
 */
const written = new Set<string>();

function keyOf({ sheetId, row, col, formula }: LostCell): string {
  return `${sheetId} ${row} ${col} ${formula}`;
}

function lostCells({ areas }: FormulaCells): LostCell[] {
  const known = new Map<string, readonly string[]>();
  const substitutesOf = (formula: string): readonly string[] => {
    const found = known.get(formula) ?? substitutesIn(formula);
    known.set(formula, found);
    return found;
  };
  return areas.flatMap(({ sheetId, sheet, area, formulas, values }: FormulaArea) =>
    formulas.flatMap((row, atRow) =>
      row.flatMap((content, atCol): LostCell[] => {
        const value = values[atRow]?.[atCol] ?? null;
        const isSeen = value === LOST;
        const cell = { sheetId, sheet, row: area.row + atRow, col: area.col + atCol, formula: String(content ?? ''), isSeen };
        return isSeen || (showsSubstitute(value, substitutesOf(cell.formula)) && !written.has(keyOf(cell))) ? [cell] : [];
      }),
    ),
  );
}

/** By sheet and column of the sheet: the rows of a generated formula column and its formula as it was generated. */
function generatedColumns(context: PlanContext): Map<string, { first: number; last: number; formula: string }> {
  const columns = new Map<string, { first: number; last: number; formula: string }>();
  for (const spec of context.tables.values()) {
    const state = context.state.tables.get(spec.name);
    if (state === undefined) continue;
    for (const [key, position] of positionsOf(spec, context)) {
      const noted = context.generated.get(`${spec.name}.${key}`)?.formula ?? '';
      if (noted === '') continue;
      const formula = resolveFormula(noted, (table, name) => presentHeader(table === '' ? spec.name : table, name, context));
      columns.set(`${state.sheetId} ${state.area.col + position}`, { first: state.area.row + 1, last: state.area.row + state.area.rows - 1, formula });
    }
  }
  return columns;
}

/** Tells formulas that were generated from those of the user; a changed formula in a generated column is the user's. */
function isGenerated(context: PlanContext): (cell: LostCell) => boolean {
  const columns = generatedColumns(context);
  const blocks = [...context.state.blocks.values()];
  const plain = (formula: string): string => formula.replace(/\s/g, '').toUpperCase();
  return ({ sheetId, row, col, formula }) => {
    const column = columns.get(`${sheetId} ${col}`);
    if (column !== undefined && row >= column.first && row <= column.last) return plain(column.formula) === plain(formula);
    return blocks.some(({ area, ...block }) => block.sheetId === sheetId && row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols);
  };
}

/** Cells of one formula below each other are written at once. */
function toWrites(cells: readonly LostCell[]): FormulaWrite[] {
  const sorted = [...cells].sort((a, b) => (a.sheetId === b.sheetId ? a.col - b.col || a.row - b.row : a.sheetId < b.sheetId ? -1 : 1));
  const runs: { first: LostCell; rows: number }[] = [];
  for (const cell of sorted) {
    const last = runs[runs.length - 1];
    const joins = last !== undefined && last.first.sheetId === cell.sheetId && last.first.col === cell.col && last.first.row + last.rows === cell.row && last.first.formula === cell.formula;
    if (joins) last.rows += 1;
    else runs.push({ first: cell, rows: 1 });
  }
  return runs.map(({ first, rows }) => ({ sheetId: first.sheetId, area: { row: first.row, col: first.col, rows, cols: 1 }, content: { kind: 'formula', formula: first.formula } }));
}

function problemsOf(rewritten: number, own: readonly LostCell[]): Problem[] {
  const named = own.slice(0, MOST_NAMED).map((cell): Problem => ({ code: 'rewrite/own-formula', severity: 'warning', where: { sheet: cell.sheet, cell: cellName(cell.row, cell.col) }, params: { formula: cell.formula } }));
  const more: Problem[] = own.length > MOST_NAMED ? [{ code: 'rewrite/own-more', severity: 'warning', params: { count: own.length - MOST_NAMED } }] : [];
  return [...(rewritten === 0 ? [{ code: 'rewrite/nothing', severity: 'info' as const }] : []), ...named, ...more];
}

async function read(surroundings: Surroundings): Promise<{ context: PlanContext; ours: LostCell[]; own: LostCell[] }> {
  surroundings.onProgress?.({ step: 'read' });
  const { state, cells } = await readStateAndFormulas();
  const context = toPlanContext(state, 'en', tableSpecs(), false);
  const belongs = isGenerated(context);
  const lost = lostCells(cells);
  return { context, ours: lost.filter(belongs), own: lost.filter((cell) => cell.isSeen && !belongs(cell)) };
}

async function prepare(_request: ActionRequest, surroundings: Surroundings): Promise<Prepared> {
  const resultOf = ({ ours, own }: { readonly ours: readonly LostCell[]; readonly own: readonly LostCell[] }) => ({
    created: [],
    refreshed: [...new Set(ours.map(({ sheet }) => sheet))],
    kept: [],
    counts: { rewritten: ours.length, showedName: ours.filter(({ isSeen }) => isSeen).length, ownFormulas: own.length },
    problems: problemsOf(ours.length, own),
  });
  const found = await read(surroundings);
  return {
    preview: { ...resultOf(found), typedOver: [], isEmpty: found.ours.length === 0 },
    apply: async () => {
      const now = await read(surroundings);
      const result = resultOf(now);
      if (now.ours.length > 0) {
        surroundings.onProgress?.({ step: 'write' });
        const line = { at: surroundings.clock.now(), action: 'rewrite-formulas', restorePoint: '', created: [], refreshed: result.refreshed, kept: [], cells: now.ours.length, problems: '' };
        await replaceFormulas(toWrites(now.ours), { log: logEntry(now.context, line) });
        for (const cell of now.ours) written.add(keyOf(cell));
      }
      return { action: 'rewrite-formulas', ok: true, ...result };
    },
  };
}

/**
 * Writes generated formulas again that show #NAME?, or would hide it, because they were calculated before the add-in had
 * started; the formulas stay the same.
 */
export const rewriteFormulasAction: SpecialAction = { kind: 'special', name: 'rewrite-formulas', parameters: [], prepare };
