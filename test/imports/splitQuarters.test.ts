import { describe, expect, it } from '@jest/globals';
import { limitProductFacts } from '../../src/domain/sales/limitFacts';
import { findSplitQuarters } from '../../src/imports/splitMonths';
import { mergeOutcome } from '../../src/imports/mergeOutcome';
import { suppliedMonths } from '../../src/imports/suppliedMonths';
import { NOTHING } from '../support/importInTurn';
import { importText, nothingKnown } from '../support/importText';

const ORDERS = 'amazon-order-id,purchase-date,order-status,sales-channel,sku,quantity,currency,item-price\n';
const order = (id: string, day: string): string => `${id},${day},Shipped,Amazon.com,S1,1,USD,10\n`;

describe('findSplitQuarters', () => {
  it('refuses a month of a quarter that stands as one, and takes the quarter whole', async () => {
    const first = await importText({ 'a.csv': ORDERS + ['2023-01-05', '2023-02-05', '2023-03-05', '2025-03-05'].map((day, at) => order(`A${at}`, day)).join('') });
    const merged = mergeOutcome(NOTHING, first);
    const held = { ...merged, productFacts: limitProductFacts(merged.productFacts, 2).facts };
    expect(held.productFacts.map(({ month, months }) => [month, months])).toEqual([['2023-01', 3], ['2025-03', undefined]]);
    const known = { ...nothingKnown, sites: first.sites, skus: first.skus, log: merged.log, supplied: suppliedMonths(merged.salesFacts, merged.log) };
    const part = await importText({ 'b.csv': ORDERS + order('A1', '2023-02-05') }, {}, known);
    expect(findSplitQuarters(held, part, part.sites)).toEqual([{ code: 'import/quarter-split', severity: 'error', params: { site: 'Amazon.com', first: '2023-01', last: '2023-03' } }]);
    const whole = await importText({ 'c.csv': ORDERS + ['2023-01-05', '2023-02-05', '2023-03-05'].map((day, at) => order(`A${at}`, day)).join('') }, {}, known);
    expect(findSplitQuarters(held, whole, whole.sites)).toEqual([]);
    expect(mergeOutcome(held, whole).productFacts.reduce((sum, { netSales }) => sum + netSales, 0)).toBe(40);
  });
});
