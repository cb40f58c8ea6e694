import { expect, it } from '@jest/globals';
import { alignClaims } from '../../src/domain/alignment/alignClaims';
import type { LinePair } from '../../src/domain/alignment/linePairs';
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
