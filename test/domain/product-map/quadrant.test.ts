import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { quadrant, tableShareCut } from '../../../src/domain/product-map/quadrant';
import type { QuadrantCuts } from '../../../src/domain/product-map/quadrantTypes';

type Row = [margin: number, growth: number, share: number, turns?: number];
const place = ([margin, growth, share, turns]: Row, cuts?: Partial<QuadrantCuts>) => quadrant({ margin, growth, share, turns, cuts });

test.each<[string, Row, Partial<QuadrantCuts> | undefined, object]>([
  ['2-a', [0.08, 0, 0.7, 12], undefined, { code: 'cow', gmroi: expect.closeTo(1.043478, 6), flags: [] }],
  ['2-b', [0.1, 0, 0.7], undefined, { code: 'cow', gmroi: undefined }],
  ['2-b second', [0.08, 0, 0.7], undefined, { code: 'cow' }],
  ['2-c', [0.45, 0.3, 0.05, 4], undefined, { code: 'star', gmroi: expect.closeTo(3.272727, 6) }],
  ['2-d', [0.5, 0.25, 0.05, 3], undefined, { code: 'star' }],
  ['2-e', [0.08, 0, 0.7, 2], undefined, { code: 'dog', gmroi: expect.closeTo(0.173913, 6), flags: ['SLOW_TURN'] }],
  ['2-f', [0.12, 0.35, 0.02, 6], undefined, { code: 'question' }],
  ['2-g', [0.1, 0.4, 0.6, 12], undefined, { code: 'question', flags: ['SCALE_NO_MARGIN'] }],
  ['2-g growth reading', [0.1, 0.4, 0.6, 12], { starNeedsMargin: false }, { code: 'star' }],
  ['2-h', [0.45, 0.02, 0.05, 4], undefined, { code: 'cow' }],
  ['2-i', [0.09, -0.1, 0.03, 5], undefined, { code: 'dog', flags: [] }],
  ['2-j', [-0.02, 0, 0.6, 20], undefined, { code: 'dog', flags: ['LOSS'] }],
  ['2-k', [0.2, 0.1, 0.01], undefined, { code: 'star', flags: ['BORDERLINE'] }],
])('%s', (_, row, cuts, expected) => {
  expect(place(row, cuts)).toMatchObject(expected);
});

test('2-l: 70 % of an even share is the cut of a table', () => {
  const units = [380, 220, 95, 410, 60, 290, 110, 75];
  const total = units.reduce((sum, value) => sum + value, 0);
  expect(tableShareCut(units.length)).toBeCloseTo(0.0875, 12);
  expect(tableShareCut(units.length) * total).toBeCloseTo(143.5, 9);
  expect(units.map((value) => value / total >= tableShareCut(units.length))).toEqual([true, true, false, true, false, true, false, false]);
});

describe('borderline', () => {
  it.each<[string, Row]>([
    ['margin', [0.21, 0.5, 0.5]],
    ['growth', [0.5, 0.08, 0.5]],
    ['share, although it decides nothing here', [0.5, 0.5, 0.09]],
  ])('is near the cut of %s', (_, row) => {
    expect(place(row).flags).toEqual(['BORDERLINE']);
  });

  it('among 300 products is a share within a tenth of the cut, not one within a point of it', () => {
    const cuts = { shareCut: tableShareCut(300) };
    expect([0.0005, 0.002, 0.0022, 0.0025, 0.003].map((share) => place([0.5, 0.5, share], cuts).flags.length)).toEqual([0, 0, 1, 1, 0]);
  });

  it('is not farther than one point of margin', () => {
    expect(place([0.2101, 0.5, 0.5]).flags).toEqual([]);
  });
});

it('flags a shrinking cash cow', () => {
  expect(place([0.4, -0.1, 0.3])).toMatchObject({ code: 'cow', flags: ['DECLINING'] });
});

it.each<[string, Row]>([
  ['a margin of 100 %', [1, 0, 0.1]],
  ['a margin below −500 %', [-5.1, 0, 0.1]],
  ['a share above 1', [0.1, 0, 1.01]],
  ['negative turns', [0.1, 0, 0.1, -1]],
])('refuses %s', (_, row) => {
  expect(() => place(row)).toThrow(/^quadrant\//);
});

it('names what is missing', () => {
  expect(() => quadrant({ margin: undefined, growth: 0, share: undefined })).toThrow(
    expect.objectContaining({ kind: 'unavailable', code: 'quadrant/missing', params: { missing: 'margin/share' } }),
  );
});

it('never places a product worse when its margin rises', () => {
  const rank = { dog: 0, question: 0, cow: 1, star: 1 };
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const growth = fc.double({ min: -1, max: 3, noNaN: true });
  const margin = fc.double({ min: -1, max: 0.98, noNaN: true });
  fc.assert(
    fc.property(margin, fc.double({ min: 0, max: 0.01, noNaN: true }), growth, share, (low, more, g, s) => {
      expect(rank[place([low + more, g, s, 4]).code]).toBeGreaterThanOrEqual(rank[place([low, g, s, 4]).code]);
    }),
  );
});
