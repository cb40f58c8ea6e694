import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ActionResult } from '../../src/actions/action';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { calledNames } from '../../src/functions/twins/formulaScan';
import { CellError } from '../../src/workbench/model/values';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { agree, agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { recalculate } from '../support/libreOffice';
import { differences, productPlan, withoutLog, type Plan } from '../support/plan';

const CUSTOM = new Set(functions.functions.map((entry) => entry.name));

/** Formulas of the workbook that call a function of the add-in. */
function calls(plan: Plan): string[] {
  return plan.workbook.sheets.flatMap((sheet) => [...sheet.grid.cells()].flatMap(({ formula }) => (formula !== undefined && calledNames(formula).some((name) => CUSTOM.has(name)) ? [formula] : [])));
}

function valuesOf(plan: Plan): Map<string, unknown> {
  return new Map(plan.workbook.sheets.filter(({ name }) => name !== 'tm_restore').flatMap((sheet) => [...sheet.grid.cells()].map(({ row, col, value }) => [`${sheet.name} ${row} ${col}`, value] as const)));
}

describe('a portable copy', () => {
  let plan: Plan;
  let before: ReturnType<Plan['model']>;
  let values: Map<string, unknown>;
  let result: ActionResult;

  beforeAll(async () => {
    plan = await productPlan();
    await plan.byHand((context) => {
      const sheet = context.workbook.worksheets.add('Own');
      sheet.getRange('A1:B2').formulas = [['=GMROI(50000,25000)', '=PRODUCT_ROI(1500000,1095000,100000)'], ['=UNIT_ECONOMICS(119,0,0.19,TRUE,30)', '']];
      sheet.getRange('A5').formulas = [['=SUM(A1,B1)']];
    });
    before = plan.model();
    values = valuesOf(plan);
    result = await plan.runAction('portable-copy');
  }, 120_000);

  test('no formula calls a function of the add-in any more', () => {
    expect(calls(plan)).toEqual([]);
    expect(result.ok).toBe(true);
    expect(result.problems.map(({ code }) => code)).toEqual(['portable/save-as']);
  });

  test('the report tells formulas from values, by function', () => {
    expect(result.counts).toMatchObject({ twinsByFunction: { GMROI: 1, PRODUCT_ROI: 13, QUADRANT_DETAIL: 24 }, valuesByFunction: { LIFECYCLE_DETAIL: 48, UNIT_ECONOMICS: 1 } });
    expect(result.counts).toMatchObject({ twins: 38, values: 49 });
  });

  test('every cell shows what it showed before', () => {
    const now = valuesOf(plan);
    const log = plan.sheetOf('ChangeLog').name;
    const changed = [...values].filter(([key, value]) => !key.startsWith(`${log} `) && !agree(value as never, (now.get(key) ?? null) as never));
    expect(changed).toEqual([]);
  });

  test('LibreOffice, which has no add-in, calculates the same without an error', async () => {
    const agreement = await agreesWithLibreOffice(plan.workbook, { customFunctions: CUSTOM });
    expect(agreement.replaced).toBe(0);
    expect(agreement.differences).toEqual([]);
    const recalculated = await recalculate(writeXlsx(plan.workbook, { customFunctions: CUSTOM }));
    const errors = recalculated.sheets.flatMap((sheet) => [...sheet.grid.cells()].filter(({ value, row, col }) => value instanceof CellError && !(values.get(`${sheet.name} ${row} ${col}`) instanceof CellError)));
    expect(errors).toEqual([]);
  }, 120_000);

  test('frozen cells say so with the date when they are selected', async () => {
    const sheet = plan.sheetOf('Products').name;
    const { area } = plan.table('Products');
    const message = await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem(sheet).getCell(area.row + 1, area.col + plan.position('Products', 'stage'));
      dataValidation.load('prompt');
      await context.sync();
      return dataValidation.prompt.message;
    });
    expect(message).toContain('2025-03-05');
  });

  test('the restore point brings back every formula, and the workbook is as it was', async () => {
    await plan.runAction('restore', { parameters: { point: result.restorePoint ?? '' } });
    expect(differences(withoutLog(plan.model()), withoutLog(before))).toEqual([]);
  }, 60_000);
});
