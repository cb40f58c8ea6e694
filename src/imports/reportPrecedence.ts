import type { MeasureGroup } from '../domain/sales/measures';
import type { ReportKind } from './importTypes';

/** Which report kind supplies a measure of one site and month when several do; the first present one counts. */
export const REPORT_PRECEDENCE: Readonly<Record<MeasureGroup, readonly ReportKind[]>> = {
  sales: ['orders', 'settlement', 'traffic'],
  refunds: ['settlement', 'orders'],
  fees: ['settlement', 'orders'],
  adSpend: ['ads', 'settlement'],
  sessions: ['traffic'],
};

/** Measures that a report kind can supply at most; a profile may supply fewer. */
export const SUPPLIED_BY: Readonly<Record<ReportKind, readonly MeasureGroup[]>> = {
  orders: ['sales', 'refunds', 'fees'],
  settlement: ['sales', 'refunds', 'fees', 'adSpend'],
  ads: ['adSpend'],
  traffic: ['sales', 'sessions'],
  stock: [],
  prospects: [],
  costs: [],
};

/** Rank of a report kind as a source of sales, 0 the first; kinds that tell no sales come last. */
export function salesRank(kind: string): number {
  const rank = (REPORT_PRECEDENCE.sales as readonly string[]).indexOf(kind);
  return rank < 0 ? REPORT_PRECEDENCE.sales.length : rank;
}

/** Returns the measures that `kind` supplies where `supplying` tells which of the kinds present has a measure group. */
export function measuresSupplied(kind: ReportKind, supplying: (other: ReportKind, group: MeasureGroup) => boolean): Set<MeasureGroup> {
  const groups = Object.keys(REPORT_PRECEDENCE) as MeasureGroup[];
  return new Set(groups.filter((group) => REPORT_PRECEDENCE[group].find((other) => supplying(other, group)) === kind));
}
