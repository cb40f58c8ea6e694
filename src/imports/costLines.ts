import { serialToMonth } from '../core/month';
import { parseCurrency } from '../core/money';
import type { ProductScope } from '../domain/sales/facts';
import type { RawRow } from '../files/rawTable';
import type { Field } from './profile';
import { currencyOfRow, skipUnreadable, type LineReader, type TableContext } from './tableContext';

const SCOPE_WORDS: ReadonlyMap<string, ProductScope> = new Map(Object.entries<ProductScope>({
  老品: 'existing', existing: 'existing', old: 'existing', 新品: 'new', new: 'new', 套装: 'bundle', 组套: 'bundle', bundle: 'bundle',
}));
/** Purchase costs without a currency are in the sellers' own. */
const HOME = 'CNY';
const AMOUNTS = ['unitCost', 'freight', 'dutyRate', 'packaging'] as const;

/** Reads the user's own product and cost list: one line a SKU, optionally several by date of validity. */
export class CostLines implements LineReader {
  /** Columns that are not read, and whether amounts stand in them. */
  private readonly unread: Map<number, boolean>;

  constructor(private readonly context: TableContext) {
    const { headers, places } = context.recognised;
    const read = new Set([...places.values()].flat());
    this.unread = new Map([...headers.keys()].filter((column) => headers[column] !== '' && !read.has(column)).map((column) => [column, false]));
  }

  read(row: RawRow, rowNumber: number): void {
    const { context } = this;
    const { reader, books, tally } = context;
    const sku = reader.text(row, 'sku');
    if (sku === '') return tally.skip('sku-missing', 0);
    this.noteUnread(row);
    const amounts = AMOUNTS.map((field) => [field, reader.amount(row, field)] as const);
    const bad = amounts.find(([, amount]) => Number.isNaN(amount))?.[0];
    if (bad) return skipUnreadable(context, bad satisfies Field, row, rowNumber, 'amount-unreadable');
    const validFrom = reader.date(row, 'validFrom');
    if (Number.isNaN(validFrom)) return skipUnreadable(context, 'validFrom', row, rowNumber, 'date-unreadable');
    const hasCost = amounts.some(([, amount]) => amount !== undefined);
    const written = currencyOfRow(context, row);
    if (hasCost && written === '') books.problems.note({ code: 'import/cost-currency', severity: 'info', file: context.file, params: { currency: HOME } });
    const currency = parseCurrency(written || HOME);
    if (!currency) return skipUnreadable(context, 'currency', row, rowNumber, 'currency-unreadable');
    const name = reader.text(row, 'name');
    const category = reader.text(row, 'category');
    const product = books.products.list({ sku, code: reader.text(row, 'code'), name, category, scope: SCOPE_WORDS.get(reader.text(row, 'scope').toLowerCase()) });
    const { unitCost, freight, dutyRate, packaging } = Object.fromEntries(amounts) as Record<(typeof AMOUNTS)[number], number | undefined>;
    if (hasCost) {
      books.costs.push({
        sku, name, category, unitCost, freight, dutyRate: rate(dutyRate), packaging, currency, product,
        validFrom: validFrom === undefined ? undefined : serialToMonth(validFrom),
      });
    }
    tally.use(0);
  }

  private noteUnread(row: RawRow): void {
    for (const [column, hasAmounts] of this.unread) if (!hasAmounts && Number.isFinite(this.context.reader.number(row[column]))) this.unread.set(column, true);
  }

  /** A column of amounts that is not read may hold a cost under a name that we do not know. */
  finish(): void {
    const { file, recognised: { headers }, books } = this.context;
    const columns = [...this.unread].filter(([, hasAmounts]) => hasAmounts).map(([column]) => headers[column] ?? '');
    if (columns.length > 0) books.problems.note({ code: 'import/columns-unused', severity: 'info', file, params: { columns } });
  }
}

/** A duty of 3 means 3 %: no duty reaches the goods' own price. */
function rate(value: number | undefined): number | undefined {
  return value !== undefined && value > 1 ? value / 100 : value;
}
