import { monthToSerial, serialToMonth, type Month } from '../core/month';
import type { Currency } from '../core/money';
import type { Scalar } from '../core/scalar';
import type { BuyerKind, DailyFact, ProductFact, ProductScope, SalesFact } from '../domain/sales/facts';
import { numberIn, textIn, type TableRow } from './readTable';
import type { RowContent } from './tableContent';

function month(row: TableRow, key = 'month'): Month {
  return serialToMonth(numberIn(row, key) ?? 0);
}

function toRow(values: Readonly<Record<string, Scalar>>): RowContent {
  return { id: '', values };
}

const MEASURES = ['orders', 'customers', 'units', 'gross', 'discounts', 'netSales', 'refunds', 'returnedUnits', 'fees', 'adSpend', 'adSales', 'sessions', 'tax'] as const;

/** Rows of SalesFacts; months as serials. */
export function salesFactRows(facts: readonly SalesFact[]): RowContent[] {
  return facts.map((fact) => toRow({ ...fact, month: monthToSerial(fact.month) }));
}

/** Reads SalesFacts rows back; blank measures are 0. */
export function toSalesFacts(rows: readonly TableRow[]): SalesFact[] {
  return rows.map((row) => ({
    month: month(row),
    site: textIn(row, 'site'),
    category: textIn(row, 'category'),
    scope: textIn(row, 'scope') as ProductScope,
    tier: textIn(row, 'tier'),
    buyer: textIn(row, 'buyer') as BuyerKind,
    ...(Object.fromEntries(MEASURES.map((key) => [key, numberIn(row, key) ?? 0])) as Record<(typeof MEASURES)[number], number>),
    currency: textIn(row, 'currency') as Currency,
    importId: textIn(row, 'importId'),
  }));
}

/** Rows of ProductFacts; months as serials, unknown stock as an empty cell. */
export function productFactRows(facts: readonly ProductFact[]): RowContent[] {
  return facts.map(({ months, ...fact }) => toRow({ ...fact, month: monthToSerial(fact.month), monthCount: months ?? 1, stock: fact.stock ?? null }));
}

/** Reads ProductFacts rows back. */
export function toProductFacts(rows: readonly TableRow[]): ProductFact[] {
  return rows.map((row) => ({
    month: month(row),
    ...((numberIn(row, 'monthCount') ?? 1) > 1 ? { months: numberIn(row, 'monthCount')! } : {}),
    site: textIn(row, 'site'),
    product: textIn(row, 'product'),
    units: numberIn(row, 'units') ?? 0,
    netSales: numberIn(row, 'netSales') ?? 0,
    refunds: numberIn(row, 'refunds') ?? 0,
    returnedUnits: numberIn(row, 'returnedUnits') ?? 0,
    fees: numberIn(row, 'fees') ?? 0,
    adSpend: numberIn(row, 'adSpend') ?? 0,
    adSales: numberIn(row, 'adSales') ?? 0,
    sessions: numberIn(row, 'sessions') ?? 0,
    tax: numberIn(row, 'tax') ?? 0,
    stock: numberIn(row, 'stock'),
    importId: textIn(row, 'importId'),
  }));
}

/** Rows of DailyFacts; dates are serials already. */
export function dailyFactRows(facts: readonly DailyFact[]): RowContent[] {
  return facts.map((fact) => toRow({ ...fact }));
}

/** Reads DailyFacts rows back. */
export function toDailyFacts(rows: readonly TableRow[]): DailyFact[] {
  return rows.map((row) => ({
    date: numberIn(row, 'date') ?? 0,
    site: textIn(row, 'site'),
    category: textIn(row, 'category'),
    orders: numberIn(row, 'orders') ?? 0,
    units: numberIn(row, 'units') ?? 0,
    netSales: numberIn(row, 'netSales') ?? 0,
    sessions: numberIn(row, 'sessions') ?? 0,
    adSpend: numberIn(row, 'adSpend') ?? 0,
    importId: textIn(row, 'importId'),
  }));
}
