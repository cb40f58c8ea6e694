import { expect, it } from '@jest/globals';
import { productQuadrant, quadrantDetail } from '../../src/functions/quadrant';
import { callFormula } from '../support/callFormula';

it('gives a column for columns, each line by itself', () => {
  expect(productQuadrant([[0.08], [0.45], [0.12]], [[0], [0.3], [0.35]], [[0.7], [0.05], [0.02]], [[12], [4], [6]])).toEqual([['现金牛'], ['明星'], ['问题']]);
});

it('gives a row for rows, and uses a single cell for every line', () => {
  expect(callFormula('=PRODUCT_QUADRANT({0.08,0.45},0,{0.7,0.05})')).toEqual({ cells: [['现金牛', '现金牛']] });
});

it('shows the failure of a line in its own cells only', () => {
  const cells = productQuadrant([[0.08], [null], [2]], [[0], [0.3], [0]], [[0.7], [0.05], [0.1]]);
  expect(cells[0]).toEqual(['现金牛']);
  expect(cells[1]?.[0]).toMatchObject({ code: '#N/A', message: '缺少毛利率' });
  expect(cells[2]?.[0]).toMatchObject({ code: '#VALUE!', message: '请输入小数或百分比,例如 8% 或 0.08' });
  expect(quadrantDetail([[0.08], [null]], [[0], [0.3]], [[0.7], [0.05]])[1]).toHaveLength(3);
});

it('uses the cuts that are given', () => {
  expect(callFormula('=PRODUCT_QUADRANT(0.08,0.3,0.05,,0.05)')).toEqual({ cells: [['明星']] });
  expect(callFormula('=PRODUCT_QUADRANT(0.3,1.2,0.05,,,1.5)')).toEqual({ cells: [['现金牛']] });
  expect(callFormula('=PRODUCT_QUADRANT(0.08,0,0.05,,,,0.05)')).toEqual({ cells: [['现金牛']] });
  expect(callFormula('=PRODUCT_QUADRANT(0.08,0,0.7,2,,,,0.1)')).toEqual({ cells: [['现金牛']] });
  expect(callFormula('=PRODUCT_QUADRANT(0.1,0.4,0.6,12,,,,,0)')).toEqual({ cells: [['明星']] });
});

it.each([
  ['everything blank', '"","",""', '#N/A', '缺少毛利率/增长率/销售占比'],
  ['a percentage typed as a number', '45,0,0.1', '#VALUE!', '请输入小数或百分比,例如 8% 或 0.08'],
  ['a share typed as a number', '0.4,0,12', '#VALUE!', '请输入小数或百分比,例如 8% 或 0.08'],
  ['a cut typed as a number', '0.4,0,0.1,,20', '#VALUE!', '请输入小数或百分比,例如 8% 或 0.08'],
  ['a margin of 100 %', '1,0,0.1', '#VALUE!', '毛利率须低于 100%,且不低于 -500%'],
  ['a share above 1', '0.4,0,1.2', '#VALUE!', '销售占比须在 0–1 之间'],
  ['negative turns', '0.4,0,0.1,-1', '#VALUE!', '周转次数不能为负数'],
  ['text', '"x",0,0.1', '#VALUE!', '毛利率须为数字'],
  ['columns of different length', '{0.1;0.2;0.3},{0;0},0.1', '#VALUE!', '毛利率有 3 格,增长率有 2 格,格数须相同'],
])('answers %s with a reason', (_, args, error, message) => {
  expect(callFormula(`=PRODUCT_QUADRANT(${args})`)).toEqual({ error, message });
});

it('takes a margin down to −500 % as a loss', () => {
  expect(callFormula('=QUADRANT_DETAIL(-4,0,0.1)')).toEqual({ cells: [['瘦狗', '', 'LOSS; BORDERLINE']] });
});
