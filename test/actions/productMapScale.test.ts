import { expect, test } from '@jest/globals';
import type { Progress } from '../../src/actions/action';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { manyProducts } from '../support/manyProducts';
import { startPlan, type Plan } from '../support/plan';

const LIMIT = 5 * 1024 * 1024;
const BLOCK = 4 * 1024 * 1024;
/** As many function cells as a workbook bears. */
const FUNCTION_CELLS = 10_000;
const CALL = new RegExp(`\\b(${functions.functions.map(({ name }) => name).join('|')})\\(`);
/** Beyond 200,000 product facts the smallest products share a row: of these, nine in ten stand alone. */
const MANY = 10_000;

/** What one run of the product map asks of the workbook. */
async function costOf(plan: Plan) {
  const steps: Progress[] = [];
  plan.host.resetCounters();
  const prepared = await plan.prepare({ action: 'product-map' }, { onProgress: (progress) => steps.push(progress) });
  const first = plan.host.counters;
  plan.host.resetCounters();
  const result = await prepared.apply({ withoutRestorePoint: true });
  const second = plan.host.counters;
  const largest = Math.max(first.largestRequest, first.largestResponse, second.largestRequest, second.largestResponse);
  return { prepare: first.syncs, apply: second.syncs, largest, bytes: second.requestBytes, read: first.responseBytes, result, steps };
}

async function planOf(products: number, months: number): Promise<Plan> {
  const plan = await startPlan();
  // Facts older than 13 months are kept by quarter: as many lines as that make the same workbook.
  const source = manyProducts({ products, months, firstMonth: '2022-01', denseMonths: 13 });
  const imported = await plan.prepare({ action: 'import-sales', files: [source.file], parameters: { mapping: JSON.stringify(source.mapping) } });
  await imported.apply({ withoutRestorePoint: true });
  return plan;
}

/** Cells of the workbook whose formula calls a function of the add-in. */
function functionCells(plan: Plan): number {
  return plan.workbook.sheets.flatMap((sheet) => [...sheet.grid.formulas()]).filter(({ formula }) => CALL.test(formula)).length;
}

test('A map of 10,000 products over 36 months asks for no more requests than one of 100 but those that its bytes need, none above 5 MB, and can be cancelled', async () => {
  const few = await costOf(await planOf(100, 36));
  const plan = await planOf(MANY, 36);

  const controller = new AbortController();
  const cancelled = plan.prepare({ action: 'product-map' }, { signal: controller.signal, onProgress: () => controller.abort() });
  await expect(cancelled).rejects.toMatchObject({ problems: [{ code: 'action/cancelled' }] });

  const many = await costOf(plan);
  expect(many.largest).toBeLessThan(LIMIT);
  expect(many.prepare - few.prepare).toBeLessThanOrEqual(Math.ceil(many.read / BLOCK));
  expect(many.apply - few.apply).toBeLessThanOrEqual(Math.ceil(many.bytes / BLOCK) + Math.ceil(many.read / BLOCK));
  expect(many.result.counts['products']).toBeGreaterThan(0.9 * MANY);
  expect(many.result.counts['months']).toBe(36);
  // Verdicts are values, and say so; what is left are the calls of the market fit and of the simulator.
  expect(many.result.problems.map(({ code }) => code)).toContain('map/values-instead');
  expect(functionCells(plan)).toBeLessThanOrEqual(FUNCTION_CELLS);
  expect(many.steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['read', 'compute', 'write']));
});
