import { expect, test } from '@jest/globals';
import { importText } from '../support/importText';

const HEAD = 'Order ID,Order Date,SKU,Product Name,Quantity,Unit Price,Currency';
const line = (order: number, sku: string, name: string): string => `${order},2025-07-0${order},${sku},${name},1,10,USD`;

test('a product may be called by one letter; what is called a manual entry, carriage or samples is none', async () => {
  const outcome = await importText({ 'orders.csv': [HEAD, line(1, 'M', 'Medium mug'), line(2, 'B', 'Bowl'), line(3, 'M', 'Manual'), line(4, 'C2', 'CARRIAGE'), line(5, 's', '样品')].join('\n') });
  expect(outcome.productFacts.map(({ units }) => units)).toEqual([1, 1]);
  expect(outcome.log[0]).toMatchObject({ read: 5, used: 2, skipped: { 'not-a-product': 3 } });
});
