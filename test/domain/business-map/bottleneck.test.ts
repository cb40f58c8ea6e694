import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deliveryUplift, releaseBottlenecks } from '../../../src/domain/business-map/bottleneck';

it('multiplies fixes and parts the gain by logs', () => {
  const { total, parts } = releaseBottlenecks(3, [0.1, 0.04, 0.06]);
  expect(total).toBeCloseTo(0.63792, 10);
  expect(parts.map((part) => Number(part.toFixed(6)))).toEqual([0.315354, 0.12977, 0.192795]);
});

it('is also defined where gains and losses cancel', () => {
  const { total, parts } = releaseBottlenecks(10, [0.25, -0.2]);
  expect(total).toBeCloseTo(0, 12);
  expect(parts[0]).toBeCloseTo(10 * Math.log(1.25), 9);
  expect(releaseBottlenecks(10, [0, 0])).toEqual({ total: 0, parts: [0, 0] });
});

it('refuses what leaves nothing', () => {
  expect(() => releaseBottlenecks(3, [-1])).toThrow('release/uplift');
  expect(() => releaseBottlenecks(-3, [0.1])).toThrow('release/base');
});

it('parts add up to the whole, at any scale and in any order', () => {
  const uplifts = fc.array(fc.double({ min: -0.9, max: 3, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(uplifts, fc.constantFrom(1e-2, 1, 1e12), (list, base) => {
    const { total, parts } = releaseBottlenecks(base, list);
    const size = parts.reduce((sum, part) => sum + Math.abs(part), base);
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - total)).toBeLessThanOrEqual(1e-9 * size);
    const turned = releaseBottlenecks(base, [...list].reverse()).parts;
    [...turned].reverse().forEach((part, index) => expect(Math.abs(part - (parts[index] ?? NaN))).toBeLessThanOrEqual(1e-9 * size));
  }));
});

it('believes faster delivery up to the seven business days that were seen', () => {
  const { businessDays, uncapped, uplift, extrapolated } = deliveryUplift(17.5, 4);
  expect(businessDays).toBeCloseTo(9.642857, 6);
  expect(uncapped).toBeCloseTo(0.139821, 6);
  expect(uplift).toBeCloseTo(0.1015, 12);
  expect(extrapolated).toBe(true);
  expect(deliveryUplift(10, 3)).toMatchObject({ businessDays: 5, extrapolated: false });
  expect(() => deliveryUplift(-1, 3)).toThrow('release/days');
});
