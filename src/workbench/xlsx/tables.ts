import { formatArea, parseArea, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Table } from '../model/table';
import type { Workbook } from '../model/workbook';
import { fromFileFormula, toFileFormula } from './formulaText';
import { child, children, isOn, type XmlElement } from './xml';
import { decodeText, encodeText, escapeXml, tag, xmlDocument } from './xmlText';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function formulaTag(name: string, text: string): string {
  return tag(name, {}, escapeXml(encodeText(text)));
}

/** The totals row as the table declares it: a label for text, a formula of its own for a formula. */
function totals(table: Table, sheet: Sheet, index: number, customFunctions: ReadonlySet<string>): { attributes: Record<string, string>; formula: string } {
  const row = table.area.row + table.area.rows - 1;
  const col = table.area.col + index;
  const formula = table.showTotals ? sheet.formula(row, col) : undefined;
  if (formula !== undefined) {
    const text = toFileFormula(formula, { table: table.name, customFunctions });
    return { attributes: { totalsRowFunction: 'custom' }, formula: formulaTag('totalsRowFormula', text) };
  }
  const value = table.showTotals ? sheet.value(row, col) : null;
  return { attributes: typeof value === 'string' && value !== '' ? { totalsRowLabel: encodeText(value) } : {}, formula: '' };
}

/** The part of one table; `id` is its number in the file. Column ids are those of the model. */
export function writeTable(table: Table, sheet: Sheet, id: number, customFunctions: ReadonlySet<string>): string {
  const columns = table.columns.map((column, index) => {
    const calculated = column.formula === undefined ? undefined : toFileFormula(column.formula, { table: table.name, customFunctions });
    const total = totals(table, sheet, index, customFunctions);
    return tag(
      'tableColumn',
      { id: column.id, name: encodeText(column.name).replaceAll('\n', '_x000a_'), ...total.attributes },
      calculated !== undefined && formulaTag('calculatedColumnFormula', calculated),
      total.formula,
    );
  });
  const filtered: Area = { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) };
  return xmlDocument(
    tag(
      'table',
      {
        xmlns: MAIN,
        id,
        name: table.name,
        displayName: table.name,
        ref: formatArea(table.area),
        headerRowCount: table.showHeaders ? undefined : 0,
        totalsRowCount: table.showTotals ? 1 : undefined,
        totalsRowShown: table.showTotals ? undefined : 0,
      },
      table.showFilterButton && table.showHeaders && tag('autoFilter', { ref: formatArea(filtered) }),
      tag('tableColumns', { count: columns.length }, ...columns),
      tag('tableStyleInfo', {
        name: table.style === '' ? undefined : table.style,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
    ),
  );
}

/** Adds the table of a part to a sheet; undefined when the part has no valid area. */
export function readTable(root: XmlElement | undefined, workbook: Workbook, sheet: Sheet): Table | undefined {
  const area = parseArea(root?.attributes.ref ?? '');
  if (!root || !area) return undefined;
  const name = decodeText(root.attributes.displayName ?? root.attributes.name ?? '');
  const table = workbook.addTable(sheet, name, area, []);
  table.columns = children(child(root, 'tableColumns'), 'tableColumn').map((column, index) => {
    const calculated = child(column, 'calculatedColumnFormula')?.text;
    return {
      id: Number(column.attributes.id ?? index + 1),
      name: decodeText(column.attributes.name ?? ''),
      ...(calculated === undefined ? {} : { formula: fromFileFormula(decodeText(calculated), name) }),
    };
  });
  table.showHeaders = (root.attributes.headerRowCount ?? '1') !== '0';
  table.showTotals = (root.attributes.totalsRowCount ?? '0') !== '0';
  table.showFilterButton = child(root, 'autoFilter') !== undefined;
  const style = child(root, 'tableStyleInfo')?.attributes;
  table.style = style?.name ?? '';
  table.highlightFirstColumn = isOn(style?.showFirstColumn);
  table.highlightLastColumn = isOn(style?.showLastColumn);
  table.showBandedRows = isOn(style?.showRowStripes);
  table.showBandedColumns = isOn(style?.showColumnStripes);
  return table;
}
