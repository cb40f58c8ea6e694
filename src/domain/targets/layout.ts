/** The names of the dimensions of a table of targets, in the order of their totals. */
export const DIMENSIONS = ['rows', 'columns', 'layers', 'layers2'] as const;

/** One dimension of a table of targets. */
export type Dimension = (typeof DIMENSIONS)[number];

/** How the cells of a table of two to four dimensions lie in a flat list, row by row as on the sheet. */
export interface Layout {
  readonly cells: number;
  /** By dimension: how many levels it has. */
  readonly sizes: readonly number[];
  /** By dimension: the step from a cell to the one at the next level. */
  readonly strides: readonly number[];
}

/**
 * Returns the layout of a block of rows whose columns hold the layers side by side (columns inside a layer), and the
 * blocks of a second layer side by side again. `sizes`: rows, columns, [layers], [second layers].
 */
export function sheetLayout(sizes: readonly number[]): Layout {
  const [rows = 0, ...inRow] = sizes;
  const width = inRow.reduce((product, size) => product * size, 1);
  let step = 1;
  const strides = [width];
  for (const size of inRow) {
    strides.push(step);
    step *= size;
  }
  return { cells: rows * width, sizes, strides };
}

/** Returns at which level (from 0) of a dimension a cell lies. */
export function levelOf(layout: Layout, dimension: number, cell: number): number {
  return Math.floor(cell / (layout.strides[dimension] ?? 1)) % (layout.sizes[dimension] ?? 1);
}

/** Returns the sums of the cells by level of one dimension. */
export function sumsByLevel(layout: Layout, dimension: number, values: readonly number[]): number[] {
  const sums = Array.from({ length: layout.sizes[dimension] ?? 0 }, () => 0);
  values.forEach((value, cell) => {
    const level = levelOf(layout, dimension, cell);
    sums[level] = (sums[level] ?? 0) + value;
  });
  return sums;
}
