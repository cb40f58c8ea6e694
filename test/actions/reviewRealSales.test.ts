import { expect, test } from '@jest/globals';
import type { RawCell } from '../../src/files/rawTable';
import { readTables } from '../../src/files/readTables';
import { describeWithSharedData, sharedSource } from '../support/sharedData';
import { startPlan, type Plan } from '../support/plan';

const [BEFORE, NOW] = ['2016-11', '2017-11'];

interface Sold {
  readonly units: Map<string, number>;
  readonly sales: Map<string, number>;
  readonly orders: Set<string>;
}

/** Units and sales by category, and orders, of one month as the lines of the file tell them. */
async function soldIn(month: string): Promise<Sold> {
  const [table] = await readTables(sharedSource('superstore-en', 'superstore.csv'));
  const rows: (readonly RawCell[])[] = [];
  for await (const block of table?.blocks() ?? []) rows.push(...block.rows);
  const [headers = [], ...body] = rows;
  const at = (name: string): number => headers.indexOf(name);
  const sold: Sold = { units: new Map(), sales: new Map(), orders: new Set() };
  for (const row of body.filter((cells) => String(cells[at('Order Date')]).startsWith(month))) {
    const category = String(row[at('Category')]);
    sold.units.set(category, (sold.units.get(category) ?? 0) + Number(row[at('Quantity')]));
    sold.sales.set(category, (sold.sales.get(category) ?? 0) + Number(row[at('Sales')]));
    sold.orders.add(String(row[at('Order ID')]));
  }
  return sold;
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** Volume, mix and price by their definitions, over categories that both months sold. */
function volumeMixPrice(before: Sold, now: Sold): number[] {
  const [q0, q1] = [sum(before.units.values()), sum(now.units.values())];
  const parts = [...before.units].map(([category, units]) => {
    const [later, p0, p1] = [now.units.get(category) ?? 0, (before.sales.get(category) ?? 0) / units, (now.sales.get(category) ?? 0) / (now.units.get(category) ?? 1)];
    return { mix: (later - (q1 * units) / q0) * p0, price: (p1 - p0) * later };
  });
  return [((q1 - q0) * sum(before.sales.values())) / q0, sum(parts.map(({ mix }) => mix)), sum(parts.map(({ price }) => price))];
}

/** Cells of a row of a block of the first review, from its second column on. */
function cells(plan: Plan, block: string, row: number, count: number): number[] {
  const [, sheetName = '', first = ''] = /^='?(.+?)'?!\$A\$(\d+)/.exec(plan.workbook.names.get(`tm_review01_${block}`)?.formula ?? '') ?? [];
  const sheet = plan.workbook.sheets.find(({ name }) => name === sheetName);
  return Array.from({ length: count }, (_, at) => Number(sheet?.value(Number(first) + row - 2, at + 1)));
}

describeWithSharedData('A review of two months of real sales', () => {
  test('splits the change into volume, mix and price, and into orders and order value, as the lines of the file add up to', async () => {
    const plan = await startPlan({ language: 'en' });
    await plan.runAction('import-sales', { files: [sharedSource('superstore-en', 'superstore.csv')], parameters: { currency: 'USD' } });
    await plan.runAction('new-plan', { parameters: { year: '2018', currency: 'USD' } });
    await plan.runAction('review', { parameters: { kind: 'periods', from: `${NOW}-01`, to: `${NOW}-30`, baseFrom: `${BEFORE}-01`, baseTo: `${BEFORE}-30` } });
    const [before, now] = [await soldIn(BEFORE), await soldIn(NOW)];
    const [s0, s1] = [sum(before.sales.values()), sum(now.sales.values())];
    const expected = volumeMixPrice(before, now);
    expect(Math.abs(expected[1] ?? 0)).toBeGreaterThan(1);
    const found = cells(plan, 'mix', 2, 4);
    [...expected, s1 - s0].forEach((value, at) => expect(found[at]).toBeCloseTo(value, 6));
    const mean = (s1 - s0) / Math.log(s1 / s0);
    const [, , byOrders = 0, byValue = 0, change = 0] = cells(plan, 'effects', 2, 5);
    expect(byOrders).toBeCloseTo(mean * Math.log(now.orders.size / before.orders.size), 6);
    expect(byValue).toBeCloseTo(mean * Math.log(s1 / now.orders.size / (s0 / before.orders.size)), 6);
    expect(change).toBeCloseTo(s1 - s0, 6);
  });
});
