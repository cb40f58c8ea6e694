import { describe, expect, it } from '@jest/globals';
import { identityShares } from '../../src/domain/sales/identityShares';
import { USUAL_IMPORT_RULES } from '../../src/imports/importRules';
import { REPORT_PRECEDENCE } from '../../src/imports/reportPrecedence';
import { importInTurn } from '../support/importInTurn';
import { codesOf, importText, nothingKnown, total } from '../support/importText';

const HEADER = 'Order ID,Order Date,SKU,Quantity,Unit Price,Customer ID\n';
function shop(month: string, from: number, to: number, buyer = 'b'): string {
  return Array.from({ length: to - from + 1 }, (_, at) => `${month}-${from + at},${month}-${String(from + at).padStart(2, '0')},S1,1,10,${buyer && buyer + String(from + at)}\n`).join('');
}
const USD = { currency: 'USD' };
const ORDERS = 'amazon-order-id,purchase-date,order-status,sales-channel,sku,quantity,currency,item-price\n';
const SETTLEMENT = 'settlement-id,total-amount,currency,transaction-type,order-id,marketplace-name,posted-date,sku,price-type,price-amount,item-related-fee-type,item-related-fee-amount\n';
const settled = (day: string, goods: number, fee: number): string => `${SETTLEMENT}1,${goods - fee},USD,,,,,,,,,\n1,,,Order,O${day},Amazon.com,${day},S1,Principal,${goods},Commission,-${fee}\n`;

describe('what a later import says of earlier months', () => {
  it('shares of sales with a known buyer are those of all facts, not of the last file', async () => {
    const first = await importInTurn(undefined, { 'a.csv': HEADER + shop('2025-01', 1, 31) }, USD);
    const second = await importInTurn(first, { 'b.csv': HEADER + shop('2025-02', 1, 28, '') }, USD);
    expect(identityShares(second.outcome.salesFacts)).toEqual([{ site: 'S01', share: 0, netSales: 280 }]);
    expect(identityShares(second.held.salesFacts)).toEqual([{ site: 'S01', share: 310 / 590, netSales: 590 }]);
  });

  it('a month that is known whole stays so, unsaid, when a report that counts less holds a part of it', async () => {
    const orders = Array.from({ length: 31 }, (_, at) => `O${at},2025-03-${String(at + 1).padStart(2, '0')},Shipped,Amazon.com,S1,1,USD,10\n`).join('');
    const first = await importInTurn(undefined, { 'o.csv': ORDERS + orders });
    const second = await importInTurn(first, { 's.txt': settled('2025-03-10', 10, 2) });
    expect([second.held.coverage.map(({ state, source }) => [state, source]), codesOf(second.outcome)]).toEqual([[['complete', 'orders']], ['import/reports-differ']]);
    expect(codesOf(await importText({ 's.txt': settled('2025-03-10', 10, 2) }))).toContain('import/month-partial');
  });

  it('a month that is known does not become missing between the months of two new files', async () => {
    const first = await importInTurn(undefined, { 'feb.csv': HEADER + shop('2025-02', 1, 28) }, USD);
    const second = await importInTurn(first, { 'jan.csv': HEADER + shop('2025-01', 1, 31), 'mar.csv': HEADER + shop('2025-03', 1, 31) }, USD);
    expect([second.held.coverage.map(({ month, state }) => [month, state]), codesOf(second.outcome).filter((code) => code.startsWith('import/month'))]).toEqual([[['2025-01', 'complete'], ['2025-02', 'complete'], ['2025-03', 'complete']], []]);
    expect(total(second.held.salesFacts, 'netSales')).toBe(900);
  });

  it('a month that comes whole later is complete, with every order once', async () => {
    const first = await importInTurn(undefined, { 'a.csv': HEADER + shop('2025-01', 1, 12) }, USD);
    expect(first.held.coverage.map(({ state }) => state)).toEqual(['partial']);
    const second = await importInTurn(first, { 'a.csv': HEADER + shop('2025-01', 1, 12), 'b.csv': HEADER + shop('2025-01', 13, 31) }, USD);
    expect([second.held.coverage.map(({ state }) => state), total(second.held.salesFacts, 'netSales'), total(second.held.salesFacts, 'orders'), codesOf(second.outcome)])
      .toEqual([['complete'], 310, 31, expect.not.arrayContaining(['import/month-partial'])]);
  });

  it('no row is kept that a report of higher rank has left empty', async () => {
    const first = await importInTurn(undefined, { 's.txt': settled('2025-03-05', 100, 0).replace(',Commission,-0', ',,') });
    const second = await importInTurn(first, { 'o.csv': `${ORDERS}O1,2025-03-05,Shipped,Amazon.com,S1,1,USD,101\n` });
    expect([second.held.salesFacts.length, second.held.productFacts.length, second.held.dailyFacts.length, total(second.held.salesFacts, 'netSales')]).toEqual([1, 1, 1, 101]);
  });
});

describe('measures of several reports of one kind', () => {
  const known = { ...nothingKnown, rules: { ...USUAL_IMPORT_RULES, precedence: { ...REPORT_PRECEDENCE, fees: ['orders', 'settlement'] as const, refunds: ['orders', 'settlement'] as const } } };
  const all = `${ORDERS}O1,2025-03-05,Shipped,Amazon.com,S1,1,USD,100\n`;
  const settlement = settled('2025-03-05', 100, 15).replace('85,USD', '75,USD') + '1,,,Refund,O1,Amazon.com,2025-03-06,S1,Principal,-10,,\n';

  it('come at each site from the report that tells them there', async () => {
    const erp = 'Order ID,Order Date,SKU,Quantity,Unit Price,Commission\nE1,2025-03-05,S1,1,50,4\n';
    const { salesFacts, sites } = await importText({ 'all.csv': all, 'erp.csv': erp, 's.txt': settlement }, { currency: 'USD' }, known);
    const sums = sites.map(({ id, platform }) => [platform, ...(['netSales', 'fees', 'refunds'] as const).map((measure) => total(salesFacts.filter(({ site }) => site === id), measure))]);
    expect(sums).toEqual(expect.arrayContaining([['Amazon', 100, 15, 10], ['Other', 50, 4, 0]]));
  });

  it('are not supplied by a table without a column for them', async () => {
    const erp = 'Order ID,Order Date,SKU,Quantity,Unit Price,Store\nE1,2025-03-05,S1,1,100,Amazon.com\n';
    const { salesFacts } = await importText({ 'erp.csv': erp, 's.txt': settlement }, { currency: 'USD' }, known);
    expect([total(salesFacts, 'netSales'), total(salesFacts, 'fees')]).toEqual([100, 15]);
  });
});
