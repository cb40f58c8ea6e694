import { monthOfIndex, type MonthIndex } from '../domain/sales/buyerBook';
import type { MeasureGroup } from '../domain/sales/measures';
import type { SalesLedger } from '../domain/sales/salesLedger';
import type { EmptiedMonth } from './emptiedMonths';
import type { ReportKind, SuppliedMonth } from './importTypes';
import { measuresSupplied, type Precedence } from './reportPrecedence';

/** Measures that the files of a kind supply, by `suppliedKey` of site and month: several reports of one kind may tell different ones. */
export type Supplies = ReadonlyMap<string, ReadonlySet<MeasureGroup>>;

/** One report kind of an import: its ledger and the measures its files supply. */
export interface KindLedger {
  readonly kind: ReportKind;
  readonly ledger: SalesLedger;
  readonly supplies: Supplies;
}

/** Names a site, by number, and a month. */
export function suppliedKey(site: number, month: MonthIndex): string {
  return `${site}|${month}`;
}

/** Tells whether a kind supplies sales anywhere. */
export function tellsSales({ supplies }: KindLedger): boolean {
  return [...supplies.values()].some((groups) => groups.has('sales'));
}

const NOTHING: ReadonlySet<MeasureGroup> = new Set();
const SALES: ReadonlySet<MeasureGroup> = new Set<MeasureGroup>(['sales']);

/** Decides for every site and month which report kind supplies which measures, held months of earlier imports included. */
export class SupplyPlan {
  /** Kinds by `site|month`, with the measures each could supply. */
  private readonly present = new Map<string, Map<ReportKind, ReadonlySet<MeasureGroup>>>();
  private readonly fresh: { readonly site: string; readonly month: MonthIndex; readonly kind: ReportKind }[] = [];

  /** Of emptied months a kind tells that nothing was sold, which counts as any other figure. */
  constructor(ledgers: readonly KindLedger[], siteIds: readonly string[], private readonly held: readonly SuppliedMonth[], private readonly precedence: Precedence, emptied: readonly EmptiedMonth[]) {
    for (const { site, month, reportKind, measures } of held) this.note(site, month, reportKind, new Set(measures));
    for (const { site, month, reportKind } of emptied) this.note(site, month, reportKind, SALES);
    for (const { kind, ledger, supplies } of ledgers) {
      const months = new Map(ledger.cells.map(({ site, month }) => [suppliedKey(site, month), { site, month }]));
      for (const [key, { site, month }] of months) {
        this.note(siteIds[site]!, monthOfIndex(month), kind, supplies.get(key) ?? NOTHING);
        this.fresh.push({ site: siteIds[site]!, month, kind });
      }
    }
  }

  /** Measures that a kind supplies for a site and month. */
  measures(kind: ReportKind, site: string, month: MonthIndex): Set<MeasureGroup> {
    const kinds = this.present.get(`${site}|${monthOfIndex(month)}`);
    return measuresSupplied(kind, this.precedence, (other, group) => kinds?.get(other)?.has(group) ?? false);
  }

  /** Months of each kind that this import supplies, and so replaces. */
  replaces(): SuppliedMonth[] {
    return this.fresh.map(({ site, month, kind }) => ({ site, month: monthOfIndex(month), reportKind: kind, measures: [...this.measures(kind, site, month)] }));
  }

  /** Measures that held months of other kinds lose to this import. */
  yields(): SuppliedMonth[] {
    const replaced = new Set(this.fresh.map(({ site, month, kind }) => `${site}|${monthOfIndex(month)}|${kind}`));
    return this.held.filter(({ site, month, reportKind }) => !replaced.has(`${site}|${month}|${reportKind}`)).flatMap((months) => {
      const kinds = this.present.get(`${months.site}|${months.month}`);
      const kept = measuresSupplied(months.reportKind, this.precedence, (other, group) => kinds?.get(other)?.has(group) ?? false);
      const lost = months.measures.filter((group) => !kept.has(group));
      return lost.length === 0 ? [] : [{ ...months, measures: lost }];
    });
  }

  private note(site: string, month: string, kind: ReportKind, supplies: ReadonlySet<MeasureGroup>): void {
    const key = `${site}|${month}`;
    const kinds = this.present.get(key) ?? new Map<ReportKind, ReadonlySet<MeasureGroup>>();
    kinds.set(kind, supplies);
    this.present.set(key, kinds);
  }
}
