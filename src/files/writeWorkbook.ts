import { strToU8, zipSync } from 'fflate';
import { StyleBook } from './styleBook';
import type { WorkbookDraft } from './workbookDraft';
import { tableXml, worksheetXml } from './worksheetXml';
import { each, escapeXml, tag, xmlDocument } from './xmlTag';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** A fixed time makes equal workbooks equal bytes. */
const MODIFIED = '2020-01-01T00:00:00';

interface Part {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

/** Returns the bytes of an .xlsx workbook: values, formulas, looks, input rules, names and tables. Whoever opens it calculates. */
export function writeWorkbook(draft: WorkbookDraft): Uint8Array {
  const styles = new StyleBook();
  const sheets = draft.sheets.map((sheet, at): Part => ({ path: sheetPath(at), type: 'worksheet', content: worksheetXml(sheet, styles, at === 0, sheet.table === undefined ? undefined : 'rId1') }));
  const tables = draft.sheets.flatMap(({ table }, at): Part[] => (table === undefined ? [] : [{ path: tablePath(at), type: 'table', content: tableXml(table, at + 1) }]));
  const parts: Part[] = [
    { path: 'xl/workbook.xml', type: 'sheet.main', content: workbookXml(draft) },
    { path: 'xl/styles.xml', type: 'styles', content: styles.toXml() },
    ...sheets, ...tables,
  ];
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(parts),
    '_rels/.rels': relations([['officeDocument', '/xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([...sheets.map(({ path }) => ['worksheet', `/${path}`] as const), ['styles', '/xl/styles.xml']]),
    ...Object.fromEntries(draft.sheets.flatMap(({ table }, at) => (table === undefined ? [] : [[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations([['table', `/${tablePath(at)}`]])]]))),
    ...Object.fromEntries(parts.map(({ path, content }) => [path, content])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { mtime: MODIFIED });
}

function sheetPath(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

function tablePath(at: number): string {
  return `xl/tables/table${at + 1}.xml`;
}

function workbookXml({ sheets, names }: WorkbookDraft): string {
  const listed = each(sheets, ({ name, isHidden, isVeryHidden }, at) => tag('sheet', { name, sheetId: at + 1, state: isVeryHidden === true ? 'veryHidden' : isHidden === true ? 'hidden' : undefined, 'r:id': `rId${at + 1}` }));
  const defined = each(names, ({ name, formula }) => tag('definedName', { name }, escapeXml(formula)));
  return xmlDocument(tag('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, tag('bookViews', {}, tag('workbookView')) + tag('sheets', {}, listed) + (defined === '' ? '' : tag('definedNames', {}, defined)) + tag('calcPr', { fullCalcOnLoad: true })));
}

function contentTypes(parts: readonly Part[]): string {
  const usual = tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }) + tag('Default', { Extension: 'xml', ContentType: 'application/xml' });
  return xmlDocument(tag('Types', { xmlns: `${PACKAGE}/content-types` }, usual + each(parts, ({ path, type }) => tag('Override', { PartName: `/${path}`, ContentType: `${TYPES}.${type}+xml` }))));
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  return xmlDocument(tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, each(targets, ([type, target], at) => tag('Relationship', { Id: `rId${at + 1}`, Type: `${OFFICE}/${type}`, Target: target }))));
}
