import { categories } from './categories.mjs';
import { moment, monthAt, monthCount, stamp } from './calendar.mjs';
import { createRandom } from './random.mjs';

const lastMoment = moment(2025, 12, 31, 23, 59, 59);

/** What the platform books for one order line, in cents: `{principal, promotion, tax, commission, fulfilment, digital}`, fees positive. */
export function chargesOf(siteCode, order, line, random) {
  const principal = line.price * line.quantity;
  const discount = order.offer ? 0.15 : random.chance(0.07) ? 0.1 : 0;
  const promotion = Math.round(principal * discount);
  const fulfilment = Math.round(line.product.fba * 100 * (siteCode === 'C' ? 1.35 : 1)) * line.quantity;
  return {
    principal,
    promotion,
    tax: siteCode === 'A' && random.chance(0.15) ? Math.round((principal - promotion) * 0.0725) : 0,
    shipping: random.chance(0.04) ? 699 : 0,
    commission: Math.max(30, Math.round((principal - promotion) * categories[line.product.category].commission)),
    fulfilment,
    digital: siteCode === 'C' ? Math.round((principal - promotion) * 0.005) : 0,
  };
}

/** What the platform keeps of the commission when a sale is refunded. */
export function keptOfCommission({ commission }) {
  return Math.min(500, Math.round(commission * 0.2));
}

/** Lines that come back: `{at, order, line, charges}`, each 5 to 24 days after its order and only inside the sample's time. */
export function pickReturns(siteCode, sold) {
  const random = createRandom(`returns/${siteCode}`);
  return sold.flatMap((sale) => {
    const at = sale.order.at + (5 + random.below(20)) * 86400;
    const back = random.chance(categories[sale.line.product.category].returns) && sale.charges.promotion === 0;
    return back && at <= lastMoment ? [{ ...sale, at }] : [];
  });
}

/**
 * What an account pays beside orders: subscription and storage each month, here and there a reimbursement for lost stock, and on
 * Amazon CA the weekly advertising bill. `{at, kind, amount, tax, sku, quantity}` in cents, signed as the platform pays.
 */
export function accountCharges(siteCode, site, salesByMonth) {
  const random = createRandom(`account/${siteCode}`);
  const charges = [];
  for (let t = 0; t < monthCount; t += 1) {
    const { year, month, name } = monthAt(t);
    const sales = salesByMonth.get(name) ?? 0;
    charges.push({ at: moment(year, month, 3, 23, 4, 51), kind: 'Subscription Fee', amount: -site.subscription });
    charges.push({
      at: moment(year, month, 9, 14, 30, 12),
      kind: 'Storage Fee',
      amount: -Math.round(sales * site.storage * (month >= 10 ? 2.6 : 1)),
    });
    if (random.chance(0.25))
      charges.push({
        at: moment(year, month, 17, 3, 11, 40),
        kind: 'WAREHOUSE_DAMAGE',
        amount: 900 + random.below(1500),
        sku: 'TM-CUP-KIDS',
        quantity: 1,
      });
    if (siteCode !== 'C') continue;
    for (const day of [5, 12, 19, 26]) {
      const amount = Math.round((sales * random.between(0.06, 0.08)) / 4);
      charges.push({
        at: moment(year, month, day, 23, 50, 56),
        kind: 'Cost of Advertising',
        amount: -amount,
        tax: -Math.round(amount * 0.12),
      });
    }
  }
  return charges;
}

/** Sum of the sales of each month, in cents. */
export function sumByMonth(sold) {
  const sums = new Map();
  for (const { order, charges } of sold) {
    const { month } = stamp(order.at);
    sums.set(month, (sums.get(month) ?? 0) + charges.principal - charges.promotion);
  }
  return sums;
}
