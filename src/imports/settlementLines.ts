import { roundAmount } from '../core/money';
import type { RawRow } from '../files/rawTable';
import type { Movement } from '../domain/sales/movement';
import { marketplaceOf } from './amazonMarketplaces';
import { findPlaces } from './recogniseTable';
import { normaliseHeader } from './normaliseHeader';
import type { AmountRule } from './profile';
import { noteSale } from './productBook';
import { blankMovement, currencyOfRow, dayOfRow, siteOfRow, skipUnreadable, type LineReader, type TableContext } from './tableContext';

/** Transactions that give something back to a buyer. */
const REFUND = /refund|retrocharge|chargeback|guarantee/i;

interface Waiting {
  readonly row: RawRow;
  readonly rowNumber: number;
}

interface FoundAmount {
  readonly column: string;
  readonly amount: number;
  readonly type: string;
}

/**
 * Reads a settlement: each line holds amounts whose meaning stands in type columns beside them. The first line of a settlement holds its
 * total, which is compared with the sum of all others. Lines that name no marketplace (subscriptions, transfers) wait for the end and
 * belong to the marketplace with most lines.
 */
export class SettlementLines implements LineReader {
  private readonly columns: readonly { readonly name: string; readonly amount: number; readonly type: number | undefined; readonly family: number | undefined }[];
  private readonly marketplaces = new Map<string, number>();
  private waiting: Waiting[] = [];
  private currency: string;
  private stated: number | undefined;
  private sum = 0;

  constructor(private readonly context: TableContext) {
    const { headers, profile } = context.recognised;
    const indexOf = (name: string | undefined): number | undefined =>
      name === undefined ? undefined : findPlaces(headers.map(normaliseHeader), { columns: { amount: [name] } }).get('amount')?.[0];
    this.columns = (profile.amountColumns ?? []).flatMap(({ amount, type, family }) => {
      const index = indexOf(amount);
      return index === undefined ? [] : [{ name: amount, amount: index, type: indexOf(type), family: indexOf(family) }];
    });
    this.currency = context.currency;
  }

  read(row: RawRow, rowNumber: number): void {
    const { reader } = this.context;
    if (reader.text(row, 'type') === '' && reader.text(row, 'total') !== '') return this.startSettlement(row, rowNumber);
    const channel = reader.text(row, 'site');
    if (!marketplaceOf(channel, true)) return void this.waiting.push({ row, rowNumber });
    this.marketplaces.set(channel, (this.marketplaces.get(channel) ?? 0) + 1);
    this.place(row, rowNumber, channel);
  }

  finish(): void {
    this.endSettlement();
  }

  private startSettlement(row: RawRow, rowNumber: number): void {
    const { reader, tally } = this.context;
    this.endSettlement();
    const stated = reader.amount(row, 'total');
    if (stated === undefined || Number.isNaN(stated)) return skipUnreadable(this.context, 'total', row, rowNumber, 'amount-unreadable');
    this.stated = stated;
    this.currency = currencyOfRow(this.context, row);
    tally.at(row, rowNumber);
    tally.skip('summary', 0);
  }

  private endSettlement(): void {
    const channel = [...this.marketplaces].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    for (const { row, rowNumber } of this.waiting) this.place(row, rowNumber, channel);
    this.waiting = [];
    this.marketplaces.clear();
    const { stated } = this;
    if (stated === undefined) return;
    const { file, books } = this.context;
    const ours = roundAmount(this.sum, 2);
    books.statedTotals.push({ file, stated, ours, currency: this.currency });
    if (Math.abs(stated - ours) >= 0.005) books.problems.note({ code: 'import/total-differs', file, params: { stated, ours, currency: this.currency } });
    this.stated = undefined;
    this.sum = 0;
  }

  private place(row: RawRow, rowNumber: number, channel: string): void {
    const { context } = this;
    const { reader, books, tally } = context;
    tally.at(row, rowNumber);
    const unreadable = this.columns.find(({ amount }) => Number.isNaN(reader.number(row[amount])));
    if (unreadable) return skipUnreadable(context, unreadable.amount, row, rowNumber, 'amount-unreadable');
    const amounts = this.amountsOf(row);
    const rowSum = amounts.reduce((sum, { amount }) => sum + amount, 0);
    this.sum += rowSum;
    if (Number.isNaN(reader.amount(row, 'quantity'))) return skipUnreadable(context, 'quantity', row, rowNumber, 'quantity-unreadable', rowSum);
    if (context.overlaps?.isRepeat(row.join('\n'))) return tally.skip('overlap', rowSum);
    const date = dayOfRow(context, row, rowNumber, rowSum);
    if (date === undefined) return;
    const site = siteOfRow({ ...context, currency: this.currency }, row) ?? this.siteOf(channel);
    if (site === undefined) return skipUnreadable(context, 'currency', row, rowNumber, 'currency-unreadable', rowSum);
    const { kind, id: report } = context.recognised.profile;
    if (!books.claims.take(kind, report, context.file, { site, day: date, amount: rowSum })) return tally.skip('other-report', rowSum);
    this.addLine(row, amounts, { date, site });
  }

  private addLine(row: RawRow, amounts: readonly FoundAmount[], { date, site }: { readonly date: number; readonly site: number }): void {
    const { reader, books, tally, ledger } = this.context;
    const { id, platform } = books.sites.sites[site]!;
    const product = books.products.placeOf(platform, id, { sku: reader.text(row, 'sku'), code: '', name: '', category: '' });
    const movement = blankMovement({ ...product, date, site });
    const reasons = amounts.map((found) => this.addAmount(movement, row, found));
    this.addQuantity(movement, row, amounts);
    if (movement.gross > 0) noteSale(product, date);
    if (movement.order === '' && reasons.every((reason) => reason !== undefined)) return tally.skip(reasons[0] ?? 'no-amount', amounts.reduce((sum, { amount }) => sum + amount, 0));
    ledger.add(movement);
    tally.use(amounts.reduce((sum, { amount }, index) => sum + (reasons[index] === undefined ? amount : 0), 0), date, site);
    reasons.forEach((reason, index) => reason !== undefined && tally.skipAmount(reason, amounts[index]!.amount));
  }

  private siteOf(channel: string): number | undefined {
    const { books, recognised, wantedSite } = this.context;
    const { platform, hasCustomerId } = recognised.profile;
    return books.sites.numberOf({ platform, channel, currency: this.currency, country: '', wanted: wantedSite, siteName: '', hasCustomerId });
  }

  /** Adds one amount to its measure; returns the reason when it belongs to none. */
  private addAmount(movement: Movement, row: RawRow, { column, amount, type }: FoundAmount): string | undefined {
    const transaction = this.context.reader.text(row, 'type');
    const rules: readonly AmountRule[] = this.context.recognised.profile.amountRules ?? [];
    const rule = rules.find((candidate) => (candidate.column?.test(column) ?? true)
      && (candidate.transaction?.test(transaction) ?? true) && (candidate.type?.test(type) ?? true));
    const then = rule?.then ?? 'fee';
    if (then.startsWith('skip:')) return then.slice(5);
    if (then === 'gross') movement.gross += amount;
    else if (then === 'discount') movement.discounts -= amount;
    else if (then === 'refund') movement.refunds -= amount;
    else if (then === 'adSpend') movement.adSpend -= amount;
    else if (then === 'tax') movement.tax += amount;
    else movement.fees -= amount;
    return undefined;
  }

  /** A quantity stands on a line of its own or beside the goods' price; beside other amounts it would count again. */
  private addQuantity(movement: Movement, row: RawRow, amounts: readonly FoundAmount[]): void {
    const { reader } = this.context;
    const isRefund = REFUND.test(reader.text(row, 'type'));
    const quantity = reader.amount(row, 'quantity');
    const isGoods = movement.gross !== 0 || movement.refunds !== 0 || amounts.length === 0;
    if (quantity !== undefined && isGoods) {
      if (isRefund) movement.returnedUnits += Math.abs(quantity);
      else movement.units += quantity;
    }
    const counts = !isRefund && (movement.gross > 0 || movement.units > 0);
    movement.order = counts ? reader.text(row, 'order') : '';
  }

  private amountsOf(row: RawRow): FoundAmount[] {
    const textAt = (column: number | undefined): string => (column === undefined ? '' : String(row[column] ?? '').trim());
    return this.columns.flatMap(({ name, amount, type, family }) => {
      const value = this.context.reader.number(row[amount]);
      return value === undefined ? [] : [{ column: textAt(family) || name, amount: value, type: textAt(type) }];
    });
  }
}
