import { columnName, parseArea, quoteSheet, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { DefinedName, Workbook } from '../model/workbook';
import { fromFileFormula, toFileFormula, type FormulaNames } from './formulaText';
import { attribute, flag, numberAttribute, type XmlElement } from './xml';
import { decodeText, encodeText, escapeXml, tag } from './xmlText';

// Compared in small letters, as all names.
const PRINT_AREA = '_xlnm.print_area';
const PRINT_TITLES = '_xlnm.print_titles';

function absolute(area: Area): string {
  const last = `$${columnName(area.col + area.cols - 1)}$${area.row + area.rows}`;
  return `$${columnName(area.col)}$${area.row + 1}:${last}`;
}

/** Print area and repeated rows are names that belong to the sheet. */
function printNames(sheet: Sheet, localSheetId: number): string[] {
  const { printArea, titleRows } = sheet.page;
  const prefix = `${quoteSheet(sheet.name)}!`;
  return [
    ...(printArea ? [tag('definedName', { name: '_xlnm.Print_Area', localSheetId }, escapeXml(prefix + absolute(printArea)))] : []),
    ...(titleRows ? [tag('definedName', { name: '_xlnm.Print_Titles', localSheetId }, escapeXml(`${prefix}$${titleRows.from + 1}:$${titleRows.to + 1}`))] : []),
  ];
}

/** The `definedNames` element; empty text without names. `titleRows` count from 0, like all rows of the model. */
export function writeDefinedNames(workbook: Workbook, names: FormulaNames): string {
  const indexOf = new Map(workbook.sheets.map((sheet, index) => [sheet.id, index]));
  const own = Array.from(workbook.names.values(), ({ name, formula, visible, comment, scope }) =>
    tag(
      'definedName',
      { name, comment: comment === '' ? undefined : encodeText(comment), localSheetId: scope === undefined ? undefined : indexOf.get(scope), hidden: !visible || undefined },
      escapeXml(encodeText(toFileFormula(formula, names))),
    ),
  );
  const all = [...own, ...workbook.sheets.flatMap(printNames)];
  return all.length === 0 ? '' : tag('definedNames', {}, ...all);
}

/** Names that only serve old programs or filters. */
const INTERNAL = /^(_xlnm\.|_xlfn\.|_xludf\.|_xldudf_|_xleta\.|_xlpm\.)/i;

/** Reads names, print areas and repeated rows into the workbook, whose sheets are there already. */
export function readDefinedNames(element: XmlElement | undefined, workbook: Workbook): void {
  for (const entry of element?.children ?? []) {
    const sheet = workbook.sheets[numberAttribute(entry, 'localSheetId') ?? -1];
    const name = attribute(entry, 'name') ?? '';
    const lower = name.toLowerCase();
    if (sheet) readPrintName(lower, entry.text, sheet);
    if (name !== '' && !INTERNAL.test(name)) workbook.names.set(sheet ? `${sheet.id}!${lower}` : lower, readName(entry, name, sheet));
  }
}

function readName(entry: XmlElement, name: string, sheet: Sheet | undefined): DefinedName {
  const comment = decodeText(entry.attributes.comment ?? '');
  return { name, formula: fromFileFormula(decodeText(entry.text)), visible: !flag(entry, 'hidden'), comment, ...(sheet ? { scope: sheet.id } : {}) };
}

/** Address after the last `!`, of the first of several areas. */
function addressOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('!') + 1);
}

function readPrintName(name: string, text: string, sheet: Sheet): void {
  if (name === PRINT_AREA) readPrintArea(text, sheet);
  if (name === PRINT_TITLES) readTitleRows(text, sheet);
}

function readPrintArea(text: string, sheet: Sheet): void {
  const area = parseArea(addressOf(text.split(/,(?=[^']*(?:'[^']*'[^']*)*$)/)[0] ?? ''));
  if (area) sheet.page.printArea = area;
}

function readTitleRows(text: string, sheet: Sheet): void {
  for (const part of text.split(',')) {
    const area = parseArea(addressOf(part));
    if (area && /^\$?\d+:\$?\d+$/.test(addressOf(part))) sheet.page.titleRows = { from: area.row, to: area.row + area.rows - 1 };
  }
}
