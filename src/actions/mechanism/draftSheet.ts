import { cellName } from '../../core/cellName';
import { FROZEN, INPUT, LOOKS, PART_COLORS } from '../../excel/palette';
import { FONT_COLORS, ruleOf } from '../../excel/writeLooks';
import type { DraftCell, DraftColumn, DraftRule, DraftSheet, DraftStyle } from '../../files/workbookDraft';
import type { Look } from '../../sheets/sheetSpec';
import type { BlockWrite, ColumnLook, ColumnWrite, SheetWrite, TableWrite } from '../../sheets/sheetWrite';

const WHITE = 'FFFFFF';
const HEADER_HEIGHT = 32;
const PLAIN: DraftStyle = { numberFormat: 'General', color: '1A1A1A' };

/** How a sheet becomes part of a file. */
export interface DraftOptions {
  /** Empty rows of the table for new lines, since not every program lets a table grow. */
  readonly spare?: number;
  /** A formula in the form that files have; undefined for one that the file must do without. Without it there are no formulas. */
  readonly toFile?: (formula: string, table: string) => string | undefined;
}

const NO_FORMULAS = (): undefined => undefined;

/** A new sheet as it would be written into the workbook, for a file of its own; charts and colours of verdicts are left out. */
export function draftSheet({ name, blocks, table, part, freeze, visibility, widths }: SheetWrite, { spare = 0, toFile = NO_FORMULAS }: DraftOptions = {}): DraftSheet {
  const rows: (DraftCell | null)[][] = [];
  for (const block of blocks) placeBlock(rows, block, toFile);
  const hidden = visibility === 'visible' ? {} : visibility === 'hidden' ? { isHidden: true } : { isVeryHidden: true };
  if (table === undefined) return { name, ...hidden, columns: widths.map((width) => ({ width })), rows: Array.from(rows, (cells) => ({ cells: cells ?? [] })) };
  const last = table.area.row + table.rows + spare;
  const columns = [...table.columns].sort((a, b) => a.position - b.position);
  rows[table.area.row] = headerCells(table, columns, part);
  const formulas = columns.map(({ formula }) => (formula === undefined ? undefined : toFile(formula.text, table.name)));
  for (let row = 0; row < table.rows + spare; row++) rows[table.area.row + 1 + row] = columns.map((column, at) => bodyCell(column, row, isGreyed(table, row), formulas[at]));
  const area = `${cellName(table.area.row, table.area.col)}:${cellName(last, table.area.col + columns.length - 1)}`;
  return {
    name,
    ...hidden,
    columns: columns.map(toColumn),
    rows: Array.from(rows, (cells, row) => ({ cells: cells ?? [], ...(row === table.area.row ? { height: HEADER_HEIGHT } : {}) })),
    ...(freeze === undefined ? {} : { frozen: freeze }),
    table: { name: table.name, area, headers: table.headers, formulas },
    rules: columns.flatMap((column) => toRule(column, table.area.row + 1, last)),
  };
}

function placeBlock(rows: (DraftCell | null)[][], { area, formulas, looks, numberFormats }: BlockWrite, toFile: NonNullable<DraftOptions['toFile']>): void {
  formulas.forEach((cells, at) => {
    const drafts = cells.map((value, col): DraftCell => {
      const style = styleOfLook(looks?.[at]?.[col] ?? null, numberFormats?.[at]?.[col] ?? 'General');
      if (typeof value !== 'string' || !value.startsWith('=')) return { value, style };
      const formula = toFile(value, '');
      return { value: null, style, ...(formula === undefined ? {} : { formula }) };
    });
    rows[area.row + at] = [...Array.from({ length: area.col }, () => null), ...drafts];
  });
}

function styleOfLook(look: Look | null, numberFormat: string): DraftStyle {
  if (look === null) return { ...PLAIN, numberFormat };
  const { size, bold, color, fill } = LOOKS[look];
  return { numberFormat, size, color: hex(color), ...(bold === true ? { isBold: true } : {}), ...(fill === undefined ? {} : { fill: hex(fill) }) };
}

function headerCells({ headers }: TableWrite, columns: readonly ColumnWrite[], part: string): DraftCell[] {
  return headers.map((value, at) => ({ value, style: { numberFormat: '@', color: WHITE, fill: hex(PART_COLORS[part] ?? ''), isBold: true, wraps: true, align: isText(columns[at]?.look?.look) ? 'left' : 'right' } }));
}

function isText(look: ColumnLook | undefined): boolean {
  return look === undefined || look.numberFormat === '@' || look.numberFormat === 'General';
}

function valueAt(values: ColumnWrite['values'], row: number): DraftCell['value'] {
  return values === undefined || row < values.from ? null : (values.values[row - values.from] ?? null);
}

function isGreyed({ greyed, columns }: TableWrite, row: number): boolean {
  return greyed !== undefined && valueAt(columns.find(({ position }) => position === greyed.on)?.values, row) === greyed.word;
}

function bodyCell({ values, look }: ColumnWrite, row: number, isGrey: boolean, formula: string | undefined): DraftCell {
  const value = valueAt(values, row);
  const content = { value, ...(formula === undefined ? {} : { formula }) };
  if (look === undefined) return content;
  const { role } = look.look;
  const numberFormat = look.numberFormats?.[row - look.from] ?? look.look.numberFormat;
  const colours = isGrey || role === 'frozen' ? { color: hex(FROZEN.font), fill: hex(FROZEN.fill) } : { color: hex(FONT_COLORS[role]), ...(role === 'input' ? { fill: hex(INPUT.fill) } : {}) };
  return { ...content, style: { numberFormat, ...colours, ...(isText(look.look) ? { align: 'left' } : {}) } };
}

function toColumn({ width = 0, isHidden, isFolded }: ColumnWrite): DraftColumn {
  return { width, ...(isHidden === true ? { isHidden } : {}), ...(isFolded === true ? { isFolded } : {}) };
}

function toRule({ position, look }: ColumnWrite, first: number, last: number): DraftRule[] {
  if (look?.look.prompt === undefined) return [];
  const { accepts, prompt, errorMessage } = look.look;
  const { list, decimal, custom } = ruleOf(accepts, cellName(first, position));
  const formulas = [list?.source, decimal?.formula1, decimal?.formula2, custom?.formula].flatMap((formula) => (formula === undefined ? [] : [String(formula).replace(/^=/, '')]));
  const type = list !== undefined ? 'list' : decimal !== undefined ? 'decimal' : 'custom';
  const error = errorMessage === undefined ? {} : { error: errorMessage, isStrict: accepts?.rule === 'list' };
  return [{ area: `${cellName(first, position)}:${cellName(last, position)}`, type, formulas, ...prompt, ...error }];
}

function hex(color: string): string {
  return color.replace('#', '');
}
