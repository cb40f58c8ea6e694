import { monthToSerial, toMonth } from '../../src/core/month';
import type { CustomerMapInput } from '../../src/domain/customer-map/buildCustomerMap';
import type { CustomerHistory, PurchaseMonth } from '../../src/domain/sales/customerHistory';

const MONTHS = Array.from({ length: 24 }, (_, at) => toMonth(2023, at + 1));

/** A small reproducible stream of numbers in 0–1. */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return (state + 0.5) / 4_294_967_296;
  };
}

/** Customers who come at a pace of their own and leave after an order with a chance of their own, at two sites. */
export function manyCustomers(count: number): CustomerHistory {
  const next = stream(7);
  const found = new Map<string, { customers: number[]; days: number[]; orders: number[]; netSales: number[] }>();
  const [start, end] = [monthToSerial(MONTHS[0]!), monthToSerial(toMonth(2025, 1)) - 1];
  for (let customer = 0; customer < count; customer += 1) {
    const site = customer % 4 === 0 ? 'S02' : 'S01';
    const [pace, leaves, spend] = [20 + next() * next() * 300, 0.1 + 0.6 * next(), 10 + 90 * next()];
    for (let day = start + Math.floor(next() * (end - start)); day <= end; day += 1 + Math.floor(-Math.log(next()) * pace)) {
      const month = MONTHS.find((_, at) => day < monthToSerial(MONTHS[at + 1] ?? toMonth(2025, 1)))!;
      const key = `${site}|${month}`;
      const entries = found.get(key) ?? { customers: [], days: [], orders: [], netSales: [] };
      found.set(key, entries);
      entries.customers.push(customer);
      entries.days.push(day);
      entries.orders.push(1);
      entries.netSales.push(Math.round(spend * (0.5 + next()) * 100) / 100);
      if (next() < leaves) break;
    }
  }
  const months = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { customers, days, orders, netSales }]): PurchaseMonth => {
    const [site = '', month = ''] = key.split('|');
    return { site, month: month as PurchaseMonth['month'], customers: Uint32Array.from(customers), days: Uint32Array.from(days), orders: Uint32Array.from(orders), netSales: Float64Array.from(netSales) };
  });
  return { ids: Array.from({ length: count }, (_, at) => String(at)), months };
}

/** What the customer map of such a history is computed from, 2024 being the year. */
export function customersInput(history: CustomerHistory, change: Partial<CustomerMapInput> = {}): CustomerMapInput {
  return {
    history,
    places: new Map([['S01', { platform: 'Amazon', country: 'US', rate: 1 }], ['S02', { platform: 'Shopify', country: 'DE', rate: 2 }]]),
    facts: history.months.map(({ site, month, orders, netSales }) => ({ site, month, orders: orders.reduce((sum, one) => sum + one, 0), netSales: netSales.reduce((sum, one) => sum + one, 0) })),
    typedShares: new Map(),
    year: { first: toMonth(2024, 1), last: toMonth(2024, 12) },
    wholeFrom: new Map([['S01', MONTHS[0]!], ['S02', MONTHS[0]!]]),
    tiers: [{ id: 'T01', name: 'best' }, { id: 'T02', name: 'others' }, { id: 'T03', name: 'none' }],
    tierOptions: { rule: 'repeatTop', topShare: 0.2, minOrders: 2, bins: 5 },
    identityMin: 0.6, monthlyDiscount: 0.01, churn: { aliveMin: 0.5, fallbackDays: 180 }, parentWeight: 2, oneYearStands: false, countryShare: 0.01,
    ...change,
  };
}
