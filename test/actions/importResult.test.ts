import { describe, expect, it } from '@jest/globals';
import type { ActionResult } from '../../src/actions/action';
import { startPlan, type Plan, type Row } from '../support/plan';
import { textFile } from '../support/textFile';

const HEADER = 'Order ID,Date,SKU,Quantity,Amount,Customer\n';
const MAPPING = JSON.stringify({ header: true, columns: { order: 'Order ID', date: 'Date', code: 'SKU', quantity: 'Quantity', amount: 'Amount', customer: 'Customer' }, currency: 'USD' });
const ORDERS = 'amazon-order-id,purchase-date,order-status,sales-channel,sku,quantity,currency,item-price\n';
const SETTLEMENT = 'settlement-id,total-amount,currency,transaction-type,order-id,marketplace-name,posted-date,sku,price-type,price-amount,item-related-fee-type,item-related-fee-amount\n';

const importMapped = (plan: Plan, name: string, lines: string): Promise<ActionResult> =>
  plan.runAction('import-sales', { files: [textFile(name, HEADER + lines)], parameters: { mapping: MAPPING } });
const importText = (plan: Plan, name: string, text: string): Promise<ActionResult> => plan.runAction('import-sales', { files: [textFile(name, text)] });
const order = (id: string, day: string, price: number): string => `${id},${day},Shipped,Amazon.com,S1,1,USD,${price}\n`;
const settled = (id: string, day: string, price: number): string => `1,${price - 15},USD,,,,,,,,,\n1,,,Order,${id},Amazon.com,${day},S1,Principal,${price},Commission,-15\n`;
const sum = (rows: readonly Row[], key: string): number => rows.reduce((total, row) => total + Number(row[key] ?? 0), 0);

/** Net sales that wait for a product and for a category. */
async function figures(plan: Plan): Promise<unknown[]> {
  const found: unknown[] = [];
  await plan.byHand(async (context) => {
    const cells = ['SkuMap_unmatched', 'SkuMap_uncategorised'].map((name) => context.workbook.names.getItem(name).getRange());
    cells.forEach((cell) => cell.load('values'));
    await context.sync();
    found.push(...cells.map((cell) => (cell.values as unknown[][])[0]?.[0]));
  });
  return found;
}

/** Ten buyers who order once or twice in 2025, and one who first orders in the plan year. */
const YEAR = Array.from({ length: 10 }, (_, at) => `O${at},2025-0${(at % 9) + 1}-03,X,1,${10 + at},buyer${at}@example.com\n`).join('')
  + 'P1,2025-11-03,X,1,500,buyer1@example.com\nP2,2025-12-03,X,1,5,buyer2@example.com\n';

describe('what an import leaves', () => {
  it('keeps the most valuable customers with tier and scores, and no buyer in clear', async () => {
    const plan = await startPlan({ language: 'en' });
    await importMapped(plan, 'year.csv', YEAR);
    const customers = await plan.rows('Customers');
    expect(customers).toHaveLength(10);
    expect(customers[0]).toMatchObject({ tier: 'T01', tierName: 'Valuable repeat customers', orders: 2, netSales: 511, monetaryScore: 5 });
    expect(customers.filter((row) => row['tier'] === 'T02')).toHaveLength(9);
    const facts = await plan.rows('SalesFacts');
    expect(facts.filter((row) => row['tier'] === 'T01').map((row) => row['netSales'])).toEqual([11, 500]);
    expect(JSON.stringify(plan.model())).not.toMatch(/buyer\d|example\.com/);
  });

  it('counts who first orders in the plan year as new all year, and not yet a customer of the base year', async () => {
    const plan = await startPlan({ language: 'en' });
    await importMapped(plan, 'year.csv', YEAR);
    await importMapped(plan, 'new.csv', 'Q1,2026-01-05,X,1,9,late@example.com\nQ2,2026-01-06,X,1,9,buyer3@example.com\n');
    await importMapped(plan, 'newer.csv', 'Q3,2026-02-05,X,1,9,late@example.com\n');
    const facts = (await plan.rows('SalesFacts')).slice(-3);
    expect(facts.map((row) => [row['tier'], row['buyer']])).toEqual([['T02', 'existing'], ['T03', 'new'], ['T03', 'new']]);
  });

  it.each(['rfm', 'rfmFixed', 'monthlySales'])('gives facts, customers and the customer map the tiers of the rule %s', async (rule) => {
    const plan = await startPlan({ language: 'en' });
    await importMapped(plan, 'first.csv', YEAR);
    await plan.type('Settings[tierRule].value', rule);
    await plan.type('Settings[rfmMonetaryCuts].value', '11;13;15;17');
    await importMapped(plan, 'first.csv', YEAR + 'R1,2025-12-31,X,1,90000,buyer7@example.com\n');
    await plan.runAction('customer-map');
    const byTier = (rows: readonly Row[]): Record<string, number> => {
      const sums: Record<string, number> = {};
      for (const row of rows) sums[String(row['tier'])] = (sums[String(row['tier'])] ?? 0) + Number(row['netSales']);
      return sums;
    };
    const facts = byTier(await plan.rows('SalesFacts'));
    expect(byTier(await plan.rows('Customers'))).toEqual(facts);
    expect(Object.keys(facts).length).toBeGreaterThan(1);
    const map = (await plan.rows('CustomerTiers')).filter(({ rowId }) => String(rowId).endsWith('.all')).map((row) => [String(row['rowId']).slice(0, 3), row['netSales']]);
    expect(Object.fromEntries(map.filter(([, netSales]) => Number(netSales) !== 0))).toEqual(facts);
  });

  it('says where the rule of the tiers cannot answer', async () => {
    const plan = await startPlan({ language: 'en' });
    await importMapped(plan, 'first.csv', YEAR);
    await plan.type('Settings[tierRule].value', 'rfm');
    await plan.type('Settings[rfmBins].value', '9');
    const { problems } = await importMapped(plan, 'first.csv', `${YEAR}R1,2025-12-31,X,1,90,buyer7@example.com\n`);
    expect(problems.map(({ code }) => code)).toContain('import/tiers-unknown');
    expect((await plan.rows('Customers')).every((row) => row['tier'] === 'unknown')).toBe(true);
  });

  it('changes nothing when the same files come again', async () => {
    const plan = await startPlan({ language: 'en' });
    await importMapped(plan, 'year.csv', YEAR);
    const again = await plan.prepare({ action: 'import-sales', files: [textFile('year.csv', HEADER + YEAR)], parameters: { mapping: MAPPING } });
    expect(again.preview.refreshed).toEqual([]);
    expect(again.preview.isEmpty).toBe(true);
  });

  it('takes a measure from the report that the user ranks first, and compares reports of separate imports', async () => {
    const plan = await startPlan({ language: 'en' });
    const first = await importText(plan, 'o.csv', ORDERS + order('A', '2025-03-05', 100));
    expect(first.problems.map(({ code }) => code)).not.toContain('import/reports-differ');
    await plan.type('ReportPrecedence[sales.settlement].precedence', '1');
    await plan.type('ReportPrecedence[sales.orders].precedence', '2');
    const second = await importText(plan, 's.txt', SETTLEMENT + settled('A', '2025-03-05', 130));
    const differ = second.problems.find(({ code }) => code === 'import/reports-differ');
    expect(differ?.params).toMatchObject({ month: '2025-03', one: '130.00', other: '100.00', measure: 'list:measureGroup:sales' });
    expect(sum(await plan.rows('SalesFacts'), 'netSales')).toBe(130);
  });

  it('shows what waits for a product or category, finds SKUs that were moved since, and ties days to months', async () => {
    const plan = await startPlan({ language: 'en' });
    await importText(plan, 'o.csv', ORDERS + order('A', '2025-03-05', 100));
    const checks = async (): Promise<unknown[]> => (await plan.rows('Checks')).filter((row) => ['K03', 'K05'].includes(String(row['rowId']))).map((row) => [row['value'], row['result']]);
    expect(await figures(plan)).toEqual([0, 100]);
    expect(await checks()).toEqual([[0, 'ok'], [0, 'met']]);
    await plan.type('SkuMap[K000001].productId', 'P000000');
    expect(await checks()).toEqual([[0, 'ok'], [1, 'open']]);
    await importText(plan, 'o.csv', ORDERS + order('A', '2025-03-05', 100));
    expect(await figures(plan)).toEqual([100, 100]);
    expect((await checks())[1]).toEqual([0, 'met']);
  });

  it('lets small products join one row when the plan allows few rows, and says which share stands alone', async () => {
    const plan = await startPlan({ language: 'en' });
    await importText(plan, 'o.csv', ORDERS + order('A', '2025-03-05', 100));
    await plan.type('Settings[factRowsMax].value', '2');
    const { problems } = await importText(plan, 'p.csv', `${ORDERS}A,2025-03-05,Shipped,Amazon.com,S1,1,USD,90\nB,2025-03-05,Shipped,Amazon.com,S2,1,USD,6\nC,2025-03-05,Shipped,Amazon.com,S3,1,USD,4\n`);
    expect(problems.find(({ code }) => code === 'import/products-joined')?.params).toMatchObject({ joined: 2, standsAlone: '90.0%' });
    expect((await plan.rows('ChangeLog')).some((row) => Object.values(row).some((cell) => String(cell).includes('import/products-joined 90.0%')))).toBe(true);
    expect((await plan.rows('ProductFacts')).map((row) => [row['product'], row['netSales']])).toEqual([['P000001', 90], ['P999999', 10]]);
  });

  it.each([['en', 'Amazon All Orders', 'Orders'], ['zh-CN', '亚马逊 所有订单', '订单']] as const)('logs a file in %s by the name of its report, at the time of the user’s clock', async (language, report, kind) => {
    const plan = await startPlan({ language });
    await importText(plan, 'o.csv', ORDERS + order('A', '2025-03-05', 100));
    let shown: unknown[] = [];
    await plan.byHand(async (context) => {
      const body = context.workbook.tables.getItem('ImportLog').getDataBodyRange().load('values');
      await context.sync();
      shown = (body.values as unknown[][])[0]!;
    });
    expect([shown[plan.position('ImportLog', 'profile')], shown[plan.position('ImportLog', 'reportKind')]]).toEqual([report, kind]);
    // Swedish writes date and time as ISO does, in the zone of this computer; the clock of the plan counts minutes from ten.
    const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
    expect(Array.from({ length: 60 }, (_, minute) => clock.format(Date.UTC(2025, 2, 5, 10, minute)))).toContain(shown[plan.position('ImportLog', 'importedAt')]);
    expect((await plan.rows('ImportLog'))[0]).toMatchObject({ profile: 'amazon-all-orders', reportKind: 'orders' });
  });

  it('names the currency whose rate is missing', async () => {
    const plan = await startPlan({ language: 'en' });
    await importText(plan, 'o.csv', ORDERS + order('A', '2025-03-05', 100));
    const { problems } = await importText(plan, 'c.csv', ORDERS + 'B,2025-03-05,Shipped,Amazon.ca,S1,1,CAD,50\n');
    expect(problems.find(({ code }) => code === 'import/rate-missing')?.params).toMatchObject({ currency: 'CAD', sites: ['Amazon.ca'] });
  });

  it('keeps typed shares of tiers and new customers, the typed scope and the listing of a SKU', async () => {
    const plan = await startPlan({ language: 'en' });
    await importText(plan, 'o.csv', ORDERS + order('A', '2025-03-05', 100));
    await plan.type('IdentityCoverage[S01].newShare', '40%');
    await plan.type('SkuMap[K000001].typedScope', 'Bundle');
    await importText(plan, 'o.csv', ORDERS + order('A', '2025-03-05', 100));
    expect((await plan.row('IdentityCoverage', 'S01'))['newShare']).toBe(0.4);
    expect((await plan.rows('SalesFacts')).map((row) => row['scope'])).toEqual(['bundle']);
    expect((await plan.row('SkuMap', 'K000001'))['scope']).toBe('bundle');
  });
});

describe('people who have not ordered', () => {
  const CHECKOUTS = 'Id,Email,Created at,Currency,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n'
    + '1,ann@example.org,2025-03-01 10:00:00 -0500,USD,2,Mug,30,M1\n2,ben@example.org,2025-03-05 10:00:00 -0500,USD,1,Cup,40,C1\n';

  it('stand by site and month with the amount of their carts, and name nobody', async () => {
    const plan = await startPlan({ language: 'en' });
    await importText(plan, 'checkouts.csv', CHECKOUTS);
    expect(await plan.rows('Prospects')).toMatchObject([{ rowId: 'S01.2025-03.cart', prospectKind: 'cart', prospects: 2, checkouts: 2, cartAmount: 100, currency: 'USD', source: 'checkouts.csv' }]);
    expect(JSON.stringify(plan.model())).not.toContain('example.org');
    const again = await plan.prepare({ action: 'import-sales', files: [textFile('checkouts.csv', CHECKOUTS)] });
    expect(again.preview.isEmpty).toBe(true);
  });
});
