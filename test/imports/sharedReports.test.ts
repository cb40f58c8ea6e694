import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportOutcome, SourceFile } from '../../src/imports/importTypes';
import { identityShares } from '../../src/domain/sales/identityShares';
import { importSales } from '../../src/imports/importSales';
import { codesOf, nothingKnown, total } from '../support/importText';
import { describeWithSharedData, sharedData, sharedSource } from '../support/sharedData';

const mapping = (name: string): unknown => JSON.parse(readFileSync(path.resolve('test/fixtures/mappings', `${name}.json`), 'utf8'));
const importOf = (files: SourceFile[], options = {}): Promise<ImportOutcome> => importSales(files, options, nothingKnown);

describeWithSharedData('genuine reports', () => {
  it('settlements agree with the totals they state, to the cent', async () => {
    const { statedTotals, log, salesFacts } = await importOf([
      sharedSource('amazon-settlement-v2-ca', '50011020300.txt'), sharedSource('amazon-settlement-v2-ca', '50018020314.txt'),
    ]);
    expect(statedTotals.map(({ stated, ours, currency }) => [stated, ours, currency])).toEqual([[-321.69, -321.69, 'CAD'], [-62.31, -62.31, 'CAD']]);
    expect(log.map((entry) => entry.amountRead)).toEqual([-321.69, -62.31]);
    expect([total(salesFacts, 'orders'), total(salesFacts, 'units'), total(salesFacts, 'netSales'), total(salesFacts, 'refunds')]).toEqual([1, 1, 35, 60]);
  });

  it('the settlement of another source is read by the same profile', async () => {
    const outcome = await importOf([sharedSource('amazon-airbyte-fixtures', 'GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE.csv')]);
    expect([total(outcome.salesFacts, 'netSales'), total(outcome.salesFacts, 'fees')]).toEqual([19.99, 3.22]);
    expect(codesOf(outcome)).toContain('import/total-differs');
  });

  it('an All Orders header without lines says that there are none', async () => {
    const outcome = await importOf([sharedSource('amazon-airbyte-fixtures', 'GET_FLAT_FILE_ALL_ORDERS_DATA.header.tsv')]);
    expect([outcome.log[0]?.profile, outcome.log[0]?.read, codesOf(outcome)]).toEqual(['amazon-all-orders', 0, ['import/no-lines']]);
  });

  it('Shopee workbooks that declare their size as one cell are read whole', async () => {
    const names = readdirSync(sharedData('shopee-vn-2023h1')).sort();
    const { log, salesFacts, sites, coverage } = await importOf(names.map((name) => sharedSource('shopee-vn-2023h1', name)));
    expect(log.reduce((sum, entry) => sum + entry.read, 0)).toBe(2963);
    expect(log.reduce((sum, entry) => sum + (entry.skipped['cancelled'] ?? 0), 0)).toBe(658);
    expect(sites.map((site) => [site.name, site.currency])).toEqual([['Shopee VN', 'VND']]);
    expect(coverage.map(({ state }) => state)).toEqual(Array(6).fill('complete'));
    expect(total(salesFacts, 'netSales')).toBeLessThanOrEqual(log.reduce((sum, entry) => sum + entry.amountUsed!, 0));
  });

  it('a Shopify export with line ends inside cells has five orders', async () => {
    const { log, salesFacts } = await importOf([sharedSource('shopify-orders-full-header', 'orders_export_redacted.csv')]);
    expect([log[0]?.read, log[0]?.used, total(salesFacts, 'orders')]).toEqual([6, 6, 5]);
  });

  it('the advertised product report spends what the other five agree on', async () => {
    const { salesFacts, sites, log } = await importOf([sharedSource('amazon-ads-india-2020', 'Sponsored Products Advertised product report.xlsx')]);
    expect([total(salesFacts, 'adSpend'), log[0]?.read, sites[0]?.name]).toEqual([47108.12, 265, 'Amazon.in']);
  });

  it.each([['Wk28.csv', 662, 84789, 2404, 47640.91], ['BusinessReport-15-10-2025.csv', 3513, 756525, 10942, 240247.19], ['BusinessReport-16-07-2025 (2).csv', 1326, 188189, 9937, 189637.18]])(
    'the Business Report %s gives sessions, units and sales of the month that the user names', async (name, lines, sessions, units, sales) => {
      const { log, salesFacts, sites, dailyFacts, coverage } = await importOf([sharedSource('amazon-business-report-uk', name)], { period: '2025-07' });
      expect([log[0]?.read, log[0]?.used, total(salesFacts, 'sessions'), total(salesFacts, 'units'), total(salesFacts, 'netSales')]).toEqual([lines, lines, sessions, units, sales]);
      expect([sites[0]?.name, dailyFacts.length, coverage.map(({ state }) => state)]).toEqual(['Amazon.co.uk', 0, ['complete']]);
    },
  );

  it('Tmall orders: the orders add up, and so does what refunds left of those paid', async () => {
    const { log, salesFacts } = await importOf([sharedSource('tmall-orders-2020-02', 'tmall_order_report.csv')]);
    const { read, used, skipped, amountRead } = log[0]!;
    expect([read, Object.keys(skipped), read - used, amountRead]).toEqual([28010, ['unpaid'], skipped['unpaid'], 2995760.61]);
    expect(total(salesFacts, 'netSales') - total(salesFacts, 'refunds')).toBeCloseTo(1902487.15, 2);
  });

  it('Superstore is recognised by its header, and its mapping gives the same facts', async () => {
    const source = sharedSource('superstore-en', 'superstore.csv');
    const recognised = await importOf([source]);
    const mapped = await importOf([source], { mapping: mapping('superstore-en') });
    expect([recognised.log[0]?.read, recognised.log[0]?.used, total(recognised.salesFacts, 'orders')]).toEqual([9994, 9994, 5009]);
    expect(mapped.salesFacts).toEqual(recognised.salesFacts);
  });

  it('a table of figures without a header is read by column numbers', async () => {
    const { log, customers, coverage } = await importOf([sharedSource('cdnow-sample', 'CDNOW_sample.txt')], { mapping: mapping('cdnow-sample') });
    expect([log[0]?.read, log[0]?.firstMonth, log[0]?.lastMonth]).toEqual([6919, '1997-01', '1998-06']);
    expect(customers.ids.length).toBeGreaterThan(2300);
    expect(coverage.every(({ state }) => state === 'complete')).toBe(true);
  });

  it('every other file of the shared data is imported or refused with one sentence', async () => {
    const refused: string[] = [];
    for (const folder of readdirSync(sharedData()).filter((name) => !name.includes('.') && !/uci-online-retail|csv-edge/.test(name))) {
      for (const name of readdirSync(sharedData(folder))) {
        const problems = await importOf([sharedSource(folder, name)], { currency: 'USD' }).then(() => [], (error: { problems?: { code: string }[] }) => error.problems ?? [{ code: String(error) }]);
        expect(problems.length).toBeLessThanOrEqual(1);
        for (const { code } of problems) {
          expect(['import/not-recognised', 'import/mapping-unconfirmed', 'import/period-missing', 'import/currency-missing', 'file/not-a-table']).toContain(code);
          refused.push(`${folder}/${name}`);
        }
      }
    }
    expect(refused.length).toBeGreaterThan(10);
  });
});

describeWithSharedData('uci-online-retail', () => {
  let outcome: ImportOutcome;
  beforeAll(async () => {
    outcome = await importOf([sharedSource('uci-online-retail', 'online-retail-concat.csv.gz')]);
  });

  it('has 541,909 lines, none lost without a reason', () => {
    const { read, used, skipped } = outcome.log[0]!;
    expect(read).toBe(541909);
    expect(used + Object.values(skipped).reduce((sum, count) => sum + count, 0)).toBe(541909);
    expect(skipped['bad-debt']).toBe(3);
  });

  it('adds up to 9,747,747.93, used and skipped together', () => {
    const { amountRead, amountUsed, amountSkipped } = outcome.log[0]!;
    expect(amountRead).toBeCloseTo(9747747.934, 3);
    expect(amountUsed! + Object.values(amountSkipped).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(9747747.934, 3);
    const { salesFacts } = outcome;
    expect(total(salesFacts, 'netSales') - total(salesFacts, 'refunds') - total(salesFacts, 'fees')).toBeCloseTo(amountUsed!, 2);
  });

  it('reads customer ids written as fractions, and knows 85 % of the sales by their buyer', () => {
    expect(outcome.customers.ids.length).toBeGreaterThan(4300);
    expect(outcome.customers.ids.length).toBeLessThanOrEqual(4372);
    expect(identityShares(outcome.salesFacts)[0]?.share).toBeCloseTo(0.85, 2);
  });

  it('knows in which of the 37 countries each of its buyers lives', () => {
    const countries = new Map<string, number>();
    for (const country of outcome.customers.countries ?? []) countries.set(country, (countries.get(country) ?? 0) + 1);
    expect(countries.size).toBe(37);
    expect([...countries].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([country]) => country)).toEqual(['GB', 'DE', 'FR']);
  });

  it('marks the month that stops on the ninth', () => {
    expect(outcome.coverage.filter(({ state }) => state !== 'complete').map(({ month }) => month)).toEqual(['2011-12']);
  });

  it('brings codes together that differ by letter case, and says so', () => {
    expect(outcome.problems.find(({ code }) => code === 'import/sku-case')?.params?.['skus']).toBeGreaterThan(50);
  });

  it('gives the same facts through its mapping', async () => {
    const days = [sharedSource('uci-online-retail', 'sample-days', '2011-11-25.csv')];
    const [recognised, mapped] = await Promise.all([importOf(days), importOf(days, { mapping: mapping('uci-online-retail') })]);
    expect(mapped.salesFacts).toEqual(recognised.salesFacts);
  });
});

describe('the mapping files', () => {
  it('are read as mappings', async () => {
    const { readMapping } = await import('../../src/imports/mappedProfile');
    for (const name of readdirSync('test/fixtures/mappings')) expect(readMapping(mapping(name.replace('.json', '')), name).columns).toBeDefined();
  });

  it('are refused with the part that is wrong', async () => {
    const { readMapping } = await import('../../src/imports/mappedProfile');
    expect(() => readMapping({ columns: { colour: 'x', amount: 'y' } }, 'a.json')).toThrow('import/mapping-wrong');
    expect(() => readMapping({ header: false, columns: { amount: 'y' } }, 'a.json')).toThrow('import/mapping-wrong');
    expect(() => readMapping('x', 'a.json')).toThrow('import/mapping-wrong');
  });
});
