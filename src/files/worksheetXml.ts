import { cellName } from '../core/cellName';
import type { StyleBook } from './styleBook';
import type { DraftCell, DraftRule, DraftSheet } from './workbookDraft';
import { each, escapeXml, tag, xmlDocument } from './xmlTag';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Characters that a message may have. */
const LONGEST = { title: 32, message: 255 };

/** Text that looks like an escaped character of the file form. */
const LOOKS_ESCAPED = /_x[0-9a-fA-F]{4}_/g;

/** Returns the part of a sheet; `table` is the relation of its table. */
export function worksheetXml(sheet: DraftSheet, styles: StyleBook, isFirst: boolean, table: string | undefined): string {
  const isGrouped = sheet.columns.some(({ isFolded }) => isFolded === true);
  return xmlDocument(tag('worksheet', { xmlns: MAIN, 'xmlns:r': RELATIONS }, [
    // Pages are as wide as the sheet and as many as it is long.
    tag('sheetPr', {}, tag('pageSetUpPr', { fitToPage: true })),
    tag('sheetViews', {}, tag('sheetView', { workbookViewId: 0, tabSelected: isFirst || undefined }, paneXml(sheet))),
    tag('sheetFormatPr', { defaultRowHeight: 15, outlineLevelCol: isGrouped ? 1 : undefined }),
    sheet.columns.length === 0 ? '' : tag('cols', {}, columnsXml(sheet)),
    tag('sheetData', {}, each(sheet.rows, ({ height, cells }, row) => tag('row', { r: row + 1, ht: height, customHeight: height === undefined ? undefined : true }, each(cells, (cell, col) => cellXml(cell, cellName(row, col), styles))))),
    rulesXml(sheet.rules ?? []),
    tag('pageSetup', { orientation: 'landscape', paperSize: 9, fitToWidth: 1, fitToHeight: 0 }),
    table === undefined ? '' : tag('tableParts', { count: 1 }, tag('tablePart', { 'r:id': table })),
  ].join('')));
}

/** Returns the part of the table of a sheet. */
export function tableXml({ name, area, headers, formulas = [] }: NonNullable<DraftSheet['table']>, id: number): string {
  const formulaXml = (formula: string | undefined): string => (formula === undefined ? '' : tag('calculatedColumnFormula', {}, escapeXml(formula)));
  const columns = tag('tableColumns', { count: headers.length }, each(headers, (header, at) => tag('tableColumn', { id: at + 1, name: header }, formulaXml(formulas[at]))));
  const style = tag('tableStyleInfo', { name: 'TableStyleLight1', showFirstColumn: false, showLastColumn: false, showRowStripes: false, showColumnStripes: false });
  return xmlDocument(tag('table', { xmlns: MAIN, id, name, displayName: name, ref: area, totalsRowShown: false }, tag('autoFilter', { ref: area }) + columns + style));
}

function paneXml({ frozen }: DraftSheet): string {
  if (frozen === undefined || (frozen.rows === 0 && frozen.cols === 0)) return '';
  const place = `${frozen.rows > 0 ? 'bottom' : 'top'}${frozen.cols > 0 ? 'Right' : 'Left'}`;
  return tag('pane', { xSplit: frozen.cols || undefined, ySplit: frozen.rows || undefined, topLeftCell: cellName(frozen.rows, frozen.cols), activePane: place, state: 'frozen' });
}

/** The column behind a closed group carries its sign. */
function columnsXml({ columns }: DraftSheet): string {
  return each(columns, ({ width, isHidden, isFolded }, at) => {
    const closes = isFolded !== true && columns[at - 1]?.isFolded === true;
    return tag('col', { min: at + 1, max: at + 1, width, customWidth: true, hidden: isHidden === true || isFolded === true || undefined, outlineLevel: isFolded === true ? 1 : undefined, collapsed: closes || undefined });
  });
}

function cellXml(cell: DraftCell | null, r: string, styles: StyleBook): string {
  if (cell === null) return '';
  const { value, formula, style } = cell;
  const s = style === undefined ? undefined : styles.numberOf(style);
  if (formula !== undefined) return tag('c', { r, s }, tag('f', {}, escapeXml(formula)));
  if (value === null) return s === undefined ? '' : tag('c', { r, s });
  if (typeof value === 'string') return tag('c', { r, s, t: 'inlineStr' }, tag('is', {}, tag('t', { 'xml:space': 'preserve' }, escapeXml(value.replace(LOOKS_ESCAPED, '_x005F$&')))));
  return tag('c', { r, s, t: typeof value === 'boolean' ? 'b' : undefined }, tag('v', {}, String(Number(value))));
}

function rulesXml(rules: readonly DraftRule[]): string {
  return rules.length === 0 ? '' : tag('dataValidations', { count: rules.length }, each(rules, ruleXml));
}

function ruleXml({ area, type, formulas, title, message, error, isStrict }: DraftRule): string {
  const shortTitle = title.slice(0, LONGEST.title);
  const said = { promptTitle: shortTitle, prompt: message.slice(0, LONGEST.message), errorTitle: error === undefined ? undefined : shortTitle, error: error?.slice(0, LONGEST.message) };
  return tag(
    'dataValidation',
    { type, errorStyle: isStrict === true ? undefined : 'warning', allowBlank: true, showInputMessage: true, showErrorMessage: error !== undefined, ...said, sqref: area },
    each(formulas, (formula, at) => tag(`formula${at + 1}`, {}, escapeXml(formula))),
  );
}
