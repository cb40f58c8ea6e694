import { monthToSerial, type Month } from '../core/month';
import { reaches } from '../core/statistics/threshold';
import { numberIn, textIn, type TableRow } from './readTable';
import type { RowContent } from './tableContent';

/** Measures in the order of ranks, by measure: report kinds, the first that is there counts. */
export type RankedReports = Readonly<Record<string, readonly string[]>>;

/** Rows of ReportPrecedence: one for each measure and report kind, with the rank that it begins with. */
export function precedenceRows(usual: RankedReports): RowContent[] {
  return Object.entries(usual).flatMap(([measure, kinds]) =>
    kinds.map((reportKind, place) => ({ id: `${measure}.${reportKind}`, values: { measureGroup: measure, reportKind, precedence: place + 1 } })));
}

/** Reads ReportPrecedence back: kinds by rank, equal ranks in the order of the rows; a blank rank or 0 takes a kind out. A measure without rows is as usual. */
export function toPrecedence(rows: readonly TableRow[], usual: RankedReports): RankedReports {
  return Object.fromEntries(Object.entries(usual).map(([measure, kinds]) => {
    const own = rows.filter((row) => textIn(row, 'measureGroup') === measure);
    if (own.length === 0) return [measure, kinds];
    const ranked = own.flatMap((row) => {
      const rank = numberIn(row, 'precedence') ?? 0;
      return reaches(rank, 1) ? [{ kind: textIn(row, 'reportKind'), rank }] : [];
    });
    return [measure, ranked.sort((a, b) => a.rank - b.rank).map(({ kind }) => kind)];
  }));
}

/** People who have not ordered yet at a site in a month. */
export interface ProspectRow {
  readonly site: string;
  readonly month: Month;
  readonly kind: 'cart' | 'registered';
  /** Different people, by pseudonym within the import. */
  readonly buyers: number;
  readonly checkouts: number;
  /** What their carts would have cost, in the site's currency. */
  readonly amount: number;
}

/** Rows of Prospects from an import; `source` names the files. */
export function prospectRows(prospects: readonly ProspectRow[], currencyOf: (site: string) => string, source: string): RowContent[] {
  return prospects.map(({ site, month, kind, buyers, checkouts, amount }) => ({
    id: `${site}.${month}.${kind}`,
    values: { site, month: monthToSerial(month), prospectKind: kind, prospects: buyers, checkouts, cartAmount: amount, currency: currencyOf(site), source },
  }));
}
