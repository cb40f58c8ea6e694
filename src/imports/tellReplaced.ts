import { monthRange, type Month } from '../core/month';
import type { Problem } from '../core/problem';
import { siteMonthKey, type CustomerHistory } from '../domain/sales/customerHistory';
import type { SalesFact } from '../domain/sales/facts';
import type { MeasureGroup } from '../domain/sales/measures';
import type { ImportOutcome, SuppliedMonth } from './importTypes';
import type { HeldFacts } from './mergeOutcome';
import { findSplitMonths } from './splitMonths';
import { unlikeDays } from './unlikeDays';

/** Fewer buyers may all stay away by chance. */
const LEAST_BUYERS = 3;
/** Share of the buyers that a newer export of the same months names again at least: some buy in two shops of one seller. */
const LEAST_AGAIN = 0.5;

/** Figures by which a report is told, the first that it has. */
const FIGURES: readonly { readonly group: MeasureGroup; readonly of: (fact: SalesFact) => number }[] = [
  { group: 'sales', of: ({ netSales }) => netSales }, { group: 'adSpend', of: ({ adSpend }) => adSpend }, { group: 'fees', of: ({ fees }) => fees },
  { group: 'sessions', of: ({ sessions }) => sessions }, { group: 'refunds', of: ({ refunds }) => refunds },
];

/** What a workbook holds, what an import brings, and the share (0–1) that figures may change unsaid. */
export interface Replacing {
  readonly held: HeldFacts;
  readonly customers: CustomerHistory;
  readonly outcome: ImportOutcome;
  readonly changeMost: number;
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
 * (`import/month-split`), and a site of whose buyers hardly any come again (`import/other-shop`) or, where no buyer is named, whose days are
 * others (`import/other-shop-days`). Else by site and report kind the months, the
 * files that supplied them and their figure before and after: a warning where that falls by more than `changeMost`, or rises so in months that
 * were complete and of which no buyers tell whose they are.
 */
export function tellReplaced({ held, customers, outcome, changeMost }: Replacing): Problem[] {
  const site = (id: string): string => outcome.sites.find((one) => one.id === id)?.name ?? id;
  const compared = compareBuyers(customers, outcome);
  const complete = new Set(held.coverage.filter(({ state }) => state === 'complete').map(siteMonthKey));
  const files = replacedFiles(held, outcome);
  const unlike = files.flatMap((replaced): Problem[] => {
    const isTold = isNamed(replaced.site, outcome) || compared.some(({ id }) => id === replaced.site);
    const days = isTold ? undefined : unlikeDays(held, outcome, replaced, changeMost);
    return days ? [{ code: 'import/other-shop-days', severity: 'error', params: { ...days, id: replaced.site, site: site(replaced.site), months: monthsText(replaced.months) } }] : [];
  });
  const told = files.flatMap((replaced): Problem[] => {
    const figure = FIGURES.find(({ of }) => sumOf(held, replaced, of) !== 0);
    if (!figure) return [];
    const { group, of } = figure;
    const [before, after] = [held, outcome].map((facts) => sumOf(facts, replaced, of)) as [number, number];
    const whole = { ...replaced, months: replaced.months.filter((month) => complete.has(siteMonthKey({ site: replaced.site, month }))) };
    const isVouched = isNamed(replaced.site, outcome) || compared.some((buyers) => buyers.id === replaced.site && comeAgain(buyers));
    const rises = !isVouched && sumOf(outcome, whole, of) > sumOf(held, whole, of) * (1 + changeMost);
    const change = after < before * (1 - changeMost) ? 'fall' : rises ? 'rise' : 'replaced';
    const digits = group === 'sessions' ? 0 : 2;
    const currency = group === 'sessions' ? '' : outcome.sites.find(({ id }) => id === replaced.site)?.currency ?? '';
    return [{
      code: `import/months-${change}`, severity: change === 'replaced' ? 'info' : 'warning',
      params: {
        site: site(replaced.site), kind: `list:reportKind:${replaced.reportKind}`, months: monthsText(replaced.months), files: [...replaced.files],
        measure: `list:measureGroup:${group}`, before: before.toFixed(digits), after: after.toFixed(digits), currency, unit: currency === '' ? '' : ` ${currency}`,
      },
    }];
  });
  return [...findSplitMonths(held, outcome), ...unlike, ...otherShops(compared, outcome).map(({ id, ...params }): Problem => ({ code: 'import/other-shop', severity: 'error', params: { ...params, id, site: site(id) } })), ...told];
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

/** Buyers of the months of a site that are replaced, before and now, and how many of those before come again. */
interface ComparedBuyers {
  readonly id: string;
  readonly months: string;
  readonly buyers: number;
  readonly now: number;
  readonly again: number;
}

/** Compares the buyers of sites whose sales are replaced; sites without any, before or now, are left out. */
function compareBuyers(known: CustomerHistory, { replaces, customers }: ImportOutcome): ComparedBuyers[] {
  const selling = replaces.filter(({ measures }) => measures.includes('sales'));
  return [...new Set(selling.map(({ site }) => site))].flatMap((id) => {
    const own = selling.filter(({ site }) => site === id);
    const before = buyersOf(known, own);
    const now = buyersOf(customers, own);
    if (before.size === 0 || now.size === 0) return [];
    const again = [...before].filter((buyer) => now.has(buyer)).length;
    return [{ id, months: monthsText(own.map(({ month }) => month)), buyers: before.size, now: now.size, again }];
  });
}

/**
 * Sites of whose buyers fewer than half come again (of the new files' buyers, where those are fewer): the files are another shop's, which no
 * column tells. A site that the user names holds whatever the files say.
 */
function otherShops(compared: readonly ComparedBuyers[], outcome: ImportOutcome): Omit<ComparedBuyers, 'now'>[] {
  const others = compared.filter((shop) => !isNamed(shop.id, outcome) && Math.min(shop.buyers, shop.now) >= LEAST_BUYERS && !comeAgain(shop));
  return others.map(({ now: _, ...shop }) => shop);
}

function comeAgain({ buyers, now, again }: ComparedBuyers): boolean {
  return again >= LEAST_AGAIN * Math.min(buyers, now);
}

function isNamed(id: string, { spans }: ImportOutcome): boolean {
  return spans.some(({ site, namesSite }) => site === id && namesSite);
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
