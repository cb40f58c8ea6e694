import { parseArea, type Area } from '../../../src/workbench/model/area';
import { CellError } from '../../../src/workbench/model/values';
import { Workbook } from '../../../src/workbench/model/workbook';
import type { Sheet } from '../../../src/workbench/model/sheet';

export const CUSTOM_FUNCTIONS: ReadonlySet<string> = new Set(['PRODUCT_QUADRANT', 'LIFECYCLE_STAGE']);

export function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(`No address: ${address}`);
  return found;
}

/** A workbook with everything that a file keeps, except charts. */
export function sampleWorkbook(): Workbook {
  const workbook = new Workbook();
  const products = workbook.addSheet('产品清单');
  addProducts(workbook, products);
  addRules(workbook, products);
  const notes = workbook.addSheet("Bob's notes");
  addNotes(workbook, notes);
  const log = workbook.addSheet('Log');
  log.visibility = 'VeryHidden';
  log.grid.setValue(0, 0, '日志');
  workbook.addSheet('Empty').visibility = 'Hidden';
  workbook.activeSheetId = notes.id;
  workbook.selection = { sheetId: notes.id, area: area('B2:C3') };
  workbook.names.set('rate', { name: 'Rate', formula: '=7.1', visible: true, comment: '' });
  workbook.names.set('greeting', { name: 'Greeting', formula: '="你好 & <ok>"', visible: false, comment: 'a "comment"' });
  workbook.names.set('set_growth', { name: 'Set_growth', formula: "=INDEX(Products[Sales],MATCH(\"P000001\",Products[RowID],0))", visible: true, comment: '' });
  workbook.names.set(`${notes.id}!local`, { name: 'Local', formula: "='Bob''s notes'!$A$1:$B$2", visible: true, comment: '', scope: notes.id });
  workbook.settings.set('language', 'zh-CN');
  workbook.settings.set('nested', { a: [1, null, '<&>'], b: true });
  workbook.documentSettings.set('language', 'zh-CN');
  workbook.customProperties.set('Plan year', 2026).set('Owner', '市场 & 选品').set('Final', false);
  Object.assign(workbook.properties, { title: '三图规划', author: 'A & B', keywords: 'plan', category: 'c', subject: 's', comments: 'line 1\nline 2' });
  return workbook;
}

function addProducts(workbook: Workbook, sheet: Sheet): void {
  const rows: (string | number | boolean | CellError | null)[][] = [
    ['RowID', '净销售额 (CNY)', 'Sales', '象限', 'Share'],
    ['P000001', 1234.5, 0.1 + 0.2, 'star', 0.25],
    ['P000002', -3, 1e21, new CellError('#N/A'), null],
    ['=not a formula', 1e-9, 45000.123456789, '', true],
  ];
  rows.forEach((row, at) => row.forEach((value, col) => sheet.grid.setValue(at + 2, col, value)));
  const table = workbook.addTable(sheet, 'Products', area('A3:E6'), rows[0] as string[]);
  table.columns = table.columns.map((column, index) => ({ ...column, id: index * 3 + 2 }));
  const share = "=IFERROR([@[净销售额 (CNY)]]/SUM(Products[Sales]),0)";
  const quadrant = '=PRODUCT_QUADRANT([@Sales],[@[净销售额 (CNY)]],IF([@Sales]="","",[@Sales]))';
  Object.assign(table.columns[4] as object, { formula: share });
  Object.assign(table.columns[3] as object, { formula: quadrant });
  for (let row = 3; row < 6; row += 1) {
    sheet.grid.setFormula(row, 4, share);
    sheet.grid.setFormula(row, 3, quadrant);
  }
  Object.assign(table, { style: 'TableStyleLight9', showBandedColumns: true, highlightFirstColumn: true });
  sheet.grid.setValue(0, 0, 3);
  sheet.grid.setFormula(0, 0, '=COUNTA(Products[RowID])');
  sheet.grid.setFormula(0, 1, '=XLOOKUP("a",A4:A6,B4:B6)&" "&LET(x,1,x)');
}

function addRules(workbook: Workbook, sheet: Sheet): void {
  sheet.tabColor = '#1F4E79';
  sheet.frozen = { rows: 3, cols: 1 };
  sheet.rows.set(0, { size: 30 });
  sheet.rows.set(4, { hidden: true, outline: 1 });
  sheet.rows.set(9, { collapsed: true });
  sheet.columns.set(0, { size: 12.5 });
  sheet.columns.set(2, { size: 20, outline: 2, hidden: true });
  sheet.page = { orientation: 'Landscape', paper: 'A4', fitWidth: 1, printArea: area('A1:E6'), titleRows: { from: 0, to: 2 } };
  const money = workbook.styles.vary(0, { numberFormat: '0\\.0,"万"', horizontal: 'Right', fill: '#FFF2CC', color: '#0000FF', locked: false });
  const head = workbook.styles.vary(0, {
    bold: true, italic: true, underline: 'Single', strikethrough: true, fontName: '微软雅黑', fontSize: 9.5, wrapText: true, vertical: 'Center', indent: 1,
    borders: { EdgeBottom: { style: 'Continuous', weight: 'Medium', color: '#112233' }, EdgeTop: { style: 'Dot', weight: 'Thin', color: '#000000' } },
  });
  for (let row = 3; row < 6; row += 1) sheet.grid.setStyle(row, 1, money);
  for (let col = 0; col < 5; col += 1) sheet.grid.setStyle(2, col, head);
  sheet.validations.push(
    { areas: [area('A4:A6'), area('C4')], kind: 'List', formula1: '加投,保持,清仓', inCellDropDown: true, ignoreBlanks: true, prompt: { show: true, title: '决定', message: '选择 <一个>\n第二行' } },
    { areas: [area('B4:B6')], kind: 'Decimal', operator: 'GreaterThanOrEqualTo', formula1: '0', ignoreBlanks: true, errorAlert: { show: true, title: 'No', message: 'Not below 0', style: 'Warning' } },
    { areas: [area('D4:D6')], kind: 'None', ignoreBlanks: false, prompt: { show: true, title: 'Calculated', message: 'By function' } },
    { areas: [area('E4')], kind: 'List', formula1: '=Log!$A$1:$A$9', inCellDropDown: false, ignoreBlanks: false, errorAlert: { show: false, title: '', message: '', style: 'Stop' } },
    { areas: [area('E5')], kind: 'Custom', formula1: '=ISNUMBER(E5)', ignoreBlanks: true },
    { areas: [area('E6')], kind: 'Date', operator: 'Between', formula1: '=DATE(2025,1,1)', formula2: '46000', ignoreBlanks: true },
  );
  const format = (kind: Parameters<typeof sheet.conditionalFormats.push>[0]['kind'], rest: object): void => {
    sheet.conditionalFormats.push({ id: workbook.newId('F'), areas: [area('B4:B6')], priority: sheet.conditionalFormats.length, stopIfTrue: false, kind, look: {}, ...rest });
  };
  format('Custom', { formula: '=$D4="star"', look: { fontColor: '#FF0000', fill: '#FFFF00', bold: true, strikethrough: false }, stopIfTrue: true, areas: [area('A4:E6'), area('G1')] });
  format('CellValue', { operator: 'GreaterThanOrEqual', formula1: '=10', look: { fill: '#00FF00' } });
  format('CellValue', { operator: 'Between', formula1: '=1', formula2: '=$C$4', look: { italic: true } });
  format('ContainsText', { operator: 'BeginsWith', text: 'a "b" & c', look: { fontColor: '#0000FF' } });
  format('ColorScale', { detail: { minimum: { type: 'LowestValue', color: '#FF0000' }, midpoint: { type: 'Percentile', formula: '50', color: '#FFFF00' }, maximum: { type: 'HighestValue', color: '#00FF00' } } });
  format('DataBar', { detail: { positiveFormat: { fillColor: '#638EC6' }, lowerBoundRule: { type: 'Number', formula: '0' }, upperBoundRule: { type: 'HighestValue' } } });
  format('IconSet', { detail: { style: 'ThreeTrafficLights1', criteria: [{}, { type: 'Percent', formula: '33', operator: 'GreaterThanOrEqual' }, { type: 'Number', formula: '67', operator: 'GreaterThan' }], showIconOnly: true } });
  format('TopBottom', { detail: { rank: 3, type: 'BottomPercent' }, look: { bold: true } });
  format('PresetCriteria', { detail: { criterion: 'BelowAverage' }, look: { bold: true } });
}

function addNotes(workbook: Workbook, sheet: Sheet): void {
  const link = workbook.styles.vary(0, { color: '#0563C1', hyperlink: { documentReference: "'产品清单'!A1", screenTip: 'Go & see' } });
  const web = workbook.styles.vary(0, { hyperlink: { address: 'https://example.com/?a=1&b=2' } });
  const texts = ['  two  spaces ', 'line\nbreak\r\n', '_x000D_ literal', '<b>&amp;</b>', '\u0001 control', '#N/A', '1234567890123456789', '012', 'TRUE', '"quoted"', '😀 emoji'];
  texts.forEach((text, row) => sheet.grid.setValue(row, 0, text));
  sheet.grid.setStyle(0, 0, link);
  sheet.grid.setStyle(1, 0, web);
  sheet.grid.setFormula(0, 1, '=SEQUENCE(3,2)');
  [1, 2, 3, 4, 5, 'six'].forEach((value, at) => sheet.grid.setValue(Math.floor(at / 2), 1 + (at % 2), value));
  sheet.spills.set('0,1', area('B1:C3'));
  const results = [true, false, '', 'text <&>', new CellError('#DIV/0!'), new CellError('#VALUE!'), -0.5, null];
  results.forEach((value, row) => {
    sheet.grid.setFormula(row, 4, `=A${row + 1}&"[@x] XLOOKUP("`);
    sheet.grid.setValue(row, 4, value);
  });
  sheet.grid.setFormula(9, 4, '=Products[@Sales]+SUM(B1#)+@B2');
  sheet.merges.push(area('G1:H2'), area('G4:G5'));
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  sheet.isProtected = true;
  sheet.customProperties.set('kind', '备注 <1>');
  sheet.page = { orientation: 'Portrait', paper: 'A3', fitWidth: 2, fitHeight: 3 };
  const totals = workbook.addTable(sheet, '合计表', area('J1:K4'), ['a', 'b\nc']);
  Object.assign(totals, { showTotals: true, showBandedRows: false, showFilterButton: false, style: '' });
  [['a', 'b\nc'], [1, 2], [3, 4], ['Total', 6]].forEach((row, at) => row.forEach((value, col) => sheet.grid.setValue(at, 9 + col, value)));
  sheet.grid.setFormula(3, 10, "=SUBTOTAL(109,合计表[[b\nc]])");
}
