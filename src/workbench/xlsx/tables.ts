import { formatArea, parseArea, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Table, TableColumn } from '../model/table';
import type { Workbook } from '../model/workbook';
import { fromFileFormula, toFileFormula, type FormulaNames } from './formulaText';
import { present } from './present';
import { attribute, child, children, childText, flag, numberAttribute, type XmlElement } from './xml';
import { decodeText, encodeText, escapeXml, tag, xmlDocument } from './xmlText';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function formulaTag(name: string, text: string): string {
  return tag(name, {}, escapeXml(encodeText(text)));
}

/** The totals row as the table declares it: a label for text, a formula of its own for a formula. */
function totals(table: Table, sheet: Sheet, index: number, names: FormulaNames): { attributes: Record<string, string>; formula: string } {
  const row = table.area.row + table.area.rows - 1;
  const col = table.area.col + index;
  const formula = table.showTotals ? sheet.formula(row, col) : undefined;
  if (formula !== undefined) {
    const text = toFileFormula(formula, { ...names, table: table.name });
    return { attributes: { totalsRowFunction: 'custom' }, formula: formulaTag('totalsRowFormula', text) };
  }
  const value = table.showTotals ? sheet.value(row, col) : null;
  return { attributes: typeof value === 'string' && value !== '' ? { totalsRowLabel: encodeText(value) } : {}, formula: '' };
}

/** The part of one table; `id` is its number in the file. Column ids are those of the model. */
export function writeTable(table: Table, sheet: Sheet, id: number, names: FormulaNames): string {
  const columns = table.columns.map((column, index) => {
    const calculated = column.formula === undefined ? undefined : toFileFormula(column.formula, { ...names, table: table.name });
    const total = totals(table, sheet, index, names);
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

function readColumn(column: XmlElement, index: number, table: string): TableColumn {
  const calculated = childText(column, 'calculatedColumnFormula');
  return present<TableColumn>({
    id: numberAttribute(column, 'id') ?? index + 1,
    name: decodeText(attribute(column, 'name') ?? ''),
    formula: calculated === undefined ? undefined : fromFileFormula(decodeText(calculated), table),
  });
}

/** Adds the table of a part to a sheet; undefined when the part has no valid area. */
export function readTable(root: XmlElement | undefined, workbook: Workbook, sheet: Sheet): Table | undefined {
  const area = parseArea(attribute(root, 'ref') ?? '');
  if (!area) return undefined;
  const name = decodeText(attribute(root, 'displayName') ?? attribute(root, 'name') ?? '');
  const table = workbook.addTable(sheet, name, area, []);
  table.columns = children(child(root, 'tableColumns'), 'tableColumn').map((column, index) => readColumn(column, index, name));
  table.showHeaders = attribute(root, 'headerRowCount') !== '0';
  table.showTotals = (numberAttribute(root, 'totalsRowCount') ?? 0) > 0;
  table.showFilterButton = child(root, 'autoFilter') !== undefined;
  const style = child(root, 'tableStyleInfo');
  table.style = attribute(style, 'name') ?? '';
  table.highlightFirstColumn = flag(style, 'showFirstColumn');
  table.highlightLastColumn = flag(style, 'showLastColumn');
  table.showBandedRows = flag(style, 'showRowStripes');
  table.showBandedColumns = flag(style, 'showColumnStripes');
  return table;
}
