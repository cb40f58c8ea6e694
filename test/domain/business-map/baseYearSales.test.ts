import { expect, it } from '@jest/globals';
import type { Month } from '../../../src/core/month';
import { lastTwelveMonths, repeatShare, revenueBySite, type MonthRevenue } from '../../../src/domain/business-map/baseYearSales';

const month = (text: string): Month => text as Month;
const FACTS: readonly MonthRevenue[] = [
  { site: 'S01', month: month('2024-12'), revenue: 7, buyer: 'existing' },
  { site: 'S01', month: month('2025-01'), revenue: 100, buyer: 'existing' },
  { site: 'S01', month: month('2025-06'), revenue: 300, buyer: 'new' },
  { site: 'S02', month: month('2025-06'), revenue: 50, buyer: 'unknown' },
  { site: 'S02', month: month('2026-01'), revenue: 0, buyer: 'unknown' },
];
const YEAR = { first: month('2025-01'), last: month('2025-12') };

it('adds up the months of the base year by site', () => {
  expect(revenueBySite(FACTS, YEAR)).toEqual(new Map([['S01', 400], ['S02', 50]]));
});

it('takes the part of existing buyers among the known ones alone', () => {
  expect(repeatShare(FACTS, YEAR)).toBe(0.25);
  expect(repeatShare(FACTS.filter(({ buyer }) => buyer === 'unknown'), YEAR)).toBeUndefined();
});

it('ends the last twelve months where the last sale is', () => {
  expect(lastTwelveMonths(FACTS)).toEqual({ first: '2024-07', last: '2025-06' });
  expect(lastTwelveMonths([])).toBeUndefined();
});
