import { expect, it } from '@jest/globals';
import { nelderMead } from '../../../src/core/statistics/nelderMead';

it('finds the bottom of the bent valley of Rosenbrock', () => {
  const { point, value, converged } = nelderMead(([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [-1.2, 1]);
  expect(converged).toBe(true);
  expect(point[0]).toBeCloseTo(1, 6);
  expect(point[1]).toBeCloseTo(1, 6);
  expect(value).toBeCloseTo(0, 12);
});

it('keeps away from where the function is not a number', () => {
  const { point } = nelderMead(([x = 0]) => x - Math.log(x), [0.1]);
  expect(point[0]).toBeCloseTo(1, 5);
});

it('says when it ran out of steps', () => {
  expect(nelderMead(([x = 0]) => -x, [1], { maxSteps: 20 }).converged).toBe(false);
});
