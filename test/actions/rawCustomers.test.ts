import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { EXAMPLES } from '../../src/examples/examples';
import type { Example } from '../../src/examples/example';
import { buyersOrders, madeOrders } from '../support/buyers';
import { buyersOfFiles } from '../support/buyersOfFiles';
import { startPlan, type Plan } from '../support/plan';
import { textFile } from '../support/textFile';
import { foundInWorkbook, namesInWorkbook } from '../support/workbookTexts';

/** The actions that follow from imported sales without answers of their own. */
const ALONE = ['refresh-base', 'business-map', 'customer-map', 'product-map', 'refresh-verdicts', 'department-tabs', 'align', 'freeze-round', 'minutes', 'split-targets', 'pdca-tracker'];
/** What a department claims, so that there is something to align. */
const CLAIM = { ClaimsMarket: [{ row: { id: 'M000001' }, values: { description: 'All', amount: 1000, amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'USD', claimStatus: 'submitted' } }] };

/** Fills everything that follows from what was imported. */
async function fill(plan: Plan, actions: readonly string[]): Promise<void> {
  for (const action of actions) {
    expect([action, (await plan.runAction(action)).ok]).toEqual([action, true]);
    if (action === 'department-tabs') await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(CLAIM) } });
  }
}

describe('A workbook made of files that name their buyers', () => {
  const ids = Array.from({ length: 24 }, (_, at) => `77${String(91_357_003 + at * 7919)}`);
  let plan: Plan;

  beforeAll(async () => {
    plan = await startPlan();
    await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: '1000000' } });
    expect((await plan.importFile(madeOrders(buyersOrders(60)), { site: 'Made' })).ok).toBe(true);
    const lines = ids.flatMap((id, at) => [`${id},2024-${String((at % 12) + 1).padStart(2, '0')}-07,1,${10 + at}.50,K-${at % 2}`, `${id},2024-99-99,1,5,K-1`]);
    const mapping = { header: false, columns: { customer: 1, date: 2, quantity: 3, amount: 4, code: 5 }, currency: 'USD', dateOrder: 'ymd' };
    expect((await plan.importFile({ file: textFile('plain.csv', lines.join('\n')), mapping }, { site: 'Plain' })).ok).toBe(true);
    const orders = [
      'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Phone,Shipping Name,Shipping Country',
      ...Array.from({ length: 12 }, (_, at) => `#10${at},grace.hopper${at % 4}@navy.test,paid,2024-${String(at + 1).padStart(2, '0')}-03 10:00:00 +0000,fulfilled,USD,20,0,0,20,0,2024-${String(at + 1).padStart(2, '0')}-03 10:00:00 +0000,1,Lamp,20,LAMP-1,Grace Hopper,+1 555 010 7788,Grace Hopper,US`),
    ];
    const carts = ['Id,Email,Created at,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price', '9001,left.cart@navy.test,2024-12-05 10:00:00 +0000,USD,20,1,Lamp,20'];
    const files = [textFile('orders_export.csv', orders.join('\n')), textFile('checkouts.csv', carts.join('\n'))];
    expect((await plan.runAction('import-sales', { files })).ok).toBe(true);
    await fill(plan, [...ALONE, 'portable-copy']);
  });

  test('knows them as customers', async () => {
    const customers = (await plan.rows('CustomerTiers')).filter((row) => row['platform'] === 'all').reduce((sum, row) => sum + Number(row['customers'] ?? 0), 0);
    expect(customers).toBeGreaterThanOrEqual(60 + ids.length + 4);
  });

  test('holds no address, number, name or telephone of theirs in any member of the saved file', () => {
    expect(foundInWorkbook(plan.workbook, ['lovelace', 'mail.test', ...ids, 'hopper', 'navy.test', '010 7788', 'left.cart'])).toEqual([]);
    // The search finds what does stand there, in cells and in names.
    expect(foundInWorkbook(plan.workbook, ['SKU-1', 'CustomerTiers_identity']).length).toBeGreaterThan(1);
  });
});

const readAsset = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(path.join('assets', name)));

async function buyersOf({ steps }: Example): Promise<Set<string>> {
  const files = steps.flatMap((step) => ('files' in step ? (step.files ?? []) : []));
  return buyersOfFiles(await Promise.all(files.map(async ({ path: name }) => ({ name, bytes: await readAsset(name) }))));
}

describe('The examples', () => {
  const named: { name: string; buyers: Set<string> }[] = [];

  beforeAll(async () => {
    for (const example of EXAMPLES) named.push({ name: example.name, buyers: await buyersOf(example) });
  });

  test('name buyers in the files of the sample alone', () => {
    expect(named.filter(({ buyers }) => buyers.size > 0).map(({ name }) => name)).toEqual(['sample']);
  });

  test('leave none of them in the workbook, nor in the maps made of it', async () => {
    for (const { name, buyers } of named.filter((one) => one.buyers.size > 0)) {
      expect(buyers.size).toBeGreaterThan(1000);
      const plan = await startPlan();
      await (await plan.prepare({ action: 'example', parameters: { name } }, { readAsset })).apply({});
      await plan.host.idle();
      await fill(plan, ['business-map', 'customer-map']);
      expect(namesInWorkbook(plan.workbook, buyers)).toEqual([]);
      // The search finds what does stand there: a code and a name of several words.
      expect(namesInWorkbook(plan.workbook, new Set(['tm-case-clr', '白牌手机壳 透明'])).length).toBe(2);
    }
  });
});
