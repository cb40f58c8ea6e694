import { expect, test } from '@jest/globals';
import { describeWithSharedData, sharedSource } from '../support/sharedData';
import { startPlan, type Plan, type Row } from '../support/plan';
import { textFile } from '../support/textFile';

const ORDERS = 'amazon-order-id,purchase-date,order-status,sales-channel,sku,asin,quantity,currency,item-price\n';

async function mapOf(plan: Plan, currency: string, rate: number): Promise<Row[]> {
  const known = (await plan.rows('FxRates')).find((row) => row['currency'] === currency);
  await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ FxRates: [{ row: { id: String(known?.['rowId']) }, values: { rate } }] }) } });
  await plan.runAction('product-map');
  return plan.rows('Products');
}

const sum = (rows: readonly Row[], key: string): number => rows.reduce((total, row) => total + Number(row[key] ?? 0), 0);

describeWithSharedData('Ads by product', () => {
  test('of a real advertised product report stand beside the sales of the same items, although it came first and names no SKU', async () => {
    const plan = await startPlan();
    await plan.runAction('import-sales', { files: [sharedSource('amazon-ads-india-2020', 'Sponsored Products Advertised product report.xlsx')] });
    const codes = (await plan.rows('SkuMap')).map((row) => String(row['code']));
    const sold = codes.map((code, at) => `${at},2020-02-${String(at + 1).padStart(2, '0')},Shipped,Amazon.in,SELLER-${at},${code},2,INR,${1000 * (at + 1)}`);
    await plan.runAction('import-sales', { files: [textFile('orders.csv', `${ORDERS}${sold.join('\n')}\n`)] });
    const rows = await mapOf(plan, 'INR', 0.1);
    expect(rows).toHaveLength(codes.length);
    expect([sum(rows, 'adSpend'), sum(rows, 'adSales')]).toEqual([expect.closeTo(4710.812, 6), expect.closeTo(7112.981, 6)]);
    expect(rows.map((row) => row['tacos'])).toEqual(rows.map((row) => expect.closeTo(Number(row['adSpend']) / Number(row['netSales']), 9)));
    // Spend that sold nothing: no ACoS, and below break-even as soon as the cost is known.
    const idle = rows.find((row) => Number(row['adSpend']) > 0 && row['adSales'] === 0);
    expect([idle?.['acos'], idle?.['roas'], idle?.['adFlag']]).toEqual([null, null, null]);
    await plan.type(`Products[${String(idle?.['rowId'])}].unitCost`, '1');
    const costed = await plan.row('Products', String(idle?.['rowId']));
    expect(costed).toMatchObject({ adFlag: 'belowBreakEven', cm3: expect.closeTo(Number(costed['cm2']) - Number(costed['adSpend']), 9) });
    // Orders tell no fees: they are counted by the card of the site, as in the profit of one unit.
    const unit = (await plan.rows('UnitProfit')).find((line) => line['productId'] === idle?.['rowId']);
    expect(costed).toMatchObject({ fees: 0, feeState: 'card', cardFees: expect.closeTo(2 * 0.1 * (Number(unit?.['cm1']) - Number(unit?.['cm2'])), 9) });
    const costs = 2 + Number(costed['adSpend']) + Number(costed['cardFees']);
    // Indian prices hold 18 % of tax.
    expect(costed['taxInside']).toBeCloseTo((Number(costed['netSales']) * 0.18) / 1.18, 9);
    expect(costed['roi']).toBeCloseTo((Number(costed['netSales']) - Number(costed['taxInside']) - costs) / costs, 9);
  });

  test('come off the margin of a product of a real settlement', async () => {
    const plan = await startPlan();
    const settlements = ['50011020300.txt', '50018020314.txt'].map((name) => sharedSource('amazon-settlement-v2-ca', name));
    await plan.runAction('import-sales', { files: settlements });
    const before = await plan.rows('ProductFacts');
    const sold = before.find((row) => Number(row['units']) > 0);
    const sku = (await plan.rows('SkuMap')).find((row) => row['productId'] === sold?.['product'])?.['sku'];
    const ads = `Date,Campaign Name,Advertised SKU,Advertised ASIN,Country,Currency,Clicks,Spend,7 Day Total Sales\n2025-08-15,A,${String(sku)},B0TEST,Canada,CAD,4,3.50,35\n2025-08-16,B,${String(sku)},B0TEST,Canada,CAD,2,1.25,0\n`;
    await plan.runAction('import-sales', { files: [textFile('ads.csv', ads)] });
    const id = String(sold?.['product']);
    const rows = await mapOf(plan, 'CAD', 5);
    expect(rows.find((row) => row['rowId'] === id)).toMatchObject({ adSpend: 23.75, adSales: 175, acos: expect.closeTo(4.75 / 35, 9) });
    await plan.type(`Products[${id}].unitCost`, '20');
    const row = await plan.row('Products', id);
    expect(row['cm3']).toBeCloseTo(5 * (Number(sold?.['netSales']) - Number(sold?.['fees']) - 4.75) - 20 * Number(sold?.['units']), 9);
    const unit = (await plan.rows('UnitProfit')).find((line) => line['productId'] === id);
    expect(unit?.['adPerUnit']).toBeCloseTo(4.75 / Number(sold?.['units']), 9);
  });
});
