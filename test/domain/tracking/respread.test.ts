import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { respread } from '../../../src/domain/tracking/respread';

const PLAN = [100, 120, 150, 200, 300, 180];
const rounded = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 1e4) / 1e4);
const sum = (values: readonly number[]): number => values.reduce((so, next) => so + next, 0);

test.each<[string, Parameters<typeof respread>[0], number[], number]>([
  ['8-h', { plan: PLAN, shortfall: 210 }, [120, 144, 180, 240, 360, 216], 0],
  ['8-i', { plan: PLAN, shortfall: 210, caps: [undefined, undefined, undefined, undefined, 320, undefined] }, [125.3333, 150.4, 188, 250.6667, 320, 225.6], 0],
  ['8-j', { plan: PLAN, shortfall: 210, flex: [0, 1, 1, 1, 1, 1] }, [100, 146.5263, 183.1579, 244.2105, 366.3158, 219.7895], 0],
  ['8-k', { plan: PLAN, shortfall: 400 }, [130, 156, 195, 260, 390, 234], 85],
  ['a surplus', { plan: PLAN, shortfall: -50 }, PLAN, 0],
  ['a cap below the plan', { plan: [100, 100], shortfall: 20, caps: [50, undefined] }, [100, 120], 0],
  ['everything locked', { plan: [100, 100], shortfall: 20, flex: [0, 0] }, [100, 100], 20],
  ['no plan left', { plan: [], shortfall: 20 }, [], 20],
])('%s', (_, input, plan, unplaced) => {
  const found = respread(input);
  expect(rounded(found.plan)).toEqual(plan);
  expect(found.unplaced).toBeCloseTo(unplaced, 9);
});

it.each<[string, Parameters<typeof respread>[0], string]>([
  ['a negative plan', { plan: [-1], shortfall: 1 }, 'respread/negative'],
  ['a negative flexibility', { plan: [1], shortfall: 1, flex: [-1] }, 'respread/negative'],
  ['caps of another length', { plan: [1, 2], shortfall: 1, caps: [3] }, 'respread/length'],
])('refuses %s', (_, input, code) => {
  expect(() => respread(input)).toThrow(expect.objectContaining({ kind: 'invalid', code }));
});

it('loses nothing, lowers no month, moves no locked one and fills none beyond its cap', () => {
  const month = fc.record({
    planned: fc.double({ min: 0, max: 1e6, noNaN: true }),
    cap: fc.option(fc.double({ min: 0, max: 2e6, noNaN: true }), { nil: undefined }),
    flex: fc.constantFrom(0, 0.5, 1, undefined),
  });
  fc.assert(
    fc.property(fc.array(month, { minLength: 1, maxLength: 12 }), fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(1, 1e8), (months, missing, scale) => {
      const plan = months.map(({ planned }) => planned * scale);
      const caps = months.map(({ cap }) => cap && cap * scale);
      const shortfall = missing * scale;
      const found = respread({ plan, shortfall, caps, flex: months.map(({ flex }) => flex) });
      expect(Math.abs(sum(found.plan) + found.unplaced - sum(plan) - shortfall)).toBeLessThanOrEqual(1e-9 * (sum(plan) + shortfall) + 1e-12);
      found.plan.forEach((value, index) => {
        const before = plan[index] ?? 0;
        expect(value).toBeGreaterThanOrEqual(before);
        if (months[index]?.flex === 0) expect(value).toBe(before);
        expect(value).toBeLessThanOrEqual(Math.max(before, caps[index] ?? 1.3 * before) * (1 + 1e-12));
      });
    }),
  );
});
