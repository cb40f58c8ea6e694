import { monthToSerial, type Month } from '../core/month';
import type { Currency } from '../core/money';
import type { CostOf } from '../domain/product-map/productEarnings';
import { numberIn, textIn, type TableRow } from './readTable';

/** A card with its landed cost in plan currency. */
interface PricedCard {
  /** `product|site`, the site `*` for all. */
  readonly place: string;
  readonly name: string;
  readonly validFrom: number;
  readonly cost: number;
}

/** Site of a card that holds for all. */
const ALL = '*';

/**
 * Returns what the cards say a unit costs, landed, in plan currency: (purchase + freight) · (1 + duty) + packaging, duty on the purchase
 * alone where the card says FOB; by the cards of the site, else those of all sites. The card valid last in the month counts, before the
 * first one the first; several SKUs of one product count with their mean. Cards that are not valid yet by `today`, and those without a
 * purchase cost or a plan rate, are left out.
 */
export function cardCosts(cards: readonly TableRow[], rates: ReadonlyMap<Currency, number>, today: Month): CostOf {
  const byPlace = new Map<string, PricedCard[]>();
  for (const card of pricedCards(cards, rates, today)) byPlace.set(card.place, [...(byPlace.get(card.place) ?? []), card]);
  const found = new Map<string, number | undefined>();
  const costAt = (place: string, month: Month): number | undefined => {
    const own = byPlace.get(place);
    if (own === undefined) return undefined;
    const key = `${place}|${month}`;
    if (!found.has(key)) found.set(key, meanOf(own, monthToSerial(month)));
    return found.get(key);
  };
  return (product, site, month) => costAt(placeKey(product, site), month) ?? costAt(placeKey(product, ALL), month);
}

function placeKey(product: string, site: string): string {
  return `${product.toUpperCase()}|${site.toUpperCase() || ALL}`;
}

function pricedCards(cards: readonly TableRow[], rates: ReadonlyMap<Currency, number>, today: Month): PricedCard[] {
  return cards.flatMap((card) => {
    const [cost, validFrom, product] = [costOf(card, rates), numberIn(card, 'validFrom') ?? 0, textIn(card, 'productId')];
    if (cost === undefined || product === '' || validFrom > monthToSerial(today)) return [];
    return [{ place: placeKey(product, textIn(card, 'site')), name: textIn(card, 'name'), validFrom, cost }];
  });
}

/** The mean over the SKUs of the card of each that counts on a day. */
function meanOf(cards: readonly PricedCard[], day: number): number {
  const bySku = new Map<string, PricedCard>();
  for (const card of cards) {
    const known = bySku.get(card.name);
    if (known === undefined || isLater(card, known, day)) bySku.set(card.name, card);
  }
  const costs = [...bySku.values()].map(({ cost }) => cost);
  return Math.round((costs.reduce((sum, cost) => sum + cost, 0) / costs.length) * 1e6) / 1e6;
}

/** Whether a card counts before another: of those valid by the day the latest, of those that are not the earliest. */
function isLater(card: PricedCard, known: PricedCard, day: number): boolean {
  if (card.validFrom > day) return known.validFrom > card.validFrom;
  return known.validFrom > day || card.validFrom >= known.validFrom;
}

function costOf(card: TableRow, rates: ReadonlyMap<Currency, number>): number | undefined {
  const purchase = numberIn(card, 'purchaseCost');
  const rate = rates.get(textIn(card, 'currency').toUpperCase() as Currency);
  if (purchase === undefined || rate === undefined) return undefined;
  const freight = numberIn(card, 'freight') ?? 0;
  const dutiable = purchase + (card['dutyBase'] === 'fob' ? 0 : freight);
  return (purchase + freight + dutiable * (numberIn(card, 'dutyRate') ?? 0) + (numberIn(card, 'packaging') ?? 0)) * rate;
}
