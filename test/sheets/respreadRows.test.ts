import { describe, expect, test } from '@jest/globals';
import { trackedLines } from '../../src/domain/tracking/trackedLines';
import { freeShares, respreadLine } from '../../src/sheets/respreadRows';
import { lineForecast } from '../../src/sheets/trackerForecast';

const target = [500, 0, 0, 0, 0, 0, 100, 120, 150, 200, 300, 180];
const sold = (amount: number) => [amount, 0, 0, 0, 0, 0, ...Array.from({ length: 6 }, () => undefined)];

describe('what a line has missed', () => {
  test('goes to its open months in proportion to their targets', () => {
    const { added, unplaced, shortfall } = respreadLine({ line: 'A', target, actual: sold(290) }, 6, 1.3, undefined);
    expect(target.map((amount, at) => amount + (added[at] ?? 0)).slice(6)).toEqual([120, 144, 180, 240, 360, 216]);
    expect([shortfall, unplaced]).toEqual([210, 0]);
  });

  test('goes past a locked month, to the cent, and what the caps do not take is left over', () => {
    const free = [1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1];
    expect(respreadLine({ line: 'A', target, actual: sold(290) }, 6, 2, free).added.slice(6).map((amount, at) => (target[6 + at] ?? 0) + amount)).toEqual([100, 146.53, 183.16, 244.21, 366.31, 219.79]);
    expect(respreadLine({ line: 'A', target, actual: sold(100) }, 6, 1.3, undefined).unplaced).toBe(85);
  });

  test('is nothing where more was sold than planned', () => {
    expect(respreadLine({ line: 'A', target, actual: sold(900) }, 6, 1.3, undefined)).toMatchObject({ shortfall: 0, unplaced: 0, added: target.map(() => 0) });
  });
});

test('a line is free in a month by the part that no lock holds', () => {
  const cell = { line: 'L1', site: 'S1', category: 'C1', tier: '', months: target };
  const tracked = trackedLines([cell], 'siteCategory', 300);
  const row = (t07: number) => ({ lineId: 'L1', siteId: 'S1', categoryId: 'C1', tierId: 'T1', t07 });
  expect(freeShares([row(30), row(70)], tracked, (position, month) => position === 0 && month === 6).get('L1.S1.C1')?.[6]).toBeCloseTo(0.7, 12);
});

test('the forecast of a line is that of the function for its year', () => {
  const forecast = lineForecast({ line: 'A', target: [1.2, 1.2, ...Array.from({ length: 10 }, () => 0.96)], actual: [1, 1.1] }, 2, 1);
  expect(forecast?.yearForecast).toBeCloseTo(11.014286, 6);
  expect(forecast?.forecastLow).toBeCloseTo(9.5658, 5);
  expect(forecast?.targetChance).toBeCloseTo(0.191573, 6);
  expect(lineForecast({ line: 'A', target: [0], actual: [1] }, 1, 1)).toBeUndefined();
});
