import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { monthToSerial, parseMonth } from '../../../src/core/month';
import { sortMonth, type PurchaseMonth } from '../../../src/domain/sales/customerHistory';
import { readPurchases, writePurchases } from '../../../src/actions/mechanism/purchaseBytes';

const MONTH = parseMonth('2025-02')!;
const FIRST = monthToSerial(MONTH);

const purchases = fc.array(fc.tuple(fc.nat(5e5), fc.nat(27), fc.nat(300), fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 100, 1000)), { maxLength: 50 })
  .map((entries): PurchaseMonth => sortMonth({
    site: 'S01', month: MONTH, customers: Uint32Array.from(entries, ([customer]) => customer), days: Uint32Array.from(entries, ([, day]) => FIRST + day),
    orders: Uint32Array.from(entries, ([, , orders]) => orders), netSales: Float64Array.from(entries, ([, , , amount, unit]) => amount / unit),
  }));

describe('purchase bytes', () => {
  it('reads back what was written, amounts of any decimals included', () => {
    fc.assert(fc.property(purchases, (month) => {
      expect(readPurchases(writePurchases(month), { site: 'S01', month: MONTH })).toEqual(month);
    }));
  });

  it('refuses bytes that end too early', () => {
    const bytes = writePurchases({ site: 'S01', month: MONTH, customers: Uint32Array.of(7), days: Uint32Array.of(FIRST), orders: Uint32Array.of(1), netSales: Float64Array.of(9.5) });
    expect(() => readPurchases(bytes.subarray(0, bytes.length - 1), { site: 'S01', month: MONTH })).toThrow('damaged');
  });
});
