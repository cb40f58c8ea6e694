import { beforeAll, expect, it } from '@jest/globals';
import { CellError, type Value } from '../../src/workbench/model/values';
import { FREQUENCY, MONETARY, RECENCY, RFM_PRINTED } from '../fixtures/methodExamplesCustomers';
import { startPlan, type Plan } from '../support/plan';

/*
 * Results of several rows, and errors inside a result, through the client library's own custom-functions runtime.
 */

let plan: Plan;

beforeAll(async () => {
  plan = await startPlan({ language: 'zh-CN' });
});

async function evaluate(formula: string): Promise<Value[][]> {
  const sheet = plan.workbook.sheets[0];
  if (sheet === undefined) throw new Error('No sheet');
  return plan.host.calculator.evaluate(formula, sheet);
}

it('spills one row a customer (4-a)', async () => {
  const column = (values: readonly number[]): string => `{${values.join(';')}}`;
  const rows = await evaluate(`=RFM_SCORE(${column(RECENCY)},${column(FREQUENCY)},${column(MONETARY)})`);
  expect(rows.map((row) => row.join(''))).toEqual(RFM_PRINTED);
});

it('spills one score a market, the error of one in its own cell (5-a)', async () => {
  const rows = await evaluate('=MARKET_SCORE({12,0.28,0.55,0.35;"","",0.65,0.55;20,0.22,0.65,0.55},{0.3,0.3,0.2,0.2},{0,0,0,0},{50,0.3,1,1},{1,1,-1,-1})');
  expect(rows[0]?.[0]).toBeCloseTo(57.2, 9);
  expect(rows[1]?.[0]).toEqual(new CellError('#N/A', '缺失的权重超过 30%'));
  expect(rows[2]?.[0]).toBeCloseTo(50, 9);
});

it('keeps the figures beside one that is not defined', async () => {
  const [row = []] = await evaluate('=AD_METRICS(0,0,100,0.3)');
  expect(row.map((cell) => (cell instanceof CellError ? cell.code : cell))).toEqual(['#N/A', 0, '#N/A', 0.3, 1 / 0.3, 0.3, 0]);
});

it('takes one cell out of a row by INDEX', async () => {
  expect((await evaluate('=INDEX(UNIT_ECONOMICS(100,,,,,,,,{50,0.1545;1E+99,0.0927}),1,2)'))[0]?.[0]).toBeCloseTo(12.36, 9);
});
