import { formatDate, fromSerial } from '../core/calendar';
import { serialToMonth, type Month } from '../core/month';
import type { Problem } from '../core/problem';
import type { DailyFact, ImportLogEntry, Site } from '../domain/sales/facts';
import { monthsOfFact } from '../domain/sales/limitFacts';
import type { HeldFacts } from './mergeOutcome';
import type { ImportOutcome } from './importTypes';

interface Span {
  first: number;
  last: number;
}

/** First and last day by site, report kind and month, and by site and report kind as a whole. */
function spansOf(days: readonly DailyFact[], kinds: ReadonlyMap<string, string>): Map<string, Span> {
  const spans = new Map<string, Span>();
  const put = (key: string, date: number): void => {
    const span = spans.get(key);
    if (span === undefined) spans.set(key, { first: date, last: date });
    else {
      span.first = Math.min(span.first, date);
      span.last = Math.max(span.last, date);
    }
  };
  for (const { date, site, importId } of days) {
    const source = `${site}|${kinds.get(importId) ?? ''}`;
    put(source, date);
    put(`${source}|${serialToMonth(date)}`, date);
  }
  return spans;
}

function day(serial: number): string {
  return formatDate(fromSerial(serial));
}

/**
 * Finds months that an import would replace although its files hold only a part of them: the workbook has days before the
 * first or after the last day of the files. `declared` are months that the user says are whole. Each is an error
 * `import/month-split` that names both spans, because the days that only the workbook knows would be lost.
 */
export function findSplitMonths(held: HeldFacts, outcome: ImportOutcome, sites: readonly Site[], declared: ReadonlySet<Month>): Problem[] {
  const kinds = new Map<string, string>([...held.log, ...outcome.log].map((entry: ImportLogEntry) => [entry.importId, entry.reportKind]));
  const before = spansOf(held.dailyFacts, kinds);
  const after = spansOf(outcome.dailyFacts, kinds);
  const names = new Map(sites.map((site) => [site.id, site.name]));
  return outcome.replaces.flatMap(({ site, month, reportKind }): Problem[] => {
    const source = `${site}|${reportKind}`;
    const old = before.get(`${source}|${month}`);
    const next = after.get(`${source}|${month}`);
    const whole = after.get(source);
    if (old === undefined || next === undefined || whole === undefined || declared.has(month)) return [];
    const losesStart = old.first < next.first && next.first === whole.first;
    const losesEnd = old.last > next.last && next.last === whole.last;
    if (!losesStart && !losesEnd) return [];
    const params = { site: names.get(site) ?? site, month, heldFirst: day(old.first), heldLast: day(old.last), first: day(next.first), last: day(next.last) };
    return [{ code: 'import/month-split', severity: 'error', params }];
  });
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
