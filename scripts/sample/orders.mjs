import { hasOffer, stamp } from './calendar.mjs';
import { wantedLines } from './demand.mjs';
import { createRandom } from './random.mjs';
import { sites } from './sites.mjs';

/** Joins lines of the same day into baskets; a basket holds a product once. */
function fillBaskets(site, lines, random) {
  const baskets = [];
  for (const line of lines) {
    const last = baskets[baskets.length - 1];
    const fits =
      last &&
      stamp(last.at).date === stamp(line.at).date &&
      last.lines.length < 4 &&
      !last.lines.some((other) => other.product === line.product);
    if (fits && random.chance(sites[site].basketChance)) last.lines.push(line);
    else baskets.push({ at: line.at, lines: [line] });
  }
  return baskets;
}

/** Orders that came to nothing, beside the wanted ones: copies of real baskets a few minutes later. */
function addFailed(site, baskets, random) {
  const { cancelled, unpaid } = sites[site];
  const failed = baskets.flatMap((basket) => {
    const roll = random.next();
    const state = roll < cancelled ? 'cancelled' : roll < cancelled + unpaid ? 'unpaid' : '';
    return state === ''
      ? []
      : [
          {
            at: Math.min(basket.at + 420, endOfDay(basket.at)),
            lines: basket.lines.map((line) => ({ ...line })),
            state,
          },
        ];
  });
  return [...baskets.map((basket) => ({ ...basket, state: 'done' })), ...failed].sort((a, b) => a.at - b.at);
}

function endOfDay(at) {
  return at - (at % 86400) + 86399;
}

/** Gives each order a buyer: a known one with the site's repeat chance, early buyers more often, else a new one. */
function nameBuyers(site, orders, random) {
  let known = 0;
  for (const order of orders) {
    const again = known > 20 && random.chance(sites[site].repeatChance);
    if (!again) known += 1;
    order.buyer = again ? 1 + Math.floor(random.next() * random.next() * known) : known;
  }
}

/**
 * All orders of one site by time: `{number, at, state, buyer, offer, lines: [{product, quantity, list, price}]}`. Prices are in the
 * currency's smallest unit; `list` is the crossed-out price, `price` what the buyer pays for one piece.
 */
export function buildOrders(site, products) {
  const random = createRandom(`orders/${site}`);
  const orders = addFailed(site, fillBaskets(site, wantedLines(site, products), random), random);
  nameBuyers(site, orders, random);
  return orders.map((order, index) => {
    const offer = hasOffer(site, stamp(order.at).date);
    const lines = order.lines.map(({ product, quantity }) => ({
      product,
      quantity,
      ...sites[site].priceOf(product, offer),
    }));
    return { ...order, number: index + 1, offer, lines };
  });
}
