import { describe, expect, test } from '@jest/globals';
import { importedPlan, productPlan, startPlan, type Plan } from '../support/plan';

function enter(plan: Plan, rows: unknown) {
  return plan.runAction('enter-rows', { parameters: { rows: typeof rows === 'string' ? rows : JSON.stringify(rows) } });
}

describe('enter-rows', () => {
  test('fills rows that stand there and new ones, reads months, amounts and choices, and changes nothing the second time', async () => {
    const plan = await importedPlan({ language: 'en' });
    const [site] = await plan.rows('Sites');
    const rows = {
      Sites: [{ row: { id: String(site?.['rowId']) }, values: { owner: '=Ana', mode: 'local' } }, { row: { id: 'S000777' }, values: { siteName: 'New shop', mode: '自营' } }],
      CostCards: [{ row: { id: 'Q000777' }, values: { productId: 'P000001', purchaseCost: '1.5k', validFrom: '2025-02', dutyRate: '8%' } }],
    };
    const result = await enter(plan, rows);
    expect(result).toMatchObject({ ok: true, counts: { rowsEntered: 3 } });
    expect(await plan.row('Sites', String(site?.['rowId']))).toMatchObject({ owner: '=Ana', mode: 'local', siteName: site?.['siteName'] });
    expect(await plan.formula(`Sites[${String(site?.['rowId'])}].owner`)).toBeUndefined();
    expect(await plan.row('Sites', 'S000777')).toMatchObject({ siteName: 'New shop', mode: 'self' });
    expect(await plan.row('CostCards', 'Q000777')).toMatchObject({ purchaseCost: 1500, validFrom: 45689, dutyRate: 0.08 });
    const again = await plan.prepare({ action: 'enter-rows', parameters: { rows: JSON.stringify(rows) } });
    expect(again.preview.isEmpty).toBe(true);
  });

  test('finds a row by what another column holds, and empties a cell', async () => {
    const plan = await productPlan();
    const [product] = await plan.rows('Products');
    const id = String(product?.['rowId']);
    const row = { key: 'product', value: product?.['product'] };
    await enter(plan, { Products: [{ row, values: { decision: 'invest', unitCost: 12 } }] });
    expect(await plan.row('Products', id)).toMatchObject({ decision: 'invest', unitCost: 12 });
    await enter(plan, { Products: [{ row, values: { unitCost: null } }] });
    expect(await plan.row('Products', id)).toMatchObject({ decision: 'invest', unitCost: null });
  });

  test('makes the table in an empty workbook, with the settings every plan has', async () => {
    const plan = await startPlan();
    await enter(plan, { FxRates: [{ row: { id: 'XUSD' }, values: { currency: 'USD', rate: 7.2, rateDate: '2025-03-05' } }], Settings: [{ row: { id: 'revenueBasis' }, values: { value: 'gmv' } }, { row: { id: 'annualTarget' }, values: { value: '1.2亿' } }] });
    expect(await plan.row('FxRates', 'XUSD')).toMatchObject({ rate: 7.2, rateDate: 45721 });
    expect(await plan.row('Settings', 'annualTarget')).toMatchObject({ value: 120_000_000 });
    expect(await plan.row('Settings', 'revenueBasis')).toMatchObject({ value: 'GMV' });
  });

  test('is put back by its restore point, cell by cell', async () => {
    const plan = await productPlan();
    const [product] = await plan.rows('Products');
    const id = String(product?.['rowId']);
    await enter(plan, { Products: [{ row: { id }, values: { unitCost: 5 } }] });
    const { restorePoint = '' } = await enter(plan, { Products: [{ row: { id }, values: { unitCost: 9 } }], Sites: [{ row: { id: 'S000777' }, values: { siteName: 'New' } }] });
    await plan.runAction('restore', { parameters: { point: restorePoint } });
    expect(await plan.row('Products', id)).toMatchObject({ unitCost: 5 });
    expect((await plan.rows('Sites')).some((row) => row['rowId'] === 'S000777')).toBe(false);
  });

  test('keeps what is entered over a written cell that may be typed over, and lists it as typed', async () => {
    const plan = await importedPlan();
    await enter(plan, { CostCards: [{ row: { id: 'Q000777' }, values: { name: 'a', freight: 3 } }] });
    await enter(plan, { CostCards: [{ row: { id: 'Q000777' }, values: { freight: 4 } }] });
    expect(await plan.row('CostCards', 'Q000777')).toMatchObject({ name: 'a', freight: 4 });
  });

  test.each<[string, unknown, string]>([
    ['what is no JSON', '{', 'entry/rows-unreadable'],
    ['rows of another shape', { Sites: [{ id: 'S1' }] }, 'entry/rows-unreadable'],
    ['a table that is none', { Nothing: [] }, 'entry/table-unknown'],
    ['facts', { SalesFacts: [] }, 'entry/table-unknown'],
    ['a row that cannot be added', { Coverage: [{ row: { id: 'S9.2025-01' }, values: {} }] }, 'entry/row-unknown'],
    ['a row that is not found', { Sites: [{ row: { key: 'siteName', value: 'none' }, values: {} }] }, 'entry/row-unknown'],
    ['a column that is none', { Sites: [{ row: { id: 'S9' }, values: { colour: 'red' } }] }, 'entry/column-unknown'],
    ['a calculated column', { Sites: [{ row: { id: 'S9' }, values: { rowId: 'S8' } }] }, 'entry/column-calculated'],
    ['a word that is no choice', { Sites: [{ row: { id: 'S9' }, values: { mode: 'rented' } }] }, 'entry/value-unreadable'],
    ['parts of lines before any line is bound', { AgreedParts: [{ row: { id: 'K000001' }, values: { partName: 'x' } }] }, 'entry/table-early'],
    ['a day that does not exist', { FxRates: [{ row: { id: 'X9' }, values: { rateDate: '2025-02-30' } }] }, 'entry/value-unreadable'],
  ])('refuses %s and writes nothing', async (_, rows, code) => {
    const plan = await importedPlan();
    const before = plan.model();
    await expect(enter(plan, rows)).rejects.toMatchObject({ problems: [expect.objectContaining({ code })] });
    expect(plan.model()).toEqual(before);
  });
});
