import { expect, it } from '@jest/globals';
import { needBand, opportunityScore } from '../../../src/domain/customer-map/opportunity';

it('adds what satisfaction lacks to the importance', () => {
  expect(opportunityScore(9, 3)).toBe(15);
  expect(opportunityScore(9, 9)).toBe(9);
  expect(opportunityScore(3, 9)).toBe(3);
});

it('bands scores', () => {
  expect([15.1, 15, 12, 11.9, 10, 9.9].map(needBand)).toEqual(['veryHigh', 'high', 'high', 'worthALook', 'worthALook', 'low']);
});

it('refuses marks outside 0–10', () => {
  expect(() => opportunityScore(11, 3)).toThrow('need/scale');
  expect(() => opportunityScore(9, -1)).toThrow('need/scale');
});
