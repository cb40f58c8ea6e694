import type { Coverage, DailyFact, ImportLogEntry, ProductFact, SalesFact } from '../domain/sales/facts';
import { serialToMonth } from '../core/month';
import { GROUP_OF, SUMMED, type MeasureGroup, type SummedMeasure } from '../domain/sales/measures';
import type { ImportOutcome, SuppliedMonth } from './importTypes';
import { mergeCoverage } from './mergeCoverage';
import { REPORT_PRECEDENCE, type Precedence } from './reportPrecedence';

const PRODUCT_MEASURES = ['units', 'refunds', 'returnedUnits', 'fees', 'adSpend', 'adSales', 'sessions', 'tax'] as const;
const DAY_MEASURES = ['units', 'adSpend', 'sessions'] as const;

/** The fact tables of a workbook. */
export interface HeldFacts {
  readonly salesFacts: readonly SalesFact[];
  readonly productFacts: readonly ProductFact[];
  readonly dailyFacts: readonly DailyFact[];
  readonly coverage: readonly Coverage[];
  readonly log: readonly ImportLogEntry[];
}

/**
 * Returns the fact tables after an import: rows of the replaced months and report kinds go, rows of yielding kinds lose their measures
 * and go where nothing is left, the import's rows are added, and everything is sorted as an import sorts it. Importing the same files again changes nothing.
 */
export function mergeOutcome(held: HeldFacts, outcome: ImportOutcome, precedence: Precedence = REPORT_PRECEDENCE): HeldFacts {
  const kinds = new Map([...held.log, ...outcome.log].map((entry) => [entry.importId, entry.reportKind]));
  const keyOf = (site: string, month: string, importId: string): string => `${site}|${month}|${kinds.get(importId) ?? ''}`;
  const replaced = new Set(outcome.replaces.map(monthKey));
  const lost = new Map(outcome.yields.map((months) => [monthKey(months), new Set(months.measures)] as const));
  const keep = <T extends { site: string; importId: string }>(rows: readonly T[], monthOf: (row: T) => string, strip: (row: T, groups: ReadonlySet<MeasureGroup>) => T): T[] =>
    rows.flatMap((row) => {
      const key = keyOf(row.site, monthOf(row), row.importId);
      if (replaced.has(key)) return [];
      const groups = lost.get(key);
      const left = groups ? strip(row, groups) : row;
      return groups && isEmpty(left) ? [] : [left];
    });
  const monthOfDay = ({ date }: DailyFact): string => serialToMonth(date);
  const imported = new Set(outcome.log.map(logKey));
  return {
    salesFacts: sorted([...keep(held.salesFacts, (row) => row.month, stripSales), ...outcome.salesFacts], (row) => `${row.month}|${row.site}`),
    productFacts: sorted([...keep(held.productFacts, (row) => row.month, stripProduct), ...outcome.productFacts], (row) => `${row.month}|${row.site}`),
    dailyFacts: sorted([...keep(held.dailyFacts, monthOfDay, stripDay), ...outcome.dailyFacts], (row) => `${row.date}|${row.site}`),
    coverage: mergeCoverage(held.coverage, outcome.coverage, precedence),
    log: [...held.log.filter((entry) => !imported.has(logKey(entry))), ...outcome.log],
  };
}

function monthKey({ site, month, reportKind }: SuppliedMonth): string {
  return `${site}|${month}|${reportKind}`;
}

function logKey({ importId, checksum, file }: ImportLogEntry): string {
  return `${importId}|${checksum}|${file}`;
}

/** A row that tells nothing any more. */
function isEmpty(row: object): boolean {
  return [...SUMMED, 'orders', 'netSales', 'stock'].every((name) => !(row as Readonly<Record<string, unknown>>)[name]);
}

function stripSales(row: SalesFact, groups: ReadonlySet<MeasureGroup>): SalesFact {
  return { ...row, ...(groups.has('sales') ? { orders: 0, customers: 0, netSales: 0 } : {}), ...noneOf(SUMMED, groups) };
}

function stripProduct(row: ProductFact, groups: ReadonlySet<MeasureGroup>): ProductFact {
  return { ...row, ...(groups.has('sales') ? { netSales: 0 } : {}), ...noneOf(PRODUCT_MEASURES, groups) };
}

function stripDay(row: DailyFact, groups: ReadonlySet<MeasureGroup>): DailyFact {
  return { ...row, ...(groups.has('sales') ? { orders: 0, netSales: 0 } : {}), ...noneOf(DAY_MEASURES, groups) };
}

/** Zeros for those measures that belong to one of the groups. */
function noneOf(names: readonly SummedMeasure[], groups: ReadonlySet<MeasureGroup>): Partial<Record<SummedMeasure, number>> {
  return Object.fromEntries(names.filter((name) => groups.has(GROUP_OF[name])).map((name) => [name, 0]));
}

function sorted<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  return rows.map((row) => ({ row, key: keyOf(row) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}
