import { parseCurrency } from '../core/money';
import type { RawCell, RawRow } from '../files/rawTable';
import type { SalesLedger } from '../domain/sales/salesLedger';
import { AdLines } from './adLines';
import { isBuyerHeader, quoteRow } from './buyerColumns';
import { cellCurrency, tellAssumed } from './cellCurrency';
import { CostLines } from './costLines';
import { stopIfAborted } from './dataRows';
import { FileOrders } from './fileOrders';
import type { AbortSignalLike } from './importTypes';
import { LineTally } from './lineTally';
import { longTexts } from './longTexts';
import { normaliseHeader } from './normaliseHeader';
import type { OpenTable } from './openFiles';
import { OrderLines } from './orderLines';
import { PackageLines } from './packageLines';
import { ProspectLines } from './prospectLines';
import type { OverlapGuard } from './overlapGuard';
import type { Field } from './profile';
import type { RecognisedTable } from './recogniseTable';
import type { ReportOrders } from './reportOrders';
import { refusal } from './refusal';
import { RowReader } from './rowReader';
import { SettlementLines } from './settlementLines';
import { StockLines } from './stockLines';
import { currencyOfRow, type ImportBooks, type LineReader, type TableContext } from './tableContext';
import { signClues, tableCurrency } from './tableCurrency';
import { missingAnswers } from './tableEvidence';
import { TrafficLines } from './trafficLines';
import { TransactionLines } from './transactionLines';
import { VisitLines } from './visitLines';

const READERS = {
  orders: OrderLines, packages: PackageLines, settlement: SettlementLines, transactions: TransactionLines, ads: AdLines, traffic: TrafficLines, visits: VisitLines,
  stock: StockLines, prospects: ProspectLines, costs: CostLines,
} as const;
const NUMBERS: readonly Field[] = ['quantity', 'unitPrice', 'amount', 'spend', 'lineTotal', 'stock'];

/** What a line says in its first cell, or where its date would stand, that sums up those above it: the word alone, or with a count or sum behind it. */
const TOTAL = new RegExp([
  '^((grand |gran |sub)?(total(s|en?|e)?|sum(me)?|gesamt(summe)?|suma|somme|jumlah|tổng( cộng)?|รวม(ทั้งหมด)?)( (general|geral|général|generale))?',
  '|(本页|全部)?(合计|总计|小计|汇总|合計|總計|小計))\\s*([:：(（\\d].*)?$',
].join(''), 'i');

/** What one table is read into. */
export interface ReadTarget {
  readonly books: ImportBooks;
  readonly ledger: SalesLedger;
  readonly overlaps: OverlapGuard | undefined;
  readonly orders: ReportOrders;
  /** Whether orders of the file are compared with those of another. */
  readonly comparesOrders: boolean;
}

/** One table that was read, with the counts of its lines. */
export interface ReadTable {
  readonly opened: OpenTable;
  readonly tally: LineTally;
  /** Present where another file of the same report belongs to the import. */
  readonly fileOrders: FileOrders | undefined;
}

/** Reads all lines of a table into the books and returns it with their counts. Rejects with a Refusal when the currency cannot be told. */
export async function readLines(
  opened: OpenTable, target: ReadTarget, progress: (bytesRead: number) => void | Promise<void>, signal?: AbortSignalLike,
): Promise<ReadTable> {
  const context = contextOf(opened, target);
  const lines: LineReader = new READERS[context.recognised.profile.reader](context);
  const { headerRow, table } = opened.recognised;
  const isFurniture = furnitureOf(context);
  const isTooLong = longTexts(context);
  for await (const block of table.blocks()) {
    stopIfAborted(signal);
    let rowNumber = block.firstRow;
    for (const row of block.rows) {
      if (rowNumber > headerRow && !isBlankRow(row)) {
        context.tally.at(row, rowNumber);
        if (!isFurniture(row, rowNumber) && !isTooLong(row, rowNumber)) lines.read(row, rowNumber);
      }
      rowNumber++;
    }
    await progress(block.bytesRead);
  }
  lines.finish();
  target.overlaps?.nextFile();
  return { opened, tally: context.tally, fileOrders: context.fileOrders };
}

function contextOf(opened: OpenTable, target: ReadTarget): TableContext {
  const { recognised, habits, options, source, period } = opened;
  const { books, ledger, overlaps, orders, comparesOrders } = target;
  const wantedSite = options.site ?? '';
  if (books.sites.isUnknownId(wantedSite)) throw refusal('import/site-unknown', source.name, { site: wantedSite });
  const money = { ...opened, siteCurrency: books.sites.currencyOf(wantedSite) };
  const told = tableCurrency(money);
  const { currency = '' } = told;
  if (currency !== '' && recognised.profile.reader !== 'costs' && !parseCurrency(currency)) throw refusal('import/currency-wrong', source.name, { currency });
  const [missing] = missingAnswers(recognised, told, habits, period);
  if (missing) throw refusal(`import/${missing}-missing`, source.name, { raw: habits.dateExample?.text ?? '' });
  if (told.sharedSign !== undefined) tellAssumed(opened, told.sharedSign, currency, books.problems);
  const reader = new RowReader(recognised.places, habits);
  const currencyOf = cellCurrency(opened, signClues(money), books.problems);
  const everyLine = reader.all(['date', 'site', 'currency']);
  return {
    file: source.name, recognised, reader, everyLine, books, ledger, overlaps, orders, fileOrders: comparesOrders ? new FileOrders(reader) : undefined, currency, currencyOf, wantedSite, period, hasDays: habits.hasDays, lastSite: { channel: '', currency: '', site: undefined },
    tally: new LineTally(quoteOf(recognised), (row) => currencyOfRow({ everyLine, currency, currencyOf }, row)),
  };
}

/** Text by which a row is shown: without the columns that their header or the report's meaning gives to buyers. */
function quoteOf({ headers, places }: RecognisedTable): (row: RawRow) => string {
  const hidden = new Set([...headers.keys()].filter((index) => isBuyerHeader(headers[index]!)));
  places.get('customer')?.forEach((index) => hidden.add(index));
  return (row) => quoteRow(row, (index) => hidden.has(index));
}

/** Tells rows that are no data: the header again, and descriptions right under it. Both are counted. */
function furnitureOf(context: TableContext): (row: RawRow, rowNumber: number) => boolean {
  const { recognised, reader, tally } = context;
  const headers = recognised.headers.map(normaliseHeader);
  const isHeader = (row: RawRow): boolean => headers.length > 1 && row[0] === recognised.headers[0]
    && row.every((cell, index) => normaliseHeader(cell) === (headers[index] ?? ''));
  // Not every column is described, but none of a number holds one.
  const isDescription = (row: RawRow): boolean => {
    const numbers = NUMBERS.map((field) => reader.amount(row, field));
    return Number.isNaN(reader.date(row, 'date')) && numbers.some(Number.isNaN) && !numbers.some(Number.isFinite);
  };
  const { footer } = recognised.profile;
  const dates = reader.field('date');
  const isFooter = (row: RawRow): boolean => {
    // Almost every line has a day, and then words need not be looked at.
    const isDated = Number.isFinite(dates.date(row));
    if (isDated && footer === undefined) return false;
    const filled = row.filter((cell) => cell !== null && cell !== '');
    if (!isDated && (TOTAL.test(textOf(filled[0])) || TOTAL.test(textOf(dates.cell(row))))) return true;
    // A count and its words may stand in cells of their own.
    return footer !== undefined && footer.test(filled.slice(0, 2).join(' ').trim());
  };
  return (row, rowNumber) => {
    const reason = isHeader(row) ? 'repeated-header'
      : rowNumber === recognised.headerRow + 1 && recognised.headerRow > 0 && isDescription(row) ? 'description'
        : isFooter(row) ? 'footer' : undefined;
    if (reason) tally.skip(reason, 0);
    return reason !== undefined;
  };
}

function textOf(cell: RawCell | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

function isBlankRow(row: RawRow): boolean {
  for (const cell of row) if (cell !== null && cell !== '' && (typeof cell !== 'string' || cell.trim() !== '')) return false;
  return true;
}
