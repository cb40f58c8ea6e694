import { describe, expect, it } from '@jest/globals';
import { mixWhatIfRow } from '../../src/functions/mixWhatIf';
import { callFormula } from '../support/callFormula';

describe('UNIT_ECONOMICS', () => {
  it('takes one tier or a blank as well as a rate', () => {
    const rate = callFormula('=UNIT_ECONOMICS(100,,,,,,,,0.1)');
    expect(callFormula('=UNIT_ECONOMICS(100,,,,,,,,{1E+99,0.1})')).toEqual(rate);
    expect(callFormula('=UNIT_ECONOMICS(100,"","","","","","","",{1E+99,0.1;"",""},"")')).toEqual(rate);
  });

  it('shows missing rates in their own cells', () => {
    const result = callFormula('=UNIT_ECONOMICS(100,1,,,30)');
    expect(result).toMatchObject({ cells: [[0, 0, 0, 0, 30, 0, -30, -30, -30, { code: '#N/A', message: '净收入为 0,无法计算毛利率' }, { code: '#N/A' }, { code: '#N/A' }]] });
  });

  it.each([
    ['a blank price', '""', '#N/A', '缺少售价'],
    ['a percentage typed as a number', '100,,19', '#VALUE!', '请输入小数或百分比,例如 8% 或 0.08'],
    ['a return rate above 1', '100,,,,,,,,,,,,,,,1.2', '#VALUE!', '退货率须在 0–1 之间'],
    ['a negative cost', '100,,,,-5', '#VALUE!', '采购成本不能为负数'],
    ['another duty base', '100,,,,,,,"DDP"', '#VALUE!', '关税基础须为以下之一:CIF, FOB'],
    ['a tier without a rate', '100,,,,,,,,{50,0.1;1E+99,""}', '#VALUE!', '佣金须为一个比率,或两列:上限、比率'],
  ])('answers %s with a reason', (_, args, error, message) => {
    expect(callFormula(`=UNIT_ECONOMICS(${args})`)).toEqual({ error, message });
  });
});

describe('AD_METRICS', () => {
  it('shows what is not defined in its own cell', () => {
    expect(callFormula('=AD_METRICS(0,0,100,-0.1)')).toMatchObject({
      cells: [[{ code: '#N/A', message: '无广告销售' }, 0, { code: '#N/A', message: '无广告花费' }, -0.1, { code: '#N/A', message: '毛利为负,无盈亏平衡点' }, -0.1, 0]],
    });
  });

  it('takes percentages as fractions only', () => {
    expect(callFormula('=AD_METRICS(1,2,3,32)')).toEqual({ error: '#VALUE!', message: '请输入小数或百分比,例如 8% 或 0.08' });
    expect(callFormula('=BREAKEVEN_ROAS("x")')).toEqual({ error: '#VALUE!', message: '平台后毛利率须为数字' });
  });
});

describe('PAYBACK_MONTHS', () => {
  it('leaves blank months at the end out, and asks for one between', () => {
    expect(callFormula('=PAYBACK_MONTHS(10,{5;10;"";""})')).toEqual({ cells: [[1.5]] });
    expect(callFormula('=PAYBACK_MONTHS(10,{5;"";10})')).toEqual({ error: '#N/A', message: '第 2 个月为空,没有毛利请填 0' });
    expect(callFormula('=PAYBACK_MONTHS(10,"")')).toEqual({ error: '#N/A', message: '缺少每月广告后毛利' });
  });
});

it('GMROI is not defined without stock', () => {
  expect(callFormula('=GMROI(1,0)')).toEqual({ error: '#N/A', message: '平均库存为 0' });
});

it('FIT_CHECK names the figure of the category that is missing', () => {
  expect(callFormula('=FIT_CHECK(4.8,12,4.2,30,0,35,20)')).toEqual({ error: '#N/A', message: '品类销量中位数须大于 0' });
  expect(callFormula('=FIT_CHECK(4.8,12,4.2,30,100,35,20,900,1000,1,3)')).toEqual({ error: '#VALUE!', message: '请输入小数或百分比,例如 8% 或 0.08' });
});

describe('MIX_WHATIF', () => {
  const byNumber = callFormula('=MIX_WHATIF({0.7;0.05;0.25},{0.08;0.45;0.006},2,0.3,,1)');

  it('knows items by the names beside or above the shares', () => {
    expect(callFormula('=MIX_WHATIF({"T恤",0.7;"夹克",0.05;"其他",0.25},{0.08;0.45;0.006},"夹克",0.3,,"T恤")')).toEqual(byNumber);
    expect(callFormula('=MIX_WHATIF({"T恤","夹克","其他";0.7,0.05,0.25},{0.08,0.45,0.006},"夹克",0.3,,1)')).toEqual(byNumber);
  });

  it('takes a blank mode as in proportion', () => {
    const omitted = mixWhatIfRow([[0.7, 0.3]], [[0.1, 0.2]], 2, 0.5);
    expect(mixWhatIfRow([[0.7, 0.3]], [[0.1, 0.2]], 2, 0.5, [[null]], '', '')).toEqual(omitted);
    expect(mixWhatIfRow([[0.7, 0.3]], [[0.1, 0.2]], 2, 0.5, null as never, 'ProRata', null)).toEqual(omitted);
  });

  it.each([
    ['shares typed as percentages', '{70,30},{0.1,0.2},1', '#VALUE!', '请输入小数或百分比,例如 8% 或 0.08'],
    ['shares that do not add up', '{0.7,0.2},{0.1,0.2},1', '#VALUE!', '占比合计须为 100%'],
    ['a name that is not there', '{0.7,0.3},{0.1,0.2},"x"', '#VALUE!', '找不到该产品:请填行号,或占比旁的名称'],
    ['no item', '{0.7,0.3},{0.1,0.2},', '#N/A', '缺少产品'],
    ['a missing margin', '{0.7,0.3},{0.1,""},1', '#N/A', '缺少毛利率'],
  ])('answers %s with a reason', (_, args, error, message) => {
    expect(callFormula(`=MIX_WHATIF(${args})`)).toEqual({ error, message });
  });
});
