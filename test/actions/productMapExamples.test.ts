import { beforeAll, describe, expect, test } from '@jest/globals';
import { referralFee } from '../../src/domain/product-map/referralFee';
import { toFeeCards } from '../../src/sheets/feeCardRows';
import type { TableRow } from '../../src/sheets/readTable';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { productPlan, type Plan } from '../support/plan';

const CUSTOM = new Set(functions.functions.map((entry) => entry.name));

type Cells = Readonly<Record<string, string | number>>;

/** Types into cells of one row, as a user does. */
async function typeRow(plan: Plan, table: string, id: string, cells: Cells): Promise<void> {
  const sheet = plan.sheetOf(table);
  const { area } = plan.table(table);
  const ids = area.col + plan.position(table, 'rowId');
  const row = Array.from({ length: area.rows }, (_, at) => area.row + at).find((at) => sheet.value(at, ids) === id);
  if (row === undefined) throw new Error(`No row ${id} in ${table}`);
  for (const [key, value] of Object.entries(cells)) plan.host.typeInto(sheet, row, area.col + plan.position(table, key), String(value));
  await plan.host.idle();
}

/** The first cell of a block: the one with its heading. */
function cornerOf(plan: Plan, table: string, heading: string) {
  const sheet = plan.sheetOf(table);
  const rows = Array.from({ length: 20 }, (_, row) => row);
  for (const row of rows) for (const col of [0, 1, 2]) if (sheet.value(row, col) === heading) return { sheet, row, col };
  throw new Error(`No block ${heading}`);
}

async function expectRow(plan: Plan, table: string, id: string, expected: Cells): Promise<void> {
  const row = await plan.row(table, id);
  for (const [key, value] of Object.entries(expected)) {
    if (typeof value === 'number') expect({ [key]: row[key] }).toEqual({ [key]: expect.closeTo(value, 5) });
    else expect({ [key]: row[key] }).toEqual({ [key]: value });
  }
}

/** The numbers of the method, typed into the sheets of a map over eight products. */
describe('The worked examples in the sheets', () => {
  let plan: Plan;

  beforeAll(async () => {
    plan = await productPlan({}, { products: 8, months: 14 });
  });

  test('2-l: with 70 % of an even share of eight products as the cut, four of them are big', async () => {
    const units = [380, 220, 95, 410, 60, 290, 110, 75];
    for (const [at, netSales] of units.entries()) await typeRow(plan, 'Products', `P00000${at + 1}`, { netSales, refunds: 0, units: 1, unitCost: 0.9 * netSales, fees: 0, growth: 0.05 });
    const rows = (await plan.rows('Products')).sort((a, b) => String(a['rowId']).localeCompare(String(b['rowId'])));
    expect(rows.map((row) => row['share'])).toEqual(units.map((sold) => expect.closeTo(sold / 1640, 9)));
    expect(rows.map((row) => row['quadrant'])).toEqual(['cow', 'cow', 'dog', 'cow', 'dog', 'cow', 'dog', 'dog']);
    expect(plan.workbook.sheets.flatMap((sheet) => [...sheet.grid.cells()]).some(({ value }) => typeof value === 'number' && Math.abs(value - 0.0875) < 1e-12)).toBe(true);
  });

  test('the overview counts under products on sale only those that sell', async () => {
    const sheet = plan.workbook.sheet('产品地图')!;
    const at = Array.from({ length: 60 }, (_, row) => row).find((row) => sheet.value(row, 0) === '按象限') ?? 0;
    const counts = () => [1, 2, 3, 4, 5].map((row) => sheet.value(at + row, 1));
    const all = counts();
    await typeRow(plan, 'Products', 'P000008', { netSales: 0, quadrant: '瘦狗' });
    const without = counts();
    await typeRow(plan, 'Products', 'P000008', { netSales: 75 });
    expect([all, without, counts()]).toEqual([[0, 4, 0, 4, 0], [0, 4, 0, 3, 0], [0, 4, 0, 4, 0]]);
  });

  test('a cut below 1 % is told with two digits, and what stands beside it', async () => {
    await plan.type('Settings[shareRule].value', '0.0101');
    const reasons = (await plan.rows('Products')).map((row) => String(row['quadrantReason']));
    expect(reasons.filter((reason) => /\d\.\d\d% ≥ 0\.13%$/.test(reason))).toHaveLength(8);
    await plan.type('Settings[shareRule].value', '0.7');
    expect((await plan.rows('Products')).filter((row) => /\d\.\d% [≥<] 8\.8%$/.test(String(row['quadrantReason'])))).toHaveLength(8);
  });

  const days = (turns: number): number => 365 / turns;

  test.each([
    ['2-a', 0.08, 0, 0.7, 12, 'cow', 1.043478, ''],
    ['2-c', 0.45, 0.3, 0.05, 4, 'star', 3.272727, ''],
    ['2-d', 0.5, 0.25, 0.05, 3, 'star', 3, ''],
    ['2-e', 0.08, 0, 0.7, 2, 'dog', 0.173913, 'SLOW_TURN'],
    ['2-f', 0.12, 0.35, 0.02, 6, 'question', 0.818182, ''],
    ['2-g', 0.1, 0.4, 0.6, 12, 'question', 1.333333, 'SCALE_NO_MARGIN'],
    ['2-h', 0.45, 0.02, 0.05, 4, 'cow', 3.272727, ''],
    ['2-i', 0.09, -0.1, 0.03, 5, 'dog', 0.494505, ''],
    ['2-j', -0.02, 0, 0.6, 20, 'dog', -0.392157, 'LOSS'],
  ] as const)('%s places a product by margin, growth, share and turns', async (_id, margin, growth, share, turns, quadrant, gmroi, flags) => {
    // The share cut of the examples is 0.10: 0.7 times an even share of seven lines.
    await typeRow(plan, 'Settings', 'shareRule', { value: '0.8' });
    await typeRow(plan, 'Products', 'P000001', { margin, growth, share, turnoverDays: days(turns) });
    await expectRow(plan, 'Products', 'P000001', { quadrant, quadrantCode: quadrant, gmroi });
    expect(String((await plan.row('Products', 'P000001'))['quadrantFlags'] ?? '').split('; ').filter((flag) => flag !== 'BORDERLINE').join()).toBe(flags);
  });

  test('2-g is a star where the settings ask stars for no margin', async () => {
    await typeRow(plan, 'Settings', 'starNeedsMargin', { value: '否' });
    await typeRow(plan, 'Products', 'P000001', { margin: 0.1, growth: 0.4, share: 0.6, turnoverDays: days(12) });
    await expectRow(plan, 'Products', 'P000001', { quadrant: 'star' });
    await typeRow(plan, 'Settings', 'starNeedsMargin', { value: '是' });
  });

  test('2-b places one whose stock is not known; 2-k marks a borderline case and says on which numbers', async () => {
    await typeRow(plan, 'Products', 'P000001', { margin: 0.08, growth: 0, share: 0.7, turnoverDays: '' });
    await expectRow(plan, 'Products', 'P000001', { quadrant: 'cow' });
    await typeRow(plan, 'Products', 'P000001', { margin: '0.1' });
    await expectRow(plan, 'Products', 'P000001', { quadrant: 'cow' });
    await typeRow(plan, 'Products', 'P000001', { margin: 0.2, growth: 0.1, share: 0.01 });
    await expectRow(plan, 'Products', 'P000001', { quadrant: 'star', alerts: '临界', quadrantReason: 'CM2 平台后毛利 20.0% ≥ 20.0% · 增速 10.0% ≥ 10.0% · 占比 1.0% < 10.0%' });
  });

  test('3-i and 3-h: ACoS, TACoS, ROAS, what breaks even, the target of the plan and the profit of ads', async () => {
    await typeRow(plan, 'Products', 'P000002', { netSales: 12000, adSpend: 1200, adSales: 4800, cm2: 3840 });
    await expectRow(plan, 'Products', 'P000002', { acos: 0.25, tacos: 0.1, roas: 4, breakEvenRoas: 3.125 });
    await expectRow(plan, 'Products', 'P000002', { breakEvenAcos: 0.32, targetAcos: 0.32, adProfit: 336 });
    expect((await plan.row('Products', 'P000002'))['adFlag']).toBeNull();
    await typeRow(plan, 'Settings', 'adTargetMargin', { value: '0.05' });
    await typeRow(plan, 'Products', 'P000002', { cm2: '2400' });
    await expectRow(plan, 'Products', 'P000002', { breakEvenAcos: 0.2, targetAcos: 0.15 });
    await typeRow(plan, 'Products', 'P000002', { cm2: '3840' });
    await typeRow(plan, 'Products', 'P000002', { adSales: '3000' });
    await expectRow(plan, 'Products', 'P000002', { acos: 0.4, adFlag: 'belowBreakEven' });
  });

  test('3-f: ads break even on shelf prices with the tax inside, since ad sales hold it too', async () => {
    const sold = { netSales: 14_280, refunds: 0, taxInside: 2280, units: 120, unitCost: 40.32, fees: 2388, cardFees: 0, adSpend: 1000, adSales: 2380 };
    await typeRow(plan, 'Products', 'P000005', sold);
    await expectRow(plan, 'Products', 'P000005', { cm2: 4773.6, cm2Rate: 0.3978, breakEvenRoas: 2.991453, breakEvenAcos: 0.334286, roas: 2.38, adProfit: -204.4, adFlag: 'belowBreakEven' });
  });

  test('E2 and 3-k: return after ads of a year, stock turns', async () => {
    await typeRow(plan, 'Products', 'P000003', { netSales: 1_500_000, refunds: 0, units: 1095, unitCost: 1000, adSpend: 100_000, fees: 0 });
    await expectRow(plan, 'Products', 'P000003', { roi: 0.25523 });
    await typeRow(plan, 'Products', 'P000003', { turnoverDays: '30' });
    await expectRow(plan, 'Products', 'P000003', { roi: 3.1053, turns: 12.166667 });
  });

  test('3-k: an average stock of 90 000 at cost, typed, turns 12.17 times, lies 30 days and earns 4.5 times itself; typed days count before it', async () => {
    await typeRow(plan, 'Products', 'P000007', { netSales: 1_500_000, refunds: 0, units: 1095, unitCost: 1000, fees: 0, cardFees: 0, averageStock: 90 });
    await expectRow(plan, 'Products', 'P000007', { turnoverDays: 30, turns: 12.166667, gmroi: 4.5 });
    await typeRow(plan, 'Products', 'P000007', { turnoverTyped: '60' });
    await expectRow(plan, 'Products', 'P000007', { turnoverDays: 60, turns: 6.083333 });
    await typeRow(plan, 'Products', 'P000007', { turnoverTyped: '', units: 0 });
    expect(await plan.row('Products', 'P000007')).toMatchObject({ turnoverDays: null, turns: 0 });
  });

  test('3-j: GMROI of 50 000 earned on goods of 50 000, with a stock of 25 000', async () => {
    await typeRow(plan, 'Products', 'P000004', { netSales: 100_000, refunds: 0, units: 1000, unitCost: 50, fees: 0, adSpend: 0, turnoverDays: days(50_000 / 25_000) });
    await expectRow(plan, 'Products', 'P000004', { cm2: 50_000, margin: 0.5, gmroi: 2 });
  });

  test('units that came back to be sold again cost no goods and turn no stock: GMROI is what a year earns ÷ the stock at cost', async () => {
    await typeRow(plan, 'Products', 'P000007', { netSales: 60_000, refunds: 12_000, units: 600, resoldUnits: 100, unitCost: 40, averageStock: 50 });
    await expectRow(plan, 'Products', 'P000007', { cm1: 28_000, cm2: 28_000, turnoverDays: 36.5, turns: 500 / 50, gmroi: 28_000 / (50 * 40) });
    await typeRow(plan, 'Products', 'P000007', { resoldUnits: 0 });
  });

  test('3-l: days for which cash is bound, and how often a year it comes back', async () => {
    await typeRow(plan, 'Products', 'P000004', { turnoverDays: 60, creditDays: 30 });
    await expectRow(plan, 'Products', 'P000004', { cashDays: 44, cashCycles: 8.295455 });
  });

  test('9-e: days of cover count the days in stock, and stock that nothing moves lasts for ever', async () => {
    await typeRow(plan, 'Products', 'P000005', { stock: 400, units90: 40 });
    await expectRow(plan, 'Products', 'P000005', { coverDays: 900, slowMover: 'slow' });
    await typeRow(plan, 'Products', 'P000005', { stockOutDays: 73 });
    await expectRow(plan, 'Products', 'P000005', { coverDays: 900 * (1 - 73 / 365) });
    await typeRow(plan, 'Products', 'P000005', { soldDays: 60 });
    await expectRow(plan, 'Products', 'P000005', { coverDays: 600 });
    await typeRow(plan, 'Products', 'P000005', { units90: 0 });
    expect(await plan.row('Products', 'P000005')).toMatchObject({ coverDays: '∞', slowMover: 'slow' });
  });

  test('3-m: an investment comes back inside the fifth month; with margins of the year alone it comes back evenly', async () => {
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ NewProducts: [{ row: { id: 'W000001' }, values: { concept: 'A', investment: 50_000, forecast: 120_000, unitMargin: 0.5 } }] }) } });
    await expectRow(plan, 'NewProducts', 'W000001', { paybackMonths: 10 });
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ NewProducts: [{ row: { id: 'W000001' }, values: { cm3Month1: 5000, cm3Month2: 9000, cm3Month3: 14_000, cm3Month4: 18_000, cm3Month5: 20_000 } }] }) } });
    await expectRow(plan, 'NewProducts', 'W000001', { paybackMonths: 4.2 });
  });

  test('a slow mover is cleared or no longer bought, never kept in supply', async () => {
    await typeRow(plan, 'Products', 'P000005', { units90: 40, stock: 400, soldDays: 90, abcRevenue: 'A', xyz: 'X', stageCode: 'mature' });
    await expectRow(plan, 'Products', 'P000005', { slowMover: 'slow', stockMove: 'pause' });
    await typeRow(plan, 'Products', 'P000005', { stock: '40' });
    expect(await plan.row('Products', 'P000005')).toMatchObject({ slowMover: null, stockMove: 'secure' });
    await typeRow(plan, 'Products', 'P000005', { xyz: 'Z' });
    await expectRow(plan, 'Products', 'P000005', { stockMove: 'safety' });
    await typeRow(plan, 'Products', 'P000005', { stock: 400, abcRevenue: 'C' });
    await expectRow(plan, 'Products', 'P000005', { stockMove: 'clear' });
  });

  test('a stage within two points of the band of growth is marked as borderline', async () => {
    await typeRow(plan, 'Products', 'P000008', { stageCode: 'mature', stageFlags: '', growth: 0.085 });
    expect((await plan.row('Products', 'P000008'))['stageReason']).toContain('临界');
    await typeRow(plan, 'Products', 'P000008', { growth: 0.07 });
    expect((await plan.row('Products', 'P000008'))['stageReason']).not.toContain('临界');
  });

  test('3-o: a bundle at 10 % off a margin of 45 % needs 28.57 % more units, keeps 38.89 %, and is borderline where that is about what is expected', async () => {
    const bundle = { bundleName: 'A', componentMargin: 0.45, discount: 0.1, listPrice: 200, expectedLift: 0.29, baseRevenue: 1000 };
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Bundles: [{ row: { id: 'B000001' }, values: bundle }] }) } });
    await expectRow(plan, 'Bundles', 'B000001', { breakEvenLift: 0.285714, marginAfter: 0.388889, bundlePrice: 180, paysBack: 'yes', alerts: '临界', increment: 161 });
    await typeRow(plan, 'Bundles', 'B000001', { expectedLift: '0.2' });
    expect(await plan.row('Bundles', 'B000001')).toMatchObject({ paysBack: 'no', alerts: null });
  });

  test('the new commissions of the apparel seller pay about as much for a yuan of margin: 25 % comes to 12.5 %, the jacket to 11.11 %', async () => {
    const sold = { netSales: 1_130_000, refunds: 0, taxInside: 130_000, units: 1000, fees: 0, cardFees: 0, adSpend: 0 };
    await typeRow(plan, 'Products', 'P000004', { ...sold, unitCost: 920 });
    await typeRow(plan, 'Products', 'P000007', { ...sold, unitCost: 550 });
    const schemes = [{ productId: 'P000004', commissionNow: 0.02, commissionThen: 0.01 }, { productId: 'P000007', commissionNow: 0.02, commissionThen: 0.05 }];
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Incentives: schemes.map((values, at) => ({ row: { id: `J00000${at + 1}` }, values: { ...values, incentiveBase: 'sales' } })) }) } });
    await expectRow(plan, 'Incentives', 'J000001', { costShareNow: 0.25, costShareThen: 0.125, payoutEffect: -10_000 });
    await expectRow(plan, 'Incentives', 'J000002', { costShareThen: 0.111111, payoutEffect: 30_000 });
  });

  test('a ladder counts what was not sent back, without the tax inside it', async () => {
    await typeRow(plan, 'Products', 'P000004', { refunds: 50_000, returnedUnits: 100 });
    const steps = [{ ladderBase: 'sales', ladderFrom: 960_000 }, { ladderBase: 'units', ladderFrom: 900 }];
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ IncentiveLadder: steps.map((values, at) => ({ row: { id: `H00000${at + 1}` }, values: { ...values, productId: 'P000004', reward: 500 } })) }) } });
    await expectRow(plan, 'IncentiveLadder', 'H000001', { reached: 950_000, rewardDue: 0 });
    await expectRow(plan, 'IncentiveLadder', 'H000002', { reached: 900, rewardDue: 500 });
    // Refunds told as money alone stand for units, and count where they are more.
    await typeRow(plan, 'Products', 'P000004', { refundedUnits: 101 });
    await expectRow(plan, 'IncentiveLadder', 'H000002', { reached: 899, rewardDue: 0 });
    await typeRow(plan, 'Products', 'P000004', { returnedUnits: '', refundedUnits: 100.00000000001 });
    await expectRow(plan, 'IncentiveLadder', 'H000002', { reached: 900, rewardDue: 500 });
  });

  test('says of a quadrant that is missing why', async () => {
    await typeRow(plan, 'Products', 'P000006', { cardFees: '', unitCost: '', margin: '', growth: 0 });
    expect(await plan.row('Products', 'P000006')).toMatchObject({ feeState: 'missing', quadrant: null, quadrantReason: '缺成本 · 缺平台费：请填费率卡' });
  });

  test('marks a margin that ads eat, and a unit that loses', async () => {
    await typeRow(plan, 'Products', 'P000003', { units: 100, unitCost: 10_000, adSpend: 600_000 });
    await expectRow(plan, 'Products', 'P000003', { marginFlag: 'adsEatMargin' });
    await typeRow(plan, 'Products', 'P000003', { unitCost: '20000' });
    await expectRow(plan, 'Products', 'P000003', { marginFlag: 'losesEach' });
  });

  const CARD: Cells = {
    referralBase: '含税价', referralRate: 0.1, tierUpTo: '', secondRate: '', minReferral: 0, fulfilment: 8, storageFee: 0, paymentRate: 0, returnHandling: 3, resaleable: 0.6, adminCap: 5, otherFee: 0, vatRate: 0.19, taxIncluded: '是',
  };

  test('3-b, 3-f, 3-g: the waterfall of one unit from the fee card', async () => {
    await typeRow(plan, 'FeeCards', 'F001', CARD);
    await typeRow(plan, 'UnitProfit', 'U000001', { priceTyped: 119, landedCost: 40.32, adPerUnit: 10, returnRate: 0 });
    await expectRow(plan, 'UnitProfit', 'U000001', { vatAmount: 19, referral: 11.9, cm1: 59.68, cm2: 39.78, cm3: 29.78, cm1Rate: 0.5968 });
    await typeRow(plan, 'UnitProfit', 'U000001', { returnRate: '0.08' });
    await expectRow(plan, 'UnitProfit', 'U000001', { netRevenue: 92, referralKept: 11.1384, cm1: 53.61536, cm1Rate: 0.582776, cm2: 34.23696, cm2Rate: 0.372141, cm3: 24.23696, cm3Rate: 0.263445, breakEvenAcos: 34.23696 / 119 });
    const price = Number((await plan.row('UnitProfit', 'U000001'))['breakEvenPrice']);
    await typeRow(plan, 'UnitProfit', 'U000001', { priceTyped: String(price) });
    await expectRow(plan, 'UnitProfit', 'U000001', { cm3: 0 });
  });

  test('3-a, 3-c, 3-d, 3-e: tax inside a price, tiers, the kept part of a refund, a price without tax', async () => {
    await typeRow(plan, 'FeeCards', 'F001', { ...CARD, vatRate: 0.2, referralRate: 0.15 });
    await typeRow(plan, 'UnitProfit', 'U000001', { priceTyped: 120, returnRate: 0 });
    await expectRow(plan, 'UnitProfit', 'U000001', { vatAmount: 20 });
    await typeRow(plan, 'UnitProfit', 'U000001', { priceTyped: 345, returnRate: 1 });
    await expectRow(plan, 'UnitProfit', 'U000001', { referral: 51.75, referralKept: 5 });
    await typeRow(plan, 'UnitProfit', 'U000001', { priceTyped: '57' });
    await expectRow(plan, 'UnitProfit', 'U000001', { referralKept: 1.71 });
    await typeRow(plan, 'FeeCards', 'F001', { referralRate: 0.1545, tierUpTo: 50, secondRate: 0.0927 });
    await typeRow(plan, 'UnitProfit', 'U000001', { priceTyped: '100' });
    await expectRow(plan, 'UnitProfit', 'U000001', { referral: 12.36 });
    await typeRow(plan, 'FeeCards', 'F001', { referralRate: 0.15, tierUpTo: '', secondRate: '', fulfilment: 2.41, taxIncluded: '否' });
    await typeRow(plan, 'UnitProfit', 'U000001', { priceTyped: 50, returnRate: 0, landedCost: 0 });
    await expectRow(plan, 'UnitProfit', 'U000001', { vatAmount: 0, cm2: 40.09 });
  });

  test.each([
    ['no first bound: its rate holds throughout, whatever else is filled', { tierUpTo: '', secondUpTo: 60 }, 10],
    ['no second bound: the second rate holds above the first', { tierUpTo: 50, secondUpTo: '' }, 5 + 2.5],
    ['a second bound below the first is no step', { tierUpTo: 50, secondUpTo: 40 }, 5 + 1],
    ['both', { tierUpTo: 50, secondUpTo: 80 }, 5 + 1.5 + 0.4],
  ])('steps of a commission mean the same in the sheet and in the margins of products: %s', async (_rule, bounds, expected) => {
    await typeRow(plan, 'FeeCards', 'F001', { ...CARD, referralRate: 0.1, secondRate: 0.05, thirdRate: 0.02, ...bounds, vatRate: '', taxIncluded: '否' });
    await typeRow(plan, 'UnitProfit', 'U000001', { priceTyped: 100, returnRate: 0 });
    await expectRow(plan, 'UnitProfit', 'U000001', { referral: expected });
    const [card] = toFeeCards([await plan.row('FeeCards', 'F001') as TableRow]);
    expect(referralFee(100, card?.terms?.referral ?? 0)).toBeCloseTo(expected, 9);
  });

  test('a fee card that nobody filled in tells nothing: then fees count as reported, and without a report nothing is made up; 0 says that nothing is taken', async () => {
    await typeRow(plan, 'FeeCards', 'F001', Object.fromEntries(Object.keys(CARD).map((key) => [key, ''])));
    await typeRow(plan, 'UnitProfit', 'U000001', { priceTyped: 50, returnRate: 0, landedCost: 20, adPerUnit: 0, feePerUnit: 4 });
    await expectRow(plan, 'UnitProfit', 'U000001', { vatAmount: 0, referral: 0, cm1: 30, cm2: 26, cm3: 26, cardAge: 'reported' });
    await typeRow(plan, 'UnitProfit', 'U000001', { feePerUnit: '' });
    expect(await plan.row('UnitProfit', 'U000001')).toMatchObject({ cm1: 30, cm2: null, cm3: null, breakEvenAcos: null, breakEvenPrice: null, cardAge: 'none' });
    await typeRow(plan, 'FeeCards', 'F001', { referralRate: 0 });
    expect(await plan.row('UnitProfit', 'U000001')).toMatchObject({ cm1: 30, cm2: 30, cm3: 30, cardAge: null });
  });

  test.each([['90/100', 0.9, 100, 0.825634, 0.944771], ['9/10', 0.9, 10, 0.59585, 0.982124], ['0/5', 0, 5, 0, 0.434482]])('3-s: %s good reviews stand for a range', async (_id, praiseShare, reviews, low, high) => {
    await typeRow(plan, 'MarketFit', 'T000002', { praiseShare, reviews });
    await expectRow(plan, 'MarketFit', 'T000002', { praiseLow: low, praiseHigh: high });
  });

  test('3-q and 3-r: praised but unsold because it is dear, and a cut that pays', async () => {
    await typeRow(plan, 'MarketFit', 'T000001', { rating: 4.8, reviews: 12, catRating: 4.2, units: 30, catMedianUnits: 100, averagePrice: 35, catMedianPrice: 20, sessions: 900, catSessions: 1000, conversion: 0.01, catConversion: 0.03 });
    await expectRow(plan, 'MarketFit', 'T000001', { fitVerdict: 'praisedUnsold', fitCause: 'price', priceIndex: 1.75, sessionsIndex: 0.9, conversionIndex: 1 / 3, adjustedRating: 4.316129, salesIndex: 0.3, trafficShare: 0.0875107, conversionShare: 0.9124893 });
    expect((await plan.row('MarketFit', 'T000001'))['alerts']).toBeNull();
    const product = String((await plan.row('MarketFit', 'T000001'))['productId']);
    await expectRow(plan, 'Products', product, { fit: 'praisedUnsold' });
    await typeRow(plan, 'MarketFit', 'T000001', { unitMarginRate: 0.55, testPrice: 28 });
    await expectRow(plan, 'MarketFit', 'T000001', { neededLift: 0.571429, likelyLift: 0.794338, priceTest: 'pays' });
  });

  test('3-p: a rating of many reviews is hardly drawn to that of the category; few reviews, and cuts that are near, are marked', async () => {
    await typeRow(plan, 'MarketFit', 'T000001', { rating: 4.6, reviews: 800, testPrice: '' });
    await expectRow(plan, 'MarketFit', 'T000001', { adjustedRating: 4.576471 });
    await typeRow(plan, 'MarketFit', 'T000001', { reviews: 4, rating: 5 });
    await expectRow(plan, 'MarketFit', 'T000001', { alerts: '评论少，仅供参考' });
    await typeRow(plan, 'MarketFit', 'T000001', { reviews: 50, rating: 4.41, units: 50 });
    await expectRow(plan, 'MarketFit', 'T000001', { adjustedRating: 4.305, fitVerdict: 'praisedUnsold', alerts: '临界' });
  });

  test('more units than visitors tell no conversion: the verdict stands, without parts of the gap, and says why', async () => {
    await typeRow(plan, 'MarketFit', 'T000001', { rating: 4.8, reviews: 120, catRating: 4.2, units: 40, catMedianUnits: 100, averagePrice: 35, catMedianPrice: 20, testPrice: '', sessions: 20, catSessions: 1000, conversion: '=[@销量]/[@访客数]', catConversion: 0.03 });
    expect(await plan.row('MarketFit', 'T000001')).toMatchObject({ conversion: 2, fitVerdict: 'praisedUnsold', fitCause: 'price', trafficShare: null, conversionShare: null, alerts: '销量多于访客' });
    await typeRow(plan, 'MarketFit', 'T000001', { sessions: 4000 });
    expect(await plan.row('MarketFit', 'T000001')).toMatchObject({ conversion: 0.01, conversionShare: expect.any(Number), alerts: null });
  });

  test('a verdict that is missing although reviews are typed says why', async () => {
    await typeRow(plan, 'MarketFit', 'T000001', { rating: '', reviews: 120, catRating: 4.2, units: 40, catMedianUnits: 100, averagePrice: 35, catMedianPrice: 20, testPrice: '', sessions: '', conversion: '' });
    expect(await plan.row('MarketFit', 'T000001')).toMatchObject({ fitVerdict: null, alerts: '缺评分' });
    await typeRow(plan, 'MarketFit', 'T000001', { rating: 4.8, reviews: '' });
    expect(await plan.row('MarketFit', 'T000001')).toMatchObject({ fitVerdict: null, alerts: '缺评论数' });
    await typeRow(plan, 'MarketFit', 'T000001', { reviews: 120, catMedianUnits: '' });
    expect(await plan.row('MarketFit', 'T000001')).toMatchObject({ fitVerdict: null, alerts: '同品类没有可比产品' });
    await typeRow(plan, 'MarketFit', 'T000001', { catMedianUnits: 100 });
    const product = String((await plan.row('MarketFit', 'T000001'))['productId']);
    const category = String((await plan.row('Products', product))['categoryId']);
    await typeRow(plan, 'Products', product, { categoryId: 'C000' });
    expect((await plan.row('MarketFit', 'T000001'))['alerts']).toBe('未归类，只与未归类产品比');
    await typeRow(plan, 'Products', product, { categoryId: category });
  });

  test('3-n: a cut from 2.50 to 2.00 at a cost of 1.00 needs half as much again; a rise to 3.00 bears the loss of a quarter', async () => {
    await typeRow(plan, 'MarketFit', 'T000002', { averagePrice: 2.5, unitMarginRate: 0.6, testPrice: 2 });
    await expectRow(plan, 'MarketFit', 'T000002', { neededLift: 0.5 });
    await typeRow(plan, 'MarketFit', 'T000002', { testPrice: '3' });
    await expectRow(plan, 'MarketFit', 'T000002', { neededLift: -0.25, priceTest: 'doesNot' });
  });
});

describe('The mix of the apparel seller in the sheet', () => {
  let plan: Plan;
  const place = () => cornerOf(plan, 'MixSimulator', '开关');
  const result = (row: number, col: number): unknown => {
    const corner = place();
    return corner.sheet.value(corner.row + row, corner.col + col);
  };
  /** Rows of the block: result column 6, steps column 1. */
  const then = () => result(2, 6);

  beforeAll(async () => {
    plan = await productPlan({}, { products: 3, months: 14 });
    const rows = (await plan.rows('MixSimulator')).map((row) => String(row['rowId']));
    const typed = [{ shareTyped: 0.7, marginTyped: 0.08 }, { shareTyped: 0.05, marginTyped: 0.45 }, { shareTyped: 0.25, marginTyped: 0.006 }];
    for (const [at, id] of rows.entries()) await typeRow(plan, 'MixSimulator', id, typed[at] ?? { shareTyped: 0, marginTyped: 0 });
    jacket = rows[1] ?? '';
    shirt = rows[0] ?? '';
    rest = rows[2] ?? '';
    await typeRow(plan, 'MixSimulator', jacket, { shareTarget: 0.3 });
  });
  let jacket = '';
  let shirt = '';
  let rest = '';

  test('10-a and 10-b: shares alone, in proportion or from the T-shirt', async () => {
    expect(result(1, 6)).toBeCloseTo(0.08, 6);
    expect(then()).toBeCloseTo(0.177368, 6);
    expect(result(4, 6)).toBeCloseTo(0.097368, 6);
    // What the others earn, and for a target of 16 %: the jackets' share, their margin, how much more of them, and the profit of 100.
    await typeRow(plan, 'MixSimulator', jacket, { mixGoal: 0.16 });
    expect([result(9, 1), result(7, 6), result(9, 6), result(10, 6)]).toEqual([0.060526, 0.255405, 0.392105, 8.142857].map((value) => expect.closeTo(value, 6)));
    await typeRow(plan, 'MixSimulator', jacket, { marginThen: '0.392105263' });
    expect([then(), result(11, 6)]).toEqual([expect.closeTo(0.16, 6), expect.closeTo(21.714286, 5)]);
    await typeRow(plan, 'MixSimulator', jacket, { marginThen: '', mixGoal: '' });
    await typeRow(plan, 'MixSimulator', shirt, { absorbs: '是' });
    expect(then()).toBeCloseTo(0.1725, 6);
  });

  test('10-e and 10-c: all jackets in the bundle at 10 % off', async () => {
    await typeRow(plan, 'MixSimulator', jacket, { bundleDiscount: '0.1' });
    expect(then()).toBeCloseTo(0.154167, 6);
    await typeRow(plan, 'MixSimulator', shirt, { absorbs: '' });
    expect(then()).toBeCloseTo(0.159035, 6);
    expect(result(5, 6)).toBeCloseTo(-0.018333, 6);
    expect(result(6, 6)).toBeCloseTo(1.357143, 6);
    // Switch by switch: shares alone, and with the discount.
    expect([result(5, 1), result(6, 1)]).toEqual([expect.closeTo(0.177368, 6), expect.closeTo(0.159035, 6)]);
  });

  test('10-d: goal seek finds the share and the part of units for 16 %', async () => {
    await typeRow(plan, 'MixSimulator', jacket, { mixGoal: 0.16 });
    expect(result(7, 6)).toBeCloseTo(0.302939, 6);
    expect(result(8, 6)).toBeCloseTo(0.952381, 5);
    await typeRow(plan, 'MixSimulator', jacket, { bundlePart: '0.952380952' });
    expect(then()).toBeCloseTo(0.16, 6);
  });

  test('10-f and 10-g: commissions beside or instead of the discount', async () => {
    const { row, col, sheet } = place();
    await typeRow(plan, 'MixSimulator', jacket, { bundlePart: '' });
    await typeRow(plan, 'MixSimulator', shirt, { mixCommissionNow: 0.02, mixCommissionThen: 0.01 });
    await typeRow(plan, 'MixSimulator', jacket, { mixCommissionNow: 0.02, mixCommissionThen: 0.05 });
    await typeRow(plan, 'MixSimulator', rest, { mixCommissionNow: 0.02, mixCommissionThen: 0.02 });
    plan.host.typeInto(sheet, row + 1, col + 1, '0');
    plan.host.typeInto(sheet, row + 2, col + 1, '1');
    await plan.host.idle();
    expect(result(1, 6)).toBeCloseTo(0.06, 6);
    expect(then()).toBeCloseTo(0.153526, 6);
    plan.host.typeInto(sheet, row + 1, col + 1, '1');
    await plan.host.idle();
    await typeRow(plan, 'MixSimulator', shirt, { marginTyped: '0.1' });
    await typeRow(plan, 'MixSimulator', jacket, { marginTyped: '0.47' });
    await typeRow(plan, 'MixSimulator', rest, { marginTyped: '0.026' });
    expect(then()).toBeCloseTo(0.15586, 5);
  });

  test('10-h: shares of units become shares of revenue by the relative price', async () => {
    for (const id of [shirt, jacket, rest]) await typeRow(plan, 'MixSimulator', id, { shareTyped: '', unitShare: 0, relativePrice: 1, mixCommissionNow: '', mixCommissionThen: '', bundleDiscount: '', bundlePart: '' });
    // At five times the price of the rest the rest would have to lose money for 8 % in all; at 0.7633 of it 30 % of the units make 16 %.
    for (const [k, restMargin, overall] of [[5, -0.017368, 0.301292], [0.7633, 0.065136, 0.16]] as const) {
      await typeRow(plan, 'MixSimulator', rest, { unitShare: 0.95, marginTyped: restMargin });
      await typeRow(plan, 'MixSimulator', jacket, { unitShare: 0.05, relativePrice: k, marginTyped: 0.45, shareTarget: (0.3 * k) / (0.3 * k + 0.7) });
      expect((await plan.row('MixSimulator', jacket))['shareNow']).toBeCloseTo((0.05 * k) / (0.05 * k + 0.95), 9);
      expect(result(1, 6)).toBeCloseTo(0.08, 5);
      expect(then()).toBeCloseTo(overall, 4);
    }
    await typeRow(plan, 'MixSimulator', rest, { marginTyped: '' });
    expect([typeof result(1, 6), typeof then()]).not.toContain('number');
  });

  test('shares then make the whole with two targets and two groups that give, and what does not count is said', async () => {
    const typed = [{ id: shirt, shareTyped: 0.7, marginTyped: 0.08 }, { id: jacket, shareTyped: 0.05, marginTyped: 0.45 }, { id: rest, shareTyped: 0.25, marginTyped: 0.006 }];
    for (const { id, ...cells } of typed) await typeRow(plan, 'MixSimulator', id, { ...cells, unitShare: '', relativePrice: '', shareTarget: '', mixGoal: '' });
    const shares = async () => new Map((await plan.rows('MixSimulator')).map((row) => [row['rowId'], Number(row['shareThen'])]));
    const whole = async () => [...(await shares()).values()].reduce((sum, share) => sum + share, 0);
    const said = () => result(12, 0);

    await typeRow(plan, 'MixSimulator', jacket, { shareTarget: 0.3, mixGoal: 0.16 });
    expect([said(), await whole()]).toEqual(['', expect.closeTo(1, 12)]);
    await typeRow(plan, 'MixSimulator', rest, { shareTarget: '0.4' });
    expect([said(), await whole(), (await shares()).get(rest)]).toEqual(['填了多个目标占比，只算第一个。', expect.closeTo(1, 12), expect.closeTo((0.25 * 0.7) / 0.95, 12)]);
    expect(then()).toBeCloseTo(0.177368, 6);
    await typeRow(plan, 'MixSimulator', rest, { shareTarget: '', absorbs: '是' });
    await typeRow(plan, 'MixSimulator', shirt, { absorbs: '是' });
    expect([said(), await whole(), (await shares()).get(rest)]).toEqual(['多组标了让出占比，只算第一组。', expect.closeTo(1, 12), 0.25]);
    expect(then()).toBeCloseTo(0.1725, 6);
    await typeRow(plan, 'MixSimulator', shirt, { shareTarget: 0.2 });
    expect(said()).toBe('让出占比的不能是填了目标占比的那一组。 填了多个目标占比，只算第一个。 多组标了让出占比，只算第一组。 目标综合毛利率要与目标占比填在同一行。');
    await typeRow(plan, 'MixSimulator', shirt, { absorbs: '', shareTarget: '' });
    await typeRow(plan, 'MixSimulator', jacket, { shareTarget: '0.35' });
    expect([said(), then()]).toEqual(['让出占比的那一组不够让。', '']);
    await typeRow(plan, 'MixSimulator', rest, { absorbs: '' });
    await typeRow(plan, 'MixSimulator', jacket, { absorbs: '是' });
    expect([said(), then()]).toEqual(['让出占比的不能是填了目标占比的那一组。', '']);
    await typeRow(plan, 'MixSimulator', jacket, { absorbs: '', shareTarget: '' });
    expect([said(), then()]).toEqual(['目标综合毛利率要与目标占比填在同一行。', '']);
  });

  test('a goal that no share, no part of units and no margin reaches is said to be out of reach', async () => {
    await typeRow(plan, 'MixSimulator', jacket, { shareTarget: 0.3, mixGoal: 0.6 });
    // The group would need (0.6 − 0.7 × 0.0605) ÷ 0.3 = 186 %, which no price gives.
    expect([result(7, 6), result(8, 6), result(9, 6)]).toEqual(['无法达到', '未填折扣', '无法达到']);
    await typeRow(plan, 'MixSimulator', jacket, { mixGoal: '0.3' });
    expect(result(9, 6)).toBeCloseTo((0.3 - 0.7 * 0.0605263158) / 0.3, 6);
    await typeRow(plan, 'MixSimulator', jacket, { mixGoal: '0.6' });
    await typeRow(plan, 'MixSimulator', jacket, { bundleDiscount: '0.1' });
    expect(result(8, 6)).toBe('无法达到');
    await typeRow(plan, 'MixSimulator', shirt, { shareTyped: '0.6' });
    expect([result(12, 0), result(7, 6), then()]).toEqual(['现占比合计不是 100 %。', '', '']);
    expect((await agreesWithLibreOffice(plan.workbook, { customFunctions: CUSTOM })).differences).toEqual([]);
    await typeRow(plan, 'MixSimulator', jacket, { mixGoal: '0.16' });
  });

  test('what was typed into the switches stays when the map is made again', async () => {
    expect((await plan.runAction('product-map')).ok).toBe(true);
    expect([result(1, 1), result(2, 1), result(3, 1)]).toEqual([1, 1, 0.16]);
  });
});
