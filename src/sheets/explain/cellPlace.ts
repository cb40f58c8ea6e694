import type { Scalar } from '../../core/scalar';
import { findColumns } from '../findColumns';
import { columnIdsOf, readGenerated } from '../generated';
import { blockName, blocksOf } from '../layout';
import { presentTable } from '../presentSpec';
import { SHEETS } from '../registry';
import type { ColumnSpec, FixedCell, SheetSpec, TableSpec } from '../sheetSpec';
import type { BlockState, Rectangle, TableState, WorkbookState } from '../workbookState';

/** A cell by sheet, row and column, counted from 0. */
export interface CellPoint {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/** A cell of a table of ours; without `column` the column is the user's own. */
export interface TablePlace {
  readonly in: 'table';
  readonly sheet: SheetSpec;
  /** The table as it was last written. */
  readonly spec: TableSpec;
  readonly table: TableState;
  readonly positions: ReadonlyMap<string, number>;
  readonly column: ColumnSpec | undefined;
  readonly header: string;
  readonly isHeader: boolean;
}

/** A cell of a fixed block of ours. */
export interface BlockPlace {
  readonly in: 'block';
  readonly sheet: SheetSpec;
  readonly block: BlockState;
  /** As the sheet describes the cell; undefined where its data gave it another form. */
  readonly cell: FixedCell | undefined;
  /** The cell inside the block, counted from 0. */
  readonly row: number;
  readonly col: number;
}

/** Tells whether a rectangle of a sheet holds a cell. */
function holds(area: Rectangle, sheetId: string, point: CellPoint): boolean {
  return sheetId === point.sheetId && point.row >= area.row && point.row < area.row + area.rows && point.col >= area.col && point.col < area.col + area.cols;
}

function tablePlace(table: TableState, point: CellPoint, state: WorkbookState): TablePlace | undefined {
  const sheet = SHEETS.find((spec) => spec.table?.name === table.name);
  if (sheet?.table === undefined) return undefined;
  const generated = readGenerated(state);
  const spec = presentTable(sheet.table, generated);
  const positions = findColumns(spec, table, columnIdsOf(generated));
  const position = point.col - table.area.col;
  const key = [...positions].find(([, at]) => at === position)?.[0];
  return { in: 'table', sheet, spec, table, positions, column: spec.columns.find((column) => column.key === key), header: table.columns[position]?.header ?? '', isHeader: point.row === table.area.row };
}

/** The nearest text on the way from a cell to the left or upwards. */
function textToward(cells: readonly (readonly Scalar[])[], row: number, col: number, step: { readonly row: number; readonly col: number }): string | undefined {
  for (let [r, c] = [row + step.row, col + step.col]; r >= 0 && c >= 0; r += step.row, c += step.col) {
    const found = cells[r]?.[c];
    if (typeof found === 'string' && found !== '' && !found.startsWith('=')) return found;
  }
  return undefined;
}

/** What stands beside and above a cell of a block: `cells` are the block's values, or its formulas where these are not known. */
export function blockLabel({ row, col, block }: BlockPlace, cells: readonly (readonly Scalar[])[] = block.formulas): string {
  const words = [textToward(cells, row, col, { row: 0, col: -1 }), textToward(cells, row, col, { row: -1, col: 0 })];
  return [...new Set(words)].filter((word) => word !== undefined).join(' · ');
}

function blockPlace(name: string, block: BlockState, point: CellPoint): BlockPlace | undefined {
  for (const sheet of SHEETS) {
    const spec = blocksOf(sheet).find((one) => blockName(sheet, one.name) === name);
    if (spec === undefined) continue;
    const [row, col] = [point.row - block.area.row, point.col - block.area.col];
    return { in: 'block', sheet, block, cell: spec.cells[row]?.[col], row, col };
  }
  return undefined;
}

/** Finds what of ours a cell belongs to; undefined for a cell that is none of ours. */
export function findPlace(point: CellPoint, state: WorkbookState): TablePlace | BlockPlace | undefined {
  const table = [...state.tables.values()].find(({ area, sheetId }) => holds(area, sheetId, point));
  if (table !== undefined) return tablePlace(table, point, state);
  const found = [...state.blocks].find(([, { area, sheetId }]) => holds(area, sheetId, point));
  return found === undefined ? undefined : blockPlace(found[0], found[1], point);
}

/** The words by which people find a cell of ours: heading of its column, or what stands beside it; undefined where nothing does. */
export function labelOf(point: CellPoint, state: WorkbookState): string | undefined {
  const place = findPlace(point, state);
  const label = place?.in === 'block' ? blockLabel(place) : place?.header;
  return label === '' ? undefined : label;
}
