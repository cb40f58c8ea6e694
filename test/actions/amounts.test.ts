import { describe, expect, test } from '@jest/globals';
import { productPlan, type Plan } from '../support/plan';

const SETTING = 'Settings[annualTarget].value';

async function value(plan: Plan, table: string, id: string, key: string): Promise<unknown> {
  return (await plan.row(table, id))[key];
}

/** Puts a text into a cell without the add-in hearing of it, as another program does. */
async function putText(plan: Plan, table: string, id: string, key: string, text: string): Promise<void> {
  const row = (await plan.rows(table)).findIndex((candidate) => candidate['rowId'] === id);
  const { area } = plan.table(table);
  plan.sheetOf(table).setValue(area.row + 1 + row, area.col + plan.position(table, key), text);
}

describe('An amount that is typed', () => {
  test.each([
    ['3亿', 300_000_000],
    ['1.2亿', 120_000_000],
    ['500万', 5_000_000],
    ['300k', 300_000],
    ['2.5M', 2_500_000],
  ])('%s becomes a number on entry', async (text, amount) => {
    const plan = await productPlan({}, { products: 2, months: 3 });
    await plan.type(SETTING, text);
    expect(await value(plan, 'Settings', 'annualTarget', 'value')).toBe(amount);
    await plan.type('Products[P000001].unitCost', text);
    expect(await value(plan, 'Products', 'P000001', 'unitCost')).toBe(amount);
  });

  test('stays text in cells for text, outside our tables, and where it is no amount', async () => {
    const plan = await productPlan({}, { products: 2, months: 3 });
    await plan.type('Products[P000001].decisionReason', '3亿');
    await plan.type('Products[P000001].unitCost', '大概三块');
    const sheet = plan.sheetOf('Settings');
    plan.host.typeInto(sheet, 200, 20, '3亿');
    await plan.host.idle();
    expect(await value(plan, 'Products', 'P000001', 'decisionReason')).toBe('3亿');
    expect(await value(plan, 'Products', 'P000001', 'unitCost')).toBe('大概三块');
    expect(sheet.value(200, 20)).toBe('3亿');
  });

  test('is left to the co-author who typed it', async () => {
    const plan = await productPlan({}, { products: 2, months: 3 });
    plan.host.session.source = 'Remote';
    await plan.type('Products[P000001].unitCost', '300k');
    plan.host.session.source = 'Local';
    expect(await value(plan, 'Products', 'P000001', 'unitCost')).toBe('300k');
  });

  test('stays text while Excel is busy, without an error', async () => {
    const plan = await productPlan({}, { products: 2, months: 3 });
    const { area } = plan.table('Products');
    plan.host.failAt({ call: 1 }, 'ActivityLimitReached');
    plan.host.typeInto(plan.sheetOf('Products'), area.row + 1, area.col + plan.position('Products', 'unitCost'), '300k');
    await plan.host.idle();
    plan.host.clearFaults();
    expect(plan.sheetOf('Products').value(area.row + 1, area.col + plan.position('Products', 'unitCost'))).toBe('300k');
  });
});

describe('Text that stands for an amount when an action begins', () => {
  test('counts as the number that it means, becomes it, and can be taken back', async () => {
    const plan = await productPlan({}, { products: 2, months: 3 });
    await putText(plan, 'Products', 'P000002', 'unitCost', '0.03k');
    await putText(plan, 'Settings', 'annualTarget', 'value', '3亿');
    const { restorePoint, refreshed } = await plan.runAction('product-map');
    expect(refreshed).toEqual(expect.arrayContaining(['Products', 'Settings']));
    expect(await value(plan, 'Products', 'P000002', 'unitCost')).toBe(30);
    expect(await value(plan, 'Products', 'P000002', 'landedCost')).toBe(30);
    expect(await value(plan, 'Settings', 'annualTarget', 'value')).toBe(300_000_000);
    expect((await plan.runAction('product-map')).refreshed).toEqual([]);
    await plan.runAction('restore', { parameters: { point: restorePoint ?? '' } });
    expect(await value(plan, 'Products', 'P000002', 'unitCost')).toBe('0.03k');
  });

  test('is a problem that names the cell when it cannot be read, and stays', async () => {
    const plan = await productPlan({}, { products: 2, months: 3 });
    await plan.type('Products[P000002].unitCost', '大概三块');
    const { preview } = await plan.prepare({ action: 'product-map' });
    expect(preview.problems).toContainEqual(expect.objectContaining({ code: 'plan/amount-unreadable', params: { text: '大概三块' }, where: expect.objectContaining({ cell: 'Products[P000002].unitCost' }) }));
    expect(preview.isEmpty).toBe(true);
    await plan.runAction('product-map');
    expect(await value(plan, 'Products', 'P000002', 'unitCost')).toBe('大概三块');
  });
});
