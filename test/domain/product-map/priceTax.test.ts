import { describe, expect, test } from '@jest/globals';
import type { Currency } from '../../../src/core/money';
import type { Month } from '../../../src/core/month';
import { buildProductMap } from '../../../src/domain/product-map/buildProductMap';
import { taxBeside, taxInside } from '../../../src/domain/product-map/priceTax';
import type { ProductFact } from '../../../src/domain/sales/facts';

const GERMAN = { vat: 0.19, isIncluded: true };

describe('Tax inside net sales', () => {
  test.each([
    ['of a price that holds it', { netSales: 119, refunds: 0, tax: 0 }, 19, 0],
    ['is not taken again where a report tells it beside the price', { netSales: 100, refunds: 0, tax: 19 }, 0, 0.19],
    ['is what is due and was not told beside', { netSales: 219, refunds: 0, tax: 19 }, 19, 19 / 219],
    ['is given back with refunds', { netSales: 238, refunds: 119, tax: 0 }, 19, 0],
    ['falls below 0 where more came back than was sold', { netSales: 0, refunds: 119, tax: 0 }, -19, 0],
    ['is none where more was told beside than is due', { netSales: 100, refunds: 0, tax: 30 }, 0, 0.19],
  ])('%s', (_name, sold, inside, beside) => {
    expect(taxInside(sold, GERMAN)).toBeCloseTo(inside, 12);
    expect(taxBeside(sold, GERMAN)).toBeCloseTo(beside, 12);
    // Shelf prices hold the tax told beside and the tax inside: both together are the VAT of what the buyer paid.
    const shelf = (sold.netSales - sold.refunds) * (1 + beside);
    expect(inside + beside * (sold.netSales - sold.refunds)).toBeCloseTo((shelf * 0.19) / 1.19, 12);
  });

  test('is none where prices hold none', () => {
    expect([taxInside({ netSales: 119, refunds: 0, tax: 0 }, { vat: 0.19, isIncluded: false }), taxBeside({ netSales: 100, refunds: 0, tax: 8 }, { vat: 0.08, isIncluded: false })]).toEqual([0, 0]);
  });
});

describe('A lamp at 119 with 19 % VAT inside', () => {
  const fact = (month: string, more: Partial<ProductFact> = {}): ProductFact => ({
    month: month as Month, site: 'S01', product: 'P000001', units: 100, netSales: 11_900, refunds: 0, returnedUnits: 0, fees: 0, adSpend: 0, adSales: 0, sessions: 0, tax: 0, stock: undefined, importId: 'I1', ...more,
  });
  const months = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}`);
  const map = (facts: readonly ProductFact[], more: object = {}) => buildProductMap({
    facts, products: [], categories: [], coverage: [], ratesByCurrency: new Map([['EUR' as Currency, 1]]), unitCosts: new Map([['P000001', 40.32]]),
    sites: [{ id: 'S01', name: 'Amazon.de', platform: 'Amazon', store: '', country: 'DE', region: '', currency: 'EUR' as Currency, hasCustomerId: false }],
    feeCards: [{ site: 'S01', category: '*', ...GERMAN, terms: { referral: 0.1, fulfilment: 8 } }], ...more,
  }).lines[0];

  test('earns in a list of products what its units earn by the method', () => {
    expect(map(months.map((month) => fact(month)))).toMatchObject({
      taxInside: expect.closeTo(22_800, 6), cm1: expect.closeTo(71_616, 6), cm1Rate: expect.closeTo(0.5968, 12), cm2: expect.closeTo(47_736, 6), cm2Rate: expect.closeTo(0.3978, 12), roi: expect.closeTo(0.660578, 6),
    });
  });

  test('earns the same where a settlement tells price and tax apart, whatever its commission is taken of', () => {
    const net = months.map((month) => fact(month, { netSales: 10_000, tax: 1900 }));
    expect(map(net)).toMatchObject({ taxInside: expect.closeTo(0, 6), cm1: expect.closeTo(71_616, 6), cm2: expect.closeTo(47_736, 6) });
  });

  test('gives tax, commission and goods that are sold again back with its refunds, whichever report tells them and in which month', () => {
    const feeCards = [{ site: 'S01', category: '*', ...GERMAN, resaleable: 0.6, terms: { referral: 0.1, fulfilment: 8, returnHandling: 3, adminCap: 5 } }];
    const sold = months.map((month) => fact(month));
    const refunds = months.map((month) => fact(month, { units: 0, netSales: 0, refunds: 0.08 * 11_900, returnedUnits: 8, importId: 'I2' }));
    // 3-g of the method without its ads: 53.61536 and 34.23696 a unit.
    expect(map([...sold, ...refunds], { feeCards })).toMatchObject({ resoldUnits: expect.closeTo(57.6, 9), cm1: expect.closeTo(1200 * 53.61536, 6), cm2: expect.closeTo(1200 * 34.23696, 6), cm2Rate: expect.closeTo(0.372141, 6) });
    const late = [...sold.filter(({ month }) => month !== '2024-06'), fact('2024-06', { units: 0, netSales: 0, refunds: 119, returnedUnits: 1, importId: 'I2' })];
    expect(map(late, { feeCards })).toMatchObject({ taxInside: expect.closeTo(1099 * 19, 6), cm1: expect.closeTo(1100 * 59.68 - 100 + 0.6 * 40.32, 6) });
  });

  test('costs what it did on each site and in each month; sites without a card count as the others', () => {
    const costOf = (_product: string, site: string, month: string) => (site === 'S01' ? (month < '2024-07' ? 40 : 50) : site === 'S02' ? 10 : undefined);
    const sites = ['S01', 'S02', 'S03'].map((id) => ({ id, name: id, platform: '', store: '', country: '', region: '', currency: 'EUR' as Currency, hasCustomerId: false }));
    const facts = months.flatMap((month) => [fact(month), fact(month, { site: 'S02', units: 300 }), fact(month, { site: 'S03' })]);
    expect(map(facts, { costOf, sites, unitCosts: new Map() })).toMatchObject({ cardCost: (600 * 40 + 600 * 50 + 3600 * 10) / 4800, unitCost: expect.closeTo(18.75, 12), cogs: expect.closeTo(6000 * 18.75, 6) });
  });
});
