import type { ImportLogEntry, SalesFact } from '../domain/sales/facts';
import { GROUP_OF, SUMMED, type MeasureGroup } from '../domain/sales/measures';
import { withoutNoise } from '../domain/sales/withoutNoise';
import type { ReportKind, SuppliedMonth } from './importTypes';

interface Found {
  readonly site: string;
  readonly month: SalesFact['month'];
  readonly reportKind: ReportKind;
  readonly measures: Set<MeasureGroup>;
  readonly sums: Record<MeasureGroup, number>;
}

/** Tells from the facts and the log which report kind has supplied which measures of which site and month, and how much of each. */
export function suppliedMonths(facts: readonly SalesFact[], log: readonly ImportLogEntry[]): SuppliedMonth[] {
  const kinds = new Map(log.map((entry) => [entry.importId, entry.reportKind as ReportKind]));
  const found = new Map<string, Found>();
  for (const fact of facts) {
    const reportKind = kinds.get(fact.importId);
    if (!reportKind) continue;
    const key = `${fact.site}|${fact.month}|${reportKind}`;
    const entry = found.get(key) ?? { site: fact.site, month: fact.month, reportKind, measures: new Set<MeasureGroup>(), sums: { sales: 0, refunds: 0, fees: 0, adSpend: 0, sessions: 0 } };
    for (const name of SUMMED) if (fact[name] !== 0) entry.measures.add(GROUP_OF[name]);
    entry.sums.sales += fact.netSales;
    for (const group of ['refunds', 'fees', 'adSpend', 'sessions'] as const) entry.sums[group] += fact[group];
    found.set(key, entry);
  }
  return [...found.values()].map(({ measures, sums, ...rest }) => ({
    ...rest, measures: [...measures], sums: Object.fromEntries(Object.entries(sums).map(([group, sum]) => [group, withoutNoise(sum)])),
  }));
}
