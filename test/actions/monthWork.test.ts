import { beforeAll, describe, expect, test } from '@jest/globals';
import { toSerial } from '../../src/core/calendar';
import { importedPlan, type Plan } from '../support/plan';

const day = (month: number, date: number): number => toSerial({ year: 2025, month, day: date });

type Entered = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string | number>>>>>>;

async function enter(plan: Plan, rows: Entered): Promise<void> {
  const entered = Object.fromEntries(Object.entries(rows).map(([table, byId]) => [table, Object.entries(byId).map(([id, values]) => ({ row: { id }, values }))]));
  await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(entered) } });
}

const withData = (cells: readonly unknown[]): readonly unknown[] => cells.filter((cell) => cell !== '' && cell !== null);

describe('Work of the months', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await importedPlan({ language: 'en' }, { products: 2, months: 14 });
    const year = (await plan.rows('SalesFacts')).filter((row) => Number(row['month']) < day(1, 1)).reduce((sum, row) => sum + Number(row['planRevenue']), 0);
    await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: String(Math.round(year * 1.5)) } });
    await plan.runAction('business-map');
    const opportunity = String((await plan.rows('Opportunities'))[0]?.['rowId']);
    await enter(plan, {
      Plays: { Y900001: { opportunityRow: opportunity, role: 'seeding', means: '50 creators', startMonth: day(1, 1), endMonth: day(2, 1), budget: 200, owner: 'Li', kpi: 'Posts', kpiTarget: 20 } },
      Bottlenecks: { B900001: { market: 'Mexico', metric: 'deliveryDays', currentFrom: 15, currentTo: 20, targetFrom: 4, targetTo: 4, better: 'less', due: day(1, 20), owner: 'Chen' }, B900002: { market: 'Mexico', metric: 'badReviewRate', targetFrom: 0.02, targetTo: 0.02, better: 'less' } },
    });
    await plan.runAction('pdca-tracker');
  });

  test('tasks stand in their months with owner, due date and the row of the map', async () => {
    const [january, february] = [await plan.rows('Tasks01'), await plan.rows('Tasks02')];
    const play = january.find((row) => row['mapRow'] === 'Y900001');
    expect([play?.['taskName'], play?.['owner'], play?.['startOn'], play?.['due'], play?.['team'], play?.['mapLink']]).toEqual([expect.stringContaining('50 creators'), 'Li', day(1, 1), day(1, 31), 'market', 'Y900001']);
    expect(february.find((row) => row['mapRow'] === 'Y900001')?.['due']).toBe(day(2, 28));
    expect(january.find((row) => row['mapRow'] === 'B900001')).toMatchObject({ owner: 'Chen', due: day(1, 20), taskKind: 'fix' });
    expect(await plan.formula('Tasks01[KPlays.Y900001].mapLink')).toContain('HYPERLINK');
  });

  test('map rows without a date are named', async () => {
    const { preview } = await plan.prepare({ action: 'refresh-actuals' });
    expect(preview.problems.find(({ code }) => code === 'tracker/undated')?.params).toMatchObject({ count: 1, rows: expect.stringContaining('B900002') });
  });

  test('a task follows the map until somebody types, and nothing typed is lost when rows are added, sorted and generated again', async () => {
    await plan.type('Tasks01[KPlays.Y900001].owner', 'Wang');
    await plan.type('Tasks01[KPlays.Y900001].taskResult', '42 posts');
    await enter(plan, { Tasks01: { K900001: { taskName: 'call the agency', owner: 'Zhao', due: day(1, 9) } } });
    await plan.byHand((context) => {
      context.workbook.tables.getItem('Tasks01').sort.apply([{ key: plan.position('Tasks01', 'due'), ascending: false }]);
      plan.sheetOf('Tasks01').name = 'To do in January';
    });
    await enter(plan, { Bottlenecks: { B900001: { due: day(1, 25), owner: 'Sun' } }, Plays: { Y900001: { owner: 'Qian' } } });
    const again = await plan.runAction('pdca-tracker');
    expect([again.created, again.typedOver]).toEqual([[], []]);
    const rows = new Map((await plan.rows('Tasks01')).map((row) => [row['rowId'], row]));
    expect(rows.get('KPlays.Y900001')).toMatchObject({ owner: 'Wang', taskResult: '42 posts' });
    expect(rows.get('KBottlenecks.B900001')).toMatchObject({ owner: 'Sun', due: day(1, 25) });
    expect(rows.get('K900001')).toMatchObject({ taskName: 'call the agency', owner: 'Zhao' });
    const third = await plan.prepare({ action: 'pdca-tracker' });
    expect([third.preview.refreshed, third.preview.typedOver]).toEqual([[], []]);
  });

  test('a task whose date moved to another month is marked in the old one and stands in the new', async () => {
    await enter(plan, { Bottlenecks: { B900001: { due: day(2, 10) } } });
    await plan.runAction('refresh-actuals');
    expect((await plan.row('Tasks01', 'KBottlenecks.B900001'))['rowState']).toBe('gone');
    expect(await plan.row('Tasks02', 'KBottlenecks.B900001')).toMatchObject({ due: day(2, 10), rowState: 'current' });
  });

  test('spending in a currency without a rate is named, and counts once the rate is there', async () => {
    await enter(plan, { OtherSpend: { X900002: { month: day(2, 1), amount: 40, currency: 'BRL' } } });
    const told = (problems: readonly { readonly code: string }[]) => problems.filter(({ code }) => code === 'tracker/rate-missing');
    expect(told((await plan.prepare({ action: 'refresh-actuals' })).preview.problems)).toMatchObject([{ params: { currency: 'BRL', places: 'Other Spend' } }]);
    await enter(plan, { OtherSpend: { X900002: { currency: 'USD' } } });
    expect(told((await plan.prepare({ action: 'refresh-actuals' })).preview.problems)).toEqual([]);
  });

  test('the review of the maps answers its three questions with numbers', async () => {
    await enter(plan, { OtherSpend: { X900001: { month: day(1, 1), amount: 30, currency: 'USD' } }, KpiActuals: { 'M.Plays.Y900001': { k01: 22 } } });
    await plan.runAction('refresh-actuals');
    const ads = (await plan.rows('SalesFacts')).filter((row) => row['month'] === day(1, 1)).reduce((sum, row) => sum + Number(row['adSpend']) * Number(row['planRate']), 0);
    expect((await plan.row('MapKpis', 'MSPEND'))['t01']).toBe(100);
    expect((await plan.row('KpiActuals', 'MSPEND'))['a01']).toBeCloseTo(ads + 30, 6);
    const rowOf = (word: string, table = 'Pdca01'): readonly unknown[] => {
      const sheet = plan.sheetOf(table);
      const at = [...sheet.grid.cells()].find(({ value }) => value === word);
      return withData(Array.from({ length: 14 }, (_, col) => (at === undefined ? null : sheet.value(at.row, col))));
    };
    expect(rowOf('Spending on plan?').slice(0, 5)).toEqual(['Spending on plan?', 'Ads and other spending', 'USD', 100, expect.closeTo(ads + 30, 6)]);
    expect(rowOf('Conversions on plan?').length).toBeGreaterThan(1);
    expect(rowOf('New products, stock on plan?').length).toBeGreaterThan(2);
    expect(rowOf('Posts').slice(-3)).toEqual([1.1, '● On target', 'Not enough data']);

    const months = ['01', '02', '03', '04', '05', '06', '07'];
    await enter(plan, { MapKpis: { M900001: { mapPart: 'business', mapKpi: 'Calls', better: 'more', kpiSource: 'typed', ...Object.fromEntries(months.map((month) => [`t${month}`, 100])) } } });
    await plan.runAction('refresh-actuals');
    await enter(plan, { KpiActuals: { M900001: Object.fromEntries(months.map((month, at) => [`k${month}`, [97, 102, 99, 105, 98, 101, 78][at] ?? 0])) } });
    expect(rowOf('Calls', 'Pdca07').slice(-4)).toEqual([0.78, '■ Off target', 'Unusual, find the cause', '105 → 98 → 101']);
    await enter(plan, { KpiActuals: { M900001: { k07: 90 } } });
    expect(rowOf('Calls', 'Pdca07').slice(-3, -1)).toEqual(['▲ Watch', 'Normal variation']);
  });

  test('open work goes on in the next month with its history, comes back when the month is reopened, and stands once among what is open', async () => {
    const red = (await plan.rows('Actions01')).map((row) => String(row['rowId']));
    const cause = { directCause: 'late stock', containment: 'air freight', owner: 'Li', due: day(1, 25), checkOn: day(1, 30) };
    await enter(plan, { Actions01: Object.fromEntries(red.map((id) => [id, cause])) });
    await enter(plan, { Actions01: { [String(red[0])]: { actionDecision: 'standardise', effectOn: day(1, 30) } } });
    const closed = await plan.runAction('close-month');
    expect(closed.problems.find(({ code }) => code === 'close/unmeasured')?.params).toMatchObject({ count: 1, names: 'air freight (metric before after)' });
    const next = (await plan.rows('Actions02')).filter((row) => row['carriedFrom'] === day(1, 1));
    expect(next.map((row) => row['rowId'])).toEqual(red);
    expect(next[0]).toMatchObject({ directCause: 'late stock', carriedHistory: expect.stringMatching(/^2025-01: .*2025-01-30 · air freight · Li$/) });
    expect((await plan.row('Actions01', String(red[0])))['actionState']).toBe('carried');
    const tasks = await plan.rows('Tasks02');
    expect(tasks.filter((row) => row['taskKind'] === 'action').map((row) => row['taskName'])).toEqual(red.map(() => 'air freight'));
    expect(tasks.find((row) => row['rowId'] === 'K01.K900001')).toMatchObject({ taskName: 'call the agency', owner: 'Zhao', carriedFrom: day(1, 1) });
    const open = await plan.rows('OpenActions');
    expect(open.filter((row) => row['openWork'] === 'air freight')).toHaveLength(red.length);
    expect(open.filter((row) => row['openWork'] === 'call the agency')).toHaveLength(1);
    const deadlines = open.map((row) => Number(row['deadline'] ?? Infinity));
    expect(deadlines).toEqual([...deadlines].sort((a, b) => a - b));
    await plan.type(`Actions02[${String(red[0])}].owner`, 'Wang');
    await plan.runAction('reopen-month', { parameters: { reason: 'wrong rate' } });
    expect((await plan.row('Actions01', String(red[0])))['carriedTo']).toBeNull();
    await plan.runAction('close-month');
    expect((await plan.row('Actions02', String(red[0])))['owner']).toBe('Wang');
  });
});
