import { beforeEach, expect, it } from '@jest/globals';
import { lightOfAttainment, pdcaForecast } from '../../src/functions/tracking';
import { monthlyWeights, shareOfEvent } from '../../src/functions/events';
import { boundsOfClaims } from '../../src/functions/claims';
import { setFunctionLanguage } from '../../src/functions/functionLanguage';
import { callFormula } from '../support/callFormula';

const FLAT = '{1,1,1,1,1,1,1,1,1,1,1,1}';
const WEIGHTS = [[0.06, 0.06, 0.07, 0.07, 0.08, 0.08, 0.09, 0.08, 0.08, 0.09, 0.12, 0.12]];

beforeEach(() => {
  setFunctionLanguage('zh-CN');
});

it.each([
  ['=TARGET_SPLIT({1,2;3,4},{4;6;1},{5,6})', '#VALUE!', '去年数据有 2 行,行合计有 3 格,个数须相同'],
  ['=TARGET_SPLIT({1,2;0,0},{4;6},{5,5})', '#N/A', '去年没有销售,目标分不进去:第 2 行(目标 6)。新站或新品请把 fillNew 设为 TRUE,否则请改目标'],
  ['=TARGET_SPLIT({1,"x";3,4},{4;6},{5,5})', '#VALUE!', '去年数据须为数字'],
  ['=TARGET_SPLIT({1,2;3,4},{4;""},{5,5})', '#N/A', '缺少行合计'],
  ['=TARGET_SPLIT({1,2;3,4},{4;6},{3;3},0,{2,2})', '#VALUE!', '去年数据有 2 列,列合计(× 层数)为 4 格,个数须相同'],
  ['=ROUND_TO_TOTAL({1,2},10.5,1)', '#VALUE!', '合计 10.5 不是取整单位 1 的整数倍,请先把合计取整或改用更小的单位'],
  ['=ROUND_TO_TOTAL({0,0},1)', '#N/A', '各项都是 0,1 无从分配'],
  ['=ROUND_TO_TOTAL({1,-2})', '#VALUE!', '数值不能为负数'],
  ['=ROUND_TO_TOTAL({1,2;3,4},,1,{3;7})', '#VALUE!', '二维取整须同时给出行合计与列合计'],
  ['=ROUND_TO_TOTAL({1,2;3,4},11,1,{3;7},{4,6})', '#VALUE!', '合计 11 与行合计之和 10 不一致'],
  [`=MONTH_WEIGHTS(${FLAT},2026,{46353;46071},{-3;0},{6;28},{0.6;0.5})`, '#VALUE!', '各活动占比之和超过 1'],
  [`=MONTH_WEIGHTS(${FLAT},2026,{46353;46071},{-3;0},{6;28},{6;3})`, '#VALUE!', '请输入小数或百分比,例如 8% 或 0.08'],
  [`=MONTH_WEIGHTS(${FLAT},2026,46353,{-3;0},{6;28},{0.06;0.03})`, '#VALUE!', '占比有 2 格,活动日期有 1 格,格数须相同'],
  ['=EVENT_SHARE("",-4,3,2026)', '#N/A', '请在节日表补录'],
  ['=EVENT_SHARE(46353,4,3,2026)', '#VALUE!', '起止天数须为整数,且结束不早于开始'],
  [`=PDCA_FORECAST(0,${FLAT},{1})`, '#VALUE!', '目标须大于 0'],
  [`=PDCA_FORECAST(1,${FLAT},{1})`, '#VALUE!', '月度比重须为 12 个不为负的数,合计为 1'],
  ['=ATTAINMENT_LIGHT("")', '#N/A', '缺少达成率'],
  ['=ATTAINMENT_LIGHT(0.9,"year")', '#VALUE!', '类型须为以下之一:month, forecast'],
  ['=CONTROL_LIMITS({1,"",2})', '#N/A', '数据不足(至少 3 个)'],
  ['=RESPREAD({100,120},20,{1,2,3})', '#VALUE!', '剩余计划有 2 个月,上限有 3 个,个数须相同'],
  ['=PRICE_VOLUME_MIX({1,2},{1,2},{1,2},{1,2,3})', '#VALUE!', '基期单价有 2 格,本期数量有 3 格,格数须相同'],
  ['=PRICE_VOLUME_MIX({1,""},{1,2},{1,2},{1,2})', '#N/A', '第 2 项有销量但缺单价'],
  ['=FUNNEL_ATTRIB({1,2},{1,2,3})', '#VALUE!', '两个表的行(站点)与列(因素)须一一对应'],
  ['=FUNNEL_ATTRIB({1,""},{1,2})', '#N/A', '缺少基期表'],
  ['=EVENT_UPLIFT(10,"")', '#N/A', '无基线'],
  ['=SAME_BASIS(1,1,TRUE,16,0,0)', '#VALUE!', '请输入小数或百分比,例如 8% 或 0.08'],
  ['=CLAIM_BOUNDS({"US";"CA"},{5})', '#VALUE!', '范围有 2 格,金额有 1 格,格数须相同'],
  ['=CLAIM_BOUNDS({"US";"CA"},{5;""})', '#N/A', '第 2 行缺金额'],
  ['=CLAIM_BOUNDS({"US"},{5},{"US"},{4,"<"})', '#VALUE!', '“<”须为 =、<= 或 >='],
  ['=CLAIM_BOUNDS({"US"},{5},{"US"},{4})', '#N/A', '互相矛盾:申报第 1 行与已知数第 1 行(US=5; US=4)'],
  ['=CLAIM_BOUNDS({"US";"CA";"*"},{5;4;1})', '#N/A', '互相矛盾:申报第 2, 3 行(CA=4; *=1)'],
  ['=CLAIM_ADJUST({3,2},5,,,,{1,1})', '#VALUE!', '组上限有 2 格,应为 3 格:每项申报一个系数,最后是上限'],
  ['=CLAIM_ADJUST({3,2},5,{1,2,3})', '#VALUE!', '申报金额有 2 格,方差有 3 格,格数须相同'],
])('%s is answered with a reason', (formula, error, message) => {
  expect(callFormula(formula)).toEqual({ error, message });
});

it('answers in English after a change of language', () => {
  setFunctionLanguage('en');
  expect(callFormula('=TARGET_SPLIT({1,2;3,4},{300;300},{350,350})')).toEqual({ error: '#VALUE!', message: 'The totals of the dimensions differ: rows 600, columns 700' });
  expect(callFormula('=CLAIM_BOUNDS({"CA";"US"},{5;5},{"CA";"US"},{6,">=";4,"="})')).toEqual({ error: '#N/A', message: 'Claims (rows 2) contradict what is known (rows 2): US=5; US=4' });
  expect(lightOfAttainment(0.78, 'month', [[0.97, 1.02, 0.99, 1.05, 0.98, 1.01, 0.96, 1.03]])).toEqual([['Red', 'Unusual, find the cause']]);
});

it('takes blank cells alike, however the host hands them over', () => {
  for (const blank of [null, '', undefined]) {
    expect(pdcaForecast(1000, WEIGHTS, [[55, 66, 60, blank, blank]], blank, blank, blank)).toEqual(pdcaForecast(1000, WEIGHTS, [[55, 66, 60]]));
    expect(boundsOfClaims([['US'], ['CA'], [blank]], [[5], [4], [blank]], [[blank]], [[blank]], [[blank, blank]])).toEqual([[9, 9, 9]]);
    expect(monthlyWeights([Array(12).fill(1)], 2026, [[46353], [blank]], [[-3], [blank]], [[6], [blank]], [[0.06], [blank]])).toEqual(monthlyWeights([Array(12).fill(1)], 2026, [[46353]], [[-3]], [[6]], [[0.06]]));
  }
  expect(() => shareOfEvent(0, -4, 3, 2026)).toThrow('请在节日表补录');
});

it('lets a limit hold for every claim, and leaves out empty group caps', () => {
  expect(callFormula('=CLAIM_ADJUST({3;2;4},6,{1;1;1},1,{"";"";""},{"","","","";1,1,0,3})')).toEqual({ cells: [[2], [1], [3]] });
});

it('takes a claim on everything, and facts as limits', () => {
  expect(callFormula('=CLAIM_BOUNDS({"US";"*"},{5;8})')).toEqual({ cells: [[13, 8, 8]] });
  expect(callFormula('=CLAIM_BOUNDS({"A","";"","X"},{60;50},{"A","X"},{20,"<="})')).toEqual({ cells: [[110, 90, 110]] });
});
