import { strToU8, zipSync } from 'fflate';

/** A cell as a department leaves it in WPS: a number with the form in which it is shown, or text. */
export type WpsCell = string | number | boolean | null | { readonly serial: number } | { readonly runs: readonly string[] };

/** A sheet of a workbook that WPS saved. */
export interface WpsSheet {
  readonly name: string;
  readonly isHidden?: boolean;
  readonly rows: readonly (readonly WpsCell[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Rows that WPS keeps below what is filled, because they once had a format. */
const EMPTY_ROWS = 300;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function columnOf(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnOf(Math.floor(at / 26) - 1) + columnOf(at % 26);
}

/** Strings are shared, some of them with a reading aid or in several runs. */
class SharedStrings {
  private readonly items: string[] = [];

  indexOf(cell: string | { readonly runs: readonly string[] }): number {
    const item = typeof cell === 'string'
      ? `<t xml:space="preserve">${escaped(cell)}</t><rPh sb="0" eb="1"><t>yin</t></rPh><phoneticPr fontId="1"/>`
      : cell.runs.map((run) => `<r><rPr><b/></rPr><t xml:space="preserve">${escaped(run)}</t></r>`).join('');
    const known = this.items.indexOf(item);
    return known >= 0 ? known : this.items.push(item) - 1;
  }

  toXml(): string {
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.items.length}" uniqueCount="${this.items.length}">${this.items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
  }
}

function cellXml(cell: WpsCell, r: string, strings: SharedStrings): string {
  if (cell === null) return `<c r="${r}" s="1"/>`;
  if (typeof cell === 'number') return `<c r="${r}" s="1"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${r}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'object' && 'serial' in cell) return `<c r="${r}" s="2"><v>${cell.serial}</v></c>`;
  return `<c r="${r}" s="1" t="s"><v>${strings.indexOf(cell)}</v></c>`;
}

function sheetXml({ rows }: WpsSheet, strings: SharedStrings): string {
  const body = rows.map((cells, at) => `<row r="${at + 1}" spans="1:${cells.length}" ht="14.25">${cells.map((cell, col) => cellXml(cell, `${columnOf(col)}${at + 1}`, strings)).join('')}</row>`);
  const empty = Array.from({ length: EMPTY_ROWS }, (_, at) => `<row r="${rows.length + at + 1}" s="1" customFormat="1"><c r="A${rows.length + at + 1}" s="1"/></row>`);
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" mc:Ignorable="etc"><sheetPr/><dimension ref="A1:XFD1048576"/><sheetData>${[...body, ...empty].join('')}</sheetData><pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/></worksheet>`;
}

/**
 * A workbook in the form in which WPS Spreadsheets saves it: another application's name, shared strings with reading aids and runs,
 * months as numbers with a Chinese date format, styled cells that are empty, far more rows and columns declared than filled, no calculation chain, no tables.
 */
export function wpsWorkbook(sheets: readonly WpsSheet[]): Uint8Array {
  const strings = new SharedStrings();
  const bodies = sheets.map((sheet) => sheetXml(sheet, strings));
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS 表格</Application></Properties>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/><bookViews><workbookView windowWidth="27945" windowHeight="12255"/></bookViews><sheets>${sheets.map(({ name, isHidden }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 2}"${isHidden === true ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets><calcPr calcId="144525"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId90" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="0" applyNumberFormat="1"/><xf numFmtId="176" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': strings.toXml(),
    ...Object.fromEntries(bodies.map((body, at) => [`xl/worksheets/sheet${at + 1}.xml`, body])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}
