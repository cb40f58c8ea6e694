import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { writeChart } from './writeChart';
import { writeDefinedNames } from './definedNames';
import { writeAppProperties, writeCoreProperties, writeCustomProperties } from './documentProperties';
import { writeDrawing } from './drawings';
import { PackageWriter } from './packageWriter';
import { writeSettings, writeSettingsProperties } from './settingsPart';
import { SharedStrings } from './sharedStrings';
import { StyleWriter } from './styleWriter';
import { writeTable } from './tables';
import { writeTheme } from './themePart';
import type { WriteContext } from './writeRows';
import { writeSheet } from './writeSheet';
import { tag, xmlDocument } from './xmlText';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WORKBOOK_PATH = 'xl/workbook.xml';
const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export interface WriteOptions {
  /** Names, in capitals, of the functions that an add-in provides; a file marks them. */
  readonly customFunctions: ReadonlySet<string>;
}

/** Writes one sheet with its tables, and returns the relationship id by which the workbook refers to it. */
class FileWriter {
  readonly file = new PackageWriter();
  readonly context: WriteContext;
  private tables = 0;
  private charts = 0;
  private sheetProperties = 0;

  constructor(
    private readonly workbook: Workbook,
    options: WriteOptions,
  ) {
    const names = { customFunctions: options.customFunctions, tables: new Set(workbook.tables().map((table) => table.name.toLowerCase())) };
    this.context = { styles: new StyleWriter(workbook.styles), strings: new SharedStrings(), names };
  }

  addSheet(sheet: Sheet, number: number): string {
    const path = `xl/worksheets/sheet${number}.xml`;
    const parts = {
      tables: sheet.tables.map((table) => {
        this.tables += 1;
        const tablePath = `xl/tables/table${this.tables}.xml`;
        this.file.add(tablePath, `${SHEET_TYPES}.table+xml`, writeTable(table, sheet, this.tables, this.context.names));
        return this.file.relate(path, `${RELATIONS}/table`, tablePath);
      }),
      drawing: sheet.charts.length === 0 ? undefined : this.addDrawing(sheet, path, number),
      customProperties: Array.from(sheet.customProperties, ([name, value]) => ({ name, relation: this.addSheetProperty(path, value) })),
      externalLink: (address: string) => this.file.relate(path, `${RELATIONS}/hyperlink`, address, true),
    };
    this.file.add(path, `${SHEET_TYPES}.worksheet+xml`, writeSheet(this.workbook, sheet, this.context, parts));
    return this.file.relate(WORKBOOK_PATH, `${RELATIONS}/worksheet`, path);
  }

  private addDrawing(sheet: Sheet, sheetPath: string, number: number): string {
    const path = `xl/drawings/drawing${number}.xml`;
    const relations = sheet.charts.map((chart) => {
      this.charts += 1;
      const chartPath = `xl/charts/chart${this.charts}.xml`;
      this.file.add(chartPath, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml', writeChart(chart, this.workbook));
      return this.file.relate(path, `${RELATIONS}/chart`, chartPath);
    });
    this.file.add(path, 'application/vnd.openxmlformats-officedocument.drawing+xml', writeDrawing(sheet, relations));
    return this.file.relate(sheetPath, `${RELATIONS}/drawing`, path);
  }

  /** A custom property of a sheet lies in a part of its own, as text of two bytes a character. */
  private addSheetProperty(path: string, value: string): string {
    this.sheetProperties += 1;
    const part = `xl/customProperty${this.sheetProperties}.bin`;
    const bytes = new Uint8Array(value.length * 2);
    for (let at = 0; at < value.length; at += 1) new DataView(bytes.buffer).setUint16(at * 2, value.charCodeAt(at), true);
    this.file.add(part, `${SHEET_TYPES}.customProperty`, bytes);
    return this.file.relate(path, `${RELATIONS}/customProperty`, part);
  }

  addWorkbook(sheetRelations: readonly string[]): void {
    const { sheets, activeSheetId } = this.workbook;
    const entries = sheets.map((sheet, index) => tag('sheet', { name: sheet.name, sheetId: index + 1, state: STATES[sheet.visibility], 'r:id': sheetRelations[index] }));
    // A file that opens on a hidden sheet shows nothing.
    const isShown = (sheet: Sheet): boolean => sheet.visibility === 'Visible';
    const chosen = sheets.findIndex((sheet) => sheet.id === activeSheetId && isShown(sheet));
    const active = Math.max(0, chosen < 0 ? sheets.findIndex(isShown) : chosen);
    const xml = tag(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': RELATIONS },
      tag('workbookPr', { defaultThemeVersion: 166925 }),
      tag('bookViews', {}, tag('workbookView', { activeTab: active === 0 ? undefined : active })),
      tag('sheets', {}, ...entries),
      writeDefinedNames(this.workbook, this.context.names),
      // A current calculation id: results of custom functions stay as they are until the add-in runs.
      tag('calcPr', { calcId: 191029 }),
    );
    this.file.add(WORKBOOK_PATH, `${SHEET_TYPES}.sheet.main+xml`, xmlDocument(xml));
    this.addShared('styles', 'styles', this.context.styles.toXml());
    this.addShared('sharedStrings', 'sharedStrings', this.context.strings.toXml());
    this.file.add('xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml', writeTheme());
    this.file.relate(WORKBOOK_PATH, `${RELATIONS}/theme`, 'xl/theme/theme1.xml');
    this.addSettings();
    this.file.relate('', `${RELATIONS}/officeDocument`, WORKBOOK_PATH);
  }

  private addShared(name: string, type: string, xml: string): void {
    this.file.add(`xl/${name}.xml`, `${SHEET_TYPES}.${type}+xml`, xml);
    this.file.relate(WORKBOOK_PATH, `${RELATIONS}/${type}`, `xl/${name}.xml`);
  }

  private addSettings(): void {
    const settings = writeSettings(this.workbook);
    if (settings === undefined) return;
    this.file.add('customXml/item1.xml', 'application/xml', settings);
    this.file.add('customXml/itemProps1.xml', 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml', writeSettingsProperties());
    this.file.relate('customXml/item1.xml', `${RELATIONS}/customXmlProps`, 'customXml/itemProps1.xml');
    this.file.relate(WORKBOOK_PATH, `${RELATIONS}/customXml`, 'customXml/item1.xml');
  }

  addProperties(): void {
    this.file.add('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', writeCoreProperties(this.workbook));
    this.file.relate('', `${PACKAGE_RELATIONS}/metadata/core-properties`, 'docProps/core.xml');
    this.file.add('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml', writeAppProperties());
    this.file.relate('', `${RELATIONS}/extended-properties`, 'docProps/app.xml');
    if (this.workbook.customProperties.size === 0) return;
    this.file.add('docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml', writeCustomProperties(this.workbook));
    this.file.relate('', `${RELATIONS}/custom-properties`, 'docProps/custom.xml');
  }
}

/**
 * Writes a workbook as an .xlsx file. Spilled formulas are written as array formulas over their area (Excel shows them in braces:
 * the mark of dynamic arrays lies in a part that we do not write). Messages of error values and charts' ids are not kept.
 */
export function writeXlsx(workbook: Workbook, options: WriteOptions): Uint8Array {
  const writer = new FileWriter(workbook, options);
  writer.addWorkbook(workbook.sheets.map((sheet, index) => writer.addSheet(sheet, index + 1)));
  writer.addProperties();
  return writer.file.toBytes();
}
