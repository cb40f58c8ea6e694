import type { RawCell, RawRow } from '../files/rawTable';
import { OrderLines } from './orderLines';
import type { Field } from './profile';
import { spreadAmount } from './spreadAmount';
import type { LineReader, TableContext } from './tableContext';

const MONEY: readonly Field[] = ['amount', 'fee', 'refund', 'tax'];
const SHARED: readonly Field[] = ['order', 'date', 'status', 'customer', 'currency', 'country'];
/** Shares are spread to cents: amounts of a currency without cents come out whole all the same, but for the last unit. */
const DIGITS = 2;

interface Waiting {
  readonly row: RawRow;
  readonly rowNumber: number;
}

/**
 * Reads reports in which a sale of several products has a mother row with the money and no product, and below it child rows with the
 * products. Children without amounts share the mother's in proportion to price × units; children with amounts of their own make
 * the mother a total. What stands on the mother alone (sale number, date, buyer) holds for its children.
 */
export class PackageLines implements LineReader {
  private readonly lines: OrderLines;
  private mother: Waiting | undefined;
  private children: Waiting[] = [];

  constructor(private readonly context: TableContext) {
    this.lines = new OrderLines(context);
  }

  read(row: RawRow, rowNumber: number): void {
    if (this.mother && this.isChild(row, this.mother.row)) this.children.push({ row, rowNumber });
    else {
      this.settle();
      if (this.isMother(row)) this.mother = { row, rowNumber };
      else this.lines.read(row, rowNumber);
    }
  }

  finish(): void {
    this.settle();
    this.lines.finish();
  }

  private isMother(row: RawRow): boolean {
    const { reader } = this.context;
    const isPriced = reader.text(row, 'amount') !== '' || reader.text(row, 'unitPrice') !== '' || reader.text(row, 'total') !== '';
    return isPriced && !this.namesProduct(row);
  }

  /** A child names a product and either no amount or the sale number of its mother. */
  private isChild(row: RawRow, mother: RawRow): boolean {
    const { reader } = this.context;
    if (!this.namesProduct(row)) return false;
    const isSameOrder = reader.text(row, 'order') === reader.text(mother, 'order');
    return isSameOrder || (reader.has('amount') && reader.text(row, 'amount') === '');
  }

  private namesProduct(row: RawRow): boolean {
    const { reader } = this.context;
    return (['sku', 'code', 'name'] as const).some((field) => reader.text(row, field) !== '');
  }

  private settle(): void {
    const { mother, children } = this;
    this.mother = undefined;
    this.children = [];
    if (!mother) return;
    if (children.length === 0) return this.lines.read(mother.row, mother.rowNumber);
    this.context.tally.at(mother.row, mother.rowNumber);
    this.context.tally.skip('package-total', 0);
    const haveOwn = children.some(({ row }) => this.context.reader.text(row, 'amount') !== '' || !this.context.reader.has('amount'));
    const rows = children.map(({ row }) => this.withMother(row, mother.row));
    if (!haveOwn) this.shareMoney(rows, mother.row);
    rows.forEach((row, index) => this.lines.read(row, children[index]!.rowNumber));
  }

  private withMother(row: RawRow, mother: RawRow): RawCell[] {
    const filled = [...row];
    for (const field of SHARED) {
      const index = this.context.recognised.places.get(field)?.[0];
      if (index !== undefined && (field === 'order' || this.context.reader.text(row, field) === '')) filled[index] = mother[index] ?? null;
    }
    return filled;
  }

  private shareMoney(rows: readonly RawCell[][], mother: RawRow): void {
    const { reader, recognised } = this.context;
    const worth = rows.map((row) => positive(reader.amount(row, 'unitPrice')) * positive(reader.amount(row, 'quantity')));
    const weights = worth.some((one) => one > 0) ? worth : rows.map((row) => positive(reader.amount(row, 'quantity')) || 1);
    for (const index of MONEY.flatMap((field) => recognised.places.get(field) ?? [])) {
      const amount = reader.number(mother[index]);
      if (amount === undefined) continue;
      const shares = Number.isFinite(amount) ? spreadAmount(amount, weights, DIGITS) : [];
      rows.forEach((row, at) => (row[index] = shares[at] ?? mother[index] ?? null));
    }
  }
}

function positive(amount: number | undefined): number {
  return amount !== undefined && amount > 0 ? amount : 0;
}
