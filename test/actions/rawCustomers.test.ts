import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { EXAMPLES } from '../../src/examples/examples';
import { buyersOrders, madeOrders } from '../support/buyers';
import { startPlan, type Plan } from '../support/plan';
import { textFile } from '../support/textFile';
import { foundInWorkbook, workbookTexts } from '../support/workbookTexts';

const EMAIL = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i;

async function mapped(plan: Plan): Promise<void> {
  for (const action of ['product-map', 'customer-map', 'business-map']) expect((await plan.runAction(action)).ok).toBe(true);
}

test('no address of a buyer stands in any member of the saved workbook', async () => {
  const plan = await startPlan();
  await plan.importFile(madeOrders(buyersOrders(60)));
  await mapped(plan);
  expect(foundInWorkbook(plan.workbook, ['lovelace', 'mail.test'])).toEqual([]);
  // The search finds what does stand there, in cells and in names.
  expect(foundInWorkbook(plan.workbook, ['SKU-1', 'CustomerTiers_identity']).length).toBeGreaterThan(1);
});

test('no number of a buyer does, in a file without header whose first line names one, nor of rows that cannot be read', async () => {
  const ids = Array.from({ length: 24 }, (_, at) => `77${String(91_357_003 + at * 7919)}`);
  const lines = ids.flatMap((id, at) => [`${id},2024-${String((at % 12) + 1).padStart(2, '0')}-07,1,${10 + at}.50,K-${at % 2}`, `${id},2024-99-99,1,5,K-1`]);
  const plan = await startPlan();
  const mapping = { header: false, columns: { customer: 1, date: 2, quantity: 3, amount: 4, code: 5 }, currency: 'USD', dateOrder: 'ymd' };
  const result = await plan.importFile({ file: textFile('plain.csv', lines.join('\n')), mapping });
  expect(result.ok).toBe(true);
  await mapped(plan);
  expect((await plan.rows('CustomerTiers')).length).toBeGreaterThan(0);
  expect(foundInWorkbook(plan.workbook, ids)).toEqual([]);
});

test('no name, address or telephone of an order or of a cart left behind does', async () => {
  const orders = [
    'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Phone,Shipping Name,Shipping Country',
    ...Array.from({ length: 12 }, (_, at) => `#10${at},grace.hopper${at % 4}@navy.test,paid,2024-${String(at + 1).padStart(2, '0')}-03 10:00:00 +0000,fulfilled,USD,20,0,0,20,0,2024-${String(at + 1).padStart(2, '0')}-03 10:00:00 +0000,1,Lamp,20,LAMP-1,Grace Hopper,+1 555 010 7788,Grace Hopper,US`),
  ];
  const carts = ['Id,Email,Created at,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price', '9001,left.cart@navy.test,2024-12-05 10:00:00 +0000,USD,20,1,Lamp,20'];
  const plan = await startPlan();
  const result = await plan.runAction('import-sales', { files: [textFile('orders_export.csv', orders.join('\n')), textFile('checkouts.csv', carts.join('\n'))] });
  expect(result.ok).toBe(true);
  await mapped(plan);
  expect(foundInWorkbook(plan.workbook, ['hopper', 'navy.test', '010 7788', 'left.cart'])).toEqual([]);
});

const readAsset = (name: string): Promise<Uint8Array> => readFile(path.join('assets', name));

test.each(EXAMPLES.map(({ name }) => name))('the example %s holds no address and no name of a buyer of its files', async (name) => {
  const plan = await startPlan();
  await (await plan.prepare({ action: 'example', parameters: { name } }, { readAsset })).apply({});
  await plan.runAction('customer-map');
  const sheets = workbookTexts(plan.workbook).filter((text) => text.startsWith('xl/'));
  expect(sheets.filter((text) => EMAIL.test(text)).map((text) => EMAIL.exec(text)?.[0])).toEqual([]);
  expect(foundInWorkbook(plan.workbook, ['buyer0', 'Buyer 0', 'Sample Street'])).toEqual([]);
}, 180_000);
