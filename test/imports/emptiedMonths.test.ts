import { describe, expect, it } from '@jest/globals';
import type { ImportLogEntry } from '../../src/domain/sales/facts';
import type { TableRow } from '../../src/sheets/readTable';
import { importLogRows, toImportLog } from '../../src/sheets/planRows';
import { importInTurn, type Standing } from '../support/importInTurn';
import { codesOf, total } from '../support/importText';

const ORDERS = 'amazon-order-id,purchase-date,order-status,sales-channel,sku,quantity,currency,item-price\n';
const orders = (status: string, ...days: string[]): string => ORDERS + days.map((day) => `O${day},${day},${status},Amazon.com,S1,1,USD,100\n`).join('');
const SETTLEMENT = 'settlement-id,total-amount,currency,transaction-type,order-id,marketplace-name,posted-date,sku,price-type,price-amount,item-related-fee-type,item-related-fee-amount\n';
const settled = (...days: string[]): string => `${SETTLEMENT}1,${85 * days.length},USD,,,,,,,,,\n${days.map((day) => `1,,,Order,O${day},Amazon.com,${day},S1,Principal,100,Commission,-15\n`).join('')}`;
const MARCH = ['2025-03-01', '2025-03-31'];
const PAID = { 'o.csv': orders('Shipped', ...MARCH) };
const CANCELLED = { 'c.csv': orders('Cancelled', ...MARCH) };
const SETTLED = { 's.txt': settled(...MARCH) };

const salesAndFees = ({ held }: Standing): readonly number[] => [total(held.salesFacts, 'netSales'), total(held.salesFacts, 'fees')];

describe('a month of which all orders were cancelled', () => {
  it('has no sales in whatever order orders and settlement come, and both numbers are told', async () => {
    const turns = [[PAID, SETTLED, CANCELLED, SETTLED], [SETTLED, CANCELLED], [{ ...CANCELLED, ...SETTLED }], [{ ...PAID, ...SETTLED }, CANCELLED, SETTLED]];
    for (const files of turns) {
      let last: Standing | undefined;
      const told: string[] = [];
      for (const one of files) {
        last = await importInTurn(last, one);
        told.push(...codesOf(last.outcome));
      }
      expect(salesAndFees(last!)).toEqual([0, 30]);
      expect(told).toContain('import/reports-differ');
    }
  });

  it('has sales again once orders that count come', async () => {
    const empty = await importInTurn(await importInTurn(undefined, { ...PAID, ...SETTLED }), CANCELLED);
    const again = await importInTurn(empty, { 'o2.csv': orders('Shipped', ...MARCH, '2025-03-09') });
    expect(salesAndFees(again)).toEqual([300, 30]);
    expect(salesAndFees(await importInTurn(again, SETTLED))).toEqual([300, 30]);
  });

  it('leaves the sales of another report alone where the file does not cover the month', async () => {
    const first = await importInTurn(undefined, SETTLED);
    const edge = await importInTurn(first, { 'c.csv': orders('Cancelled', '2025-03-30', '2025-03-31') });
    expect([salesAndFees(edge), codesOf(edge.outcome)]).toEqual([[200, 30], ['import/nothing-used']]);
  });

  it('stands in the log and is read back from its sheet', async () => {
    const { held } = await importInTurn(await importInTurn(undefined, PAID), CANCELLED);
    const read = toImportLog(importLogRows(held.log, new Set(), '', (code) => code).map(({ id, values }) => ({ ...values, rowId: id }) as TableRow));
    expect(read.map(({ emptied }: ImportLogEntry) => emptied)).toEqual([{}, { S01: [45717] }]);
  });
});
