import { formatDate, fromSerial } from '../core/calendar';
import type { Problem } from '../core/problem';
import type { Site } from '../domain/sales/facts';
import { monthsOfFact } from '../domain/sales/limitFacts';
import { heldDays, heldKey } from './heldDays';
import type { FileSpan, ImportOutcome, SuppliedMonth } from './importTypes';
import type { HeldFacts } from './mergeOutcome';

/** Stands of stock are single days: a later one takes the place of those before. */
const LEVELS = 'stock';

function day(serial: number): string {
  return formatDate(fromSerial(serial));
}

/**
 * Finds months that an import would replace although its files hold only a part of what the workbook was given of them before. Each is an
 * error `import/month-split` that names both spans, because the days that only the workbook knows would be lost; where the user says by
 * `period` that the files hold the month whole, it is the warning `import/days-dropped`.
 */
export function findSplitMonths(held: HeldFacts, outcome: ImportOutcome): Problem[] {
  const before = heldDays(held);
  const fresh = heldDays(outcome);
  const names = new Map(outcome.sites.map((site) => [site.id, site.name]));
  return replacedMonths(outcome).flatMap(({ site, month, reportKind }): Problem[] => {
    const days = before.get(heldKey(site, month, reportKind)) ?? [];
    const spans = outcome.spans.filter((span) => span.site === site && span.reportKind === reportKind);
    const lostTo = (covering: readonly FileSpan[]): boolean =>
      days.some((date) => !covering.some(({ first, last }) => (first <= date || reportKind === LEVELS) && date <= last));
    if (!lostTo(spans.filter(({ isDeclared }) => !isDeclared))) return [];
    const now = fresh.get(heldKey(site, month, reportKind)) ?? days;
    const params = { site: names.get(site) ?? site, month, heldFirst: day(days[0]!), heldLast: day(days.at(-1)!), first: day(now[0]!), last: day(now.at(-1)!) };
    return [lostTo(spans) ? { code: 'import/month-split', severity: 'error', params } : { code: 'import/days-dropped', severity: 'warning', params }];
  });
}

/** Months whose facts an import replaces, and those of the people who have not ordered yet. */
function replacedMonths({ replaces, prospects }: ImportOutcome): Pick<SuppliedMonth, 'site' | 'month' | 'reportKind'>[] {
  const months = new Map(prospects.map(({ site, month }) => [`${site}|${month}`, { site, month, reportKind: 'prospects' as const }]));
  return [...replaces, ...months.values()];
}

/**
 * Finds quarters of which an import would replace some months alone: where product facts are many, old months are kept per quarter, and
 * one month cannot be taken out of its quarter. Each is an error `import/quarter-split` that names the quarter.
 */
export function findSplitQuarters(held: HeldFacts, outcome: ImportOutcome, sites: readonly Site[]): Problem[] {
  const kinds = new Map<string, string>(held.log.map((entry) => [entry.importId, entry.reportKind]));
  const replaced = new Set(outcome.replaces.map(({ site, month, reportKind }) => `${site}|${month}|${reportKind}`));
  const names = new Map(sites.map((site) => [site.id, site.name]));
  const split = new Map<string, Problem>();
  for (const fact of held.productFacts) {
    const months = monthsOfFact(fact);
    const count = months.filter((month) => replaced.has(`${fact.site}|${month}|${kinds.get(fact.importId) ?? ''}`)).length;
    if (count === 0 || count === months.length) continue;
    const params = { site: names.get(fact.site) ?? fact.site, first: months[0]!, last: months[months.length - 1]! };
    split.set(`${fact.site}|${fact.month}`, { code: 'import/quarter-split', severity: 'error', params });
  }
  return [...split.values()];
}
