import { describe, expect, test } from '@jest/globals';
import { manyProducts } from '../support/manyProducts';
import { importedPlan, productPlan, SMALL, startPlan } from '../support/plan';

describe('The same action twice', () => {
  test('changes nothing when the same file is imported again', async () => {
    const plan = await importedPlan();
    const before = plan.model();
    const again = await plan.importFile(manyProducts(SMALL));
    expect({ created: again.created, refreshed: again.refreshed, restorePoint: again.restorePoint }).toEqual({ created: [], refreshed: [], restorePoint: undefined });
    expect(plan.model()).toEqual(before);
  });

  test('changes nothing when the product map is made again', async () => {
    const plan = await productPlan();
    const before = plan.model();
    const again = await plan.runAction('product-map');
    expect({ created: again.created, refreshed: again.refreshed, restorePoint: again.restorePoint }).toEqual({ created: [], refreshed: [], restorePoint: undefined });
    expect(plan.model()).toEqual(before);
  });

  test('changes nothing when import and product map both run again', async () => {
    const plan = await productPlan();
    const before = plan.model();
    const imported = await plan.importFile(manyProducts(SMALL));
    const mapped = await plan.runAction('product-map');
    expect([imported.refreshed, imported.created, mapped.refreshed, mapped.created]).toEqual([[], [], [], []]);
    expect(plan.model()).toEqual(before);
  });

  test('changes nothing in a workbook that was saved and opened in between', async () => {
    const plan = await (await productPlan()).reopen();
    const before = plan.model();
    const imported = await plan.importFile(manyProducts(SMALL));
    const mapped = await plan.runAction('product-map');
    expect([imported.refreshed, imported.created, mapped.refreshed, mapped.created]).toEqual([[], [], [], []]);
    expect(plan.model()).toEqual(before);
  });

  test('changes nothing in an English workbook', async () => {
    const plan = await productPlan({ language: 'en' });
    const before = plan.model();
    const mapped = await plan.runAction('product-map');
    expect([mapped.refreshed, mapped.created]).toEqual([[], []]);
    expect(plan.model()).toEqual(before);
  });

  test('changes nothing when nothing has to be repaired', async () => {
    const plan = await productPlan();
    const before = plan.model();
    const repaired = await plan.runAction('repair');
    expect([repaired.refreshed, repaired.created]).toEqual([[], []]);
    expect(plan.model()).toEqual(before);
  });

  test('starts from a workbook that stays as it is until the preview is answered', async () => {
    const plan = await startPlan();
    const before = plan.model();
    const source = manyProducts(SMALL);
    const { preview } = await plan.prepare({ action: 'import-sales', files: [source.file], parameters: { mapping: JSON.stringify(source.mapping) } });
    expect(preview.created).toContain('SalesFacts');
    expect(plan.model()).toEqual(before);
  });
});
