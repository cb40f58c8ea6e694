import type { ImportOutcome } from './importTypes';
import type { ReadTable } from './readLines';
import type { ImportBooks } from './tableContext';

/** Share by which the sales of two reports of the same month may differ unsaid. */
const DIFFERENCE = 0.02;

/** Notes what the user should know of a finished import: files without lines, partial months, codes that differ by case. */
export function tellFindings(outcome: Omit<ImportOutcome, 'problems'>, tables: readonly ReadTable[], books: ImportBooks): void {
  const { problems, products } = books;
  for (const { opened, tally } of tables) {
    const { read, used } = tally.counts();
    const file = opened.source.name;
    if (read === 0) problems.note({ code: 'import/no-lines', file });
    else if (used === 0) problems.note({ code: 'import/nothing-used', file, params: { read } });
  }
  const firstFile = tables[0]?.opened.source.name ?? '';
  if (products.caseTwins.size > 0) {
    const [example = ''] = products.caseTwins;
    problems.note({ code: 'import/sku-case', severity: 'info', file: firstFile, params: { skus: products.caseTwins.size, example } });
  }
  for (const { site, month, state } of outcome.coverage) {
    if (state === 'complete') continue;
    problems.note({ code: `import/month-${state}`, severity: state === 'partial' ? 'warning' : 'info', file: firstFile, params: { site, month } });
  }
}

/** Tells whether two totals differ by more than reports of one month usually do. */
export function differsNotably(one: number, other: number): boolean {
  return Math.abs(one - other) > DIFFERENCE * Math.max(Math.abs(one), Math.abs(other));
}
