import { describe, expect, it } from '@jest/globals';
import { importSales } from '../../src/imports/importSales';
import type { Known } from '../../src/imports/importTypes';

const KNOWN: Known = { sites: [], categories: [], skus: [], log: [], salt: 'test' };

async function factsOf(...lines: readonly string[]): Promise<readonly (readonly [string, number])[]> {
  const text = ['order id,date,sku,product name,category,quantity,amount,currency', ...lines].join('\n');
  const { salesFacts, categories } = await importSales([{ name: 'orders.csv', bytes: new TextEncoder().encode(text) }], { mapping: 'guess' }, KNOWN);
  return salesFacts.map(({ category, netSales }) => [categories.find(({ id }) => id === category)!.name, netSales]);
}

describe('SKUs that many lines name', () => {
  it('takes the category that a later line tells from there on', async () => {
    expect(await factsOf('1,2025-01-02,A,Lamp,,1,10,EUR', '2,2025-01-03,A,Lamp,,1,20,EUR', '3,2025-01-04,A,Lamp,Light,1,40,EUR', '4,2025-01-05,A,Lamp,,1,80,EUR'))
      .toEqual([['', 30], ['Light', 120]]);
  });

  it('names a product by the first line that tells its name, and keeps more SKUs apart than it numbers', async () => {
    const lines = Array.from({ length: 70_000 }, (_, at) => `${at},2025-01-02,SKU-${at},,C,1,1,EUR`);
    const text = ['order id,date,sku,product name,category,quantity,amount,currency', ...lines, '70001,2025-01-03,SKU-69999,Last,C,1,5,EUR', '70002,2025-01-03,SKU-0,First,C,1,7,EUR'].join('\n');
    const { skus, productFacts } = await importSales([{ name: 'orders.csv', bytes: new TextEncoder().encode(text) }], { mapping: 'guess' }, KNOWN);
    const told = ['SKU-0', 'SKU-69999', 'SKU-5'].map((sku) => {
      const { name, product } = skus.find((entry) => entry.sku === sku)!;
      return [name, productFacts.find((fact) => fact.product === product)!.netSales];
    });
    expect([productFacts.length, told]).toEqual([70_000, [['First', 8], ['Last', 6], ['', 1]]]);
  });
});
