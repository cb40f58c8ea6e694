import { describe, expect, test } from '@jest/globals';
import { listFunctions, searchFunctions } from '../../src/actions/functionCatalogue';
import { argumentsOf } from '../../src/actions/try-function';
import { differences, productPlan, startPlan, type Plan } from '../support/plan';

const QUADRANT = { parameters: { name: 'PRODUCT_QUADRANT' } };

function activeSheet(plan: Plan) {
  const sheet = plan.workbook.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

async function codesOf(outcome: Promise<unknown>): Promise<readonly string[]> {
  return outcome.then(() => [], (error: { problems: { code: string }[] }) => error.problems.map((problem) => problem.code));
}

describe('insert-function', () => {
  test('writes an example call into the active cell, which calculates at once', async () => {
    const plan = await startPlan();
    const result = await plan.runAction('insert-function', QUADRANT);
    expect(result.problems.map((problem) => problem.code)).toEqual(['function/edit']);
    expect(activeSheet(plan).formula(0, 0)).toBe('=PRODUCT_QUADRANT(0.08,0,0.7,2)');
    expect(activeSheet(plan).value(0, 0)).toBe('瘦狗');
  });

  test('leaves a cell that is not empty as it is unless the user confirms, and then says what it held', async () => {
    const plan = await startPlan();
    await plan.byHand((context) => { context.workbook.getActiveCell().values = [[42]]; });
    expect(await codesOf(plan.prepare({ action: 'insert-function', ...QUADRANT }))).toEqual(['function/cell-not-empty']);
    expect(activeSheet(plan).value(0, 0)).toBe(42);
    const result = await plan.runAction('insert-function', { parameters: { ...QUADRANT.parameters, replace: 'yes' } });
    expect(result.problems).toEqual([expect.objectContaining({ code: 'function/replaced', params: expect.objectContaining({ content: '42' }) })]);
    expect(activeSheet(plan).value(0, 0)).toBe('瘦狗');
  });

  test('never writes into a table, where the formula would fill the column', async () => {
    const plan = await startPlan();
    await plan.byHand((context) => { context.workbook.worksheets.getFirst().tables.add('A1:B3', true); });
    expect(await codesOf(plan.prepare({ action: 'insert-function', parameters: { name: 'GMROI', replace: 'yes' } }))).toEqual(['function/in-table']);
  });

  test('writes nothing when the cell was filled while the preview was open', async () => {
    const plan = await startPlan();
    const prepared = await plan.prepare({ action: 'insert-function', ...QUADRANT });
    await plan.byHand((context) => { context.workbook.getActiveCell().values = [['mine']]; });
    expect(await codesOf(prepared.apply({}))).toEqual(['function/cell-changed']);
    expect(activeSheet(plan).value(0, 0)).toBe('mine');
  });

  test('names the known functions when it does not know one', async () => {
    const plan = await startPlan();
    expect(await codesOf(plan.prepare({ action: 'insert-function', parameters: { name: 'NO_SUCH' } }))).toEqual(['function/unknown']);
  });
});

describe('try-function', () => {
  test('puts an example with its arguments on a new sheet and touches no other', async () => {
    const plan = await productPlan();
    const { sheets: before } = plan.model() as { sheets: Record<string, unknown> };
    const result = await plan.runAction('try-function', QUADRANT);
    const { sheets: after } = plan.model() as { sheets: Record<string, unknown> };
    const log = plan.sheetOf('ChangeLog').name;
    const untouched = Object.keys(before).filter((name) => name !== log);
    expect(result.problems[0]?.params).toEqual({ sheet: '试用 PRODUCT_QUADRANT' });
    expect(untouched.flatMap((name) => differences(after[name], before[name], name))).toEqual([]);
    const sheet = plan.workbook.sheet('试用 PRODUCT_QUADRANT');
    expect(sheet?.value(3, 0)).toBe('margin');
    expect(sheet?.value(3, 1)).toBe(0.08);
    expect(sheet?.value(14, 1)).toBe('瘦狗');
  });

  test('takes another name for the sheet when the first is taken', async () => {
    const plan = await startPlan({ language: 'en' });
    await plan.runAction('try-function', QUADRANT);
    const result = await plan.runAction('try-function', QUADRANT);
    expect(result.problems[0]?.params).toEqual({ sheet: 'Try PRODUCT_QUADRANT (2)' });
  });

  test('every example of every function calculates on its sheet without an error', async () => {
    const plan = await startPlan();
    for (const { name, arguments: listed } of listFunctions('zh-CN')) {
      await plan.runAction('try-function', { parameters: { name } });
      const cell = plan.workbook.sheet(`试用 ${name}`)?.value(listed.length + 5, 1);
      expect({ name, isError: cell === undefined || typeof cell === 'object' }).toEqual({ name, isError: false });
    }
  });
});

test('a function is found by its name and by words of both languages, whatever the language of the pane', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const functions = listFunctions(language);
    for (const query of ['quadrant', '产品象限', '瘦狗 明星', 'cash cow']) expect(searchFunctions(functions, query).map((one) => one.name)).toContain('PRODUCT_QUADRANT');
    expect(searchFunctions(functions, 'no such thing')).toEqual([]);
  }
});

test('the eight functions of every day come first', () => {
  const everyday = listFunctions('en').filter((one) => one.isEveryday);
  expect(everyday).toHaveLength(8);
  expect(listFunctions('en').slice(0, 8)).toEqual(everyday);
});

test('commas inside braces and quotes do not part arguments', () => {
  expect(argumentsOf('=F(1,{2,3;4,5},"a,b",,TRUE)')).toEqual(['1', '{2,3;4,5}', '"a,b"', '', 'TRUE']);
});
