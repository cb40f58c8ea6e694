import type { ImportLogEntry, SalesFact } from '../domain/sales/facts';
import { GROUP_OF, SUMMED, type MeasureGroup } from '../domain/sales/measures';
import type { ReportKind, SuppliedMonth } from './importTypes';

/** Tells from the facts and the log which report kind has supplied which measures of which site and month. */
export function suppliedMonths(facts: readonly SalesFact[], log: readonly ImportLogEntry[]): SuppliedMonth[] {
  const kinds = new Map(log.map((entry) => [entry.importId, entry.reportKind as ReportKind]));
  const found = new Map<string, { site: string; month: SalesFact['month']; reportKind: ReportKind; measures: Set<MeasureGroup> }>();
  for (const fact of facts) {
    const reportKind = kinds.get(fact.importId);
    if (!reportKind) continue;
    const key = `${fact.site}|${fact.month}|${reportKind}`;
    const entry = found.get(key) ?? { site: fact.site, month: fact.month, reportKind, measures: new Set<MeasureGroup>() };
    for (const name of SUMMED) if (fact[name] !== 0) entry.measures.add(GROUP_OF[name]);
    found.set(key, entry);
  }
  return [...found.values()].map(({ measures, ...rest }) => ({ ...rest, measures: [...measures] }));
}
