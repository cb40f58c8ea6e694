import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scoreMarkets, topStability } from '../../../src/domain/business-map/marketScore';
import type { MarketCriterion } from '../../../src/domain/business-map/marketScore';

/** Size in billions, growth, competition, difficulty. */
const CRITERIA: readonly MarketCriterion[] = [
  { weight: 0.3, low: 0, high: 50, direction: 1 },
  { weight: 0.3, low: 0, high: 0.3, direction: 1 },
  { weight: 0.2, low: 0, high: 1, direction: -1 },
  { weight: 0.2, low: 0, high: 1, direction: -1 },
];
const MARKETS = [[12, 0.28, 0.55, 0.35], [20, 0.22, 0.65, 0.55], [100, 0.08, 0.95, 0.8], [9, 0.18, 0.45, 0.3]];

it('scores Mexico, Brazil, the USA and Saudi Arabia', () => {
  expect(scoreMarkets(MARKETS, CRITERIA).map((score) => Number((score as number).toFixed(9)))).toEqual([57.2, 50, 43, 48.4]);
});

it('drops what is missing with its weight, up to 30 %', () => {
  const [score, less] = scoreMarkets([[undefined, 0.3, 0, 0], [undefined, undefined, 0, 0]], CRITERIA);
  expect(score).toBeCloseTo(100, 12);
  expect(less).toMatchObject({ code: 'market/too-much-missing' });
});

it('tells how firm the first place is', () => {
  expect(topStability(MARKETS, CRITERIA)).toBe(1);
  const close = [[25, 0, 0, 0], [0, 0.1501, 0, 0]];
  expect(topStability(close, CRITERIA)).toBe(6 / 8);
  expect(() => topStability([[undefined, undefined, undefined, undefined]], CRITERIA)).toThrow('market/none');
});

it.each<[Partial<MarketCriterion>, string]>([
  [{ low: 50 }, 'market/goalposts'],
  [{ weight: -1 }, 'market/weights'],
  [{ direction: 0 }, 'market/direction'],
])('refuses a criterion with %j', (change, code) => {
  expect(() => scoreMarkets(MARKETS, CRITERIA.map((one, index) => (index === 0 ? { ...one, ...change } : one)))).toThrow(code);
});

it('stays within 0–100, whatever the other markets, the scale of the weights or the unit of a criterion', () => {
  const market = fc.tuple(fc.double({ min: -100, max: 1e12, noNaN: true }), fc.double({ min: -1, max: 3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(fc.property(fc.array(market, { minLength: 1, maxLength: 8 }), fc.constantFrom(1e-2, 1e12), (markets, unit) => {
    const scores = scoreMarkets(markets, CRITERIA);
    for (const [index, score] of scores.entries()) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100 + 1e-9);
      expect(scoreMarkets([markets[index] ?? []], CRITERIA)).toEqual([score]);
    }
    const scaled = CRITERIA.map((one, index) => ({ ...one, weight: one.weight * 8, high: index === 0 ? 50 * unit : one.high }));
    const again = scoreMarkets(markets.map(([size, ...rest]) => [size * unit, ...rest]), scaled);
    again.forEach((score, index) => expect(score).toBeCloseTo(scores[index] as number, 9));
  }));
});
