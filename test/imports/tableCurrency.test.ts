import { describe, expect, it, test } from '@jest/globals';
import type { ImportOptions } from '../../src/imports/importTypes';
import { codesOf, importText, total } from '../support/importText';

const JAPANESE = '（子）ASIN,（親）ASIN,タイトル,セッション数 - 合計,注文された商品点数,注文商品の売上額';
const CHINESE = '（子）ASIN,（父）ASIN,标题,会话数 - 总计,已订购商品数量,已订购商品销售额';
const ENGLISH = '(Child) ASIN,(Parent) ASIN,Title,Sessions - Total,Units Ordered,Ordered Product Sales';
const traffic = async (header: string, amount: string, options: ImportOptions = {}) => {
  const outcome = await importText({ 'traffic.csv': `${header}\nB1,B0,x,10,2,"${amount}"` }, { period: '2025-01', ...options });
  return [outcome.sites[0]!.currency, total(outcome.salesFacts, 'gross'), codesOf(outcome).includes('import/currency-assumed')];
};

describe('the sign ¥', () => {
  test.each([[JAPANESE, '￥1,200'], [JAPANESE, '¥1,200'], [CHINESE, '￥1,200'], [ENGLISH, '¥1,200']])('is the yen on every report of Amazon’s: %s', async (header, amount) => {
    expect(await traffic(header, amount)).toEqual(['JPY', 1200, false]);
  });

  it('is the yuan under Chinese headers, the yen under Japanese ones, and assumed to be the yuan elsewhere', async () => {
    const sold = async (header: string): Promise<unknown[]> => {
      const outcome = await importText({ 'a.csv': `${header}\nA1,2025-01-02,S1,1,"¥1,200"` });
      return [outcome.sites[0]!.currency, outcome.problems.filter(({ code }) => code === 'import/currency-assumed').map(({ severity }) => severity)];
    };
    expect(await sold('订单号,下单时间,SKU,数量,金额')).toEqual(['CNY', []]);
    expect(await sold('注文番号,注文日,SKU,個数,合計金額')).toEqual(['JPY', []]);
    expect(await sold('Order ID,Order Date,SKU,Quantity,Amount')).toEqual(['CNY', ['warning']]);
  });
});

describe('the sign $', () => {
  it('is the currency of the site that the user names, a marketplace or one of the plan', async () => {
    expect(await traffic(ENGLISH, '$1,200.50', { site: 'Amazon.ca' })).toEqual(['CAD', 1200.5, false]);
    expect(await traffic(ENGLISH, '$1,200.50', { currency: 'AUD' })).toEqual(['AUD', 1200.5, false]);
  });

  it('is taken for the American dollar elsewhere, and that is said', async () => {
    expect(await traffic(ENGLISH, '$1,200.50')).toEqual(['USD', 1200.5, true]);
  });
});

test.each([['美元', 'USD'], ['US$', 'USD'], ['$', 'USD'], ['RMB', 'CNY'], ['人民币', 'CNY'], ['円', 'JPY'], ['€', 'EUR'], ['￥', 'CNY'], ['usd', 'USD']])(
  'reads the cell %s of a currency column as %s', async (cell, currency) => {
    const outcome = await importText({ 'a.csv': `订单号,下单时间,SKU,数量,金额,币种\nA1,2025-01-02,S1,1,100,${cell}` });
    expect([outcome.sites[0]?.currency, outcome.log[0]!.used]).toEqual([currency, 1]);
  },
);

it('lets the marketplace of a row tell what the sign beside it means', async () => {
  const text = 'Order ID,Order Date,SKU,Quantity,Amount,Currency,Marketplace\nA1,2025-01-02,S1,1,100,¥,Amazon JP\nA2,2025-01-02,S1,1,100,$,Amazon CA';
  const { sites, problems } = await importText({ 'a.csv': text });
  expect(sites.map(({ currency }) => currency)).toEqual(['JPY', 'CAD']);
  expect(problems.map(({ code }) => code)).not.toContain('import/currency-assumed');
});

it('understands traditional headers of currency and shop', async () => {
  const { sites } = await importText({ 'a.csv': '訂單編號,訂單日期,商品編號,數量,金額,幣種,店鋪\nA1,2025-01-02,S1,1,100,新台幣,甲店' });
  expect(sites[0]).toMatchObject({ currency: 'TWD', name: '甲店' });
});
