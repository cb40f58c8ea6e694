import { mean } from '../../core/statistics/quantile';
import type { Currency } from '../../core/money';
import type { Problem } from '../../core/problem';
import type { Month } from '../../core/month';
import type { ProductFact, Site } from '../sales/facts';
import { maxMonth } from './baseWindow';
import type { BaseWindow } from './baseWindow';
import type { ProductTotals } from './productMap';

/** The rate of every site that has one, and a problem for each currency without. */
export interface SiteRates {
  readonly rates: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** Returns plan currency per unit of each site's currency; `plan/rate-missing` names each currency without a rate. */
export function readSiteRates(siteIds: Iterable<string>, sites: readonly Site[], ratesByCurrency: ReadonlyMap<Currency, number>): SiteRates {
  const rates = new Map<string, number>();
  const missing = new Set<string>();
  const byId = new Map(sites.map((site) => [site.id, site]));
  for (const id of siteIds) {
    const currency = byId.get(id)?.currency;
    const rate = currency === undefined ? undefined : ratesByCurrency.get(currency);
    if (rate === undefined) missing.add(currency ?? id);
    else rates.set(id, rate);
  }
  const problems = [...missing].sort().map((currency): Problem => ({ code: 'plan/rate-missing', severity: 'warning', params: { currency } }));
  return { rates, problems };
}

/**
 * Sums one product's facts over the base window in plan currency. Facts of a site without a rate are left out whole, so
 * that units, sales and costs stay of one piece. What is in stock is what the latest report tells, also after the window; the average is that of the
 * window, or of the reports after it where none lies in it.
 */
export function sumProduct(facts: readonly ProductFact[], rates: ReadonlyMap<string, number>, base: BaseWindow): ProductTotals {
  const sum = { units: 0, netSales: 0, refunds: 0, returnedUnits: 0, fees: 0, adSpend: 0, adSales: 0, sessions: 0 };
  const stocks = new Map<Month, number>();
  for (const fact of facts) {
    const rate = rates.get(fact.site);
    if (rate === undefined || fact.month < base.first) continue;
    if (fact.stock !== undefined) stocks.set(fact.month, (stocks.get(fact.month) ?? 0) + fact.stock);
    if (fact.month > base.last) continue;
    sum.units += fact.units;
    sum.sessions += fact.sessions;
    sum.returnedUnits += fact.returnedUnits;
    sum.netSales += fact.netSales * rate;
    sum.refunds += fact.refunds * rate;
    sum.fees += fact.fees * rate;
    sum.adSpend += fact.adSpend * rate;
    sum.adSales += fact.adSales * rate;
  }
  const last = maxMonth([...stocks.keys()]);
  const within = [...stocks].filter(([month]) => month <= base.last);
  const averaged = (within.length > 0 ? within : [...stocks]).map(([, stock]) => stock);
  return { ...sum, averageStock: averaged.length === 0 ? undefined : mean(averaged), stock: last === undefined ? undefined : stocks.get(last) };
}
