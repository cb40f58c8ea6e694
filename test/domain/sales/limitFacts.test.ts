import { describe, expect, it } from '@jest/globals';
import { monthRange, parseMonth } from '../../../src/core/month';
import type { DailyFact, ProductFact } from '../../../src/domain/sales/facts';
import { ALL_CATEGORIES, limitDailyFacts, limitProductFacts, monthlyProductFacts, OTHER_PRODUCTS } from '../../../src/domain/sales/limitFacts';

const MONTHS = monthRange(parseMonth('2023-01')!, parseMonth('2025-06')!);

const product = (month: string, id: string, netSales: number, stock?: number): ProductFact => ({
  month: parseMonth(month)!, site: 'S01', product: id, units: 1, netSales, refunds: 0, returnedUnits: 0, fees: 0, adSpend: 0, adSales: 0, sessions: 2, tax: 3, stock, importId: 'I000001',
});
const day = (date: number, category: string, netSales = 1): DailyFact => ({ date, site: 'S01', category, orders: 1, units: 1, netSales, sessions: 0, adSpend: 0, importId: 'I000001' });
const sum = (facts: readonly { readonly netSales: number }[]): number => Math.round(facts.reduce((total, { netSales }) => total + netSales, 0) * 100) / 100;

describe('limitProductFacts', () => {
  const many = MONTHS.flatMap((month) => [product(month, 'P000001', 100, 5), product(month, 'P000002', 10.1, 7), product(month, 'P000003', 1)]);

  it('leaves facts alone that fit', () => {
    expect(limitProductFacts(many, many.length)).toEqual({ facts: many, aloneShare: 1, joined: 0 });
  });

  it('keeps months older than 13 per quarter, with the stock of the quarter’s end, when they are too many', () => {
    const { facts, joined } = limitProductFacts(many, 80);
    expect(joined).toBe(0);
    expect(facts).toHaveLength(57);
    expect(sum(facts)).toBe(sum(many));
    expect(facts.find((fact) => fact.month === '2023-04' && fact.product === 'P000002')).toMatchObject({ months: 3, units: 3, netSales: 30.3, sessions: 6, tax: 9, stock: 7 });
    expect(facts.filter(({ months }) => months === undefined).map(({ month }) => month)).toEqual(expect.arrayContaining(['2024-06', '2025-06']));
  });

  it('lets the products that sell least join one row, and says which share stands alone', () => {
    const { facts, aloneShare, joined } = limitProductFacts(many, 40);
    expect([facts.length <= 40, joined, sum(facts)]).toEqual([true, 2, sum(many)]);
    expect(new Set(facts.map((fact) => fact.product))).toEqual(new Set(['P000001', OTHER_PRODUCTS]));
    expect(aloneShare).toBeCloseTo(100 / 111.1, 10);
  });

  it('gives the same facts when they are fitted again', () => {
    const once = limitProductFacts(many, 40).facts;
    expect(limitProductFacts(once, 40).facts).toEqual(once);
  });
});

describe('monthlyProductFacts', () => {
  it('spreads a quarter evenly over its months, pieces whole, with the stock at its end', () => {
    const facts = monthlyProductFacts([{ ...product('2023-04', 'P000001', 30, 7), months: 3, units: 4, sessions: 2 }, product('2024-06', 'P000001', 5)]);
    expect(facts.map(({ month, units, sessions, netSales, tax, stock, months }) => [month, units, sessions, netSales, tax, stock, months])).toEqual([
      ['2023-04', 2, 1, 10, 1, undefined, undefined], ['2023-05', 1, 1, 10, 1, undefined, undefined], ['2023-06', 1, 0, 10, 1, 7, undefined], ['2024-06', 1, 2, 5, 3, undefined, undefined],
    ]);
  });
});

describe('limitDailyFacts', () => {
  const many = Array.from({ length: 10 }, (_, at) => [day(45000 + at, 'C001'), day(45000 + at, 'C002', 2)]).flat();

  it('drops the category outside event windows when rows are too many; every day keeps its sum', () => {
    const limited = limitDailyFacts(many, 15, [{ from: 45003, to: 45004 }]);
    expect(limited.filter(({ category }) => category !== ALL_CATEGORIES).map(({ date }) => date)).toEqual([45003, 45003, 45004, 45004]);
    expect([limited.length, sum(limited)]).toEqual([12, sum(many)]);
    expect(limited[0]).toMatchObject({ date: 45000, category: ALL_CATEGORIES, orders: 2, netSales: 3 });
  });

  it('keeps the last 800 days of all imports together', () => {
    expect(limitDailyFacts([day(44200, 'C001'), day(44201, 'C001'), day(45000, 'C001')], 100, []).map(({ date }) => date)).toEqual([44201, 45000]);
  });
});
