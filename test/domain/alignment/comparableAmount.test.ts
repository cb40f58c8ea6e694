import { expect, it, test } from '@jest/globals';
import type { ClaimLine, PlanBasis } from '../../../src/domain/alignment/claimLine';
import { comparableAmount } from '../../../src/domain/alignment/comparableAmount';
import { lineOf } from './planCase';

const PLAN: PlanBasis = { basis: 'net', taxIncluded: false, afterReturns: true, rates: new Map([['CNY', 1], ['USD', 7.2]]) };
const read = (amount: number, more: Partial<ClaimLine>, plan: Partial<PlanBasis> = {}, lastYear = 0) => comparableAmount(lineOf('M1', 'market', {}, amount, more), { ...PLAN, ...plan }, lastYear);
const amountOf = (...given: Parameters<typeof read>): number => {
  const reading = read(...given);
  return reading.kind === 'comparable' ? reading.steps.comparable : NaN;
};
const missing = (...given: Parameters<typeof read>): unknown => {
  const reading = read(...given);
  return reading.kind === 'blocked' ? reading.missing : [];
};

test('7-a: GMV with tax in another currency, each step by itself', () => {
  const reading = read(58_000_000, { basis: 'gmv', currency: 'USD', taxIncluded: true, taxRate: 0.16, cancelRate: 0.03, returnRate: 0.08 });
  expect(reading).toEqual({ kind: 'comparable', steps: { stated: 58_000_000, rate: 7.2, tax: expect.closeTo(1 / 1.16, 12), cancelled: expect.closeTo(0.97, 12), returned: expect.closeTo(0.92, 12), fee: 1, lastYear: 0, comparable: expect.closeTo(321_264_000, 3) } });
});

it('puts back fees of a settlement, which needs the fee rate, and takes off only what the plan takes off too', () => {
  expect(amountOf(80, { basis: 'settlement', feeRate: 0.2 })).toBeCloseTo(100, 9);
  expect(missing(80, { basis: 'settlement' })).toEqual(['feeRate']);
  expect(amountOf(80, { basis: 'settlement' }, { basis: 'settlement' })).toBe(80);
  expect(amountOf(92, { returnRate: 0.08 }, { basis: 'gmv', afterReturns: true }, 0)).toBeNaN();
  expect(amountOf(92 * 0.97, { returnRate: 0.08, cancelRate: 0.03 }, { basis: 'gmv' })).toBeCloseTo(100, 9);
  expect(amountOf(92, {}, { afterReturns: false })).toBe(92);
  expect(amountOf(100, { taxRate: 0.19 }, { taxIncluded: true })).toBeCloseTo(119, 9);
});

it('adds last year’s revenue to what comes on top of it', () => {
  expect(amountOf(10, { means: 'increase', currency: 'USD' }, {}, 500)).toBeCloseTo(572, 9);
});

it('assumes nothing: what is missing blocks the line, and so does what cannot be', () => {
  expect(missing(5, { means: undefined, basis: undefined, taxIncluded: undefined, currency: 'BRL' })).toEqual(['means', 'basis', 'taxIncluded', 'rate']);
  expect(missing(5, { basis: 'gmv', taxIncluded: true })).toEqual(['taxRate', 'cancelRate', 'returnRate']);
  expect(missing(-5, {})).toEqual(['amount']);
  // A scope that gave back more than it sold: 5 on top of −8 is no total.
  expect(missing(5, { means: 'increase' }, {}, -8)).toEqual(['amount']);
  // All of it was fees, or more than all came back: nothing tells what there was.
  expect(missing(5, { basis: 'settlement', feeRate: 1 })).toEqual(['feeRate']);
  expect(missing(5, { basis: 'gmv', cancelRate: 3, returnRate: -0.1 })).toEqual(['cancelRate', 'returnRate']);
});
