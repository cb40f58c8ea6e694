import type { RawRow } from '../files/rawTable';
import type { BuyerBook } from '../domain/sales/buyerBook';
import { clearSums, noSums } from '../domain/sales/measures';
import type { Movement } from '../domain/sales/movement';
import type { ProductScopes } from '../domain/sales/productScopes';
import type { SalesLedger } from '../domain/sales/salesLedger';
import type { FieldReader } from './fieldReader';
import type { FileOrders } from './fileOrders';
import type { LineTally } from './lineTally';
import type { OverlapGuard } from './overlapGuard';
import type { ProblemTally } from './problemTally';
import type { Field } from './profile';
import type { ProductBook } from './productBook';
import type { RecognisedTable } from './recogniseTable';
import type { RowReader } from './rowReader';
import type { SiteBook, SiteClues } from './siteBook';
import type { AdTotal, MatchedCost, StatedTotal } from './importTypes';
import type { ProspectBook } from './prospectBook';
import type { ReportClaims } from './reportClaims';
import type { ReportOrders } from './reportOrders';
import type { StockBook } from './stockBook';

/** What all files of one import share. */
export interface ImportBooks {
  readonly sites: SiteBook;
  readonly products: ProductBook;
  readonly scopes: ProductScopes;
  readonly buyers: BuyerBook;
  readonly problems: ProblemTally;
  readonly costs: MatchedCost[];
  readonly statedTotals: StatedTotal[];
  readonly adTotals: AdTotal[];
  readonly claims: ReportClaims;
  readonly stocks: StockBook;
  readonly prospects: ProspectBook;
}

/** Everything a reader of lines needs for one table. */
export interface TableContext {
  readonly file: string;
  readonly recognised: RecognisedTable;
  readonly reader: RowReader;
  /** What every line is asked: its day, and what names its site. */
  readonly everyLine: Readonly<Record<'date' | 'site' | 'currency', FieldReader>>;
  readonly books: ImportBooks;
  readonly ledger: SalesLedger;
  readonly tally: LineTally;
  /** Present where another file of the same report and shop belongs to the import. */
  readonly overlaps: OverlapGuard | undefined;
  /** What the file says of its orders; present where another file of the same report belongs to the import. */
  readonly fileOrders: FileOrders | undefined;
  /** Orders of the report whose lines do not stand together. */
  readonly orders: ReportOrders;
  /** Currency for lines that name none: option, header, profile or site, in this order; empty when none tells. */
  readonly currency: string;
  /** Currency (ISO 4217) that a cell names; `channel` is the site of its row, for signs that several currencies share. The text itself where it is none. */
  readonly currencyOf: (written: string, channel: string) => string;
  /** Site id or name given by the user, else empty. */
  readonly wantedSite: string;
  /** Whether dates of the lines have a day; otherwise they tell months alone. */
  readonly hasDays: boolean;
  /** What the line before said of its site, and the site's number. */
  readonly lastSite: { channel: string; currency: string; site: number | undefined };
  /** Serials of the first and last day to import. */
  readonly period: { readonly first: number; readonly last: number } | undefined;
}

/** Reads the lines of one table into the books. */
export interface LineReader {
  /** Reads one row; `rowNumber` counts from 1 as the user sees it. */
  read(row: RawRow, rowNumber: number): void;
  /** Ends the table: whatever waits for further lines is settled. */
  finish(): void;
}

/** Notes that a field of a row cannot be read, and counts the row as skipped for that reason. */
export function skipUnreadable(context: TableContext, field: Field | number, row: RawRow, rowNumber: number, reason: string, amount = 0): void {
  noteUnreadable(context, field, row, rowNumber, reason);
  context.tally.skip(reason, amount);
}

/** Notes that a field of a row cannot be read, or a column (index) that belongs to no field. */
export function noteUnreadable({ recognised, reader, file, books }: TableContext, field: Field | number, row: RawRow, rowNumber: number, reason: string): void {
  const places = typeof field === 'number' ? [field] : recognised.places.get(field) ?? [];
  // Of several columns the one that cannot be read is shown.
  const index = places.find((place) => Number.isNaN(reader.number(row[place]))) ?? places[0] ?? -1;
  const column = recognised.headers[index] || String(index + 1);
  books.problems.note({ code: `import/${reason}`, file, sheet: recognised.table.sheet, column, row: rowNumber, raw: String(row[index] ?? '').trim() });
}

/** Returns the day of a row as a serial; undefined when it has none or lies outside the period, which is then counted. */
export function dayOfRow(context: TableContext, row: RawRow, rowNumber: number, amount: number): number | undefined {
  const { everyLine: { date }, period, tally } = context;
  const day = date.isAbsent ? period?.first : date.date(row);
  if (day === undefined || Number.isNaN(day)) {
    skipUnreadable(context, 'date', row, rowNumber, 'date-unreadable', amount);
    return undefined;
  }
  if (isWithin(period, day)) return day;
  tally.skip('outside-period', amount);
  return undefined;
}

function isWithin(period: TableContext['period'], day: number): boolean {
  return !period || (day >= period.first && day <= period.last);
}

/** Returns the currency of a row: what its cell names, else the table's; empty when nothing tells. */
export function currencyOfRow({ everyLine, currency, currencyOf }: Pick<TableContext, 'everyLine' | 'currency' | 'currencyOf'>, row: RawRow): string {
  const written = everyLine.currency.text(row);
  return written === '' ? currency : currencyOf(written, everyLine.site.text(row));
}

/** Returns the number of the site of a row, undefined when its currency is no currency. Lines of one site mostly follow each other. */
export function siteOfRow(context: TableContext, row: RawRow): number | undefined {
  const { everyLine, books, lastSite } = context;
  const channel = everyLine.site.text(row);
  const currency = currencyOfRow(context, row);
  if (lastSite.site !== undefined && lastSite.channel === channel && lastSite.currency === currency) return lastSite.site;
  lastSite.site = books.sites.numberOf(siteClues(context, channel, currency));
  [lastSite.channel, lastSite.currency] = [channel, currency];
  return lastSite.site;
}

/** Notes that the file holds a line of the row's day and site which is understood but does not count; it opens no site. */
export function seeLeftOut(context: TableContext, row: RawRow): void {
  const { reader, books, tally, period } = context;
  const day = reader.date(row, 'date');
  tally.see(day);
  if (day === undefined || Number.isNaN(day) || !isWithin(period, day)) return;
  const clues = siteClues(context, reader.text(row, 'site'), currencyOfRow(context, row));
  tally.seeLeftOut(day, books.sites.knownNumberOf(clues) ?? clues);
}

function siteClues({ reader, recognised: { profile, layout }, wantedSite }: TableContext, channel: string, currency: string): SiteClues {
  return {
    platform: profile.platform, channel, currency,
    country: layout.country ?? '', wanted: wantedSite, siteName: profile.siteName ?? '', hasCustomerId: profile.hasCustomerId && reader.has('customer'),
  };
}

/** Returns a movement without any measure: a new one, or `used`, which nobody needs any more, since millions of lines may be read. */
export function blankMovement(place: Pick<Movement, 'date' | 'site' | 'product' | 'category'>, used?: Movement): Movement {
  const { date, site, product, category } = place;
  if (!used) return { date, site, product, category, buyer: 0, order: '', ...noSums() };
  used.date = date;
  used.site = site;
  used.product = product;
  used.category = category;
  used.buyer = 0;
  used.order = '';
  return clearSums(used);
}
