import { afterEach, describe, expect, it } from '@jest/globals';
import { setFunctionLanguage } from '../../src/functions/functionLanguage';
import { lifecycleDetail, lifecycleStage } from '../../src/functions/lifecycle';
import { callFormula } from '../support/callFormula';

const LIFE = '{100,98,103,101,99,100}';

afterEach(() => {
  setFunctionLanguage('zh-CN');
});

it('speaks the language of the plan and keeps flags as codes', () => {
  setFunctionLanguage('en');
  expect(callFormula(`=LIFECYCLE_STAGE(${LIFE})`)).toEqual({ cells: [['Maturity']] });
  const [row] = lifecycleDetail([[100, 98, 103, 101, 99, 100]]);
  expect(row?.slice(0, 2)).toEqual(['Maturity', 'Low']);
  expect(row?.[6]).toBe('NO_SEASON_ADJ; LAUNCH_ASSUMED; SHORT_WINDOW');
  expect(callFormula('=LIFECYCLE_STAGE({0,0,0})')).toEqual({ error: '#N/A', message: 'No sales recorded' });
});

it('returns thirteen cells, empty where the method did not get that far', () => {
  const [row = []] = lifecycleDetail([[90, 80, 60, 30, 10, 0, 0, 0]]);
  expect(row).toEqual(['衰退期', '中', '', '', '', 8, 'ZERO_TAIL', '', '', '', '', '', '']);
});

it('takes a column like a row', () => {
  const row = [5, 8, 12, 20, 35, 60];
  expect(lifecycleDetail(row.map((value) => [value]))).toEqual(lifecycleDetail([row]));
});

it('takes omitted, blank and empty text as the default', () => {
  const bare = callFormula(`=LIFECYCLE_DETAIL(${LIFE})`);
  expect(callFormula(`=LIFECYCLE_DETAIL(${LIFE},"","","","","")`)).toEqual(bare);
  expect({ cells: lifecycleDetail([[100, 98, 103, 101, 99, 100]], [[null, null]], [[null]], [[null]], [['', '']], [[null], [null]]) }).toEqual(bare);
});

it('takes an age of 0 as not known, since a blank cell may arrive as 0', () => {
  expect(callFormula(`=LIFECYCLE_DETAIL(${LIFE},,,0)`)).toEqual(callFormula(`=LIFECYCLE_DETAIL(${LIFE})`));
});

it('takes blank cells among the sales as months not known', () => {
  expect(lifecycleDetail([[null, 10, 20, 30, '', 50, 60, 70, 80]])).toEqual(
    lifecycleDetail([[10, 20, 30, 0, 50, 60, 70, 80]], undefined, undefined, undefined, undefined, [[1, '', true, 0, 1, 1, 1, 1]]),
  );
});

describe('options', () => {
  it('are read by name in any case', () => {
    expect(callFormula('=LIFECYCLE_STAGE({5,8,12,20,35,60},,,,{"BAND",7;"alpha",0.05})')).toEqual({ cells: [['成熟期']] });
  });

  it.each([
    ['an unknown name', '{"bend",1}', '没有“bend”这个选项。可用:window, alpha, band, introMaxAge, minMonths, deadMonths, adiCut, season'],
    ['the band of a whole table', '{"band","SIGMA"}', 'SIGMA 只用于整张产品清单,公式里请直接填数,例如 0.1'],
    ['a value that is no number', '{"alpha","x"}', '选项 alpha 的取值超出范围'],
    ['another season than auto or none', '{"season","summer"}', '选项 season 的取值超出范围'],
    ['one column', '{"season";"none"}', '选项须为两列:名称、取值'],
  ])('are refused with %s', (_, options, message) => {
    expect(callFormula(`=LIFECYCLE_STAGE(${LIFE},,,,${options})`)).toEqual({ error: '#VALUE!', message });
  });
});

it.each([
  ['text among the sales', '{1,"x",3}', '月销量须为数字'],
  ['negative sales', '{1,-2,3}', '月销量不能为负数'],
  ['an index of eleven months', `${LIFE},{1,1,1,1,1,1,1,1,1,1,1}`, '季节指数须为 12 个大于 0 的数(1–12 月)'],
  ['a first month of 0', `${LIFE},,0`, '首月须为 1–12 的整数'],
  ['stock marks of another length', `${LIFE},,,,,{1,1}`, '销量有 6 个月,有货标记有 2 个月,个数须相同'],
  ['stock marks that are neither 0 nor 1', `${LIFE},,,,,{1,1,1,1,1,2}`, '有货标记须为 TRUE/FALSE 或 1/0'],
])('refuses %s', (_, args, message) => {
  expect(callFormula(`=LIFECYCLE_STAGE(${args})`)).toEqual({ error: '#VALUE!', message });
});

it('ignores the invocation object that the runtime appends', () => {
  const call = lifecycleStage as (...args: unknown[]) => unknown[][];
  expect(call([[100, 98, 103, 101, 99, 100]], null, null, null, null, null, { functionName: 'LIFECYCLE_STAGE' })).toEqual([['成熟期']]);
});

describe('a block with a product in each row', () => {
  const rows = [[100, 98, 103, 101, 99, 100], [5, 8, 12, 20, 35, 60], [0, 0, 0, 0, 0, 0], [1, 'x', 3, 4, 5, 6]];

  it('gives a column: each row as it would be alone, an error in its own cell', () => {
    const stages = lifecycleStage(rows);
    expect(stages.slice(0, 2)).toEqual([['成熟期'], ['成长期']]);
    expect(stages.slice(2)).toMatchObject([[{ code: '#N/A', message: '无销售记录' }], [{ code: '#VALUE!', message: '月销量须为数字' }]]);
    expect(lifecycleDetail(rows.slice(0, 2))).toEqual([...lifecycleDetail([rows[0] ?? []]), ...lifecycleDetail([rows[1] ?? []])]);
    expect(lifecycleDetail(rows)[2]).toHaveLength(13);
  });

  it('takes one age and one row of stock for all, or one for each', () => {
    const ages = [[3], [null], [12], [12]];
    expect(lifecycleStage(rows, undefined, undefined, ages).slice(0, 2)).toEqual([...lifecycleStage([rows[0] ?? []], undefined, undefined, [[3]]), ['成长期']]);
    expect(() => lifecycleStage(rows, undefined, undefined, [[3], [4]])).toThrow('月销量有 4 格,月龄有 2 格,格数须相同');
    const stock = [[1, 1, 0, 1, 1, 1]];
    expect(lifecycleDetail(rows.slice(0, 2), undefined, undefined, undefined, undefined, stock)).toEqual(rows.slice(0, 2).flatMap((row) => lifecycleDetail([row], undefined, undefined, undefined, undefined, stock)));
  });
});
