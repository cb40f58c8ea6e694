import { afterEach, describe, expect, it } from '@jest/globals';
import { setFunctionLanguage } from '../../src/functions/functionLanguage';
import { callFormula } from '../support/callFormula';

afterEach(() => {
  setFunctionLanguage('zh-CN');
});

const GOALPOSTS = '{0.3,0.3,0.2,0.2},{0,0,0,0},{50,0.3,1,1},{1,1,-1,-1}';

describe('MARKET_SCORE', () => {
  it('gives a column, one score a market (5-a)', () => {
    const result = callFormula(`=MARKET_SCORE({12,0.28,0.55,0.35;20,0.22,0.65,0.55},${GOALPOSTS})`);
    if ('error' in result) throw new Error(result.message);
    expect(result.cells.map(([score]) => Number((score as number).toFixed(9)))).toEqual([57.2, 50]);
  });

  it('shows a market with too much missing in its own cell', () => {
    expect(callFormula(`=MARKET_SCORE({50,0.3,0,0;"","",0.5,0.5},${GOALPOSTS})`)).toMatchObject({ cells: [[100], [{ code: '#N/A', message: '缺失的权重超过 30%' }]] });
  });

  it.each([
    ['a single market with too much missing', `{50,"","",""},${GOALPOSTS}`, '#N/A', '缺失的权重超过 30%'],
    ['equal goalposts', '{1},{1},{5},{5},{1}', '#VALUE!', '每个指标的高标须大于低标'],
    ['a direction of 0', '{1},{1},{0},{5},{0}', '#VALUE!', '方向须为 1(越大越好)或 -1(越小越好)'],
    ['more columns than weights', '{1,2},{1},{0},{5},{1}', '#VALUE!', '数值有 2 列,权重有 1 个,个数须相同'],
    ['fewer lows than weights', '{1,2},{1,1},{0},{5,5},{1,1}', '#VALUE!', '权重有 2 格,低标有 1 格,格数须相同'],
    ['values left empty', ',{1},{0},{5},{1}', '#N/A', '缺少数值'],
    ['a blank weight', '{1,2},{1,""},{0,0},{5,5},{1,1}', '#N/A', '缺少权重'],
  ])('answers %s with a reason', (_, args, error, message) => {
    expect(callFormula(`=MARKET_SCORE(${args})`)).toEqual({ error, message });
  });
});

describe('AHP_WEIGHTS', () => {
  it('speaks the language of the plan about the contradiction', () => {
    setFunctionLanguage('en');
    const result = callFormula('=AHP_WEIGHTS({1,9,0.111111111;"",1,9;"","",1})');
    expect('cells' in result && result.cells[0]?.[5]).toBe('Comparisons disagree, please check: items 1, 2, 3');
  });

  it.each([
    ['a block that is not square', '{1,2,3;1,1,1}', '#VALUE!', '比较表的行数与列数须相同'],
    ['cells that are not reciprocal', '{1,3;0.5,1}', '#VALUE!', '第 1 行第 2 列与对称格须互为倒数,例如 3 与 1/3'],
    ['a comparison of 0', '{1,0;"",1}', '#VALUE!', '比较值须大于 0'],
    ['another diagonal', '{2,3;"",1}', '#VALUE!', '对角线须为 1'],
    ['a blank above the diagonal', '{1,"";3,1}', '#N/A', '缺少第 1 行与第 2 列的比较'],
  ])('answers %s with a reason', (_, args, error, message) => {
    expect(callFormula(`=AHP_WEIGHTS(${args})`)).toEqual({ error, message });
  });
});

describe('BOTTLENECK_RELEASE', () => {
  it('takes a blank uplift as 0, and a column like a row', () => {
    expect(callFormula('=BOTTLENECK_RELEASE(3,{0.1;"";0.06})')).toEqual(callFormula('=BOTTLENECK_RELEASE(3,{0.1,0,0.06})'));
    expect(callFormula('=BOTTLENECK_RELEASE(0,{0.1,0.2})')).toEqual({ cells: [[0, 0, 0]] });
  });

  it('refuses an uplift of −100 %', () => {
    expect(callFormula('=BOTTLENECK_RELEASE(3,{-1})')).toEqual({ error: '#VALUE!', message: '提升率须大于 -100%' });
  });
});
