import { expect, test } from '@jest/globals';
import loadHighs from 'highs';
import { alignClaims } from '../../../src/domain/alignment/alignClaims';
import { groupBounds } from '../../../src/domain/alignment/groupBounds';
import { highsSolver } from '../../../src/domain/alignment/highsSolver';
import { readScope } from '../../../src/domain/alignment/planDimensions';
import { solveSmall } from '../../../src/domain/alignment/solver';
import { manyClaims } from './manyClaims';

test('2,000 claims in groups of 100 align: every line is booked, the sum lies in the range, at most 2,000 overlaps are listed', async () => {
  const input = manyClaims(20, 100);
  const { lines, total, overlaps, furtherOverlaps } = alignClaims(input, highsSolver(await loadHighs()));
  expect(total.contradictions).toEqual([]);
  expect(total.isSharp).toBe(true);
  expect(overlaps).toHaveLength(2000);
  expect(furtherOverlaps.length).toBeGreaterThan(0);
  expect(furtherOverlaps.reduce((sum, { possible }) => sum + possible, 0)).toBeGreaterThan(0);
  expect(furtherOverlaps[0]?.possible).toBeLessThanOrEqual(overlaps.at(-1)?.possible ?? 0);
  const owned = lines.reduce((sum, line) => sum + (line.owned ?? NaN), 0);
  expect(owned).toBeGreaterThanOrEqual(total.lowest * (1 - 1e-6));
  expect(owned).toBeLessThanOrEqual(total.highest * (1 + 1e-6));
});

test('the large and the small solver agree', async () => {
  const input = manyClaims(3, 25, 11);
  const large = highsSolver(await loadHighs());
  for (const site of ['S1', 'S2', 'S3']) {
    const claims = input.lines.filter(({ scope }) => scope.site === site).map((line) => ({ box: readScope(line.scope, input.dimensions).box, amount: line.amount ?? 0 }));
    const bounds = [solveSmall, large].map((solve) => groupBounds({ claims, facts: [] }, solve, { small: 0, table: 0, exact: 300, parts: 60_000 }));
    expect(bounds[0]).toMatchObject({ kind: 'range', isSharp: true });
    const [a, b] = bounds.map((one) => (one.kind === 'range' ? one : { lowest: NaN, highest: NaN }));
    expect(a?.lowest).toBeCloseTo(b?.lowest ?? NaN, 2);
    expect(a?.highest).toBeCloseTo(b?.highest ?? NaN, 2);
  }
});

test('a group beyond the limit gets a range that holds the narrowest one, and says that it may be wider', async () => {
  const input = manyClaims(1, 40, 3);
  const large = highsSolver(await loadHighs());
  const claims = input.lines.map((line) => ({ box: readScope(line.scope, input.dimensions).box, amount: line.amount ?? 0 }));
  const sharp = groupBounds({ claims, facts: [] }, large);
  const rough = groupBounds({ claims, facts: [] }, large, { small: 60, table: 10_000, exact: 15, parts: 60_000 });
  expect(rough).toMatchObject({ kind: 'range', isSharp: false });
  if (sharp.kind !== 'range' || rough.kind !== 'range') throw new Error('no range');
  expect(rough.lowest).toBeLessThanOrEqual(sharp.lowest + 0.01);
  expect(rough.highest).toBeGreaterThanOrEqual(sharp.highest - 0.01);
});

test('a contradiction among many names the few that contradict, with either solver', async () => {
  const input = manyClaims(1, 30, 5);
  const whole = input.lines.map((line) => ({ box: readScope(line.scope, input.dimensions).box, amount: line.amount ?? 0 }));
  const scope = { site: 'S1', category: 'C1', productScope: '', tier: '', buyer: '', month: '' };
  const part = { box: readScope(scope, input.dimensions).box, amount: 5 };
  const smaller = { box: readScope({ ...scope, tier: 'T1' }, input.dimensions).box, amount: 7 };
  const claims = [...whole, part, smaller];
  for (const solve of [solveSmall, highsSolver(await loadHighs())]) {
    const found = groupBounds({ claims, facts: [] }, solve, { small: 0, table: 0, exact: 300, parts: 60_000 });
    expect(found.kind).toBe('contradiction');
    const positions = found.kind === 'contradiction' ? found.positions : [];
    expect(positions.length).toBeLessThanOrEqual(4);
    expect(positions.some((at) => at >= 30)).toBe(true);
  }
});
