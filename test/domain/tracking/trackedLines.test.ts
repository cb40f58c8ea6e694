import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countLines, trackedLines, type TargetCell } from '../../../src/domain/tracking/trackedLines';

const cell = (line: string, site: string, category: string, tier: string, amount: number): TargetCell => ({ line, site, category, tier, months: [amount, ...Array.from({ length: 11 }, () => undefined)] });

const CELLS = [cell('L1', 'S1', 'C1', 'T1', 10), cell('L1', 'S1', 'C1', 'T2', 5), cell('L1', 'S1', 'C2', 'T1', 1), cell('L2', 'S1', 'C1', 'T1', 7)];

describe('lines of a tracker', () => {
  test.each([['site', ['L1.S1', 'L2.S1'], [16, 7]], ['siteCategory', ['L1.S1.C1', 'L1.S1.C2', 'L2.S1.C1'], [15, 1, 7]], ['siteCategoryTier', ['L1.S1.C1.T1', 'L1.S1.C1.T2', 'L1.S1.C2.T1', 'L2.S1.C1.T1'], [10, 5, 1, 7]]] as const)('at the grain %s sum the cells of a place', (grain, ids, sums) => {
    const { lines } = trackedLines(CELLS, grain, 300);
    expect(lines.map(({ id }) => id)).toEqual(ids);
    expect(lines.map(({ months }) => months[0])).toEqual(sums);
    expect(countLines(CELLS, grain)).toBe(ids.length);
  });

  test('leave a month empty that no cell plans', () => {
    expect(trackedLines(CELLS, 'site', 300).lines[0]?.months[1]).toBeUndefined();
  });

  test('above the most, let the smallest join the rest of their target line', () => {
    const { lines, joined, idOf } = trackedLines(CELLS, 'siteCategoryTier', 3);
    expect(lines.map(({ id, months }) => [id, months[0]])).toEqual([['L1.S1.C1.T1', 10], ['L1.rest', 6], ['L2.rest', 7]]);
    expect(joined).toBe(3);
    expect([idOf({ line: 'L1', site: 'S1', category: 'C2', tier: 'T1' }), idOf({ line: 'L9', site: 'S1', category: 'C1', tier: 'T1' })]).toEqual(['L1.rest', undefined]);
  });

  test('always add up to their cells, whatever the grain and the most', () => {
    const place = fc.integer({ min: 1, max: 3 });
    const cells = fc.array(fc.record({ line: place, site: place, category: place, tier: place, amount: fc.integer({ min: 0, max: 1000 }) }), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(cells, fc.constantFrom('site', 'siteCategory', 'siteCategoryTier'), fc.integer({ min: 3, max: 12 }), (rows, grain, most) => {
      const made = rows.map(({ line, site, category, tier, amount }) => cell(`L${line}`, `S${site}`, `C${category}`, `T${tier}`, amount));
      const { lines } = trackedLines(made, grain, most);
      expect(lines.length).toBeLessThanOrEqual(Math.max(most, new Set(made.map(({ line }) => line)).size));
      expect(lines.reduce((sum, { months }) => sum + (months[0] ?? 0), 0)).toBe(rows.reduce((sum, { amount }) => sum + amount, 0));
    }));
  });
});
