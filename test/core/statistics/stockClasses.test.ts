import { expect, it, test } from '@jest/globals';
import { abcClasses, daysOfCover, isSlowMover, sellThrough, xyzClass } from '../../../src/core/statistics/stockClasses';

test('9-d and 9-e: sell-through and days of cover', () => {
  expect(sellThrough(300, 700)).toBeCloseTo(0.3, 12);
  expect(daysOfCover(700, 300, 30)).toBeCloseTo(70, 12);
  expect(daysOfCover(400, 40, 90)).toBe(900);
});

test('9-f: classes by revenue, in the order given', () => {
  expect(abcClasses([500, 300, 90, 50, 30, 20, 10])).toEqual(['A', 'A', 'B', 'B', 'B', 'C', 'C']);
  expect(abcClasses([10, 500, 90, 300, 20, 50, 30])).toEqual(['C', 'A', 'B', 'A', 'C', 'B', 'B']);
  expect(abcClasses([])).toEqual([]);
});

test.each<[number[], number, string]>([
  [[100, 110, 95, 105, 98, 102, 107, 93, 101, 99, 104, 96], 0.048048, 'X'],
  [[20, 60, 35, 80, 50, 90, 40, 30, 70, 55, 25, 65], 0.413105, 'X'],
  [[0, 0, 50, 0, 5, 0, 120, 0, 0, 10, 0, 0], 2.229197, 'Z'],
])('9-g: %j', (months, cv, code) => {
  const found = xyzClass(months);
  expect(found.cv).toBeCloseTo(cv, 6);
  expect(found.code).toBe(code);
});

it('calls stock slow by cover, by sell-through after the introduction, or without a sale', () => {
  expect(isSlowMover({ stock: 400, sold: 40, isIntroduction: true })).toBe(true);
  expect(isSlowMover({ stock: 180, sold: 90, isIntroduction: false })).toBe(false);
  expect(isSlowMover({ stock: 181, sold: 90, isIntroduction: true })).toBe(true);
  expect(isSlowMover({ stock: 50, sold: 0, isIntroduction: true })).toBe(true);
  expect(isSlowMover({ stock: 0, sold: 0, isIntroduction: false })).toBe(false);
});

it('has no class for fewer than six months or without sales', () => {
  expect(() => xyzClass([1, 2, 3])).toThrow('stock/too-few-months');
  expect(() => xyzClass([0, 0, 0, 0, 0, 0])).toThrow('stock/no-sales');
  expect(sellThrough(0, 0)).toBeUndefined();
});
