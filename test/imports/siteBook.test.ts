import { describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import { importSales } from '../../src/imports/importSales';
import type { ImportOptions, ImportOutcome } from '../../src/imports/importTypes';
import { SiteBook, type SiteClues } from '../../src/imports/siteBook';

const CLUES: SiteClues = { platform: 'Amazon', channel: '', currency: 'USD', country: '', wanted: '', siteName: '', hasCustomerId: false };

function sitesOf(...lines: readonly Partial<SiteClues>[]): { numbers: (number | undefined)[]; names: string[] } {
  const book = new SiteBook([]);
  const numbers = lines.map((line) => book.numberOf({ ...CLUES, ...line }));
  return { numbers, names: book.sites.map(({ name }) => name) };
}

describe('SiteBook', () => {
  it.each(['amazon.com', 'www.Amazon.com', 'https://www.amazon.com/', 'Amazon US', 'Amazon-US', 'AMAZON United States', '亚马逊美国站', 'Amazon 美国', 'US', 'USA', '美国站', '美国'])(
    'takes %s on a report of Amazon\'s for Amazon.com', (channel) => {
      expect(sitesOf({ channel: 'Amazon.com' }, { channel })).toEqual({ numbers: [0, 0], names: ['Amazon.com'] });
    },
  );

  it('tells marketplaces of one currency apart by the country alone', () => {
    const { numbers, names } = sitesOf({ channel: 'DE', currency: 'EUR' }, { channel: '法国站', currency: 'EUR' }, { channel: 'Amazon.fr', currency: 'EUR' });
    expect([numbers, names]).toEqual([[0, 1, 1], ['Amazon.de', 'Amazon.fr']]);
  });

  it('takes a site of the user\'s by a name of the marketplace, too, and leaves it the name that the user gives', () => {
    expect(sitesOf({ channel: 'Amazon.com' }, { wanted: 'Amazon US' }, { wanted: 'amazon.com', platform: 'Other' })).toEqual({ numbers: [0, 0, 0], names: ['Amazon.com'] });
    expect(sitesOf({ wanted: 'Amazon US', platform: 'Other' }, { channel: 'Amazon.com' })).toEqual({ numbers: [0, 0], names: ['Amazon US'] });
  });

  it('takes a store or a country of no platform for one, however its name is written', () => {
    const other = { platform: 'Other' };
    const channels = ['My Shop', 'my-shop', 'ＭＹ　ＳＨＯＰ', 'My Shop 2', '泰国站', 'Thailand', 'TH'];
    expect(sitesOf(...channels.map((channel) => ({ ...other, channel })))).toEqual({ numbers: [0, 0, 0, 1, 2, 2, 2], names: ['My Shop', 'My Shop 2', '泰国站'] });
  });
});

describe('sites that may be one', () => {
  const erp = (site: string) => ({ name: 'erp.csv', bytes: strToU8(`站点,订购时间,订单号,MSKU,数量,销售额,币种\n${site},2025-03-01,1,A-1,2,30,USD\n`) });
  const amazon = { name: 'orders.txt', bytes: strToU8('amazon-order-id\tpurchase-date\torder-status\tsales-channel\tsku\tquantity\tcurrency\titem-price\nA\t2025-03-05\tShipped\tAmazon.com\tS1\t1\tUSD\t90\n') };
  const read = (files: readonly { name: string; bytes: Uint8Array }[], options: ImportOptions = {}): Promise<ImportOutcome> =>
    importSales(files, { mapping: 'guess', ...options }, { sites: [], categories: [], skus: [], log: [], salt: 'test' });
  const near = ({ problems }: ImportOutcome): unknown[] => problems.filter(({ code }) => code === 'import/site-near').map(({ severity, params }) => [severity, params?.['site'], params?.['other']]);

  it('are said where one of them names no platform', async () => {
    const outcome = await read([amazon, erp('美国站')]);
    expect(outcome.sites.map(({ name }) => name).sort()).toEqual(['Amazon.com', '美国站'].sort());
    expect(near(outcome)).toEqual([['warning', expect.any(String), expect.any(String)]]);
  });

  it('are one where the unknown file names the marketplace, or the user does', async () => {
    const named = await read([amazon, erp('亚马逊美国站')]);
    const told = await read([amazon, erp('x')], { perFile: { 'erp.csv': { mapping: 'guess', site: 'Amazon US' } } });
    expect([named, told].map(({ sites }) => sites.map(({ name }) => name))).toEqual([['Amazon.com'], ['Amazon US']]);
    expect([named, told].flatMap(near)).toEqual([]);
  });

  it('are said where their names differ by a letter or a word, not by a number', async () => {
    const rows = (sites: readonly string[]) => ({ name: 'erp.csv', bytes: strToU8(`店铺,订购时间,订单号,MSKU,数量,销售额,币种\n${sites.map((site, at) => `${site},2025-03-0${at + 1},${at},A-1,2,30,USD\n`).join('')}`) });
    expect(near(await read([rows(['Green House', 'GreenHouses'])]))).toEqual([['warning', 'Green House', 'GreenHouses']]);
    expect(near(await read([rows(['Green House', 'Green House Ltd'])]))).toHaveLength(1);
    expect(near(await read([rows(['Green House', 'Green House 2', 'Blue House'])]))).toEqual([]);
  });
});
