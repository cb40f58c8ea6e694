import { describe, expect, it } from '@jest/globals';
import { importText, total } from '../support/importText';

describe('amounts of a Tmall order', () => {
  const header = '订单编号,总金额,买家实际支付金额,收货地址,订单创建时间,订单付款时间,退款金额\n';
  const order = (id: number, total: number, paid: number, refund: number, paidAt = '2025-02-03'): string => `${id},${total},${paid},上海,2025-02-02,${paidAt},${refund}\n`;

  it('are what was paid at first: refunds stand beside it and are taken off once', async () => {
    const { salesFacts, log } = await importText({ 't.csv': header + order(1, 100, 100, 0) + order(2, 80, 0, 80) + order(3, 60, 20, 40) + order(4, 50, 0, 0, '') });
    expect(['orders', 'gross', 'netSales', 'refunds'].map((measure) => total(salesFacts, measure as 'gross'))).toEqual([3, 240, 240, 120]);
    expect(log[0]).toMatchObject({ read: 4, used: 3, skipped: { unpaid: 1 }, amountRead: 290, amountSkipped: { unpaid: 50 } });
  });

  it('never exceed what the order was worth, where paid is told before refunds', async () => {
    const { salesFacts } = await importText({ 't.csv': header + order(1, 100, 90, 90) + order(2, 100, 90, 0) });
    expect(['gross', 'netSales', 'refunds'].map((measure) => total(salesFacts, measure as 'gross'))).toEqual([200, 190, 90]);
  });
});

describe('an amount beside a sale that cannot be read', () => {
  it.each([['Fee', 'fee'], ['Tax', 'tax'], ['Refund', 'refund']])('leaves its line out and is said, %s', async (header, field) => {
    const text = `Order,Date,SKU,Qty,Sales,${header}\n1,2025-03-01,A,1,10,1\n2,2025-03-02,A,1,20,2x3\n`;
    const { log, problems } = await importText({ 'a.csv': text }, { currency: 'USD', mapping: { columns: { order: 'Order', date: 'Date', code: 'SKU', quantity: 'Qty', amount: 'Sales', [field]: header } } });
    expect([log[0]?.used, log[0]?.skipped, log[0]?.amountSkipped]).toEqual([1, { 'amount-unreadable': 1 }, { 'amount-unreadable': 20 }]);
    expect(problems.find(({ code }) => code === 'import/amount-unreadable')?.params).toMatchObject({ column: header, row: 3, raw: '2x3' });
  });

  it('leaves the whole order out where it is one of the order, and is said', async () => {
    const text = 'Name,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n'
      + '#1,paid,USD,10,0,0,10,0,2025-03-04 10:00:00 +0000,1,Cup,10,C-1\n'
      + '#2,paid,USD,30,0,0,30,oops,2025-03-04 11:00:00 +0000,1,Cup,10,C-1\n'
      + '#2,,,,,,,,2025-03-04 11:00:00 +0000,2,Cup,10,C-1\n';
    const { log, problems, salesFacts } = await importText({ 'orders_export.csv': text });
    expect([total(salesFacts, 'netSales'), log[0]?.used, log[0]?.skipped]).toEqual([10, 1, { 'order-amount-unreadable': 2 }]);
    expect(problems.find(({ code }) => code === 'import/order-amount-unreadable')?.params).toMatchObject({ column: 'Discount Amount', row: 3, raw: 'oops' });
  });
});
