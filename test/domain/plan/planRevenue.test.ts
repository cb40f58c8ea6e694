import { expect, test } from '@jest/globals';
import { planRevenue, type RevenueRule } from '../../../src/domain/plan/planRevenue';

const FACT = { gross: 120, netSales: 100, refunds: 10, fees: 15, tax: 8 };

test.each<[RevenueRule, number]>([
  [{ basis: 'gmv', returns: 'after', tax: 'out' }, 240],
  [{ basis: 'net', returns: 'after', tax: 'out' }, 180],
  [{ basis: 'net', returns: 'before', tax: 'in' }, 216],
  [{ basis: 'settlement', returns: 'after', tax: 'out' }, 150],
  [{ basis: 'supply', returns: 'after', tax: 'out' }, 180],
])('revenue by %j', (rule, expected) => {
  expect(planRevenue(FACT, 2, rule)).toBeCloseTo(expected, 12);
});

test('nothing counts without a plan rate', () => {
  expect(planRevenue(FACT, undefined, { basis: 'net', returns: 'after', tax: 'out' })).toBe(0);
});
