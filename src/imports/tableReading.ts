import type { FoundDecimal } from './amountEvidence';
import type { DateOrder, ReportKind } from './importTypes';
import type { Decimal } from './readAmount';
import type { UnderstoodBy } from './resolveTable';
import type { TableCurrency } from './tableCurrency';

/** Why a table is read as it is: what the pane shows before and after an import. */
export interface TableEvidence {
  readonly file: string;
  /** Sheet or archive member, where the file holds several. */
  readonly sheet: string | undefined;
  readonly profile: string;
  readonly platform: string;
  readonly reportKind: ReportKind;
  readonly by: UnderstoodBy;
  /** Headers as written that told the report. */
  readonly telling: readonly string[];
  /** Number of columns that are read, and of all. */
  readonly columnsRead: number;
  readonly columns: number;
  /** Row of the header, from 1; 0 when there is none. */
  readonly headerRow: number;
  /** Encoding label of a text file, `xlsx` or `xls` for a workbook. */
  readonly encoding: string;
  readonly delimiter: string | undefined;
  /** Country of the site, ISO 3166 alpha-2, where the report tells it. */
  readonly country: string | undefined;
  /** Currencies and sites that cells of the first lines name, as written. */
  readonly named: { readonly currencies: readonly string[]; readonly sites: readonly string[] };
  /** Currency of lines that name none, and who says so; a column of the file may name others. Undefined when nobody does. */
  readonly currency: string | undefined;
  readonly currencyFrom: TableCurrency['currencyFrom'];
  readonly dates: DateEvidence | undefined;
  readonly decimal: Decimal;
  readonly decimalFrom: FoundDecimal['decimalFrom'];
}

/** How the dates of a table are read and why. */
export interface DateEvidence {
  readonly column: string;
  readonly order: DateOrder;
  /** `data`: a date of the column allows one order only; `spread`: the order with fewer months; `hint`: the platform or the user; `none`: no order needed; `names`: months without a year. */
  readonly from: 'data' | 'spread' | 'hint' | 'none' | 'names';
  /** The date that decided, or the first of the column. */
  readonly example: string | undefined;
  /** Row of the date that decided, from 1. */
  readonly row: number | undefined;
}

/** A row that was left out, as the pane shows it: never with a buyer's cells, at most 60 characters. */
export interface SkippedRow {
  /** From 1 as the user counts. */
  readonly row: number;
  readonly text: string;
}

/** Rows left out for one reason; `rows` are the first of them. */
export interface SkippedRows {
  readonly reason: string;
  readonly count: number;
  readonly rows: readonly SkippedRow[];
}

/** What became of one table: read = used + all skipped. */
export interface TableReading {
  readonly evidence: TableEvidence;
  readonly read: number;
  readonly used: number;
  readonly skipped: readonly SkippedRows[];
  /** Days of the lines used as ISO text, undefined when none was. */
  readonly firstDay: string | undefined;
  readonly lastDay: string | undefined;
  /** Names of the sites that the lines belong to. */
  readonly sites: readonly string[];
}
