import { describe, expect, test } from '@jest/globals';
import type { Currency } from '../../src/core/money';
import { monthToSerial, type Month } from '../../src/core/month';
import { cardCosts } from '../../src/sheets/costs';

const card = (site: string, purchaseCost: number, from?: string, more: object = {}) => ({ productId: 'P000001', name: 'A', site, purchaseCost, currency: 'USD', validFrom: from === undefined ? null : monthToSerial(from as Month), ...more });
const costs = (...cards: ReturnType<typeof card>[]) => cardCosts(cards, new Map([['USD' as Currency, 7]]), '2025-03' as Month);
const at = (month: string): Month => month as Month;

describe('What the cards say a unit costs', () => {
  test('is purchase, freight, duty and packaging in plan currency, duty on the purchase alone where the card says FOB', () => {
    const all = { freight: 6, dutyRate: 0.12, packaging: 1 };
    expect(costs(card('*', 30, undefined, all))('P000001', 'S01', at('2025-01'))).toBeCloseTo(7 * 41.32, 6);
    expect(costs(card('*', 30, undefined, { ...all, dutyBase: 'fob' }))('P000001', 'S01', at('2025-01'))).toBeCloseTo(7 * 40.6, 6);
  });

  test('is that of the site before that of all sites, and none without either', () => {
    expect(['S01', 'S02'].map((site) => costs(card('S01', 1), card('*', 2))('P000001', site, at('2025-01')))).toEqual([7, 14]);
    expect(costs(card('S01', 1))('P000001', 'S02', at('2025-01'))).toBeUndefined();
  });

  test('is that of the card valid last in the month, before the first card that of the first; a card not valid yet counts nowhere', () => {
    const priced = costs(card('*', 3, '2025-02'), card('*', 1, '2024-06'), card('*', 9, '2025-04'));
    expect(['2024-01', '2024-06', '2025-01', '2025-02', '2025-06'].map((month) => priced('P000001', 'S01', at(month)))).toEqual([7, 7, 7, 21, 21]);
    expect(costs(card('*', 9, '2025-04'))('P000001', 'S01', at('2025-06'))).toBeUndefined();
  });

  test('of several SKUs is their mean; cards without a cost or a plan rate are left out', () => {
    const several = costs(card('*', 1), card('*', 3, undefined, { name: 'B' }), card('*', 50, undefined, { name: 'C', currency: 'EUR' }));
    expect(several('P000001', 'S01', at('2025-01'))).toBe(14);
  });
});
