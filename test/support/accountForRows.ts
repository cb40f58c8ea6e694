import { expect } from '@jest/globals';
import { Refusal } from '../../src/core/problem';
import type { RawSource } from '../../src/files/rawTable';
import { importSales } from '../../src/imports/importSales';
import type { ImportOptions } from '../../src/imports/importTypes';
import { openFiles } from '../../src/imports/openFiles';
import { ProblemTally } from '../../src/imports/problemTally';
import { nothingKnown } from './importText';

/** Imports a file and expects that it is refused in one sentence, or that every row with content is read, and read = used + skipped. */
export async function accountForRows(source: RawSource, options: ImportOptions): Promise<'refused' | 'imported'> {
  try {
    const { log, salesFacts } = await importSales([source], options, nothingKnown);
    const read = log.reduce((sum, entry) => sum + entry.read, 0);
    const accounted = log.reduce((sum, entry) => sum + entry.used + Object.values(entry.skipped).reduce((a, b) => a + b, 0), 0);
    expect([read, accounted]).toEqual(Array(2).fill(await rowsToRead(source, options)));
    for (const { netSales, refunds, fees } of salesFacts) expect(Number.isFinite(netSales + refunds + fees)).toBe(true);
    return 'imported';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.problems.length).toBe(1);
    return 'refused';
  }
}

/** Rows with content below the headers of all recognised tables: what an import has to account for. */
async function rowsToRead(source: RawSource, options: ImportOptions): Promise<number> {
  let count = 0;
  for (const { recognised } of await openFiles([source], options, nothingKnown, new ProblemTally())) {
    for await (const { firstRow, rows } of recognised.table.blocks()) {
      count += rows.filter((row, index) => firstRow + index > recognised.headerRow && row.some((value) => value !== null && String(value).trim() !== '')).length;
    }
  }
  return count;
}
