import { describe, expect, it } from '@jest/globals';
import type { ActionResult } from '../../src/actions/action';
import { readCustomerHistory } from '../../src/actions/mechanism/customerIndex';
import { readState } from '../../src/actions/mechanism/readState';
import type { CustomerHistory } from '../../src/domain/sales/customerHistory';
import { customerSummaries } from '../../src/domain/sales/customerSummaries';
import { startPlan, type Plan } from '../support/plan';
import { textFile } from '../support/textFile';

const HEADER = 'Order ID,Date,SKU,Quantity,Amount,Customer\n';
const MAPPING = JSON.stringify({ header: true, columns: { order: 'Order ID', date: 'Date', code: 'SKU', quantity: 'Quantity', amount: 'Amount', customer: 'Customer' }, currency: 'USD' });
const WHOLE_TIME = { from: 0, to: 100_000 };

const importFile = (plan: Plan, name: string, lines: string): Promise<ActionResult> =>
  plan.runAction('import-sales', { files: [textFile(name, HEADER + lines)], parameters: { mapping: MAPPING } });

async function history(): Promise<CustomerHistory> {
  return readCustomerHistory(await readState(['CustomerIndex']));
}

const summary = (found: CustomerHistory): unknown[] => customerSummaries(found, WHOLE_TIME).map(({ purchaseDays, orders, netSales }) => [purchaseDays, orders, netSales]);

describe('the customer index of a workbook', () => {
  it('keeps order days, orders and amounts of every buyer, also over several imports', async () => {
    const plan = await startPlan();
    await importFile(plan, 'jan.csv', 'A,2025-01-05,X,1,10.50,anna@example.com\nB,2025-01-05,X,1,5,anna@example.com\nC,2025-01-30,X,2,20,bob@example.com\n');
    expect(summary(await history())).toEqual([[1, 2, 15.5], [1, 1, 20]]);
    await importFile(plan, 'feb.csv', 'D,2025-02-01,X,1,7,bob@example.com\nE,2025-02-27,X,1,3,carl@example.com\n');
    expect(summary(await history())).toEqual([[1, 2, 15.5], [2, 2, 27], [1, 1, 3]]);
  });

  it('takes out what a corrected month no longer holds, and puts it back on undo', async () => {
    const plan = await startPlan();
    await importFile(plan, 'jan.csv', 'A,2025-01-05,X,1,10,anna@example.com\nC,2025-01-30,X,2,20,bob@example.com\n');
    const before = summary(await history());
    const { restorePoint = '' } = await importFile(plan, 'again.csv', 'A,2025-01-05,X,1,10,anna@example.com\nF,2025-01-30,X,2,4,dora@example.com\n');
    expect(summary(await history())).toEqual([[1, 1, 10], [1, 1, 4]]);
    await plan.runAction('restore', { parameters: { point: restorePoint } });
    expect(summary(await history())).toEqual(before);
  });

  it('keeps where customers of one site live, by the latest order, in the index and on the sheet', async () => {
    const plan = await startPlan();
    const lines = 'A,2025-01-05,X,1,10,anna@example.com,United Kingdom\nB,2025-01-07,X,1,30,bob@example.com,Unspecified\nC,2025-01-30,X,2,20,anna@example.com,法国\n';
    await plan.runAction('import-sales', {
      files: [textFile('jan.csv', HEADER.replace('\n', ',Country\n') + lines)], parameters: { mapping: MAPPING.replace('"customer"', '"country":"Country","customer"') },
    });
    expect((await history()).countries).toEqual(['FR', '']);
    // Customers stand in the order of their pseudonyms, which differ from plan to plan.
    expect(new Map((await plan.rows('Customers')).map(({ country, orders }) => [country, orders]))).toEqual(new Map([['FR', 2], [null, 1]]));
    await importFile(plan, 'feb.csv', 'D,2025-02-01,X,1,7,bob@example.com\n');
    expect((await history()).countries).toEqual(['FR', '']);
  });

  it('names no buyer in clear', async () => {
    const plan = await startPlan();
    await importFile(plan, 'jan.csv', 'A,2025-01-05,X,1,10,anna@example.com\n');
    const { ids } = await history();
    expect(ids).toHaveLength(1);
    expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify(plan.model())).not.toContain('anna');
  });
});
