import { expect, it } from '@jest/globals';
import { churnDays, isChurned, retention } from '../../../src/domain/customer-map/churn';

it('waits as long as nine of ten gaps between orders, 180 days where there are few', () => {
  expect(churnDays([12, 18, 25, 30, 33, 41, 47, 60, 75, 110])).toBeCloseTo(78.5, 12);
  expect(churnDays([12, 18, 25, 30, 33, 41, 47, 60, 75])).toBe(180);
});

it('believes the model for those who came back, and the days for the others', () => {
  expect(isChurned({ repeats: 4, idleDays: 10, alive: 0.0597981 }, 78.5)).toBe(true);
  expect(isChurned({ repeats: 1, idleDays: 200, alive: 0.5 }, 78.5)).toBe(false);
  expect(isChurned({ repeats: 0, idleDays: 79, alive: 1 }, 78.5)).toBe(true);
  expect(isChurned({ repeats: 3, idleDays: 78 }, 78.5)).toBe(false);
});

it('measures what of the base stayed', () => {
  const found = retention([100, 200, 50, 400], [120, 0, 50, 380]);
  expect(found.gross).toBeCloseTo(0.706667, 6);
  expect(found.net).toBeCloseTo(0.733333, 6);
  expect(found.logoChurn).toBe(0.25);
});

it('leaves customers out who are new', () => {
  expect(retention([100, 0], [100, 900])).toEqual({ logoChurn: 0, gross: 1, net: 1 });
});

it('refuses lists that do not match and a base of nothing', () => {
  expect(() => retention([1], [1, 2])).toThrow('churn/length');
  expect(() => retention([-1], [1])).toThrow('churn/negative');
  expect(() => retention([0], [1])).toThrow('churn/no-base');
});
