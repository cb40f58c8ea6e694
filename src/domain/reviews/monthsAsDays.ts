import { addMonths, monthToSerial, serialToMonth, type Month } from '../../core/month';
import type { Coverage, DailyFact, SalesFact } from '../sales/facts';

const MEASURES = ['orders', 'units', 'netSales', 'sessions', 'adSpend'] as const;
type Measure = (typeof MEASURES)[number];

interface MonthOfSite {
  readonly site: string;
  readonly month: Month;
  readonly facts: SalesFact[];
  readonly days: Record<Measure, number>;
}

function gather(facts: readonly SalesFact[], daily: readonly DailyFact[]): MonthOfSite[] {
  const found = new Map<string, MonthOfSite>();
  const of = (site: string, month: Month): MonthOfSite => {
    const entry = found.get(`${site}|${month}`) ?? { site, month, facts: [], days: { orders: 0, units: 0, netSales: 0, sessions: 0, adSpend: 0 } };
    found.set(`${site}|${month}`, entry);
    return entry;
  };
  for (const fact of facts) of(fact.site, fact.month).facts.push(fact);
  for (const fact of daily) for (const measure of MEASURES) of(fact.site, serialToMonth(fact.date)).days[measure] += fact[measure];
  return [...found.values()];
}

/**
 * Returns what reports tell of months and not of days (visits, ads, or all sales of a site), evenly on the days of each month up to its last
 * order: sums of whole months are exact, single days mean nothing. Amounts in the currency of the site.
 */
export function monthsAsDays(facts: readonly SalesFact[], daily: readonly DailyFact[], coverage: readonly Coverage[]): DailyFact[] {
  const partial = new Map(coverage.flatMap(({ site, month, state, lastOrder }) => (state === 'partial' && lastOrder !== undefined ? [[`${site}|${month}`, lastOrder] as const] : [])));
  return gather(facts, daily).flatMap(({ site, month, facts: own, days }) => {
    const untold = MEASURES.filter((measure) => days[measure] === 0 && own.some((fact) => fact[measure] !== 0));
    const first = monthToSerial(month);
    const count = (partial.get(`${site}|${month}`) ?? monthToSerial(addMonths(month, 1)) - 1) - first + 1;
    if (untold.length === 0 || count < 1) return [];
    const share = (fact: SalesFact, measure: Measure): number => (untold.includes(measure) ? fact[measure] / count : 0);
    return own.flatMap((fact) => Array.from({ length: count }, (_, at): DailyFact => ({
      date: first + at, site, category: fact.category, importId: fact.importId,
      orders: share(fact, 'orders'), units: share(fact, 'units'), netSales: share(fact, 'netSales'), sessions: share(fact, 'sessions'), adSpend: share(fact, 'adSpend'),
    })));
  });
}
