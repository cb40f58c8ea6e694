import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SalesFact } from '../../src/domain/sales/facts';
import type { FileOptions, ImportOutcome } from '../../src/imports/importTypes';
import { importSales } from '../../src/imports/importSales';

const measures = ['orders', 'units', 'netSales', 'refunds', 'returnedUnits', 'adSpend', 'fees'] as const;
type Measures = Record<(typeof measures)[number], number>;

const readJson = (name: string): unknown => JSON.parse(readFileSync(path.resolve(name), 'utf8'));
const { files } = readJson('assets/sample/sample.json') as { files: { file: string; options: FileOptions }[] };
const answers = readJson('test/fixtures/sampleTotals.json') as {
  sites: Record<string, Record<string, Measures>>;
  missingCosts: string[];
};

function sumByMonth(facts: readonly SalesFact[]): Record<string, Measures> {
  const sums: Record<string, Measures> = {};
  for (const fact of facts) {
    const row = (sums[fact.month] ??= Object.fromEntries(measures.map((key) => [key, 0])) as Measures);
    for (const key of measures) row[key] += fact[key];
  }
  return sums;
}

describe('the import of the sample', () => {
  let outcome: ImportOutcome;

  beforeAll(async () => {
    const sources = files.map(({ file }) => ({
      name: file,
      bytes: new Uint8Array(readFileSync(path.resolve('assets/sample', file))),
    }));
    const perFile = Object.fromEntries(files.map(({ file, options }) => [file, options]));
    outcome = await importSales(sources, { perFile }, { sites: [], categories: [], skus: [], log: [], salt: 'sample' });
  });

  it.each(Object.keys(answers.sites))('finds every measure of every month of %s as it was generated', (name) => {
    const site = outcome.sites.find((one) => one.name === name);
    const found = sumByMonth(outcome.salesFacts.filter((fact) => fact.site === site?.id));
    const expected = answers.sites[name] ?? {};
    expect(Object.keys(found).sort()).toEqual(Object.keys(expected));
    for (const [month, row] of Object.entries(expected)) {
      const close = Object.fromEntries(measures.map((key): [string, unknown] => [key, expect.closeTo(row[key], 2)]));
      expect({ month, ...found[month] }).toEqual({ month, ...close });
    }
  });

  it('uses or counts as skipped every line it reads', () => {
    for (const { file, read, used, skipped } of outcome.log) {
      expect([file, Object.values(skipped).reduce((sum, count) => sum + count, used)]).toEqual([file, read]);
    }
    expect(outcome.log).toHaveLength(files.length);
  });

  it('agrees with the total that each settlement states', () => {
    expect(outcome.statedTotals).toHaveLength(104);
    for (const { stated, ours } of outcome.statedTotals) expect(ours).toBeCloseTo(stated, 2);
  });

  it('brings the same seller SKU of all sites together as one product', () => {
    const codes = new Map(
      outcome.skus.filter(({ sku }) => sku.startsWith('TM-')).map(({ sku, product }) => [`${sku}/${product}`, sku]),
    );
    expect(codes.size).toBe(60);
    expect(new Set(codes.values()).size).toBe(60);
  });

  it('leaves eight products without a cost', () => {
    const known = new Set(outcome.costs.filter(({ unitCost }) => unitCost !== undefined).map(({ sku }) => sku));
    const sold = new Set(outcome.skus.map(({ sku }) => sku).filter((sku) => sku.startsWith('TM-')));
    expect([...sold].filter((sku) => !known.has(sku)).sort()).toEqual(answers.missingCosts);
  });
});
