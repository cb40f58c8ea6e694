import { monthToSerial, type Month } from '../core/month';
import type { Currency } from '../core/money';
import { numberIn, textIn, type TableRow } from './readTable';

/** A card with its landed cost in plan currency. */
interface PricedCard {
  readonly product: string;
  /** Site id, or `*` for all. */
  readonly site: string;
  readonly name: string;
  readonly validFrom: number;
  readonly cost: number;
}

/**
 * Landed cost of one unit by product in plan currency: (purchase + freight) · (1 + duty) + packaging, duty on the purchase alone
 * where the card says FOB; of the card valid last but not after `today`; several SKUs of one product count with their mean. Cards
 * for all sites come before those of single sites. Cards without a purchase cost or a plan rate are left out.
 */
export function landedCosts(cards: readonly TableRow[], rates: ReadonlyMap<Currency, number>, today: Month): Map<string, number> {
  const priced = pricedCards(cards, rates, today);
  const general = meansBy(priced.filter((card) => card.site === '*'), (card) => card.product);
  return new Map([...meansBy(priced, (card) => card.product), ...general]);
}

/** Landed cost in plan currency by `product|site`, as `landedCosts` has it, from the cards of single sites alone. */
export function siteCosts(cards: readonly TableRow[], rates: ReadonlyMap<Currency, number>, today: Month): Map<string, number> {
  return meansBy(pricedCards(cards, rates, today).filter((card) => card.site !== '*'), (card) => `${card.product}|${card.site}`);
}

/** The card of each SKU and site that is valid now. */
function pricedCards(cards: readonly TableRow[], rates: ReadonlyMap<Currency, number>, today: Month): PricedCard[] {
  const limit = monthToSerial(today);
  const latest = new Map<string, PricedCard>();
  for (const card of cards) {
    const cost = costOf(card, rates);
    const validFrom = numberIn(card, 'validFrom') ?? 0;
    const product = textIn(card, 'productId').toUpperCase();
    if (cost === undefined || validFrom > limit || product === '') continue;
    const site = textIn(card, 'site').toUpperCase() || '*';
    const key = `${product}|${site}|${textIn(card, 'name')}`;
    const known = latest.get(key);
    if (known === undefined || validFrom >= known.validFrom) latest.set(key, { product, site, name: textIn(card, 'name'), validFrom, cost });
  }
  return [...latest.values()];
}

function meansBy(cards: readonly PricedCard[], keyOf: (card: PricedCard) => string): Map<string, number> {
  const sums = new Map<string, { total: number; count: number }>();
  for (const card of cards) {
    const key = keyOf(card);
    const sum = sums.get(key) ?? { total: 0, count: 0 };
    sums.set(key, { total: sum.total + card.cost, count: sum.count + 1 });
  }
  return new Map([...sums].map(([key, { total, count }]) => [key, Math.round((total / count) * 1e6) / 1e6]));
}

function costOf(card: TableRow, rates: ReadonlyMap<Currency, number>): number | undefined {
  const purchase = numberIn(card, 'purchaseCost');
  const rate = rates.get(textIn(card, 'currency').toUpperCase() as Currency);
  if (purchase === undefined || rate === undefined) return undefined;
  const freight = numberIn(card, 'freight') ?? 0;
  const dutiable = purchase + (card['dutyBase'] === 'fob' ? 0 : freight);
  return (purchase + freight + dutiable * (numberIn(card, 'dutyRate') ?? 0) + (numberIn(card, 'packaging') ?? 0)) * rate;
}
