import { describe, expect, test } from '@jest/globals';
import { startPlan, type Plan } from '../support/plan';

const NAMES = ['=HYPERLINK("http://x")', '+1', '-x', '@SUM(A1)', "'x", '=1+1', "='Sheet 2'!A1", '2024-01', '1E5', '00123', 'TRUE', '#N/A', '=cmd|\' /C calc\'!A0'];
const MAPPING = { header: true, columns: { date: 'Date', order: 'Order', code: 'SKU', name: 'Name', category: 'Category', quantity: 'Qty', unitPrice: 'Price' }, currency: 'USD', dateOrder: 'ymd' };

function csv(): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = NAMES.flatMap((name, at) => Array.from({ length: 13 }, (_, month) => [`2024-${String((month % 12) + 1).padStart(2, '0')}-05`, quoted(`${name}${month}`), quoted(name), quoted(name), quoted(NAMES[(at + 1) % NAMES.length] as string), String(at + 2), '10.00'].join(',')));
  return ['Date,Order,SKU,Name,Category,Qty,Price', ...lines].join('\n');
}

async function mappedPlan(language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Plan> {
  const plan = await startPlan({ language });
  await plan.runAction('import-sales', { files: [{ name: '=evil.csv', bytes: new TextEncoder().encode(csv()) }], parameters: { mapping: JSON.stringify(MAPPING) } });
  await plan.runAction('product-map');
  return plan;
}

/** Cells whose text is one of ours from outside, and all formulas that hold such a text. */
function foreignCells(plan: Plan): { texts: Set<string>; formulas: string[] } {
  const texts = new Set<string>();
  const formulas: string[] = [];
  for (const sheet of plan.workbook.sheets) {
    for (const { value, formula } of sheet.grid.cells()) {
      if (formula === undefined && typeof value === 'string' && NAMES.includes(value)) texts.add(value);
      if (formula !== undefined && (NAMES.includes(formula) || /HYPERLINK\("http|cmd\|/.test(formula))) formulas.push(formula);
    }
  }
  return { texts, formulas };
}

async function expectText(plan: Plan): Promise<void> {
  const { texts, formulas } = foreignCells(plan);
  expect(formulas).toEqual([]);
  expect([...texts].sort()).toEqual([...NAMES].sort());
  const names = (await plan.rows('Products')).map((row) => row['product']);
  expect([...names].sort()).toEqual([...NAMES].sort());
  const skus = (await plan.rows('SkuMap')).map((row) => row['sku']);
  expect([...skus].sort()).toEqual([...NAMES].sort());
  expect((await plan.rows('ImportLog')).map((row) => row['file'])).toEqual(['=evil.csv']);
}

describe('Text from outside', () => {
  test('never becomes a formula, a date or a number, on any sheet', async () => {
    await expectText(await mappedPlan());
  });

  test('stays as it is when the actions run again', async () => {
    const plan = await mappedPlan('en');
    const again = await plan.runAction('product-map');
    expect(again.refreshed).toEqual([]);
    await expectText(plan);
  });

  test('stays as it is in a file and out of it again', async () => {
    const opened = await (await mappedPlan()).reopen();
    await expectText(opened);
    expect((await opened.runAction('product-map')).refreshed).toEqual([]);
  });

  test('stays as it is when a write is taken back', async () => {
    const plan = await mappedPlan();
    await plan.type('Products[P000003].product', 'typed');
    const { restorePoint } = await plan.runAction('product-map', {}, { replaceTyped: true });
    await plan.runAction('restore', { parameters: { point: restorePoint ?? '' } });
    await plan.runAction('product-map', {}, { replaceTyped: true });
    await expectText(plan);
  });
});
