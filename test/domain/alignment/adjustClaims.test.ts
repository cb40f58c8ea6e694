import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { MethodError } from '../../../src/core/methodError';
import { adjustClaims } from '../../../src/domain/alignment/adjustClaims';
import type { ClaimsToAdjust } from '../../../src/domain/alignment/adjustClaims';

const EQUAL = [1, 1, 1];
const sum = (values: readonly number[]): number => values.reduce((so, next) => so + next, 0);

test.each<[string, ClaimsToAdjust, number[]]>([
  ['7-p', { claims: [3, 2, 4], target: 12, variances: EQUAL }, [4, 3, 5]],
  ['7-q', { claims: [3, 2, 4], target: 12 }, [4, 2.666667, 5.333333]],
  ['7-r', { claims: [3, 2, 4], target: 12, upper: [3, 2.5, undefined] }, [3, 2.5, 6.5]],
  ['7-r equal', { claims: [3, 2, 4], target: 12, variances: EQUAL, upper: [3, 2.5, 1e99] }, [3, 2.5, 6.5]],
  ['7-s', { claims: [3, 2, 4], target: 7, variances: EQUAL }, [2.333333, 1.333333, 3.333333]],
  ['7-s lower', { claims: [3, 2, 4], target: 2, variances: EQUAL }, [0.5, 0, 1.5]],
  ['7-t', { claims: [3, 2, 4], target: 12, variances: [0.09, 0.04, 1] }, [3.238938, 2.106195, 6.654867]],
  ['7-u', { claims: [3, 2.5, 6.5], variances: EQUAL, groupCaps: [{ coefficients: [1, 1, 0], cap: 4.5 }, { coefficients: [0, 1, 1], cap: 8 }] }, [2.666667, 1.833333, 6.166667]],
  ['a fixed claim', { claims: [3, 2, 4], target: 12, variances: [0, 1, 1] }, [3, 3.5, 5.5]],
  ['nothing to change', { claims: [3, 0, 4] }, [3, 0, 4]],
  ['a target at the very limit', { claims: [3, 2, 4], target: 6, upper: [1, 2, 3] }, [1, 2, 3]],
])('%s', (_, input, expected) => {
  adjustClaims(input).forEach((amount, at) => { expect(amount).toBeCloseTo(expected[at] ?? NaN, 6); });
});

it.each<[string, ClaimsToAdjust, string, object]>([
  ['7-v: caps below the target', { claims: [3, 2, 4], target: 12, upper: EQUAL }, 'claims/at-most', { amount: 3 }],
  ['a group cap below the target', { claims: [3, 2, 4], target: 12, upper: [9, 9, 1], groupCaps: [{ coefficients: [1, 1, 0], cap: 4 }] }, 'claims/at-most', { amount: 5 }],
  ['lower limits above the target', { claims: [3, 2, 4], target: 2, lower: EQUAL }, 'claims/at-least', { amount: 3 }],
  ['limits that contradict', { claims: [3, 2, 4], lower: [3, 3, 0], groupCaps: [{ coefficients: [1, 1, 0], cap: 4 }] }, 'claims/caps-contradict', {}],
  ['a lower limit above the upper', { claims: [3], lower: [4], upper: [3] }, 'claims/limits', { position: 1 }],
  ['a negative claim', { claims: [-3], target: 1 }, 'claims/amount', {}],
  ['a negative variance', { claims: [3], variances: [-1] }, 'claims/variance', {}],
])('refuses %s', (_, input, code, params) => {
  expect(() => adjustClaims(input)).toThrow(expect.objectContaining({ code, params }));
});

const claims = fc.array(fc.record({ amount: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 100, noNaN: true })), upper: fc.option(fc.double({ min: 0, max: 200, noNaN: true }), { nil: undefined }) }), { minLength: 1, maxLength: 7 });

it('adds up to the target within all limits or says what is within reach, whatever the unit', () => {
  fc.assert(
    fc.property(claims, fc.double({ min: 0, max: 400, noNaN: true }), fc.double({ min: 0, max: 200, noNaN: true }), fc.constantFrom(1, 1e8, 1e-2), (list, wanted, cap, unit) => {
      const input: ClaimsToAdjust = {
        claims: list.map(({ amount }) => amount * unit),
        target: wanted * unit,
        upper: list.map(({ upper }) => upper && upper * unit),
        groupCaps: [{ coefficients: list.map((_, at) => at % 2), cap: cap * unit }],
      };
      const attempt = (target: number): number[] | MethodError => {
        try {
          return adjustClaims({ ...input, target });
        } catch (error) {
          if (error instanceof MethodError) return error;
          throw error;
        }
      };
      const first = attempt(wanted * unit);
      const reach = first instanceof MethodError ? first.params['amount'] : undefined;
      if (first instanceof MethodError && typeof reach !== 'number') return;
      const target = typeof reach === 'number' ? reach : wanted * unit;
      const amounts = first instanceof MethodError ? attempt(target) : first;
      if (amounts instanceof MethodError) throw amounts;
      const noise = 1e-8 * Math.max(target, unit);
      expect(Math.abs(sum(amounts) - target)).toBeLessThanOrEqual(noise);
      amounts.forEach((amount, at) => {
        if (input.claims[at] === 0) expect(amount).toBe(0);
        else expect(amount).toBeLessThanOrEqual((input.upper?.[at] ?? Infinity) + noise);
        expect(amount).toBeGreaterThanOrEqual(0);
      });
      expect(sum(amounts.filter((_, at) => at % 2 === 1))).toBeLessThanOrEqual(cap * unit + noise);
    }),
  );
});

it('does not depend on the order of the claims', () => {
  fc.assert(
    fc.property(claims, fc.double({ min: 1, max: 400, noNaN: true }), (list, target) => {
      const solve = (of: typeof list): number[] | string => {
        try {
          return adjustClaims({ claims: of.map(({ amount }) => amount), target, upper: of.map(({ upper }) => upper) });
        } catch (error) {
          return (error as MethodError).code;
        }
      };
      const forward = solve(list);
      const backward = solve([...list].reverse());
      if (typeof forward === 'string' || typeof backward === 'string') expect(backward).toEqual(forward);
      else backward.reverse().forEach((amount, at) => { expect(Math.abs(amount - (forward[at] ?? NaN))).toBeLessThan(1e-6); });
    }),
  );
});
