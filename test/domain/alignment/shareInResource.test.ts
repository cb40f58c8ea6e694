import { describe, expect, it } from '@jest/globals';
import { alignClaims, type Alignment, type AlignmentInput } from '../../../src/domain/alignment/alignClaims';
import type { LinePair } from '../../../src/domain/alignment/linePairs';
import { readScope, type PlacedScope, type ScopeText } from '../../../src/domain/alignment/planDimensions';
import { DIMENSIONS_OF_CASE, inputOf, lineOf } from './planCase';

const place = (scope: Partial<ScopeText>): PlacedScope => readScope({ site: '', category: '', productScope: '', tier: '', buyer: '', month: '', ...scope }, DIMENSIONS_OF_CASE);
const LATAM = place({ site: '拉美' });
const LINES = [lineOf('M1', 'market', { site: '拉美' }, 3), lineOf('K1', 'customer', { buyer: '老客' }, 3.7)];
const KNOWN: LinePair = { first: 'K1', second: 'M1', known: 1.2 };
const cell = (site: string, buyer: string, revenue: number) => ({ site, category: 'C001', productScope: 'existing', tier: 'T1', buyer, month: '3', revenue });

const inside = (alignment: Alignment): Record<string, readonly number[]> => Object.fromEntries(alignment.lines.map((line) => [line.line.id, line.inside]));
const align = (pair: Partial<LinePair>, more: Partial<AlignmentInput> = {}): Record<string, readonly number[]> => inside(alignClaims(inputOf(LINES, [{ ...KNOWN, ...pair }], { resources: [LATAM], ...more })));
const near = (value: number): unknown => expect.closeTo(value, 6);

describe('what lines own inside the scope of a resource', () => {
  it('leaves out what another line owns there', () => {
    expect(align({})).toEqual({ M1: [near(3)], K1: [near(0)] });
  });

  it('follows whoever counts the shared part, and shares that were agreed', () => {
    expect(align({ resolution: 'once', countedIn: 'K1' })).toEqual({ M1: [near(1.8)], K1: [near(1.2)] });
    expect(align({ resolution: 'split', share: 0.25 })).toEqual({ M1: [near(1.8 + 0.9)], K1: [near(0.3)] });
  });

  it('cuts a part by last year’s sales, and where nothing was sold by its cells', () => {
    const mexico = [place({ site: 'MX' })];
    const past = [cell('S03', 'existing', 30), cell('S04', 'existing', 10), cell('S03', 'new', 1), cell('S04', 'new', 1), cell('S01', 'existing', 50)];
    // Of the 1.2 three quarters were sold in Mexico, of the 1.8 a half.
    expect(align({}, { resources: mexico, past })).toEqual({ M1: [near(0.9 + 0.9)], K1: [near(0)] });
    expect(align({}, { resources: mexico })).toEqual({ M1: [near(1.5)], K1: [near(0)] });
  });

  it('tells several resources apart and does not change what the lines own', () => {
    const found = alignClaims(inputOf(LINES, [KNOWN], { resources: [LATAM, place({ buyer: '老客' }), place({})] }));
    expect(inside(found)).toEqual({ M1: [near(3), near(1.2), near(3)], K1: [near(0), near(2.5), near(2.5)] });
    expect(found.lines.map(({ owned }) => owned)).toEqual([near(3), near(2.5)]);
  });

  it('says nothing while it cannot be told what the lines own', () => {
    expect(inside(alignClaims(inputOf(LINES, [], { resources: [LATAM] })))).toEqual({ M1: [], K1: [] });
  });
});
