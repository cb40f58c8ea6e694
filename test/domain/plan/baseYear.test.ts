import { describe, expect, it, test } from '@jest/globals';
import { monthRange, parseMonth, type Month } from '../../../src/core/month';
import { estimateBase, type MonthAmount } from '../../../src/domain/plan/baseEstimate';
import { baseYearOf, lastCompleteMonth, planStart, siteReaches, type SiteReach } from '../../../src/domain/plan/baseYear';
import { yearTotals } from '../../../src/domain/plan/yearTotals';
import type { Coverage } from '../../../src/domain/sales/facts';

const month = (text: string): Month => parseMonth(text) as Month;
const covered = (site: string, first: string, last: string, partial: readonly string[] = []): Coverage[] =>
  monthRange(month(first), month(last)).map((each) => ({ site, month: each, state: partial.includes(each) ? 'partial' : 'complete', source: 'orders', lastOrder: undefined }));
const reach = (...coverage: readonly Coverage[][]): SiteReach[] => siteReaches(coverage.flat());

/** 100 a month in the first year, a fifth more in the second; December is three times as much. */
function sales(site: string, category: string, first: string, last: string, scale = 1): MonthAmount[] {
  return monthRange(month(first), month(last)).map((each) => ({
    site, category, month: each, amount: scale * (each.endsWith('-12') ? 300 : 100) * (each >= '2026-01' ? 1.2 : 1),
  }));
}

describe('the base year', () => {
  test('estimate: the year before the plan, fiscal or calendar', () => {
    expect(baseYearOf('estimate', planStart(2027, 1), month('2026-10'))).toEqual({ first: '2026-01', last: '2026-12' });
    expect(baseYearOf('estimate', planStart(2027, 4), month('2026-10'))).toEqual({ first: '2026-04', last: '2027-03' });
  });

  test('last12: the last twelve complete months, never into the plan year', () => {
    expect(baseYearOf('last12', planStart(2027, 1), month('2026-10'))).toEqual({ first: '2025-11', last: '2026-10' });
    expect(baseYearOf('last12', planStart(2026, 1), month('2026-10'))).toEqual({ first: '2025-01', last: '2025-12' });
  });

  test('previous: the last whole year, which in January is the one just over', () => {
    expect(baseYearOf('previous', planStart(2027, 1), month('2026-10'))).toEqual({ first: '2025-01', last: '2025-12' });
    expect(baseYearOf('previous', planStart(2027, 1), month('2026-12'))).toEqual({ first: '2026-01', last: '2026-12' });
    expect(baseYearOf('previous', planStart(2027, 4), month('2026-10'))).toEqual({ first: '2025-04', last: '2026-03' });
  });

  it('is the year before the plan while there are no data', () => {
    for (const rule of ['estimate', 'last12', 'previous'] as const) expect(baseYearOf(rule, planStart(2027, 1), undefined)).toEqual({ first: '2026-01', last: '2026-12' });
  });

  it('ends with the slowest site that still reports, and leaves a site out that stopped', () => {
    const reaches = reach(covered('S01', '2025-01', '2026-10'), covered('S02', '2025-01', '2026-09', ['2026-09']), covered('S03', '2025-01', '2026-05'));
    expect(lastCompleteMonth(reaches, 3)).toBe('2026-08');
    expect(lastCompleteMonth([], 3)).toBeUndefined();
  });
});

describe('missing months of the base year', () => {
  const base = { first: month('2026-01'), last: month('2026-12') };
  const options = { base, growthMonths: 6, stoppedAfter: 3 };

  test('are the same month a year before × the growth of the last six complete months', () => {
    const { estimates, stopped } = estimateBase({ amounts: sales('S01', 'C001', '2025-01', '2026-10'), reaches: reach(covered('S01', '2025-01', '2026-10')), ...options });
    expect(stopped).toEqual([]);
    expect(estimates.map(({ month: each, growthFrom }) => [each, growthFrom])).toEqual([['2026-11', 'own'], ['2026-12', 'own']]);
    // 600 · 1.2 of May–October 2026 on 600 of May–October 2025; November 100, December 300.
    expect(estimates[0]?.estimate).toBeCloseTo(120, 9);
    expect(estimates[1]?.estimate).toBeCloseTo(360, 9);
  });

  test('take a month that has only begun as missing, and tell what it holds so far', () => {
    const { estimates } = estimateBase({ amounts: sales('S01', 'C001', '2025-01', '2026-11'), reaches: reach(covered('S01', '2025-01', '2026-11', ['2026-11'])), ...options });
    expect(estimates[0]).toMatchObject({ month: '2026-11', soFar: 120 });
    expect(estimates[0]?.estimate).toBeCloseTo(120, 9);
  });

  test('of a category that was not sold a year ago stay unknown; of one without recent sales they follow the site; what never sells has none', () => {
    const amounts = [...sales('S01', 'C001', '2025-01', '2026-10'), ...sales('S01', 'C002', '2026-03', '2026-10'), ...sales('S01', 'C003', '2025-11', '2025-12', 2), ...sales('S01', 'C004', '2025-02', '2025-03')];
    const { estimates } = estimateBase({ amounts, reaches: reach(covered('S01', '2025-01', '2026-10')), ...options });
    const of = (category: string) => estimates.filter((each) => each.category === category);
    expect(of('C002').map(({ estimate, growthFrom }) => [estimate, growthFrom])).toEqual([[undefined, 'none'], [undefined, 'none']]);
    // The site grew by (720 + 6 · 120) / 600, new category and all.
    expect(of('C003').map(({ estimate, growthFrom }) => [estimate, growthFrom])).toEqual([[200 * 2.4, 'site'], [600 * 2.4, 'site']]);
    expect(of('C004')).toEqual([]);
  });

  test('stay unknown where nothing is known of a year ago', () => {
    const { estimates } = estimateBase({ amounts: sales('S01', 'C001', '2026-03', '2026-10'), reaches: reach(covered('S01', '2026-03', '2026-10')), ...options });
    expect(estimates.map(({ month: each, estimate, growthFrom }) => [each, estimate, growthFrom])).toEqual([['2026-11', undefined, 'none'], ['2026-12', undefined, 'none']]);
  });

  test('of a site that stopped are not estimated; it is named', () => {
    const amounts = [...sales('S01', 'C001', '2025-01', '2026-10'), ...sales('S02', 'C001', '2025-01', '2026-06')];
    const result = estimateBase({ amounts, reaches: reach(covered('S01', '2025-01', '2026-10'), covered('S02', '2025-01', '2026-06')), ...options });
    expect(result.stopped).toEqual([{ site: 'S02', last: '2026-06' }]);
    expect(result.estimates.every(({ site }) => site === 'S01')).toBe(true);
  });

  test('are none once the year is over', () => {
    expect(estimateBase({ amounts: sales('S01', 'C001', '2025-01', '2026-12'), reaches: reach(covered('S01', '2025-01', '2026-12')), ...options }).estimates).toEqual([]);
  });
});

test('history holds whole years alone, by the plan\'s fiscal year', () => {
  const amounts = sales('S01', 'C001', '2024-05', '2026-10');
  const reaches = reach(covered('S01', '2024-05', '2026-10'));
  expect(yearTotals(amounts, reaches, 2027, 1, 3)).toEqual([{ year: 2025, actual: 1400 }]);
  const fiscal = yearTotals(amounts, reaches, 2027, 5, 3);
  expect(fiscal.map(({ year }) => year)).toEqual([2024, 2025]);
  expect(fiscal[0]?.actual).toBe(1400);
  expect(yearTotals([], [], 2027, 1, 3)).toEqual([]);
});
