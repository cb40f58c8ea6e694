import { writeLogRows, type Standing } from '../../excel/writeRows';
import { toPlanContext, type PlanContext } from '../../sheets/planContext';
import { tableSpecs } from '../../sheets/registry';
import type { RowsWrite } from '../../sheets/sheetWrite';
import { logWrite, type LogLine } from './notes';
import { readState } from './readState';

/** What adds a line to the change log of a workbook as it was read; undefined without a log. */
export function logEntry(context: PlanContext, line: LogLine): { readonly write: RowsWrite; readonly standing: Standing } | undefined {
  const table = context.state.tables.get('ChangeLog');
  if (table === undefined) return undefined;
  const firstCells = (table.values ?? []).map((row) => row.find((cell) => cell !== '' && cell !== null) ?? null);
  return { write: logWrite(context, line), standing: { area: table.area, firstCells } };
}

/** Adds a line to the change log of the workbook as it stands now; without a log nothing happens. */
export async function appendLog(line: LogLine): Promise<void> {
  const entry = logEntry(toPlanContext(await readState([]), 'en', tableSpecs(), false), line);
  if (entry !== undefined) await writeLogRows([entry]);
}
