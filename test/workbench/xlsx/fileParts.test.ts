import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx as readByHucre } from 'hucre/xlsx';
import { CellError } from '../../../src/workbench/model/values';
import { Workbook } from '../../../src/workbench/model/workbook';
import { parseXml } from '../../../src/workbench/xlsx/xml';
import { readXlsx } from '../../../src/workbench/xlsx/readXlsx';
import { writeXlsx } from '../../../src/workbench/xlsx/writeXlsx';
import { chartWorkbook } from './chartWorkbook';
import { area, CUSTOM_FUNCTIONS, sampleWorkbook } from './sampleWorkbook';

const OPTIONS = { customFunctions: CUSTOM_FUNCTIONS };

function partsOf(workbook: Workbook): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(writeXlsx(workbook, OPTIONS))).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The element of a cell in a sheet part. */
function cellOf(sheet: string | undefined, cell: string): string {
  return new RegExp(`<c r="${cell}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(sheet ?? '')?.[0] ?? '';
}

describe('the parts of a file', () => {
  const parts = partsOf(sampleWorkbook());
  const [products, notes] = [parts['xl/worksheets/sheet1.xml'], parts['xl/worksheets/sheet2.xml']];

  it('hold a calculated column as such, under the ids of the model', () => {
    expect(parts['xl/tables/table1.xml']).toContain(
      '<tableColumn id="14" name="Share"><calculatedColumnFormula>IFERROR(Products[[#This Row],[净销售额 (CNY)]]/SUM(Products[Sales]),0)</calculatedColumnFormula></tableColumn>',
    );
    expect(parts['xl/tables/table1.xml']).toContain('<calculatedColumnFormula>_xldudf_PRODUCT_QUADRANT(Products[[#This Row],[Sales]]');
  });

  it('store results of formulas by type, errors as errors', () => {
    const results = ['E1', 'E3', 'E4', 'E5', 'E7', 'E8'].map((cell) => cellOf(notes, cell).replace(/<f>.*<\/f>/, ''));
    expect(results).toEqual([
      '<c r="E1" t="b"><v>1</v></c>',
      '<c r="E3" t="str"><v></v></c>',
      '<c r="E4" t="str"><v>text &lt;&amp;&gt;</v></c>',
      '<c r="E5" t="e"><v>#DIV/0!</v></c>',
      '<c r="E7"><v>-0.5</v></c>',
      '<c r="E8"></c>',
    ]);
    expect(cellOf(products, 'D5')).toMatch(/ t="e">.*<v>#N\/A<\/v><\/c>$/);
  });

  it('hold spilled formulas as array formulas over their area', () => {
    expect(cellOf(notes, 'B1')).toBe('<c r="B1"><f t="array" ref="B1:C3">_xlfn.SEQUENCE(3,2)</f><v>1</v></c>');
  });

  it('keep input messages where nothing is restricted', () => {
    expect(products).toContain('<dataValidation showInputMessage="1" promptTitle="Calculated" prompt="By function" sqref="D4:D6"/>');
  });

  it('write a header as its column is named, for a file that differs is repaired by Excel', () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet('A');
    sheet.grid.setValue(0, 0, 2025);
    workbook.addTable(sheet, 'T', area('A1:B2'), ['2025', 'B']);
    const written = partsOf(workbook);
    expect(cellOf(written['xl/worksheets/sheet1.xml'], 'A1')).toContain(' t="s"><v>0</v>');
    expect(written['xl/sharedStrings.xml']).toContain('<si><t>2025</t></si><si><t>B</t></si>');
  });

  it('open on a sheet that can be seen', () => {
    const workbook = new Workbook();
    workbook.addSheet('Hidden').visibility = 'Hidden';
    workbook.addSheet('Shown');
    expect(partsOf(workbook)['xl/workbook.xml']).toContain('<workbookView activeTab="1"/>');
  });

  it('are well-formed, all named among the content types, and lead nowhere that is missing', () => {
    for (const written of [parts, partsOf(chartWorkbook())]) {
      const types = written['[Content_Types].xml'] ?? '';
      for (const [path, text] of Object.entries(written)) {
        if (path.endsWith('.bin')) continue;
        expect(() => parseXml(text)).not.toThrow();
        if (!path.startsWith('_rels') && !path.includes('/_rels/') && !path.startsWith('[')) expect(types).toContain(`PartName="/${path}"`);
        const targets = path.endsWith('.rels') ? parseXml(text).children.filter(({ attributes }) => attributes.TargetMode !== 'External') : [];
        for (const { attributes } of targets) expect(Object.keys(written)).toContain(attributes.Target?.slice(1));
      }
    }
  });

  it('refuse a text that is longer than a cell may hold, by its address', () => {
    const workbook = new Workbook();
    workbook.addSheet('A').grid.setValue(2, 1, 'x'.repeat(32_768));
    expect(() => writeXlsx(workbook, OPTIONS)).toThrow('A!B3 holds 32768 characters');
  });
});

describe('an independent reader', () => {
  it('finds the same values, tables, names and formulas', async () => {
    const read = await readByHucre(writeXlsx(sampleWorkbook(), OPTIONS), { readStyles: true });
    const [products, notes] = read.sheets;
    expect(read.sheets.map(({ name }) => name)).toEqual(['产品清单', "Bob's notes", 'Log', 'Empty']);
    expect(products?.rows[3]?.slice(0, 3)).toEqual(['P000001', 1234.5, 0.1 + 0.2]);
    expect(products?.tables?.[0]).toMatchObject({ name: 'Products', range: 'A3:E6' });
    expect(products?.cells?.get('3,4')?.formula).toBe('IFERROR(Products[[#This Row],[净销售额 (CNY)]]/SUM(Products[Sales]),0)');
    expect(products?.freezePane).toEqual({ rows: 3, columns: 1 });
    expect(notes?.rows.slice(0, 9).map((row) => row[0])).toEqual(sampleWorkbook().sheets[1]?.grid.columnValues(0).slice(0, 9));
    expect(read.namedRanges?.find(({ name }) => name === 'Rate')?.range).toBe('7.1');
    expect(read.properties?.title).toBe('三图规划');
  });

  it('finds the charts', async () => {
    const read = await readByHucre(writeXlsx(chartWorkbook(), OPTIONS));
    expect(read.sheets[1]?.charts).toHaveLength(23);
    expect(read.sheets[0]?.charts?.[0]).toMatchObject({ kinds: ['bubble'], title: '象限: 毛利 × 增长 & 销售额' });
  });
});

describe('a long sheet', () => {
  it('of 1,000 rows and 45 columns with 20,000 formulas comes back whole', () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet('Products');
    const [rows, cols] = [1000, 45];
    workbook.addTable(sheet, 'Products', { row: 0, col: 0, rows: rows + 1, cols }, Array.from({ length: cols }, (_, col) => `Column ${col}`));
    const style = workbook.styles.vary(0, { numberFormat: '0.0%' });
    for (let col = 0; col < cols; col += 1) {
      for (let row = 1; row <= rows; row += 1) {
        if (col < 10) sheet.grid.setFormula(row, col, '=IF([@[Column 30]]>0,PRODUCT_QUADRANT([@[Column 31]])/SUM(Products[Column 32]),"")');
        else if (col < 20) sheet.grid.setFormula(row, col, `=IF(Z${row + 1}>0,INDEX(AA:AA,MATCH(A${row + 1},AB:AB,0))*2,"")`);
        sheet.grid.setValue(row, col, col % 5 === 0 ? `text ${row}` : col === 7 ? new CellError('#N/A') : (row * col) / 7);
        sheet.grid.setStyle(row, col, style);
      }
    }
    const read = readXlsx(writeXlsx(workbook, OPTIONS)).sheet('Products')?.grid;
    expect(read?.formula(rows, 9)).toBe(sheet.grid.formula(rows, 9));
    expect(read?.formula(rows, 19)).toBe(sheet.grid.formula(rows, 19));
    for (let col = 0; col < cols; col += 1) expect(read?.columnValues(col).slice(1)).toEqual(sheet.grid.columnValues(col).slice(1));
  });
});
