import { describe, expect, it } from '@jest/globals';
import { marketOfSite, missingMarkets, parseCovers, type Market } from '../../../src/domain/business-map/marketList';
import type { Currency } from '../../../src/core/money';
import type { Site } from '../../../src/domain/sales/facts';

function site(id: string, country: string): Site {
  return { id, name: `Site ${id}`, platform: 'amazon', store: '', country, region: '', currency: 'USD' as Currency, hasCustomerId: false };
}

function market(id: string, ...covers: string[]): Market {
  return { id, name: id, covers, state: 'active' };
}

it('reads covers with commas of any kind', () => {
  expect(parseCovers(' mx, BR，cl、 S04 ;co')).toEqual(['MX', 'BR', 'CL', 'S04', 'CO']);
  expect(parseCovers('')).toEqual([]);
});

describe('the market of a site', () => {
  it('is the one that names the site, before the one that names its country', () => {
    const markets = [market('M1', 'MX', 'BR'), market('M2', 'S01')];
    expect(marketOfSite(site('S01', 'MX'), markets)?.id).toBe('M2');
    expect(marketOfSite(site('S02', 'br'), markets)?.id).toBe('M1');
    expect(marketOfSite(site('S03', ''), markets)).toBeUndefined();
  });

  it('is proposed once a country, and by the site where no country is known', () => {
    const sites = [site('S01', 'US'), site('S02', 'US'), site('S03', ''), site('S04', 'MX')];
    expect(missingMarkets(sites, [market('M1', 'MX')]).map(({ cover, site: named }) => [cover, named?.id])).toEqual([['US', undefined], ['S03', 'S03']]);
  });
});
