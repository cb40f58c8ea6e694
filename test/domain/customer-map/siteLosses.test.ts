import { describe, expect, test } from '@jest/globals';
import { siteLosses, type SiteLossesInput } from '../../../src/domain/customer-map/siteLosses';
import type { CustomerHistory } from '../../../src/domain/sales/customerHistory';
import { serialToMonth } from '../../../src/core/month';
import { toSerial } from '../../../src/core/calendar';

const FIRST = toSerial({ year: 2024, month: 1, day: 1 });
const END = toSerial({ year: 2024, month: 12, day: 31 });

/** Buys every 14 days: one of four once, one five times, two until three weeks before the end. */
function daysOf(customer: number): number[] {
  const start = FIRST + (customer % 28);
  const purchases = customer % 4 === 0 ? 1 : customer % 2 === 0 ? 5 : 30;
  return Array.from({ length: purchases }, (_, at) => start + at * 14).filter((day) => day <= END - 21);
}

const siteOf = (customer: number): string => (customer % 3 === 0 ? 'A' : 'B');

function historyOf(count: number): CustomerHistory {
  const lines = Array.from({ length: count }, (_, customer) => daysOf(customer).map((day) => ({ customer, day, site: siteOf(customer), month: serialToMonth(day) }))).flat();
  const groups = new Map(lines.map(({ site, month }) => [`${site}${month}`, { site, month }]));
  const months = [...groups.values()].map(({ site, month }) => {
    const own = lines.filter((line) => line.site === site && line.month === month);
    const spent = own.map(({ customer, day }) => 10 + ((customer * 7 + day) % 23));
    return { site, month, customers: Uint32Array.from(own, ({ customer }) => customer), days: Uint32Array.from(own, ({ day }) => day), orders: Uint32Array.from(own, () => 1), netSales: Float64Array.from(spent) };
  });
  return { ids: Array.from({ length: count }, (_, at) => String(at)), months } as unknown as CustomerHistory;
}

function lossesOf(count: number, identityMin = 0.6): ReturnType<typeof siteLosses> {
  const history = historyOf(count);
  const yearSales = history.months.reduce((sum, { netSales }) => sum + netSales.reduce((total, amount) => total + amount, 0), 0);
  const input: SiteLossesInput = {
    history, yearSales, identityMin, monthlyDiscount: 0.01, churn: { aliveMin: 0.5, fallbackDays: 180 },
    places: new Map(['A', 'B'].map((site) => [site, { platform: 'Own', country: 'US', rate: 1 }])),
    periods: { end: END, yearFrom: FIRST, priorFrom: FIRST - 365, quarterFrom: END - 91 },
  };
  return siteLosses(input);
}

describe('Lost customers by site', () => {
  test('go by the days without an order where the model may not speak: after pauses of 14 days three weeks are too long', () => {
    const customers = Array.from({ length: 60 }, (_, at) => at);
    const lost = customers.filter((customer) => END - (daysOf(customer).at(-1) ?? 0) > 14);
    const expected = ['A', 'B'].map((site) => ({ site, customers: customers.filter((one) => siteOf(one) === site).length, lost: lost.filter((one) => siteOf(one) === site).length }));
    expect(lossesOf(60)).toEqual(expect.arrayContaining(expected));
  });

  test('go by the chance of still buying where it may: who bought all year and paused three weeks is not lost', () => {
    const [byModel, byDays] = [lossesOf(240), lossesOf(240, 1.1)].map((losses) => losses.reduce((sum, { lost }) => sum + lost, 0));
    const stopped = Array.from({ length: 240 }, (_, at) => at).filter((customer) => customer % 2 === 0).length;
    expect([byDays, byModel]).toEqual([240, stopped]);
  });
});
