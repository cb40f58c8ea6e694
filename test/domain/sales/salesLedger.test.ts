import { describe, expect, it } from '@jest/globals';
import { toSerial } from '../../../src/core/calendar';
import { parseCurrency } from '../../../src/core/money';
import { BuyerBook } from '../../../src/domain/sales/buyerBook';
import { dailyFacts, productFacts, salesFacts, type FactContext } from '../../../src/domain/sales/ledgerFacts';
import { noSums, type MeasureGroup } from '../../../src/domain/sales/measures';
import type { Movement } from '../../../src/domain/sales/movement';
import { ProductScopes } from '../../../src/domain/sales/productScopes';
import { SalesLedger } from '../../../src/domain/sales/salesLedger';

const RULE = { planYear: 2026, fiscalStart: 1, months: 12 };
const EVERYTHING: ReadonlySet<MeasureGroup> = new Set<MeasureGroup>(['sales', 'refunds', 'fees', 'adSpend', 'sessions']);

function movement(more: Partial<Movement>): Movement {
  return { ...noSums(), date: toSerial({ year: 2025, month: 3, day: 5 }), site: 0, category: 0, product: 1, buyer: 0, order: '', ...more };
}

function contextOf(buyers: BuyerBook, supplies: FactContext['supplies'] = () => EVERYTHING): FactContext {
  return {
    importId: 'I000001', siteIds: ['S01', 'S02'], currencies: [parseCurrency('USD')!, parseCurrency('EUR')!], categoryIds: ['C000', 'C001'],
    productIds: ['P000000', 'P000001', 'P000002'], buyers, supplies, scopeOf: () => 'existing', tierOf: () => 'T02', isNew: () => false,
  };
}

describe('salesFacts', () => {
  it('adds parts that binary numbers cannot hold to the exact sum', () => {
    const buyers = new BuyerBook();
    const ledger = new SalesLedger(buyers, new ProductScopes(RULE));
    for (let index = 0; index < 1000; index++) ledger.add(movement({ gross: 0.1, units: 1 }));
    expect(salesFacts(ledger, contextOf(buyers)).map((fact) => [fact.gross, fact.netSales])).toEqual([[100, 100]]);
  });

  it('counts a buyer once in each row, and an order in the row of its largest line', () => {
    const buyers = new BuyerBook();
    const ledger = new SalesLedger(buyers, new ProductScopes(RULE));
    const anna = buyers.numberOf('anna');
    ledger.add(movement({ order: 'A', buyer: anna, gross: 10 }));
    ledger.add(movement({ order: 'A', buyer: anna, gross: 30, category: 1 }));
    ledger.add(movement({ order: 'B', buyer: anna, gross: 5 }));
    expect(salesFacts(ledger, contextOf(buyers)).map((fact) => [fact.category, fact.orders, fact.customers])).toEqual([['C000', 1, 1], ['C001', 1, 1]]);
  });

  it('keeps orders of the same number on two sites apart', () => {
    const buyers = new BuyerBook();
    const ledger = new SalesLedger(buyers, new ProductScopes(RULE));
    ledger.add(movement({ order: 'A', gross: 10 }));
    ledger.add(movement({ order: 'A', gross: 10, site: 1 }));
    expect(salesFacts(ledger, contextOf(buyers)).map((fact) => [fact.site, fact.currency, fact.orders])).toEqual([['S01', 'USD', 1], ['S02', 'EUR', 1]]);
  });

  it('leaves out measures that another report supplies, and rows that then hold nothing', () => {
    const buyers = new BuyerBook();
    const ledger = new SalesLedger(buyers, new ProductScopes(RULE));
    ledger.add(movement({ order: 'A', gross: 10, fees: 2 }));
    ledger.add(movement({ order: 'B', gross: 10, category: 1 }));
    const fees = contextOf(buyers, () => new Set<MeasureGroup>(['fees']));
    expect(salesFacts(ledger, fees).map((fact) => [fact.category, fact.orders, fact.netSales, fact.fees])).toEqual([['C000', 0, 0, 2]]);
    expect(productFacts(ledger, fees).map((fact) => [fact.product, fact.netSales, fact.fees])).toEqual([['P000001', 0, 2]]);
    expect(dailyFacts(ledger, fees)).toEqual([]);
  });
});

describe('dailyFacts', () => {
  it('keeps the last 800 days', () => {
    const buyers = new BuyerBook();
    const ledger = new SalesLedger(buyers, new ProductScopes(RULE));
    const last = toSerial({ year: 2025, month: 12, day: 31 });
    for (let day = last - 999; day <= last; day++) ledger.add(movement({ date: day, gross: 1 }));
    const facts = dailyFacts(ledger, contextOf(buyers));
    expect([facts.length, facts[0]?.date, facts[facts.length - 1]?.date]).toEqual([800, last - 799, last]);
  });

  it('holds nothing of what is known of a month only as a whole', () => {
    const buyers = new BuyerBook();
    const ledger = new SalesLedger(buyers, new ProductScopes(RULE));
    ledger.add(movement({ gross: 10 }), false);
    expect([dailyFacts(ledger, contextOf(buyers)).length, salesFacts(ledger, contextOf(buyers)).length]).toEqual([0, 1]);
  });
});
