import { addMonths, monthToSerial, serialToMonth, type Month } from '../core/month';
import type { ImportLogEntry } from '../domain/sales/facts';
import { heldKey } from './heldDays';
import type { FileSpan, ReportKind, SuppliedMonth } from './importTypes';
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

/** A month of a site of which a report holds lines but none that counts. */
export interface EmptiedMonth {
  readonly site: string;
  readonly month: Month;
  readonly reportKind: ReportKind;
}

/**
 * Returns the months of which the files hold lines but none that counts, because all were cancelled: of these the report says that nothing
 * was sold. A month counts so where the files cover every day of it, or every day that the workbook was given of it.
 */
export function emptiedMonths({ held, log, tables, spans, siteIds }: EmptiedInput): EmptiedMonth[] {
  const used = new Set(tables.flatMap((table) => monthsOf(table, siteIds, table.tally.days())).map(keyOf));
  const leftOut = new Map(tables.flatMap((table) => monthsOf(table, siteIds, table.tally.daysLeftOut)).map((month) => [keyOf(month), month]));
  const known = new Set(held.map(keyOf));
  return [...leftOut.values()].filter((emptied) => {
    const { site, month, reportKind } = emptied;
    if (used.has(keyOf(emptied))) return false;
    const covering = spans.filter((span) => span.site === site && span.reportKind === reportKind);
    const covers = (day: number): boolean => covering.some(({ first, last }) => first <= day && day <= last);
    const days = log.filter((entry) => entry.reportKind === reportKind).flatMap((entry) => entry.days[site] ?? []).filter((day) => serialToMonth(day) === month);
    return daysOf(month).every(covers) || (known.has(keyOf(emptied)) && days.every(covers));
  });
}

/** The emptied months of one table, as the log keeps them. */
export function emptiedOf(table: ReadTable, emptied: readonly EmptiedMonth[], siteIds: readonly string[]): Record<string, number[]> {
  const keys = new Set(emptied.map(keyOf));
  const own = monthsOf(table, siteIds, table.tally.daysLeftOut).filter((month) => keys.has(keyOf(month)));
  const found: Record<string, number[]> = {};
  for (const { site, month } of own) (found[site] ??= []).push(monthToSerial(month));
  return Object.fromEntries(Object.entries(found).map(([site, days]) => [site, days.sort((a, b) => a - b)]));
}

/** Names a month of a site and report kind. */
export function keyOf({ site, month, reportKind }: EmptiedMonth): string {
  return heldKey(site, month, reportKind);
}

function daysOf(month: Month): number[] {
  const first = monthToSerial(month);
  return Array.from({ length: monthToSerial(addMonths(month, 1)) - first }, (_, at) => first + at);
}

/** Months of the days that a table names by site, each once. */
function monthsOf({ opened }: ReadTable, siteIds: readonly string[], days: ReadonlyMap<number, Iterable<number>>): EmptiedMonth[] {
  const { kind } = opened.recognised.profile;
  return [...days].flatMap(([site, serials]) =>
    [...new Set(Array.from(serials, serialToMonth))].map((month) => ({ site: siteIds[site]!, month, reportKind: kind })));
}
