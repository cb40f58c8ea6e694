import { beforeEach, describe, expect, test } from '@jest/globals';
import { manyProducts } from '../support/manyProducts';
import { productPlan, SMALL, withoutLog, type Plan } from '../support/plan';

const ID = 'P000002';

describe('A value typed over a calculated cell', () => {
  let plan: Plan;
  let calculated: Record<string, unknown>;

  beforeEach(async () => {
    plan = await productPlan();
    calculated = { ...(await plan.row('Products', ID)) };
    await plan.type(`Products[${ID}].netSales`, '12345');
    await plan.type(`Products[${ID}].share`, '0.5');
  });

  test('is listed in the preview with both values', async () => {
    const { preview } = await plan.prepare({ action: 'product-map' });
    const cells = Object.fromEntries(preview.typedOver.map((cell) => [cell.cell, cell]));
    expect(cells[`Products[${ID}].netSales`]).toMatchObject({ typed: '12345', calculated: String(calculated['netSales']) });
    expect(cells[`Products[${ID}].share`]).toMatchObject({ typed: '0.5' });
    expect(cells[`Products[${ID}].share`]?.calculated).toMatch(/^=/);
    expect(preview.typedOver).toHaveLength(2);
    expect(preview.problems.map((problem) => problem.code)).toContain('table/typed-over');
  });

  test('stays without a confirmation, also when new sales come in', async () => {
    const again = await plan.runAction('product-map');
    expect(again.refreshed).toEqual([]);
    await plan.importFile(manyProducts({ ...SMALL, months: 15 }));
    await plan.runAction('product-map');
    const row = await plan.row('Products', ID);
    expect([row['netSales'], row['share']]).toEqual([12345, 0.5]);
    const { preview } = await plan.prepare({ action: 'product-map' });
    expect(preview.typedOver.map((cell) => cell.cell).sort()).toEqual([`Products[${ID}].netSales`, `Products[${ID}].share`]);
  });

  test('is replaced when that is confirmed, and then the same action changes nothing more', async () => {
    await plan.runAction('product-map', {}, { replaceTyped: true });
    const row = await plan.row('Products', ID);
    expect(row['netSales']).toBe(calculated['netSales']);
    expect(Number(row['share'])).toBeCloseTo(Number(calculated['share']), 12);
    expect(await plan.formula(`Products[${ID}].share`)).toMatch(/^=/);
    const again = await plan.runAction('product-map');
    expect([again.refreshed, again.problems.filter((problem) => problem.code === 'table/typed-over')]).toEqual([[], []]);
  });

  test('comes back when the replacement is taken back', async () => {
    const before = plan.model();
    const { restorePoint } = await plan.runAction('product-map', {}, { replaceTyped: true });
    await plan.runAction('restore', { parameters: { point: restorePoint ?? '' } });
    const row = await plan.row('Products', ID);
    expect([row['netSales'], row['share']]).toEqual([12345, 0.5]);
    expect(withoutLog(plan.model())).toEqual(withoutLog(before));
  });

  test('is not taken for calculated when it equals what the next run finds', async () => {
    await plan.type(`Products[${ID}].netSales`, String(calculated['netSales']));
    const { preview } = await plan.prepare({ action: 'product-map' });
    expect(preview.typedOver.map((cell) => cell.cell)).toEqual([`Products[${ID}].share`]);
  });
});

describe('A formula typed over a formula', () => {
  test('stays when the map is made again', async () => {
    const plan = await productPlan();
    await plan.type(`Products[${ID}].cm1`, '=1+1');
    await plan.importFile(manyProducts({ ...SMALL, months: 15 }));
    await plan.runAction('product-map');
    expect(await plan.formula(`Products[${ID}].cm1`)).toBe('=1+1');
  });

  test('stays when new products join the list', async () => {
    const plan = await productPlan();
    await plan.type(`Products[${ID}].cm1`, '=1+1');
    await plan.importFile(manyProducts({ products: 14, months: 15 }));
    await plan.runAction('product-map');
    expect(await plan.formula(`Products[${ID}].cm1`)).toBe('=1+1');
    expect(await plan.formula('Products[P000014].cm1')).toMatch(/^=/);
    expect(await plan.formula('Products[P000014].cm2')).toMatch(/^=IF/);
  });
});

describe('A formula typed over a value', () => {
  test('stays when the map is made again, and is listed', async () => {
    const plan = await productPlan();
    await plan.type(`Products[${ID}].netSales`, '=100+1');
    const { preview } = await plan.prepare({ action: 'product-map' });
    expect(preview.typedOver.map((cell) => cell.cell)).toEqual([`Products[${ID}].netSales`]);
    await plan.importFile(manyProducts({ products: 14, months: 15 }));
    await plan.runAction('product-map');
    expect(await plan.formula(`Products[${ID}].netSales`)).toBe('=100+1');
  });
});
