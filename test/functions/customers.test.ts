import { describe, expect, it } from '@jest/globals';
import { pushCalendarCells } from '../../src/functions/pushCalendar';
import { rfmScore } from '../../src/functions/rfmScore';
import { seasonalIndexRow } from '../../src/functions/seasonalIndex';
import { FREQUENCY, MONETARY, RECENCY, RFM_PRINTED } from '../fixtures/methodExamplesCustomers';
import { AIR_PASSENGERS } from '../fixtures/series';
import { callFormula } from '../support/callFormula';

const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const joined = (rows: readonly unknown[][]): string[] => rows.map((row) => row.join(''));

describe('RFM_SCORE', () => {
  it('gives R, F and M of the fifteen customers (4-a)', () => {
    expect(joined(rfmScore(column(RECENCY), column(FREQUENCY), column(MONETARY)))).toEqual(RFM_PRINTED);
    const text = (values: readonly number[]): string => `{${values.join(';')}}`;
    const typed = callFormula(`=RFM_SCORE(${text(RECENCY)},${text(FREQUENCY)},${text(MONETARY)})`);
    expect('cells' in typed && joined(typed.cells)).toEqual(RFM_PRINTED);
  });

  it('leaves customers with a blank out, and their cells empty', () => {
    const rows = rfmScore(column([null, ...RECENCY, '']), column([3, ...FREQUENCY, '']), column([5, ...MONETARY, '']));
    expect(joined(rows)).toEqual(['', ...RFM_PRINTED, '']);
  });

  it('takes thresholds for the number of scores', () => {
    expect(callFormula('=RFM_SCORE({10;90},{5;1},{500;501},,{30,90;1,3;100,500})')).toEqual({ cells: [[3, 3, 2], [2, 1, 3]] });
  });

  it.each([
    ['too few customers', '{1;2},{1;2},{1;2}', '#N/A', '客户数不足,请用固定阈值'],
    ['columns of different length', '{1;2},{1;2;3},{1;2}', '#VALUE!', '距末单天数有 2 格,订单数有 3 格,格数须相同'],
    ['two rows of thresholds', '{1;2},{1;2},{1;2},,{1,2;1,2}', '#VALUE!', '阈值须为三行(R、F、M),每行个数相同、从小到大'],
  ])('answers %s with a reason', (_, args, error, message) => {
    expect(callFormula(`=RFM_SCORE(${args})`)).toEqual({ error, message });
  });
});

describe('CUSTOMER_TIER', () => {
  it.each([
    ['bounds without names', '1,{0,1}', '#VALUE!', '下限与名称须同时填写,或都不填'],
    ['fewer names than bounds', '1,{0,1},{"A"}', '#VALUE!', '下限有 2 格,名称有 1 格,格数须相同'],
    ['falling bounds', '1,{5,1},{"A","B"}', '#VALUE!', '下限须从小到大'],
    ['an amount below all', '1,{5,10},{"A","B"}', '#N/A', '金额低于最低一档的下限'],
  ])('answers %s with a reason', (_, args, error, message) => {
    expect(callFormula(`=CUSTOMER_TIER(${args})`)).toEqual({ error, message });
  });

  it('takes blank bounds and names as left out', () => {
    expect(callFormula('=CUSTOMER_TIER(20000,"",{"",""})')).toEqual({ cells: [['中小卖家']] });
  });
});

describe('CUSTOMER_VALUE', () => {
  it.each([
    ['a last order after today', '2,40,38,20,{1,1,1,1},{1,2,1}', '#VALUE!', '复购次数须为不小于 0 的整数,末单时间不能晚于客龄'],
    ['three parameters of buying', '2,30,38,20,{1,1,1},{1,2,1}', '#VALUE!', '购买参数须为 4 格'],
    ['no spend', '2,30,38,,{1,1,1,1},{1,2,1}', '#VALUE!', '有复购的客户须填大于 0 的平均客单价'],
    ['a margin typed as a number', '2,30,38,20,{1,1,1,1},{1,2,1},,30', '#VALUE!', '请输入小数或百分比,例如 8% 或 0.08'],
  ])('answers %s with a reason', (_, args, error, message) => {
    expect(callFormula(`=CUSTOMER_VALUE(${args})`)).toEqual({ error, message });
  });
});

it('SEASONAL_INDEX leaves blank months at the ends out and keeps the calendar', () => {
  const whole = seasonalIndexRow([[...AIR_PASSENGERS.slice(102, 138)]], 7);
  expect(seasonalIndexRow(column([null, null, ...AIR_PASSENGERS.slice(102, 138), '']), 5)).toEqual(whole);
  expect(callFormula('=SEASONAL_INDEX({1,"",3})')).toEqual({ error: '#N/A', message: '第 2 个月为空' });
  expect(callFormula(`=SEASONAL_INDEX({${AIR_PASSENGERS.join(',')}},13)`)).toEqual({ error: '#VALUE!', message: '首月须为 1–12 的整数' });
});

it('PUSH_CALENDAR gives a column for a column', () => {
  expect(pushCalendarCells(column(Array<number>(12).fill(1)), [[0, 1]])).toEqual(column(Array<number>(12).fill(1)));
  expect(callFormula('=PUSH_CALENDAR({1,2,3})')).toEqual({ error: '#VALUE!', message: '订单指数须为 12 个月' });
});

it('OPPORTUNITY_SCORE keeps to its scale', () => {
  expect(callFormula('=OPPORTUNITY_SCORE(90,30)')).toEqual({ error: '#VALUE!', message: '重要度和满意度须在 0–10 之间' });
});
