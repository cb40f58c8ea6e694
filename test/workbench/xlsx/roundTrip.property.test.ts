import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Area } from '../../../src/workbench/model/area';
import { DEFAULT_STYLE, type CellStyle } from '../../../src/workbench/model/style';
import type { Validation } from '../../../src/workbench/model/validation';
import { CellError, type Value } from '../../../src/workbench/model/values';
import { Workbook } from '../../../src/workbench/model/workbook';
import { readXlsx } from '../../../src/workbench/xlsx/readXlsx';
import { BORDERS } from '../../../src/workbench/xlsx/styleNames';
import { writeXlsx } from '../../../src/workbench/xlsx/writeXlsx';
import { describeWorkbook } from './describeWorkbook';
import { CUSTOM_FUNCTIONS } from './sampleWorkbook';

/** Half of all surrogates is no text; a file cannot hold it. */
const text = fc.string({ unit: fc.oneof(fc.constantFrom('<', '&', '"', "'", '\n', '\r', '\t', ' ', '_x000D_', '\u0000', '净', '😀'), fc.string({ unit: 'binary', maxLength: 1 })) });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const errors = fc.constantFrom('#N/A', '#VALUE!', '#DIV/0!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#BUSY!').map((code) => new CellError(code as '#N/A'));
const value: fc.Arbitrary<Value> = fc.oneof(text, number, fc.boolean(), errors);

const FORMULAS = [
  '=A1+1', "=SUM('It''s'!A:A)*$B$2", '=[@Name]&"x"', '=[@[a b]]/SUM(T[a b])', '=T[@Name]', '=ROWS(T)', '=ROWS(T[#All])', '=PRODUCT_QUADRANT(A1,,{1,2;3,4})',
  '=XLOOKUP(A1,B:B,C:C)', '=LET(x,1,x+1)', '=IF(A1="","","[@no] F(")', '=SUM(A1#)', '=Name_1*2%', '=-2^-2', '=IFERROR(INDEX(A1:B2,1,2),#N/A)',
];
const cell = fc.record({
  row: fc.nat(30),
  col: fc.nat(12),
  value: fc.option(value),
  formula: fc.option(fc.constantFrom(...FORMULAS)),
  style: fc.nat(3),
});

const color = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).toUpperCase().padStart(6, '0')}`);
const border = fc.record({ look: fc.constantFrom(...Object.values(BORDERS)), color }).map(({ look, color: borderColor }) => ({ ...look, color: borderColor }));
const style: fc.Arbitrary<CellStyle> = fc
  .record({
    numberFormat: fc.constantFrom('General', '0.00%', 'm/d/yyyy', '@', '0\\.0,"万"', '[$¥-804]#,##0.00;[Red]-0', 'yyyy-mm-dd'),
    fontName: fc.constantFrom('Calibri', '微软雅黑'),
    fontSize: fc.constantFrom(8, 10.5, 11, 24),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.constantFrom('None', 'Single', 'Double'),
    strikethrough: fc.boolean(),
    color,
    fill: fc.oneof(fc.constant(''), color),
    horizontal: fc.constantFrom('General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'),
    vertical: fc.constantFrom('Top', 'Center', 'Bottom', 'Justify', 'Distributed'),
    wrapText: fc.boolean(),
    indent: fc.nat(5),
    locked: fc.boolean(),
    borders: fc.record({ EdgeTop: border, EdgeLeft: border, EdgeBottom: border, EdgeRight: border }, { requiredKeys: [] }),
    hyperlink: fc.option(fc.record({ documentReference: fc.constantFrom('Sheet1!A1', "'目录'!B2") }), { nil: undefined }),
  })
  .map((made) => ({ ...DEFAULT_STYLE, ...made }) as CellStyle);

const area: fc.Arbitrary<Area> = fc.record({ row: fc.nat(40), col: fc.nat(20), rows: fc.integer({ min: 1, max: 5 }), cols: fc.integer({ min: 1, max: 3 }) });
const message = text.filter((words) => words !== '').map((words) => [...words].slice(0, 10).join(''));
const validation: fc.Arbitrary<Validation> = fc
  .record({
    areas: fc.array(area, { minLength: 1, maxLength: 2 }),
    rule: fc.constantFrom<Pick<Validation, 'kind'> & Partial<Validation>>(
      { kind: 'None' },
      { kind: 'List', formula1: 'a,"b",中', inCellDropDown: true },
      { kind: 'List', formula1: '=Name_1', inCellDropDown: false },
      { kind: 'WholeNumber', operator: 'Between', formula1: '-1', formula2: '=A1' },
      { kind: 'TextLength', operator: 'LessThan', formula1: '5' },
      { kind: 'Custom', formula1: '=LEN(A1)>1' },
    ),
    ignoreBlanks: fc.boolean(),
    prompt: fc.option(fc.record({ show: fc.boolean(), title: message, message }), { nil: undefined }),
    errorAlert: fc.option(fc.record({ show: fc.boolean(), title: message, message, style: fc.constantFrom('Stop', 'Warning', 'Information') }), { nil: undefined }),
  })
  .map(({ rule, ...rest }) => ({ ...rule, ...rest }) as Validation);

const model = fc.record({
  cells: fc.array(cell, { maxLength: 40 }),
  styles: fc.array(style, { minLength: 3, maxLength: 3 }),
  validations: fc.array(validation, { maxLength: 4 }),
  rows: fc.array(fc.tuple(fc.nat(40), fc.record({ size: fc.integer({ min: 1, max: 400 }), hidden: fc.constant(true), outline: fc.integer({ min: 1, max: 7 }) }, { requiredKeys: ['size'] })), { maxLength: 5 }),
  columns: fc.array(fc.tuple(fc.nat(40), fc.record({ size: fc.double({ min: 0, max: 200, noNaN: true }).map((width) => Math.round(width * 1e6) / 1e6), hidden: fc.constant(true) }, { requiredKeys: ['size'] })), { maxLength: 5 }),
  frozen: fc.record({ rows: fc.nat(9), cols: fc.nat(9) }),
  settings: fc.dictionary(message, fc.jsonValue().map((setting): unknown => JSON.parse(JSON.stringify(setting))), { maxKeys: 4 }),
  properties: fc.dictionary(text.filter((name) => name !== ''), fc.oneof(text, number, fc.boolean()), { maxKeys: 4 }),
  name: text,
});

type Model = typeof model extends fc.Arbitrary<infer T> ? T : never;

function build(made: Model): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('数据');
  workbook.addSheet("It's").grid.setValue(0, 0, made.name);
  workbook.addTable(sheet, 'T', { row: 10, col: 2, rows: 6, cols: 2 }, ['Name', 'a b']);
  const styles = [0, ...made.styles.map((one) => workbook.styles.intern(one))];
  for (const { row, col, value: content, formula, style: number_ } of made.cells) {
    if (row === 10 && (col === 2 || col === 3)) continue;
    // The short form belongs to cells inside the table, the long one to all others.
    const isInside = row > 10 && row < 16 && (col === 2 || col === 3);
    const fits = formula !== null && formula.includes('[@') && !(formula.includes('[@no]')) ? isInside !== formula.includes('T[@') : true;
    sheet.grid.setFormula(row, col, fits && formula !== null ? formula : undefined);
    sheet.grid.setValue(row, col, content);
    sheet.grid.setStyle(row, col, styles[number_] ?? 0);
  }
  sheet.grid.setValue(10, 2, 'Name');
  sheet.grid.setValue(10, 3, 'a b');
  sheet.validations.push(...made.validations);
  made.rows.forEach(([row, format]) => sheet.rows.set(row, format));
  made.columns.forEach(([col, format]) => sheet.columns.set(col, format));
  sheet.frozen = made.frozen;
  Object.entries(made.settings).forEach(([key, setting]) => workbook.settings.set(key, setting));
  Object.entries(made.properties).forEach(([key, property]) => workbook.customProperties.set(key, property));
  workbook.properties.title = made.name;
  return workbook;
}

describe('any workbook', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(model, (made) => {
        const workbook = build(made);
        const read = readXlsx(writeXlsx(workbook, { customFunctions: CUSTOM_FUNCTIONS }));
        expect(describeWorkbook(read)).toEqual(describeWorkbook(workbook));
      }),
      { numRuns: 60 },
    );
  });
});
