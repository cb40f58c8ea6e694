import { monthOfIndex } from '../domain/sales/buyerBook';
import type { MeasureGroup } from '../domain/sales/measures';
import { MONTHS, splitProductKey, type SalesLedger } from '../domain/sales/salesLedger';
import type { EmptiedMonth } from './emptiedMonths';
import type { ImportRules } from './importRules';
import type { ReportKind, SuppliedMonth } from './importTypes';
import { suppliedKey, type KindLedger, type Supplies } from './supplyPlan';
import type { ImportBooks } from './tableContext';

type GroupSums = Record<MeasureGroup, number>;

/** What is compared: the reports of this import with each other and with those of which the workbook holds facts. */
export interface Comparison {
  readonly ledgers: readonly KindLedger[];
  /** Months of this import of which a kind tells that nothing was sold. */
  readonly emptied: readonly EmptiedMonth[];
  readonly held: readonly SuppliedMonth[];
  readonly rules: ImportRules;
  readonly books: ImportBooks;
}

/** One report kind's own sums of a site and month. */
interface Told {
  readonly kind: ReportKind;
  readonly sums: Readonly<Partial<GroupSums>>;
  readonly isFresh: boolean;
  /** Whether it tells that nothing was sold, as all was cancelled. */
  readonly isEmptied: boolean;
}

/**
 * Notes every site, month and measure of which two report kinds tell amounts further apart than the plan allows, with both numbers and
 * the one that counts. A kind that tells nothing of a measure (0) is not compared, unless it tells that nothing was sold.
 */
export function tellDifferences({ rules, books, ...reports }: Comparison): void {
  for (const [key, told] of toldByMonth({ books, ...reports })) {
    const [siteId = '', month = ''] = key.split('|');
    const site = books.sites.sites.find(({ id }) => id === siteId);
    for (const [group, first, other] of differingPairs(told, rules)) {
      books.problems.note({
        code: 'import/reports-differ',
        params: {
          site: site?.name ?? siteId, month, measure: `list:measureGroup:${group}`, currency: group === 'sessions' ? '' : site?.currency ?? '',
          kind: `list:reportKind:${first.kind}`, otherKind: `list:reportKind:${other.kind}`, one: sumOf(first, group).toFixed(2), other: sumOf(other, group).toFixed(2),
        },
      });
    }
  }
}

/** Hands out by measure the kind that counts and each other one that is too far from it; pairs of which this import brings neither were told before. */
function* differingPairs(told: readonly Told[], { precedence, differenceMax }: ImportRules): Generator<readonly [MeasureGroup, Told, Told]> {
  for (const group of Object.keys(precedence) as MeasureGroup[]) {
    const rankOf = ({ kind }: Told): number => precedence[group].indexOf(kind);
    const [first, ...others] = told.filter((entry) => rankOf(entry) >= 0 && (sumOf(entry, group) !== 0 || (group === 'sales' && entry.isEmptied))).sort((a, b) => rankOf(a) - rankOf(b));
    for (const other of first ? others : []) {
      if ((first!.isFresh || other.isFresh) && isFarApart(sumOf(first!, group), sumOf(other, group), differenceMax)) yield [group, first!, other];
    }
  }
}

function sumOf({ sums }: Told, group: MeasureGroup): number {
  return sums[group] ?? 0;
}

/** Tells whether two amounts differ by more than a share (0–1) of the larger one. */
export function isFarApart(one: number, other: number, most: number): boolean {
  return Math.abs(one - other) > most * Math.max(Math.abs(one), Math.abs(other));
}

/** By `site id|month`: what each kind tells; of a kind that comes again only the new report counts. */
function toldByMonth({ ledgers, emptied, held, books }: Omit<Comparison, 'rules'>): Map<string, Told[]> {
  const told = new Map<string, Told[]>();
  const put = (key: string, entry: Told): void => {
    const entries = told.get(key) ?? [];
    if (!entries.some(({ kind }) => kind === entry.kind)) entries.push(entry);
    told.set(key, entries);
  };
  for (const { kind, ledger, supplies } of ledgers) {
    for (const [key, sums] of ledgerSums(ledger, supplies)) {
      const [site = 0, month = 0] = key.split('|').map(Number);
      put(`${books.sites.sites[site]!.id}|${monthOfIndex(month)}`, { kind, sums, isFresh: true, isEmptied: false });
    }
  }
  for (const { site, month, reportKind } of emptied) put(`${site}|${month}`, { kind: reportKind, sums: {}, isFresh: true, isEmptied: true });
  for (const { site, month, reportKind, measures, sums } of held) {
    if (sums) put(`${site}|${month}`, { kind: reportKind, sums, isFresh: false, isEmptied: measures.includes('sales') && sums.sales === 0 });
  }
  return told;
}

/** Sums of a ledger by `site number|month index`, of the measures that its reports supply. */
function ledgerSums(ledger: SalesLedger, supplies: Supplies): Map<string, GroupSums> {
  const found = new Map<number, { readonly key: string; readonly groups: ReadonlySet<MeasureGroup> | undefined; readonly sums: GroupSums }>();
  ledger.byProduct.forEach((productKey, row) => {
    const { site, month } = splitProductKey(productKey);
    let place = found.get(site * MONTHS + month);
    if (!place) {
      const key = suppliedKey(site, month);
      found.set(site * MONTHS + month, place = { key, groups: supplies.get(key), sums: { sales: 0, refunds: 0, fees: 0, adSpend: 0, sessions: 0 } });
    }
    const { groups, sums } = place;
    if (groups?.has('sales')) sums.sales += row.gross - row.discounts;
    for (const group of ['refunds', 'fees', 'adSpend', 'sessions'] as const) if (groups?.has(group)) sums[group] += row[group];
  });
  return new Map([...found.values()].map(({ key, sums }) => [key, sums]));
}
