import { toPlanContext } from '../../sheets/planContext';
import { tableSpecs } from '../../sheets/registry';
import { logWrite, type LogLine } from './notes';
import { readState } from './readState';
import { writeLogRows } from '../../excel/writeRows';

/** Adds a line to the change log of the workbook as it stands now; without a log nothing happens. */
export async function appendLog(line: LogLine): Promise<void> {
  const state = await readState([]);
  const table = state.tables.get('ChangeLog');
  if (table === undefined) return;
  const write = logWrite(toPlanContext(state, 'en', tableSpecs(), false), line);
  await writeLogRows([{ write, standing: { area: table.area, firstCells: (table.values ?? []).map((row) => row.find((cell) => cell !== '' && cell !== null) ?? null) } }]);
}
