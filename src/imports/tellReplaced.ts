import { monthRange, type Month } from '../core/month';
import type { Problem } from '../core/problem';
import { siteMonthKey, type CustomerHistory } from '../domain/sales/customerHistory';
import type { SalesFact } from '../domain/sales/facts';
import type { MeasureGroup } from '../domain/sales/measures';
import type { ImportOutcome, SuppliedMonth } from './importTypes';
import type { HeldFacts } from './mergeOutcome';
import { findSplitMonths } from './splitMonths';

/** Fewer buyers may all stay away by chance. */
const LEAST_BUYERS = 3;
/** Share of the buyers that a newer export of the same months names again at least: some buy in two shops of one seller. */
const LEAST_AGAIN = 0.5;

/** Figures by which a report is told, the first that it has. */
const FIGURES: readonly { readonly group: MeasureGroup; readonly of: (fact: SalesFact) => number }[] = [
  { group: 'sales', of: ({ netSales }) => netSales }, { group: 'adSpend', of: ({ adSpend }) => adSpend }, { group: 'fees', of: ({ fees }) => fees },
  { group: 'sessions', of: ({ sessions }) => sessions }, { group: 'refunds', of: ({ refunds }) => refunds },
];

/** What a workbook holds, what an import brings, and the share (0–1) that figures may fall unsaid. */
export interface Replacing {
  readonly held: HeldFacts;
  readonly customers: CustomerHistory;
  readonly outcome: ImportOutcome;
  readonly fallMost: number;
}

/** Months of one site and report kind that other files supplied before. */
interface Replaced {
  readonly site: string;
  readonly reportKind: string;
  readonly months: Month[];
  readonly files: Set<string>;
}

/**
 * Tells what an import takes the place of. Errors, for which nothing may be imported: months of which days would be lost
 * (`import/month-split`), and a site of whose buyers hardly any come again (`import/other-shop`). Else by site and report kind the months, the
 * files that supplied them and their figure before and after: a warning where that falls by more than `fallMost`.
 */
export function tellReplaced({ held, customers, outcome, fallMost }: Replacing): Problem[] {
  const site = (id: string): string => outcome.sites.find((one) => one.id === id)?.name ?? id;
  const told = replacedFiles(held, outcome).flatMap((replaced): Problem[] => {
    const figure = FIGURES.map(({ group, of }) => ({ group, before: sumOf(held, replaced, of), after: sumOf(outcome, replaced, of) })).find(({ before }) => before !== 0);
    if (!figure) return [];
    const { group, before, after } = figure;
    const falls = after < before * (1 - fallMost);
    const currency = group === 'sessions' ? '' : outcome.sites.find(({ id }) => id === replaced.site)?.currency ?? '';
    return [{
      code: falls ? 'import/months-fall' : 'import/months-replaced', severity: falls ? 'warning' : 'info',
      params: {
        site: site(replaced.site), kind: `list:reportKind:${replaced.reportKind}`, months: monthsText(replaced.months), files: [...replaced.files].join(', '),
        measure: `list:measureGroup:${group}`, before: before.toFixed(2), after: after.toFixed(2), currency,
      },
    }];
  });
  return [...findSplitMonths(held, outcome), ...findOtherShops(customers, outcome).map(({ id, ...params }): Problem => ({ code: 'import/other-shop', severity: 'error', params: { ...params, id, site: site(id) } })), ...told];
}

/** What is replaced of files of which not all come again. */
function replacedFiles({ salesFacts, log }: HeldFacts, { replaces, log: fresh }: ImportOutcome): Replaced[] {
  const checksums = new Set(fresh.map(({ checksum }) => checksum));
  const entries = new Map(log.map((entry) => [entry.importId, entry.reportKind]));
  const standing = new Map<string, Set<string>>();
  for (const { site, month, importId } of salesFacts) {
    const key = `${site}|${month}|${entries.get(importId) ?? ''}`;
    standing.set(key, (standing.get(key) ?? new Set()).add(importId));
  }
  const found = new Map<string, Replaced>();
  for (const { site, month, reportKind } of replaces) {
    const ids = standing.get(`${site}|${month}|${reportKind}`);
    const files = log.filter((entry) => ids?.has(entry.importId) && entry.site.split(', ').includes(site));
    if (files.every(({ checksum }) => checksums.has(checksum))) continue;
    const replaced = found.get(`${site}|${reportKind}`) ?? { site, reportKind, months: [], files: new Set<string>() };
    replaced.months.push(month);
    for (const { file } of files) replaced.files.add(file);
    found.set(`${site}|${reportKind}`, replaced);
  }
  return [...found.values()];
}

function sumOf({ salesFacts, log }: Pick<HeldFacts, 'salesFacts' | 'log'>, { site, reportKind, months }: Replaced, of: (fact: SalesFact) => number): number {
  const ids = new Set(log.filter((entry) => entry.reportKind === reportKind).map(({ importId }) => importId));
  return salesFacts.filter((fact) => fact.site === site && ids.has(fact.importId) && months.includes(fact.month)).reduce((sum, fact) => sum + of(fact), 0);
}

/**
 * Sites of which the months that are replaced had buyers, fewer than half of whom come again (of the new files' buyers, where those are fewer): the files are another shop's, which no column tells.
 * A site that the user names holds whatever the files say.
 */
function findOtherShops(known: CustomerHistory, { replaces, customers, spans }: ImportOutcome): { readonly id: string; readonly months: string; readonly buyers: number; readonly again: number }[] {
  const named = new Set(spans.filter(({ namesSite }) => namesSite).map(({ site }) => site));
  const selling = replaces.filter(({ site, measures }) => measures.includes('sales') && !named.has(site));
  return [...new Set(selling.map(({ site }) => site))].flatMap((id) => {
    const own = selling.filter(({ site }) => site === id);
    const before = buyersOf(known, own);
    const now = buyersOf(customers, own);
    if (before.size < LEAST_BUYERS || now.size < LEAST_BUYERS) return [];
    const again = [...before].filter((buyer) => now.has(buyer)).length;
    if (again >= LEAST_AGAIN * Math.min(before.size, now.size)) return [];
    return [{ id, months: monthsText(own.map(({ month }) => month)), buyers: before.size, again }];
  });
}

function buyersOf({ ids, months }: CustomerHistory, wanted: readonly SuppliedMonth[]): Set<string> {
  const keys = new Set(wanted.map(siteMonthKey));
  return new Set(months.filter((month) => keys.has(siteMonthKey(month))).flatMap(({ customers }) => [...customers].map((customer) => ids[customer]!)));
}

/** Months as a run where they are one, else one by one. */
function monthsText(months: readonly Month[]): string {
  const sorted = [...new Set(months)].sort();
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  return first !== undefined && last !== undefined && sorted.length > 2 && monthRange(first, last).length === sorted.length ? `${first}..${last}` : sorted.join(', ');
}
