import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ordersOfContacts, pushCalendar } from '../../../src/domain/customer-map/pushCalendar';

const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toFixed(9)));

it('pushes one and two months before the orders shall fall', () => {
  expect(rounded(pushCalendar([0.02, 0.03, 0.05, 0.08, 0.08, 0.08, 0.1, 0.1, 0.08, 0.12, 0.16, 0.1]))).toEqual([0.04, 0.065, 0.08, 0.08, 0.09, 0.1, 0.09, 0.1, 0.14, 0.13, 0.06, 0.025]);
});

it('takes orders of contacts in January and February to February to April', () => {
  expect(rounded(ordersOfContacts([0.6, 0.4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toEqual([0, 0.3, 0.5, 0.2, 0, 0, 0, 0, 0, 0, 0, 0]);
});

it('keeps the total, also with lags of more than a year', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 }), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }), fc.constantFrom(1e-2, 1e12), (months, weights, unit) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const orders = months.map((value) => value * unit);
    const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
    const pushed = pushCalendar(orders, weights.map((weight) => weight / total));
    expect(Math.abs(sum(pushed) - sum(orders))).toBeLessThanOrEqual(1e-9 * sum(orders));
  }));
});

it.each([
  ['eleven months', Array<number>(11).fill(1), [1], 'push/twelve'],
  ['a negative month', [-1, ...Array<number>(11).fill(1)], [1], 'push/negative'],
  ['lags that do not add up', Array<number>(12).fill(1), [0.5, 0.4], 'push/lags'],
])('refuses %s', (_, months, lags, code) => {
  expect(() => pushCalendar(months, lags)).toThrow(code);
});
