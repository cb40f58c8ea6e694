import { expect, test } from '@jest/globals';
import { startPlan } from '../support/plan';

const stated = { amountMeans: 'total', claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted' };
const row = (id: string, values: object): object => ({ row: { id }, values });

test('what is open in the alignment stands among the checks', async () => {
  const plan = await startPlan();
  const enter = (rows: object) => plan.runAction('enter-rows', { parameters: { rows: JSON.stringify(rows) } });
  await plan.runAction('department-tabs');
  await enter({
    ClaimsMarket: [row('M000001', { description: '全部', amount: 300, ...stated }), row('M000002', { description: '缺口径', amount: 100 })],
    ClaimsCustomer: [row('U000001', { description: '老客', claimBuyer: '老客', amount: 200, ...stated })],
  });
  await plan.runAction('align');
  await enter({ Asks: [row('H000001', { askFrom: 'customer', askTo: 'market', request: '能否配合' })] });
  for (const id of ['K71', 'K72', 'K73']) expect(await plan.row('Checks', id)).toMatchObject({ rowId: id, value: 1, result: 'open' });
});
