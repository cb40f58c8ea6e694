import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import type { ImportOutcome } from '../../src/imports/importTypes';
import { importSales } from '../../src/imports/importSales';
import { nothingKnown, total } from '../support/importText';
import { writeLargeRetail } from '../support/largeRetail';
import { describeWithSharedData, sharedData, sharedSource } from '../support/sharedData';

type Apart = Pick<ImportOutcome, 'log' | 'salesFacts'> & { readonly peakBytes: number };

const PACKED = ['uci-online-retail', 'online-retail-concat.csv.gz'] as const;
const GIGABYTE = 2 ** 30;
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Imports a file in a process of its own, so that the memory is that of the import. */
function importApart(file: string): Apart {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', tsx, path.join(import.meta.dirname, '../support/importApart.ts'), file], {
    encoding: 'utf8', maxBuffer: GIGABYTE, env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Apart;
}

/** Customers by month, scope and kind of buyer. Tiers go by what a customer spends, which is not the same in both. */
function customersOf({ salesFacts }: Pick<ImportOutcome, 'salesFacts'>): Record<string, number> {
  const customers: Record<string, number> = {};
  for (const { month, scope, buyer, customers: count } of salesFacts) {
    const row = `${month} ${scope} ${buyer}`;
    customers[row] = (customers[row] ?? 0) + count;
  }
  return customers;
}

describeWithSharedData('a file of a gigabyte', () => {
  it('is imported whole within 600 MB of memory', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'large-'));
    try {
      const file = path.join(folder, 'retail.csv');
      const copies = writeLargeRetail(sharedData(...PACKED), file, GIGABYTE);
      const once = await importSales([sharedSource(...PACKED)], {}, nothingKnown);
      const large = importApart(file);
      const [onceLog, largeLog] = [once.log[0]!, large.log[0]!];
      expect({ read: largeLog.read, used: largeLog.used }).toEqual({ read: copies * onceLog.read, used: copies * onceLog.used });
      for (const measure of ['orders', 'units'] as const) expect(total(large.salesFacts, measure)).toBe(copies * total(once.salesFacts, measure));
      expect(total(large.salesFacts, 'netSales')).toBeCloseTo(copies * total(once.salesFacts, 'netSales'), 2);
      expect(customersOf(large)).toEqual(customersOf(once));
      expect(large.peakBytes).toBeLessThan(600e6);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
