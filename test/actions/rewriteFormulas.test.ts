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

/** Lets the quadrants show what Excel keeps of a file that was calculated elsewhere; returns in how many cells. */
function showLost(plan: Plan): number {
  const { grid } = plan.sheetOf('Products');
  const cells = [...grid.cells()].filter(({ formula }) => formula?.includes('QUADRANT_DETAIL(') === true);
  for (const { row, col } of cells) grid.setValue(row, col, new CellError('#NAME?'));
  return cells.length;
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
  });

  test('generated cells that show #NAME?, or hide that their function was missing, calculate again, and nothing else about the plan changes', async () => {
    expect(differences(plan.model(), before)).not.toEqual([]);
    const seen = showLost(plan);
    const result = await plan.runAction('rewrite-formulas');
    expect(result.counts).toMatchObject({ showedName: seen, ownFormulas: 1 });
    expect(result.counts?.['rewritten']).toBeGreaterThan(seen + 40);
    const { Own: _own, ...sheets } = plan.model()['sheets'] as Record<string, unknown>;
    const now = { ...plan.model(), sheets, order: before['order'], active: before['active'] };
    expect(differences(withoutLog(now), withoutLog({ ...before, active: before['active'] }))).toEqual([]);
  });

  test('while the add-in runs, a second run finds nothing; a formula of the user is named and left alone', async () => {
    const { preview } = await plan.prepare({ action: 'rewrite-formulas' });
    expect(preview.isEmpty).toBe(true);
    const result = await plan.runAction('rewrite-formulas');
    expect(result.counts).toEqual({ rewritten: 0, showedName: 0, ownFormulas: 1 });
    expect(result.problems).toEqual([
      { code: 'rewrite/nothing', severity: 'info' },
      { code: 'rewrite/own-formula', severity: 'warning', where: { sheet: 'Own', cell: 'B3' }, params: { formula: '=NO_SUCH_FUNCTION(1)' } },
    ]);
    expect(lost(plan)).toBe(1);
  });

  test('a formula of the user inside a generated column is the user’s', async () => {
    const { area } = plan.table('Products');
    const sheet = plan.sheetOf('Products');
    const col = area.col + plan.position('Products', 'quadrant');
    await plan.byHand((context) => {
      context.workbook.worksheets.getItem(sheet.id).getCell(area.row + 1, col).formulas = [['=MY_OWN_FUNCTION(1)']];
    });
    const result = await plan.runAction('rewrite-formulas');
    // Excel fills a formula that is typed into a table down its column.
    expect(result.counts).toMatchObject({ ownFormulas: area.rows });
    expect(sheet.grid.formula(area.row + 1, col)).toBe('=MY_OWN_FUNCTION(1)');
  });
});
