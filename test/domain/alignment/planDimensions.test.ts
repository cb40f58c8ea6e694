import { expect, it } from '@jest/globals';
import { positionsOf } from '../../../src/domain/alignment/boxes';
import { DIMENSIONS, readScope, type DimensionKey, type PlanDimensions } from '../../../src/domain/alignment/planDimensions';
import { DIMENSIONS_OF_CASE } from './planCase';

const PLAN: PlanDimensions = { ...DIMENSIONS_OF_CASE, unidentified: { category: ['未归类', 'Not categorised'], buyer: ['未识别'] } };

/** What a cell of a scope holds: names of leaves, whether also what is not identified, and names that nobody knows. */
function read(dimension: DimensionKey, text: string): unknown {
  const at = DIMENSIONS.indexOf(dimension);
  const { box, everywhere, unknown } = readScope({ site: '', category: '', productScope: '', tier: '', buyer: '', month: '', [dimension]: text }, PLAN);
  return [positionsOf(box[at] ?? 0n).map((leaf) => PLAN[dimension][leaf]?.names[1] ?? PLAN[dimension][leaf]?.id), everywhere[at], unknown.map(({ name }) => name)];
}

it('reads hierarchies, wildcards, exceptions and months', () => {
  expect(read('site', '拉美')).toEqual([['MX', 'BR'], false, []]);
  expect(read('site', '拉美/MX，us')).toEqual([['US', 'MX'], false, []]);
  expect(read('site', '！拉美')).toEqual([['US', 'CA'], false, []]);
  expect(read('site', '拉美/*')).toEqual([['MX', 'BR'], false, []]);
  expect(read('site', '*')).toEqual([['US', 'CA', 'MX', 'BR'], true, []]);
  expect(read('month', '11-2、6')).toEqual([['1', '2', '6', '11', '12'], false, []]);
  expect(read('site', '拉美/US,火星')).toEqual([[], false, ['拉美/US', '火星']]);
});

it('knows what people call that which is not identified, which is no part of its own', () => {
  expect(read('category', '!家居,未归类')).toEqual([['户外'], false, []]);
  expect(read('category', '!Not Categorised')).toEqual([['家居', '户外'], false, []]);
  expect(read('category', '家居、未归类')).toEqual([['家居'], true, []]);
  expect(read('buyer', '!未识别')).toEqual([['新客', '老客'], false, []]);
  expect(read('category', '未归类')).toEqual([[], true, ['未归类']]);
  expect(read('site', '!未归类')).toEqual([['US', 'CA', 'MX', 'BR'], false, ['未归类']]);
});
