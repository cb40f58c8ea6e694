import { serialToMonth } from '../core/month';
import type { ImportLogEntry } from '../domain/sales/facts';
import { heldKey } from './heldDays';
import type { FileSpan, SuppliedMonth } from './importTypes';
import type { ReadTable } from './readLines';

/** What tells which months were emptied. */
export interface EmptiedInput {
  /** Months that the workbook holds, and the log of the imports that brought them. */
  readonly held: readonly SuppliedMonth[];
  readonly log: readonly ImportLogEntry[];
  readonly tables: readonly ReadTable[];
  readonly spans: readonly FileSpan[];
  readonly siteIds: readonly string[];
}

/**
 * Returns the held months of which the files hold lines but none that counts, because all were cancelled since: nothing takes their place, and
 * they must go all the same. A month of which the workbook was given days that no file covers stays as it is.
 */
export function emptiedMonths({ held, log, tables, spans, siteIds }: EmptiedInput): SuppliedMonth[] {
  const leftOut = monthsOf(tables, siteIds, ({ daysLeftOut }) => daysLeftOut);
  const used = monthsOf(tables, siteIds, (tally) => tally.days());
  return held.filter((months) => {
    const { site, month, reportKind } = months;
    const key = heldKey(site, month, reportKind);
    if (!leftOut.has(key) || used.has(key)) return false;
    const covering = spans.filter((span) => span.site === site && span.reportKind === reportKind);
    const days = log.filter((entry) => entry.reportKind === reportKind).flatMap((entry) => entry.days[site] ?? []).filter((day) => serialToMonth(day) === month);
    return days.every((day) => covering.some(({ first, last }) => first <= day && day <= last));
  });
}

/** Keys (`heldKey`) of the days that a tally names by site. */
function monthsOf(tables: readonly ReadTable[], siteIds: readonly string[], daysOf: (tally: ReadTable['tally']) => ReadonlyMap<number, Iterable<number>>): Set<string> {
  const found = new Set<string>();
  for (const { opened, tally } of tables) {
    for (const [site, days] of daysOf(tally)) {
      for (const day of days) found.add(heldKey(siteIds[site]!, serialToMonth(day), opened.recognised.profile.kind));
    }
  }
  return found;
}
