import type { Example, ExampleCheck, ExampleRow, ExampleValue } from './example';

function row(key: string, value: ExampleValue, values: Readonly<Record<string, ExampleValue>>): ExampleRow {
  return { row: { key, value }, values };
}

function own(id: string, values: Readonly<Record<string, ExampleValue>>): ExampleRow {
  return { row: { id }, values };
}

function product(name: string, column: string, expected: string | number, tolerance = 1e-6): ExampleCheck {
  return { table: 'Products', find: { key: 'product', value: name }, column, expected, tolerance };
}

function mix(group: string, column: string, expected: number): ExampleCheck {
  return { table: 'MixSimulator', find: { key: 'mixGroup', value: group }, column, expected, tolerance: 1e-6 };
}

const MAPPING = JSON.stringify({
  header: true,
  columns: { date: 'Order Date', order: 'Order ID', code: 'SKU', name: 'Product Name', category: 'Category', quantity: 'Quantity', unitPrice: 'Unit Price' },
  currency: 'CNY',
  dateOrder: 'ymd',
});

/** What the seller tells and decides: no fees beside the costs; jackets to 30 % of sales, all of them in the outdoor bundle at 10 % off; what 16 % would take; commissions moved. */
const DECISIONS = {
  FeeCards: [own('F001', { referralRate: 0 })],
  MixSimulator: [
    row('mixGroup', 'T恤', { mixCommissionNow: 0.02, mixCommissionThen: 0.01 }),
    row('mixGroup', '冲锋衣', { shareTarget: 0.3, mixGoal: 0.16, bundleDiscount: 0.1, bundlePart: 1, mixCommissionNow: 0.02, mixCommissionThen: 0.05 }),
  ],
  MarketFit: [row('product', '环保水杯', { rating: 4.8, reviews: 320, catRating: 4.2, testPrice: 120 })],
  Products: [row('product', '基础款T恤', { turnoverTyped: 30 }), row('product', '白牌T恤', { turnoverTyped: 24 }), row('product', '冲锋衣', { turnoverTyped: 90, decision: 'invest' })],
  Bundles: [
    own('B000001', { bundleName: { word: 'apparelOutdoor' }, components: { word: 'apparelOutdoorParts' }, listPrice: 900, discount: 0.1, componentMargin: 0.45, expectedLift: 0.4, baseRevenue: 500_000 }),
    own('B000002', { bundleName: { word: 'apparelStorage' }, components: { word: 'apparelStorageParts' }, listPrice: 180, discount: 0.15, componentMargin: 0.3, expectedLift: 0.6, baseRevenue: 200_000 }),
    own('B000003', { bundleName: { word: 'apparelCamping' }, components: { word: 'apparelCampingParts' }, listPrice: 1200, discount: 0.12, componentMargin: 0.35, expectedLift: 0.3, baseRevenue: 300_000 }),
  ],
  Incentives: [own('J000001', { quadrantScope: 'star', incentiveBase: 'sales', commissionNow: 0.02, commissionThen: 0.05 }), own('J000002', { quadrantScope: 'cow', incentiveBase: 'sales', commissionNow: 0.02, commissionThen: 0.01 })],
} as const;

/**
 * The case of an apparel seller with more than 500 SKUs and 8 % margin: T-shirts 70 % of sales at 8 %, jackets 5 % at 45 %.
 * Jackets at 30 % of sales, all in the bundle, make 15.90 %; part of them, or commissions, make 16 %.
 */
export const apparelExample: Example = {
  name: 'apparel',
  preset: { settings: { currency: 'CNY', planYear: 2026 }, rates: [] },
  steps: [
    { action: 'import-sales', files: [{ path: 'apparel/costs.csv', options: {} }, { path: 'apparel/orders.csv', options: { mapping: MAPPING, site: 'Apparel' } }] },
    { action: 'product-map', isDraft: true },
    { rows: DECISIONS },
    { action: 'product-map' },
  ],
  checks: [
    mix('T恤', 'shareNow', 0.7),
    mix('T恤', 'marginNow', 0.08),
    mix('冲锋衣', 'shareNow', 0.05),
    mix('冲锋衣', 'marginNow', 0.45),
    mix('冲锋衣', 'marginAfterSwitches', 35 / 90),
    mix('T恤', 'shareThen', (0.7 * 0.7) / 0.95),
    product('基础款T恤', 'quadrantCode', 'cow'),
    product('冲锋衣', 'quadrantCode', 'star'),
    product('白牌手机壳', 'stageCode', 'mature'),
    product('无线充电款', 'stageCode', 'growth'),
    product('白牌T恤', 'cm2Rate', 0.1),
    product('户外服饰', 'cm2Rate', 0.5),
    product('环保水杯', 'fit', 'praisedUnsold'),
    { table: 'MarketFit', find: { key: 'product', value: '环保水杯' }, column: 'fitCause', expected: 'price', tolerance: 0 },
    { table: 'Bundles', find: { id: 'B000001' }, column: 'breakEvenLift', expected: 2 / 7, tolerance: 1e-6 },
    { table: 'Bundles', find: { id: 'B000001' }, column: 'paysBack', expected: 'yes', tolerance: 0 },
    { table: 'Bundles', find: { id: 'B000003' }, column: 'paysBack', expected: 'no', tolerance: 0 },
    { table: 'Checks', find: { id: 'K64' }, column: 'result', expected: 'ok', tolerance: 0 },
  ],
};
