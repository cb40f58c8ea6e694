import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { importSales } from '../../src/imports/importSales';
import type { FileOptions } from '../../src/imports/importTypes';
import { nothingKnown } from '../support/importText';
import { inspect } from '../support/inspect';
import { describeWithSharedData, sharedData, sharedSource } from '../support/sharedData';

/** Reports by folder, or by the beginning of a name: what each file is recognised as. The rest ends on the mapping page or with a sentence. */
const REPORTS: readonly (readonly [start: string, profile: string, options?: FileOptions])[] = [
  ['amazon-active-listings-uk/', 'amazon-active-listings'],
  ['amazon-ads-india-2020/Sponsored Products Advertised', 'amazon-ads-advertised-product'],
  ['amazon-ads-india-2020/Sponsored Products Campaign', 'amazon-ads-campaign'],
  ['amazon-ads-india-2020/Sponsored Products Performance', 'amazon-ads-performance', { currency: 'INR' }],
  ['amazon-ads-india-2020/Sponsored Products Placement', 'amazon-ads-placement'],
  ['amazon-ads-india-2020/Sponsored Products Search term', 'amazon-ads-search-term'],
  ['amazon-ads-india-2020/Sponsored Products Targeting', 'amazon-ads-targeting'],
  ['amazon-airbyte-fixtures/GET_FBA_INVENTORY', 'amazon-fba-inventory'],
  ['amazon-airbyte-fixtures/GET_FLAT_FILE_ALL_ORDERS', 'amazon-all-orders'],
  ['amazon-airbyte-fixtures/GET_V2_SETTLEMENT', 'amazon-settlement-v2'],
  ['amazon-business-report-uk/', 'amazon-business-report', { period: '2025-07' }],
  ['amazon-settlement-v2-ca/', 'amazon-settlement-v2'],
  ['platform-fixtures-mixed/amazon_orders.csv', 'amazon-all-orders', { period: '2025-07' }],
  ['platform-fixtures-mixed/fba_report.csv', 'amazon-fba-inventory', { period: '2025-07', currency: 'USD' }],
  ['platform-fixtures-mixed/tiktok_shop_orders.csv', 'tiktok-orders', { period: '2025-07', currency: 'USD' }],
  ['shopee-vn-2023h1/', 'shopee-orders'],
  ['shopify-orders-full-header/', 'shopify-orders'],
  ['superstore-en/superstore.csv', 'superstore'],
  ['tmall-orders-2020-02/', 'tmall-orders'],
  ['uci-online-retail/', 'uci-online-retail'],
];
const SENTENCES = new Set(['import/not-recognised', 'file/not-a-table', 'file/empty', 'file/html']);

function allFiles(): string[] {
  const names = readdirSync(sharedData(), { recursive: true }).map(String).filter((name) => name.includes(path.sep));
  return names.filter((name) => statSync(sharedData(name)).isFile()).sort();
}

describeWithSharedData('every shared file', () => {
  it('is recognised as its report, or ends on the mapping page or with one sentence', async () => {
    const found: string[] = [];
    for (const name of allFiles()) {
      const { tables, problem } = await inspect(sharedSource(name));
      const expected = REPORTS.find(([start]) => name.startsWith(start))?.[1];
      const outcome = problem === undefined ? tables.map((table) => (table.is === 'report' ? table.evidence.profile : table.is)).join(', ') : problem.code;
      if (outcome !== (expected ?? 'mapping') && (expected !== undefined || !SENTENCES.has(outcome))) found.push(`${name}: ${outcome}`);
    }
    expect(found).toEqual([]);
  });

  it.each(allFiles().filter((name) => REPORTS.some(([start]) => name.startsWith(start)) && !name.endsWith('.gz')))('%s is imported without losing a line', async (name) => {
    const [, profile, options = {}] = REPORTS.find(([start]) => name.startsWith(start))!;
    const { log } = await importSales([sharedSource(name)], options, nothingKnown);
    expect(log.map((entry) => entry.profile)).toEqual([profile]);
    for (const { read, used, skipped } of log) expect(used + Object.values(skipped).reduce((sum, count) => sum + count, 0)).toBe(read);
  });
});
