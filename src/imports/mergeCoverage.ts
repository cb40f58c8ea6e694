import type { Coverage } from '../domain/sales/facts';
import { salesRank, type Precedence } from './reportPrecedence';

/** Names a site's month. */
export function coverageKey({ site, month }: Pick<Coverage, 'site' | 'month'>): string {
  return `${site}|${month}`;
}

/**
 * Returns the rows of an import that count beside those which the workbook holds: a month keeps the word of the kind that its sales come
 * from and what a user typed, and one that is known does not become missing because the files lie on both sides of it.
 */
export function countingCoverage<T extends Coverage>(held: readonly Coverage[], fresh: readonly T[], precedence: Precedence): T[] {
  const before = new Map(held.map((row) => [coverageKey(row), row]));
  return fresh.filter((row) => {
    const old = before.get(coverageKey(row));
    if (!old || old.state === 'missing') return true;
    return old.state !== 'typed' && row.state !== 'missing' && salesRank(row.source, precedence) <= salesRank(old.source, precedence);
  });
}

/** Returns the coverage of a workbook after an import, sorted by site and month. */
export function mergeCoverage(held: readonly Coverage[], fresh: readonly Coverage[], precedence: Precedence): Coverage[] {
  const merged = new Map([...held, ...countingCoverage(held, fresh, precedence)].map((row) => [coverageKey(row), row]));
  return [...merged.values()].sort((a, b) => (coverageKey(a) < coverageKey(b) ? -1 : 1));
}
