import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toWholeCents } from '../../src/sheets/wholeCents';

const byLine = (amounts: readonly number[]): Map<string, number> => new Map(amounts.map((amount, at) => [`M${String(at)}`, amount]));
const NONE = new Map<string, number>();

it('adds up to the sum, to the cent', () => {
  expect([...toWholeCents(byLine([100 / 3, 100 / 3, 100 / 3, 0]), NONE).values()]).toEqual([33.34, 33.33, 33.33, 0]);
  expect([...toWholeCents(byLine([0, 0]), NONE).values()]).toEqual([0, 0]);
});

it('leaves amounts as they were while noise alone moves them', () => {
  const cents = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(cents, fc.array(fc.double({ min: -1e-6, max: 1e-6, noNaN: true }), { minLength: 12, maxLength: 12 }), (whole, noise) => {
    const before = byLine(whole.map((amount) => amount / 100));
    const now = new Map([...before].map(([id, amount], at) => [id, amount + (noise[at] ?? 0)]));
    expect(toWholeCents(now, before)).toEqual(before);
  }));
});
