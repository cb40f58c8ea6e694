import { monthToSerial, type Month } from '../core/month';
import type { Currency } from '../core/money';
import { numberIn, textIn, type TableRow } from './readTable';

/**
 * Landed cost of one unit by product in plan currency: (purchase + freight) · (1 + duty) + packaging, of the card valid
 * last but not after `today`; several SKUs of one product count with their mean. Cards without a purchase cost or a plan
 * rate are left out.
 */
export function landedCosts(cards: readonly TableRow[], rates: ReadonlyMap<Currency, number>, today: Month): Map<string, number> {
  const limit = monthToSerial(today);
  const latest = new Map<string, { validFrom: number; product: string; cost: number }>();
  for (const card of cards) {
    const cost = costOf(card, rates);
    const validFrom = numberIn(card, 'validFrom') ?? 0;
    const product = textIn(card, 'productId').toUpperCase();
    if (cost === undefined || validFrom > limit || product === '') continue;
    const key = `${product}|${textIn(card, 'name')}`;
    const known = latest.get(key);
    if (known === undefined || validFrom >= known.validFrom) latest.set(key, { validFrom, product, cost });
  }
  const sums = new Map<string, { total: number; count: number }>();
  for (const { product, cost } of latest.values()) {
    const sum = sums.get(product) ?? { total: 0, count: 0 };
    sums.set(product, { total: sum.total + cost, count: sum.count + 1 });
  }
  return new Map([...sums].map(([product, { total, count }]) => [product, Math.round((total / count) * 1e6) / 1e6]));
}

function costOf(card: TableRow, rates: ReadonlyMap<Currency, number>): number | undefined {
  const purchase = numberIn(card, 'purchaseCost');
  const rate = rates.get(textIn(card, 'currency').toUpperCase() as Currency);
  if (purchase === undefined || rate === undefined) return undefined;
  return ((purchase + (numberIn(card, 'freight') ?? 0)) * (1 + (numberIn(card, 'dutyRate') ?? 0)) + (numberIn(card, 'packaging') ?? 0)) * rate;
}
