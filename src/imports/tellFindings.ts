import { formatDate, fromSerial } from '../core/calendar';
import { monthOfIndex } from '../domain/sales/buyerBook';
import type { ReadTable } from './readLines';
import { netSalesByMonth, type SiteMonth } from './siteCoverage';
import type { KindLedger } from './supplyPlan';
import type { ImportBooks } from './tableContext';

/** Share by which the sales of two reports of the same month may differ unsaid. */
const DIFFERENCE = 0.02;

/** Notes files without lines, months that are not covered whole, and codes that differ by letter case only. */
export function tellFindings(coverage: readonly SiteMonth[], tables: readonly ReadTable[], books: ImportBooks): void {
  const { problems, products, sites } = books;
  for (const { opened, tally } of tables) {
    const { read, used, skipped } = tally.counts();
    const file = opened.source.name;
    if (read === 0) problems.note({ code: 'import/no-lines', file });
    else if (used === 0 && skipped['other-report'] === undefined) problems.note({ code: 'import/nothing-used', file, params: { read } });
  }
  if (products.caseTwins.size > 0) {
    const [example = ''] = products.caseTwins;
    problems.note({ code: 'import/sku-case', severity: 'info', params: { skus: products.caseTwins.size, example } });
  }
  for (const { site: id, month, state, firstOrder, lastOrder } of coverage) {
    const site = sites.sites.find((one) => one.id === id)?.name ?? id;
    if (state === 'missing') problems.note({ code: 'import/month-missing', params: { site, month } });
    if (state === 'partial') problems.note({ code: 'import/month-partial', params: { site, month, from: dayText(firstOrder), to: dayText(lastOrder) } });
  }
}

/** Notes which of several reports of the same money counts, with the sums of both; a warning where they are more than 2 % apart. */
export function tellRivals(books: ImportBooks): void {
  for (const { site, month, reports: [first, ...others] } of books.claims.rivals()) {
    for (const other of first ? others : []) {
      const differs = isFarApart(first!.amount, other.amount);
      const params = { site: books.sites.sites[site]!.name, month, other: other.file, one: first!.amount.toFixed(2), two: other.amount.toFixed(2) };
      books.problems.note({ code: 'import/same-money', severity: differs ? 'warning' : 'info', file: first!.file, params });
    }
  }
}

function isFarApart(one: number, other: number): boolean {
  return Math.abs(one - other) > DIFFERENCE * Math.max(Math.abs(one), Math.abs(other));
}

/** Notes months whose sales differ by more than 2 % between order reports and settlements, with both numbers. */
export function tellDifferences(ledgers: readonly KindLedger[], books: ImportBooks): void {
  const orders = ledgers.find(({ kind }) => kind === 'orders');
  const settlement = ledgers.find(({ kind }) => kind === 'settlement');
  if (!orders || !settlement) return;
  const settled = netSalesByMonth(settlement.ledger);
  for (const [key, one] of netSalesByMonth(orders.ledger)) {
    const other = settled.get(key);
    if (other === undefined || !isFarApart(one, other)) continue;
    const [site = 0, month = 0] = key.split('|').map(Number);
    const params = { site: books.sites.sites[site]!.name, month: monthOfIndex(month), one: one.toFixed(2), other: other.toFixed(2) };
    books.problems.note({ code: 'import/reports-differ', params });
  }
}

function dayText(serial: number | undefined): string {
  return serial === undefined ? '' : formatDate(fromSerial(serial));
}
