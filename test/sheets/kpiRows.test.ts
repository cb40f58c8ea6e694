import { expect, test } from '@jest/globals';
import { toSerial } from '../../src/core/calendar';
import { addMonths, monthRange, toMonth } from '../../src/core/month';
import { messagesIn } from '../../src/i18n/messages';
import { kpiRows, type KpiInput } from '../../src/sheets/kpiRows';
import type { TableRow } from '../../src/sheets/readTable';
import { plannedWork } from '../../src/sheets/plannedWorkRows';
import { workByMonth } from '../../src/domain/tracking/plannedWork';

const MONTHS = monthRange(toMonth(2026, 1), addMonths(toMonth(2026, 1), 11));
const on = (month: number, day = 1): number => toSerial({ year: 2026, month, day });

const TABLES: Readonly<Record<string, readonly TableRow[]>> = {
  Plays: [
    { rowId: 'Y1', means: 'creators', startMonth: on(2), endMonth: on(4), planBudget: 300, kpi: 'Posts', kpiTarget: 20, market: 'Mexico' },
    { rowId: 'Y2', means: 'landing page', startMonth: on(4), planBudget: 50 },
  ],
  Bottlenecks: [{ rowId: 'B1', metric: 'deliveryDays', currentMid: 17, targetMid: 4, readyMonth: on(3), due: on(2, 20), market: 'Mexico', unit: 'days', better: 'less' }],
  CustomerActions: [{ rowId: 'A1', tier: 'T1', customerAction: 'call', reach: 200, expectedConversion: 0.1 }],
  BudgetCalendar: [{ rowId: 'T1.all', peakMonth: 3, lead: 1.5 }],
  NewProducts: [{ rowId: 'W1', concept: 'cup', listingDate: on(3, 10), arrivalDate: on(3, 1) }],
  SalesFacts: [
    { month: on(3), adSpend: 10, planRate: 2, planRevenue: 100, buyer: 'existing', scope: 'existing' },
    { month: on(3), adSpend: 0, planRate: 2, planRevenue: 40, buyer: 'new', scope: 'new' },
  ],
  OtherSpend: [{ month: on(3), amount: 30, currency: 'EUR' }, { month: on(4), amount: 5, currency: 'USD' }],
  FxRates: [{ currency: 'EUR', rate: 1.5 }],
  TargetMonths: [{ buyerCode: 'existing', scopeCode: 'existing', t03: 80 }, { buyerCode: 'new', scopeCode: 'bundle', t03: 60 }],
  KpiActuals: [{ rowId: 'M.CustomerActions.A1', k02: 7 }],
};

function input(): KpiInput {
  const base = { rowsOf: (table: string) => TABLES[table] ?? [], months: MONTHS, language: 'en' as const };
  const work = workByMonth(plannedWork(base), MONTHS).map((list) => list.map((one) => (one.kind === 'arrival' ? { ...one, doneOn: on(3, 1) } : one)));
  return { ...base, texts: messagesIn('en').texts, currency: 'USD', work, hasBegun: MONTHS.map((_, at) => at < 3) };
}

const { kpis, actuals } = kpiRows(input());
const target = (id: string, key: string): unknown => kpis.find((row) => row.id === id)?.values[key];
const actual = (id: string, key: string): unknown => actuals.find((row) => row.id === id)?.values[key];

test('spending is planned by the budgets of the plays that run, and comes from ads and other spending in plan currency', () => {
  expect(['t01', 't02', 't03', 't04'].map((key) => target('MSPEND', key))).toEqual([null, 100, 100, 150]);
  expect(['r02', 'r03', 'r04'].map((key) => actual('MSPEND', key))).toEqual([null, 65, 5]);
});

test('conversions are planned over the golden window and added up from what is typed by action', () => {
  expect(['t01', 't02', 't03'].map((key) => target('M.CustomerActions.A1', key))).toEqual([10, 10, null]);
  expect([target('MCONVERSIONS', 't01'), actual('MCONVERSIONS', 'r01'), actual('MCONVERSIONS', 'r02')]).toEqual([10, null, 7]);
});

test('sales to existing customers and of new products stand against their targets', () => {
  expect([target('MEXISTING', 't03'), actual('MEXISTING', 'r03'), actual('MEXISTING', 'r04')]).toEqual([80, 100, null]);
  expect([target('MNEWSALES', 't03'), actual('MNEWSALES', 'r03')]).toEqual([60, 40]);
});

test('launches and stock count the tasks due and done', () => {
  expect([target('MREADY', 't03'), actual('MREADY', 'r03'), target('MREADY', 't05')]).toEqual([2, 1, null]);
});

test('a bottleneck has its target from the month in which it is ready, a play while it runs', () => {
  expect(['t02', 't03', 't12'].map((key) => target('M.Bottlenecks.B1', key))).toEqual([null, 4, 4]);
  expect(['mapPart', 'mapKpi', 'kpiPlace', 'better', 'baseline'].map((key) => target('M.Bottlenecks.B1', key))).toEqual(['business', 'Delivery days', 'Mexico', 'less', 17]);
  expect(['t01', 't02', 't05'].map((key) => target('M.Plays.Y1', key))).toEqual([null, 20, null]);
  expect(kpis.some(({ id }) => id === 'M.Plays.Y2')).toBe(false);
});

test('spending and budgets in a currency without a rate are named with their tables, and count for nothing', () => {
  const more: Readonly<Record<string, readonly TableRow[]>> = {
    OtherSpend: [...(TABLES['OtherSpend'] ?? []), { month: on(3), amount: 9, currency: 'brl' }, { month: on(3), amount: 0, currency: 'PEN' }, { month: on(3), amount: 1 }],
    Plays: [{ rowId: 'Y3', budget: 5, currency: 'BRL', startMonth: on(5) }],
    SalesFacts: [{ month: on(3), adSpend: 4, currency: 'CLP', planRevenue: 0 }],
    FxRates: [{ currency: 'EUR', rate: 1.5 }, { currency: 'CLP' }],
  };
  const { unrated, actuals: rows } = kpiRows({ ...input(), rowsOf: (table) => more[table] ?? [] });
  expect(unrated).toEqual([{ currency: 'BRL', tables: ['OtherSpend', 'Plays'] }, { currency: 'CLP', tables: ['SalesFacts'] }]);
  expect(rows.find(({ id }) => id === 'MSPEND')?.values['r03']).toBe(46);
});
