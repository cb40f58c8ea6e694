import type { ICellData, IColumnData, IObjectMatrixPrimitiveType, IRowData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { BooleanNumber, CellValueType } from '@univerjs/core';
import type { Sheet } from '../model/sheet';
import type { StyleTable } from '../model/style';
import type { Workbook } from '../model/workbook';
import { cellText } from '../protocol/cellText';
import type { Looks } from './conditionalLooks';
import { gridSize } from './gridShape';
import { gridStyle } from './gridStyle';
import { tableLook } from './tableLook';

export type Cells = IObjectMatrixPrimitiveType<ICellData>;

const POINT = 4 / 3;
const DEFAULT_ROW_HEIGHT = 20;
const DEFAULT_COLUMN_WIDTH = 72;

/** A workbook as the grid takes it, without cells: sheets, sizes, frozen panes. */
export function gridWorkbook(workbook: Workbook, id: string, cellsOf: (sheet: Sheet) => Cells): IWorkbookData {
  return {
    id, name: 'plan', appVersion: '', locale: 'zhCN' as IWorkbookData['locale'], styles: {},
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, gridSheet(sheet, cellsOf(sheet), workbook.styles)])),
  };
}

function gridSheet(sheet: Sheet, cellData: Cells, styles: StyleTable): Partial<IWorksheetData> {
  const { rows, cols } = gridSize(sheet);
  const { frozen } = sheet;
  return {
    id: sheet.id, name: sheet.name, tabColor: sheet.tabColor, rowCount: rows, columnCount: cols, cellData,
    hidden: flag(sheet.visibility !== 'Visible'), showGridlines: flag(sheet.showGridlines),
    defaultRowHeight: DEFAULT_ROW_HEIGHT, defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    freeze: { xSplit: frozen.cols, ySplit: frozen.rows, startRow: frozen.rows || -1, startColumn: frozen.cols || -1 },
    mergeData: sheet.merges.map(({ row, col, rows: height, cols: width }) => ({ startRow: row, endRow: row + height - 1, startColumn: col, endColumn: col + width - 1 })),
    rowData: { ...tallRows(sheet, styles), ...lines(sheet.rows, (points): IRowData => ({ h: points * POINT, ia: BooleanNumber.FALSE })) },
    columnData: lines(sheet.columns, (characters): IColumnData => ({ w: Math.round(characters * 7 + 5) })),
  };
}

/** Rows that Excel would draw taller by itself, because of larger type. */
function tallRows(sheet: Sheet, styles: StyleTable): Record<number, IRowData> {
  const rows: Record<number, IRowData> = {};
  for (const { row, style } of sheet.grid.styledCells()) {
    const height = Math.round(styles.get(style).fontSize * POINT * 1.4);
    if (height > Math.max(DEFAULT_ROW_HEIGHT, rows[row]?.h ?? 0)) rows[row] = { h: height, ia: BooleanNumber.FALSE };
  }
  return rows;
}

function lines<T extends { hd?: BooleanNumber }>(formats: Sheet['rows'], sized: (size: number) => T): Record<number, T> {
  return Object.fromEntries(
    [...formats].map(([at, { size, hidden }]) => [at, { ...(size !== undefined && sized(size)), ...(hidden && { hd: BooleanNumber.TRUE }) }]),
  ) as Record<number, T>;
}

/** The cells of a sheet as text, the way the host shows them. */
export function gridCells(workbook: Workbook, sheet: Sheet, looks: Looks): Cells {
  const cells: Cells = {};
  const known = new Map<string, IStyleData>();
  const put = (row: number, col: number) => {
    cells[row] ??= {};
    cells[row][col] ??= gridCell({ workbook, sheet, looks, known }, row, col);
  };
  for (const { row, col } of sheet.grid.cells()) put(row, col);
  for (const { row, col } of sheet.grid.styledCells()) put(row, col);
  for (const { area } of sheet.tables) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let col = area.col; col < area.col + area.cols; col += 1) put(row, col);
    }
  }
  return cells;
}

interface Drawing {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly looks: Looks;
  /** Looks drawn already, so that equal ones are one object. */
  readonly known: Map<string, IStyleData>;
}

function gridCell({ workbook, sheet, looks, known }: Drawing, row: number, col: number): ICellData {
  const value = sheet.value(row, col);
  const number = sheet.grid.style(row, col);
  const style = workbook.styles.get(number);
  const under = tableLook(sheet, row, col);
  const rule = looks.get(`${row},${col}`);
  const over = rule && { fill: rule.fill, color: rule.fontColor, bold: rule.bold };
  const key = JSON.stringify([number, typeof value, under, over]);
  let look = known.get(key);
  if (!look) known.set(key, (look = gridStyle(style, value, { under, over })));
  const text = cellText(value, style.numberFormat, 'zh-CN');
  return { s: look, ...(text !== '' && { v: text, t: CellValueType.STRING }) };
}

/** Takes away whatever the user's typing may have left in a cell of the grid. */
const EMPTY = { v: null, f: null, si: null, p: null } as const;

/** The cells in which two states of a sheet differ; one that is gone becomes empty. */
export function changedCells(before: Cells, after: Cells): Cells {
  const changed: Cells = {};
  const note = (row: number, col: number, cell: ICellData) => {
    (changed[row] ??= {})[col] = cell;
  };
  for (const [row, line] of entries(after)) {
    for (const [col, cell] of entries(line)) {
      const known = before[row]?.[col];
      if (known?.v !== cell.v || JSON.stringify(known?.s) !== JSON.stringify(cell.s)) note(row, col, { ...EMPTY, ...cell });
    }
  }
  for (const [row, line] of entries(before)) {
    for (const [col] of entries(line)) if (!after[row]?.[col]) note(row, col, { ...EMPTY, s: null });
  }
  return changed;
}

function entries<T>(record: Record<number, T>): [number, T][] {
  return Object.entries(record).map(([key, value]) => [Number(key), value]);
}

function flag(isOn: boolean): BooleanNumber {
  return isOn ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
