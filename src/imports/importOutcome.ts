import { highestId, toRowId } from '../core/ids';
import { addMonths, monthToSerial, serialToMonth, type Month } from '../core/month';
import { NO_CUSTOMERS } from '../domain/sales/customerHistory';
import { isNewBuyer, tierMonth, type TierJudge } from '../domain/sales/customerTiers';
import type { ImportLogEntry, Site } from '../domain/sales/facts';
import { dailyFacts, productFacts, salesFacts, type FactContext } from '../domain/sales/ledgerFacts';
import { emptiedMonths, emptiedOf, keyOf, type EmptiedMonth } from './emptiedMonths';
import { importedCustomers } from './importedCustomers';
import { USUAL_IMPORT_RULES, type ImportRules } from './importRules';
import type { FileSpan, ImportOutcome, Known, ReportKind, SuppliedMonth } from './importTypes';
import { countingCoverage } from './mergeCoverage';
import type { ReadTable } from './readLines';
import { monthsInName } from './readPeriod';
import type { ReportMemory } from './reportMemory';
import { salesRank } from './reportPrecedence';
import { coverageOf } from './siteCoverage';
import { SupplyPlan, tellsSales, type KindLedger } from './supplyPlan';
import type { ImportBooks } from './tableContext';
import { tableReading } from './tableEvidence';
import { tellChangedCustomers } from './tellChangedCustomers';
import { tellDifferences } from './tellDifferences';
import { tellFindings, tellMoved, tellRivals } from './tellFindings';

/** The tier of a buyer whom the history does not keep. */
const UNKNOWN = 'unknown';

/** Everything that reading all files of one import left behind. */
export interface ReadFiles {
  readonly books: ImportBooks;
  readonly ledgers: readonly KindLedger[];
  readonly tables: readonly ReadTable[];
  /** What the user said of headers. */
  readonly said: ReportMemory;
}

/** Returns facts, lists, log and findings of an import, once all of its lines are read. */
export function importOutcome({ books, ledgers, tables, said }: ReadFiles, known: Known, judge: TierJudge): ImportOutcome {
  const { sites, products, buyers, problems, scopes } = books;
  const rules = known.rules ?? USUAL_IMPORT_RULES;
  const siteIds = sites.sites.map((site) => site.id);
  const importIds = importIdsOf(tables, known);
  const spans = tables.flatMap((table) => fileSpans(table, siteIds));
  const emptied = emptiedMonths({ held: known.supplied ?? [], log: known.log, tables, spans, siteIds });
  const emptiedKeys = new Set(emptied.map(keyOf));
  const [gone, held] = [true, false].map((isGone) => (known.supplied ?? []).filter((months) => emptiedKeys.has(keyOf(months)) === isGone)) as [SuppliedMonth[], SuppliedMonth[]];
  const plan = new SupplyPlan(ledgers, siteIds, held, rules.precedence, emptied);
  const replaces = [...plan.replaces(), ...gone];
  const found = importedCustomers({ ledgers, supplied: replaces, siteIds, buyers, known: known.customers ?? NO_CUSTOMERS, salt: known.salt, most: rules.customersMax });
  if (found.leftOut > 0) problems.note({ code: 'import/customers-left-out', params: { customers: found.leftOut, kept: found.history.ids.length } });
  const end = tierMonth(found.history, rules.customers);
  const { tiers, trouble } = end === undefined ? { tiers: [] } : judge(found.history, end, rateOf(sites.sites, rules));
  if (trouble !== undefined) problems.note({ code: 'import/tiers-unknown', params: { customers: found.history.ids.length } });
  const contexts = ledgers.map((entry): KindLedger & { context: FactContext } => ({
    ...entry,
    context: {
      importId: importIds.get(entry.kind)!, siteIds, currencies: sites.sites.map((site) => site.currency),
      categoryIds: products.categories.map((category) => category.id), productIds: products.productIds, buyers,
      scopeOf: (product) => scopes.final(product), tierOf: (buyer) => tiers[found.placeOf(buyer) ?? -1] ?? UNKNOWN,
      isNew: (first, month) => isNewBuyer(first, month, rules.customers),
      supplies: (site, month) => plan.measures(entry.kind, siteIds[site]!, month),
    },
  }));
  const selling = ledgers.filter(tellsSales).sort((a, b) => salesRank(a.kind, rules.precedence) - salesRank(b.kind, rules.precedence));
  const covered = coverageOf(selling, siteIds, declaredMonths(tables, siteIds), visitDays(tables));
  tellFindings(countingCoverage(known.coverage ?? [], covered, rules.precedence), tables, books);
  tellDifferences({ ledgers, emptied, held, rules, books });
  tellRivals(books, rules.differenceMax);
  tellMoved(books, known.log);
  tellChangedCustomers({ before: known.customers ?? NO_CUSTOMERS, after: found.history, rules: rules.customers, judge, rateOf: rateOf(sites.sites, rules), log: known.log }, problems);
  return {
    salesFacts: contexts.flatMap(({ ledger, context }) => salesFacts(ledger, context)),
    productFacts: [
      ...contexts.flatMap(({ ledger, context }) => productFacts(ledger, context)),
      ...books.stocks.facts(importIds.get('stock') ?? '', siteIds, products.productIds),
    ],
    dailyFacts: contexts.flatMap(({ ledger, context }) => dailyFacts(ledger, context)),
    coverage: covered.map(({ site, month, state, source, lastOrder }) => ({ site, month, state, source, lastOrder })),
    sites: sites.sites, categories: products.categories, skus: products.skus(), productNames: products.names, costs: books.costs,
    customers: found.history, log: tables.map((table) => logEntry(table, { importIds, emptied, siteIds, books })), statedTotals: books.statedTotals,
    adTotals: books.adTotals, prospects: books.prospects.counts(siteIds),
    replaces: [...replaces, ...books.stocks.months(siteIds)], yields: plan.yields(), spans, said, readings: tables.map((table) => tableReading(table, sites)),
    problems: problems.problems(),
  };
}

/** Files that came together before, all of them and no others, keep their import id. */
function importIdsOf(tables: readonly ReadTable[], known: Known): Map<ReportKind, string> {
  const ids = new Map<ReportKind, string>();
  let next = highestId(known.log.map((entry) => entry.importId), 'I') + 1;
  for (const kind of new Set(tables.map(({ opened }) => kindOf(opened)))) {
    const checksums = new Set(tables.filter(({ opened }) => kindOf(opened) === kind).map(({ opened }) => opened.checksum));
    const before = checksumsOf(known.log.filter((entry) => entry.reportKind === kind)).filter(([, own]) => own.size === checksums.size && [...own].every((one) => checksums.has(one)));
    ids.set(kind, before.at(-1)?.[0] ?? toRowId('I', next++));
  }
  return ids;
}

/** Import ids in the order of the log, each with the checksums of its files. */
function checksumsOf(log: readonly ImportLogEntry[]): (readonly [string, ReadonlySet<string>])[] {
  const found = new Map<string, Set<string>>();
  for (const { importId, checksum } of log) found.set(importId, (found.get(importId) ?? new Set()).add(checksum));
  return [...found];
}

interface LogContext {
  readonly importIds: ReadonlyMap<ReportKind, string>;
  readonly emptied: readonly EmptiedMonth[];
  readonly siteIds: readonly string[];
  readonly books: ImportBooks;
}

function logEntry(table: ReadTable, { importIds, emptied, siteIds, books }: LogContext): ImportLogEntry {
  const { opened, tally } = table;
  const { recognised, label, checksum } = opened;
  const numbers = [...tally.sites];
  return {
    importId: importIds.get(kindOf(opened))!, file: label, profile: recognised.profile.id, reportKind: kindOf(opened),
    encoding: recognised.table.encoding, site: numbers.map((site) => siteIds[site]!).join(', '),
    currency: [...new Set(numbers.map((site) => books.sites.sites[site]!.currency))].join(', '),
    firstMonth: Number.isFinite(tally.firstDay) ? serialToMonth(tally.firstDay) : undefined,
    lastMonth: Number.isFinite(tally.lastDay) ? serialToMonth(tally.lastDay) : undefined,
    checksum, days: Object.fromEntries([...tally.days()].map(([site, days]) => [siteIds[site]!, days])), emptied: emptiedOf(table, emptied, siteIds), ...tally.counts((site) => books.sites.sites[site]!.currency),
  };
}

/** Days on which logs of visits tell of a visit, by the number of the site. */
function visitDays(tables: readonly ReadTable[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { opened, tally } of tables) {
    if (opened.recognised.profile.reader !== 'visits') continue;
    for (const [site, days] of tally.days()) found.set(site, [...found.get(site) ?? [], ...days]);
  }
  return found;
}

/** Months by site that are told whole: by lines that tell months alone, by the file name of an export, or by the period that the user gave. */
function declaredMonths(tables: readonly ReadTable[], siteIds: readonly string[]): Map<string, Month[]> {
  const declared = new Map<string, Month[]>();
  for (const { opened, tally } of tables) {
    const asked = opened.period?.months ?? monthsOfName(opened);
    for (const [site, days] of tally.days()) {
      const id = siteIds[site]!;
      declared.set(id, [...(declared.get(id) ?? []), ...(tellsMonths(opened) ? days.map(serialToMonth) : asked)]);
    }
  }
  return declared;
}

/** Tells whether a log of visits counts by months: the period then says their year, and months without a visit are not in the log. */
function tellsMonths({ recognised, habits }: ReadTable['opened']): boolean {
  return recognised.profile.reader === 'visits' && !habits.hasDays;
}

/** What a table covers of each of its sites: the days between its first and last line, and the months of its name or of the user's word. */
function fileSpans({ opened, tally }: ReadTable, siteIds: readonly string[]): FileSpan[] {
  const lines = { first: tally.firstSeen, last: tally.lastSeen, isDeclared: false };
  const wholes = (months: readonly Month[], isDeclared: boolean): Pick<FileSpan, 'first' | 'last' | 'isDeclared'>[] =>
    months.map((month) => ({ first: monthToSerial(month), last: monthToSerial(addMonths(month, 1)) - 1, isDeclared }));
  const parts = [lines, ...wholes(monthsOfName(opened), false), ...wholes(tellsMonths(opened) ? [...tally.days().values()].flat().map(serialToMonth) : opened.period?.months ?? [], true)];
  const namesSite = (opened.options.site ?? '') !== '';
  return [...new Set([...tally.sites, ...tally.daysLeftOut.keys()])].flatMap((site) => parts.map((part) => ({ ...part, site: siteIds[site]!, reportKind: kindOf(opened), namesSite })));
}

function monthsOfName({ source, recognised }: ReadTable['opened']): Month[] {
  return monthsInName(source.name, recognised.profile.periodInName);
}

/** Plan rate of a site's currency. While all sites share one currency without a rate, customers are compared in it. */
function rateOf(sites: readonly Site[], { rates }: ImportRules): (site: string) => number | undefined {
  const currencies = new Map(sites.map(({ id, currency }) => [id, currency as string]));
  const isOne = new Set(currencies.values()).size <= 1;
  return (site) => rates[currencies.get(site) ?? ''] ?? (isOne ? 1 : undefined);
}

function kindOf(opened: ReadTable['opened']): ReportKind {
  return opened.recognised.profile.kind;
}
