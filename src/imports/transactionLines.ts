import { roundAmount } from '../core/money';
import type { RawRow } from '../files/rawTable';
import { marketplaceOf } from './amazonMarketplaces';
import { judgeLine, type Judge } from './judgeLine';
import type { Field, Treatment } from './profile';
import { noteSale } from './productBook';
import { blankMovement, dayOfRow, siteOfRow, skipUnreadable, type LineReader, type TableContext } from './tableContext';

/** Amounts of a line that stand in its total. */
const BESIDES = ['amount', 'discount', 'orderTax', 'taxWithheld'] as const satisfies readonly Field[];

interface Waiting {
  readonly row: RawRow;
  readonly rowNumber: number;
}

/** Amounts of one line as the account sees them: what comes in is positive. */
interface LineMoney {
  readonly total: number;
  readonly goods: number;
  readonly promotion: number;
  readonly tax: number;
  /** What the marketplace passed on of it, mostly below 0. */
  readonly withheld: number;
}

/**
 * Reads a payments transaction report: one line a transaction with its total. Goods, promotions and taxes have columns of their own; what
 * they leave of the total are fees, whatever the language calls their columns, so that every line ties to its total. Lines that name no
 * marketplace (subscriptions, transfers) wait for the end and belong to the marketplace with most lines.
 */
export class TransactionLines implements LineReader {
  private readonly judge: Judge;
  private readonly marketplaces = new Map<string, number>();
  private waiting: Waiting[] = [];
  private stated = 0;
  private ours = 0;

  constructor(private readonly context: TableContext) {
    this.judge = judgeLine(context.recognised.profile.rules ?? [], context.reader);
  }

  read(row: RawRow, rowNumber: number): void {
    const channel = this.context.reader.text(row, 'site');
    if (!marketplaceOf(channel, true)) return void this.waiting.push({ row, rowNumber });
    this.marketplaces.set(channel, (this.marketplaces.get(channel) ?? 0) + 1);
    this.place(row, rowNumber, channel);
  }

  finish(): void {
    const channel = [...this.marketplaces].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    for (const { row, rowNumber } of this.waiting) this.place(row, rowNumber, channel);
    const { file, books, currency } = this.context;
    const known = currency || marketplaceOf(channel, true)?.currency || '';
    books.statedTotals.push({ file, stated: roundAmount(this.stated, 2), ours: roundAmount(this.ours, 2), currency: known });
  }

  private place(row: RawRow, rowNumber: number, channel: string): void {
    const { context } = this;
    const { reader, books, tally, recognised } = context;
    tally.at(row, rowNumber);
    const unreadable = (['lineTotal', ...BESIDES] as const).find((field) => Number.isNaN(reader.amount(row, field)));
    if (unreadable) return skipUnreadable(context, unreadable, row, rowNumber, 'amount-unreadable');
    const money = this.moneyOf(row);
    if (!money) return skipUnreadable(context, 'lineTotal', row, rowNumber, 'amount-missing');
    const { total } = money;
    this.stated += total;
    const treatment = this.judge(row) ?? usualTreatment(money);
    if (treatment.startsWith('skip:')) {
      this.ours += total;
      return tally.skip(treatment.slice(5), total);
    }
    if (Number.isNaN(reader.amount(row, 'quantity'))) return skipUnreadable(context, 'quantity', row, rowNumber, 'quantity-unreadable', total);
    const date = dayOfRow(context, row, rowNumber, total);
    if (date === undefined) return;
    const site = siteOfRow(context, row) ?? this.siteOf(channel);
    if (site === undefined) return skipUnreadable(context, 'site', row, rowNumber, 'currency-unreadable', total);
    this.ours += total;
    if (context.overlaps?.isRepeat(row.join('\n'))) return tally.skip('overlap', total);
    const counts = books.claims.take(recognised.profile.kind, recognised.profile.id, context.file, { site, day: date, amount: total });
    if (!counts) return tally.skip('other-report', total);
    this.addLine(row, money, treatment, { date, site });
    this.count(money, treatment, { date, site });
  }

  /** Counts a line as used, but for the tax that the marketplace passed on. */
  private count({ total, withheld }: LineMoney, treatment: Treatment, { date, site }: { readonly date: number; readonly site: number }): void {
    const { tally } = this.context;
    const left = treatment === 'sale' || treatment === 'refund' ? withheld : 0;
    tally.use(total - left, date, site);
    if (left !== 0) tally.skipAmount('tax-withheld', left);
  }

  private addLine(row: RawRow, money: LineMoney, treatment: Treatment, { date, site }: { readonly date: number; readonly site: number }): void {
    const { reader, books, ledger } = this.context;
    const { total, goods, promotion, tax, withheld } = money;
    const { id, platform } = books.sites.sites[site]!;
    const isGoods = treatment === 'sale' || treatment === 'refund';
    const place = books.products.placeOf(platform, id, { sku: reader.text(row, 'sku'), code: '', name: '', category: '' });
    const movement = blankMovement({ ...place, date, site });
    const units = Math.abs(reader.amount(row, 'quantity') ?? 0);
    const fees = isGoods ? goods + promotion + tax + withheld - total : -total;
    if (treatment === 'sale') {
      Object.assign(movement, { gross: goods, discounts: -promotion, units: goods === 0 ? 0 : units, tax, fees, order: goods > 0 ? reader.text(row, 'order') : '' });
      if (goods > 0) noteSale(place, date);
    } else if (treatment === 'refund') Object.assign(movement, { refunds: -(goods + promotion), returnedUnits: goods === 0 ? 0 : units, tax, fees });
    else if (treatment === 'adSpend') movement.adSpend = -total;
    else movement.fees = fees;
    ledger.add(movement);
  }

  private siteOf(channel: string): number | undefined {
    const { books, recognised, wantedSite, currency } = this.context;
    const { platform, hasCustomerId } = recognised.profile;
    return books.sites.numberOf({ platform, channel, currency, country: '', wanted: wantedSite, siteName: '', hasCustomerId });
  }

  private moneyOf(row: RawRow): LineMoney | undefined {
    const { reader } = this.context;
    const total = reader.amount(row, 'lineTotal');
    const [goods, promotion, tax, withheld] = BESIDES.map((field) => reader.amount(row, field) ?? 0) as [number, number, number, number];
    return total === undefined ? undefined : { total, goods, promotion, tax, withheld };
  }
}

function usualTreatment({ goods }: LineMoney): Treatment {
  if (goods === 0) return 'fee';
  return goods > 0 ? 'sale' : 'refund';
}
