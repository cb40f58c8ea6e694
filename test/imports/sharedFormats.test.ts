import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { ALL_PROFILES } from '../../src/imports/allProfiles';
import { candidatesFor } from '../../src/imports/recogniseTable';
import type { RawTable } from '../../src/files/rawTable';
import { describeWithSharedData, sharedData } from '../support/sharedData';

const TABLE: RawTable = { encoding: 'utf-8', blocks: () => { throw new Error('Only its header is looked at.'); } };

/** Header lists of exports without a clean file: the first header, the report, its country where the layout tells it, and fields that the list lacks. */
const HEADERS: readonly { readonly first: string; readonly profile: string; readonly country?: string; readonly lacks?: readonly string[] }[] = [
  { first: 'Order ID', profile: 'tiktok-orders', lacks: ['currency'] },
  { first: 'หมายเลขคำสั่งซื้อ', profile: 'shopee-orders', country: 'TH', lacks: ['orderDiscount', 'orderFee'] },
  { first: 'ID do pedido', profile: 'shopee-orders', country: 'BR', lacks: ['returned'] },
  { first: 'No. Pesanan', profile: 'shopee-orders', country: 'ID', lacks: ['returned', 'customer'] },
  { first: '# de venta', profile: 'mercado-libre-sales' },
  { first: 'date/time', profile: 'amazon-transactions' },
  { first: '（父）ASIN', profile: 'amazon-business-report' },
  { first: 'Kampagnenname', profile: 'amazon-ads-search-term', lacks: ['date', 'currency', 'site'] },
  { first: 'Produkt', profile: 'amazon-ads-search-term', lacks: ['date', 'currency', 'site', 'status'] },
  { first: 'Sales Record Number', profile: 'ebay-orders' },
];

/** Lists of headers parted by bars, or by semicolons in a quoted line. */
function headerLists(): string[][] {
  const lines = readFileSync(sharedData('FORMATS.md'), 'utf8').split('\n').filter((line) => !line.startsWith('  |'));
  const barred = lines.map((line) => line.replace(/^.*?: (?=[^|]*\|)/, '').replace(/\. Date: .*| Dates .*| ; status .*/, '').split(/\s\|\s/));
  const quoted = lines.map((line) => /`([^`]*;[^`]*;[^`]*)`/.exec(line)?.[1]?.split(';') ?? []);
  return [...barred, ...quoted].map((list) => list.map((header) => header.replace(/[[\]]/g, '').replace(/ or .*| \(Nur zu .*/, '').trim())).filter((list) => list.length > 6);
}

describeWithSharedData('the noted header lists', () => {
  it.each(HEADERS)('that begin with $first are recognised as $profile', ({ first, profile, country, lacks = [] }) => {
    const header = headerLists().find((list) => list[0] === first);
    expect(header).toBeDefined();
    const [found, ...others] = candidatesFor(TABLE, [header!], ALL_PROFILES);
    expect([found?.profile.id, found?.layout.country, others.length]).toEqual([profile, country, 0]);
    expect(Object.keys(found!.layout.columns).filter((field) => ![...found!.places.keys()].some((known) => known === field))).toEqual(lacks);
  });
});
