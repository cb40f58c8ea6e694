import { beforeEach, describe, expect, test } from '@jest/globals';
import { manyProducts } from '../support/manyProducts';
import { productPlan, SMALL, type Plan } from '../support/plan';

const ID = 'P000003';
const OTHER = 'P000007';
const COST = '我的成本';

describe('What a user typed', () => {
  let plan: Plan;

  beforeEach(async () => {
    plan = await productPlan();
    await plan.type(`Products[${ID}].unitCost`, '4.5');
    await plan.type(`Products[${ID}].decision`, '加投');
  });

  async function expectKept(in_: Plan = plan): Promise<void> {
    const row = await in_.row('Products', ID);
    expect(row['unitCost']).toBe(4.5);
    expect(row['decision']).toBe('invest');
    expect(row['landedCost']).toBe(4.5);
    const net = Number(row['netSales']) - Number(row['refunds']);
    expect(row['cm1']).toBeCloseTo(net - Number(row['units']) * 4.5, 6);
    expect((await in_.row('Products', OTHER))['unitCost']).toBeNull();
    const overview = (await in_.rows('Products')).reduce((sum, product) => sum + Number(product['netSales']), 0);
    expect(overview).toBeGreaterThan(0);
  }

  test('stands after the map is made again, and the numbers that hang on it', async () => {
    await plan.runAction('product-map');
    await expectKept();
  });

  test('stands after new sales of a further month, which becomes a column of its own', async () => {
    const before = plan.table('MonthlyUnits').columns.length;
    const units = Number((await plan.row('Products', ID))['units']);
    await plan.importFile(manyProducts({ ...SMALL, months: 15 }));
    const result = await plan.runAction('product-map');
    expect(result.refreshed).toEqual(expect.arrayContaining(['Products', 'MonthlyUnits']));
    expect(plan.table('MonthlyUnits').columns.map((column) => column.name)).toContain('2025-03');
    expect(plan.table('MonthlyUnits').columns.length).toBeGreaterThanOrEqual(before);
    await expectKept();
    expect(Number((await plan.row('Products', ID))['units'])).not.toBe(units);
    expect((await plan.rows('MonthlyUnits'))[0]).toHaveProperty('2025-03');
  });

  test('stays with its row after sorting', async () => {
    await plan.byHand((context) => {
      context.workbook.tables.getItem('Products').sort.apply([{ key: plan.position('Products', 'product'), ascending: false }]);
    });
    const order = (await plan.rows('Products')).map((row) => row['rowId']);
    expect(order[0]).not.toBe('P000001');
    await plan.importFile(manyProducts({ ...SMALL, months: 15 }));
    await plan.runAction('product-map');
    expect((await plan.rows('Products')).map((row) => row['rowId'])).toEqual(order);
    await expectKept();
  });

  test('stands after rows were inserted above the table', async () => {
    const { name } = plan.sheetOf('Products');
    await plan.byHand((context) => {
      context.workbook.worksheets.getItem(name).getRange('1:3').insert('Down');
    });
    const top = plan.table('Products').area.row;
    await plan.importFile(manyProducts({ ...SMALL, months: 15 }));
    await plan.runAction('product-map');
    expect(plan.table('Products').area.row).toBe(top);
    await expectKept();
  });

  test('stands after the header of its column was renamed, and the new name stays', async () => {
    const sheet = plan.sheetOf('Products');
    const area = plan.table('Products').area;
    const at = plan.position('Products', 'unitCost');
    plan.host.typeInto(sheet, area.row, area.col + at, COST);
    await plan.host.idle();
    await plan.importFile(manyProducts({ ...SMALL, months: 15 }));
    const again = await plan.runAction('product-map');
    expect(again.ok).toBe(true);
    const headers = plan.table('Products').columns.map((column) => column.name);
    expect(headers).toContain(COST);
    expect(headers.filter((header) => header.startsWith('单件成本(填)'))).toEqual([]);
    expect(await plan.formula(`Products[${ID}].landedCost`)).toContain(`[@${COST}]`);
    await expectKept();
  });

  test('stands after a renamed header in a workbook that was saved and opened', async () => {
    const sheet = plan.sheetOf('Products');
    const area = plan.table('Products').area;
    const at = plan.position('Products', 'unitCost');
    plan.host.typeInto(sheet, area.row, area.col + at, COST);
    await plan.host.idle();
    const opened = await plan.reopen();
    await opened.runAction('product-map');
    const headers = opened.table('Products').columns.map((column) => column.name);
    expect(headers.filter((header) => header === COST || header.startsWith('单件成本(填)'))).toEqual([COST]);
    await expectKept(opened);
  });

  test('stands after the sheet was renamed', async () => {
    await plan.byHand((context) => {
      context.workbook.tables.getItem('Products').worksheet.name = "Bob's list";
    });
    const sheets = plan.workbook.sheets.length;
    await plan.importFile(manyProducts({ ...SMALL, months: 15 }));
    await plan.runAction('product-map');
    expect(plan.workbook.sheets).toHaveLength(sheets);
    expect(plan.sheetOf('Products').name).toBe("Bob's list");
    await expectKept();
    expect((await plan.rows('Index')).map((row) => row['sheet'])).toContain("Bob's list");
  });

  test('stands in a column of his own', async () => {
    const sheet = plan.sheetOf('Products');
    const { area } = plan.table('Products');
    plan.host.typeInto(sheet, area.row, area.col + area.cols, '备注');
    plan.host.typeInto(sheet, area.row + 3, area.col + area.cols, '问工厂');
    await plan.host.idle();
    expect(plan.table('Products').columns.at(-1)?.name).toBe('备注');
    const id = (await plan.rows('Products'))[2]?.['rowId'];
    await plan.byHand((context) => {
      context.workbook.tables.getItem('Products').sort.apply([{ key: plan.position('Products', 'product'), ascending: false }]);
    });
    await plan.importFile(manyProducts({ products: 14, months: 15 }));
    await plan.runAction('product-map');
    const table = plan.table('Products');
    const column = table.columns.findIndex(({ name }) => name === '备注');
    const index = (await plan.rows('Products')).findIndex((row) => row['rowId'] === id);
    expect(sheet.value(table.area.row + 1 + index, table.area.col + column)).toBe('问工厂');
    expect(await plan.rows('Products')).toHaveLength(14);
    await expectKept();
  });

  test('stands in a row of his own inside the table, which gets an id and nothing else', async () => {
    const { area } = plan.table('Products');
    const { name } = plan.sheetOf('Products');
    const product = plan.position('Products', 'product');
    await plan.byHand((context) => {
      context.workbook.tables.getItem('Products').rows.add(4);
    });
    plan.host.typeInto(plan.sheetOf('Products'), area.row + 5, area.col + product, '自己的新品');
    await plan.host.idle();
    const result = await plan.runAction('product-map');
    expect(result.problems.map((problem) => problem.code)).toContain('table/row-id-given');
    const rows = await plan.rows('Products');
    expect(rows).toHaveLength(13);
    const own = rows.find((row) => row['product'] === '自己的新品');
    expect(own?.['rowId']).toMatch(/^P\d{6}$/);
    expect(new Set(rows.map((row) => row['rowId'])).size).toBe(13);
    expect(name).toBe(plan.sheetOf('Products').name);
    await expectKept();
    const again = await plan.runAction('product-map');
    expect(again.refreshed).toEqual([]);
  });

  test('stands as words of his own in the head of a sheet', async () => {
    const sheet = plan.sheetOf('Products');
    const at = plan.table('Products').columns.findIndex((_, col) => sheet.columns.get(col)?.hidden !== true);
    plan.host.typeInto(sheet, 0, at, '我们的清单');
    await plan.host.idle();
    await plan.runAction('product-map');
    expect(sheet.value(0, at)).toBe('我们的清单');
  });
});

describe('Sales that are gone', () => {
  test('leave the row in the list, marked, with what the user typed', async () => {
    const plan = await productPlan({}, { products: 13, months: 14 });
    await plan.type('Products[P000013].unitCost', '2');
    await plan.importFile(manyProducts(SMALL), { period: '2024-01..2025-02' });
    const result = await plan.runAction('product-map');
    const row = await plan.row('Products', 'P000013');
    expect([row['unitCost'], row['rowState']]).toEqual([2, 'gone']);
    expect(result.problems.map((problem) => problem.code)).toContain('table/source-gone');
    expect((await plan.runAction('product-map')).refreshed).toEqual([]);
  });
});
