import { invalid, unavailable } from '../../core/methodError';

/** One item in two periods; a price may be missing where nothing was sold. */
export interface PricedItem {
  readonly price0: number | undefined;
  readonly quantity0: number;
  readonly price1: number | undefined;
  readonly quantity1: number;
}

/** The change of revenue by cause; volume, mix and price add up to the total. */
export interface PriceVolumeMix {
  readonly volume: number;
  readonly mix: number;
  readonly price: number;
  readonly total: number;
  /** Revenue of items that were not sold before; contained in volume and mix. */
  readonly newItems: number;
  /** Revenue lost with items that are no longer sold, negative; contained in volume and mix. */
  readonly dropped: number;
}

/**
 * Splits the change of revenue into volume at the old mean price, mix at old prices and price at new quantities, without a
 * residual. New and dropped items have no price effect. Throws MethodError: `mix/negative` (invalid); `mix/no-base`
 * without quantities before, `mix/price-missing` for a price of something sold (unavailable).
 */
export function priceVolumeMix(items: readonly PricedItem[]): PriceVolumeMix {
  const isNegative = items.some((item) => [item.price0, item.quantity0, item.price1, item.quantity1].some((value) => value !== undefined && !(value >= 0)));
  if (isNegative) throw invalid('mix/negative');
  const priced = items.map(toPriced);
  const base = priced.reduce((sum, item) => sum + item.quantity0, 0);
  if (base === 0) throw unavailable('mix/no-base');
  const quantity = priced.reduce((sum, item) => sum + item.quantity1, 0);
  const meanPrice = priced.reduce((sum, item) => sum + item.price0 * item.quantity0, 0) / base;
  const volume = (quantity - base) * meanPrice;
  const mix = priced.reduce((sum, item) => sum + (item.quantity1 - (quantity * item.quantity0) / base) * item.price0, 0);
  const price = priced.reduce((sum, item) => sum + (item.price1 - item.price0) * item.quantity1, 0);
  const revenueOf = (which: (item: Priced) => boolean, revenue: (item: Priced) => number): number =>
    priced.filter(which).reduce((sum, item) => sum + revenue(item), 0);
  return {
    volume,
    mix,
    price,
    total: volume + mix + price,
    newItems: revenueOf((item) => item.quantity0 === 0, (item) => item.price1 * item.quantity1),
    dropped: -revenueOf((item) => item.quantity1 === 0, (item) => item.price0 * item.quantity0),
  };
}

type Priced = Readonly<Record<keyof PricedItem, number>>;

function toPriced({ price0, quantity0, price1, quantity1 }: PricedItem, index: number): Priced {
  const missing = (quantity0 > 0 && price0 === undefined) || (quantity1 > 0 && price1 === undefined);
  if (missing) throw unavailable('mix/price-missing', { position: index + 1 });
  const old = quantity0 > 0 ? price0 : price1;
  const now = quantity1 > 0 ? price1 : price0;
  return { price0: old ?? 0, quantity0, price1: now ?? 0, quantity1 };
}
