import { describe, expect, test } from '@jest/globals';
import type { Month } from '../../../src/core/month';
import { feeProposal } from '../../../src/domain/product-map/feeDefaults';
import { siteTermsBy } from '../../../src/domain/product-map/platformFees';
import { categoryMedians, siteEconomics } from '../../../src/domain/product-map/siteEconomics';
import type { ProductFact } from '../../../src/domain/sales/facts';

const BASE = { first: '2025-01' as Month, last: '2025-12' as Month, activeSites: new Set(['S1', 'S2']) };

function fact(product: string, site: string, units: number, netSales: number, more: Partial<ProductFact> = {}): ProductFact {
  return { month: '2025-03' as Month, site, product, units, netSales, refunds: 0, returnedUnits: 0, fees: 0, adSpend: 0, adSales: 0, sessions: 0, tax: 0, stock: undefined, importId: 'I1', ...more } as ProductFact;
}

describe('Product and site', () => {
  const rows = siteEconomics(
    [fact('P1', 'S1', 10, 200, { refunds: 20, fees: 25, adSpend: 30, sessions: 100 }), fact('P1', 'S1', 5, 100, { month: '2024-12' as Month }), fact('P2', 'S1', 30, 300), fact('P1', 'S2', 1, 5), fact('P3', 'S1', 0, 0)],
    BASE,
    () => 'C1',
    { rates: new Map([['S1', 7]]), told: new Set(['S1|2025-03']), termsOf: siteTermsBy([], new Map()), costOf: () => undefined },
  );

  test('are summed over the base window, the largest in plan currency first; a site without a rate comes last', () => {
    expect(rows.map(({ product, site }) => `${product}${site}`)).toEqual(['P2S1', 'P1S1', 'P1S2']);
    expect(rows.map(({ feePerUnit }) => feePerUnit)).toEqual([0, 2.5, undefined]);
    expect(rows[1]).toMatchObject({ units: 10, price: 20, refundRate: 0.1, adPerUnit: 3, feePerUnit: 2.5, planSales: 1400 });
  });

  test('stand beside the median of their category on the site; one product alone has none', () => {
    const medians = categoryMedians(rows, new Map([['P1', 'C1'], ['P2', 'C1']]));
    expect(medians.get('C1|S1')).toEqual({ units: 20, price: 15, sessions: undefined, conversion: undefined });
    expect(medians.get('C1|S2')?.units).toBeUndefined();
  });
});

describe('Proposed fees', () => {
  test.each([['Amazon', 'DE', 0.15, 0.19, true], ['Amazon', 'US', 0.15, 0, false], ['Shopee', 'VN', 0.09, 0.1, true], ['TikTok Shop', 'GB', 0.09, 0.2, true], ['Mercado Libre', 'MX', 0.15, 0.16, true], ['Shopify', 'US', 0, 0, false], ['eBay', 'US', 0.1325, 0, false], ['Tmall', 'CN', 0.05, 0.13, true]])(
    'of %s in %s have rate, tax, origin and day',
    (platform, country, referralRate, vatRate, taxIncluded) => {
      expect(feeProposal(platform, country)).toMatchObject({ referralRate, vatRate, taxIncluded, origin: expect.any(String), asOf: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) });
    },
  );

  test('are not made up for a platform or country that is not known', () => {
    expect([feeProposal('Amazon', 'XX'), feeProposal('Online', 'US'), feeProposal('Shopee', 'US')]).toEqual([undefined, undefined, undefined]);
  });
});
