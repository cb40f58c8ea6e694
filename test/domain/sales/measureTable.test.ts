import { describe, expect, it } from '@jest/globals';
import { MeasureTable } from '../../../src/domain/sales/measureTable';
import { noSums } from '../../../src/domain/sales/measures';

describe('MeasureTable', () => {
  it('adds each measure up by key and hands out 0 for what no movement of the key has', () => {
    const table = new MeasureTable();
    table.add(table.rowOf(7), { ...noSums(), units: 2, gross: 10 });
    table.add(table.rowOf(9), { ...noSums(), tax: 1 });
    table.add(table.rowOf(7), { ...noSums(), units: 1, fees: 0.5 });
    const found: unknown[] = [];
    table.forEach((key, { units, gross, fees, tax }) => found.push([key, units, gross, fees, tax]));
    expect(found).toEqual([[7, 3, 10, 0.5, 0], [9, 0, 0, 0, 1]]);
  });

  it('keeps the sums of many keys apart, also of a measure that begins late', () => {
    const table = new MeasureTable();
    for (let key = 0; key < 1000; key++) table.add(table.rowOf(key), { ...noSums(), units: key, sessions: key < 990 ? 0 : 5 });
    const found: number[][] = [];
    table.forEach((_, { units, sessions }) => found.push([units, sessions]));
    expect(found).toEqual(Array.from({ length: 1000 }, (_, key) => [key, key < 990 ? 0 : 5]));
  });
});
