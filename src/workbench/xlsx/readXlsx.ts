import type { Sheet, Visibility } from '../model/sheet';
import { Workbook } from '../model/workbook';
import { readTheme } from './colors';
import { readDefinedNames } from './definedNames';
import { readCoreProperties, readCustomProperties } from './documentProperties';
import { readPosition } from './drawings';
import { PackageReader, UnreadableWorkbook, type Relationship } from './packageReader';
import { readChart } from './readChart';
import { readSheet, type ReadContext } from './readSheet';
import { readStyles } from './readStyles';
import { readSettings } from './settingsPart';
import { readSharedStrings } from './sharedStrings';
import { readTable } from './tables';
import { child, children, descend, descendants, relationId, type XmlElement } from './xml';
import { decodeText } from './xmlText';

const STATES: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

function partOf(file: PackageReader, path: string, type: string): XmlElement | undefined {
  const target = file.related(path, type);
  return target === undefined ? undefined : file.xml(target);
}

/** Custom properties of a sheet: text of two bytes a character. */
function readSheetProperties(root: XmlElement, sheet: Sheet, file: PackageReader, relations: readonly Relationship[]): void {
  for (const element of children(child(root, 'customProperties'), 'customPr')) {
    const target = relations.find((relation) => relation.id === relationId(element))?.target;
    const bytes = target === undefined ? undefined : file.bytes(target);
    if (!bytes || element.attributes.name === undefined) continue;
    const value = new TextDecoder('utf-16le').decode(bytes);
    sheet.customProperties.set(decodeText(element.attributes.name), value);
  }
}

function readCharts(file: PackageReader, path: string, sheet: Sheet, context: ReadContext): void {
  const charts = new Map(file.relationships(path).map((relation) => [relation.id, relation.target]));
  for (const anchor of file.xml(path)?.children ?? []) {
    const [frame] = descendants(anchor, 'graphicFrame');
    const [reference] = descendants(frame, 'chart');
    const target = reference && charts.get(relationId(reference) ?? '');
    if (target === undefined) continue;
    const name = decodeText(descend(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes.name ?? '');
    const chart = readChart(file.xml(target), { name, ...readPosition(anchor, sheet) }, context);
    if (chart) sheet.charts.push(chart);
  }
}

function readSheetPart(file: PackageReader, path: string, sheet: Sheet, context: ReadContext): void {
  const root = file.xml(path);
  if (!root) throw new UnreadableWorkbook('damaged', `The part ${path} is missing`);
  const relations = file.relationships(path);
  const target = (id: string | undefined): string | undefined => relations.find((relation) => relation.id === id)?.target;
  for (const element of children(child(root, 'tableParts'), 'tablePart')) {
    const tablePath = target(relationId(element));
    if (tablePath !== undefined) readTable(file.xml(tablePath), context.workbook, sheet);
  }
  readSheet(root, sheet, context, target);
  readSheetProperties(root, sheet, file, relations);
  const drawing = relations.find((relation) => relation.type === 'drawing')?.target;
  if (drawing !== undefined) readCharts(file, drawing, sheet, context);
}

function readParts(file: PackageReader, path: string, root: XmlElement): Workbook {
  const workbook = new Workbook();
  const theme = readTheme(partOf(file, path, 'theme'));
  const context: ReadContext = {
    workbook,
    theme,
    styles: readStyles(partOf(file, path, 'styles'), theme),
    strings: readSharedStrings(partOf(file, path, 'sharedStrings')),
  };
  const relations = new Map(file.relationships(path).map((relation) => [relation.id, relation]));
  const entries = children(child(root, 'sheets'), 'sheet').flatMap((entry) => {
    const relation = relations.get(relationId(entry) ?? '');
    return relation?.type === 'worksheet' ? [{ entry, path: relation.target }] : [];
  });
  if (entries.length === 0) throw new UnreadableWorkbook('no-workbook', 'The file holds no worksheet');
  for (const { entry } of entries) {
    workbook.addSheet(entry.attributes.name ?? '').visibility = STATES[entry.attributes.state ?? ''] ?? 'Visible';
  }
  const active = Number(child(child(root, 'bookViews'), 'workbookView')?.attributes.activeTab ?? 0);
  workbook.activeSheetId = (workbook.sheets[active] ?? (workbook.sheets[0] as Sheet)).id;
  entries.forEach((entry, index) => readSheetPart(file, entry.path, workbook.sheets[index] as Sheet, context));
  readDefinedNames(child(root, 'definedNames'), workbook);
  return workbook;
}

/**
 * Reads an .xlsx file into a new workbook. Formulas come in the form that a user sees, with their stored results as values;
 * nothing is calculated. Ids are new. What the model has no place for is left out: pictures, comments, pivot tables, rich text
 * (its text stays), styles of whole rows and columns. Throws UnreadableWorkbook.
 */
export function readXlsx(bytes: Uint8Array): Workbook {
  const file = new PackageReader(bytes);
  const path = file.related('', 'officeDocument');
  const root = path === undefined ? undefined : file.xml(path);
  if (path === undefined || root?.name !== 'workbook') throw new UnreadableWorkbook('no-workbook', 'The package holds no workbook');
  const workbook = readParts(file, path, root);
  readCoreProperties(partOf(file, '', 'core-properties'), workbook);
  readCustomProperties(partOf(file, '', 'custom-properties'), workbook);
  for (const relation of file.relationships(path)) {
    if (relation.type === 'customXml') readSettings(file.xml(relation.target), workbook);
  }
  return workbook;
}
