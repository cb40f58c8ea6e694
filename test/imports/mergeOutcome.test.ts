import { describe, expect, it } from '@jest/globals';
import { mergeOutcome, type HeldFacts } from '../../src/imports/mergeOutcome';
import { suppliedMonths } from '../../src/imports/suppliedMonths';
import type { ImportOutcome, Known } from '../../src/imports/importTypes';
import { importText, nothingKnown, total } from '../support/importText';

const NOTHING: HeldFacts = { salesFacts: [], productFacts: [], dailyFacts: [], coverage: [], log: [] };
const ORDERS = 'amazon-order-id,purchase-date,order-status,sales-channel,sku,quantity,currency,item-price\n';
const ADS = 'Date,Advertised SKU,Advertised ASIN,Currency,Spend\n';
const SETTLEMENT = 'settlement-id,total-amount,currency,transaction-type,order-id,marketplace-name,posted-date,sku,price-type,price-amount,item-related-fee-type,item-related-fee-amount\n'
  + '1,85,USD,,,,,,,,,\n1,,,Order,X,Amazon.com,2025-03-05,S1,Principal,100,Commission,-15\n';

const order = (id: string, day: string, price: number): string => `${id},${day},Shipped,Amazon.com,S1,1,USD,${price}\n`;

function after(held: HeldFacts, outcome: ImportOutcome): { held: HeldFacts; known: Known } {
  const merged = mergeOutcome(held, outcome);
  const { sites, categories, skus, customers } = outcome;
  return { held: merged, known: { ...nothingKnown, sites, categories, skus, customers, log: merged.log, supplied: suppliedMonths(merged.salesFacts, merged.log) } };
}

describe('mergeOutcome', () => {
  it('changes nothing when the same files are imported again', async () => {
    const files = { 'o.csv': ORDERS + order('A', '2025-03-01', 10) + order('B', '2025-04-01', 20), 'ads.csv': `${ADS}2025-03-01,S1,,USD,5\n` };
    const first = after(NOTHING, await importText(files));
    const second = after(first.held, await importText(files, {}, first.known));
    expect(second.held).toEqual(first.held);
    expect(total(second.held.salesFacts, 'netSales')).toBe(30);
    expect(total(second.held.salesFacts, 'adSpend')).toBe(5);
  });

  it('replaces the months and the report kind of the new file, and leaves the others', async () => {
    const first = after(NOTHING, await importText({ 'o.csv': ORDERS + order('A', '2025-03-01', 10) + order('B', '2025-04-01', 20), 'ads.csv': `${ADS}2025-04-01,S1,,USD,5\n` }));
    const second = after(first.held, await importText({ 'april.csv': ORDERS + order('B', '2025-04-01', 20) + order('C', '2025-04-30', 7) }, {}, first.known));
    expect(total(second.held.salesFacts, 'netSales')).toBe(37);
    expect(total(second.held.salesFacts, 'adSpend')).toBe(5);
    expect(second.held.log.map((entry) => entry.importId)).toEqual(['I000001', 'I000002', 'I000003']);
  });

  it('lets order reports take over the sales of a settlement that came first, which keeps its fees', async () => {
    const first = after(NOTHING, await importText({ 's.txt': SETTLEMENT }));
    expect(total(first.held.salesFacts, 'netSales')).toBe(100);
    const second = after(first.held, await importText({ 'o.csv': ORDERS + order('X', '2025-03-05', 101) }, {}, first.known));
    expect([total(second.held.salesFacts, 'netSales'), total(second.held.salesFacts, 'fees'), total(second.held.salesFacts, 'orders')]).toEqual([101, 15, 1]);
    expect(second.held.productFacts.reduce((sum, fact) => sum + fact.netSales, 0)).toBe(101);
  });

  it('takes only fees and refunds from a settlement that comes after the orders', async () => {
    const first = after(NOTHING, await importText({ 'o.csv': ORDERS + order('X', '2025-03-05', 101) }));
    const second = after(first.held, await importText({ 's.txt': SETTLEMENT }, {}, first.known));
    expect([total(second.held.salesFacts, 'netSales'), total(second.held.salesFacts, 'fees'), total(second.held.salesFacts, 'orders')]).toEqual([101, 15, 1]);
    const third = after(second.held, await importText({ 's.txt': SETTLEMENT }, {}, second.known));
    expect(third.held).toEqual(second.held);
  });
});
