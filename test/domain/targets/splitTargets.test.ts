import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitTargets, type TargetRow, type TargetsToSplit } from '../../../src/domain/targets/splitTargets';

const EVEN = Array.from({ length: 12 }, () => 1);
const NONE = EVEN.map(() => undefined);

function row(id: string, line: string, more: Partial<TargetRow> = {}): TargetRow {
  return { id, line, place: { site: 'S01', category: 'C001', scope: 'existing', tier: 'T01', buyer: 'new' }, seed: 1, pattern: EVEN, opens: 0, fixed: NONE, ...more };
}

const cents = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);

function monthsOf(input: TargetsToSplit): readonly (readonly number[])[] {
  const result = splitTargets(input);
  if (result.kind === 'conflict') throw new Error(JSON.stringify(result));
  return result.months;
}

describe('one line', () => {
  const lines = [{ id: 'L1', amount: 1200 }];

  it('holds nothing before its rows open, and all of its amount after', () => {
    const [months = []] = monthsOf({ rows: [row('a', 'L1', { opens: 4 })], lines, locks: [] });
    expect(months.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(months.slice(4)).toEqual(Array.from({ length: 8 }, () => 150));
  });

  it('is spread evenly where its pattern has nothing in the months that are open', () => {
    const [months = []] = monthsOf({ rows: [row('a', 'L1', { opens: 10, pattern: [1, ...EVEN.slice(1).map(() => 0)] })], lines, locks: [] });
    expect(months.slice(9)).toEqual([0, 600, 600]);
  });

  it('keeps a fixed month, and the others make up for it in proportion', () => {
    const fixed = [400, ...NONE.slice(1)];
    const [a = [], b = []] = monthsOf({ rows: [row('a', 'L1', { fixed }), row('b', 'L1')], lines, locks: [] });
    expect(a[0]).toBe(400);
    expect(cents(a) + cents(b)).toBe(120_000);
    expect(Math.abs((b[0] ?? 0) - (a[1] ?? 0))).toBeLessThanOrEqual(0.01);
  });

  it('whose rows open after the year is refused by name', () => {
    expect(splitTargets({ rows: [row('a', 'L1', { opens: 12 })], lines, locks: [] })).toEqual({ kind: 'conflict', lines: ['L1'], locks: [], rows: [] });
  });

  it('with fixed months above its amount is refused with the rows that fix them', () => {
    const rows = [row('a', 'L1', { fixed: [1300, ...NONE.slice(1)] }), row('b', 'L1')];
    expect(splitTargets({ rows, lines, locks: [] })).toEqual({ kind: 'conflict', lines: ['L1'], locks: [], rows: ['a'] });
  });
});

describe('locks', () => {
  const place = { site: 'S01', category: 'C001', scope: 'existing', tier: 'T01', buyer: 'new' };
  const rows = [row('a', 'L1', { place }), row('b', 'L1', { place: { ...place, site: 'S02' } }), row('c', 'L2', { place }), row('d', 'L2', { place: { ...place, site: 'S02' } })];
  const lines = [{ id: 'L1', amount: 1200 }, { id: 'L2', amount: 600 }];

  it('on a month are met exactly, and no line changes its amount', () => {
    const months = monthsOf({ rows, lines, locks: [{ id: 'march', amount: 500, holds: (_, month) => month === 2 }] });
    expect(cents(months.map((list) => list[2] ?? 0))).toBe(50_000);
    expect([cents(months.slice(0, 2).flat()), cents(months.slice(2).flat())]).toEqual([120_000, 60_000]);
  });

  it('of a site and of a month hold together', () => {
    const locks = [{ id: 'site', amount: 1000, holds: (at: number) => rows[at]?.place.site === 'S02' }, { id: 'march', amount: 333.33, holds: (_: number, month: number) => month === 2 }];
    const months = monthsOf({ rows, lines, locks });
    expect(cents([...(months[1] ?? []), ...(months[3] ?? [])])).toBe(100_000);
    expect(cents(months.map((list) => list[2] ?? 0))).toBe(33_333);
  });

  it('above all that the lines have are refused with every line that they take from', () => {
    expect(splitTargets({ rows, lines, locks: [{ id: 'site', amount: 2000, holds: () => true }] })).toEqual({ kind: 'conflict', lines: ['L1', 'L2'], locks: ['site'], rows: [] });
  });
});

const anyRow = fc.record({ line: fc.constantFrom('L1', 'L2'), site: fc.constantFrom('S01', 'S02', 'S03'), tier: fc.constantFrom('T01', 'T02', 'unknown'), seed: fc.double({ min: 0.01, max: 1e7, noNaN: true }), opens: fc.nat(11), pattern: fc.array(fc.nat(50), { minLength: 12, maxLength: 12 }) });

it('ties every line to the cent whatever rows, patterns and gates are, and lets nothing into closed months', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyRow, { minLength: 1, maxLength: 12, selector: ({ line, site, tier }) => line + site + tier }), fc.integer({ min: 1, max: 1e11 }), (list, total) => {
      const rows = list.map(({ line, site, tier, ...rest }, at) => row(String(at), line, { place: { site, category: 'C001', scope: 'existing', tier, buyer: 'new' }, ...rest }));
      const lines = ['L1', 'L2'].filter((id) => rows.some((one) => one.line === id)).map((id, at) => ({ id, amount: (total + at) / 100 }));
      const months = monthsOf({ rows, lines, locks: [] });
      lines.forEach(({ id }, at) => expect(cents(rows.flatMap((one, index) => (one.line === id ? (months[index] ?? []) : [])))).toBe(total + at));
      rows.forEach(({ opens }, at) => expect(months[at]?.slice(0, opens).every((amount) => amount === 0)).toBe(true));
      expect(months.flat().every((amount) => amount >= 0)).toBe(true);
    }),
    { numRuns: 80 },
  );
});
