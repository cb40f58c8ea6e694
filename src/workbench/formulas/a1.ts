import { parseA1Ref } from '@borgar/fx';
import type { RangeA1 } from '@borgar/fx';
import { MAX_COLS, MAX_ROWS } from '../model/area';
import type { Area } from '../model/area';
import type { CellError } from '../model/values';
import type { Context } from './context';
import { REF, Reference, Union } from './operand';

export interface A1Text {
  /** Sheet name as written, `First:Last` for several; empty for the formula's own sheet; undefined for another workbook. */
  readonly sheet: string | undefined;
  readonly area: Area;
}

/** Reads an A1 reference with or without sheet, whole rows and columns too; undefined when it is none. */
export function readA1(text: string): A1Text | undefined {
  const parsed = parseA1Ref(text);
  if (!parsed || !('range' in parsed)) return undefined;
  const scopes = parsed.context ?? [];
  return { sheet: scopes.length > 1 ? undefined : (scopes[0] ?? ''), area: areaOf(parsed.range) };
}

/** The cells of a parsed range; open ends reach the sheet's. */
export function areaOf({ top, left, bottom, right }: RangeA1): Area {
  const row = top ?? 0;
  const col = left ?? 0;
  return { row, col, rows: (bottom ?? MAX_ROWS - 1) - row + 1, cols: (right ?? MAX_COLS - 1) - col + 1 };
}

/** The cells that an A1 reference means on the formula's sheet or the sheets it names. */
export function resolveA1({ sheet: name, area }: A1Text, context: Context): Reference | Union | CellError {
  if (name === '') return new Reference(context.sheet, area);
  if (name === undefined) return REF;
  const { structure, workbook } = context.services;
  const sheet = structure.sheet(name);
  if (sheet) return new Reference(sheet, area);
  const ends = name.split(':').map((part) => structure.sheet(part));
  const [first, last] = ends;
  if (ends.length !== 2 || !first || !last) return REF;
  const places = [workbook.sheets.indexOf(first), workbook.sheets.indexOf(last)];
  return new Union(workbook.sheets.slice(Math.min(...places), Math.max(...places) + 1).map((each) => new Reference(each, area)));
}
