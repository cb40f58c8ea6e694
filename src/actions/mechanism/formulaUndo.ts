import type { CellNote, SheetPlace, TablePlace } from '../../excel/formulaCells';
import { replaceFormulas, type FormulaWrite } from '../../excel/replaceFormulas';
import type { Rectangle } from '../../sheets/workbookState';

/** Formulas that gave way to others or to values. */
export interface FormulaBefore {
  readonly sheetId: string;
  readonly sheet: string;
  readonly area: Rectangle;
  /** They fill a whole column of a table, which is found again wherever it is. */
  readonly column?: { readonly table: string; readonly header: string };
  /** One for all cells, or one a cell. */
  readonly formulas: string | readonly string[];
  readonly isTwin: boolean;
  /** Message that the cells showed, where it was replaced; null when there was none. */
  readonly note?: CellNote | null;
  readonly hasRule?: boolean;
  /** Cells to which the formula spilled. */
  readonly spill?: Rectangle;
}

/** The place of a former formula now; a sheet gets another id when the workbook is opened again. */
function placeNow({ sheetId, sheet, area, column }: FormulaBefore, sheets: readonly SheetPlace[], tables: readonly TablePlace[]): { sheetId: string; area: Rectangle } | undefined {
  const table = column === undefined ? undefined : tables.find(({ name }) => name === column.table);
  if (column !== undefined) {
    const position = table?.headers.indexOf(column.header) ?? -1;
    if (table === undefined || position < 0) return undefined;
    return { sheetId: table.sheetId, area: { row: table.area.row + 1, col: table.area.col + position, rows: table.area.rows - 1, cols: 1 } };
  }
  const found = sheets.find(({ name }) => name === sheet) ?? sheets.find(({ id }) => id === sheetId);
  return found === undefined ? undefined : { sheetId: found.id, area };
}

function toWrite(before: FormulaBefore, place: { sheetId: string; area: Rectangle }): FormulaWrite {
  const { formulas, note, hasRule, spill } = before;
  const content = typeof formulas === 'string' ? { kind: 'formula' as const, formula: formulas } : { kind: 'formulas' as const, formulas: formulas.map((text) => [text]) };
  const message = note === undefined ? {} : { note: note ?? (hasRule === true ? { title: '', message: '' } : null) };
  return { ...place, content, ...message, ...(spill === undefined ? {} : { clears: spill }) };
}

/** Puts formulas back; returns in how many cells. */
export async function undoFormulas(formulas: readonly FormulaBefore[], sheets: readonly SheetPlace[], tables: readonly TablePlace[]): Promise<number> {
  const writes = formulas.flatMap((before) => {
    const place = placeNow(before, sheets, tables);
    return place === undefined ? [] : [toWrite(before, place)];
  });
  await replaceFormulas(writes);
  return writes.reduce((sum, { area }) => sum + area.rows * area.cols, 0);
}
