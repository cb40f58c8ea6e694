import { describe, expect, test } from '@jest/globals';
import { sentenceOf } from '../../src/i18n/messages';
import { manyProducts } from '../support/manyProducts';
import { differences, importedPlan, productPlan, SMALL, startPlan } from '../support/plan';

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

  test.each(['restore-point', 'write', 'log'] as const)('while writing (%s) puts back what was written', async (at) => {
    const plan = await importedPlan();
    const before = plan.model();
    const controller = new AbortController();
    const prepared = await plan.prepare({ action: 'product-map' }, { signal: controller.signal, onProgress: ({ step }) => step === at && controller.abort() });
    await expect(prepared.apply({})).rejects.toMatchObject(cancelled);
    await plan.host.idle();
    expect(differences(plan.model(), before)).toEqual([]);
    expect((await plan.runAction('product-map')).created).toContain('Products');
  });

  test('is told in one sentence', () => {
    const problem = { code: 'action/cancelled', severity: 'info' } as const;
    expect([sentenceOf(problem, 'zh-CN'), sentenceOf(problem, 'en')].every((sentence) => sentence.length > 3)).toBe(true);
  });
});

describe('A protected sheet', () => {
  test('stops an action before its first cell, and is named', async () => {
    const plan = await productPlan();
    await plan.type('Products[P000001].unitCost', '3');
    await plan.importFile(manyProducts({ products: 13, months: 14 }));
    const sheet = plan.sheetOf('Products');
    sheet.isProtected = true;
    const before = plan.model();
    await expect(plan.prepare({ action: 'product-map' })).rejects.toMatchObject({ problems: [{ code: 'sheet/protected', params: { sheets: [sheet.name] } }] });
    expect(plan.model()).toEqual(before);
    sheet.isProtected = false;
    expect((await plan.runAction('product-map')).refreshed).toContain('Products');
  });

  test('does not stop an action that changes nothing in it', async () => {
    const plan = await productPlan();
    plan.sheetOf('Products').isProtected = true;
    expect((await plan.runAction('product-map')).refreshed).toEqual([]);
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
