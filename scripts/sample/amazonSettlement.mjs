import { accountCharges, chargesOf, keptOfCommission, pickReturns, sumByMonth } from './amazonCharges.mjs';
import { moment, stamp } from './calendar.mjs';
import { createRandom } from './random.mjs';
import { accountRecords, orderRecords, refundRecords } from './settlementRecords.mjs';
import { cellsOf, cents } from './text.mjs';

/** The 36 columns of the settlement flat file V2. */
export const settlementHeaders = [
  'settlement-id',
  'settlement-start-date',
  'settlement-end-date',
  'deposit-date',
  'total-amount',
  'currency',
  'transaction-type',
  'order-id',
  'merchant-order-id',
  'adjustment-id',
  'shipment-id',
  'marketplace-name',
  'shipment-fee-type',
  'shipment-fee-amount',
  'order-fee-type',
  'order-fee-amount',
  'fulfillment-id',
  'posted-date',
  'order-item-code',
  'merchant-order-item-id',
  'merchant-adjustment-item-id',
  'sku',
  'quantity-purchased',
  'price-type',
  'price-amount',
  'item-related-fee-type',
  'item-related-fee-amount',
  'misc-fee-amount',
  'other-fee-amount',
  'other-fee-reason-description',
  'promotion-id',
  'promotion-type',
  'promotion-amount',
  'direct-payment-type',
  'direct-payment-amount',
  'other-amount',
];

const amountColumns = [
  'shipment-fee-amount',
  'order-fee-amount',
  'price-amount',
  'item-related-fee-amount',
  'misc-fee-amount',
  'other-fee-amount',
  'promotion-amount',
  'direct-payment-amount',
  'other-amount',
];

/** Settlements run for 14 days; the first is three days longer, so that the last ends with the year 2025. */
function settlementPeriods() {
  const start = moment(2024, 1, 1);
  return Array.from({ length: 52 }, (_, index) => ({
    index,
    from: index === 0 ? start : start + (17 + (index - 1) * 14) * 86400,
    to: start + (17 + index * 14) * 86400,
  }));
}

/** One settlement: its summary line first, then orders, refunds and the rest, as the platform writes them. */
function writeSettlement(site, period, records) {
  const id = `${site.orderPrefix}90${String(1000 + period.index)}21`;
  const at = (seconds) => site.stampOf(stamp(seconds).date, stamp(seconds).time);
  const total = records.reduce(
    (sum, record) => amountColumns.reduce((part, column) => part + Math.round(Number(record[column] ?? 0) * 100), sum),
    0,
  );
  const summary = {
    'settlement-start-date': at(period.from),
    'settlement-end-date': at(period.to),
    'deposit-date': at(period.to + 2 * 86400),
    'total-amount': cents(total),
    currency: site.currency,
  };
  return [summary, ...records].map((record) =>
    cellsOf(settlementHeaders, { 'settlement-id': id, ...record }).join('\t'),
  );
}

/** Money held back at the end of a settlement comes back at the head of the next; neither is a sale. */
function reserveRecords(site, period, before, after) {
  const at = (seconds) => site.stampOf(stamp(seconds).date, stamp(seconds).time);
  const record = (type, seconds, amount) => ({
    'transaction-type': type,
    'posted-date': at(seconds),
    'other-amount': cents(amount),
  });
  return [
    ...(before === 0 ? [] : [record('Previous Reserve Amount Balance', period.from, before)]),
    ...(after === 0 ? [] : [record('Current Reserve Amount', period.to - 1, -after)]),
  ];
}

/**
 * Books the platform's side of every sale: `{sold, returns, account}`, and adds it to the totals. Fees are all that the platform keeps
 * beside ads and their tax, less what it pays back. A settlement does not tell how many pieces came back.
 */
function bookSales(code, site, orders, totals) {
  const random = createRandom(`settlement/${code}`);
  const sold = orders.flatMap((order) =>
    order.lines.map((line, index) => ({ order, line, index, charges: chargesOf(code, order, line, random) })),
  );
  const returns = pickReturns(code, sold);
  const account = accountCharges(code, site, sumByMonth(sold));
  for (const order of orders) totals.add(site.name, stamp(order.at).month, { orders: 1 });
  for (const { order, line, charges } of sold) {
    totals.add(site.name, stamp(order.at).month, {
      units: line.quantity,
      netSales: charges.principal - charges.promotion,
      fees: charges.commission + charges.fulfilment + charges.digital,
    });
  }
  for (const { at, charges } of returns)
    totals.add(site.name, stamp(at).month, {
      refunds: charges.principal,
      fees: keptOfCommission(charges) - charges.commission,
    });
  for (const { at, kind, amount, tax = 0 } of account)
    totals.add(
      site.name,
      stamp(at).month,
      kind === 'Cost of Advertising' ? { adSpend: -amount, fees: -tax } : { fees: -amount },
    );
  return { sold, returns, account };
}

/**
 * The settlements of one Amazon account, as texts by year: tab separated, 26 settlements under one header, each with its own summary
 * line whose total is the sum of all its amounts.
 */
export function writeSettlements(code, site, orders, totals) {
  const { sold, returns, account } = bookSales(code, site, orders, totals);
  const years = new Map([
    ['2024', []],
    ['2025', []],
  ]);
  let reserve = 0;
  for (const period of settlementPeriods()) {
    const inside = ({ at }) => at >= period.from && at < period.to;
    const records = [
      ...sold.filter(({ order }) => inside(order)).flatMap((sale) => orderRecords(site, sale)),
      ...returns.filter(inside).flatMap((sale) => refundRecords(site, sale)),
      ...account.filter(inside).flatMap((charge) => accountRecords(site, charge)),
    ];
    const held = period.index % 4 === 2 ? 25000 + period.index * 100 : 0;
    const lines = writeSettlement(site, period, [...records, ...reserveRecords(site, period, reserve, held)]);
    years.get(stamp(period.from).date.slice(0, 4)).push(...lines);
    reserve = held;
  }
  return [...years].map(([year, lines]) => ({
    year,
    text: `${[settlementHeaders.join('\t'), ...lines].join('\n')}\n\n`,
  }));
}
