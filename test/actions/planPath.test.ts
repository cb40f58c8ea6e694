import { beforeAll, describe, expect, test } from '@jest/globals';
import { readPlanPath, type PathStep, type StepOnPath } from '../../src/actions/readPlanPath';
import { manyProducts } from '../support/manyProducts';
import { importedPlan, startPlan, type Plan } from '../support/plan';

async function stepNow(step: PathStep): Promise<StepOnPath | undefined> {
  return (await readPlanPath()).steps.find((candidate) => candidate.step === step);
}

test('An empty workbook has no path yet', async () => {
  await startPlan();
  expect(await readPlanPath()).toMatchObject({ steps: [], next: undefined });
});

describe('The path of a plan', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await importedPlan({ language: 'zh-CN' }, { products: 3, months: 14 });
  });

  test('begins with the four questions where only data are there', async () => {
    const { steps, next, figures } = await readPlanPath();
    expect(steps.map(({ step }) => step)).toEqual(['plan', 'sales', 'questions', 'business', 'customer', 'product', 'departments', 'alignment', 'targets', 'pdca', 'review']);
    expect([steps[0]?.state, next]).toEqual(['started', 'plan']);
    expect(figures).toEqual({ target: undefined, agreed: undefined, gap: undefined, openAsks: undefined, redLines: undefined, lastClosed: undefined });
  });

  test('goes on with the first step that is not done, and names the owner typed in the index', async () => {
    await plan.runAction('new-plan', { parameters: { year: '2025', currency: 'USD', target: '90000000' } });
    await plan.runAction('product-map');
    const products = (await plan.rows('Index')).find((row) => row['area'] === 'product');
    await plan.type(`Index[${String(products?.['rowId'])}].owner`, '王选品');
    const { steps, next, figures } = await readPlanPath();
    expect(steps.find(({ step }) => step === 'product')).toMatchObject({ owner: '王选品', state: expect.stringMatching(/generated|hasProblems/) });
    expect([steps[0]?.state === 'started', next, figures.target]).toEqual([false, 'business', 90_000_000]);
  });

  test('says that a map is out of date once other data were imported, until it is made again', async () => {
    await plan.importFile(manyProducts({ products: 4, months: 14 }));
    expect((await stepNow('product'))?.state).toBe('outOfDate');
    await plan.runAction('product-map');
    expect((await stepNow('product'))?.state).not.toBe('outOfDate');
  });

  test('is up to date again where the new data were taken back', async () => {
    const { restorePoint = '' } = await plan.importFile(manyProducts({ products: 5, months: 14 }));
    expect((await stepNow('product'))?.state).toBe('outOfDate');
    await plan.runAction('restore', { parameters: { point: restorePoint } });
    expect((await stepNow('product'))?.state).not.toBe('outOfDate');
  });

  test('offers the product map before the customer map, which computes with its margins, and neither twice', async () => {
    await plan.importFile(manyProducts({ products: 5, months: 14 }));
    const offered: unknown[] = [];
    for (const action of ['business-map', 'product-map', 'customer-map']) {
      await plan.runAction(action);
      offered.push((await readPlanPath()).next);
    }
    expect(offered).toEqual(['product', 'customer', 'departments']);
  });

  test('takes a step whose new run finds nothing to change for up to date, and leaves one line of that in the log', async () => {
    await plan.runAction('department-tabs');
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Tiers: [{ row: { id: (await plan.rows('Tiers'))[0]?.['rowId'] }, values: { tierRuleText: 'as agreed' } }] }) } });
    expect([(await stepNow('departments'))?.state, (await stepNow('customer'))?.state]).toEqual(['outOfDate', 'outOfDate']);
    const before = (await plan.rows('ChangeLog')).length;
    const again = await plan.runAction('department-tabs');
    expect([again.created, again.refreshed, (await stepNow('departments'))?.state]).toEqual([[], [], expect.not.stringMatching('outOfDate')]);
    await plan.runAction('department-tabs');
    expect((await plan.rows('ChangeLog')).slice(before)).toEqual([expect.objectContaining({ action: 'department-tabs', refreshed: null, restorePoint: null })]);
  });

  test('counts the red lines of the open month', async () => {
    await plan.runAction('pdca-tracker');
    const red = (await plan.rows('Pdca01')).filter((row) => row['lightCode'] === 'red').length;
    expect(red).toBeGreaterThan(0);
    expect((await readPlanPath()).figures).toMatchObject({ redLines: red, lastClosed: undefined });
  });

  test('asks for the month at hand first once new data came, and takes the refreshed actuals for it', async () => {
    await plan.importFile(manyProducts({ products: 6, months: 14 }));
    expect([(await stepNow('product'))?.state, (await stepNow('pdca'))?.state, (await readPlanPath()).next]).toEqual(['outOfDate', 'outOfDate', 'pdca']);
    await plan.runAction('refresh-actuals');
    expect((await stepNow('pdca'))?.state).not.toBe('outOfDate');
  });
});
