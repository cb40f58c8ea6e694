import { expect, test } from '@jest/globals';
import type { SkuEntry } from '../../src/domain/sales/facts';
import { nameProducts } from '../../src/sheets/productNames';

const sku = (product: string, text: string): SkuEntry => ({ id: `K${text}`, platform: 'Shopee', site: 'S01', sku: text, code: '', name: '', product, category: 'C000', scope: 'existing', firstSold: undefined });
const WORDS = { unmatched: 'Unmatched', others: 'Others' };
const named = (lines: readonly (readonly [string, string])[], skus: readonly SkuEntry[]): string[] => nameProducts(lines.map(([product, name]) => ({ product, name })), skus, WORDS).map(({ name }) => name);

test('Products that are called the same have their first SKU before the name', () => {
  const skus = [sku('P1', 'RED'), sku('P1', 'RED-2'), sku('P2', 'BLUE')];
  expect(named([['P1', 'Cup'], ['P2', 'Cup'], ['P3', 'Jug']], skus)).toEqual(['RED · Cup', 'BLUE · Cup', 'Jug']);
});

test('What has no name is called by its SKU, or by what it stands for', () => {
  expect(named([['P1', ''], ['P000000', ''], ['P999999', '']], [sku('P1', 'RED')])).toEqual(['RED', 'Unmatched', 'Others']);
});
