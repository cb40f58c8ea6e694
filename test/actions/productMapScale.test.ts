import { describe, expect, test } from '@jest/globals';
import type { Progress } from '../../src/actions/action';
import { manyProducts } from '../support/manyProducts';
import { startPlan, type Plan } from '../support/plan';

const LIMIT = 5 * 1024 * 1024;
const BLOCK = 4 * 1024 * 1024;
/** Enough for several requests of their size; SCALE_PRODUCTS=10000 asks for the whole size. */
const MANY = Number(process.env['SCALE_PRODUCTS'] ?? 2000);

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
  const source = manyProducts({ products, months, firstMonth: '2022-01' });
  const imported = await plan.prepare({ action: 'import-sales', files: [source.file], parameters: { mapping: JSON.stringify(source.mapping) } });
  await imported.apply({ withoutRestorePoint: true });
  return plan;
}

describe(`A map of ${MANY} products over 36 months`, () => {
  test('asks for no more requests than one of 100 but those that its bytes need, none above 5 MB', async () => {
    const few = await costOf(await planOf(100, 36));
    const plan = await planOf(MANY, 36);
    const started = performance.now();
    const many = await costOf(plan);
    if (process.env['SHOW_COSTS']) console.log(JSON.stringify({ few: { ...few, result: 0, steps: 0 }, many: { ...many, result: many.result.counts, steps: 0 }, ms: Math.round(performance.now() - started) }));
    expect(many.largest).toBeLessThan(LIMIT);
    expect(many.prepare - few.prepare).toBeLessThanOrEqual(Math.ceil(many.read / BLOCK));
    expect(many.apply - few.apply).toBeLessThanOrEqual(Math.ceil(many.bytes / BLOCK) + Math.ceil(many.read / BLOCK));
    // Facts are kept up to a limit of rows: beyond it the smallest products stand together as one.
    expect(many.result.counts['products']).toBeGreaterThan(0.9 * MANY);
  }, 900_000);
});
