import { expect, it } from '@jest/globals';
import { comparedWeights } from '../../../src/domain/business-map/comparedWeights';

const BLANK = undefined;

it('gives the weights of the worked example, from either half of the answers', () => {
  const upper = comparedWeights([[BLANK, 3, 5], [BLANK, BLANK, 3], [BLANK, BLANK, BLANK]]);
  const lower = comparedWeights([[BLANK, BLANK, BLANK], [1 / 3, BLANK, BLANK], [1 / 5, 1 / 3, BLANK]]);
  for (const found of [upper, lower]) {
    expect(found.state).toBe('used');
    expect(found.state === 'used' ? found.weights.map((weight) => Number(weight?.toFixed(6))) : []).toEqual([0.636986, 0.258285, 0.104729]);
  }
});

it('leaves out items that were not compared, and says so when nothing was', () => {
  const found = comparedWeights([[BLANK, BLANK, 3], [BLANK, BLANK, BLANK], [BLANK, BLANK, BLANK]]);
  expect(found).toEqual({ state: 'used', weights: [0.75, undefined, 0.25] });
  expect(comparedWeights([[BLANK, BLANK], [BLANK, BLANK]])).toEqual({ state: 'none' });
});

it('names the pair that is missing', () => {
  expect(comparedWeights([[BLANK, 3, BLANK], [BLANK, BLANK, 3], [BLANK, BLANK, BLANK]])).toEqual({ state: 'incomplete', row: 0, column: 2 });
});

it('names the three that contradict each other, by their places among all items', () => {
  const found = comparedWeights([
    [BLANK, BLANK, BLANK, BLANK],
    [BLANK, BLANK, 9, 1 / 9],
    [BLANK, BLANK, BLANK, 9],
    [BLANK, BLANK, BLANK, BLANK],
  ]);
  expect(found).toEqual({ state: 'contradicts', items: [1, 2, 3] });
});

it('names the pair of which both directions were answered and do not fit', () => {
  expect(comparedWeights([[BLANK, BLANK, 2], [BLANK, BLANK, BLANK], [3, BLANK, BLANK]])).toEqual({ state: 'unreadable', row: 0, column: 2 });
});
