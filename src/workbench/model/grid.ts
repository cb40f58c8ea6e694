import type { Value } from './values';

/** The cells of one column; arrays are sparse and end at the last cell in use. */
interface Column {
  values: (Value | undefined)[];
  formulas: Map<number, string>;
  styles: Map<number, number>;
  /** Rows up to the last cell with content, and up to the last with content or a style; missing until they are asked for. */
  ends?: { readonly content: number; readonly styled: number } | undefined;
}

/**
 * The cells of a sheet by column, so that a formula over a column reads one array.
 * A formula is held as text with its `=`; its result is the cell's value.
 */
export class Grid {
  private readonly columns = new Map<number, Column>();
  /** Rises with every change of a column, so that an index on it knows when it is stale. */
  private readonly versions = new Map<number, number>();

  value(row: number, col: number): Value {
    return this.columns.get(col)?.values[row] ?? null;
  }

  formula(row: number, col: number): string | undefined {
    return this.columns.get(col)?.formulas.get(row);
  }

  style(row: number, col: number): number {
    return this.columns.get(col)?.styles.get(row) ?? 0;
  }

  /** The raw values of a column from row 0; holes are empty cells. Not to be changed. */
  columnValues(col: number): readonly (Value | undefined)[] {
    return this.columns.get(col)?.values ?? [];
  }

  columnVersion(col: number): number {
    return this.versions.get(col) ?? 0;
  }

  setValue(row: number, col: number, value: Value): void {
    const column = this.column(col);
    if (value === null) {
      if (row < column.values.length) column.values[row] = undefined;
    } else {
      column.values[row] = value;
    }
    keepEnds(column, row, value !== null, column.ends?.content);
    this.versions.set(col, this.columnVersion(col) + 1);
  }

  setFormula(row: number, col: number, formula: string | undefined): void {
    const column = formula === undefined ? this.columns.get(col) : this.column(col);
    if (!column) return;
    if (formula === undefined) column.formulas.delete(row);
    else column.formulas.set(row, formula);
    keepEnds(column, row, formula !== undefined, column.ends?.content);
  }

  setStyle(row: number, col: number, style: number): void {
    const column = style === 0 ? this.columns.get(col) : this.column(col);
    if (!column) return;
    if (style === 0) column.styles.delete(row);
    else column.styles.set(row, style);
    keepEnds(column, row, style !== 0, column.ends?.styled);
  }

  /** Moves everything from `row` down by `count` rows (up when negative: those rows are lost). */
  shiftRows(row: number, count: number, fromCol = 0, toCol = Number.MAX_SAFE_INTEGER): void {
    for (const [col, column] of this.columns) {
      if (col < fromCol || col > toCol) continue;
      if (count > 0 && row < column.values.length) column.values.splice(row, 0, ...new Array<undefined>(count));
      if (count < 0) column.values.splice(row, -count);
      column.formulas = shiftKeys(column.formulas, row, count);
      column.styles = shiftKeys(column.styles, row, count);
      column.ends = undefined;
      this.versions.set(col, this.columnVersion(col) + 1);
    }
  }

  /** Moves everything from `col` right by `count` columns (left when negative: those columns are lost). */
  shiftColumns(col: number, count: number): void {
    const moved = shiftKeys(this.columns, col, count);
    this.columns.clear();
    for (const [at, column] of moved) {
      this.columns.set(at, column);
    }
    for (const at of [...moved.keys(), ...this.versions.keys()]) this.versions.set(at, this.columnVersion(at) + 1);
  }

  /** Every cell with content, by column. */
  *cells(): Generator<{ row: number; col: number; value: Value; formula: string | undefined }> {
    for (const col of [...this.columns.keys()].sort((a, b) => a - b)) {
      const column = this.columns.get(col) as Column;
      for (let row = 0; row < column.values.length; row += 1) {
        const formula = column.formulas.get(row);
        const value = column.values[row];
        if (formula !== undefined || value !== undefined) yield { row, col, value: value ?? null, formula };
      }
      for (const [row, formula] of column.formulas) {
        if (row >= column.values.length) yield { row, col, value: null, formula };
      }
    }
  }

  /** Every cell with a formula. */
  *formulas(): Generator<{ row: number; col: number; formula: string }> {
    for (const [col, column] of this.columns) {
      for (const [row, formula] of column.formulas) yield { row, col, formula };
    }
  }

  /** Visits every cell with a formula, without an object for each; none may be changed meanwhile. */
  eachFormula(visit: (row: number, col: number, formula: string) => void): void {
    for (const [col, { formulas }] of this.columns) formulas.forEach((formula, row) => visit(row, col, formula));
  }

  /** Every cell with a style of its own. */
  *styledCells(): Generator<{ row: number; col: number; style: number }> {
    for (const [col, column] of this.columns) {
      for (const [row, style] of column.styles) yield { row, col, style };
    }
  }

  /** Number of rows and columns up to the last cell with content (styles too when asked). */
  extent(withStyles = false): { rows: number; cols: number } {
    let rows = 0;
    let cols = 0;
    for (const [col, column] of this.columns) {
      column.ends ??= endsOf(column);
      const last = withStyles ? column.ends.styled : column.ends.content;
      if (last > 0) cols = Math.max(cols, col + 1);
      rows = Math.max(rows, last);
    }
    return { rows, cols };
  }

  private column(col: number): Column {
    let column = this.columns.get(col);
    if (!column) {
      column = { values: [], formulas: new Map(), styles: new Map() };
      this.columns.set(col, column);
    }
    return column;
  }
}

function endsOf({ values, formulas, styles }: Column): { content: number; styled: number } {
  let content = values.length;
  while (content > 0 && values[content - 1] === undefined) content -= 1;
  for (const row of formulas.keys()) content = Math.max(content, row + 1);
  let styled = content;
  for (const row of styles.keys()) styled = Math.max(styled, row + 1);
  return { content, styled };
}

/** Forgets where a column ends when a cell beyond its end was filled, or its last one emptied. */
function keepEnds(column: Column, row: number, isFilled: boolean, end: number | undefined): void {
  if (end !== undefined && (isFilled ? row >= end : row + 1 === end)) column.ends = undefined;
}

function shiftKeys<T>(map: ReadonlyMap<number, T>, from: number, count: number): Map<number, T> {
  const shifted = new Map<number, T>();
  for (const [key, value] of map) {
    if (key < from) shifted.set(key, value);
    else if (count > 0 || key >= from - count) shifted.set(key + count, value);
  }
  return shifted;
}
