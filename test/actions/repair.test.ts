import { describe, expect, test } from '@jest/globals';
import { manyProducts } from '../support/manyProducts';
import { differences, productPlan, SMALL, withoutLog, type Plan } from '../support/plan';

async function problemsOf(run: Promise<unknown>): Promise<readonly { code: string; params?: object }[]> {
  return run.then(() => [], (error: { problems: readonly { code: string; params?: object }[] }) => error.problems);
}

function deleteTable(plan: Plan, name: string): Promise<void> {
  return plan.byHand((context) => context.workbook.tables.getItem(name).delete());
}

function deleteColumn(plan: Plan, table: string, key: string): Promise<void> {
  const at = plan.position(table, key);
  return plan.byHand((context) => context.workbook.tables.getItem(table).columns.getItemAt(at).delete());
}

/** A model without the widths of columns: those of the sheet did not move with the cells of the deleted column. */
function withoutWidths(plan: Plan): unknown {
  return JSON.parse(JSON.stringify(withoutLog(plan.model()), (key, value: unknown) => (key === 'columns' && !Array.isArray(value) ? undefined : value)));
}

describe('Row ids', () => {
  test('that were copied or emptied are new at the next action, and the first row keeps its own', async () => {
    const plan = await productPlan();
    const [, second, , , fifth] = (await plan.rows('Products')).map((row) => String(row['rowId']));
    await plan.type(`Products[${second}].unitCost`, '2');
    await plan.type(`Products[${fifth}].rowId`, String(second));
    const { area } = plan.table('Products');
    plan.host.typeInto(plan.sheetOf('Products'), area.row + 8, area.col + plan.position('Products', 'rowId'), '');
    await plan.host.idle();
    const result = await plan.runAction('repair');
    expect(result.problems).toMatchObject([{ code: 'table/row-id-copied', params: { table: 'Products', count: 2 } }]);
    const rows = await plan.rows('Products');
    expect(new Set(rows.map((row) => row['rowId'])).size).toBe(12);
    expect((await plan.row('Products', String(second)))['unitCost']).toBe(2);
    expect(rows.map((row) => row['rowId']).every((id) => /^P\d{6}$/.test(String(id)))).toBe(true);
    expect((await plan.runAction('repair')).refreshed).toEqual([]);
  });
});

describe('A table that was deleted', () => {
  test.each(['SkuMap', 'Products', 'MonthlyUnits', 'Settings', 'Lists'])('is named by the next action, which writes nothing: %s', async (name) => {
    const plan = await productPlan();
    await deleteTable(plan, name);
    const before = plan.model();
    expect(await problemsOf(plan.runAction('product-map'))).toMatchObject([{ code: 'table/missing', params: { table: name } }]);
    expect(differences(plan.model(), before)).toEqual([]);
  });

  test.each(['Products', 'MonthlyUnits', 'SeasonIndex'])('is put back by repair and filled by the product map: %s', async (name) => {
    const plan = await productPlan({}, { products: 6, months: 26 });
    const rows = await plan.rows('Products');
    const formula = await plan.formula('Products[P000003].stage');
    await deleteTable(plan, name);
    const repaired = await plan.runAction('repair');
    expect(repaired.problems.map((problem) => problem.code)).toContain('table/missing');
    await plan.runAction('product-map');
    expect(await plan.rows('Products')).toEqual(rows);
    expect(await plan.formula('Products[P000003].stage')).toBe(formula);
    expect((await plan.runAction('product-map')).refreshed).toEqual([]);
  });

  test('with its whole sheet is put back too', async () => {
    const plan = await productPlan({}, { products: 6, months: 26 });
    const rows = await plan.rows('Products');
    const { name } = plan.sheetOf('MonthlyUnits');
    await plan.byHand((context) => context.workbook.worksheets.getItem(name).delete());
    await plan.runAction('repair');
    await plan.runAction('product-map');
    expect(await plan.rows('Products')).toEqual(rows);
    expect(plan.sheetOf('MonthlyUnits').name).toBe(name);
  });
});

describe('A column that was deleted', () => {
  test.each(['decision', 'unitCost', 'netSales', 'cm1', 'stage', 'stamp'])('comes back with the next product map, and nothing else is lost: %s', async (key) => {
    const plan = await productPlan();
    await plan.type('Products[P000004].turnoverDays', '30');
    await plan.type('Products[P000004].decisionReason', '看毛利');
    const before = await plan.rows('Products');
    await deleteColumn(plan, 'Products', key);
    await plan.runAction('product-map');
    expect(await plan.rows('Products')).toEqual(before);
    const hidden = plan.sheetOf('Products').columns.get(plan.table('Products').area.col + plan.position('Products', 'stamp'))?.hidden;
    expect(hidden).toBe(true);
    expect((await plan.runAction('product-map')).refreshed).toEqual([]);
  });

  test('is named where an action computes from it, and put back empty by repair', async () => {
    const plan = await productPlan();
    await deleteColumn(plan, 'SkuMap', 'productId');
    expect(await problemsOf(plan.runAction('product-map'))).toMatchObject([{ code: 'table/column-missing', params: { table: 'SkuMap' } }]);
    await plan.runAction('repair');
    expect(plan.position('SkuMap', 'productId')).toBeGreaterThan(0);
    expect((await plan.rows('SkuMap')).map((row) => row['sku'])).toContain('MP-000001');
  });

  test('can be taken back like any write', async () => {
    const plan = await productPlan();
    await deleteColumn(plan, 'Products', 'netSales');
    const before = withoutWidths(plan);
    const { restorePoint } = await plan.runAction('product-map');
    await plan.runAction('restore', { parameters: { point: restorePoint ?? '' } });
    expect(differences(withoutWidths(plan), before)).toEqual([]);
  });
});

test('Repair of a sound workbook changes nothing, also after new sales', async () => {
  const plan = await productPlan();
  await plan.importFile(manyProducts({ ...SMALL, months: 15 }));
  const before = plan.model();
  const result = await plan.runAction('repair');
  expect([result.created, result.refreshed, differences(plan.model(), before)]).toEqual([[], [], []]);
});
