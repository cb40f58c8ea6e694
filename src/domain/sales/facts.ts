import type { Month } from '../../core/month';
import type { Currency } from '../../core/money';

/** Which part of the range a sale belongs to: old product, new product or bundle. */
export type ProductScope = 'existing' | 'new' | 'bundle';

/** Whether the buyer had ordered before; `unknown` where the export names no stable buyer. */
export type BuyerKind = 'new' | 'existing' | 'unknown';

/** One selling place: a marketplace account or a shop of one's own. Its id is generated (`S01`). */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly store: string;
  /** ISO 3166 alpha-2, empty where the export does not tell. */
  readonly country: string;
  readonly region: string;
  readonly currency: Currency;
  /** Whether the platform hands over a stable buyer id. */
  readonly hasCustomerId: boolean;
}

/** One category of the plan. Its id is generated (`C001`); `C000` is "not categorised" (未归类). */
export interface Category {
  readonly id: string;
  readonly name: string;
}

/** One seller SKU of one platform and the product it belongs to; `P000000` is "unmatched" (未对照). */
export interface SkuEntry {
  /** Row id, `K000001`. */
  readonly id: string;
  readonly platform: string;
  readonly site: string;
  readonly sku: string;
  /** Platform's own code (ASIN, item id) or empty. */
  readonly code: string;
  /** Platform's code of the item whose variants share one product; undefined where no report names it. */
  readonly parent?: string | undefined;
  readonly name: string;
  /** Generated product id, `P000001`. */
  readonly product: string;
  readonly category: string;
  /** What the product counts as: typed, or found by the rule for new products. */
  readonly scope: ProductScope;
  /** What the user says; undefined leaves it to the rule. */
  readonly typedScope?: ProductScope | undefined;
  /** Month of the listing as the user typed it; it wins over the first sale. */
  readonly firstListed?: Month | undefined;
  readonly firstSold: Month | undefined;
  /** Product and category under which the facts hold the SKU's sales; undefined before its first import. */
  readonly importedProduct?: string | undefined;
  readonly importedCategory?: string | undefined;
}

/** Measures of one fact row. All are in the row's own currency and not negative, but sums of corrections may be. */
export interface Measures {
  readonly orders: number;
  /** Distinct buyers; does not add up over rows. */
  readonly customers: number;
  readonly units: number;
  /** Amount before discounts. */
  readonly gross: number;
  readonly discounts: number;
  /** gross − discounts, before refunds. */
  readonly netSales: number;
  readonly refunds: number;
  readonly returnedUnits: number;
  readonly fees: number;
  readonly adSpend: number;
  /** Sales that the platform attributes to ads: part of the sales of one period or another, never added to them. */
  readonly adSales: number;
  readonly sessions: number;
  /** Tax told beside the price, less that of refunds where told; tax inside prices does not count. */
  readonly tax: number;
}

/** One row of the monthly facts. */
export interface SalesFact extends Measures {
  readonly month: Month;
  readonly site: string;
  readonly category: string;
  readonly scope: ProductScope;
  /** Tier id, or `unknown`. */
  readonly tier: string;
  readonly buyer: BuyerKind;
  readonly currency: Currency;
  readonly importId: string;
}

/** One row of the product facts: a product on a site in a month. */
export interface ProductFact {
  readonly month: Month;
  /** Months that the row stands for from `month` on: 1 when left out, 3 where old months are kept per quarter. */
  readonly months?: number;
  readonly site: string;
  readonly product: string;
  readonly units: number;
  readonly netSales: number;
  readonly refunds: number;
  readonly returnedUnits: number;
  readonly fees: number;
  readonly adSpend: number;
  readonly adSales: number;
  readonly sessions: number;
  /** As in `Measures`. */
  readonly tax: number;
  /** Stock at month end, undefined where no report tells. */
  readonly stock: number | undefined;
  readonly importId: string;
}

/** One row of the daily facts; the date is a spreadsheet serial. */
export interface DailyFact {
  readonly date: number;
  readonly site: string;
  readonly category: string;
  readonly orders: number;
  readonly units: number;
  readonly netSales: number;
  readonly sessions: number;
  readonly adSpend: number;
  readonly importId: string;
}

/** How much of a site's month is known. */
export interface Coverage {
  readonly site: string;
  readonly month: Month;
  readonly state: 'complete' | 'partial' | 'missing' | 'typed';
  /** Report kind or file that supplied it. */
  readonly source: string;
  /** Serial of the last order day seen. */
  readonly lastOrder: number | undefined;
}

/** What a product list or cost list says of one SKU. Amounts are per unit in `currency`. */
export interface ProductCost {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly unitCost: number | undefined;
  readonly freight: number | undefined;
  readonly dutyRate: number | undefined;
  readonly packaging: number | undefined;
  readonly currency: Currency;
  readonly validFrom: Month | undefined;
}

/** What the lines of one currency hold: used, and left out by reason. */
export interface CurrencyAmounts {
  readonly used: number;
  readonly skipped: Readonly<Record<string, number>>;
}

/** Lines read, used and skipped of one file; read = used + Σ skipped, and so for the amounts of each currency. */
export interface LineCounts {
  readonly read: number;
  readonly used: number;
  /** Lines by reason code, e.g. `cancelled`, `unpaid`, `amount-unreadable`. */
  readonly skipped: Readonly<Record<string, number>>;
  /** In the file's currency; undefined where the file holds several, which are never added. */
  readonly amountRead: number | undefined;
  readonly amountUsed: number | undefined;
  readonly amountSkipped: Readonly<Record<string, number>>;
  /** By currency code; an amount of a line that names none stands under the empty code where the file holds several. */
  readonly amounts: Readonly<Record<string, CurrencyAmounts>>;
}

/** One line of the import log: one file of one import. */
export interface ImportLogEntry extends LineCounts {
  readonly importId: string;
  readonly file: string;
  readonly profile: string;
  /** Measures family of the report, e.g. `orders`, `settlement`, `ads`, `costs`. */
  readonly reportKind: string;
  readonly encoding: string;
  readonly site: string;
  readonly currency: string;
  readonly firstMonth: Month | undefined;
  readonly lastMonth: Month | undefined;
  /** Hex digest of the bytes, by which the same file is recognised. */
  readonly checksum: string;
  /** Days (serials, ascending) of the lines used, by site id. */
  readonly days: Readonly<Record<string, readonly number[]>>;
  /** First days (serials, ascending) of months that the file tells to be without a sale, as all of their lines were cancelled, by site id. */
  readonly emptied: Readonly<Record<string, readonly number[]>>;
}
