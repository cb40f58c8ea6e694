import { describe, expect, it } from '@jest/globals';
import { toSerial } from '../../../src/core/calendar';
import { parseMonth, serialToMonth } from '../../../src/core/month';
import type { CustomerHistory } from '../../../src/domain/sales/customerHistory';
import { customerTiers, isNewBuyer, lastYearSummaries, tierDay, USUAL_RULES } from '../../../src/domain/sales/customerTiers';

const serial = (text: string): number => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return toSerial({ year, month, day });
};

/** Customers with their purchases, `day orders amount` each, at one site. */
function history(purchases: Readonly<Record<string, readonly string[]>>): CustomerHistory {
  const ids = Object.keys(purchases);
  const entries = Object.values(purchases).flatMap((list, customer) => list.map((text) => {
    const [day = '', orders = '', amount = ''] = text.split(' ');
    return { customer, day: serial(day), orders: Number(orders), amount: Number(amount) };
  }));
  const months = [...new Set(entries.map(({ day }) => serialToMonth(day)))].sort();
  return {
    ids, months: months.map((month) => {
      const own = entries.filter(({ day }) => serialToMonth(day) === month);
      return {
        site: 'S01', month, customers: Uint32Array.from(own, ({ customer }) => customer), days: Uint32Array.from(own, ({ day }) => day),
        orders: Uint32Array.from(own, ({ orders }) => orders), netSales: Float64Array.from(own, ({ amount }) => amount),
      };
    }),
  };
}

const HISTORY = history({
  best: ['2025-02-01 1 500', '2025-06-01 1 500'], once: ['2025-03-01 1 900'], small: ['2025-04-01 2 10'], old: ['2023-01-01 3 5000'], later: ['2026-01-10 2 700'],
  four: ['2025-05-01 1 20'], five: ['2025-05-02 1 30'],
});

describe('customerTiers', () => {
  it('calls valuable who ordered twice in 12 months and is among the top fifth; first seen later are not yet customers', () => {
    const rules = { ...USUAL_RULES, baseEnd: parseMonth('2025-12') };
    expect(customerTiers(HISTORY, rules)).toEqual(['T01', 'T02', 'T02', 'T02', 'T03', 'T02', 'T02']);
  });

  it('ends at the last order where data end before the base year', () => {
    expect(tierDay(HISTORY, { ...USUAL_RULES, baseEnd: parseMonth('2027-12') })).toBe(serial('2026-01-10'));
    expect(tierDay({ ids: [], months: [] }, USUAL_RULES)).toBeUndefined();
  });

  it('looks at twelve months up to the day', () => {
    const found = lastYearSummaries(history({ a: ['2024-06-15 1 1', '2024-06-16 1 2'] }), serial('2025-06-15'));
    expect(found.map(({ orders, netSales }) => [orders, netSales])).toEqual([[1, 2]]);
  });

  it('ranks by what the rates make of each site', () => {
    const rules = { ...USUAL_RULES, baseEnd: parseMonth('2025-12') };
    expect(customerTiers(HISTORY, rules, () => undefined)[0]).toBe('T01');
  });
});

describe('isNewBuyer', () => {
  const month = (text: string): NonNullable<ReturnType<typeof parseMonth>> => parseMonth(text)!;

  it('is new in the month of the first order, and later always when first seen after the base year', () => {
    const rules = { ...USUAL_RULES, baseEnd: month('2025-12') };
    expect(isNewBuyer(month('2025-03'), month('2025-03'), rules)).toBe(true);
    expect(isNewBuyer(month('2025-03'), month('2025-04'), rules)).toBe(false);
    expect(isNewBuyer(month('2026-01'), month('2026-05'), rules)).toBe(true);
  });

  it('is new in the fiscal year of the first order where the plan says so', () => {
    const rules = { ...USUAL_RULES, newFor: 'year' as const, fiscalStart: 4 };
    expect(isNewBuyer(month('2025-04'), month('2026-03'), rules)).toBe(true);
    expect(isNewBuyer(month('2025-04'), month('2026-04'), rules)).toBe(false);
  });
});
