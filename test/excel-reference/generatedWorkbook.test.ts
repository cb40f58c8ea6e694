import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import type { ActionResult } from '../../src/actions/action';
import { agreesWithLibreOffice, type Agreement } from '../support/agreesWithLibreOffice';
import { startPlan, type Plan } from '../support/plan';

const CUSTOM = new Set(functions.functions.map((entry) => entry.name));

/** The bundled sample as a finished workbook, and what LibreOffice makes of every native formula in it. */
describe('the sample as a finished workbook', () => {
  let plan: Plan;
  let result: ActionResult;
  let agreement: Agreement;

  beforeAll(async () => {
    plan = await startPlan({ language: 'zh-CN' });
    const readAsset = (name: string): Promise<Uint8Array> => readFile(path.join('assets', name));
    const prepared = await plan.prepare({ action: 'example', parameters: { name: 'sample' } }, { readAsset });
    result = await prepared.apply({});
    await plan.host.idle();
    agreement = await agreesWithLibreOffice(plan.workbook, { customFunctions: CUSTOM });
  });

  test('LibreOffice agrees with every native formula', () => {
    expect(agreement.differences).toEqual([]);
    expect(agreement.compared).toBeGreaterThan(1000);
    expect(agreement.replaced).toBeGreaterThan(400);
  });

  test('the example passes its own checks', () => {
    expect(result.ok).toBe(true);
    expect(result.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  });

  test('all four stages and all four quadrants occur, told by the formulas', async () => {
    const products = await plan.rows('Products');
    expect(new Set(products.map((row) => row['stageCode']).filter((code) => code !== null))).toEqual(new Set(['intro', 'growth', 'mature', 'decline']));
    expect(new Set(products.map((row) => row['quadrantCode']).filter((code) => code !== null))).toEqual(new Set(['star', 'cow', 'question', 'dog']));
  });

  test('no cell shows an error but those that wait for a cost', () => {
    const errors = plan.workbook.sheets.flatMap((sheet) =>
      [...sheet.grid.cells()].filter(({ value }) => typeof value === 'object' && value !== null).map(({ row, col, value }) => `${sheet.name} ${row} ${col} ${String(value)}`),
    );
    expect(errors.filter((error) => !error.startsWith('产品地图'))).toEqual([]);
  });
});
