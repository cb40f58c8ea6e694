import { describe, expect, it, jest } from '@jest/globals';
import { convertWorkbook } from '../../scripts/lib/libreOffice.mjs';
import { CellError, type Value } from '../../src/workbench/model/values';
import { Workbook } from '../../src/workbench/model/workbook';
import { readXlsx } from '../../src/workbench/xlsx/readXlsx';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { recalculate } from '../support/libreOffice';
import { area, sampleWorkbook, CUSTOM_FUNCTIONS } from '../workbench/xlsx/sampleWorkbook';
import { chartWorkbook } from '../workbench/xlsx/chartWorkbook';

// One LibreOffice runs at a time, and other test files may be first.
jest.setTimeout(300_000);

const NONE: ReadonlySet<string> = new Set();

/** One sheet with a table and formulas, whose stored results are right unless `change` says otherwise. */
function calculatedWorkbook(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('数据 1');
  workbook.addTable(sheet, 'Products', area('A1:D4'), ['Name', 'Net sales (CNY)', 'Share', '象限']);
  const share = '=[@[Net sales (CNY)]]/SUM(Products[Net sales (CNY)])';
  const quadrant = '=PRODUCT_QUADRANT([@Share])';
  const rows: [string, number, number, string][] = [['a', 10, 0.1, 'dog'], ['b', 30, 0.3, 'cow'], ['c', 60, 0.6, 'star']];
  rows.forEach(([name, sales, result, verdict], index) => {
    const row = index + 1;
    sheet.setValue(row, 0, name);
    sheet.setValue(row, 1, sales);
    sheet.setFormula(row, 2, share, result);
    sheet.setFormula(row, 3, quadrant, verdict);
  });
  const others: [string, Value][] = [['=COUNTIF(Products[象限],"star")', 1], ['=IF(Rate>7,"高","低")', '高'], ['=1/0', new CellError('#DIV/0!')], ['=B2=10', true]];
  others.forEach(([formula, value], row) => sheet.setFormula(row, 6, formula, value));
  workbook.names.set('rate', { name: 'Rate', formula: '=7.1', visible: true, comment: '' });
  return workbook;
}

describe('recalculation by LibreOffice', () => {
  it('corrects false results that a file carries, so that a comparison with it can fail', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet('Sheet1');
    sheet.grid.setValue(0, 0, 2);
    ['=A1*21', '=A1&"!"', '=A1=2', '=1/0'].forEach((formula, row) => sheet.setFormula(row, 1, formula, 'false result'));
    const recalculated = (await recalculate(writeXlsx(workbook, { customFunctions: NONE }))).sheets[0];
    expect([0, 1, 2, 3].map((row) => recalculated?.value(row, 1))).toEqual([42, '2!', true, new CellError('#DIV/0!')]);
  });

  it('fails with what to install where LibreOffice is missing', async () => {
    const before = process.env.SOFFICE_PATH;
    process.env.SOFFICE_PATH = '/nowhere/soffice';
    try {
      await expect(convertWorkbook(new Uint8Array(), 'xlsx')).rejects.toThrow(/^LibreOffice was not found\. Install it .*libreoffice-calc/);
    } finally {
      if (before === undefined) delete process.env.SOFFICE_PATH;
      else process.env.SOFFICE_PATH = before;
    }
  });

  it('agrees with right results of structured references, names, text, truth values and errors', async () => {
    const { compared, replaced, differences } = await agreesWithLibreOffice(calculatedWorkbook(), { customFunctions: CUSTOM_FUNCTIONS });
    expect({ compared, replaced, differences }).toEqual({ compared: 7, replaced: 3, differences: [] });
  });

  it('names each formula with a wrong result, by sheet, cell and both values', async () => {
    const workbook = calculatedWorkbook();
    workbook.sheets[0]?.grid.setValue(2, 2, 0.3000001);
    const { differences } = await agreesWithLibreOffice(workbook, { customFunctions: CUSTOM_FUNCTIONS });
    const formula = '=[@[Net sales (CNY)]]/SUM(Products[Net sales (CNY)])';
    expect(differences).toEqual([{ sheet: '数据 1', cell: 'C3', formula, ours: 0.3000001, libreOffice: 0.3 }]);
  });
});

describe('a file that comes back from LibreOffice', () => {
  it('still has its tables, names, values, formats, links, rules and messages', async () => {
    const back = readXlsx(await convertWorkbook(writeXlsx(sampleWorkbook(), { customFunctions: CUSTOM_FUNCTIONS }), 'xlsx'));
    const [products, notes] = back.sheets;
    expect(back.tables().map(({ name, area: where, columns }) => [name, where, columns.map((column) => column.name)])).toEqual([
      ['Products', area('A3:E6'), ['RowID', '净销售额 (CNY)', 'Sales', '象限', 'Share']],
      ['合计表', area('J1:K4'), ['a', 'b\nc']],
    ]);
    expect(back.names.get('rate')?.formula).toBe('=7.1');
    expect(products?.formula(3, 3)).toBe('=PRODUCT_QUADRANT([@Sales],[@[净销售额 (CNY)]],IF([@Sales]="","",[@Sales]))');
    expect(products?.formula(3, 4)).toBe('=IFERROR([@[净销售额 (CNY)]]/SUM(Products[Sales]),0)');
    expect(products?.value(5, 0)).toBe('=not a formula');
    expect(products?.validations.map((validation) => validation.prompt?.title)).toEqual(['决定', undefined, 'Calculated', undefined, undefined, undefined]);
    expect(products?.conditionalFormats).toHaveLength(9);
    expect(products?.page).toMatchObject({ orientation: 'Landscape', paper: 'A4', fitWidth: 1, printArea: area('A1:E6'), titleRows: { from: 0, to: 2 } });
    expect(back.styles.get(notes?.grid.style(0, 0) ?? 0).hyperlink?.documentReference).toBe("'产品清单'!A1");
    expect(notes?.value(7, 0)).toBe('012');
  });

  it('still has its charts', async () => {
    const back = readXlsx(await convertWorkbook(writeXlsx(chartWorkbook(), { customFunctions: NONE }), 'xlsx'));
    const written = chartWorkbook();
    expect(back.sheets[1]?.charts.map((chart) => chart.type)).toEqual(written.sheets[1]?.charts.map((chart) => chart.type));
    expect(back.sheets[0]?.charts[0]?.series[0]?.bubbleSizes?.address).toBe('D2:D5');
  });
});
