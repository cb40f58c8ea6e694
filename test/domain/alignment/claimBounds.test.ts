import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { MethodError } from '../../../src/core/methodError';
import { atomsOf } from '../../../src/domain/alignment/atoms';
import { claimBounds } from '../../../src/domain/alignment/claimBounds';
import type { Claim, ClaimsToBound, Fact } from '../../../src/domain/alignment/claimBounds';

const LATAM = ['拉美', '*', '*'];
const EXISTING = ['*', '老客', '*'];
const NEW = ['*', '*', '新品,套装'];
const claim = (scope: readonly string[], amount: number): Claim => ({ scope, amount });
const three = (latam: number, existing: number, products: number): Claim[] => [claim(LATAM, latam), claim(EXISTING, existing), claim(NEW, products)];
const FACTS: Fact[] = [claim(['拉美', '老客', '*'], 1.2), claim(['!拉美', '老客', '新品,套装'], 1), claim(['拉美', '*', '新品,套装'], 0)];
const near = (input: ClaimsToBound, lowest: number, highest: number): void => {
  const found = claimBounds(input);
  expect(found.lowest).toBeCloseTo(lowest, 8);
  expect(found.highest).toBeCloseTo(highest, 8);
};

describe('worked examples', () => {
  test.each<[string, ClaimsToBound, number, number]>([
    ['7-b', { claims: three(3, 2, 4) }, 4, 9],
    ['7-c', { claims: [claim(LATAM, 3), claim(['!拉美', '老客', '*'], 2), claim(NEW, 4)] }, 5, 9],
    ['7-d', { claims: three(3, 3.7, 7.5) }, 7.5, 14.2],
    ['7-e', { claims: three(3, 3.7, 7.5), facts: FACTS.slice(0, 1) }, 7.5, 13],
    ['7-f', { claims: three(3, 3.7, 7.5), facts: FACTS.slice(0, 2) }, 9, 12],
    ['7-g', { claims: three(3, 3.7, 7.5), facts: FACTS }, 12, 12],
    ['7-h', { claims: [claim(LATAM, 3), claim(['!拉美', '老客', '*'], 2.5), claim(['!拉美', '!老客', '新品,套装'], 6.5)] }, 12, 12],
    ['7-i', { claims: [claim(['US,CA'], 10), claim(['US'], 7)] }, 10, 10],
    ['7-j', { claims: [claim(['A', ''], 60), claim(['', 'X'], 50)] }, 60, 110],
    ['7-k', { claims: [claim(['A', '*', '*'], 50), claim(['*', 'X', '*'], 40), claim(['*', '*', 'P'], 30)], facts: [claim(['A', 'X', '*'], 20)] }, 70, 100],
  ])('%s', (_, input, lowest, highest) => {
    near(input, lowest, highest);
  });

  test('7-b: seven parts are covered', () => {
    expect(atomsOf([LATAM, EXISTING, NEW])).toHaveLength(7);
  });

  test('7-i: the contradiction names both rows, and none that has no part in it', () => {
    const claims = [claim(['MX'], 3), claim(['US,CA'], 5), claim(['BR'], 1), claim(['US'], 7)];
    expect(() => claimBounds({ claims })).toThrow(
      expect.objectContaining({ kind: 'unavailable', code: 'claims/contradiction', params: { claims: [2, 4], facts: [], details: ['US,CA=5', 'US=7'] } }),
    );
  });

  it('names facts that contradict claims, and facts that contradict each other', () => {
    expect(() => claimBounds({ claims: [claim(['US'], 5)], facts: [claim(['US'], 4)] })).toThrow(expect.objectContaining({ code: 'claims/contradiction-with-facts', params: expect.objectContaining({ claims: [1], facts: [1] }) }));
    expect(() => claimBounds({ claims: [claim(['CA'], 5)], facts: [claim(['US'], 4), claim(['US'], 3)] })).toThrow(expect.objectContaining({ code: 'claims/contradiction-of-facts' }));
  });
});

describe('leaves beside the named ones', () => {
  const claims = [claim(['老客', '*'], 5), claim(['新客', '*'], 4), claim(['*', '新品'], 6)];
  it('exist unless the dimension is listed completely', () => {
    near({ claims }, 9, 15);
    near({ claims, leaves: [{ dimension: 1, leaf: '老客' }, { dimension: 1, leaf: '新客' }] }, 9, 9);
  });

  it('refuses a name outside a complete list', () => {
    expect(() => claimBounds({ claims, leaves: [{ dimension: 1, leaf: '老客' }] })).toThrow(expect.objectContaining({ kind: 'invalid', code: 'claims/leaf-unknown' }));
  });

  it('exist on every level of a path', () => {
    near({ claims: [claim(['拉美'], 5), claim(['拉美/墨西哥'], 3)] }, 5, 5);
    near({ claims: [claim(['拉美/巴西'], 5), claim(['拉美/墨西哥'], 3), claim(['拉美'], 9)] }, 9, 9);
    const listed = ['拉美/巴西', '拉美/墨西哥', '北美'].map((leaf) => ({ dimension: 1, leaf }));
    expect(() => claimBounds({ claims: [claim(['拉美/巴西'], 5), claim(['拉美/墨西哥'], 3), claim(['拉美'], 9)], leaves: listed })).toThrow('claims/contradiction');
  });

  it('do not exist among months', () => {
    expect(() => claimBounds({ claims: [claim(['1-6'], 5), claim(['7-12'], 5), claim(['*'], 9)] })).toThrow('claims/contradiction');
    near({ claims: [claim(['11-2'], 5), claim(['12'], 2)] }, 5, 5);
    near({ claims: [claim(['3-6'], 5), claim(['6,7'], 4)] }, 5, 9);
  });
});

it('takes facts as limits when they are', () => {
  near({ claims: [claim(['A', ''], 60), claim(['', 'X'], 50)], facts: [{ ...claim(['A', 'X'], 20), relation: '<=' }] }, 90, 110);
  near({ claims: [claim(['A', ''], 60), claim(['', 'X'], 50)], facts: [{ ...claim(['A', 'X'], 20), relation: '>=' }] }, 60, 90);
});

it('reads every separator, half and full width', () => {
  for (const mark of [',', '\uFF0C', '\u3001', ';', '\uFF1B', '|']) near({ claims: [claim([`US${mark} CA`], 10), claim(['CA'], 7)] }, 10, 10);
  near({ claims: [claim(['\uFF01US'], 10), claim(['US'], 7)] }, 17, 17);
});

it('refuses no claims, negative amounts and scopes that exclude everything', () => {
  expect(() => claimBounds({ claims: [] })).toThrow('claims/none');
  expect(() => claimBounds({ claims: [claim(['US'], -1)] })).toThrow('claims/amount');
  expect(() => claimBounds({ claims: [claim(['!'], 1)] })).toThrow('claims/scope-empty');
});

/** Claims as sums over cells that exist, so that they agree and the true total of what they cover is known. */
const REGIONS = ['US', 'MX', 'BR'];
const BUYERS = ['new', 'old'];
const part = (names: readonly string[]): fc.Arbitrary<string> => fc.oneof(fc.constant('*'), fc.constantFrom(...names), fc.constantFrom(...names).map((name) => `!${name}`));
const business = fc.record({
  cells: fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1000, noNaN: true })), { minLength: 6, maxLength: 6 }),
  scopes: fc.array(fc.tuple(part(REGIONS), part(BUYERS)), { minLength: 1, maxLength: 6 }),
});
const holds = (scope: string, name: string): boolean => scope === '*' || (scope.startsWith('!') ? scope !== `!${name}` : scope === name);
const COMPLETE = [...REGIONS.map((leaf) => ({ dimension: 1, leaf })), ...BUYERS.map((leaf) => ({ dimension: 2, leaf }))];
const claimsOf = (cells: readonly number[], scopes: readonly (readonly [string, string])[]): { claims: Claim[]; truth: number } => {
  const inside = (scope: readonly [string, string], cell: number): boolean => holds(scope[0], REGIONS[cell % 3] ?? '') && holds(scope[1], BUYERS[Math.floor(cell / 3)] ?? '');
  const sum = (pick: (cell: number) => boolean): number => cells.reduce((so, value, cell) => (pick(cell) ? so + value : so), 0);
  return { claims: scopes.map((scope) => claim(scope, sum((cell) => inside(scope, cell)))), truth: sum((cell) => scopes.some((scope) => inside(scope, cell))) };
};

it('holds the true total between its bounds, the largest claim and the naive sum', () => {
  fc.assert(
    fc.property(business, fc.constantFrom(1, 1e8, 1e-2), ({ cells, scopes }, scale) => {
      const { claims, truth } = claimsOf(cells.map((value) => value * scale), scopes);
      const { naive, lowest, highest } = claimBounds({ claims, leaves: COMPLETE });
      const noise = 1e-9 * Math.max(naive, scale);
      expect(lowest).toBeLessThanOrEqual(truth + noise);
      expect(highest).toBeGreaterThanOrEqual(truth - noise);
      expect(lowest).toBeGreaterThanOrEqual(Math.max(...claims.map(({ amount }) => amount)) - noise);
      expect(highest).toBeLessThanOrEqual(naive + noise);
    }),
  );
});

it('does not depend on the order of the claims', () => {
  fc.assert(
    fc.property(business, ({ cells, scopes }) => {
      const { claims } = claimsOf(cells, scopes);
      const one = claimBounds({ claims });
      const other = claimBounds({ claims: [...claims].reverse() });
      expect(Math.abs(one.lowest - other.lowest)).toBeLessThan(1e-7);
      expect(Math.abs(one.highest - other.highest)).toBeLessThan(1e-7);
    }),
    { numRuns: 50 },
  );
});

it('answers any claims with numbers or a reason', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(part(REGIONS), part(BUYERS), fc.double({ min: 0, max: 1e12, noNaN: true })), { minLength: 1, maxLength: 5 }), (stated) => {
      try {
        const found = claimBounds({ claims: stated.map(([region, buyer, amount]) => claim([region, buyer], amount)) });
        expect(Object.values(found).every(Number.isFinite)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(MethodError);
      }
    }),
  );
});
