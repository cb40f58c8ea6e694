import { describe, expect, test } from '@jest/globals';
import type { ActionResult } from '../../src/actions/action';
import { buyersOrders, madeOrders } from '../support/buyers';
import { manyProducts, type ManyProductsSize } from '../support/manyProducts';
import { startPlan, type Plan } from '../support/plan';

const LIMIT = 5 * 1024 * 1024;

interface Cost {
  readonly prepare: number;
  readonly apply: number;
  readonly largest: number;
}

/** What a run costs: requests of each half, the largest request or reply, bytes in all. */
async function costOf(plan: Plan, action: string, size?: ManyProductsSize): Promise<Cost & { result: ActionResult; ms: number; bytes: string }> {
  const source = size === undefined ? undefined : manyProducts(size);
  const request = source === undefined ? { action } : { action, files: [source.file], parameters: { mapping: JSON.stringify(source.mapping) } };
  const started = performance.now();
  plan.host.resetCounters();
  const prepared = await plan.prepare(request);
  const first = plan.host.counters;
  plan.host.resetCounters();
  const result = await prepared.apply({ withoutRestorePoint: true });
  const second = plan.host.counters;
  const ms = performance.now() - started;
  await plan.host.idle();
  const largest = Math.max(first.largestRequest, first.largestResponse, second.largestRequest, second.largestResponse);
  const bytes = `prepare ${first.requestBytes}/${first.responseBytes}, apply ${second.requestBytes}/${second.responseBytes}`;
  return { prepare: first.syncs, apply: second.syncs, largest, result, ms, bytes };
}

async function costs(size: ManyProductsSize): Promise<Record<string, Cost>> {
  const plan = await startPlan();
  const found: Record<string, Cost> = {};
  for (const [name, action, files] of [['import', 'import-sales', size], ['map', 'product-map', undefined], ['map again', 'product-map', undefined]] as const) {
    const { result: _result, ms, bytes, ...cost } = await costOf(plan, action, files);
    found[name] = cost;
    if (process.env['SHOW_COSTS']) console.log(JSON.stringify({ size, name, ...cost, ms: Math.round(ms), bytes }));
  }
  return found;
}

describe('Requests', () => {
  test('are three at most to prepare and six at most to apply', async () => {
    for (const { prepare, apply } of Object.values(await costs({ products: 12, months: 14 }))) {
      expect(prepare).toBeLessThanOrEqual(3);
      expect(apply).toBeLessThanOrEqual(6);
    }
  });

  test('of a product map are as many for 5,000 products as for 60 but those that bytes need, none above 5 MB', async () => {
    const few = await costs({ products: 60, months: 12 });
    const many = await costs({ products: 5000, months: 12 });
    const syncs = (found: Record<string, Cost>, name: string) => [found[name]?.prepare, found[name]?.apply];
    // What is read and written is larger than one message may be: one more for each 4 MB.
    for (const name of ['map', 'map again']) {
      for (const [half, count] of syncs(many, name).entries()) expect((count ?? 0) - (syncs(few, name)[half] ?? 0)).toBeLessThanOrEqual(1);
    }
    for (const { largest } of Object.values(many)) expect(largest).toBeLessThan(LIMIT);
  }, 300_000);

  test('of a customer map are three at most to prepare and six at most to apply, the first time and later', async () => {
    const plan = await startPlan();
    await plan.importFile(madeOrders(buyersOrders(60)));
    for (const _run of ['first', 'later']) {
      const { prepare, apply, largest } = await costOf(plan, 'customer-map');
      expect(prepare).toBeLessThanOrEqual(3);
      expect(apply).toBeLessThanOrEqual(6);
      expect(largest).toBeLessThan(LIMIT);
      await plan.importFile(madeOrders(buyersOrders(90)));
    }
  });
});
