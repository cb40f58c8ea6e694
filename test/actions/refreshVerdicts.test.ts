import { beforeAll, describe, expect, test } from '@jest/globals';
import { VERDICT_KEYS } from '../../src/sheets/specs/productFormulas';
import { importedPlan, productPlan, type Plan } from '../support/plan';

describe('Verdicts as values, where function cells would be too many', () => {
  let plan: Plan;

  beforeAll(async () => {
    plan = await importedPlan();
    await plan.type('Settings[customCellLimit].value', '50');
    await plan.runAction('product-map');
  });

  const note = () => {
    const sheet = plan.sheetOf('Products');
    return [0, 1, 2].map((row) => String(sheet.value(row, 1) ?? '')).find((text) => text.includes('CM2'));
  };

  test('are no formulas, and the head of the list says of which day they are', async () => {
    expect(await plan.formula('Products[P000001].quadrant')).toBeUndefined();
    expect(await plan.formula('Products[P000001].stage')).toBeUndefined();
    expect(note()).toContain('2025-03-05');
  });

  test('show in the checks when a cost came after them, and are renewed by refreshing', async () => {
    await plan.type('Products[P000001].unitCost', '1');
    expect((await plan.row('Products', 'P000001'))['isStale']).toBe(1);
    expect((await plan.row('Checks', 'K61'))['value']).toBe(1);
    const before = (await plan.row('Products', 'P000001'))['quadrant'];
    const refreshed = await plan.runAction('refresh-verdicts');
    expect(refreshed.refreshed).toContain('Products');
    const row = await plan.row('Products', 'P000001');
    expect([before, row['isStale'], row['unitCost']]).toEqual([null, 0, 1]);
    expect(row['quadrant']).not.toBeNull();
    expect((await plan.row('Checks', 'K61'))['result']).toBe('met');
  });

  test.each([['marginCut', '0.35'], ['trendBand', '0.6'], ['marginBasis', 'CM3 广告后毛利']])('show in the checks when %s is no longer what they were drawn with', async (key, value) => {
    await plan.type(`Settings[${key}].value`, value);
    expect((await plan.row('Checks', 'K61'))['value']).toBe(1);
    await plan.runAction('refresh-verdicts');
    expect((await plan.row('Checks', 'K61'))['result']).toBe('met');
  });

  test('change nothing when nothing changed', async () => {
    expect((await plan.runAction('refresh-verdicts')).refreshed).toEqual([]);
    await plan.runAction('product-map');
    expect((await plan.runAction('product-map')).refreshed).toEqual([]);
  });

  test('are formulas again once the limit allows it, which say the same', async () => {
    await plan.type('Products[P000001].turnoverTyped', '30');
    await plan.runAction('refresh-verdicts');
    const verdicts = async () => new Map((await plan.rows('Products')).map((row) => [row['rowId'], VERDICT_KEYS.map((key) => row[key])]));
    const values = await verdicts();
    await plan.type('Settings[customCellLimit].value', '10000');
    await plan.runAction('product-map');
    expect(await plan.formula('Products[P000001].quadrant')).toContain('QUADRANT_DETAIL');
    const close = (cells: readonly unknown[]): unknown[] => cells.map((cell) => (typeof cell === 'number' ? expect.closeTo(cell, 9) : cell));
    expect(await verdicts()).toEqual(new Map([...values].map(([id, cells]) => [id, close(cells)])));
    expect(Math.abs(Number((await plan.row('Products', 'P000001'))['roi']))).toBeGreaterThan(0);
    expect((await plan.row('Products', 'P000001'))['isStale']).toBe(0);
  });
});

test('refreshing verdicts that are formulas does nothing, and says so', async () => {
  const plan = await productPlan();
  const { refreshed, problems } = await plan.runAction('refresh-verdicts');
  expect([refreshed, problems.map(({ code }) => code)]).toEqual([[], ['map/verdicts-live']]);
});
