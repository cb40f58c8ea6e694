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

const codes = (rows: readonly Value[][]): unknown[][] => rows.map((row) => row.map((cell) => (cell instanceof CellError ? cell.code : cell)));

it.each([
  ['=PRODUCT_QUADRANT({0.08;#N/A;0.45},{0;0;0.3},{0.7;0.1;0.05})', [['现金牛'], ['#N/A'], ['明星']]],
  ['=QUADRANT_DETAIL({0.08;0.45},{#DIV/0!;0.3},{0.7;0.05})', [['#DIV/0!', '#DIV/0!', '#DIV/0!'], ['明星', '', '']]],
  ['=LIFECYCLE_STAGE({5,8,12,20,35,60;5,8,#NUM!,20,35,60})', [['成长期'], ['#NUM!']]],
  ['=MARKET_SCORE({12,0.28;#N/A,0.22},{0.5,0.5},{0,0},{50,0.3},{1,1})', [[58.666666666666664], ['#N/A']]],
])('an error among the lines of %s spoils its own line only', async (formula, shown) => {
  expect(codes(await evaluate(formula))).toEqual(shown);
});

it.each([
  ['=GMROI(#DIV/0!,2)', '#DIV/0!', undefined],
  ['=GMROI(1,GMROI(1,0))', '#N/A', undefined],
  ['=PRODUCT_QUADRANT(0.1,0.1,#NUM!)', '#NUM!', undefined],
  ['=LIFECYCLE_STAGE({1,2,#N/A,4})', '#N/A', undefined],
  ['=SEASONAL_INDEX({1,2,#NULL!})', '#NULL!', undefined],
  ['=GMROI(#REF!,2)', '#VALUE!', '参数里有错误值 #REF!'],
] as const)('%s shows the error of its argument, in words where a function may not show it', async (formula, code, message) => {
  expect(await evaluate(formula)).toEqual([[new CellError(code, message)]]);
});

it('says which required argument is left empty between commas, and goes without the tax rate where none is inside', async () => {
  expect(await evaluate('=SAME_BASIS(100,7,TRUE,,0.1,0.1)')).toEqual([[new CellError('#N/A', '口径缺失: 税率')]]);
  expect((await evaluate('=SAME_BASIS(100,7,FALSE,,0.1,0.1)'))[0]?.[0]).toBeCloseTo(567, 9);
});
