import { describe, expect, it, jest } from '@jest/globals';
import type { Sheet } from '../../src/workbench/model/sheet';
import { isErrorCode, type Value, CellError } from '../../src/workbench/model/values';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { agree } from '../support/agreesWithLibreOffice';
import { recalculate } from '../support/libreOffice';
import { formulaCases } from '../workbench/formulas/cases';
import { formulaWorkbook } from '../workbench/formulas/formulaWorkbook';

/** What LibreOffice is known to do otherwise than Excel; our results follow Excel. */
const NO_TRUTH_VALUES = 'truth values are numbers';
const NUMBERS_AS_TEXT = 'text that looks like a number is matched or converted otherwise';
const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  '="z"<TRUE': NO_TRUTH_VALUES,
  '=SUM(2:2)': NO_TRUTH_VALUES,
  '=SUM(E2:E7)': NO_TRUTH_VALUES,
  '=AVERAGE(E2:E7)': NO_TRUTH_VALUES,
  '=COUNT(E2:E7)': NO_TRUTH_VALUES,
  '=CONCAT("a",C2:C3,TRUE)': NO_TRUTH_VALUES,
  '=MATCH("12",E2:E7,0)': NUMBERS_AS_TEXT,
  '=COUNTIF(E2:E7,12)': NUMBERS_AS_TEXT,
  '=AND(TRUE,1,"TRUE")': NUMBERS_AS_TEXT,
  '=SUM("3",TRUE,4)': NUMBERS_AS_TEXT,
  '=1234567890123400*10&""': 'an exponent has three digits',
  '=0^0': 'it is 1',
  '=RANK(1,C2:C7)': 'a number that is not in the list has a rank',
};

/** Versions before 24.8 do not know these; generated sheets use none of them. */
const NEWER_FUNCTIONS = /\b(XLOOKUP|XMATCH|LET|LAMBDA|SEQUENCE|UNIQUE|FILTER|SORT|SORTBY|TEXTBEFORE|TEXTAFTER|TEXTSPLIT|VSTACK|HSTACK|TAKE|DROP|TOCOL|TOROW)\(/;

/** LibreOffice has errors of its own and stores them as the nearest of Excel: that there is an error is compared, not which. */
function agreeOrFail(ours: Value, other: Value): boolean {
  return (ours instanceof CellError && other instanceof CellError) || agree(ours, other);
}

// One LibreOffice runs at a time, and other test files may be first.
jest.setTimeout(300_000);

const FIRST_ROW = 100;
const ROWS_APART = 12;
const PLAIN = 30;
const AS_ARRAY = 50;

interface Placed {
  readonly formula: string;
  readonly expected: readonly (readonly Value[])[];
  readonly row: number;
}

function toValue(stated: Value): Value {
  return typeof stated === 'string' && isErrorCode(stated) ? new CellError(stated) : stated;
}

/** Each case stands twice on the sheet: as a plain formula, and as an array formula over its results. */
function placeCases(sheet: Sheet): Placed[] {
  return formulaCases.map(({ formula, expected }, index) => {
    const rows = (Array.isArray(expected) ? expected : [[expected]]) as Value[][];
    const row = FIRST_ROW + index * ROWS_APART;
    const area = { row, rows: rows.length, cols: rows[0]?.length ?? 1 };
    sheet.grid.setFormula(row, PLAIN, formula);
    sheet.grid.setFormula(row, AS_ARRAY, formula);
    sheet.spills.set(`${row},${AS_ARRAY}`, { ...area, col: AS_ARRAY });
    return { formula, expected: rows.map((line) => line.map(toValue)), row };
  });
}

/** Array formulas of LibreOffice give truth values as 1 and 0. */
function agreesAt(sheet: Sheet | undefined, { expected, row }: Placed, col: number): boolean {
  const isArray = col === AS_ARRAY;
  return expected.every((line, down) =>
    line.every((value, across) => {
      const found = sheet?.value(row + down, col + across) ?? null;
      return agreeOrFail(value, found) || (isArray && typeof value === 'boolean' && agree(Number(value), found));
    }),
  );
}

describe('the evaluator’s cases, recalculated by LibreOffice', () => {
  it('agree, except where LibreOffice is known to differ from Excel', async () => {
    const { workbook, data } = formulaWorkbook();
    const isComparable = (formula: string): boolean => !/TODAY|NOW|RAND/.test(formula) && !(formula in KNOWN_DIFFERENCES) && !NEWER_FUNCTIONS.test(formula);
    const cases = placeCases(data).filter(({ formula }) => isComparable(formula));
    const [sheet] = (await recalculate(writeXlsx(workbook, { customFunctions: new Set() }))).sheets;
    const differing = cases.filter((one) => !agreesAt(sheet, one, PLAIN) && !agreesAt(sheet, one, AS_ARRAY));
    expect(differing.map(({ formula, expected, row }) => ({ formula, expected, libreOffice: sheet?.value(row, PLAIN) }))).toEqual([]);
    expect(cases.length).toBeGreaterThan(formulaCases.length * 0.8);
  });
});
