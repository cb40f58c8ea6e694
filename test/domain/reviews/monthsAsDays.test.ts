import { describe, expect, test } from '@jest/globals';
import { monthToSerial, toMonth, type Month } from '../../../src/core/month';
import type { Currency } from '../../../src/core/money';
import { DayBook } from '../../../src/domain/reviews/dayBook';
import { monthsAsDays } from '../../../src/domain/reviews/monthsAsDays';
import type { Coverage, DailyFact, SalesFact } from '../../../src/domain/sales/facts';

const MARCH = toMonth(2026, 3);
const FIRST = monthToSerial(MARCH);
const sold = (month: Month, values: Partial<SalesFact>): SalesFact => ({
  month, site: 'S01', category: 'C001', scope: 'existing', tier: '', buyer: 'new', orders: 0, customers: 0, units: 0, gross: 0, discounts: 0, netSales: 0, refunds: 0, returnedUnits: 0, fees: 0,
  adSpend: 0, adSales: 0, sessions: 0, tax: 0, currency: 'USD' as Currency, importId: 'I1', ...values,
});
const day = (date: number, values: Partial<DailyFact>): DailyFact => ({ date, site: 'S01', category: 'C001', orders: 0, units: 0, netSales: 0, sessions: 0, adSpend: 0, importId: 'I1', ...values });
const covered = (state: Coverage['state'], lastOrder?: number): Coverage => ({ site: 'S01', month: MARCH, state, source: '', lastOrder });
const bookOf = (facts: readonly SalesFact[], daily: readonly DailyFact[], coverage: readonly Coverage[]): DayBook => new DayBook([...daily, ...monthsAsDays(facts, daily, coverage)], coverage, () => 2);

describe('Months that reports tell without days', () => {
  test('add up to the month, whatever categories they have', () => {
    const book = bookOf([sold(MARCH, { units: 10, netSales: 900, sessions: 3100 }), sold(MARCH, { category: 'C002', netSales: 30 })], [], [covered('complete')]);
    const sums = book.sum('S01', FIRST, FIRST + 30);
    expect([sums?.sales, sums?.units, sums?.sessions].map((value) => Math.round((value ?? 0) * 1e6) / 1e6)).toEqual([1860, 10, 3100]);
    expect(book.byCategory(new Map([['S01', new Set([FIRST])]])).get('C002')?.sales).toBeCloseTo(60 / 31, 12);
  });

  test('give visits and ads alone to days of which orders are known', () => {
    const daily = [day(FIRST, { orders: 1, units: 2, netSales: 100 }), day(FIRST + 30, { orders: 1, units: 1, netSales: 50 })];
    const book = bookOf([sold(MARCH, { orders: 2, units: 3, netSales: 150, sessions: 62, adSpend: 31 })], daily, [covered('complete')]);
    expect(book.on('S01', FIRST)).toEqual({ orders: 1, units: 2, sales: 200, sessions: 2, adSpend: 2 });
    expect(book.sum('S01', FIRST, FIRST + 30)).toMatchObject({ orders: 2, sales: 300 });
    expect(monthsAsDays([sold(MARCH, { orders: 2, units: 3, netSales: 150 })], daily, [covered('complete')])).toEqual([]);
  });

  test('end with the last order of a month that is not whole', () => {
    const days = monthsAsDays([sold(MARCH, { netSales: 90 })], [], [covered('partial', FIRST + 8)]);
    expect(days.map(({ date, netSales }) => [date - FIRST, netSales])).toEqual(Array.from({ length: 9 }, (_, at) => [at, 10]));
  });
});
