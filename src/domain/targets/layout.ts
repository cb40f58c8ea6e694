/** The names of the dimensions of a table of targets, in the order of their totals. */
export const DIMENSIONS = ['rows', 'columns', 'layers', 'layers2'] as const;

/** One dimension of a table of targets. */
export type Dimension = (typeof DIMENSIONS)[number];

/** How the cells of a table lie in a flat list; one of two to four dimensions lies row by row as on the sheet. */
export interface Layout {
  readonly cells: number;
  /** By dimension: how many levels it has. */
  readonly sizes: readonly number[];
  /** By dimension: the step from a cell to the one at the next level. */
  readonly strides: readonly number[];
  /** Of a table with gaps: the levels of its cells, and its cells by their place in the full table; absent where none is missing. */
  readonly gaps?: { readonly levels: readonly (readonly number[])[]; readonly cells: ReadonlyMap<number, number> };
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

/**
 * Returns the layout of a table of which few cells exist. `levels`: by dimension the level of each cell; no two cells are at the
 * same levels in all dimensions.
 */
export function sparseLayout(sizes: readonly number[], levels: readonly (readonly number[])[]): Layout {
  let step = 1;
  const strides = sizes.map((size) => {
    step *= size;
    return step / size;
  });
  const cells = levels[0]?.length ?? 0;
  const placeOf = (cell: number): number => strides.reduce((place, stride, dimension) => place + stride * (levels[dimension]?.[cell] ?? 0), 0);
  return { cells, sizes, strides, gaps: { levels, cells: new Map(Array.from({ length: cells }, (_, cell) => [placeOf(cell), cell])) } };
}

/** Returns the cell that differs from another only by its level in one dimension; undefined where the table has a gap. */
export function cellBeside(layout: Layout, cell: number, dimension: number, level: number): number | undefined {
  const { gaps, strides } = layout;
  const from = gaps === undefined ? cell : strides.reduce((sum, stride, at) => sum + stride * levelOf(layout, at, cell), 0);
  const place = from + (level - levelOf(layout, dimension, cell)) * (strides[dimension] ?? 1);
  return gaps === undefined ? place : gaps.cells.get(place);
}

/** Returns at which level (from 0) of a dimension a cell lies. */
export function levelOf(layout: Layout, dimension: number, cell: number): number {
  if (layout.gaps !== undefined) return layout.gaps.levels[dimension]?.[cell] ?? 0;
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
