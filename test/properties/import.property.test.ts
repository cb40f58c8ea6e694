import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../../src/core/problem';
import { readTables } from '../../src/files/readTables';
import { splitText } from '../../src/files/splitText';
import { readAmount } from '../../src/imports/readAmount';
import { spreadAmount } from '../../src/imports/spreadAmount';
import { importText, total } from '../support/importText';

const RUNS = { numRuns: process.env['CI'] ? 2000 : 200 };
const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r', ';', '\t', ' ', 'é', '中', '-', '.', '=') , maxLength: 6 })
  // A carriage return at the end of a row's last cell cannot be told from a Windows line end.
  .filter((text) => !text.endsWith('\r'));
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('reading files', () => {
  it('gives back every cell of every row that was written, wherever the text is cut', () => {
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }), fc.nat(200), (rows, cut) => {
      const text = rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
      const first = splitText(text.slice(0, cut), ',', false);
      const second = splitText(text.slice(first.used), ',', true);
      const read = [...first.rows, ...second.rows].filter((row) => row.length > 1 || row[0] !== '');
      expect(read).toEqual(rows);
    }), RUNS);
  });

  it('ends with tables or one sentence, whatever the bytes are', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      try {
        for (const table of await readTables({ name: 'x.csv', bytes })) for await (const block of table.blocks()) expect(block.rows.length).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
        expect((error as Refusal).problems).toHaveLength(1);
      }
    }), RUNS);
  });
});

describe('reading amounts', () => {
  it('reads what is written in either style, and never a part of a text', () => {
    fc.assert(fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
      const amount = cents / 100;
      expect(readAmount(amount.toLocaleString('en-US', { minimumFractionDigits: 2 }))).toBeCloseTo(amount, 9);
      expect(readAmount(amount.toLocaleString('de-DE', { minimumFractionDigits: 2 }))).toBeCloseTo(amount, 9);
      expect(readAmount(`${amount} pieces`)).toBeNaN();
    }), RUNS);
  });
});

describe('importing', () => {
  const line = fc.record({
    order: fc.integer({ min: 1, max: 20 }), day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }), sku: fc.integer({ min: 1, max: 9 }),
    quantity: fc.constantFrom('1', '2', '-1', '0', '', 'x'), price: fc.constantFrom('9.99', '0', '0.1', '1,000.00', 'n/a', 'ten'),
    buyer: fc.constantFrom('', 'b1', 'b2', 'b3'), status: fc.constantFrom('', 'Cancelled', 'Unpaid', 'Refunded', 'Shipped'),
  });

  it('loses no line: read is used and skipped together, in lines and in money, and the three kinds of facts tie', async () => {
    await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 40 }), async (lines) => {
      const text = ['Order ID,Order Date,SKU,Quantity,Unit Price,Customer ID,Status', ...lines.map(({ order, day, month, sku, quantity, price, buyer, status }) =>
        `${order},2025-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')},S${sku},${quantity},"${price}",${buyer},${status}`)].join('\n');
      const { log, salesFacts, dailyFacts, productFacts } = await importText({ 'a.csv': text }, { currency: 'USD' });
      const { read, used, skipped, amountRead, amountUsed, amountSkipped } = log[0]!;
      const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
      expect(read).toBe(lines.length);
      expect(used + sum(Object.values(skipped))).toBe(read);
      expect(amountUsed! + sum(Object.values(amountSkipped))).toBeCloseTo(amountRead!, 5);
      const net = total(salesFacts, 'netSales');
      expect(sum(dailyFacts.map((fact) => fact.netSales))).toBeCloseTo(net, 5);
      expect(sum(productFacts.map((fact) => fact.netSales))).toBeCloseTo(net, 5);
      expect(sum(dailyFacts.map((fact) => fact.orders))).toBe(total(salesFacts, 'orders'));
    }), { numRuns: process.env['CI'] ? 500 : 100 });
  });

  it('spreads an amount into shares that add up to it', () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.array(fc.nat(1000), { minLength: 1, maxLength: 9 }), fc.constantFrom(0, 2), (cents, weights, digits) => {
      const amount = digits === 0 ? cents : cents / 100;
      const shares = spreadAmount(amount, weights, digits);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(amount, 6);
    }), RUNS);
  });
});
