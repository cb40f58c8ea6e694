import { describe, expect, it } from '@jest/globals';
import { importInTurn } from '../support/importInTurn';
import { total } from '../support/importText';

const ORDERS = 'amazon-order-id,purchase-date,order-status,sales-channel,sku,quantity,currency,item-price\n';
const ADS = 'Date,Advertised SKU,Advertised ASIN,Currency,Spend\n';
const SETTLEMENT = 'settlement-id,total-amount,currency,transaction-type,order-id,marketplace-name,posted-date,sku,price-type,price-amount,item-related-fee-type,item-related-fee-amount\n'
  + '1,85,USD,,,,,,,,,\n1,,,Order,X,Amazon.com,2025-03-05,S1,Principal,100,Commission,-15\n';

const order = (id: string, day: string, price: number): string => `${id},${day},Shipped,Amazon.com,S1,1,USD,${price}\n`;

describe('mergeOutcome', () => {
  it('changes nothing when the same files are imported again', async () => {
    const files = { 'o.csv': ORDERS + order('A', '2025-03-01', 10) + order('B', '2025-04-01', 20), 'ads.csv': `${ADS}2025-03-01,S1,,USD,5\n` };
    const first = await importInTurn(undefined, files);
    const second = await importInTurn(first, files);
    expect(second.held).toEqual(first.held);
    expect(total(second.held.salesFacts, 'netSales')).toBe(30);
    expect(total(second.held.salesFacts, 'adSpend')).toBe(5);
  });

  it('changes nothing when files come together again, though each came alone before', async () => {
    const [march, april] = [{ 'm.csv': ORDERS + order('A', '2025-03-01', 10) }, { 'a.csv': ORDERS + order('B', '2025-04-01', 20) }];
    const alone = await importInTurn(await importInTurn(undefined, march), april);
    const together = await importInTurn(alone, { ...march, ...april });
    expect([together.replaced, together.held.log.map(({ importId }) => importId)]).toEqual([[], ['I000001', 'I000002', 'I000003', 'I000003']]);
    expect((await importInTurn(together, { ...march, ...april })).held).toEqual(together.held);
  });

  it('replaces the months and the report kind of the new file, and leaves the others', async () => {
    const first = await importInTurn(undefined, { 'o.csv': ORDERS + order('A', '2025-03-01', 10) + order('B', '2025-04-01', 20), 'ads.csv': `${ADS}2025-04-01,S1,,USD,5\n` });
    const second = await importInTurn(first, { 'april.csv': ORDERS + order('B', '2025-04-01', 20) + order('C', '2025-04-30', 7) });
    expect(total(second.held.salesFacts, 'netSales')).toBe(37);
    expect(total(second.held.salesFacts, 'adSpend')).toBe(5);
    expect(second.held.log.map((entry) => entry.importId)).toEqual(['I000001', 'I000002', 'I000003']);
  });

  it('lets order reports take over the sales of a settlement that came first, which keeps its fees', async () => {
    const first = await importInTurn(undefined, { 's.txt': SETTLEMENT });
    expect(total(first.held.salesFacts, 'netSales')).toBe(100);
    const second = await importInTurn(first, { 'o.csv': ORDERS + order('X', '2025-03-05', 101) });
    expect([total(second.held.salesFacts, 'netSales'), total(second.held.salesFacts, 'fees'), total(second.held.salesFacts, 'orders')]).toEqual([101, 15, 1]);
    expect(second.held.productFacts.reduce((sum, fact) => sum + fact.netSales, 0)).toBe(101);
  });

  it('takes only fees and refunds from a settlement that comes after the orders', async () => {
    const first = await importInTurn(undefined, { 'o.csv': ORDERS + order('X', '2025-03-05', 101) });
    const second = await importInTurn(first, { 's.txt': SETTLEMENT });
    expect([total(second.held.salesFacts, 'netSales'), total(second.held.salesFacts, 'fees'), total(second.held.salesFacts, 'orders')]).toEqual([101, 15, 1]);
    const third = await importInTurn(second, { 's.txt': SETTLEMENT });
    expect(third.held).toEqual(second.held);
  });
});
