import { expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import { inspectFiles } from '../../src/actions/inspectFiles';
import { startPlan } from '../support/plan';

const file = (name: string, month: string) => ({ name, bytes: strToU8(`When,Ref,Piece,Pcs,Worth\n${month}-01,${month}a,A-1,2,30\n${month}-02,${month}b,A-2,1,20\n`) });
const MAPPING = JSON.stringify({ columns: { date: 'When', order: 'Ref', code: 'Piece', quantity: 'Pcs', amount: 'Worth' }, currency: 'EUR' });

it('a header mapped once maps by itself, also after the workbook was saved and opened again', async () => {
  const plan = await startPlan({ language: 'en' });
  await expect(plan.runAction('import-sales', { files: [file('march.csv', '2025-03')] })).rejects.toThrow('import/not-recognised');
  await plan.runAction('import-sales', { files: [file('march.csv', '2025-03')], parameters: { 'mapping:march.csv': MAPPING } });

  const opened = await plan.reopen();
  const [inspection] = await inspectFiles([file('april.csv', '2025-04')], {});
  expect(inspection?.tables.map((table) => table.is === 'report' && [table.evidence.by, table.evidence.currency])).toEqual([['memory', 'EUR']]);
  const { problems, readings } = await opened.runAction('import-sales', { files: [file('april.csv', '2025-04')] });
  expect(readings?.map(({ read, used, evidence }) => [read, used, evidence.by])).toEqual([[2, 2, 'memory']]);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect((await opened.rows('Coverage')).map(({ netSales }) => netSales)).toEqual([50, 50]);
});

it('guesses nothing into the workbook before the user has confirmed it, and then asks no more', async () => {
  const plan = await startPlan({ language: 'en' });
  const sales = (month: string) => ({ name: `${month}.csv`, bytes: strToU8(`订单号,订购时间,MSKU,数量,销售额,币种\n${month},${month}-01,M-1,2,30,USD\n`) });
  const before = plan.model();
  await expect(plan.runAction('import-sales', { files: [sales('2025-03')] })).rejects.toMatchObject({
    problems: [{ code: 'import/mapping-unconfirmed', params: { columns: expect.arrayContaining(['amount = 销售额']) } }],
  });
  expect(plan.model()).toEqual(before);
  await plan.runAction('import-sales', { files: [sales('2025-03')], parameters: { mapping: 'guess' } });
  await plan.runAction('import-sales', { files: [sales('2025-04')] });
  expect((await plan.rows('Coverage')).map(({ netSales }) => netSales)).toEqual([30, 30]);
});

it('is forgotten when the import is taken back', async () => {
  const plan = await startPlan({ language: 'en' });
  const { restorePoint } = await plan.runAction('import-sales', { files: [file('march.csv', '2025-03')], parameters: { mapping: MAPPING } });
  await plan.runAction('restore', { parameters: { point: restorePoint ?? '' } });
  const [inspection] = await inspectFiles([file('march.csv', '2025-03')], {});
  expect(inspection?.tables.map((table) => table.is)).toEqual(['mapping']);
});

it('keeps no row that was left out in the workbook', async () => {
  const plan = await startPlan({ language: 'en' });
  const text = 'Order ID,Order Date,SKU,Quantity,Sales,Status\n1,2025-03-01,A-1,1,5,ok\n2,2025-03-02,UNSEEN-9,1,5,Cancelled\n';
  const { readings } = await plan.runAction('import-sales', { files: [{ name: 'a.csv', bytes: strToU8(text) }], parameters: { currency: 'USD', mapping: 'guess' } });
  expect(readings?.[0]?.skipped).toMatchObject([{ reason: 'cancelled', rows: [{ row: 3, text: '2 · 2025-03-02 · UNSEEN-9 · 1 · 5 · Cancelled' }] }]);
  expect(JSON.stringify(plan.model())).not.toContain('UNSEEN-9');
});
