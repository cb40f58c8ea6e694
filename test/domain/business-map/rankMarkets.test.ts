import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CRITERIA } from '../../../src/domain/business-map/defaultCriteria';
import { rankMarkets } from '../../../src/domain/business-map/marketScore';

/** The four markets of the worked example. */
const CRITERIA = [
  { weight: 0.3, low: 0, high: 50, direction: 1 },
  { weight: 0.3, low: 0, high: 0.3, direction: 1 },
  { weight: 0.2, low: 0, high: 1, direction: -1 },
  { weight: 0.2, low: 0, high: 1, direction: -1 },
];
const [MEXICO, BRAZIL, UNITED_STATES, SAUDI_ARABIA] = [[12, 0.28, 0.55, 0.35], [20, 0.22, 0.65, 0.55], [100, 0.08, 0.95, 0.8], [9, 0.18, 0.45, 0.3]];

describe('rankMarkets', () => {
  it('scores and ranks the worked example, and holds the first place whatever weight changes', () => {
    const ranks = rankMarkets([MEXICO, BRAZIL, UNITED_STATES, SAUDI_ARABIA] as number[][], CRITERIA, 4);
    expect(ranks.map(({ score }) => score)).toEqual([57.2, 50, 43, 48.4]);
    expect(ranks.map(({ rank }) => rank)).toEqual([1, 2, 4, 3]);
    expect(ranks[0]?.kept).toBe(1);
  });

  it('tells a place that a small change of one weight takes away', () => {
    const close = rankMarkets([[10, 0.1, 0.5, 0.5], [11, 0.094, 0.5, 0.5]], CRITERIA, 4);
    expect(close[0]?.kept).toBeLessThan(1);
    expect(close[0]?.kept).toBe(close[1]?.kept);
  });

  it('gives equal scores the better place, and none to a market of which too little is known', () => {
    const ranks = rankMarkets([[12, 0.28, 0.55, 0.35], [12, 0.28, 0.55, 0.35], [9, 0.1, 0.9, 0.9], [undefined, undefined, 0.4, 0.3]], CRITERIA, 4);
    expect(ranks.map(({ rank }) => rank)).toEqual([1, 1, 3, undefined]);
    expect(ranks[3]).toEqual({ score: undefined, rank: undefined, kept: undefined });
  });

  it('does not move the others when one more market joins', () => {
    const before = rankMarkets([MEXICO, BRAZIL] as number[][], CRITERIA, 4).map(({ score }) => score);
    const after = rankMarkets([MEXICO, BRAZIL, UNITED_STATES] as number[][], CRITERIA, 4).map(({ score }) => score);
    expect(after.slice(0, 2)).toEqual(before);
  });
});

it('begins with weights that together are 1', () => {
  expect(DEFAULT_CRITERIA.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
});
