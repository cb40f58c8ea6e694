import { highestId, toRowId } from '../core/ids';
import { serialToMonth, type Month } from '../core/month';
import { BuyerBook } from '../domain/sales/buyerBook';
import { NO_CUSTOMERS } from '../domain/sales/customerHistory';
import { dailyFacts, productFacts, salesFacts, type FactContext } from '../domain/sales/ledgerFacts';
import type { ImportLogEntry } from '../domain/sales/facts';
import type { MeasureGroup } from '../domain/sales/measures';
import { SalesLedger } from '../domain/sales/salesLedger';
import { byteCount } from '../files/byteSource';
import { ALL_PROFILES } from './allProfiles';
import type {
  AbortSignalLike, ImportOptions, ImportOutcome, ImportProgress, Known, ReportKind, SourceFile,
} from './importTypes';
import { importedCustomers } from './importedCustomers';
import { openFiles, type OpenTable } from './openFiles';
import { OverlapGuard } from './overlapGuard';
import { ProblemTally } from './problemTally';
import { ProductBook } from './productBook';
import { ProspectBook } from './prospectBook';
import { readLines, type ReadTable } from './readLines';
import { monthsInName } from './readPeriod';
import { ReportClaims } from './reportClaims';
import { whatWasSaid, type ReportMemory } from './reportMemory';
import { salesRank } from './reportPrecedence';
import { coverageOf, identityOf } from './siteCoverage';
import { SiteBook } from './siteBook';
import { StockBook } from './stockBook';
import { SupplyPlan, type KindLedger } from './supplyPlan';
import type { ImportBooks } from './tableContext';
import { tableReading } from './tableEvidence';
import { tellDifferences, tellFindings, tellRivals } from './tellFindings';

/** Lists come first, so that categories are known when sales are read; ads last, so that their codes are. */
const KIND_ORDER: readonly ReportKind[] = ['costs', 'orders', 'settlement', 'traffic', 'stock', 'prospects', 'ads'];

/**
 * Imports the files of one action: recognises them, reads every line once, and returns facts and what was noticed. Reads no clock, draws
 * no random number and keeps no state; the same files over the same `known` give the same outcome. Rejects with a Refusal when a file
 * cannot be read or recognised, or when `signal` is aborted.
 */
export async function importSales(
  files: readonly SourceFile[], options: ImportOptions, known: Known, progress?: ImportProgress, signal?: AbortSignalLike,
): Promise<ImportOutcome> {
  const problems = new ProblemTally();
  const opened = await openFiles(files, options, known, problems);
  opened.sort((a, b) => KIND_ORDER.indexOf(kindOf(a)) - KIND_ORDER.indexOf(kindOf(b)) || rankOf(a) - rankOf(b));
  const books: ImportBooks = {
    sites: new SiteBook(known.sites), products: new ProductBook(known.skus, known.categories, known.productNames),
    buyers: new BuyerBook(), problems, costs: [], statedTotals: [], adTotals: [], claims: new ReportClaims(), stocks: new StockBook(), prospects: new ProspectBook(),
  };
  const { ledgers, tables } = await readAll(opened, books, files, progress, signal);
  return toOutcome(books, ledgers, tables, known, await whatWasSaid(opened));
}

async function readAll(
  opened: readonly OpenTable[], books: ImportBooks, files: readonly SourceFile[], progress?: ImportProgress, signal?: AbortSignalLike,
): Promise<{ ledgers: KindLedger[]; tables: ReadTable[] }> {
  const ledgers = new Map<ReportKind, { kind: ReportKind; ledger: SalesLedger; supplies: Set<MeasureGroup> }>();
  const guards = new Map<string, OverlapGuard>();
  const tables: ReadTable[] = [];
  const bytesTotal = files.reduce((sum, file) => sum + byteCount(file), 0);
  let bytesDone = 0;
  for (const table of opened) {
    const { profile } = table.recognised;
    const kindLedger = ledgers.get(profile.kind) ?? { kind: profile.kind, ledger: new SalesLedger(books.buyers), supplies: new Set<MeasureGroup>() };
    ledgers.set(profile.kind, kindLedger);
    profile.supplies.forEach((group) => kindLedger.supplies.add(group));
    const hasSiblings = opened.filter((other) => other.recognised.profile.id === profile.id).length > 1;
    const guard = guards.get(profile.id) ?? new OverlapGuard();
    guards.set(profile.id, guard);
    const report = (bytesRead: number): void | Promise<void> => progress?.({ file: table.source.name, bytesRead: bytesDone + bytesRead, bytesTotal });
    const tally = await readLines(table, { books, ledger: kindLedger.ledger, overlaps: hasSiblings ? guard : undefined }, report, signal);
    bytesDone += byteCount(table.source);
    tables.push({ opened: table, tally });
  }
  return { ledgers: [...ledgers.values()], tables };
}

function toOutcome(books: ImportBooks, ledgers: readonly KindLedger[], tables: readonly ReadTable[], known: Known, said: ReportMemory): ImportOutcome {
  const { sites, products, buyers, problems } = books;
  const siteIds = sites.sites.map((site) => site.id);
  const importIds = importIdsOf(tables, known);
  const plan = new SupplyPlan(ledgers, siteIds, known.supplied ?? []);
  const customers = importedCustomers({ ledgers, supplied: plan.replaces(), siteIds, buyers, known: known.customers ?? NO_CUSTOMERS, salt: known.salt });
  const contexts = ledgers.map((entry): KindLedger & { context: FactContext } => ({
    ...entry,
    context: {
      importId: importIds.get(entry.kind)!, siteIds, currencies: sites.sites.map((site) => site.currency),
      categoryIds: products.categories.map((category) => category.id), productIds: products.productIds, buyers,
      supplies: (site, month) => plan.measures(entry.kind, siteIds[site]!, month),
    },
  }));
  const selling = ledgers.filter(({ supplies }) => supplies.has('sales')).sort((a, b) => salesRank(a.kind) - salesRank(b.kind));
  const covered = coverageOf(selling, siteIds, declaredMonths(tables, siteIds));
  tellFindings(covered, tables, books);
  tellDifferences(ledgers, books);
  tellRivals(books);
  return {
    salesFacts: contexts.flatMap(({ ledger, context }) => salesFacts(ledger, context)),
    productFacts: [
      ...contexts.flatMap(({ ledger, context }) => productFacts(ledger, context)),
      ...books.stocks.facts(importIds.get('stock') ?? '', siteIds, products.productIds),
    ],
    dailyFacts: contexts.flatMap(({ ledger, context }) => dailyFacts(ledger, context)),
    coverage: covered.map(({ site, month, state, source, lastOrder }) => ({ site, month, state, source, lastOrder })),
    sites: sites.sites, categories: products.categories, skus: products.skus(), productNames: products.names, costs: books.costs,
    identityCoverage: identityOf(selling, siteIds),
    customers, log: tables.map((table) => logEntry(table, importIds, siteIds, books)), statedTotals: books.statedTotals,
    adTotals: books.adTotals, prospects: books.prospects.counts(siteIds),
    replaces: [...plan.replaces(), ...books.stocks.months(siteIds)], yields: plan.yields(), said, readings: tables.map((table) => tableReading(table, sites)),
    problems: problems.problems(),
  };
}

/** Files that the workbook already holds keep their import id when all files of their kind are the same as then. */
function importIdsOf(tables: readonly ReadTable[], known: Known): Map<ReportKind, string> {
  const ids = new Map<ReportKind, string>();
  let next = highestId(known.log.map((entry) => entry.importId), 'I') + 1;
  for (const kind of new Set(tables.map(({ opened }) => kindOf(opened)))) {
    const checksums = new Set(tables.filter(({ opened }) => kindOf(opened) === kind).map(({ opened }) => opened.checksum));
    const before = known.log.filter((entry) => entry.reportKind === kind && checksums.has(entry.checksum));
    const earlier = new Set(before.map((entry) => entry.importId));
    const [only] = earlier;
    const isSame = earlier.size === 1 && only !== undefined && new Set(before.map((entry) => entry.checksum)).size === checksums.size
      && known.log.filter((entry) => entry.importId === only).every((entry) => checksums.has(entry.checksum));
    ids.set(kind, isSame ? only : toRowId('I', next++));
  }
  return ids;
}

function logEntry({ opened, tally }: ReadTable, importIds: ReadonlyMap<ReportKind, string>, siteIds: readonly string[], books: ImportBooks): ImportLogEntry {
  const { recognised, label, checksum } = opened;
  const numbers = [...tally.sites];
  return {
    importId: importIds.get(kindOf(opened))!, file: label, profile: recognised.profile.id, reportKind: kindOf(opened),
    encoding: recognised.table.encoding, site: numbers.map((site) => siteIds[site]!).join(', '),
    currency: [...new Set(numbers.map((site) => books.sites.sites[site]!.currency))].join(', '),
    firstMonth: Number.isFinite(tally.firstDay) ? serialToMonth(tally.firstDay) : undefined,
    lastMonth: Number.isFinite(tally.lastDay) ? serialToMonth(tally.lastDay) : undefined,
    checksum, ...tally.counts(),
  };
}

/** Months by site that an export was asked for whole: by its file name, or by the period that the user gave. */
function declaredMonths(tables: readonly ReadTable[], siteIds: readonly string[]): Map<string, Month[]> {
  const declared = new Map<string, Month[]>();
  for (const { opened, tally } of tables) {
    const months = opened.period?.months ?? monthsInName(opened.source.name, opened.recognised.profile.periodInName);
    for (const site of tally.sites) declared.set(siteIds[site]!, [...(declared.get(siteIds[site]!) ?? []), ...months]);
  }
  return declared;
}

/** Of reports that tell the same money the one that is listed first counts. */
function rankOf(opened: OpenTable): number {
  return ALL_PROFILES.indexOf(opened.recognised.profile);
}

function kindOf(opened: OpenTable): ReportKind {
  return opened.recognised.profile.kind;
}
