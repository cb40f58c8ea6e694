import { describe, expect, it } from '@jest/globals';
import { manyProducts } from './manyProducts';

describe('manyProducts', () => {
  it('makes one line for each product and month, and states their sums', () => {
    const { file, lines, units, netSales } = manyProducts({ products: 60, months: 24, firstMonth: '2024-11' });
    const rows = new TextDecoder()
      .decode(file.bytes)
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(','));
    expect(rows).toHaveLength(lines);
    expect(lines).toBe(60 * 24);
    expect(rows.reduce((sum, row) => sum + Number(row[5]), 0)).toBe(units);
    expect(rows.reduce((sum, row) => sum + Math.round(Number(row[5]) * Number(row[6]) * 100), 0)).toBe(
      Math.round(netSales * 100),
    );
    expect(new Set(rows.map((row) => row[0]?.slice(0, 7))).size).toBe(24);
  });

  it('gives the same bytes for the same size', () => {
    const size = { products: 5000, months: 3 };
    expect(Buffer.compare(manyProducts(size).file.bytes, manyProducts(size).file.bytes)).toBe(0);
  });
});
