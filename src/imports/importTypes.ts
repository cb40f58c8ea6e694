import type { Month } from '../core/month';
import type { Problem } from '../core/problem';
import type { CustomerHistory } from '../domain/sales/customerHistory';
import type { MeasureGroup } from '../domain/sales/measures';
import type { RawSource } from '../files/rawTable';
import type { ImportRules } from './importRules';
import type { ReportMemory } from './reportMemory';
import type { TableReading } from './tableReading';
import type {
  Category, Coverage, DailyFact, ImportLogEntry, ProductCost, ProductFact, SalesFact, Site, SkuEntry,
} from '../domain/sales/facts';

/** One file to import. */
export type SourceFile = RawSource;

/** Measures family of a report; for one site and month each measure comes from one kind. */
export type ReportKind = 'orders' | 'settlement' | 'ads' | 'traffic' | 'stock' | 'prospects' | 'costs';

/** Which part of a date stands first when it is written in figures. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** A meaning that a column can have in a mapping. */
export type MappedField =
  | 'date' | 'order' | 'line' | 'code' | 'name' | 'category' | 'quantity' | 'unitPrice' | 'amount'
  | 'discount' | 'tax' | 'customer' | 'country' | 'status' | 'refund' | 'fee' | 'currency' | 'site' | 'converted';

/** What a mapping file says: which column holds what. A column is named by its header text or by its number from 1. */
export interface ColumnMapping {
  /** False when the first line already holds data. */
  readonly header: boolean;
  readonly columns: Readonly<Partial<Record<MappedField, string | number>>>;
  readonly currency?: string;
  readonly dateOrder?: DateOrder;
}

/** What the user says about a file; everything may be left out. */
export interface FileOptions {
  /** Site id or name. */
  readonly site?: string;
  /** ISO 4217 code, in any case. */
  readonly currency?: string;
  /** `2025-07`, `2025` or `2025-01..2025-12`; lines outside are skipped, a report without dates takes it as its month, months without a year lie in it. */
  readonly period?: string;
  /** Encoding label such as `gb18030`. */
  readonly encoding?: string;
  readonly dateOrder?: DateOrder;
  /** Sign that parts the fraction. */
  readonly decimal?: '.' | ',';
  /** Parsed mapping file, not yet checked; `guess` confirms the columns that are guessed where no report explains a table. */
  readonly mapping?: unknown;
  /** What is given as mapping holds for several files: a table without its columns is read as usual. */
  readonly sharesMapping?: boolean;
  /** Refuse a table whose columns are merely guessed, so that the user confirms them first. */
  readonly asksGuesses?: boolean;
  /** Id of the report that the file is, where its header fits several. */
  readonly profile?: string;
}

/** Options of an import: for all files, and for single files by name. */
export interface ImportOptions extends FileOptions {
  readonly perFile?: Readonly<Record<string, FileOptions>>;
}

/** A month of a site for which a report kind has supplied facts. */
export interface SuppliedMonth {
  readonly site: string;
  readonly month: Month;
  readonly reportKind: ReportKind;
  /** Measures that the kind supplies there. */
  readonly measures: readonly MeasureGroup[];
  /** Of months that the workbook holds: what the facts of the kind add up to, net sales for `sales`, in the site's currency. */
  readonly sums?: Readonly<Partial<Record<MeasureGroup, number>>>;
}

/** What the workbook already holds. */
export interface Known {
  readonly sites: readonly Site[];
  readonly categories: readonly Category[];
  readonly skus: readonly SkuEntry[];
  readonly log: readonly ImportLogEntry[];
  readonly productNames?: ReadonlyMap<string, string>;
  /** Customers of earlier imports; none when left out. */
  readonly customers?: CustomerHistory;
  /** Coverage that the workbook holds; none when left out. */
  readonly coverage?: readonly Coverage[];
  /** Months already held by report kind; `suppliedMonths` derives them from facts and log. */
  readonly supplied?: readonly SuppliedMonth[];
  /** What the user said before of headers that no report, or more than one, explains. */
  readonly memory?: ReportMemory;
  /** What the plan's settings say; the usual rules when left out. */
  readonly rules?: ImportRules;
  /** Begins the name of a site that nothing names, in the plan's language. */
  readonly otherSite?: string;
  /** Kept in the plan, so that pseudonyms of one plan mean nothing in another. */
  readonly salt: string;
}

/** Days (serials, both included) of which a file holds all lines of a site: those between its first and last line, the months of its name, the period that the user gave. */
export interface FileSpan {
  readonly site: string;
  readonly reportKind: ReportKind;
  readonly first: number;
  readonly last: number;
  /** By the user's word alone. */
  readonly isDeclared: boolean;
  /** Whether the user named the site of the file. */
  readonly namesSite: boolean;
}

/** A platform's own total beside the sum read from the same file. */
export interface StatedTotal {
  readonly file: string;
  readonly stated: number;
  readonly ours: number;
  readonly currency: string;
}

/** What an advertising report says beside its spend, over all its lines; sales and orders are those that the platform credits to the ads. */
export interface AdTotal {
  readonly file: string;
  readonly clicks: number;
  readonly spend: number;
  readonly sales: number;
  readonly orders: number;
}

/** People of one site and month who did not order: carts left behind or registrations; `amount` is that of the carts, in the site's currency. */
export interface ProspectCount {
  readonly kind: 'cart' | 'registered';
  readonly site: string;
  readonly month: Month;
  readonly checkouts: number;
  /** Different buyers among them, by e-mail or id. */
  readonly buyers: number;
  readonly amount: number;
}

/** A cost line with the product it was matched to; `P000000` when no sale of its SKU is known. */
export interface MatchedCost extends ProductCost {
  readonly product: string;
}

/**
 * Everything one import found. Sites, categories, skus and productNames are complete lists (known and new, known rows unchanged
 * unless a blank was filled); facts, coverage and log are of this import alone. An `importId` stands for one report kind of one
 * import, so the rows of a kind can be replaced without the others.
 */
export interface ImportOutcome {
  readonly salesFacts: readonly SalesFact[];
  readonly productFacts: readonly ProductFact[];
  readonly dailyFacts: readonly DailyFact[];
  readonly coverage: readonly Coverage[];
  readonly sites: readonly Site[];
  readonly categories: readonly Category[];
  readonly skus: readonly SkuEntry[];
  /** Product id → name. */
  readonly productNames: ReadonlyMap<string, string>;
  readonly costs: readonly MatchedCost[];
  /** All customers known and new, with this import's months in place of those it replaces. */
  readonly customers: CustomerHistory;
  readonly log: readonly ImportLogEntry[];
  readonly statedTotals: readonly StatedTotal[];
  readonly adTotals: readonly AdTotal[];
  readonly prospects: readonly ProspectCount[];
  /** What the files cover. */
  readonly spans: readonly FileSpan[];
  /** Facts of these months and kinds, held from earlier imports, give way to this import's. */
  readonly replaces: readonly SuppliedMonth[];
  /** Facts of these months and kinds stay but lose these measures, which a kind of higher precedence now supplies. */
  readonly yields: readonly SuppliedMonth[];
  /** What the user said in this import of headers, by fingerprint. */
  readonly said: ReportMemory;
  /** How the tables were understood and what became of their lines, in the order of the files. */
  readonly readings: readonly TableReading[];
  readonly problems: readonly Problem[];
}

/** Told while an import runs: bytes read of all files' bytes. A promise is waited for, so that a caller may let the page breathe. */
export interface ImportProgress {
  (state: { readonly file: string; readonly bytesRead: number; readonly bytesTotal: number }): void | Promise<void>;
}

/** Signature of the entry point, for callers that run it elsewhere (a worker). Rejects with a Refusal when nothing can be imported. */
export interface ImportSales {
  (
    files: readonly SourceFile[], options: ImportOptions, known: Known,
    progress?: ImportProgress, signal?: AbortSignalLike,
  ): Promise<ImportOutcome>;
}

/** The part of AbortSignal that an import asks. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}
