import type { MeasureGroup } from '../domain/sales/measures';
import type { DateOrder, ReportKind } from './importTypes';

/** What a column can hold. Fields that begin with `order` stand once an order, on its first line or repeated on each. */
export type Field =
  | 'date' | 'order' | 'line' | 'sku' | 'code' | 'parent' | 'name' | 'category' | 'scope' | 'quantity' | 'unitPrice' | 'amount' | 'discount'
  | 'tax' | 'refund' | 'fee' | 'returned' | 'customer' | 'country' | 'status' | 'returnStatus' | 'cancelledAt' | 'paidAt' | 'payment'
  | 'currency' | 'site' | 'orderNet' | 'orderDiscount' | 'orderTax' | 'orderFee' | 'orderRefund' | 'orderShipping' | 'orderTotal' | 'taxWithheld'
  | 'spend' | 'clicks' | 'adSales' | 'adOrders' | 'sessions' | 'stock' | 'lineTotal' | 'settlement' | 'total' | 'type' | 'unitCost' | 'freight' | 'dutyRate' | 'packaging' | 'validFrom' | 'converted';

/** Fields whose columns are added up where several are present; of the others the first filled column counts. */
export const ADDED_FIELDS: ReadonlySet<Field> = new Set<Field>(['fee', 'orderFee', 'orderDiscount', 'orderTax', 'taxWithheld']);

/**
 * Headers by field, as the platform writes them (case, dashes, width and blanks do not matter), or column numbers from 1. A pattern is held against
 * headers in lower case, where a platform has many names for columns of one meaning.
 */
export type FieldColumns = Readonly<Partial<Record<Field, readonly (string | number | RegExp)[]>>>;

/** One layout of a report: a language or a version. */
export interface Layout {
  /** Fields without which the layout is not recognised. */
  readonly required: readonly Field[];
  readonly columns: FieldColumns;
  /** Headers that show that the table is something else. */
  readonly unless?: readonly string[];
  /** The table is recognised only if every one of its headers is among the columns. */
  readonly isWhole?: boolean;
  /** ISO 3166 alpha-2, where the layout tells the country. */
  readonly country?: string;
  readonly currency?: string;
  readonly dateOrder?: DateOrder;
  /** Decimal sign that the layout is known for; the data decide first. */
  readonly decimal?: '.' | ',';
}

/** What becomes of a line; `skip:` is followed by the reason that is counted. */
export type Treatment = 'sale' | 'refund' | 'fee' | 'adSpend' | 'discount' | 'refunded' | `skip:${string}`;

/** A test of one field's text: one of the words (ignoring case), a pattern, or being filled. */
export interface LineTest {
  readonly field: Field;
  readonly is?: readonly string[];
  readonly matches?: RegExp;
  readonly filled?: boolean;
}

/** The first rule all of whose tests hold decides what becomes of a line. */
export interface LineRule {
  readonly when: readonly LineTest[];
  readonly then: Treatment;
}

/**
 * Money columns of a settlement line; `type` names the column that says what the amount is, `family` one that says of which kind that is,
 * in a report with one money column for all.
 */
export interface AmountColumn {
  readonly amount: string;
  readonly type?: string;
  readonly family?: string;
}

/** What a settlement amount is, by its column or family and the words of its transaction type and amount type; the first rule that fits decides. */
export interface AmountRule {
  /** Name of the column, or of the family. */
  readonly column?: RegExp;
  readonly transaction?: RegExp;
  readonly type?: RegExp;
  readonly then: 'gross' | 'discount' | 'refund' | 'fee' | 'adSpend' | 'tax' | `skip:${string}`;
}

/** Everything that is peculiar to one report of one platform, as data. */
export interface Profile {
  readonly id: string;
  readonly kind: ReportKind;
  readonly platform: string;
  readonly reader: 'orders' | 'packages' | 'settlement' | 'transactions' | 'ads' | 'traffic' | 'visits' | 'stock' | 'prospects' | 'costs';
  readonly layouts: readonly Layout[];
  /** Measures that the report knows of a sale; what is not listed comes from another report or is unknown. */
  readonly supplies: readonly MeasureGroup[];
  readonly hasCustomerId: boolean;
  readonly rules?: readonly LineRule[];
  /** Whether `amount` is after the line's discount (default) or before it. */
  readonly amountBeforeDiscount?: boolean;
  /** Countries in which the column of a line's tax tells what comes beside the price; in all others the price holds it. Left out: it comes beside everywhere. */
  readonly taxBesideIn?: ReadonlySet<string>;
  /** Whether `amount` is what refunds left of what the buyer paid; `lineTotal` is then what the line was worth. */
  readonly amountAfterRefund?: boolean;
  readonly amountColumns?: readonly AmountColumn[];
  readonly amountRules?: readonly AmountRule[];
  /** First and last day of the export in its file name, as two groups of eight figures (year, month, day). */
  readonly periodInName?: RegExp;
  /** Beginning of lines below the data that are no data: their first two filled cells with a blank between. */
  readonly footer?: RegExp;
  /** Column that repeats the currency in brackets, where no cell holds it. */
  readonly currencyInHeader?: boolean;
  /** Name of the site where no column tells it. */
  readonly siteName?: string;
}
