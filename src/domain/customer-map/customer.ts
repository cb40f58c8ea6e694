/** What is known of one customer by the end of the base year; money in plan currency, days as spreadsheet serials. */
export interface Customer {
  /** Place in the history. */
  readonly place: number;
  /** The site of most purchase days; the platform follows from it. */
  readonly site: string;
  /** Where the customer lives, as far as a report says so, else where the site sells; empty where neither is known. */
  readonly country: string;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Different days with an order. */
  readonly purchaseDays: number;
  readonly orders: number;
  readonly netSales: number;
  /** Net sales of the days after the first: what the spend model averages. */
  readonly repeatSales: number;
  /** Orders and net sales of the last 12 months, and net sales of the 12 months before them. */
  readonly yearOrders: number;
  readonly yearSales: number;
  readonly priorSales: number;
  /** Net sales of the last three months. */
  readonly quarterSales: number;
}

/** The periods that the figures are summed over, as first and last day (serials, both included); all end together. */
export interface Periods {
  readonly end: number;
  readonly yearFrom: number;
  readonly priorFrom: number;
  readonly quarterFrom: number;
}

/** Where a site sells, and what one unit of its currency is worth in plan currency. */
export interface SitePlace {
  readonly platform: string;
  readonly country: string;
  /** Undefined: no plan rate, its customers are left out. */
  readonly rate: number | undefined;
}
