import { formatDate, fromSerial } from '../../core/calendar';
import { addMonths, monthsBetween } from '../../core/month';
import type { Month } from '../../core/month';
import type { Problem } from '../../core/problem';
import type { Coverage, ProductFact, Site } from '../sales/facts';
import { maxMonth, minMonth } from './baseWindow';
import type { BaseWindow } from './baseWindow';
import type { ProductLine } from './productMap';
import type { SiteMonths } from './siteMonths';

const MONTHS_FOR_A_STAGE = 3;
/** Products that a message names. */
const NAMED = 3;

/**
 * Tells what the months lack: `map/month-partial` for a site still reporting whose data end before the others' or inside a
 * month, `map/site-stopped` for one that no longer reports, `map/months-short` when fewer than three months are complete.
 */
export function findMonthProblems(
  months: ReadonlyMap<string, SiteMonths>,
  sites: readonly Site[],
  coverage: readonly Coverage[],
  base: BaseWindow,
): Problem[] {
  const nameOf = new Map(sites.map((site) => [site.id, site.name]));
  const latest = maxMonth([...months.values()].map((site) => site.dataTo)) ?? base.last;
  const problems: Problem[] = [];
  for (const { site, last } of months.values()) {
    const name = nameOf.get(site) ?? site;
    if (!base.activeSites.has(site)) {
      problems.push({ code: 'map/site-stopped', severity: 'info', params: { site: name, month: last } });
    } else if (last < latest) {
      const params = { site: name, date: lastDay(coverage, site, last), month: addMonths(last, 1) };
      problems.push({ code: 'map/month-partial', severity: 'info', params });
    }
  }
  const complete = completeMonths(months, base);
  if (complete < MONTHS_FOR_A_STAGE) problems.push({ code: 'map/months-short', severity: 'warning', params: { months: complete } });
  return problems;
}

/**
 * Tells by currency which products sold in the base window on sites whose currency has no plan rate: `map/products-without-rate` with
 * their number and the names of the largest.
 */
export function findUncounted(
  facts: readonly ProductFact[],
  base: BaseWindow,
  rates: ReadonlyMap<string, number>,
  sites: readonly Site[],
  nameOf: (product: string) => string,
): Problem[] {
  const currencyOf = new Map(sites.map((site) => [site.id, site.currency]));
  const byCurrency = new Map<string, Map<string, number>>();
  for (const { site, product, month, netSales } of facts) {
    if (rates.has(site) || netSales <= 0 || month < base.first || month > base.last) continue;
    const currency = currencyOf.get(site) ?? site;
    const sales = byCurrency.get(currency) ?? new Map<string, number>();
    sales.set(product, (sales.get(product) ?? 0) + netSales);
    byCurrency.set(currency, sales);
  }
  return [...byCurrency].map(([currency, sales]) => {
    const largest = [...sales].sort(([, a], [, b]) => b - a).slice(0, NAMED);
    const names = largest.map(([product]) => nameOf(product));
    return { code: 'map/products-without-rate', severity: 'warning', count: sales.size, params: { currency, count: sales.size, names } };
  });
}

/** Tells of ads in months that the base window leaves out, `map/ads-outside`: what they cost before it and after it, and in which months. */
export function findAdsOutside(facts: readonly ProductFact[], { first, last }: Pick<BaseWindow, 'first' | 'last'>, rates: ReadonlyMap<string, number>): Problem[] {
  const paid = facts.filter(({ site, adSpend }) => adSpend !== 0 && rates.has(site));
  return [paid.filter(({ month }) => month < first), paid.filter(({ month }) => month > last)].flatMap((outside): Problem[] => {
    const months = outside.map(({ month }) => month);
    const [from, to] = [minMonth(months), maxMonth(months)];
    const spend = outside.reduce((sum, { site, adSpend }) => sum + adSpend * (rates.get(site) ?? 0), 0);
    if (from === undefined || to === undefined) return [];
    return [{ code: 'map/ads-outside', severity: 'info', where: { table: 'Products', column: 'adSpend' }, params: { amount: `money:${String(spend)}`, months: from === to ? from : `${from}…${to}`, first, last } }];
  });
}

/** Tells of sales whose platform fees neither reports nor fee cards tell: `map/fees-missing` with products, their share of net sales and the sites. */
export function findFeeGaps(lines: readonly Pick<ProductLine, 'feesWanting' | 'netSales'>[], sites: readonly Site[], total: number): Problem[] {
  const wanting = lines.filter(({ feesWanting }) => feesWanting.length > 0);
  if (wanting.length === 0) return [];
  const ids = new Set(wanting.flatMap(({ feesWanting }) => feesWanting));
  const share = total > 0 ? wanting.reduce((sum, { netSales }) => sum + netSales, 0) / total : 0;
  const names = sites.filter(({ id }) => ids.has(id)).map(({ name }) => name).slice(0, NAMED);
  return [{ code: 'map/fees-missing', severity: 'warning', where: { table: 'FeeCards', column: 'referralRate' }, count: wanting.length, params: { count: wanting.length, share: `${(share * 100).toFixed(1)}%`, sites: names } }];
}

/** The last order day that the coverage knows of; without one the last complete month. */
function lastDay(coverage: readonly Coverage[], site: string, last: Month): string {
  const days = coverage.filter((row) => row.site === site).flatMap((row) => row.lastOrder ?? []);
  return days.length === 0 ? last : formatDate(fromSerial(Math.max(...days)));
}

function completeMonths(months: ReadonlyMap<string, SiteMonths>, base: BaseWindow): number {
  const first = minMonth([...months.values()].map((site) => site.first));
  return first === undefined ? 0 : monthsBetween(first, base.last) + 1;
}
