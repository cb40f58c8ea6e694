import { serialToMonth } from '../core/month';
import { monthsOfFact } from '../domain/sales/limitFacts';
import type { HeldFacts } from './mergeOutcome';

/** Names a month of a site and report kind. */
export function heldKey(site: string, month: string, reportKind: string): string {
  return `${site}|${month}|${reportKind}`;
}

/**
 * Returns the days (serials, ascending) of which facts hold lines, by `heldKey`: those of the imports whose facts stand there, as the log
 * keeps them. Daily facts would not tell: they are kept for a time only, and without what another report supplies. People who have not
 * ordered leave no facts; of them every import counts.
 */
export function heldDays({ salesFacts, productFacts, log }: Pick<HeldFacts, 'salesFacts' | 'productFacts' | 'log'>): Map<string, number[]> {
  const standing = new Set([
    ...salesFacts.map(({ site, month, importId }) => `${site}|${month}|${importId}`),
    ...productFacts.flatMap((fact) => monthsOfFact(fact).map((month) => `${fact.site}|${month}|${fact.importId}`)),
  ]);
  const found = new Map<string, Set<number>>();
  for (const { importId, reportKind, days } of log) {
    for (const [site, dates] of Object.entries(days)) {
      for (const date of dates) {
        const month = serialToMonth(date);
        if (reportKind !== 'prospects' && !standing.has(`${site}|${month}|${importId}`)) continue;
        const key = heldKey(site, month, reportKind);
        found.set(key, (found.get(key) ?? new Set()).add(date));
      }
    }
  }
  return new Map([...found].map(([key, dates]) => [key, [...dates].sort((a, b) => a - b)]));
}
