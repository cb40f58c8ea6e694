import { beforeAll, describe, expect, test } from '@jest/globals';
import functions from '../../src/functions/functions.json' with { type: 'json' };
import type { ActionResult } from '../../src/actions/action';
import { toSerial } from '../../src/core/calendar';
import { agreesWithLibreOffice } from '../support/agreesWithLibreOffice';
import { buyerName, buyersOrders, LAST_DAY, madeOrders, type MadeOrder } from '../support/buyers';
import { startPlan, type Plan, type PlanOptions, type Row } from '../support/plan';
import { FREQUENCY, MONETARY, RECENCY } from '../fixtures/methodExamplesCustomers';

const CUSTOM = new Set(functions.functions.map((entry) => entry.name));
const BUYERS = 240;
const PERIOD = '2022-07..2024-12';

async function soldPlan(orders: readonly MadeOrder[], { withBuyers = true, period = PERIOD, ...options }: PlanOptions & { withBuyers?: boolean; period?: string } = {}): Promise<Plan> {
  const plan = await startPlan(options);
  await plan.importFile(madeOrders(orders, withBuyers), { period });
  return plan;
}

async function mappedPlan(options: Parameters<typeof soldPlan>[1] = {}): Promise<{ plan: Plan; result: ActionResult }> {
  const plan = await soldPlan(buyersOrders(BUYERS), options);
  return { plan, result: await plan.runAction('customer-map') };
}

function codes(result: ActionResult): string[] {
  return result.problems.map(({ code }) => code);
}

/** The formula and value cells of a sheet as text. */
function sheetTexts(plan: Plan, table: string): string[] {
  return [...plan.sheetOf(table).grid.cells()].flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

const numberOf = (row: Row, key: string): number => Number(row[key]);

describe('A customer map', () => {
  let plan: Plan;
  let result: ActionResult;

  beforeAll(async () => {
    ({ plan, result } = await mappedPlan());
  });

  test('counts every customer once and ties to the sales of the year', async () => {
    const tiers = await plan.rows('CustomerTiers');
    const totals = tiers.filter((row) => row['platform'] === 'all');
    const year = buyersOrders(BUYERS).filter(({ day }) => day > toSerial({ year: 2023, month: 12, day: 31 }));
    expect(totals.reduce((sum, row) => sum + numberOf(row, 'netSales'), 0)).toBeCloseTo(year.reduce((sum, { amount }) => sum + amount, 0), 6);
    expect(totals.reduce((sum, row) => sum + numberOf(row, 'orders'), 0)).toBe(year.length);
    expect(totals.reduce((sum, row) => sum + numberOf(row, 'customers'), 0)).toBe(BUYERS);
    expect((await plan.row('Checks', 'K41'))['result']).toBe('ok');
  });

  test('says how value is estimated, with the mean beside the model', async () => {
    expect(codes(result)).toContain('customer/value-model');
    const best = await plan.row('CustomerTiers', 'T01.all');
    expect(best['valueMethod']).toBe('model');
    expect(numberOf(best, 'expectedSimple')).toBeGreaterThan(0);
    expect(best['expectedChosen']).toBe(best['expectedModel']);
  });

  test('prints the rule with its numbers', () => {
    const said = sheetTexts(plan, 'CustomerTiers').find((text) => text.startsWith('第一层'));
    expect(said).toMatch(/不少于 2 单，且净销售额达到 [\d.]+ USD（前 20 %）/);
  });

  test('takes the priority from value and recoverability, and says so', async () => {
    const row = await plan.row('CustomerTiers', 'T02.all');
    expect(numberOf(row, 'priority')).toBeCloseTo(numberOf(row, 'valueAtRisk') * 0.08, 6);
    expect(String(row['priorityReason'])).toContain(`疑似流失 ${String(row['suspectedChurn'])} 人`);
  });

  test('names the golden window in words, from the peak and the lead', async () => {
    const row = await plan.row('BudgetCalendar', 'ALL.all');
    expect(row['peakMonth']).toBe(11);
    expect(row['goldenWindow']).toBe('9月–10月推动，对应11月下单');
    await plan.type('BudgetCalendar[ALL.all].approvalTyped', '2');
    expect((await plan.row('BudgetCalendar', 'ALL.all'))['goldenWindow']).toBe('9月推动，对应11月下单');
    await plan.type('BudgetCalendar[ALL.all].approvalTyped', '');
    const orders = ['o01', 'o02', 'o03'].map((key) => numberOf(row, key));
    expect(numberOf(row, 'p01')).toBeCloseTo(0.5 * (orders[1] ?? 0) + 0.5 * (orders[2] ?? 0), 9);
    expect(row['calendarSource']).toBe('own');
  });

  test('changes nothing when it is made again', async () => {
    const before = plan.model();
    const again = await plan.runAction('customer-map');
    expect({ created: again.created, refreshed: again.refreshed, restorePoint: again.restorePoint }).toEqual({ created: [], refreshed: [], restorePoint: undefined });
    expect(plan.model()).toEqual(before);
  });

  test('says the same in the other language without changing a value', async () => {
    const tables = ['CustomerTiers', 'BudgetCalendar', 'ChurnReasons', 'Profiles'] as const;
    const valuesOf = async () => Promise.all(tables.map((table) => plan.rows(table)));
    const before = await valuesOf();
    await plan.runAction('relabel', { parameters: { to: 'en' } });
    const english = sheetTexts(plan, 'CustomerTiers').join('\n');
    expect(english).toMatch(/First tier: at least 2 orders in 12 months/);
    expect(english).toContain('All platforms');
    await plan.runAction('relabel', { parameters: { to: 'zh-CN' } });
    expect(await valuesOf()).toEqual(before);
  });

  test('keeps what was typed through sorting, inserted rows and a renamed header', async () => {
    await plan.type('ChurnReasons[T02.lost].churnReason', '价格');
    await plan.type('ChurnReasons[T02.lost].successRate', '20%');
    await plan.type('Profiles[U01].infoChannel', '达人');
    const { name } = plan.sheetOf('ChurnReasons');
    await plan.byHand((context) => {
      context.workbook.tables.getItem('ChurnReasons').sort.apply([{ key: plan.position('ChurnReasons', 'foundCustomers'), ascending: false }]);
      context.workbook.worksheets.getItem(name).getRange('1:2').insert('Down');
    });
    const { row, col } = plan.table('ChurnReasons').area;
    plan.host.typeInto(plan.sheetOf('ChurnReasons'), row, col + plan.position('ChurnReasons', 'lossMeasure'), '我的措施');
    await plan.host.idle();
    const again = await plan.runAction('customer-map');
    expect(again.ok).toBe(true);
    const lost = await plan.row('ChurnReasons', 'T02.lost');
    expect([lost['churnReason'], lost['successRate']]).toEqual(['price', 0.2]);
    expect((await plan.row('Profiles', 'U01'))['infoChannel']).toBe('creator');
    expect(plan.table('ChurnReasons').columns.map((column) => column.name)).toContain('我的措施');
    expect(numberOf(await plan.row('CustomerTiers', 'T02.all'), 'recoverability')).toBeCloseTo(0.2, 12);
  });

  test('names the events of the window by a formula that follows lead, dates and plan year', async () => {
    await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: '1000000' } });
    await plan.type('Sites[S01].country', 'US');
    await plan.runAction('customer-map');
    const events = async (): Promise<unknown> => (await plan.row('BudgetCalendar', 'ALL.US'))['eventsInWindow'];
    expect(await events()).toBe('Prime 秋促, 万圣节, 黑五');
    await plan.type('BudgetCalendar[ALL.US].approvalTyped', '0');
    expect(await events()).toBe('黑五');
    await plan.type('BudgetCalendar[ALL.US].approvalTyped', '');
    await plan.type('Events[blackFriday.us.2025].eventDate', '2025-12-05');
    expect(await events()).toBe('Prime 秋促, 万圣节');
    await plan.type('Settings[planYear].value', '2017');
    expect(await events()).toBeNull();
    await plan.type('Settings[planYear].value', '2025');
  });

  test('is calculated alike by LibreOffice', async () => {
    const { differences } = await agreesWithLibreOffice(plan.workbook, { customFunctions: CUSTOM });
    expect(differences).toEqual([]);
  });
});

describe('The rule of the tiers', () => {
  test('may be RFM by quantiles: the fifteen customers have the printed cuts and sums', async () => {
    const orders = RECENCY.flatMap((recency, at) => Array.from({ length: FREQUENCY[at] ?? 0 }, (_, order): MadeOrder => ({ buyer: buyerName(at), day: LAST_DAY - recency, amount: order === 0 ? (MONETARY[at] ?? 0) - ((FREQUENCY[at] ?? 0) - 1) : 1 })));
    const plan = await soldPlan(orders, { period: '2024-11..2024-12' });
    await plan.type('Settings[tierRule].value', 'RFM（按分位数）');
    const result = await plan.runAction('customer-map');
    expect(codes(result)).not.toContain('customer/rfm-few');
    expect(sheetTexts(plan, 'CustomerTiers').join('\n')).toContain('天数 4.80 / 8.80 / 20 / 32.40；订单 1.80 / 3 / 4.40 / 8.40；净销售额 51.20 / 110 / 330.60 / 942');
    const counts = (await plan.rows('CustomerTiers')).filter((row) => row['platform'] === 'all').map((row) => row['customers']);
    // 544, 454, 343, 544, 555 and 155 sum to ten or more.
    expect(counts.slice(0, 2)).toEqual([6, 9]);
  });

  test('asks for fixed cuts where customers are too few, and takes them', async () => {
    const plan = await soldPlan(buyersOrders(6));
    await plan.type('Settings[tierRule].value', 'rfm');
    expect(codes(await plan.runAction('customer-map'))).toContain('customer/rfm-few');
    await plan.type('Settings[tierRule].value', 'rfmFixed');
    expect(codes(await plan.runAction('customer-map'))).not.toContain('customer/rfm-few');
    await plan.type('Settings[rfmRecencyCuts].value', '一个月');
    expect(codes(await plan.runAction('customer-map'))).toContain('customer/rfm-cuts');
  });

  test('may be monthly sales with exact bounds', async () => {
    const amounts = [100_000, 100_000.01, 10_000, 9_999.99];
    const orders = amounts.map((amount, at): MadeOrder => ({ buyer: buyerName(at), day: LAST_DAY - 5, amount: amount * 3 }));
    const plan = await soldPlan(orders, { period: '2024-10..2024-12' });
    await plan.type('Settings[tierRule].value', 'monthlySales');
    // Three months say nothing of a season.
    expect(codes(await plan.runAction('customer-map'))).toContain('customer/calendar-none');
    expect((await plan.row('BudgetCalendar', 'ALL.all'))['goldenWindow']).toBeNull();
    const counts = (await plan.rows('CustomerTiers')).filter((row) => row['platform'] === 'all').map((row) => [row['tierName'], row['customers']]);
    expect(counts).toEqual([['大卖', 1], ['中小卖家', 2], ['新手卖家', 1]]);
  });
});

describe('Where buyers are not named', () => {
  test('tiers stay empty, sales stand as unknown, and typed shares give them a place', async () => {
    const plan = await soldPlan(buyersOrders(60), { withBuyers: false, language: 'en' });
    const first = await plan.runAction('customer-map');
    expect(codes(first)).toContain('customer/no-names');
    const unknown = await plan.row('CustomerTiers', 'unknown.all');
    expect(numberOf(unknown, 'netSales')).toBeGreaterThan(0);
    expect((await plan.row('CustomerTiers', 'T01.all'))['customers']).toBeNull();
    expect((await plan.row('BudgetCalendar', 'ALL.all'))['goldenWindow']).toMatch(/^push in .+ for orders in /);
    const [site] = await plan.rows('IdentityCoverage');
    await plan.type(`IdentityCoverage[${String(site?.['rowId'])}].valuableShare`, '30%');
    await plan.type(`IdentityCoverage[${String(site?.['rowId'])}].developingShare`, '70%');
    await plan.runAction('customer-map');
    expect(numberOf(await plan.row('CustomerTiers', 'T01.all'), 'netSales')).toBeCloseTo(0.3 * numberOf(unknown, 'netSales'), 6);
    expect((await plan.row('Checks', 'K41'))['result']).toBe('ok');
  });

  test('a plan without anything gets the sheets, empty, to be filled by hand', async () => {
    const plan = await startPlan({ language: 'en' });
    const result = await plan.runAction('customer-map');
    expect(codes(result)).toEqual(['customer/no-sales']);
    expect((await plan.rows('CustomerTiers')).map((row) => row['rowId'])).toEqual(['T01.all', 'T02.all', 'T03.all']);
    const errors = plan.workbook.sheets.flatMap((sheet) => [...sheet.grid.cells()].filter(({ value }) => typeof value === 'object' && value !== null).map(({ row, col }) => `${sheet.name} ${row} ${col}`));
    expect(errors).toEqual([]);
    const before = plan.model();
    await plan.runAction('customer-map');
    expect(plan.model()).toEqual(before);
  });
});
