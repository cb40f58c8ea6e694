import { describe, expect, test } from '@jest/globals';
import { sentenceOf } from '../../src/i18n/messages';
import { manyProducts } from '../support/manyProducts';
import { productPlan, SMALL, startPlan } from '../support/plan';

const source = manyProducts(SMALL);
const request = { action: 'import-sales', files: [source.file], parameters: { mapping: JSON.stringify(source.mapping) } };
const cancelled = { problems: [{ code: 'action/cancelled' }] };

describe('Cancelling', () => {
  test('before the preview leaves nothing behind', async () => {
    const plan = await startPlan();
    const before = plan.model();
    const controller = new AbortController();
    controller.abort();
    await expect(plan.prepare(request, { signal: controller.signal })).rejects.toMatchObject(cancelled);
    expect(plan.model()).toEqual(before);
  });

  test('while files are read leaves nothing behind', async () => {
    const plan = await startPlan();
    const before = plan.model();
    const controller = new AbortController();
    const run = plan.prepare(request, { signal: controller.signal, onProgress: ({ step }) => step === 'compute' && controller.abort() });
    await expect(run).rejects.toMatchObject(cancelled);
    expect(plan.model()).toEqual(before);
  });

  test('between preview and writing leaves nothing behind', async () => {
    const plan = await productPlan();
    await plan.type('Products[P000001].netSales', '1');
    const before = plan.model();
    const controller = new AbortController();
    const prepared = await plan.prepare({ action: 'product-map' }, { signal: controller.signal });
    controller.abort();
    await expect(prepared.apply({ replaceTyped: true })).rejects.toMatchObject(cancelled);
    expect(plan.model()).toEqual(before);
  });

  test('is told in one sentence', () => {
    const problem = { code: 'action/cancelled', severity: 'info' } as const;
    expect([sentenceOf(problem, 'zh-CN'), sentenceOf(problem, 'en')].every((sentence) => sentence.length > 3)).toBe(true);
  });
});

describe('A workbook that changes while the preview is open', () => {
  test('is read and computed again, and the result says so', async () => {
    const plan = await productPlan();
    await plan.type('Products[P000001].netSales', '1');
    const prepared = await plan.prepare({ action: 'product-map' });
    await plan.type('Products[P000002].netSales', '2');
    const result = await prepared.apply({ replaceTyped: true });
    expect(result.problems.map((problem) => problem.code)).toContain('action/changed-meanwhile');
    expect((await plan.row('Products', 'P000002'))['netSales']).not.toBe(2);
  });
});
