import { beforeAll, expect, test } from '@jest/globals';
import { readReviewStart } from '../../src/actions/readReviewStart';
import type { Sheet } from '../../src/workbench/model/sheet';
import { startPlan, type Plan } from '../support/plan';
import { serial } from '../support/twoShops';

const MAPPING = { header: true, columns: { order: 'Order', code: 'SKU', name: 'Name', quantity: 'Quantity', unitPrice: 'Price', site: 'Site' }, currency: 'CNY' };
const UNITS = { '2025-10': 31, '2025-11': 60, '2025-12': 124 } as const;

let plan: Plan;

/** Where a block stands: its sheet and its rows, from 0. */
function place(name: string): { readonly sheet: Sheet | undefined; readonly rows: readonly number[] } {
  const [, sheetName = '', first = '1', last = first] = /^='?(.+?)'?!\$[A-Z]+\$(\d+)(?::\$[A-Z]+\$(\d+))?/.exec(plan.workbook.names.get(`tm_${name}`.toLowerCase())?.formula ?? '') ?? [];
  return { sheet: plan.workbook.sheets.find((sheet) => sheet.name === sheetName), rows: Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) - 1 + at) };
}

const values = (name: string, row: number): unknown[] => {
  const { sheet, rows } = place(name);
  return Array.from({ length: 5 }, (_, col) => sheet?.value(rows[row] ?? 0, col));
};
const gapsOf = (review: string): string => Array.from({ length: 10 }, (_, row) => String(values(`${review}_gaps`, row + 1)[0])).join(' ');
const isHidden = (name: string): boolean => {
  const { sheet, rows } = place(name);
  return rows.length > 1 && rows.every((row) => sheet?.rows.get(row)?.hidden === true);
};

beforeAll(async () => {
  plan = await startPlan({ language: 'en' });
  for (const [month, units] of Object.entries(UNITS)) {
    await plan.importFile({ file: { name: `${month}.csv`, bytes: new TextEncoder().encode(`Order,SKU,Name,Quantity,Price,Site\nA${month},MUG,Mug,${units},10,Shop`) }, mapping: MAPPING }, { period: month });
  }
  await plan.runAction('new-plan', { parameters: { year: '2026', currency: 'CNY' } });
  await plan.runAction('review', { parameters: { kind: 'siteLaunch', sites: 'Shop' } });
  await plan.runAction('review', { parameters: { kind: 'periods', from: '2025-12-01', to: '2025-12-31' } });
});

test('the ramp of a site without daily sales goes by month: weeks would be an even line that nobody measured', async () => {
  expect(await plan.host.idle()).toBeUndefined();
  expect(Object.entries(UNITS).map(([month, units], at) => [values('review01_ramp', at + 1).slice(0, 4), month, units])).toEqual(
    Object.entries(UNITS).map(([month, units]) => [[serial(`${month}-01`), month === '2025-11' ? 30 : 31, 1, units * 10], month, units]),
  );
  expect(place('review01_ramp').rows.slice(4).every((row) => place('review01_ramp').sheet?.rows.get(row)?.hidden === true)).toBe(true);
  expect(gapsOf('review01')).toMatch(/its ramp goes by month/);
});

test('where no day is known the daily curve is left out and the page says so, and whole months are compared all the same', async () => {
  expect(['review01_picture', 'review01_curve', 'review02_picture', 'review02_curve'].map(isHidden)).toEqual([true, true, true, true]);
  expect((await plan.row('Reviews', 'R02'))['changeRate']).toBeCloseTo(124 / 60 - 1, 9);
  expect(gapsOf('review02')).toMatch(/has no daily sales in these days/);
});

test('the list of reviews tells what a launch sold so far', async () => {
  expect((await readReviewStart()).reviews.map(({ kind, sales }) => [kind, Math.round(sales ?? NaN)])).toEqual([['periods', 1240], ['siteLaunch', 2150]]);
});

test('the daily curve comes into view once days are known', async () => {
  const lines = Array.from({ length: 31 }, (_, at) => `D${at},MUG,Mug,4,10,Shop,2025-12-${String(at + 1).padStart(2, '0')}`);
  const file = { name: 'december.csv', bytes: new TextEncoder().encode(['Order,SKU,Name,Quantity,Price,Site,Date', ...lines].join('\n')) };
  await plan.importFile({ file, mapping: { ...MAPPING, columns: { ...MAPPING.columns, date: 'Date' }, dateOrder: 'ymd' } });
  await plan.runAction('review', { parameters: { review: 'R02' } });
  expect(['review02_picture', 'review02_curve'].map(isHidden)).toEqual([false, false]);
  expect(gapsOf('review02')).not.toMatch(/has no daily sales in these days/);
  const again = await plan.runAction('review', { parameters: { review: 'R02' } });
  expect([again.created, again.refreshed]).toEqual([[], []]);
});
