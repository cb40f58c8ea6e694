import type { ImportLogEntry, SalesFact } from '../domain/sales/facts';
import { serialToMonth } from '../core/month';
import { GROUP_OF, SUMMED, type MeasureGroup } from '../domain/sales/measures';
import { withoutNoise } from '../core/withoutNoise';
import type { ReportKind, SuppliedMonth } from './importTypes';

interface Found {
  readonly site: string;
  readonly month: SalesFact['month'];
  readonly reportKind: ReportKind;
  readonly measures: Set<MeasureGroup>;
  readonly sums: Record<MeasureGroup, number>;
}

/** Tells from the facts and the log which report kind has supplied which measures of which site and month, and how much of each: 0 sales where all was cancelled. */
export function suppliedMonths(facts: readonly SalesFact[], log: readonly ImportLogEntry[]): SuppliedMonth[] {
  const kinds = new Map(log.map((entry) => [entry.importId, entry.reportKind as ReportKind]));
  const found = new Map<string, Found>();
  for (const fact of facts) {
    const reportKind = kinds.get(fact.importId);
    if (!reportKind) continue;
    const key = `${fact.site}|${fact.month}|${reportKind}`;
    const entry = found.get(key) ?? { site: fact.site, month: fact.month, reportKind, measures: new Set<MeasureGroup>(), sums: { sales: 0, refunds: 0, fees: 0, adSpend: 0, sessions: 0 } };
    if (fact.orders !== 0) entry.measures.add('sales');
    for (const name of SUMMED) if (fact[name] !== 0) entry.measures.add(GROUP_OF[name]);
    entry.sums.sales += fact.netSales;
    for (const group of ['refunds', 'fees', 'adSpend', 'sessions'] as const) entry.sums[group] += fact[group];
    found.set(key, entry);
  }
  const emptied = emptiedIn(log).filter(([key]) => !found.has(key));
  return [
    ...[...found.values()].map(({ measures, sums, ...rest }) => ({
      ...rest, measures: [...measures], sums: Object.fromEntries(Object.entries(sums).map(([group, sum]) => [group, withoutNoise(sum)])),
    })),
    ...new Map(emptied).values(),
  ];
}

function emptiedIn(log: readonly ImportLogEntry[]): (readonly [string, SuppliedMonth])[] {
  return log.flatMap(({ reportKind, emptied }) => Object.entries(emptied).flatMap(([site, days]) => days.map((day) => {
    const month = serialToMonth(day);
    return [`${site}|${month}|${reportKind}`, { site, month, reportKind: reportKind as ReportKind, measures: ['sales'], sums: { sales: 0 } }] as const;
  })));
}
