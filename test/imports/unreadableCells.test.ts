import { describe, expect, it, test } from '@jest/globals';
import type { ImportOptions, ImportOutcome } from '../../src/imports/importTypes';
import { importText, total } from '../support/importText';

const SETTLEMENT = [
  'settlement-id\ttotal-amount\tcurrency\ttransaction-type\torder-id\tmarketplace-name\tposted-date\tsku\tquantity-purchased\tprice-type\tprice-amount\titem-related-fee-type\titem-related-fee-amount',
  '77\t8.50\tUSD\t\t\t\t\t\t\t\t\t\t',
];
const SETTLED = '77\t\t\tOrder\t1-1\tAmazon.com\t2025-03-02\tS1\t1\tPrincipal\t10.00\tCommission\t-1.50';
const TRANSACTIONS = '"date/time","settlement id","type","order id","sku","description","quantity","marketplace","product sales","product sales tax","selling fees","total"';
const SOLD = '"Jan 5, 2026 11:03:05 AM PST","1","Order","7-1","S1","Mug","2","amazon.com","20.00","0","-3.00","17.00"';
const ADS = 'Date,Campaign Name,Advertised SKU,Advertised ASIN,Currency,Clicks,Spend,7 Day Total Sales,7 Day Total Orders (#)';
const CHECKOUTS = 'Id,Email,Created at,Currency,Lineitem quantity,Lineitem name,Lineitem price';

/** Reads lines one of which cannot be read, and tells what became of them. */
const told = async (lines: readonly string[], options: ImportOptions = {}): Promise<unknown[]> => {
  const { log, problems } = await importText({ 'report.csv': lines.join('\n') }, options);
  const [{ read, used, skipped }] = log as [ImportOutcome['log'][number]];
  const said = problems.filter(({ code }) => /unreadable|missing/.test(code)).map(({ code, params }) => [code, params?.['column'], params?.['row'], params?.['raw']]);
  return [read - used - (skipped['summary'] ?? 0), said];
};

describe('a cell that cannot be read', () => {
  test.each<[string, string[], unknown[]]>([
    ['a quantity of a settlement', [...SETTLEMENT, SETTLED, SETTLED.replace('\t1\t', '\tone\t')], ['import/quantity-unreadable', 'quantity-purchased', 4, 'one']],
    ['an amount of a settlement', [...SETTLEMENT, SETTLED, SETTLED.replace('-1.50', 'about 2')], ['import/amount-unreadable', 'item-related-fee-amount', 4, 'about 2']],
    ['a quantity of a transaction', [TRANSACTIONS, SOLD, SOLD.replace('"2"', '"two"')], ['import/quantity-unreadable', 'quantity', 3, 'two']],
    ['an amount of a transaction', [TRANSACTIONS, SOLD, SOLD.replace('"20.00"', '"20..00"')], ['import/amount-unreadable', 'product sales', 3, '20..00']],
    ['a total of a transaction that is not there', [TRANSACTIONS, SOLD, SOLD.replace('"17.00"', '""')], ['import/amount-missing', 'total', 3, '']],
    ['the sales of an ad', [ADS, '2025-03-01,Brand,S1,B1,USD,5,12,80,3', '2025-03-02,Brand,S1,B1,USD,5,12,80 or so,3'], ['import/amount-unreadable', '7 Day Total Sales', 3, '80 or so']],
    ['the clicks of an ad', [ADS, '2025-03-01,Brand,S1,B1,USD,5,12,80,3', '2025-03-02,Brand,S1,B1,USD,five,12,80,3'], ['import/quantity-unreadable', 'Clicks', 3, 'five']],
    ['the price of a cart', [CHECKOUTS, '1,a@b.co,2025-03-01,USD,1,Mug,9.50', '2,c@d.co,2025-03-01,USD,1,Mug,dear'], ['import/amount-unreadable', 'Lineitem price', 3, 'dear']],
    ['the quantity of a cart', [CHECKOUTS, '1,a@b.co,2025-03-01,USD,1,Mug,9.50', '2,c@d.co,2025-03-01,USD,a few,Mug,9.50'], ['import/quantity-unreadable', 'Lineitem quantity', 3, 'a few']],
  ])('%s leaves its line out, and is named by its own column and text', async (_, lines, problem) => {
    expect(await told(lines)).toEqual([1, [problem]]);
  });

  it('leaves the sums of the other lines as they are', async () => {
    const { salesFacts, statedTotals } = await importText({ 's.txt': [...SETTLEMENT, SETTLED, SETTLED.replace('\t1\t', '\tone\t')].join('\n') });
    expect([total(salesFacts, 'units'), total(salesFacts, 'gross')]).toEqual([1, 10]);
    expect(statedTotals[0]).toMatchObject({ stated: 8.5, ours: 17 });
  });
});

describe('a text longer than a cell of the workbook holds', () => {
  const orders = (sku: string, name: string): string => `下单时间,订单号,SKU,商品名称,数量,金额,币种\n2025-03-01,A1,S1,Mug,2,20,USD\n2025-03-02,A2,${sku},${name},3,30,USD\n`;

  test.each([['SKU', 'S'.repeat(32_768), 'Bowl'], ['商品名称', 'S2', `"Bowl\n${'B'.repeat(40_000)}"`], ['商品名称', 'S2', 'B'.repeat(2_000_000)]])('leaves its line out, named by file, row and column: %s', async (column, sku, name) => {
    const { log, problems, salesFacts, skus } = await importText({ 'a.csv': orders(sku, name) });
    expect(log[0]).toMatchObject({ read: 2, used: 1, skipped: { 'text-too-long': 1 } });
    const told = problems.find(({ code }) => code === 'import/text-too-long')!;
    expect([told.where, told.count, String(told.params!['raw']).length]).toEqual([{ file: 'a.csv', row: 3, column }, 1, 60]);
    expect([total(salesFacts, 'gross'), skus.map((sku) => sku.name)]).toEqual([20, ['Mug']]);
  });

  it('is none as long as the cell holds it', async () => {
    const { log, skus } = await importText({ 'a.csv': orders('S2', 'B'.repeat(32_767)) });
    expect([log[0]!.used, skus[1]!.name.length]).toEqual([2, 32_767]);
  });
});

describe('a line that sums up those above it', () => {
  const orders = (last: string): string[] => ['下单时间,订单号,SKU,数量,金额,币种', '2025-03-01,A1,S1,2,20,USD', last];
  test.each(['合计,,,2,20,', '合计:,,,,20,USD', '总计(1笔),,,2,20,', ',合计,,2,20,', '小計,,,2,20,', 'Total,,,2,20,', 'Grand Total:,,,2,20,', 'Summe,,,2,20,', 'Total geral,,,,20,', 'Tổng cộng,,,,20,'])(
    'is counted as such, not as a date or an amount that cannot be read: %s', async (last) => {
      const { log, problems, salesFacts } = await importText({ 'a.csv': orders(last).join('\n') });
      expect([log[0]!.skipped, total(salesFacts, 'gross'), problems.filter(({ code }) => /unreadable|missing$/.test(code))]).toEqual([{ footer: 1 }, 20, []]);
    },
  );

  it('is no line of a report without dates either', async () => {
    const lines = ['Campaign Name,Advertised SKU,Advertised ASIN,Currency,Spend,7 Day Total Sales', 'Brand,S1,B1,USD,12,80', 'Total,,,USD,12,80'];
    const { salesFacts, log } = await importText({ 'a.csv': lines.join('\n') }, { period: '2025-03' });
    expect([total(salesFacts, 'adSpend'), log[0]!.skipped]).toEqual([12, { footer: 1 }]);
  });

  it('may name a product that begins with the same word', async () => {
    const { log } = await importText({ 'a.csv': '商品名称,下单时间,订单号,SKU,数量,金额,币种\nTotal Gym,2025-03-01,A1,S1,2,20,USD' });
    expect(log[0]).toMatchObject({ read: 1, used: 1 });
  });
});
