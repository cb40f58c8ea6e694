import { readWithFormulas, type FormulaCells } from '../../excel/formulaCells';
import { inWorkbook } from '../../excel/inWorkbook';
import { readWorkbook, type ReadRequest, type TableRequest } from '../../excel/readWorkbook';
import { readGenerated } from '../../sheets/generated';
import { blockName, blocksOf } from '../../sheets/layout';
import { notedSettings } from '../../sheets/notedSettings';
import { SHEETS } from '../../sheets/registry';
import type { WorkbookState } from '../../sheets/workbookState';
import { headerOf } from '../../sheets/words';

/** Tables that every action needs to know. */
export const ALWAYS = ['ThreeQuestions', 'Settings', 'Checks', 'Lists', 'Index', 'Dictionary', 'ChangeLog', 'GeneratedBlocks'];

/** Columns of the restore points before their data, which is read for one point alone. */
const SNAPSHOT_HEAD = 6;

/** What to ask the workbook for: columns of all our tables, contents of the wanted ones, all fixed blocks. */
export function toReadRequest(wanted: Iterable<string>): ReadRequest {
  const withValues = new Set([...ALWAYS, ...wanted]);
  const tables = new Map<string, TableRequest>();
  for (const { table } of SHEETS) {
    if (table === undefined) continue;
    const formulas = new Set(table.columns.filter((column) => column.formula !== undefined).flatMap((column) => [headerOf(column, 'zh-CN'), headerOf(column, 'en')]));
    if (table.name === 'Snapshots' && !withValues.has(table.name)) {
      tables.set(table.name, { withValues: true, columns: SNAPSHOT_HEAD, hasFormula: () => false });
      continue;
    }
    tables.set(table.name, { withValues: withValues.has(table.name), hasFormula: (header) => formulas.has(header) });
  }
  const blocks = SHEETS.flatMap((spec) => blocksOf(spec).map((block) => blockName(spec, block.name)));
  return { tables, blocks: [...new Set(blocks)] };
}

/** Reads the state of the workbook in one conversation. */
export async function readState(wanted: Iterable<string>): Promise<WorkbookState> {
  const request = toReadRequest(wanted);
  return withNotedSettings(await inWorkbook((context) => readWorkbook(context, request)));
}

/** Settings that only the notes hold count as well: those of a workbook that was made as a file. */
function withNotedSettings(state: WorkbookState): WorkbookState {
  return { ...state, settings: { ...notedSettings(readGenerated(state)), ...state.settings } };
}

/** Reads the state of the workbook and every formula in it, in one conversation. */
export function readStateAndFormulas(): Promise<{ readonly state: WorkbookState; readonly cells: FormulaCells }> {
  return readWithFormulas(toReadRequest([]));
}
