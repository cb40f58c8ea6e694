import { minorDigits } from '../core/money';
import type { RawRow } from '../files/rawTable';
import type { Movement } from '../domain/sales/movement';
import { buyerId } from './buyerId';
import { countryCode } from './countryCode';
import { isRepeatedOrder } from './isRepeat';
import { judgeLine, type Judge } from './judgeLine';
import type { FieldReader } from './fieldReader';
import { lineAmounts, reasonOf, type FoundAmounts, type LineAmounts } from './lineAmounts';
import { ownText } from './ownText';
import type { Field, Treatment } from './profile';
import { ORDER_FIELDS, toldOfOrder } from './orderAtHand';
import { hasCategory, noteSale, type OpenEntry, type ProductClues, type ProductPlace } from './productBook';
import { blankMovement, dayOfRow, seeLeftOut, siteOfRow, skipUnreadable, type LineReader, type TableContext } from './tableContext';

/** Fields that are read of every line. */
const LINE_FIELDS = ['order', 'date', 'customer', 'country', 'sku', 'code', 'name', 'category', 'tax', 'fee', 'refund', 'returned'] as const;

/** Amounts of a line beside what was sold. A line of which one cannot be read is left out whole. */
const BESIDES: readonly Field[] = ['tax', 'fee', 'refund', 'returned'];

/** Reads order reports: one line a product of an order, amounts of the whole order on its first line or on each. */
export class OrderLines implements LineReader {
  private readonly judge: Judge;
  private readonly amountsOf: (row: RawRow) => FoundAmounts;
  private readonly fields: Readonly<Record<(typeof LINE_FIELDS)[number], FieldReader>>;
  private readonly hasOrderAmounts: boolean;
  /** Those of the amounts beside a sale that the table has. */
  private readonly besides: readonly Field[];
  private readonly buyers = new Map<string, number>();
  private lastBuyer = { text: '', number: 0 };
  private lastDay = 0;
  private readonly countries = new Map<string, string>();
  private lastCountry = { text: '', code: '' };
  /** SKUs of which no line can tell more, by site and by the number of the SKU's text. */
  private readonly settledSkus: (ProductPlace | undefined)[][] = [];
  /** The movement of the line before, where that waits for no other line. */
  private settled: Movement | undefined;

  constructor(private readonly context: TableContext) {
    this.judge = judgeLine(context.recognised.profile.rules ?? [], context.reader);
    this.amountsOf = lineAmounts(context.reader, context.recognised.profile);
    this.fields = context.reader.all(LINE_FIELDS);
    this.besides = BESIDES.filter((field) => context.reader.has(field));
    this.hasOrderAmounts = ORDER_FIELDS.some((field) => context.reader.has(field));
  }

  read(row: RawRow, rowNumber: number): void {
    const { context } = this;
    context.fileOrders?.note(row);
    const order = this.hasOrderAmounts ? this.fields.order.text(row) : '';
    if (!context.orders.isApart(order)) return this.readLine(this.withOrder(row, rowNumber, order), rowNumber);
    const repeats = isRepeatedOrder(context, row);
    context.orders.hold(order, {
      table: context, told: toldOfOrder(context.reader, row),
      read: () => {
        context.tally.at(row, rowNumber);
        this.readLine(this.withOrder(row, rowNumber, order), rowNumber, repeats);
      },
    });
  }

  finish(): void {
    this.context.orders.atHand.begin();
  }

  /** The line with what others of its order say for all of it. */
  private withOrder(row: RawRow, rowNumber: number, order: string): RawRow {
    const { context } = this;
    return this.hasOrderAmounts ? context.orders.atHand.take({ context, row, rowNumber }, order) : row;
  }

  /** `repeats` tells whether a file read before held the line, where that is known already. */
  private readLine(row: RawRow, rowNumber: number, repeats?: boolean): void {
    const { context } = this;
    const amounts = this.amountsOf(row);
    const treatment = this.judge(row) ?? usualTreatment(amounts);
    const net = 'net' in amounts ? amountOf(amounts, treatment) : 0;
    const isSkipped = treatment.startsWith('skip:');
    if ('field' in amounts && !isSkipped) return skipUnreadable(context, amounts.field, row, rowNumber, reasonOf(amounts));
    const isRepeat = repeats ?? isRepeatedOrder(context, row);
    if (isRepeat) context.tally.see(this.fields.date.date(row));
    if (isRepeat) return context.tally.skip('overlap', net);
    if (isSkipped || 'field' in amounts) return this.leaveOut(row, rowNumber, treatment, net);
    this.place(row, rowNumber, amounts, treatment);
  }

  private leaveOut(row: RawRow, rowNumber: number, treatment: Treatment, net: number): void {
    const { tally, orders } = this.context;
    seeLeftOut(this.context, row);
    if (treatment === 'skip:free') return this.noteFree(row, rowNumber);
    if (treatment === 'skip:cancelled' && this.hasOrderAmounts) orders.atHand.cancel(net);
    tally.skip(treatment.slice(5), net);
  }

  /** A line that cost nothing is no sale, but its buyer was there: how often customers come counts it. */
  private noteFree(row: RawRow, rowNumber: number): void {
    const { context } = this;
    const customer = this.fields.customer.text(row);
    const date = customer === '' ? undefined : dayOfRow(context, row, rowNumber, 0);
    if (customer !== '' && date === undefined) return;
    context.tally.skip('free', 0);
    const site = date === undefined ? undefined : siteOfRow(context, row);
    const buyer = site === undefined ? 0 : this.buyerOf(row, context.books.sites.sites[site]!.platform, date!);
    if (buyer > 0) context.ledger.addFree(buyer, site!, date!);
  }

  private place(row: RawRow, rowNumber: number, amounts: LineAmounts, treatment: Treatment): void {
    const { context } = this;
    const { books, tally } = context;
    const unreadable = this.besides.find((field) => Number.isNaN(context.reader.amount(row, field)));
    if (unreadable) return skipUnreadable(context, unreadable, row, rowNumber, 'amount-unreadable', amounts.net);
    const date = dayOfRow(context, row, rowNumber, amounts.net);
    if (date === undefined) return;
    const site = siteOfRow(context, row);
    if (site === undefined) return skipUnreadable(context, 'currency', row, rowNumber, 'currency-unreadable', amounts.net);
    const { platform, currency } = books.sites.sites[site]!;
    const place = this.productOf(row, site, treatment);
    const sold = treatment === 'sale' ? place : undefined;
    const movement = blankMovement({ date, site, product: place.product, category: place.category }, this.settled);
    movement.buyer = this.buyerOf(row, platform, date);
    this.fill(movement, row, rowNumber, amounts, treatment);
    if (this.hasOrderAmounts) {
      const refundShare = treatment === 'refunded' ? movement.returnedUnits / movement.units : 0;
      return context.orders.atHand.wait({ context, row, rowNumber, movement, net: amounts.net, sold, refundShare, digits: minorDigits(currency) });
    }
    if (sold) noteSale(sold, date);
    tally.use(amounts.net, date, site);
    context.ledger.add(movement, !context.everyLine.date.isAbsent);
    this.settled = movement;
  }

  /** Number of the buyer of a row, 0 when it names none; where the buyer lives is noted. */
  private buyerOf(row: RawRow, platform: string, date: number): number {
    const before = this.lastBuyer;
    const buyer = this.buyerNumber(this.fields.customer.text(row), platform);
    if (buyer > 0 && (buyer !== before.number || date !== this.lastDay)) this.context.books.buyers.noteCountry(buyer, this.countryOf(this.fields.country.text(row)), date);
    this.lastDay = date;
    return buyer;
  }

  /** A text is understood once, and lines of one country mostly follow each other. */
  private countryOf(text: string): string {
    if (text === this.lastCountry.text) return this.lastCountry.code;
    let code = this.countries.get(text);
    if (code === undefined) this.countries.set(ownText(text), code = countryCode(text));
    this.lastCountry = { text, code };
    return code;
  }

  /** A text is understood once, and lines of one buyer mostly follow each other. */
  private buyerNumber(text: string, platform: string): number {
    if (text === this.lastBuyer.text) return this.lastBuyer.number;
    let number = this.buyers.get(text);
    if (number === undefined) {
      const buyer = buyerId(text);
      number = this.context.books.buyers.numberOf(buyer === '' ? '' : `${platform}|${buyer}`);
      this.buyers.set(ownText(text), number);
    }
    this.lastBuyer = { text, number };
    return number;
  }

  /** A fee or discount line names no product, whatever stands in its product columns. */
  private productOf(row: RawRow, site: number, treatment: Treatment): ProductPlace {
    const { books } = this.context;
    const { id, platform } = books.sites.sites[site]!;
    if (treatment === 'fee' || treatment === 'discount') return books.products.placeOf(platform, id, { sku: '', code: '', name: '', category: this.fields.category.text(row) });
    const number = this.fields.sku.textNumber(row);
    const settled = this.settledSkus[site]?.[number];
    if (settled) return settled;
    const clues = this.productClues(row);
    const place = books.products.placeOf(platform, id, clues);
    if (number >= 0 && clues.sku !== '' && place.entry && this.isSettled(place.entry)) (this.settledSkus[site] ??= [])[number] = place;
    return place;
  }

  private productClues(row: RawRow): ProductClues {
    const { sku, code, name, category } = this.fields;
    return { sku: sku.text(row), code: code.text(row), name: name.text(row), category: category.text(row) };
  }

  /** Tells whether all is known of a SKU that the table has a column for. */
  private isSettled(entry: OpenEntry): boolean {
    const { code, name, category } = this.fields;
    return (entry.isNamed || name.isAbsent) && (entry.code !== '' || code.isAbsent) && (hasCategory(entry) || category.isAbsent);
  }

  private fill(movement: Movement, row: RawRow, rowNumber: number, amounts: LineAmounts, treatment: Treatment): void {
    const { tax, fee, refund, returned: givenBack } = this.fields;
    const { quantity, gross, net } = amounts;
    if (treatment === 'refund') {
      movement.refunds = -net;
      movement.returnedUnits = Math.abs(quantity);
    } else if (treatment === 'fee') movement.fees = -net;
    else if (treatment === 'discount') movement.discounts = -net;
    else {
      movement.order = this.orderKey(row, rowNumber, movement);
      movement.units = quantity;
      movement.gross = gross;
      movement.discounts = gross - net;
      movement.tax = this.isTaxBeside(movement.site) ? finite(tax.amount(row)) : 0;
      movement.fees = Math.abs(finite(fee.amount(row)));
      const returned = Math.min(quantity, finite(givenBack.amount(row)));
      movement.returnedUnits = treatment === 'refunded' && returned <= 0 ? quantity : returned;
      const told = Math.abs(finite(refund.amount(row)));
      movement.refunds = treatment === 'refunded' && told === 0 ? (net * movement.returnedUnits) / quantity : told;
    }
  }

  /** Tells whether a site's tax column holds what comes beside the price. */
  private isTaxBeside(site: number): boolean {
    const { taxBesideIn } = this.context.recognised.profile;
    return taxBesideIn === undefined || taxBesideIn.has(this.context.books.sites.sites[site]!.country);
  }

  /** Without an order number what one buyer bought on one day is one order; without a buyer each line is. */
  private orderKey(row: RawRow, rowNumber: number, movement: Movement): string {
    const order = this.fields.order.text(row);
    if (order !== '') return order;
    return movement.buyer > 0 ? `${movement.date}~${movement.buyer}` : `${this.context.file}#${rowNumber}`;
  }
}

/** The amount of a line; one that was not paid is counted with what it would have brought. */
function amountOf({ gross, net }: LineAmounts, treatment: Treatment): number {
  return treatment === 'skip:unpaid' ? gross : net;
}

function usualTreatment(amounts: FoundAmounts): Treatment {
  if (!('net' in amounts)) return 'sale';
  const { quantity, gross, net } = amounts;
  if (quantity === 0) return 'skip:no-quantity';
  if (gross === 0 && net === 0) return quantity < 0 ? 'skip:stock-adjustment' : 'skip:free';
  return net < 0 || (net === 0 && gross < 0) ? 'refund' : 'sale';
}

function finite(amount: number | undefined): number {
  return amount === undefined || !Number.isFinite(amount) ? 0 : amount;
}
