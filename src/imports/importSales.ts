import { BuyerBook } from '../domain/sales/buyerBook';
import type { CustomerHistory } from '../domain/sales/customerHistory';
import type { TierJudge } from '../domain/sales/customerTiers';
import type { MeasureGroup } from '../domain/sales/measures';
import { ProductScopes } from '../domain/sales/productScopes';
import { SalesLedger } from '../domain/sales/salesLedger';
import { byteCount } from '../files/byteSource';
import { ALL_PROFILES } from './allProfiles';
import type {
  AbortSignalLike, ImportOptions, ImportOutcome, ImportProgress, Known, ReportKind, SourceFile,
} from './importTypes';
import { importOutcome } from './importOutcome';
import { USUAL_IMPORT_RULES } from './importRules';
import { newestFirst } from './newestFirst';
import { noteSupplies } from './noteSupplies';
import { openFiles, type OpenTable } from './openFiles';
import { OverlapGuard } from './overlapGuard';
import { ProblemTally } from './problemTally';
import { ProductBook } from './productBook';
import { ProspectBook } from './prospectBook';
import { readLines, type ReadTable } from './readLines';
import { ReportClaims } from './reportClaims';
import { whatWasSaid } from './reportMemory';
import { refuseMixedShops } from './refuseMixedShops';
import { reportOrders, type ReportOrders } from './reportOrders';
import { shopsOfReports } from './shopsOfReports';
import { SiteBook } from './siteBook';
import { StockBook } from './stockBook';
import type { KindLedger } from './supplyPlan';
import type { ImportBooks } from './tableContext';

/** Lists come first, so that categories are known when sales are read; ads last, so that their codes are. */
const KIND_ORDER: readonly ReportKind[] = ['costs', 'orders', 'settlement', 'traffic', 'stock', 'prospects', 'ads'];

/**
 * Imports the files of one action: recognises them, reads every line once, and returns facts and what was noticed. Reads no clock, draws
 * no random number and keeps no state; the same files over the same `known` give the same outcome. Rejects with a Refusal when a file
 * cannot be read or recognised, or when `signal` is aborted. Without a plan's `judge` the tiers of customers stay unknown.
 */
export async function importSales(
  files: readonly SourceFile[], options: ImportOptions, known: Known, progress?: ImportProgress, signal?: AbortSignalLike, judge: TierJudge = unjudged,
): Promise<ImportOutcome> {
  const problems = new ProblemTally();
  const opened = await openFiles(files, options, known, problems);
  opened.sort((a, b) => KIND_ORDER.indexOf(kindOf(a)) - KIND_ORDER.indexOf(kindOf(b)) || rankOf(a) - rankOf(b));
  const scopes = new ProductScopes((known.rules ?? USUAL_IMPORT_RULES).newProducts);
  const books: ImportBooks = {
    sites: new SiteBook(known.sites, known.otherSite), products: new ProductBook(scopes, known.skus, known.categories, known.productNames), scopes,
    buyers: new BuyerBook(), problems, costs: [], statedTotals: [], adTotals: [], claims: new ReportClaims(), stocks: new StockBook(), prospects: new ProspectBook(),
  };
  books.products.tellFirstSales((site) => books.sites.numberOfId(site));
  const { ledgers, tables } = await readAll(await newestFirst(opened, signal), books, files, progress, signal);
  tables.sort((a, b) => opened.indexOf(a.opened) - opened.indexOf(b.opened));
  const places = new Map(opened.map(({ source }, place) => [source.name, place]));
  books.adTotals.sort((a, b) => places.get(a.file)! - places.get(b.file)!);
  return importOutcome({ books, ledgers, tables, said: await whatWasSaid(opened) }, known, judge);
}

function unjudged({ ids }: CustomerHistory): ReturnType<TierJudge> {
  return { tiers: ids.map(() => 'unknown') };
}

async function readAll(
  opened: readonly OpenTable[], books: ImportBooks, files: readonly SourceFile[], progress?: ImportProgress, signal?: AbortSignalLike,
): Promise<{ ledgers: KindLedger[]; tables: ReadTable[] }> {
  const ledgers = new Map<ReportKind, KindLedger & { supplies: Map<string, Set<MeasureGroup>> }>();
  const shops = shopsOfReports(opened, books.sites);
  const guards = new Map(shops.map((shop) => [shop, new OverlapGuard()]));
  const orders = new Map<readonly OpenTable[], ReportOrders>();
  const tables: ReadTable[] = [];
  const bytesTotal = files.reduce((sum, file) => sum + byteCount(file), 0);
  let bytesDone = 0;
  for (const table of opened) {
    const { profile } = table.recognised;
    const kindLedger = ledgers.get(profile.kind) ?? { kind: profile.kind, ledger: new SalesLedger(books.buyers, books.scopes), supplies: new Map() };
    ledgers.set(profile.kind, kindLedger);
    const shop = shops.find((tables) => tables.includes(table))!;
    const own = orders.get(shop) ?? await reportOrders(shop, signal);
    orders.set(shop, own);
    const report = (bytesRead: number): void | Promise<void> => progress?.({ file: table.source.name, bytesRead: bytesDone + bytesRead, bytesTotal });
    const comparesOrders = opened.some((other) => other !== table && other.recognised.profile.id === profile.id);
    const target = { books, ledger: kindLedger.ledger, overlaps: shop.length > 1 ? guards.get(shop) : undefined, orders: own, comparesOrders };
    tables.push(await readLines(table, target, report, signal));
    // A file that holds several tables counts once the last of them is read.
    if (opened.filter(({ source }) => source === table.source).at(-1) === table) bytesDone += byteCount(table.source);
  }
  refuseMixedShops(tables, shops);
  orders.forEach((own) => own.finish());
  for (const { tally } of tables) tally.placeLeftOut((clues) => books.sites.knownNumberOf(clues));
  for (const { kind, ledger, supplies } of ledgers.values()) noteSupplies(supplies, tables.filter(({ opened }) => kindOf(opened) === kind), ledger);
  return { ledgers: [...ledgers.values()], tables };
}

/** Of reports that tell the same money the one that is listed first counts. */
function rankOf(opened: OpenTable): number {
  return ALL_PROFILES.indexOf(opened.recognised.profile);
}

function kindOf(opened: OpenTable): ReportKind {
  return opened.recognised.profile.kind;
}
