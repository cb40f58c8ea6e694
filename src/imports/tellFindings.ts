import { formatDate, fromSerial } from '../core/calendar';
import type { ImportLogEntry } from '../domain/sales/facts';
import { nearSites } from './nearSites';
import type { ProblemTally } from './problemTally';
import type { ReadTable } from './readLines';
import type { SiteMonth } from './siteCoverage';
import type { ImportBooks } from './tableContext';
import { isFarApart } from './tellDifferences';

/** Notes files without lines, lines that a newer file holds as well, months that the workbook does not know whole after the import, codes that differ by letter case only, and sites that may be one. */
export function tellFindings(coverage: readonly SiteMonth[], tables: readonly ReadTable[], books: ImportBooks): void {
  const { problems, products, sites } = books;
  for (const table of tables) tellLines(table, tables, problems);
  if (products.caseTwins.size > 0) {
    const [example = ''] = products.caseTwins;
    problems.note({ code: 'import/sku-case', severity: 'info', params: { skus: products.caseTwins.size, example } });
  }
  for (const [opened, other] of nearSites(sites.sites, sites.opened)) {
    problems.note({ code: 'import/site-near', params: { site: opened.name, other: other.name, id: other.id } });
  }
  for (const { site: id, month, state, firstOrder, lastOrder } of coverage) {
    const site = sites.sites.find((one) => one.id === id)?.name ?? id;
    if (state === 'missing') problems.note({ code: 'import/month-missing', params: { site, month } });
    if (state === 'partial') problems.note({ code: 'import/month-partial', params: { site, month, from: dayText(firstOrder), to: dayText(lastOrder) } });
  }
}

function tellLines({ opened, tally }: ReadTable, tables: readonly ReadTable[], problems: ProblemTally): void {
  const { read, used, skipped: { overlap = 0, 'other-report': told = 0 } } = tally.counts();
  const file = opened.source.name;
  if (overlap > 0) problems.note({ code: 'import/overlap', severity: 'info', file, params: { lines: overlap, files: othersOf(opened, tables) } });
  if (read === 0) problems.note({ code: 'import/no-lines', file });
  else if (used === 0 && overlap + told === 0) problems.note({ code: 'import/nothing-used', file, params: { read } });
}

/** Names of the other files of the same report. */
function othersOf(table: ReadTable['opened'], tables: readonly ReadTable[]): string[] {
  const others = tables.filter(({ opened }) => opened !== table && opened.recognised.profile.id === table.recognised.profile.id);
  return others.map(({ opened }) => opened.label);
}

/** Notes SKUs that were moved to another product or category but not met by this import: their files, by name, have to come again. */
export function tellMoved({ products, problems }: ImportBooks, log: readonly ImportLogEntry[]): void {
  const moved = products.moved();
  if (moved.length === 0) return;
  const sites = new Set(moved.map(({ site }) => site));
  const files = log.filter(({ reportKind, site }) => reportKind !== 'costs' && site.split(', ').some((id) => sites.has(id))).map(({ file }) => file);
  problems.note({ code: 'import/import-again', params: { skus: moved.length, example: moved[0]!.sku, files: [...new Set(files)] } });
}

/** Notes which of several reports of the same money counts, with the sums of both; a warning where they are further apart than `most` (0–1). */
export function tellRivals(books: ImportBooks, most: number): void {
  for (const { site, month, reports: [first, ...others] } of books.claims.rivals()) {
    for (const other of first ? others : []) {
      const differs = isFarApart(first!.amount, other.amount, most);
      const params = { site: books.sites.sites[site]!.name, month, other: other.file, one: first!.amount.toFixed(2), two: other.amount.toFixed(2) };
      books.problems.note({ code: 'import/same-money', severity: differs ? 'warning' : 'info', file: first!.file, params });
    }
  }
}

function dayText(serial: number | undefined): string {
  return serial === undefined ? '' : formatDate(fromSerial(serial));
}
