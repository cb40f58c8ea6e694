import { describe, expect, it, test } from '@jest/globals';
import type { ImportOptions, ImportOutcome } from '../../src/imports/importTypes';
import { importText } from '../support/importText';

const SHOPIFY = 'Name,Email,Financial Status,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku';
/** Orders #1001 and #1002 of a shop, each of two lines: what holds for the order stands on the first. */
const shop = (currency: string, sku: string, price: number): string => [SHOPIFY, ...[1001, 1002].flatMap((order) => [
  `#${order},${sku}@x.org,paid,${currency},${2 * price},${2 * price},2025-03-01 10:00:00 +0100,1,${sku},${price},${sku}`, `#${order},${sku}@x.org,,,,,,1,${sku}2,${price},${sku}2`,
])].join('\n');

const ADS = 'Date,Portfolio name,Currency,Campaign Name,Advertised SKU,Advertised ASIN,Impressions,Clicks,Spend,7 Day Total Sales';
const ads = (spend: number): string => [ADS, ...[1, 2].map((day) => `2025-02-0${day},P,EUR,Brand,B1,B09,10,2,${spend},9`)].join('\n');

const ERP = '店铺,订单号,付款时间,MSKU,品名,数量,销售额,币种';
const erp = (store: string, price: number): string => [ERP, ...[1001, 1002].map((order) => `${store},#${order},2025-03-01,W1,杯,1,${price},USD`)].join('\n');

const named = (...sites: readonly string[]): ImportOptions => ({ perFile: Object.fromEntries(sites.map((site, at) => [`${'ab'[at]}.csv`, { site }])) });

/** Facts by the name of their site. */
function sales({ sites, salesFacts }: ImportOutcome): unknown {
  const nameOf = new Map(sites.map(({ id, name }) => [id, name]));
  return salesFacts.map(({ site, orders, units, gross, discounts, adSpend }) => [nameOf.get(site), orders, units, gross, discounts, adSpend]).sort((a, b) => String(a[0]).localeCompare(String(b[0])));
}

describe('Two shops in one import', () => {
  test.each<[string, string, string, ImportOptions]>([
    ['that number their orders and products alike, each with its site', shop('EUR', 'A', 10), shop('EUR', 'A', 20), named('One', 'Two')],
    ['that number their orders alike and sell other products, each with its site', shop('EUR', 'A', 10), shop('EUR', 'B', 10), named('One', 'Two')],
    ['of different currencies, of which no site is named', shop('EUR', 'A', 10), shop('USD', 'A', 20), {}],
    ['with copies of one campaign, each with its site', ads(3), ads(5), named('Amazon.de', 'Amazon.fr')],
    ['that a column of the table names', erp('店A', 10), erp('店B', 20), { mapping: 'guess' }],
  ])('are read as one by one: %s', async (_, one, other, options) => {
    const together = await importText({ 'a.csv': one, 'b.csv': other }, options);
    const apart = [await importText({ 'a.csv': one }, options), await importText({ 'b.csv': other }, options)];
    expect(sales(together)).toEqual(apart.flatMap(sales));
    expect(together.log.map(({ read, used }) => used - read)).toEqual([0, 0]);
  });

  it('are one where the same site is named in another way, or files share a currency', async () => {
    const older = shop('EUR', 'A', 10);
    const newer = `${older}\n#1003,c@x.org,paid,USD,5,5,2025-03-09 10:00:00 +0100,1,A,5,A`;
    for (const options of [named('Shop One', 'shop one'), {}]) {
      const { log } = await importText({ 'a.csv': older, 'b.csv': newer }, options);
      expect(log.map(({ file, skipped }) => [file, skipped])).toEqual([['a.csv', { overlap: 4 }], ['b.csv', {}]]);
    }
  });

  /** Five orders of a shop, of a buyer each or of guests. */
  const plain = (sku: string, price: number, buyer = '', day = 1): string => ['Order ID,Order Date,SKU,Quantity,Unit Price,Customer ID', ...[1, 2, 3, 4, 5].map((order) =>
    `${order},2025-03-0${day + order - 1},${sku},1,${price},${buyer && buyer + order}`)].join('\n');
  const USD = { currency: 'USD' };
  const filesOf = (one: string, other: string): Record<string, string> => ({ 'a.csv': one, 'b.csv': other });

  it.each([
    ['other buyers', plain('A', 10, 'x'), plain('A', 10, 'y')],
    ['other products of guests', plain('A', 10), plain('B', 10)],
    ['other prices of guests', plain('A', 10), plain('A', 20)],
    ['other days of guests', plain('A', 10), plain('A', 10, '', 4)],
  ])('are refused unless sites are named where equal order numbers have %s', async (_, one, other) => {
    await expect(importText(filesOf(one, other), USD)).rejects.toMatchObject({ problems: [{ code: 'import/shops-mixed', params: { orders: 5, found: 5 } }] });
    expect((await importText(filesOf(one, other), { ...USD, ...named('One', 'Two') })).log.map(({ used }) => used)).toEqual([5, 5]);
    expect((await importText(filesOf(one, other), { ...USD, site: 'One' })).log).toHaveLength(2);
  });

  it('are refused where a site is named for one alone of two files with the same orders, which would count twice', async () => {
    const twins = filesOf(plain('A', 10, 'x'), `${plain('A', 10, 'x')}\n6,2025-03-09,A,1,10,x6`);
    await expect(importText(twins, { ...USD, perFile: { 'a.csv': { site: 'One' } } })).rejects.toMatchObject({ problems: [{ code: 'import/shop-half-named', params: { file: 'b.csv', other: 'a.csv', found: 5 } }] });
    const { salesFacts } = await importText(twins, { ...USD, ...named('One', 'one') });
    expect(salesFacts.reduce((sum, { orders }) => sum + orders, 0)).toBe(6);
  });

  it('are one where a newer export fills what was open, hides buyers or changes few orders', async () => {
    const open = plain('A', 10, 'x').replaceAll(',1,10,', ',1,,');
    const hidden = plain('A', 10, 'x').replace(/x(\d)/g, 'x***$1').replace('3,2025-03-03,A,1,10', '3,2025-03-03,A,1,12');
    for (const older of [open, plain('A', 10)]) expect((await importText(filesOf(older, `${hidden}\n6,2025-03-09,A,1,10,`), USD)).log.map(({ used }) => used)).toEqual([0, 6]);
  });
});
