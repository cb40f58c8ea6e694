import { beforeAll, describe, expect, test } from '@jest/globals';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { createHost } from '../../src/workbench/host/createHost';
import type { FunctionMetadata } from '../../src/workbench/host/functionMetadata';
import { loadOffice } from '../../src/workbench/host/loadOffice';
import { CellError } from '../../src/workbench/model/values';
import { differences, Plan, productPlan, withoutLog, type WorkbookModel } from '../support/plan';

function lost(plan: Plan): number {
  return plan.workbook.sheets.reduce((sum, sheet) => sum + [...sheet.grid.cells()].filter(({ value }) => value instanceof CellError && value.code === '#NAME?').length, 0);
}

/** The plan in an Excel where the functions are not there yet: everything is calculated without them. */
async function calculateWithout(plan: Plan): Promise<Plan> {
  const bare = createHost(plan.workbook, { locale: 'zh-CN', functions: [] });
  await loadOffice(bare);
  await Excel.run(async (context) => {
    context.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
  await bare.idle();
  const host = createHost(plan.workbook, { locale: 'zh-CN', functions: [functions as unknown as FunctionMetadata] });
  await loadOffice(host);
  return new Plan(host, 'zh-CN');
}

describe('rewriting formulas', () => {
  let plan: Plan;
  let before: WorkbookModel;

  beforeAll(async () => {
    const started = await productPlan();
    before = started.model();
    plan = await calculateWithout(started);
    await plan.byHand((context) => {
      context.workbook.worksheets.add('Own').getRange('B3').formulas = [['=NO_SUCH_FUNCTION(1)']];
    });
  }, 60_000);

  test('generated cells whose formula hides that its function was missing calculate again, and nothing else about the plan changes', async () => {
    expect(differences(plan.model(), before)).not.toEqual([]);
    const result = await plan.runAction('rewrite-formulas');
    expect(result.counts).toEqual({ rewritten: 60, showedName: 0, ownFormulas: 1 });
    const { Own: _own, ...sheets } = plan.model()['sheets'] as Record<string, unknown>;
    const now = { ...plan.model(), sheets, order: before['order'], active: before['active'] };
    expect(differences(withoutLog(now), withoutLog({ ...before, active: before['active'] }))).toEqual([]);
  }, 60_000);

  test('a formula of the user is named and left alone', async () => {
    const result = await plan.runAction('rewrite-formulas');
    expect(result.counts).toMatchObject({ showedName: 0, ownFormulas: 1 });
    expect(result.problems).toEqual([
      { code: 'rewrite/own-formula', severity: 'warning', where: { sheet: 'Own', cell: 'B3' }, params: { formula: '=NO_SUCH_FUNCTION(1)' } },
    ]);
    expect(lost(plan)).toBe(1);
  });
});
