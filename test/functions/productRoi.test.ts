import { expect, it } from '@jest/globals';
import { callFormula } from '../support/callFormula';

it.each([
  ['a blank cost of goods', '1500000,"",100000', '#N/A', '成本不全,暂不计算投资回报'],
  ['blank sales', ',1,1', '#N/A', '缺少净销售额'],
  ['a negative cost', '10,-1,0', '#VALUE!', '商品成本不能为负数'],
  ['no days', '10,1,0,0,0', '#VALUE!', '周转天数须大于 0'],
  ['text', '10,"x",0', '#VALUE!', '商品成本须为数字'],
])('answers %s with a reason', (_, args, error, message) => {
  expect(callFormula(`=PRODUCT_ROI(${args})`)).toEqual({ error, message });
});
