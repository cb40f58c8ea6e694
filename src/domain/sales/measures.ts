/** What is added up line by line; orders and customers are counted, net sales follow from gross and discounts. */
export const SUMMED = ['units', 'gross', 'discounts', 'refunds', 'returnedUnits', 'fees', 'adSpend', 'adSales', 'sessions', 'tax'] as const;

/** One summed measure. Amounts are in the currency of the site. */
export type SummedMeasure = (typeof SUMMED)[number];

/** Sums of one row, by measure. */
export type Sums = Readonly<Record<SummedMeasure, number>>;

/** Measures that always come from the same report: for one site and month each group has one source. */
export type MeasureGroup = 'sales' | 'refunds' | 'fees' | 'adSpend' | 'sessions';

/** The group of each summed measure. Orders, customers and net sales belong to `sales`. */
export const GROUP_OF: Readonly<Record<SummedMeasure, MeasureGroup>> = {
  units: 'sales',
  gross: 'sales',
  discounts: 'sales',
  tax: 'sales',
  refunds: 'refunds',
  returnedUnits: 'refunds',
  fees: 'fees',
  adSpend: 'adSpend',
  adSales: 'adSpend',
  sessions: 'sessions',
};

/** Sets all sums to 0 and returns them. Written out, because this runs for every line. */
export function clearSums<T extends Record<SummedMeasure, number>>(sums: T): T {
  sums.units = 0;
  sums.gross = 0;
  sums.discounts = 0;
  sums.refunds = 0;
  sums.returnedUnits = 0;
  sums.fees = 0;
  sums.adSpend = 0;
  sums.adSales = 0;
  sums.sessions = 0;
  sums.tax = 0;
  return sums;
}

/** Adds sums to others. Written out as above. */
export function addSums(total: Record<SummedMeasure, number>, sums: Sums): void {
  total.units += sums.units;
  total.gross += sums.gross;
  total.discounts += sums.discounts;
  total.refunds += sums.refunds;
  total.returnedUnits += sums.returnedUnits;
  total.fees += sums.fees;
  total.adSpend += sums.adSpend;
  total.adSales += sums.adSales;
  total.sessions += sums.sessions;
  total.tax += sums.tax;
}

/** Returns sums that are all 0. */
export function noSums(): Record<SummedMeasure, number> {
  return { units: 0, gross: 0, discounts: 0, refunds: 0, returnedUnits: 0, fees: 0, adSpend: 0, adSales: 0, sessions: 0, tax: 0 };
}
