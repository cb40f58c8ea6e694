import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { attributeFactors } from '../../../src/domain/reviews/attributeFactors';
import { effectRatios, funnelAttribution } from '../../../src/domain/reviews/funnelAttribution';
import { visitorValue } from '../../../src/domain/reviews/visitorValue';

const near = (actual: readonly number[], expected: readonly number[], digits = 6): void => {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => { expect(actual[index]).toBeCloseTo(value, digits); });
};
const sum = (values: readonly number[]): number => values.reduce((so, next) => so + next, 0);
const product = (values: readonly number[]): number => values.reduce((so, next) => so * next, 1);

test('8-n: two sites of the LMDIR test suite, additive and multiplicative', () => {
  const { sites, total } = funnelAttribution([[1, 10, 2], [4, 5, 3]], [[4, 5, 3], [5, 6, 4]]);
  near(sites[0]?.effects ?? [], [50.47438029, -25.23719014, 14.76280986], 8);
  near(sites[1]?.effects ?? [], [19.31568569, 15.78206435, 24.90224996], 8);
  near(total.effects, [69.79006598, -9.455125793, 39.66505981], 8);
  expect(total.change).toBe(100);
  near(effectRatios(total, 20 + 60, 60 + 120), [1.761117821, 0.926191306, 1.379410116], 8);
});

test.each<[string, number[], number[], number[]]>([
  ['8-o', [0, 10, 2], [4, 5, 3], [60, 0, 0]],
  ['8-q', [0, 0.02, 30], [5000, 0.02, 30], [3000, 0, 0]],
  ['8-q second', [0, 0, 30], [5000, 0.02, 30], [1500, 1500, 0]],
  ['a site that closes', [5000, 0.02, 30], [0, 0.02, 30], [-3000, 0, 0]],
  ['a site that never sold', [0, 0.02, 30], [10, 0, 30], [0, 0, 0]],
])('%s: zeros by their limits', (_, before, after, expected) => {
  near(attributeFactors(before, after), expected, 9);
});

test('8-p and 8-r', () => {
  near(attributeFactors([120000, 0.025, 42], [150000, 0.022, 45]), [30557.7399, -17505.7665, 9448.0267], 4);
  near(funnelAttribution([[50, 0.2, 3], [50, 0.8, 0.5]], [[80, 0.5, 2], [80, 0.5, 0.4]]).total.effects, [32.384638, 38.284867, -24.669505]);
});

test('9.2: a site with 30 % higher orders and 15 % lower conversion earns 10.5 % more a visitor', () => {
  const { ratio, parityGain, breakEvenGap } = visitorValue(1.3, 0.85);
  near([ratio, parityGain, breakEvenGap], [1.105, 0.176471, -0.230769]);
  expect(visitorValue(1.3, 3 / 18).ratio).toBeCloseTo(0.216667, 6);
  near(attributeFactors([10000, 0.02, 100], [10000, 0.017, 130]), [0, -3418.184255, 5518.184255]);
});

test('9-b: the steps of a funnel raised to their benchmark', () => {
  near(attributeFactors([100000, 0.3, 0.4, 0.55, 0.7, 60], [100000, 0.3, 0.45, 0.55, 0.85, 60]), [0, 0, 38315.2848, 0, 63159.7152, 0], 4);
});

it('refuses tables of different shape and negative factors', () => {
  expect(() => funnelAttribution([[1, 2]], [[1, 2], [3, 4]])).toThrow('funnel/shape');
  expect(() => funnelAttribution([[1, 2]], [[1, 2, 3]])).toThrow('funnel/shape');
  expect(() => funnelAttribution([[1, -2]], [[1, 2]])).toThrow('funnel/negative');
});

const factor = fc.oneof(fc.constant(0), fc.double({ min: 1e-4, max: 1e4, noNaN: true }));
const pairs = fc.array(fc.tuple(factor, factor), { minLength: 1, maxLength: 6 });

it('adds up to the change, whatever the order of the factors and the direction of time', () => {
  fc.assert(
    fc.property(pairs, (factors) => {
      const before = factors.map(([value]) => value);
      const after = factors.map(([, value]) => value);
      const effects = attributeFactors(before, after);
      const size = Math.max(product(before), product(after), 1e-300);
      expect(effects.every(Number.isFinite)).toBe(true);
      expect(Math.abs(sum(effects) - (product(after) - product(before))) / size).toBeLessThan(1e-9);
      const backwards = attributeFactors(after, before);
      const turned = attributeFactors([...before].reverse(), [...after].reverse()).reverse();
      effects.forEach((effect, index) => {
        expect(Math.abs(effect + (backwards[index] ?? NaN)) / size).toBeLessThan(1e-9);
        expect(Math.abs(effect - (turned[index] ?? NaN)) / size).toBeLessThan(1e-9);
      });
    }),
  );
});

it('stays exact where almost nothing changed, and at 1e12', () => {
  const [visits = 0] = attributeFactors([1e12, 0.02], [1e12 * (1 + 1e-12), 0.02]);
  expect(visits).toBeCloseTo(0.02, 4);
  near(attributeFactors([3, 7], [3, 7]), [0, 0], 12);
});
