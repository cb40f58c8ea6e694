import type { Alignment } from '../domain/alignment/alignClaims';
import type { UnclaimedSales } from '../domain/alignment/pastSales';
import { textIn, type TableRow } from './readTable';
import type { RowContent } from './tableContent';

/** The id of the row of Unclaimed for a site and category. */
export function unclaimedId({ site, category }: Pick<UnclaimedSales, 'site' | 'category'>): string {
  return `E${site}${category}`;
}

/** Rows of Unclaimed, by site and category. */
export function unclaimedRows({ unclaimed }: Alignment, names: ReadonlyMap<string, string>, lastYear: number): RowContent[] {
  return unclaimed.map(({ site, category, revenue }) => ({
    id: unclaimedId({ site, category }),
    values: { siteName: names.get(site) ?? site, category: names.get(category) ?? category, scopeLastYear: revenue, unclaimedShare: lastYear > 0 ? revenue / lastYear : null, rowState: 'current' },
  }));
}

/** Tells whether a row of Unclaimed is decided; that somebody claims it decides nothing until it says who. */
export function isDecidedSale(row: TableRow): boolean {
  const decision = textIn(row, 'unclaimedDecision');
  return decision !== '' && (decision !== 'claim' || textIn(row, 'claimant') !== '');
}
