import { describe, expect, test } from '@jest/globals';
import { buyersOrders, madeOrders } from '../support/buyers';
import { manyProducts, type ManyProductsSize } from '../support/manyProducts';
import { startPlan, type Plan } from '../support/plan';

const LIMIT = 5 * 1024 * 1024;

/** One message may hold this much before the next one is begun. */
const PIECE = 4 * 1024 * 1024;

/** One half of a run: requests, and bytes of the requests or of their replies, whichever are more. */
interface Half {
  readonly syncs: number;
  readonly bytes: number;
}

interface Cost {
  readonly prepare: Half;
  readonly apply: Half;
  readonly largest: number;
}

/** What a run costs: its two halves, and the largest request or reply. */
async function costOf(plan: Plan, action: string, size?: ManyProductsSize): Promise<Cost> {
  const source = size === undefined ? undefined : manyProducts(size);
  const request = source === undefined ? { action } : { action, files: [source.file], parameters: { mapping: JSON.stringify(source.mapping) } };
  plan.host.resetCounters();
  const prepared = await plan.prepare(request);
  const first = plan.host.counters;
  plan.host.resetCounters();
  await prepared.apply({ withoutRestorePoint: true });
  const second = plan.host.counters;
  await plan.host.idle();
  const largest = Math.max(first.largestRequest, first.largestResponse, second.largestRequest, second.largestResponse);
  return { prepare: halfOf(first), apply: halfOf(second), largest };
}

function halfOf({ syncs, requestBytes, responseBytes }: Plan['host']['counters']): Half {
  return { syncs, bytes: Math.max(requestBytes, responseBytes) };
}

async function costs(size: ManyProductsSize): Promise<readonly Cost[]> {
  const plan = await startPlan();
  const found: Cost[] = [];
  for (const [action, files] of [['import-sales', size], ['product-map', undefined], ['product-map', undefined]] as const) {
    found.push(await costOf(plan, action, files));
  }
  return found;
}

describe('Requests', () => {
  test('are three at most to prepare and six at most to apply', async () => {
    for (const { prepare, apply } of await costs({ products: 12, months: 14 })) {
      expect(prepare.syncs).toBeLessThanOrEqual(3);
      expect(apply.syncs).toBeLessThanOrEqual(6);
    }
  });

  test('are as many for 3,000 products as for 60 but those that bytes need, none above 5 MB', async () => {
    const few = await costs({ products: 60, months: 12 });
    const many = await costs({ products: 3000, months: 12 });
    for (const [at, cost] of many.entries()) {
      for (const half of ['prepare', 'apply'] as const) {
        const extra = cost[half].syncs - (few[at]?.[half].syncs ?? 0);
        expect(extra).toBeLessThanOrEqual(Math.ceil(cost[half].bytes / PIECE) - 1);
      }
      expect(cost.largest).toBeLessThan(LIMIT);
    }
  });

  test('of a customer map are three at most to prepare and six at most to apply, the first time and later', async () => {
    const plan = await startPlan();
    await plan.importFile(madeOrders(buyersOrders(60)));
    for (const _run of ['first', 'later']) {
      const { prepare, apply, largest } = await costOf(plan, 'customer-map');
      expect(prepare.syncs).toBeLessThanOrEqual(3);
      expect(apply.syncs).toBeLessThanOrEqual(6);
      expect(largest).toBeLessThan(LIMIT);
      await plan.importFile(madeOrders(buyersOrders(90)));
    }
  });
});
