import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ActionResult } from '../../src/actions/action';
import { Refusal } from '../../src/core/problem';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { calledNames } from '../../src/functions/twins/formulaScan';
import { CellError } from '../../src/workbench/model/values';
import { writeXlsx } from '../../src/workbench/xlsx/writeXlsx';
import { agree, agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { recalculate } from '../support/libreOffice';
import { differences, productPlan, startPlan, withoutLog, type Plan } from '../support/plan';

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
  });

  test('no formula calls a function of the add-in any more', () => {
    expect(calls(plan)).toEqual([]);
    expect(result.ok).toBe(true);
    expect(result.problems[result.problems.length - 1]).toMatchObject({ code: 'portable/save-as', params: { point: result.restorePoint } });
  });

  test('the report tells formulas from values, by function', () => {
    expect(result.counts).toMatchObject({ twinsByFunction: { GMROI: 1, PRODUCT_ROI: 13, QUADRANT_DETAIL: 24 }, valuesByFunction: { LIFECYCLE_DETAIL: 48, UNIT_ECONOMICS: 1 } });
    const { twins, values: frozen, twinsByFunction, valuesByFunction } = result.counts;
    const sum = (parts: unknown): number => Object.values(parts as Record<string, number>).reduce((so, next) => so + next, 0);
    expect([twins, frozen]).toEqual([sum(twinsByFunction), sum(valuesByFunction)]);
  });

  test('the report names the cells that became formulas and those that became values', () => {
    const own = result.problems.filter(({ where }) => where?.sheet === 'Own').map(({ code, where, params }) => [code, where?.cell, params?.['functions']]);
    expect(own).toEqual([
      ['portable/became-formula', 'A1', ['GMROI']],
      ['portable/became-formula', 'B1', ['PRODUCT_ROI']],
      ['portable/became-value', 'A2', ['UNIT_ECONOMICS']],
    ]);
    const stages = result.problems.filter(({ where, params }) => where?.sheet === plan.sheetOf('Products').name && String(params?.['functions']) === 'LIFECYCLE_DETAIL');
    const { area } = plan.table('Products');
    expect(stages[0]).toMatchObject({ code: 'portable/became-value', where: { cell: expect.stringMatching(new RegExp(`^[A-Z]+${area.row + 2}:[A-Z]+${area.row + area.rows}$`)) } });
  });

  test('every cell shows what it showed before; empty text may become an empty cell', () => {
    const now = valuesOf(plan);
    const log = plan.sheetOf('ChangeLog').name;
    const changed = [...values].filter(([key, value]) => !key.startsWith(`${log} `) && !agree((value === '' ? null : value) as never, (now.get(key) === '' ? null : (now.get(key) ?? null)) as never));
    expect(changed).toEqual([]);
  });

  test('LibreOffice, which has no add-in, calculates the same without an error', async () => {
    const agreement = await agreesWithLibreOffice(plan.workbook, { customFunctions: CUSTOM });
    expect(agreement.replaced).toBe(0);
    expect(agreement.differences).toEqual([]);
    const recalculated = await recalculate(writeXlsx(plan.workbook, { customFunctions: CUSTOM }));
    const errors = recalculated.sheets.flatMap((sheet) => [...sheet.grid.cells()].filter(({ value, row, col }) => value instanceof CellError && !(values.get(`${sheet.name} ${row} ${col}`) instanceof CellError)));
    expect(errors).toEqual([]);
  });

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
  });
});

describe('a portable copy that cannot be finished', () => {
  test('is refused while cells are not calculated, and nothing is written', async () => {
    const plan = await startPlan();
    await plan.byHand((context) => {
      context.workbook.worksheets.getFirst().getRange('A1').formulas = [['=LIFECYCLE_STAGE(1,2)']];
    });
    plan.workbook.sheets[0]?.grid.setValue(0, 0, new CellError('#NAME?'));
    const before = plan.model();
    const refusal = await plan.prepare({ action: 'portable-copy' }).then(() => undefined, (error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).problems.map(({ code, params }) => [code, params])).toEqual([['portable/not-calculated', { count: 1 }]]);
    expect(differences(plan.model(), before)).toEqual([]);
  });

  test('says so where no cell calls a function', async () => {
    const plan = await startPlan();
    const { preview } = await plan.prepare({ action: 'portable-copy' });
    expect([preview.isEmpty, preview.problems.map(({ code }) => code)]).toEqual([true, ['portable/nothing']]);
  });

  test('puts everything back when a request fails, and names what happened', async () => {
    const plan = await productPlan();
    const before = plan.model();
    let failures = 0;
    for (let call = 1; call < 40; call += 1) {
      plan.host.clearFaults();
      plan.host.failAt({ call, applied: true }, 'GeneralException');
      const refusal = await plan.runAction('portable-copy').then(() => undefined, (error: unknown) => error);
      await plan.host.idle();
      plan.host.clearFaults();
      if (refusal === undefined) break;
      failures += 1;
      expect(refusal).toBeInstanceOf(Refusal);
      expect([call, differences(plan.model(), before)]).toEqual([call, []]);
    }
    expect(failures).toBeGreaterThan(3);
    expect(calls(plan)).toEqual([]);
  });

  test('takes as many requests for many formulas as for few', async () => {
    const costs = async (count: number): Promise<number[]> => {
      const plan = await startPlan();
      await plan.byHand((context) => {
        context.workbook.worksheets.getFirst().getRange(`A1:A${count}`).formulas = Array.from({ length: count }, (_, at) => [`=GMROI(${at},2)`]);
      });
      plan.host.resetCounters();
      const prepared = await plan.prepare({ action: 'portable-copy' });
      const { syncs } = plan.host.counters;
      plan.host.resetCounters();
      await prepared.apply({});
      return [syncs, plan.host.counters.syncs];
    };
    const [prepare = 0, apply = 0] = await costs(3);
    expect(prepare).toBeLessThanOrEqual(3);
    expect(apply).toBeLessThanOrEqual(6);
    expect(await costs(300)).toEqual([prepare, apply]);
  });
});
