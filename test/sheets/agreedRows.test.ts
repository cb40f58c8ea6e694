import { expect, it } from '@jest/globals';
import { alignClaims } from '../../src/domain/alignment/alignClaims';
import type { LinePair } from '../../src/domain/alignment/linePairs';
import { readScope } from '../../src/domain/alignment/planDimensions';
import { sharedPartRows } from '../../src/sheets/agreedPartRows';
import { exclusiveScopes } from '../../src/sheets/agreedRows';
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
