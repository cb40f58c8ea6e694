import type { MeasureGroup } from '../domain/sales/measures';
import type { ReportKind } from './importTypes';

/** Report kinds by measure, the first that is there counts; a kind that is not listed never supplies the measure. */
export type Precedence = Readonly<Record<MeasureGroup, readonly ReportKind[]>>;

/** Which report kind supplies a measure of one site and month when several do, unless the plan says otherwise. */
export const REPORT_PRECEDENCE: Precedence = {
  sales: ['orders', 'settlement', 'traffic'],
  refunds: ['settlement', 'orders'],
  fees: ['settlement', 'orders'],
  adSpend: ['ads', 'settlement'],
  sessions: ['traffic'],
};

/** Rank of a report kind as a source of sales, 0 the first; kinds that tell no sales come last. */
export function salesRank(kind: string, precedence: Precedence): number {
  const rank = (precedence.sales as readonly string[]).indexOf(kind);
  return rank < 0 ? precedence.sales.length : rank;
}

/** Returns the measures that `kind` supplies where `supplying` tells which of the kinds present has a measure group. */
export function measuresSupplied(kind: ReportKind, precedence: Precedence, supplying: (other: ReportKind, group: MeasureGroup) => boolean): Set<MeasureGroup> {
  const groups = Object.keys(precedence) as MeasureGroup[];
  return new Set(groups.filter((group) => precedence[group].find((other) => supplying(other, group)) === kind));
}
