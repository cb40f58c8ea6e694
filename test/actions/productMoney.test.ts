import { beforeAll, describe, expect, test } from '@jest/globals';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { startPlan, type Plan, type Row } from '../support/plan';
import { textFile } from '../support/textFile';

const CUSTOM = new Set(functions.functions.map((entry) => entry.name));
const RATES: Readonly<Record<string, number>> = { EUR: 8, USD: 7, GBP: 9 };

const table = (...lines: (string | number)[][]): string => `${lines.map((line) => line.join('\t')).join('\n')}\n`;
const order = (id: string, day: string, site: string, quantity: number, currency: string, price: number, tax: number): (string | number)[] =>
  [id, day, 'Shipped', site, 'LAMP', 'B0LAMP', quantity, currency, price, tax];
const settled = (type: string, day: string, words: string, amount: number, quantity: number): (string | number)[] =>
  ['1', '', '', type, '9-1', 'Amazon.co.uk', 'ItemPrice', words, amount, day, 'LAMP', quantity];

/** A lamp at 119 with 19 % VAT inside in Germany, at 100 with sales tax beside in America, at 100 with 20 % VAT beside in Britain, where one of three came back a month later. */
const FILES = [
  textFile('orders.txt', table(
    ['amazon-order-id', 'purchase-date', 'order-status', 'sales-channel', 'sku', 'asin', 'quantity', 'currency', 'item-price', 'item-tax'],
    order('1', '2025-01-10', 'Amazon.de', 10, 'EUR', 1190, 190), order('2', '2025-02-10', 'Amazon.de', 5, 'EUR', 595, 95),
    order('3', '2025-01-11', 'Amazon.com', 4, 'USD', 400, 32), order('4', '2025-02-11', 'Amazon.com', 6, 'USD', 600, 48),
  )),
  textFile('settlement.txt', table(
    ['settlement-id', 'total-amount', 'currency', 'transaction-type', 'order-id', 'marketplace-name', 'amount-type', 'amount-description', 'amount', 'posted-date', 'sku', 'quantity-purchased'],
    ['1', 240, 'GBP', '', '', '', '', '', '', '', '', ''],
    settled('Order', '2025-01-12', 'Principal', 300, 3), settled('Order', '2025-01-12', 'Tax', 60, 3),
    settled('Refund', '2025-02-12', 'Principal', -100, 1), settled('Refund', '2025-02-12', 'Tax', -20, 1),
  )),
  textFile('ads.csv', 'Date,Campaign Name,Advertised SKU,Advertised ASIN,Country,Currency,Clicks,Spend,7 Day Total Sales\n2025-01-20,A,LAMP,B0LAMP,Germany,EUR,4,30,119\n'),
];

const sum = (rows: readonly Row[], value: (row: Row) => number): number => rows.reduce((total, row) => total + value(row), 0);

async function enter(plan: Plan, rows: Readonly<Record<string, readonly { id: string; values: object }[]>>): Promise<void> {
  const named = Object.entries(rows).map(([name, list]) => [name, list.map(({ id, values }) => ({ row: { id }, values }))]);
  await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(Object.fromEntries(named)) } });
}

/** Fees of 10 % of the price and 8 a unit, 3 for a return, half of which is sold again; costs by site and month. */
async function pricedPlan(language: 'zh-CN' | 'en'): Promise<Plan> {
  const plan = await startPlan({ language });
  await plan.runAction('import-sales', { files: FILES });
  const rates = (await plan.rows('FxRates')).flatMap((row) => (RATES[String(row['currency'])] === undefined ? [] : [{ id: String(row['rowId']), values: { rate: RATES[String(row['currency'])] } }]));
  await enter(plan, { FxRates: rates });
  await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'CNY', target: '100000' } });
  await plan.runAction('product-map');
  const site = new Map((await plan.rows('Sites')).map((row) => [row['country'], String(row['rowId'])]));
  const product = String((await plan.rows('Products'))[0]?.['rowId']);
  const cost = (id: string, where: string | undefined, purchaseCost: number, currency: string, more: object = {}) => ({ id, values: { productId: product, site: where, purchaseCost, currency, ...more } });
  const card = { referralRate: 0.1, minReferral: 0, fulfilment: 8, storageFee: 0, paymentRate: 0, returnHandling: 3, resaleable: 0.5, adminCap: 0 };
  await enter(plan, {
    CostCards: [
      cost('Q000001', site.get('DE'), 30, 'EUR', { freight: 6, dutyRate: 0.12 }), cost('Q000002', site.get('US'), 20, 'USD'),
      cost('Q000003', site.get('US'), 25, 'USD', { validFrom: '2025-02' }), cost('Q000004', '*', 20, 'USD'),
    ],
    FeeCards: (await plan.rows('FeeCards')).map((row) => ({ id: String(row['rowId']), values: card })),
  });
  await plan.runAction('product-map');
  return plan;
}

describe.each(['zh-CN', 'en'] as const)('What a product earns where tax is inside, beside or none of the price (%s)', (language) => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await pricedPlan(language);
  });

  test('is what its units earn by the method, times their number', async () => {
    const units = new Map((await plan.rows('UnitProfit')).map((row) => [row['currency'], row]));
    expect(units.get('EUR')).toMatchObject({ price: 119, vatAmount: expect.closeTo(19, 9), cm1: expect.closeTo(59.68, 9), cm2: expect.closeTo(39.78, 9), cm3: expect.closeTo(37.78, 9) });
    expect(units.get('USD')).toMatchObject({ price: 100, vatAmount: 0, landedCost: expect.closeTo(23, 9), cm1: expect.closeTo(77, 9), cm2: expect.closeTo(59, 9) });
    expect(units.get('GBP')).toMatchObject({ averagePrice: 100, price: expect.closeTo(120, 9), vatAmount: expect.closeTo(20, 9), netRevenue: expect.closeTo(200 / 3, 9) });
    const [row] = await plan.rows('Products');
    // By hand, in CNY: 15 × 59.68 × 8 + (1000 − 4 × 20 − 6 × 25) × 7 + 200 × 9 − 2.5 × 140, and so on.
    expect(row).toMatchObject({ taxInside: expect.closeTo(2280, 9), cm1: expect.closeTo(14001.6, 6), cm2: expect.closeTo(9894.6, 6), cm3: expect.closeTo(9654.6, 6), cm1Rate: expect.closeTo(14001.6 / 20800, 9) });
    for (const margin of ['cm1', 'cm2', 'cm3']) {
      const earned = sum([...units.values()], (unit) => Number(unit[margin]) * Number(unit['units']) * (RATES[String(unit['currency'])] ?? 0));
      expect({ [margin]: earned }).toEqual({ [margin]: expect.closeTo(Number(row?.[margin]), 6) });
    }
    const costs = 20800 - 9894.6;
    expect(row).toMatchObject({ roi: expect.closeTo((20800 - costs - 240) / (costs + 240), 9), breakEvenRoas: expect.closeTo(119 / 39.78, 9) });
    expect((await plan.rows('MixSimulator'))[0]).toMatchObject({ shareNow: expect.closeTo(1, 9), marginNow: expect.closeTo(9894.6 / 20800, 9) });
  });

  test('breaks even on ads where these sell, on the price as net sales are told, whether it is typed or not', async () => {
    const german = (await plan.rows('UnitProfit')).find((row) => row['currency'] === 'EUR');
    const british = (await plan.rows('UnitProfit')).find((row) => row['currency'] === 'GBP');
    const id = String((await plan.rows('Products'))[0]?.['rowId']);
    // 240 CNY of ads brought 952 in Germany, where 39.78 of 119 are left; costs typed for all sites count there too.
    expect(await plan.row('Products', id)).toMatchObject({ breakEvenAcos: expect.closeTo(Number(german?.['breakEvenAcos']), 9), adProfit: expect.closeTo((952 * 39.78) / 119 - 240, 9), adFlag: null });
    await plan.type(`Products[${id}].unitCost`, '560');
    expect(await plan.row('Products', id)).toMatchObject({ breakEvenAcos: expect.closeTo((100 - 70 - 19.9) / 119, 9), adFlag: 'belowBreakEven' });
    await plan.type(`Products[${id}].unitCost`, '');

    const row = `UnitProfit[${String(british?.['rowId'])}]`;
    const before = Number(british?.['cm2']) / 100;
    await plan.type(`${row}.priceTyped`, '120');
    expect([british?.['breakEvenAcos'], (await plan.row('UnitProfit', String(british?.['rowId'])))['breakEvenAcos']]).toEqual([expect.closeTo(before, 9), expect.closeTo(before, 9)]);
    await plan.type(`${row}.priceTyped`, '');
  });

  test('is asked for again once a card says another currency, or the plan another rate for it', async () => {
    const state = async (): Promise<unknown> => (await plan.row('Checks', 'K61'))['result'];
    const before = await state();
    await plan.type('CostCards[Q000002].currency', 'GBP');
    const changed = await state();
    await plan.type('CostCards[Q000002].currency', 'usd');
    expect([before, changed, await state()]).toEqual(['met', 'open', 'met']);
    await plan.type('FxRates[XUSD].rate', '7.01');
    const moved = await state();
    await plan.type('FxRates[XUSD].rate', '7');
    expect([moved, await state()]).toEqual(['open', 'met']);
  });

  test('is calculated alike by LibreOffice', async () => {
    expect((await agreesWithLibreOffice(plan.workbook, { customFunctions: CUSTOM })).differences).toEqual([]);
  });

  test('is the same in the months of the tracker, by category and by line', async () => {
    await plan.runAction('pdca-tracker');
    const category = await plan.rows('PdcaCategories');
    const month = (key: string): number => sum(category, (row) => Number(row[`n${key}`]) - Number(row[`g${key}`]) - Number(row[`e${key}`]) - Number(row[`d${key}`]));
    expect(month('01') + month('02')).toBeCloseTo(9654.6, 6);
    const lines = await Promise.all(['Pdca01', 'Pdca02'].map(async (name) => sum(await plan.rows(name), (row) => Number(row['cm3Actual'] ?? 0))));
    expect((lines[0] ?? 0) + (lines[1] ?? 0)).toBeCloseTo(9654.6, 2);
  });

  test('follows Sites where the fee card says nothing of tax', async () => {
    const german = (await plan.rows('Sites')).find((row) => row['country'] === 'DE');
    const card = (await plan.rows('FeeCards')).find((row) => row['siteId'] === german?.['rowId']);
    expect([german?.['vatRate'], card?.['vatRate'], card?.['taxIncluded']]).toEqual([0.19, 0.19, 'yes']);
    await enter(plan, { Sites: [{ id: String(german?.['rowId']), values: { vatRate: 0.07 } }], FeeCards: [{ id: String(card?.['rowId']), values: { vatRate: '', taxIncluded: '' } }] });
    expect((await plan.row('Checks', 'K61'))['result']).toBe('open');
    await plan.runAction('product-map');
    expect((await plan.rows('UnitProfit')).find((row) => row['currency'] === 'EUR')?.['vatAmount']).toBeCloseTo((119 * 0.07) / 1.07, 9);
    expect((await plan.rows('Products'))[0]?.['taxInside']).toBeCloseTo((8 * 1785 * 0.07) / 1.07, 6);
    expect((await plan.row('Checks', 'K61'))['result']).toBe('met');
  });
});
