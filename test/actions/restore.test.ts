import { describe, expect, test } from '@jest/globals';
import { manyProducts } from '../support/manyProducts';
import { importedPlan, productPlan, SMALL, startPlan, withoutLog, type Plan, type WorkbookModel } from '../support/plan';

const LONGER = { products: 14, months: 15 };

function restore(plan: Plan, point: string | undefined) {
  return plan.runAction('restore', { parameters: { point: point ?? '' } });
}

/** A model without the log and without the sheet ids that a further sheet raised. */
function comparable(plan: Plan): WorkbookModel {
  return withoutLog(plan.model());
}

describe('Taking back', () => {
  test('an import into an empty workbook leaves the empty workbook', async () => {
    const plan = await startPlan();
    const before = plan.model();
    const { restorePoint } = await plan.importFile(manyProducts(SMALL));
    await restore(plan, restorePoint);
    expect(plan.model()).toEqual(before);
  });

  test('the first product map leaves the imported sales alone', async () => {
    const plan = await importedPlan();
    const before = comparable(plan);
    const { restorePoint } = await plan.runAction('product-map');
    await restore(plan, restorePoint);
    expect(comparable(plan)).toEqual(before);
  });

  test('a second import puts facts, coverage and log back', async () => {
    const plan = await productPlan();
    const before = comparable(plan);
    const { restorePoint } = await plan.importFile(manyProducts(LONGER));
    expect(comparable(plan)).not.toEqual(before);
    await restore(plan, restorePoint);
    expect(comparable(plan)).toEqual(before);
  });

  test('a second product map takes its rows and its month column out again', async () => {
    const plan = await productPlan();
    await plan.type('Products[P000003].unitCost', '4.5');
    await plan.importFile(manyProducts(LONGER));
    const before = comparable(plan);
    const { restorePoint } = await plan.runAction('product-map');
    expect(plan.table('MonthlyUnits').columns.map((column) => column.name)).toContain('2025-03');
    await restore(plan, restorePoint);
    expect(comparable(plan)).toEqual(before);
  });

  test('a write that shows money in another unit shows it as before', async () => {
    const plan = await startPlan();
    await plan.runAction('business-map');
    await plan.runAction('enter-rows', { parameters: { rows: JSON.stringify({ Opportunities: [{ row: { id: 'O000001' }, values: { lastYear: 4e6, target: 4.3e6 } }] }) } });
    const formats = async (): Promise<unknown[]> => {
      const body = ['lastYear', 'target', 'increment'].map((key) => plan.position('Opportunities', key));
      const read: unknown[] = [];
      await plan.byHand(async (context) => {
        const ranges = body.map((position) => context.workbook.tables.getItem('Opportunities').columns.getItemAt(position).getDataBodyRange().load('numberFormat'));
        await context.sync();
        read.push(...ranges.map((range) => range.numberFormat));
      });
      return read;
    };
    const before = await formats();
    const { restorePoint } = await plan.runAction('business-map');
    expect(await formats()).not.toEqual(before);
    await restore(plan, restorePoint);
    expect(await formats()).toEqual(before);
  });

  test('works one write after the other, latest first, down to the empty workbook', async () => {
    const plan = await startPlan();
    const before = plan.model();
    const points = [await plan.importFile(manyProducts(SMALL)), await plan.runAction('product-map'), await plan.importFile(manyProducts(LONGER)), await plan.runAction('product-map')];
    for (const { restorePoint } of points.reverse()) await restore(plan, restorePoint);
    expect(plan.model()).toEqual(before);
  });

  test('works in a workbook that was saved and opened', async () => {
    const saved = await productPlan();
    const first = await saved.reopen();
    const before = comparable(first);
    await first.importFile(manyProducts(LONGER));
    const { restorePoint } = await first.runAction('product-map');
    const middle = await first.reopen();
    await restore(middle, restorePoint);
    await restore(middle, 'R0003');
    expect(comparable(middle)).toEqual(before);
  });

  test('works after the user sorted, inserted rows above and renamed sheet and header', async () => {
    const plan = await productPlan();
    const before = await plan.rows('Products');
    await plan.importFile(manyProducts(LONGER));
    const { restorePoint } = await plan.runAction('product-map');
    const netSales = plan.position('Products', 'netSales');
    const { name } = plan.sheetOf('Products');
    await plan.byHand((context) => {
      const table = context.workbook.tables.getItem('Products');
      table.sort.apply([{ key: netSales, ascending: true }]);
      context.workbook.worksheets.getItem(name).getRange('1:2').insert('Down');
      context.workbook.worksheets.getItem(name).name = '我的清单';
      table.columns.getItemAt(netSales).name = '净额';
    });
    expect((await restore(plan, restorePoint)).ok).toBe(true);
    const byId = (rows: readonly Readonly<Record<string, unknown>>[]) => Object.fromEntries(rows.map((row) => [row['rowId'], row['netSales']]));
    expect(byId(await plan.rows('Products'))).toEqual(byId(before));
  });

  test('says how many cells were edited since, and overwrites them', async () => {
    const plan = await productPlan();
    const before = await plan.row('Products', 'P000002');
    await plan.importFile(manyProducts(LONGER));
    const { restorePoint } = await plan.runAction('product-map');
    await plan.type('Products[P000002].netSales', '777');
    const result = await restore(plan, restorePoint);
    expect(result.problems).toContainEqual(expect.objectContaining({ code: 'restore/edited-since', params: { count: 1 } }));
    expect((await plan.row('Products', 'P000002'))['netSales']).toBe(before['netSales']);
  });

  test('names the known restore points when there is none of that name', async () => {
    const plan = await importedPlan();
    await expect(restore(plan, 'R9999')).rejects.toMatchObject({ problems: [{ code: 'restore/unknown', params: { known: ['R0001'] } }] });
  });
});

describe('Restore points', () => {
  test('are ten at most, and the oldest go first', async () => {
    const plan = await importedPlan({}, { products: 2, months: 2 });
    await plan.runAction('product-map');
    for (let months = 3; months <= 11; months += 1) await plan.importFile(manyProducts({ products: 2, months }));
    await expect(restore(plan, 'R0001')).rejects.toMatchObject({ problems: [{ params: { known: ['R0002', 'R0003', 'R0004', 'R0005', 'R0006', 'R0007', 'R0008', 'R0009', 'R0010', 'R0011'] } }] });
  });

  test('lie on a sheet that no menu shows', async () => {
    const plan = await importedPlan();
    expect(plan.workbook.sheet('tm_restore')?.visibility).toBe('VeryHidden');
  });
});
