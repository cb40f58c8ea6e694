import { describe, expect, it } from '@jest/globals';
import { lockedChanges } from '../../src/actions/mechanism/bindState';
import { alignClaims } from '../../src/domain/alignment/alignClaims';
import type { LinePair } from '../../src/domain/alignment/linePairs';
import { readScope } from '../../src/domain/alignment/planDimensions';
import { sharedPartRows } from '../../src/sheets/agreedPartRows';
import { boundAmounts, claimStampOf, exclusiveScopes } from '../../src/sheets/agreedRows';
import { DIMENSIONS_OF_CASE, inputOf, lineOf } from '../domain/alignment/planCase';

it('says a repeated exception last: it overrides what was said between', () => {
  const lines = [lineOf('P1', 'product', {}, 1000), lineOf('M1', 'market', { site: '拉美' }, 300), lineOf('U1', 'customer', { site: '拉美', buyer: '老客' }, 100)];
  const pairs: LinePair[] = [
    { first: 'P1', second: 'M1', resolution: 'split', share: 0.6 },
    { first: 'P1', second: 'U1', resolution: 'once', countedIn: 'U1' },
    { first: 'M1', second: 'U1', resolution: 'once', countedIn: 'U1' },
  ];
  const input = inputOf(lines, pairs);
  const { rule, shares, priority } = input;
  const scopes = exclusiveScopes({ alignment: alignClaims(input), dimensions: DIMENSIONS_OF_CASE, pairs, booking: { rule, shares, priority }, language: 'zh-CN' });
  expect((scopes.get('P1') ?? '').split('；').slice(1)).toEqual(['拉美 的 60%', '不含 拉美 · 老客']);
});

it('says only the share of a line whose whole scope is shared, and what is different inside', () => {
  const lines = [lineOf('P1', 'product', { category: '家居' }, 100), lineOf('P2', 'product', { category: '家居' }, 250), lineOf('M1', 'market', { site: '拉美', category: '家居' }, 30)];
  const pairs: LinePair[] = [{ first: 'P1', second: 'P2', resolution: 'split', share: 0.2857 }, { first: 'P1', second: 'M1', resolution: 'once', countedIn: 'M1' }, { first: 'P2', second: 'M1', resolution: 'once', countedIn: 'M1' }];
  const input = inputOf(lines, pairs);
  const { rule, shares, priority } = input;
  const scopes = exclusiveScopes({ alignment: alignClaims(input), dimensions: DIMENSIONS_OF_CASE, pairs, booking: { rule, shares, priority }, language: 'zh-CN' });
  expect([scopes.get('P1'), scopes.get('P2')]).toEqual(['家居 的 28.57%；不含 拉美 · 家居', '家居 的 71.43%；不含 拉美 · 家居']);
});

it('tells parts of one scope apart by the line that contributes', () => {
  const lines = [lineOf('M1', 'market', { site: '拉美' }, 300), lineOf('U1', 'customer', { site: '拉美' }, 100), lineOf('P1', 'product', { site: '拉美' }, 50, { description: '' }), lineOf('P2', 'product', { site: 'US', category: '家居' }, 10), lineOf('U2', 'customer', { site: 'US' }, 10)];
  const anywhere = lineOf('', 'market', {}, 0).scope;
  const parts = [['M1', 'U1', 'MX'], ['M1', 'P1', 'MX'], ['U2', 'P2', 'US']].map(([first = '', second = '', site = '']) => ({ first, second, ...readScope({ ...anywhere, site }, DIMENSIONS_OF_CASE) }));
  const alignment = alignClaims(inputOf(lines));
  const inside = { ...alignment, lines: alignment.lines.map((entry) => ({ ...entry, owned: 60, inside: [50, 50, 10].map((amount) => (entry.line.id === 'M1' || entry.line.id === 'U2' ? amount : 0)) })) };
  const bound = new Map(lines.map(({ id }) => [id, 60]));
  expect(sharedPartRows(inside, parts, DIMENSIONS_OF_CASE, bound, new Map(), 'zh-CN').map(({ values }) => values['partName'])).toEqual(['MX (U1 U1)', 'MX (P1)', 'US']);
});

it('says of a line of which other lines count everything only that', () => {
  const lines = [lineOf('M1', 'market', {}, 900), lineOf('U1', 'customer', { buyer: '老客' }, 100), lineOf('P1', 'product', { category: '家居', buyer: '老客' }, 50)];
  const input = inputOf(lines);
  const { rule, shares, priority } = input;
  const scopesIn = (language: 'en' | 'zh-CN'): unknown[] => [...exclusiveScopes({ alignment: alignClaims(input), dimensions: DIMENSIONS_OF_CASE, pairs: [], booking: { rule, shares, priority }, language }).values()];
  expect(scopesIn('zh-CN')).toEqual(['全部', '老客：全部由其他行计入', '家居 · 老客：全部由其他行计入']);
  expect(scopesIn('en').at(-1)).toMatch(/: all counted in other lines$/);
});

it('hides the parts that an estimate leaves behind of nothing, and is the whole line but for them', () => {
  const anywhere = lineOf('', 'market', {}, 0).scope;
  const parts = [['M1', 'U1', 'MX'], ['M1', 'P1', 'US']].map(([first = '', second = '', site = '']) => ({ first, second, ...readScope({ ...anywhere, site }, DIMENSIONS_OF_CASE) }));
  const alignment = alignClaims(inputOf([lineOf('M1', 'market', {}, 30000), lineOf('U1', 'customer', { site: 'MX' }, 0), lineOf('P1', 'product', { site: 'US' }, 0)]));
  const inside = { ...alignment, lines: alignment.lines.map((entry) => ({ ...entry, inside: entry.line.id === 'M1' ? [0.01, 29999.99] : [0, 0] })) };
  const rows = sharedPartRows(inside, parts, DIMENSIONS_OF_CASE, new Map([['M1', 30000]]), new Map(), 'zh-CN');
  expect(rows.map(({ values }) => [values['partName'], values['partAmount']])).toEqual([['US', 30000]]);
});

describe('a line that owns what it did', () => {
  const linesOf = (other: number) => [...['家居', '户外'].flatMap((category) => ['US', 'CA', 'MX'].map((site, at) => lineOf(`M${category}${String(at)}`, 'market', { site, category }, 92508 + 1 / 3))), lineOf('MBR', 'market', { site: 'BR' }, other)];
  const agreedOf = (lines: ReturnType<typeof linesOf>, amounts: ReadonlyMap<string, number>) => lines.map((line) => ({ rowId: line.id, rowState: 'current', claimStamp: claimStampOf(line, DIMENSIONS_OF_CASE), agreedAmount: amounts.get(line.id) ?? 0 }));

  it('is bound to the amount that it was when another line is raised', () => {
    // The first two of the six got the cents that are over; with 1000.006 beside them the first of these cents is the other line's.
    const first = boundAmounts(alignClaims(inputOf(linesOf(1000))), []);
    const second = boundAmounts(alignClaims(inputOf(linesOf(2000.004))), agreedOf(linesOf(1000), first).reverse());
    expect([...second].slice(0, 6)).toEqual([...first].slice(0, 6));
    const moved = agreedOf(linesOf(1000), new Map([...first.keys()].map((id, at) => [id, at === 4 || at === 5 ? 92508.34 : 92508.33])));
    expect([...boundAmounts(alignClaims(inputOf(linesOf(1000))), moved).values()]).toEqual([92508.33, 92508.33, 92508.33, 92508.33, 92508.34, 92508.34, 1000]);
  });

  it('keeps its lock while less than a cent lies between, and not from a cent on', () => {
    const lines = linesOf(1000);
    const claimRows = new Map(lines.map(({ id }) => [id, { rowId: id, claimStatus: 'locked' }]));
    const read = { input: inputOf(lines), dimensions: DIMENSIONS_OF_CASE, claimRows };
    const rows = agreedOf(lines, new Map(lines.map(({ id }) => [id, 92508.34])));
    const changed = (owned: number): string[] => lockedChanges(read, rows, new Map([['MBR', owned]]));
    expect([92508.3301, 92508.3499, 92508.35, 92508.33, 92600].map((owned) => changed(owned).length)).toEqual([0, 0, 1, 1, 1]);
  });
});
