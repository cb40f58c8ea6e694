import type { ImportOptions, ImportOutcome, Known } from '../../src/imports/importTypes';
import { importSales } from '../../src/imports/importSales';
import type { SalesFact } from '../../src/domain/sales/facts';
import { textFile } from './textFile';

/** A workbook that holds nothing yet. */
export const nothingKnown: Known = { sites: [], categories: [], skus: [], log: [], salt: 'test' };

/** Imports text files by name. */
export function importText(files: Readonly<Record<string, string>>, options: ImportOptions = {}, known: Known = nothingKnown): Promise<ImportOutcome> {
  return importSales(Object.entries(files).map(([name, text]) => textFile(name, text)), options, known);
}

/** Sum of a measure over facts, without the noise of binary sums. */
export function total(facts: readonly SalesFact[], measure: 'orders' | 'units' | 'gross' | 'discounts' | 'netSales' | 'refunds' | 'returnedUnits' | 'fees' | 'adSpend' | 'adSales' | 'sessions' | 'tax'): number {
  return Math.round(facts.reduce((sum, fact) => sum + fact[measure], 0) * 1e6) / 1e6;
}

/** Codes of an outcome's problems. */
export function codesOf(outcome: ImportOutcome): string[] {
  return outcome.problems.map((problem) => problem.code);
}
