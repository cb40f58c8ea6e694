import type { Chart } from '../../../src/workbench/model/chart';
import type { Sheet } from '../../../src/workbench/model/sheet';
import type { Workbook } from '../../../src/workbench/model/workbook';

/** A workbook as plain data for comparison: ids, which a file does not keep, are replaced by names or left out. */
export function describeWorkbook(workbook: Workbook): Record<string, unknown> {
  const nameOf = (sheetId: string | undefined): string | undefined => (sheetId === undefined ? undefined : workbook.sheet(sheetId)?.name);
  return {
    active: nameOf(workbook.activeSheetId),
    selection: workbook.selection && { sheet: nameOf(workbook.selection.sheetId), area: workbook.selection.area },
    names: Array.from(workbook.names.values(), (name) => ({ ...name, scope: nameOf(name.scope) })),
    settings: [...workbook.settings],
    documentSettings: [...workbook.documentSettings],
    customProperties: [...workbook.customProperties],
    properties: workbook.properties,
    sheets: workbook.sheets.map((sheet) => describeSheet(workbook, sheet)),
  };
}

function describeSheet(workbook: Workbook, sheet: Sheet): Record<string, unknown> {
  const { name, visibility, tabColor, showGridlines, showHeadings, frozen, isProtected, page, merges, validations } = sheet;
  return {
    name, visibility, tabColor, showGridlines, showHeadings, frozen, isProtected, page, merges, validations,
    cells: Object.fromEntries(Array.from(sheet.grid.cells(), ({ row, col, value, formula }) => [`${row},${col}`, { value, formula }])),
    styles: Object.fromEntries(Array.from(sheet.grid.styledCells(), ({ row, col, style }) => [`${row},${col}`, workbook.styles.get(style)])),
    rows: Object.fromEntries(sheet.rows),
    columns: Object.fromEntries(sheet.columns),
    spills: Object.fromEntries(sheet.spills),
    customProperties: [...sheet.customProperties],
    tables: sheet.tables.map(({ id: _id, sheetId: _sheetId, ...table }) => table),
    conditionalFormats: sheet.conditionalFormats.map(({ id: _id, ...format }) => format),
    charts: sheet.charts.map((chart) => describeChart(workbook, chart)),
  };
}

function describeChart(workbook: Workbook, chart: Chart): unknown {
  const { id: _id, ...rest } = chart;
  const text = JSON.stringify(rest, (key, value: unknown) => (key === 'sheetId' ? workbook.sheet(value as string)?.name : value));
  return JSON.parse(text);
}
