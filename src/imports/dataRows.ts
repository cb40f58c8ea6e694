import { Refusal } from '../core/problem';
import type { RawRow } from '../files/rawTable';
import type { AbortSignalLike } from './importTypes';
import type { RecognisedTable } from './recogniseTable';

/** Throws the Refusal of an import that was cancelled. */
export function stopIfAborted(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted) throw new Refusal([{ code: 'import/cancelled', severity: 'info' }]);
}

/** Hands out the rows below a table's header, block by block; for those who look at a table before it is read. */
export async function* dataRows({ table, headerRow }: RecognisedTable, signal?: AbortSignalLike): AsyncGenerator<readonly RawRow[]> {
  for await (const { rows, firstRow } of table.blocks()) {
    stopIfAborted(signal);
    yield rows.slice(Math.max(0, headerRow - firstRow + 1));
  }
}
