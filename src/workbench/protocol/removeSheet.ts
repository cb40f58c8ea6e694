import { rewriteFormula } from '../formulas/rewriteFormula';
import { changeFormulas, changeRuleFormulas } from '../model/allFormulas';
import type { SeriesSource } from '../model/chart';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { Workbook } from '../model/workbook';

/** Takes a sheet out of the workbook; references to its cells and tables become `#REF!`. */
export function removeSheet(workbook: Workbook, sheet: Sheet): void {
  const at = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(at, 1);
  for (const [key, name] of workbook.names) {
    if (name.scope === sheet.id) workbook.names.delete(key);
  }
  const lower = sheet.name.toLowerCase();
  breakReferences(workbook, sheet.tables, (context) => context?.[0]?.toLowerCase() === lower);
  for (const { charts } of workbook.sheets) {
    for (const { series } of charts) for (const one of series) breakSources(Object.values(one), sheet.id);
  }
  workbook.structureVersion += 1;
  if (workbook.activeSheetId !== sheet.id) return;
  const next = [...workbook.sheets.slice(at), ...workbook.sheets.slice(0, at).reverse()].find((other) => other.visibility === 'Visible');
  workbook.activeSheetId = next?.id ?? '';
}

/** Takes a table away and leaves its cells; structured references to it become `#REF!`. */
export function removeTable(workbook: Workbook, sheet: Sheet, table: Table): void {
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  breakReferences(workbook, [table], () => false);
  workbook.structureVersion += 1;
}

function breakReferences(workbook: Workbook, tables: readonly Table[], isGone: (context: readonly string[] | undefined) => boolean): void {
  const gone = new Set(tables.map(({ name }) => name.toLowerCase()));
  const change = (formula: string) =>
    rewriteFormula(formula, {
      cells: ({ context }) => (isGone(context) ? '#REF!' : undefined),
      structured: ({ table = '', context }) => (gone.has(table.toLowerCase()) || isGone(context) ? '#REF!' : undefined),
    });
  changeFormulas(workbook, change);
  changeRuleFormulas(workbook, change);
}

function breakSources(parts: readonly unknown[], sheetId: string): void {
  for (const part of parts) {
    const source = part as Partial<SeriesSource> | null;
    if (typeof source === 'object' && source?.sheetId === sheetId) source.address = '#REF!';
  }
}
